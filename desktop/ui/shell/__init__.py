"""The window around the modes: bars, rail, settings, start."""
