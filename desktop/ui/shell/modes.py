"""The modes of the window, in the order of the rail: a new one is a row here and a package of its own."""

from __future__ import annotations

from desktop.ui.effect.mode import EFFECT
from desktop.ui.prepare.mode import PREPARE
from desktop.ui.qa.mode import QA

MODES = (PREPARE, EFFECT, QA)
"""The first is the one the program starts with; it gets what no other has a use for."""
