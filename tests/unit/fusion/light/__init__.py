"""tests/unit/fusion/light."""
