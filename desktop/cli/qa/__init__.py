"""``fusion-desk qa`` and its commands."""
