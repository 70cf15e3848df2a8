"""Colours of everything drawn over a picture. They do not follow the theme: the picture is what they stand out from."""

from __future__ import annotations

from PySide6.QtGui import QColor

HALO = QColor(0, 0, 0, 165)
"""Drawn under every line, so that it shows on white as it does on black."""

INK = QColor(255, 255, 255)
ACCENT = QColor("#2563eb")
OWN = QColor("#7e22ce")
"""Of faces that the user drew."""

MUTED = QColor("#5b6472")
GOOD = QColor("#15803d")
NEAR = QColor("#b45309")
BAD = QColor("#c81e1e")
GOOD_LINE = QColor("#4ade80")
NEAR_LINE = QColor("#fbbf24")
BAD_LINE = QColor("#ff6b6b")
ACCENT_LINE = QColor("#60a5fa")
OWN_LINE = QColor("#d8b4fe")
MUTED_LINE = QColor("#e2e8f0")
SHADE = QColor(0, 0, 0, 130)
HATCH = QColor(255, 255, 255, 110)
HATCH_GROUND = QColor(30, 41, 59, 150)
DROP = QColor(37, 99, 235, 46)
HEAT_LOW = QColor("#fbbf24")
HEAT_HIGH = QColor("#e11d1d")
CHECK_LIGHT = QColor("#f1f5f9")
CHECK_DARK = QColor("#cbd5e1")
