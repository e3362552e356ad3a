"""Which reports are copies of one story, who it began with, its versions, and what copies change in meaning."""

from dragoman.record.stories.rules import RULES
from dragoman.record.stories.tell import changes, stories, tell
from dragoman.record.stories.texts import text_of

__all__ = ["RULES", "changes", "stories", "tell", "text_of"]
