"""desktop/domain/cloud."""
