"""What each tuned number of the engine does, and which of them no quick test holds."""
