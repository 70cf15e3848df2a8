"""Tests of desktop/domain/cloud."""
