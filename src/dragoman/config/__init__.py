"""Settings: defaults, then ``dragoman.toml`` in the working folder, then ``DRAGOMAN_*`` in the environment."""

from dragoman.config.settings import Settings, load_settings

__all__ = ["Settings", "load_settings"]
