"""Where pictures of people went, and deleting them there."""
