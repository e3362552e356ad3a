"""The only place where steps are joined: intake → reading → extraction, batch by batch."""

from dragoman.flow.again import Again, extract_again
from dragoman.flow.fold import folded
from dragoman.flow.follow import follow_store
from dragoman.flow.identify import identify_store
from dragoman.flow.ingest import Step, ingest
from dragoman.flow.read import Outcome, read_paths, read_reports, reader_for, take_paths
from dragoman.flow.steady import steady
from dragoman.flow.stories import list_changes, list_stories, tell_stories

__all__ = [
    "Again",
    "Outcome",
    "Step",
    "extract_again",
    "folded",
    "follow_store",
    "identify_store",
    "ingest",
    "list_changes",
    "list_stories",
    "read_paths",
    "read_reports",
    "reader_for",
    "steady",
    "take_paths",
    "tell_stories",
]
