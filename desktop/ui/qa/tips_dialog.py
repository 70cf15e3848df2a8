"""Photo tips (拍照建议): how far a photo of the run may be spoilt before its fusion is no longer good."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop.domain.qa.tips import Flaw
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.table import Table
from desktop.ui.messages import error_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.qa.cells import QaMaterial, QaPhoto
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.tips import Tip
    from desktop.services.bundle import Services
    from desktop.ui.kit.mode import ModeContext

WIDTH, HEIGHT = 560, 340

FLAWS: Mapping[Flaw, tuple[str, float, str]] = {
    Flaw.BLUR: (QT_TRANSLATE_NOOP("Qa", "Blurred"), 100, QT_TRANSLATE_NOOP("Qa", "{step}% of the face's height")),
    Flaw.DARK: (QT_TRANSLATE_NOOP("Qa", "Dark"), 100, QT_TRANSLATE_NOOP("Qa", "{step}% of the light")),
    Flaw.TILTED: (QT_TRANSLATE_NOOP("Qa", "Tilted"), 1, QT_TRANSLATE_NOOP("Qa", "{step} degrees")),
    Flaw.SMALL: (QT_TRANSLATE_NOOP("Qa", "Small"), 1, QT_TRANSLATE_NOOP("Qa", "a face of {step} px")),
    Flaw.COVERED: (QT_TRANSLATE_NOOP("Qa", "Covered"), 100, QT_TRANSLATE_NOOP("Qa", "{step}% of the face")),
}
"""What a flaw is called, and the factor and the unit of its steps."""


class TipsDialog(QDialog):
    """Sweeps when it is opened; closing it stops that."""

    def __init__(self, context: ModeContext, store: RunStore, photo: QaPhoto, template: QaMaterial) -> None:
        super().__init__(context.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo tips"))
        open_at(self, QSize(WIDTH, HEIGHT))
        about = role_label("muted", wrap=True)
        about.setText(
            self.tr("“{photo}” is spoilt step by step and fused into “{template}”, on this computer.").format(
                photo=photo.name, template=template.name
            )
        )
        self.table = Table((self.tr("Flaw"), self.tr("Still good at"), self.tr("No longer good at")), stretch=2)
        self.table.setAccessibleName(self.windowTitle())
        self.table.set_hint(self.tr("Trying…"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.job = context.runner.start(partial(_sweep, context.services, store, photo, template))
        context.jobs.show_job(self.job, lambda: self.tr("Photo tips"))
        self.job.succeeded.connect(self.show_tips)
        self.job.failed.connect(self._show_failure)
        self.finished.connect(self.job.cancel)

    def show_tips(self, tips: tuple[Tip, ...]) -> None:
        self.table.fill([(translated("Qa", FLAWS[it.flaw][0]), _step(it, it.good), self._bad(it)) for it in tips])

    def _bad(self, tip: Tip) -> str:
        if tip.bad is None:
            return self.tr("never: all steps are good")
        return _step(tip, tip.bad) + (f" ({tip.code})" if tip.code else "")

    def _show_failure(self, error: FusionDeskError) -> None:
        self.table.set_hint(error_text(error))


def _step(tip: Tip, step: float | None) -> str:
    _, factor, unit = FLAWS[tip.flaw]
    return translated("Qa", unit).format(step=f"{step * factor:g}") if step is not None else "–"


def _sweep(
    services: Callable[[], Services], store: RunStore, photo: QaPhoto, template: QaMaterial, progress: Progress
) -> tuple[Tip, ...]:
    built = services()
    both = [(photo.file, photo.name)] + ([(template.file, template.name)] if template.file is not None else [])
    subjects = [built.pictures.decode(store.read_file(file), Path(name)) for file, name in both]
    return built.qa.tips.sweep(subjects[0], subjects[-1], progress)
