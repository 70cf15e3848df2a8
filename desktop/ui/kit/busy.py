"""A thin bar where something is being waited for: how far it is, where that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from desktop.ui.kit.i18n import Translated

if TYPE_CHECKING:
    from desktop.ui.kit.jobs import Latest

HEIGHT = 6


class BusyBar(Translated, QProgressBar):
    """Seen while ``latest`` waits for an answer. It keeps its room, so that nothing moves when it comes and goes."""

    def __init__(self, latest: Latest) -> None:
        super().__init__()
        self._latest = latest
        self.setTextVisible(False)
        self.setFixedHeight(HEIGHT)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        latest.busy_changed.connect(self._follow)
        latest.progressed.connect(self._move)
        self.retranslate()
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._latest.busy)
        self.setRange(0, 0)

    def _move(self, done: int, total: int) -> None:
        self.setRange(0, total)
        self.setValue(done)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Progress"))
