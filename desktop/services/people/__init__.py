"""What is kept of people: where it went, and deleting it."""
