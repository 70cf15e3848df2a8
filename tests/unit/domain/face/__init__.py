"""Tests of desktop/domain/face."""
