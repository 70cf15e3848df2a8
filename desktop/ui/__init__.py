"""The window.

PySide looks into the source of whatever is imported after it, for a switch of spelling (``from __feature__ import``)
that nobody here uses, and Python remembers every line: 500 modules, 0.1 s of processor time before the first picture
is analysed and 11 MB (PySide 6.11, 2026-12-01). Imports go by without it.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts its own import in the place of Python's

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
