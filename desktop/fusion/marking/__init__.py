"""desktop/fusion/marking."""
