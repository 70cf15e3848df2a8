"""A panel (样本组): what the photos of a run show, and what nobody among them shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from desktop.domain.errors import FusionDeskError
from desktop.domain.qa.panel import Gap, Panel, PanelPhoto, Trait, gaps, traits_of
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.kit.parts import SPACE, role_label
from desktop.ui.kit.table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.domain.jobs import Progress
    from desktop.domain.qa.cells import QaPhoto
    from desktop.domain.qa.ports import RunStore
    from desktop.services.bundle import Services
    from desktop.ui.kit.mode import ModeContext

WIDTH, HEIGHT = 560, 380

TRAITS: Mapping[Trait, str] = {
    Trait.POSE: QT_TRANSLATE_NOOP("Qa", "Pose"),
    Trait.SKIN: QT_TRANSLATE_NOOP("Qa", "Skin"),
    Trait.LIGHT: QT_TRANSLATE_NOOP("Qa", "Light"),
    Trait.EXPOSURE: QT_TRANSLATE_NOOP("Qa", "Exposure"),
    Trait.SHARPNESS: QT_TRANSLATE_NOOP("Qa", "Sharpness"),
    Trait.GLASSES: QT_TRANSLATE_NOOP("Qa", "Glasses"),
    Trait.BEARD: QT_TRANSLATE_NOOP("Qa", "Beard"),
    Trait.AGE: QT_TRANSLATE_NOOP("Qa", "Age"),
}

KINDS: Mapping[str, str] = {
    "front": QT_TRANSLATE_NOOP("Qa", "front"),
    "left": QT_TRANSLATE_NOOP("Qa", "left"),
    "right": QT_TRANSLATE_NOOP("Qa", "right"),
    "up": QT_TRANSLATE_NOOP("Qa", "up"),
    "down": QT_TRANSLATE_NOOP("Qa", "down"),
    "light": QT_TRANSLATE_NOOP("Qa", "light"),
    "medium": QT_TRANSLATE_NOOP("Qa", "medium"),
    "dark": QT_TRANSLATE_NOOP("Qa", "dark"),
    "even": QT_TRANSLATE_NOOP("Qa", "even"),
    "one-sided": QT_TRANSLATE_NOOP("Qa", "one-sided"),
    "normal": QT_TRANSLATE_NOOP("Qa", "normal"),
    "bright": QT_TRANSLATE_NOOP("Qa", "bright"),
    "sharp": QT_TRANSLATE_NOOP("Qa", "sharp"),
    "soft": QT_TRANSLATE_NOOP("Qa", "soft"),
    "with": QT_TRANSLATE_NOOP("Qa", "with"),
    "without": QT_TRANSLATE_NOOP("Qa", "without"),
    "young": QT_TRANSLATE_NOOP("Qa", "young"),
    "middle": QT_TRANSLATE_NOOP("Qa", "middle"),
    "old": QT_TRANSLATE_NOOP("Qa", "old"),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a panel shows: how many photos of each kind, and what is missing."""

    counts: Mapping[Trait, Counter[str]]
    gaps: tuple[Gap, ...]


class PanelDialog(QDialog):
    """Looks at every photo when it is opened; closing it stops that."""

    def __init__(self, context: ModeContext, store: RunStore, photos: Sequence[QaPhoto]) -> None:
        super().__init__(context.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What the panel lacks"))
        open_at(self, QSize(WIDTH, HEIGHT))
        about = role_label("muted", wrap=True)
        about.setText(
            self.tr(
                "Measured on the photos of this run. What is not measured is said by tags: glasses, beard, age:old."
            )
        )
        self.table = Table((self.tr("Trait"), self.tr("There are"), self.tr("Missing")), stretch=1)
        self.table.setAccessibleName(self.tr("What the panel has and lacks"))
        self.table.set_hint(self.tr("Looking at the photos…"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(about)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        self.job = context.runner.start(partial(_look, context.services, store, photos))
        context.jobs.show_job(self.job, lambda: self.tr("Looking at the panel"))
        self.job.succeeded.connect(self.show_seen)
        self.finished.connect(self.job.cancel)

    def show_seen(self, seen: Seen) -> None:
        self.table.fill([self._row(trait, seen) for trait in Trait])

    def _row(self, trait: Trait, seen: Seen) -> tuple[str, str, str]:
        there = " · ".join(f"{translated('Qa', KINDS[kind])} {count}" for kind, count in seen.counts[trait].items())
        missing = [gap for gap in seen.gaps if gap.trait is trait]
        words = [translated("Qa", KINDS[gap.kind]) if gap.kind else self.tr("not known of anyone") for gap in missing]
        return translated("Qa", TRAITS[trait]), there or "–", f"✗ {', '.join(words)}" if words else "✓"


def _look(services: Callable[[], Services], store: RunStore, photos: Sequence[QaPhoto], progress: Progress) -> Seen:
    loader = services().pictures
    found = []
    for done, photo in enumerate(photos):
        progress.report(done, len(photos))
        try:
            faces = loader.decode(store.read_file(photo.file), Path(photo.name)).faces
        except FusionDeskError:
            continue  # its cells tell why it cannot be used
        if faces:
            found.append(PanelPhoto(photo, traits_of(faces[0], photo.tags)))
    progress.report(len(photos), len(photos))
    counts = {trait: Counter(it.traits[trait] for it in found if trait in it.traits) for trait in Trait}
    return Seen(counts, gaps(Panel("", tuple(found))))
