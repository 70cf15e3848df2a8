"""The picture canvas: view, overlays, and pure hit-testing."""
