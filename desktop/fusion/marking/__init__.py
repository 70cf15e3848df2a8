"""The AI label and the metadata of a result."""
