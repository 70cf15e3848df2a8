"""Modules that PyInstaller would take along, and that the program never imports."""

from __future__ import annotations

from importlib.resources import files

HIGHLIGHTED = frozenset({"__init__", "_mapping", "python"})
"""Rich colours a traceback's lines, which are Python's, with Pygments; it knows 500 languages."""

_QT = ("DBus", "Designer", "Help", "Network", "OpenGL", "Qml", "Quick", "Sql", "Test")
_LEXERS = sorted(it.name.removesuffix(".py") for it in files("pygments.lexers").iterdir() if it.name.endswith(".py"))

UNUSED_MODULES = (
    *(f"PySide6.Qt{name}" for name in _QT),
    *("hypothesis", "mypy", "pip", "psutil", "pytest", "setuptools", "tkinter"),
    *("_pytest", "charset_normalizer", "requests", "urllib3", "yaml"),
    "readline",  # brings GNU readline, which is under the GPL
    *("dask", "distributed"),  # a cluster's workers start a Python, which a package is not
    *("numpy.f2py", "numpy.fft", "numpy.random", "numpy.testing", "pydoc_data"),
    *(f"pygments.lexers.{name}" for name in _LEXERS if name not in HIGHLIGHTED),
)

UNUSED_HOOKS = ("pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil")
"""What PyInstaller does before the program's first line for those who read their own source, start processes of
themselves or list packages. The window waits for what they import: 25 of 420 ms of a processor (2026-12-01)."""
