"""desktop/domain/rules."""
