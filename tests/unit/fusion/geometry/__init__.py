"""Tests of desktop/fusion/geometry."""
