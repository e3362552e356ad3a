from dragoman.contracts import DragomanError, Record, SettingsError, StoreError
from dragoman.query import Answer, OpenStore
from dragoman.query import open_for_questions as open

__version__: str
__all__ = ["Answer", "DragomanError", "OpenStore", "Record", "SettingsError", "StoreError", "__version__", "open"]
