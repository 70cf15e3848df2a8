"""desktop/domain/fusing."""
