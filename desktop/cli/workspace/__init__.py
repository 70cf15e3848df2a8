"""``fusion-desk workspace``: activities and materials without the window."""
