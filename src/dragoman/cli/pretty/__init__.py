"""A record as an analyst would print it."""

from dragoman.cli.pretty.page import Page

__all__ = ["Page"]
