"""Tests of desktop/domain/crop."""
