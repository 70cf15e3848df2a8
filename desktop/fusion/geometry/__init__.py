"""desktop/fusion/geometry."""
