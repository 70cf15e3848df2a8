"""Tests of desktop/fusion/covers."""
