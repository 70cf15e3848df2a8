"""tests/unit/domain/cloud."""
