"""tests/unit/fusion/geometry."""
