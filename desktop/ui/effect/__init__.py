"""desktop/ui/effect."""
