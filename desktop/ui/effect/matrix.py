"""Many user photos on one template face, with every algorithm version: a row a photo, a column a version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout

from desktop.domain.errors import FusionDeskError
from desktop.domain.files.spelling import readable
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.ui import messages
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.images import reduced, to_qimage
from desktop.ui.kit.parts import SPACE, role_label, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.messages.algorithms import algorithm_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.fusing.shelf import ShelfFace
    from desktop.services.bundle import Services
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.jobs import Job, JobRunner, Reporter

PICTURE = QSize(180, 180)
AROUND_FACE = 0.5
"""Of a face box's sides: what a cell shows around the face that was replaced."""
SIZE = QSize(760, 700)


@dataclass(frozen=True, slots=True, eq=False)
class MatrixCell:
    """A result's little picture, or why there is none. ``row`` and ``column`` are those of the table."""

    row: int
    column: int
    picture: QImage | None = None
    error: FusionDeskError | None = None


class MatrixDialog(Translated, QDialog):
    """``started`` carries the job; ``chosen(face, label, algorithm)``: a cell shall be looked at in full."""

    started = Signal(object)
    chosen = Signal(object, str, object)

    def __init__(
        self,
        session: EffectSession,
        runner: JobRunner,
        services: Callable[[], Services],
        faces: Sequence[ShelfFace],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._runner, self._services = session, runner, services
        self._faces, self._algorithms = tuple(faces), tuple(Algorithm)
        self._job: Job | None = None
        self._done = 0
        self.label = ComboBox()
        self.label.addItems([face.label for face in session.template.faces] if session.template is not None else [])
        self._label_name, self.state = QLabel(), role_label("muted")
        self.table = QTableWidget(len(self._faces), len(self._algorithms))
        self.look, self.close_button = small_button(), small_button()
        self._lay_out()
        self.label.activated.connect(lambda _: self.start())
        self.table.itemActivated.connect(self._look)
        self.table.itemSelectionChanged.connect(self._enable)
        self.look.clicked.connect(lambda: self._look(self.table.currentItem()))
        self.close_button.clicked.connect(self.close)
        open_at(self, SIZE)
        self.retranslate()

    def _lay_out(self) -> None:
        self._label_name.setBuddy(self.label)
        self.table.setIconSize(PICTURE)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().setDefaultSectionSize(PICTURE.height() + SPACE)
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._label_name)
        top.addWidget(self.label)
        top.addStretch(1)
        bottom.addWidget(self.state, 1)
        bottom.addWidget(self.look)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        layout.addLayout(bottom)

    def start(self) -> None:
        """Make every cell anew, for the template face that is chosen."""
        self._stop()
        template = self._session.template
        if template is None:
            return
        self._done = 0
        for row in range(self.table.rowCount()):
            for column in range(self.table.columnCount()):
                self.table.setItem(row, column, QTableWidgetItem("…"))
        self._job = job = self._runner.start(
            partial(_make_all, self._services, _orders(self._session, self._faces, self.label.currentText()))
        )
        job.delivered.connect(self._show)
        job.settled.connect(partial(self._settled, job))
        self.started.emit(job)
        self.retranslate()

    def done(self, result: int) -> None:
        """What nobody sees any more is not made."""
        self._stop()
        super().done(result)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.delivered.disconnect(self._show)
            self._job.cancel()
            self._job = None

    def _show(self, cell: MatrixCell) -> None:
        self._done += 1
        item = QTableWidgetItem()
        if cell.picture is not None:
            item.setIcon(QIcon(QPixmap.fromImage(cell.picture)))
        if cell.error is not None:
            item.setText(messages.error_text(cell.error))
            item.setToolTip(messages.error_advice(cell.error))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, self._spoken(cell))
        self.table.setItem(cell.row, cell.column, item)
        self.retranslate()

    def _spoken(self, cell: MatrixCell) -> str:
        name = f"{self._row_name(cell.row)}, {algorithm_name(self._algorithms[cell.column])}"
        return name if cell.error is None else f"{name}: {messages.error_text(cell.error)}"

    def _settled(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.retranslate()

    def _enable(self) -> None:
        item = self.table.currentItem()
        there = item is not None and not item.icon().isNull()
        allow(self.look, "" if there else self.tr("Choose a picture of the table first."))

    def _look(self, item: QTableWidgetItem | None) -> None:
        if item is not None and not item.icon().isNull():
            self.chosen.emit(self._faces[item.row()], self.label.currentText(), self._algorithms[item.column()])

    def _row_name(self, row: int) -> str:
        return readable(self._faces[row].path.stem)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("All of these on one face"))
        self._label_name.setText(self.tr("Template &face"))
        self.look.setText(self.tr("Look at it in full"))
        self.close_button.setText(self.tr("Close"))
        self.table.setAccessibleName(self.tr("Results"))
        self.table.setHorizontalHeaderLabels([algorithm_name(it) for it in self._algorithms])
        self.table.setVerticalHeaderLabels([self._row_name(row) for row in range(len(self._faces))])
        total = self.table.rowCount() * self.table.columnCount()
        self.state.setText(self.tr("{done} of {total} made").format(done=self._done, total=total))
        self._enable()


def _orders(session: EffectSession, faces: Sequence[ShelfFace], label: str) -> list[Order]:
    """An order a photo; the other faces of the template keep their photos. The algorithms come later."""
    others = tuple(item for item in session.order.assignments if item.template_label != label)
    template = session.template.source if session.template is not None else None
    values = session.values_of(LOCAL)
    known = session.pictures
    return [
        Order(
            LOCAL,
            template,
            (*others, Assignment(Source(face.path), label, face.label)),
            values,
            session.marking,
            pictures=known,
        )
        for face in faces
    ]


def _make_all(services: Callable[[], Services], orders: Sequence[Order], reporter: Reporter) -> None:
    for done, (row, order) in enumerate(enumerate(orders)):
        reporter.report(done, len(orders))
        for cell in _row(services(), row, order, reporter):
            reporter.deliver(cell)
    reporter.report(len(orders), len(orders))


def _row(services: Services, row: int, order: Order, reporter: Reporter) -> Iterator[MatrixCell]:
    """A photo is read once for all its cells; one that cannot be read fails all of them."""
    engine, photo = services.engines[LOCAL], order.assignments[-1].photo
    try:
        order = replace(order, pictures={photo: services.pictures.open(photo), **order.pictures})
    except FusionDeskError as error:
        for column in range(len(Algorithm)):
            yield MatrixCell(row, column, error=error)
        return
    for column, algorithm in enumerate(Algorithm):
        asked = replace(order, settings=order.settings.having(algorithm=algorithm))
        try:
            yield MatrixCell(row, column, _around_face(engine.fuse(asked, reporter), order.assignments[-1]))
        except FusionDeskError as error:
            yield MatrixCell(row, column, error=error)


def _around_face(outcome: Outcome, assignment: Assignment) -> QImage:
    """The face in question and what is around it; the whole picture, where its place is not known."""
    pixels = outcome.fused.pixels
    boxes = [face.template_box for face in outcome.faces if face.template_label == assignment.template_label]
    box = next((box for box in boxes if box is not None), None)
    if box is not None:
        aside, above = round(box.width * AROUND_FACE), round(box.height * AROUND_FACE)
        top, left = max(0, box.y - above), max(0, box.x - aside)
        pixels = pixels[top : box.bottom + above, left : box.right + aside]
    return to_qimage(reduced(pixels, PICTURE.width()))
