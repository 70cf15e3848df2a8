"""Cells dragged out of a run: the file that the run keeps, with its labels, under a name that says what it is."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.errors import FusionDeskError
from desktop.ui.kit.drag_out import DragOut, DragStart, Made, ToDrag
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.saving import plain_name

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QWidget

    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import CellResult
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.bundle import Services
    from desktop.ui.kit.mode import ModeContext
    from desktop.ui.qa.cell_view import CellView
    from desktop.ui.qa.matrix_view import MatrixView
    from desktop.ui.qa.run_session import RunSession

MOST_LETTERS = 120
"""Of a file's name, which is made of three."""


class CellDragging(QObject):
    """Off the matrix, or off the picture that is looked at."""

    def __init__(self, context: ModeContext, run: RunSession, matrix: MatrixView, cell: CellView) -> None:
        super().__init__(matrix)
        self._context, self._run, self._cell = context, run, cell
        view = cell.compare.view
        self._watch(matrix, matrix.viewport(), lambda place: matrix.indexAt(place.toPoint()).isValid())
        self._watch(cell, view.viewport(), view.is_bare)

    def _watch(self, source: QWidget, viewport: QWidget, may_begin: Callable[[QPointF], bool]) -> None:
        out = DragOut(self._context.runner, self._context.services, source)
        out.said.connect(lambda text: self._context.notice.say(text, NoticeState.GOOD))
        out.failed.connect(self._context.show_error)
        DragStart(viewport, may_begin).begun.connect(partial(self.begin, out))

    def begin(self, out: DragOut) -> None:
        """Drag the result of the cell that is looked at."""
        seen, store = self._cell.seen, self._run.store
        if seen is None or store is None or seen.result.picture is None or not self._may_leave(seen.result):
            return
        name = file_name(seen.result, seen.result.picture)
        out.begin(ToDrag(seen.result, partial(_make, store, seen.result.picture, name)))

    def _may_leave(self, result: CellResult) -> bool:
        """One without its visible label only where the user has taken on the duty to label it."""
        if result.cell.setting.label:
            return True
        try:
            is_told = self._context.services().unlabelled.is_told(self._context.workspace())
        except FusionDeskError as error:
            self._context.show_error(error)
            return False
        if not is_told:
            text = self.tr(
                "This cell has no visible label. Save such a result in Test effect first, where the duty is taken on."
            )
            self._context.notice.say(text, NoticeState.WARN)
        return is_told


def file_name(result: CellResult, picture: StoredFile) -> str:
    """``photo-template-setting.jpg``."""
    cell = result.cell
    parts = (PurePath(cell.photo.name).stem, PurePath(cell.material.name).stem, cell.setting.title)
    return f"{plain_name('-'.join(parts))[:MOST_LETTERS]}{picture.suffix}"


def _make(store: RunStore, picture: StoredFile, name: str, services: Services, folder: Path) -> Made:
    return Made((services.writer.save(store.read_file(picture), folder / name),))
