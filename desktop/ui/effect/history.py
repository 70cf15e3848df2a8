"""Earlier runs of the Test effect mode: what came out, and what was used for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.ui.effect.words import run_name
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.messages.wording import local_time

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run

RUN_SIZE, RUN_CELL = QSize(72, 72), QSize(156, 100)
HISTORY_HEIGHT = 112


class HistoryStrip(Translated, QWidget):
    """Earlier runs, newest first; choosing one goes back to it."""

    run_chosen = Signal(object)

    def __init__(self, session: EffectSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._heading = role_label("heading")
        self.list = QListWidget()
        self.list.setViewMode(QListWidget.ViewMode.IconMode)
        self.list.setFlow(QListWidget.Flow.LeftToRight)
        self.list.setWrapping(False)
        self.list.setMovement(QListWidget.Movement.Static)
        self.list.setIconSize(RUN_SIZE)
        self.list.setGridSize(RUN_CELL)
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(HISTORY_HEIGHT)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self.list)
        self.list.itemActivated.connect(self._chosen)
        self.list.itemClicked.connect(self._chosen)
        session.history_changed.connect(self._rebuild)
        for signal in (session.settings_changed, session.assignments_changed, session.result_changed):
            signal.connect(self._mark_current)
        self._rebuild()

    def _rebuild(self) -> None:
        self.list.clear()
        for run in self._session.history:
            item = QListWidgetItem(_untinted(run.thumbnail), "")
            item.setSizeHint(RUN_CELL)
            self.list.addItem(item)
        self._mark_current()
        self.retranslate()

    def _mark_current(self) -> None:
        current = self._session.current_run()
        row = self._session.history.index(current) if current in self._session.history else -1
        self.list.setCurrentRow(row)

    def _chosen(self, item: QListWidgetItem) -> None:
        self.run_chosen.emit(self._session.history[self.list.row(item)])

    def retranslate(self) -> None:
        self._heading.setText(self.tr("History"))
        self.list.setAccessibleName(self.tr("Earlier runs, newest first"))
        self.setVisible(bool(self._session.history))
        for row, run in enumerate(self._session.history):
            self.list.item(row).setText(run_name(run.order))
            self.list.item(row).setToolTip("\n".join(self._details(run)))

    def _details(self, run: Run) -> list[str]:
        """What was used, one fact a line."""
        took = self.tr("Run {number} · {milliseconds} ms").format(number=run.number, milliseconds=round(run.elapsed_ms))
        pairs = [f"{item.template_label} ← {item.name}" for item in run.order.assignments]
        template = [run.order.template.name] if run.order.template is not None else []
        return [took, *template, *pairs, *self._marking(run), *self._call(run)]

    def _marking(self, run: Run) -> list[str]:
        marking, lines = run.order.marking, []
        if not marking.label:
            lines.append(self.tr("Without the AI label"))
        elif marking.logo is not None:
            box = marking.logo.box
            place = f"{box.x}, {box.y} · {box.width} × {box.height}"
            lines.append(self.tr("Logo {name} at {place}").format(name=marking.logo_name, place=place))
        if marking.producer_id:
            lines.append(self.tr("Producer ID {id}").format(id=marking.producer_id))
        return lines

    def _call(self, run: Run) -> list[str]:
        if run.paid is None:
            return []
        lines = [self.tr("RequestId {id}").format(id=run.paid.request_id)]
        if run.paid.address is not None:
            lines.append(self.tr("Its address works until {time}").format(time=local_time(run.paid.address.expires)))
        return lines


def _untinted(image: QImage) -> QIcon:
    """A picture that looks the same when it is selected: colours are what is compared here."""
    icon, pixmap = QIcon(), QPixmap.fromImage(image)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
        icon.addPixmap(pixmap, mode)
    return icon
