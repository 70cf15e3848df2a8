"""desktop/ui/prepare."""
