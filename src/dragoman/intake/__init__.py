"""bytes → Report: formats, encodings, canonical text, zones, outlet, agency, carrier and dates."""

from dragoman.intake.build import build_report

__all__ = ["build_report"]
