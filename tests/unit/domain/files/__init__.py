"""Tests of desktop/domain/files."""
