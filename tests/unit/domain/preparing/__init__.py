"""tests/unit/domain/preparing."""
