"""tests/unit/domain/files."""
