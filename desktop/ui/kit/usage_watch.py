"""This month's calls to the cloud, counted in the background and shown in the status bar."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import ShrinkingLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.services.cloud.usage import UsageNow
    from desktop.ui.kit.jobs import JobRunner


class UsageWatch(QObject):
    """``usage`` is ``None`` until it is known, and when the ledger cannot be read."""

    changed = Signal()

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._counting = Latest(runner, self)
        self._counting.succeeded.connect(self._show)
        self._counting.failed.connect(lambda _: self._show(None))
        self.usage: UsageNow | None = None
        self.asked = False

    def refresh(self) -> None:
        """Count anew: after a call, and when the window opens."""
        self.asked = True
        self._counting.request(partial(_count, self._services), urgent=False)

    def _show(self, usage: UsageNow | None) -> None:
        self.usage = usage
        self.changed.emit()


class UsageStatus(Translated, ShrinkingLabel):
    """How many calls this month had, in the status bar."""

    def __init__(self, watch: UsageWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch = watch
        self.setProperty("role", "muted")
        self.setContentsMargins(8, 0, 8, 0)
        watch.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        usage = self._watch.usage
        if usage is None:
            self.setText("")
            self.setToolTip("")
            return
        text = self.tr("Cloud calls this month: {used} · {left} free left")
        self.setText(text.format(used=usage.used, left=usage.free_left))
        self.setToolTip(
            self.text()
            + "\n"
            + self.tr("Counted on this computer; calls made elsewhere with the same account are not known here.")
        )


def _count(services: Callable[[], Services], _: Progress) -> UsageNow:
    return services().cloud.usage.this_month()
