"""Use cases: they put the adapters to work through the ports, and know no Qt."""
