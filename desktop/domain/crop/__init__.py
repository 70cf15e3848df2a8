"""desktop/domain/crop."""
