"""The calls to the service as values: requests, limits, errors, exchanges, what they cost."""
