"""Panels of the three modes."""
