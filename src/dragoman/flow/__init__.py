"""The only place where steps are joined: intake → reading → extraction, batch by batch."""

from dragoman.flow.read import Outcome, read_paths, read_reports

__all__ = ["Outcome", "read_paths", "read_reports"]
