"""tests/unit/domain/crop."""
