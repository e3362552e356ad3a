"""dragoman: conflict reporting in, a sourced record of a conflict and its settlement out."""

__version__ = "0.1.0"
__all__ = ["__version__"]
