"""tests/unit/fusion/covers."""
