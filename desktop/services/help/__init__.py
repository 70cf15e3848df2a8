"""Help: articles as data, and finding the one that answers a question."""
