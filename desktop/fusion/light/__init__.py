"""desktop/fusion/light."""
