"""tests/unit/fusion/marking."""
