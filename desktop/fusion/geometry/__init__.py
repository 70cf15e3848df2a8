"""Where the points of a face go, and where each pixel comes from."""
