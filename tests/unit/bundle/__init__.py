"""Tests of bundle/, what build.spec does beyond PyInstaller."""
