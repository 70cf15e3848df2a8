"""Materials dragged off the dock: to another activity as what they are, to other programs as the pictures to upload."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt

from desktop.domain.errors import FusionDeskError
from desktop.domain.files.spelling import readable
from desktop.services.workspace.package_names import package_names
from desktop.services.workspace.submission_plan import export_of
from desktop.ui.kit.drag_out import DragOut, DragStart, Made, ToDrag
from desktop.ui.kit.drops import MATERIALS_MIME
from desktop.ui.kit.notice import NoticeState
from desktop.ui.messages import error_about, error_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.ui.workspace.context import WorkspaceContext
    from desktop.ui.workspace.tree_model import WorkspaceTree
    from desktop.ui.workspace.tree_view import TreeView


class MaterialDragging(QObject):
    """A material without an exported picture, or with a damaged one, can still be dragged to another activity."""

    def __init__(self, desk: WorkspaceContext, model: WorkspaceTree, tree: TreeView) -> None:
        super().__init__(tree)
        self._desk, self._model, self._tree = desk, model, tree
        self.out = DragOut(desk.runner, desk.services, tree)
        self.out.said.connect(lambda text: desk.notice.say(text, NoticeState.GOOD))
        self.out.left_out.connect(self._tell_left_out)
        self.out.failed.connect(lambda error: desk.notice.say(error_text(error), NoticeState.BAD))
        DragStart(tree.viewport(), self._is_material).begun.connect(self.begin)

    def _is_material(self, place: QPointF) -> bool:
        index = self._tree.indexAt(place.toPoint())
        return bool(self._model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled)

    def begin(self) -> None:
        """Drag the selected materials, in the order of the tree."""
        chosen = self._tree.selected_materials
        if not chosen:
            return
        identities = tuple(it.id for it in chosen)
        also = {MATERIALS_MIME: "\n".join(identities).encode()}
        actions = self._model.supportedDragActions()
        make = partial(_make, self._desk.session.store, identities)
        self.out.begin(ToDrag(tuple(chosen), make, also=also, actions=actions))

    def _tell_left_out(self, left_out: Sequence[tuple[str, FusionDeskError]]) -> None:
        lines = [error_about(readable(name), error) for name, error in left_out]
        self._desk.notice.say("\n".join(lines), NoticeState.WARN)


def _make(store: WorkspaceStore, identities: Sequence[str], services: Services, folder: Path) -> Made:
    """The exported pictures byte for byte, named as in a submission package."""
    materials = [it for it in map(store.material, identities) if it is not None]
    exports = [(it, export) for it in materials if (export := export_of(it)) is not None]
    names = package_names((it.name, export.file.suffix) for it, export in exports)
    files: list[Path] = []
    left_out: list[tuple[str, FusionDeskError]] = []
    for name, (_, export) in zip(names, exports, strict=True):
        try:
            files.append(services.writer.save(store.read_file(export.file), folder / name))
        except FusionDeskError as error:
            left_out.append((name, error))
    return Made(tuple(files), tuple(left_out))
