"""Tests of desktop/fusion/marking."""
