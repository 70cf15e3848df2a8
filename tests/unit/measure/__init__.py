"""Figures of results: of real portraits, fused."""
