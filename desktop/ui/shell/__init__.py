"""desktop/ui/shell."""
