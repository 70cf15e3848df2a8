"""Tests of desktop/domain/preparing."""
