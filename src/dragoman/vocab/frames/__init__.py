"""Event frames: PLOVER's codebook, the pattern language, the tables of frames, operators and domain words."""

from dragoman.vocab.frames.load import FILES, NONE, Frame, Frames, frames

__all__ = ["FILES", "NONE", "Frame", "Frames", "frames"]
