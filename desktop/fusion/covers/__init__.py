"""desktop/fusion/covers."""
