"""Word lists, frames, units, places: data files with their source, checked on loading."""
