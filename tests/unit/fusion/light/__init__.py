"""Tests of desktop/fusion/light."""
