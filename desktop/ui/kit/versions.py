"""Which program and which libraries this is, for reports."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import qVersion

PACKAGES = ("fusion-desk", "httpx", "pydantic", "numpy", "opencv-python-headless", "pillow")


def versions() -> dict[str, str]:
    """Names and versions; a package without metadata (in a bundle) is left out."""
    known = {"python": platform.python_version(), "qt": qVersion(), "system": platform.platform()}
    for package in PACKAGES:
        try:
            known[package] = version(package)
        except PackageNotFoundError:
            continue
    return known
