"""Tests of desktop/domain/rules."""
