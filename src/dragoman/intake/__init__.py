"""bytes → Report: formats, encodings, canonical text, zones, outlet, agency, carrier and dates."""

from dragoman.intake.build import build_report
from dragoman.intake.failure import Failure
from dragoman.intake.take import take, take_stream

__all__ = ["Failure", "build_report", "take", "take_stream"]
