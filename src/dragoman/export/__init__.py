"""Records in the forms that others read. Read-only."""

from dragoman.export.event_lines import event_lines
from dragoman.export.record_json import record_dict, record_line

__all__ = ["event_lines", "record_dict", "record_line"]
