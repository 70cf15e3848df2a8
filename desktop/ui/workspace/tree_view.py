"""The tree of activities and materials: keeps what is open and selected when the model is built anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QTreeView

from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.material import MaterialSummary
from desktop.ui.kit.drops import Carried, may_carry
from desktop.ui.kit.hint import paint_hint
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.theme import Themed
from desktop.ui.workspace.row_painter import RowPainter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.workspace.thumbnails import Thumbnails
    from desktop.ui.workspace.tree_model import WorkspaceTree

INDENT = 14
OPEN_AT_ONCE = 12
"""With at most this many activities all of them start open."""


class TreeView(Themed, Translated, QTreeView):
    """Enter opens details, F2 renames, pictures can be dropped on an activity."""

    selection_changed = Signal()
    pictures_dropped = Signal(object, str)
    """A :class:`~desktop.ui.kit.drops.Carried`, and the activity it was dropped on."""

    def __init__(self, model: WorkspaceTree, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._open: dict[str, bool] = {}
        self._hint = self._empty_hint = ""
        self._keys: dict[QKeySequence.StandardKey, Callable[[], None]] = {}
        self._kept: tuple[list[str], str] = ([], "")
        self.searching = False
        self.setObjectName("workspaceTree")
        self.setModel(model)
        self.setItemDelegate(RowPainter(thumbnails, self))
        self._set_up()
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        thumbnails.ready.connect(self.viewport().update)
        self.expanded.connect(lambda index: self._remember(index, is_open=True))
        self.collapsed.connect(lambda index: self._remember(index, is_open=False))
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.selectionModel().currentChanged.connect(self.selection_changed)
        self.retranslate()

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        # The rows paint their own selection; Qt would fill the indentation too.
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(Qt.GlobalColor.transparent))
        self.setPalette(palette)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Activities and materials"))
        self._hint = self.tr("No activity yet. Make one with +, then drop pictures or a folder on it.")
        self._empty_hint = self.tr("No material yet. Drop pictures or a folder on the activity.")
        self.viewport().update()

    def restyle(self) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._model.has_no_activity:
            paint_hint(QPainter(self.viewport()), self.viewport(), self._hint)
        elif self._model.has_no_material and self._model.rowCount():
            last = self.visualRect(self._model.index(self._model.rowCount() - 1, 0))
            paint_hint(QPainter(self.viewport()), self.viewport(), self._empty_hint, top=max(0, last.bottom()))

    # -- selection -----------------------------------------------------------------------------------------------

    @property
    def selected_materials(self) -> list[MaterialSummary]:
        """In the order of the tree."""
        entities = [self._model.entity(index) for index in sorted(self.selectedIndexes(), key=_position)]
        return [entity for entity in entities if isinstance(entity, MaterialSummary)]

    @property
    def current_activity(self) -> Activity | None:
        """The activity of the current row, be it its own or that of one of its materials."""
        index = self.currentIndex()
        entity = self._model.entity(index.parent() if index.parent().isValid() else index)
        return entity if isinstance(entity, Activity) else None

    @property
    def selected_activity(self) -> Activity | None:
        """The current row's activity when the row is that of an activity."""
        entity = self._model.entity(self.currentIndex())
        return entity if isinstance(entity, Activity) and not self.selected_materials else None

    def show_entity(self, identity: str) -> bool:
        """Select it alone and bring it into sight, whatever keys are held down; whether it is shown at all."""
        index = self._model.index_of(identity)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        return index.isValid()

    # -- what is open --------------------------------------------------------------------------------------------

    def _remember(self, index: QModelIndex, *, is_open: bool) -> None:
        entity = self._model.entity(index)
        if entity is not None and not self.searching:
            self._open[entity.id] = is_open

    def _keep(self) -> None:
        here = self._model.entity(self.currentIndex())
        self._kept = [it.id for it in self.selected_materials], here.id if here is not None else ""

    def _restore(self) -> None:
        count = self._model.rowCount()
        for row in range(count):
            index = self._model.index(row, 0)
            entity = self._model.entity(index)
            name = entity.id if entity is not None else ""
            self.setExpanded(index, self.searching or self._open.get(name, count <= OPEN_AT_ONCE))
        self._select_again()

    def _select_again(self) -> None:
        identities, current = self._kept
        chosen, flag = QItemSelection(), QItemSelectionModel.SelectionFlag
        for index in map(self._model.index_of, identities):
            if index.isValid():
                chosen.select(index, index)
        self.selectionModel().select(chosen, flag.Select)
        here = self._model.index_of(current)
        if here.isValid():
            self.selectionModel().setCurrentIndex(here, flag.NoUpdate if identities else flag.SelectCurrent)
        self.selection_changed.emit()

    # -- keys and drops ------------------------------------------------------------------------------------------

    def use_keys(self, keys: Mapping[QKeySequence.StandardKey, Callable[[], None]]) -> None:
        """Keys that mean something else in the rest of the window, such as undo."""
        self._keys = dict(keys)

    def event(self, event: QEvent) -> bool:
        """Claim our keys before the shortcuts of the window get them."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            ours = any(event.matches(standard) for standard in self._keys)
            event.setAccepted(ours)
            return ours
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is ours on every platform; otherwise some would begin to rename."""
        for standard, deed in self._keys.items():
            if event.matches(standard):
                deed()
                return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            index = self.currentIndex()
            if index.isValid():
                self.activated.emit(index)
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_carry(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if may_carry(event.mimeData()):
            event.setAccepted(self.indexAt(event.position().toPoint()).isValid())
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        carried = Carried.of(event.mimeData())
        if not carried:
            super().dropEvent(event)
            return
        index = self.indexAt(event.position().toPoint())
        entity = self._model.entity(index.parent() if index.parent().isValid() else index)
        if entity is not None:
            event.acceptProposedAction()
            self.pictures_dropped.emit(carried, entity.id)


def _position(index: QModelIndex) -> tuple[int, int]:
    owner = index.parent()
    return (owner.row(), index.row()) if owner.isValid() else (index.row(), -1)
