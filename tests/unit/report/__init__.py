"""Reports of runs: what they say, and that nothing in them does anything."""
