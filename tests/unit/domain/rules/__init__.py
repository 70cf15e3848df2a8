"""tests/unit/domain/rules."""
