"""Tests of desktop/domain/marking."""
