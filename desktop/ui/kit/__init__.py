"""desktop/ui/kit."""
