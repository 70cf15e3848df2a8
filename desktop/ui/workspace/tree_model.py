"""Activities and their materials as a tree model: ten thousand rows without a widget or an object for each."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.domain.workspace.material import MaterialSummary
from desktop.ui.kit.drops import MATERIALS_MIME, dropped_materials
from desktop.ui.workspace.row_texts import activity_text, material_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.edit import Edit
    from desktop.domain.workspace.search import Found
    from desktop.ui.workspace.session import WorkspaceSession

ENTITY_ROLE = int(Qt.ItemDataRole.UserRole)
COUNT_ROLE = ENTITY_ROLE + 1
MANY = 200
"""Above this many changes at once a view is built anew rather than row by row."""

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(slots=True)
class Branch:
    """An activity and its shown materials; ``number`` stands for it inside Qt."""

    number: int
    identity: str
    materials: list[str] = field(default_factory=list)


class WorkspaceTree(QAbstractItemModel):
    """Two levels. Shows what a search has found, all but archived activities without one."""

    renamed = Signal(str, str)
    """An ID and the new name the user has typed."""
    dropped = Signal(list, str, bool)
    """Material IDs, the activity they were dropped on, and whether they are moved rather than copied."""

    def __init__(self, session: WorkspaceSession) -> None:
        super().__init__(session)
        self._session = session
        self._branches: list[Branch] = []
        self._numbers: dict[int, int] = {}
        self._found: Found | None = None
        self.show_archived = False
        session.opened.connect(self._start)
        session.closed.connect(self._start)
        session.reloaded.connect(self.reload)
        session.changed.connect(self._take_in)

    # -- what is shown -------------------------------------------------------------------------------------------

    def show(self, found: Found | None) -> None:
        """Only what ``found`` names; ``None`` shows everything."""
        self._found = found
        self.reload()

    def set_archived(self, *, shown: bool) -> None:
        self.show_archived = shown
        self.reload()

    @property
    def has_no_activity(self) -> bool:
        """Not even one that is archived, or that a search has not found."""
        return not self._session.activities

    @property
    def has_no_material(self) -> bool:
        """Nothing is in any activity yet."""
        return self._found is None and not self._session.summaries

    def _start(self) -> None:
        self._found = None
        self.reload()

    def reload(self) -> None:
        self.beginResetModel()
        self._build()
        self.endResetModel()

    def _build(self) -> None:
        shown = self._shown_materials()
        named = frozenset(self._found.activities) if self._found is not None else frozenset()
        branches: dict[str, Branch] = {}
        for number, activity in enumerate(self._session.activities.values(), start=1):
            branches[activity.id] = Branch(number, activity.id)
        for summary in shown:
            branches[summary.activity_id].materials.append(summary.id)
        self._branches = [branch for branch in branches.values() if self._is_shown(branch, named)]
        self._number()

    def _shown_materials(self) -> Iterable[MaterialSummary]:
        summaries = self._session.summaries
        if self._found is None:
            return summaries.values()
        wanted = frozenset(self._found.materials)
        return (summary for summary in summaries.values() if summary.id in wanted)

    def _is_shown(self, branch: Branch, named: Collection[str]) -> bool:
        if self._found is not None:
            return bool(branch.materials) or branch.identity in named
        return self.show_archived or not self._session.activities[branch.identity].archived

    def _number(self) -> None:
        self._numbers = {branch.number: row for row, branch in enumerate(self._branches)}

    # -- the model -----------------------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        number = self._branches[parent.row()].number if parent.isValid() else 0
        return self.createIndex(row, column, number)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # QObject has a parent() too
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(self._numbers[number], 0, 0) if number else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._branches)
        return 0 if parent.internalId() else len(self._branches[parent.row()].materials)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: ARG002 - Qt's signature
        return 1

    def entity(self, index: Index) -> Activity | MaterialSummary | None:
        """What a row stands for."""
        if not index.isValid():
            return None
        number = index.internalId()
        if not number:
            return self._session.activities.get(self._branches[index.row()].identity)
        return self._session.summaries.get(self._branches[self._numbers[number]].materials[index.row()])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entity = self.entity(index)
        if entity is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return entity.name
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(index, entity)
        if role == COUNT_ROLE:
            return self.rowCount(index)
        return entity if role == ENTITY_ROLE else None

    def _text(self, index: Index, entity: Activity | MaterialSummary) -> str:
        if isinstance(entity, MaterialSummary):
            return material_text(entity)
        return activity_text(entity, self.rowCount(index))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Renaming in place; the row shows the name once it is on the disk."""
        entity, name = self.entity(index), str(value).strip()
        if role != Qt.ItemDataRole.EditRole or entity is None or not name:
            return False
        if name != entity.name:
            self.renamed.emit(entity.id, name)
        return True

    # -- dragging ------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        own = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        kind = own if index.internalId() else Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable | kind

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MATERIALS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The IDs of the materials among ``indexes``, one a line."""
        entities = (self.entity(index) for index in indexes)
        data = QMimeData()
        data.setData(MATERIALS_MIME, "\n".join(it.id for it in entities if isinstance(it, MaterialSummary)).encode())
        return data

    def canDropMimeData(  # noqa: N802 - Qt's name
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return super().canDropMimeData(data, action, row, column, parent) and self._target(parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:  # noqa: ARG002 - Qt's signature
        target = self._target(parent)
        identities = dropped_materials(data)
        if target is None or not identities:
            return False
        self.dropped.emit(identities, target, action == Qt.DropAction.MoveAction)
        # The session tells what came of it: a view must not remove rows by itself.
        return False

    def _target(self, parent: Index) -> str | None:
        """The activity of the row something is dropped on."""
        entity = self.entity(parent)
        if entity is None:
            return None
        return entity.activity_id if isinstance(entity, MaterialSummary) else entity.id

    # -- finding rows --------------------------------------------------------------------------------------------

    def index_of(self, identity: str) -> QModelIndex:
        """The row of an activity or material; an invalid index when it is not shown."""
        summary = self._session.summaries.get(identity)
        owner = self._row_of(summary.activity_id if summary else identity)
        if owner is None or summary is None:
            return self.index(owner, 0) if owner is not None else QModelIndex()
        place = self._place(self._branches[owner], identity)
        return self.index(place, 0, self.index(owner, 0)) if place is not None else QModelIndex()

    def _row_of(self, activity_id: str) -> int | None:
        return next((row for row, branch in enumerate(self._branches) if branch.identity == activity_id), None)

    def _place(self, branch: Branch, identity: str) -> int | None:
        place = self._new_place(branch, identity)
        return place if branch.materials[place : place + 1] == [identity] else None

    def _new_place(self, branch: Branch, identity: str) -> int:
        """Materials stand in the order they came."""
        ranks = self._session.place_of
        return bisect_left(branch.materials, ranks(identity), key=ranks)

    # -- keeping up ----------------------------------------------------------------------------------------------

    def _take_in(self, edit: Edit) -> None:
        """Touch only the rows of ``edit``; activities that come, go or hide change the whole tree."""
        shown = {branch.identity for branch in self._branches}
        wanted = {activity.id for activity in self._session.activities.values() if not activity.archived}
        moved = edit.removed_activities or any((it.id in shown) != (it.id in wanted) for it in edit.activities)
        if moved or self._found is not None or len(edit.changed_ids) > MANY:
            self.reload()
            return
        for activity in edit.activities:
            self._tell_changed(self.index_of(activity.id))
        for identity in edit.removed_materials:
            self._remove(identity)
        for material in edit.materials:
            self._put(material.id, material.activity_id)

    def _put(self, identity: str, activity_id: str) -> None:
        row = self._row_of(activity_id)
        if row is None:
            return
        branch, owner = self._branches[row], self.index(row, 0)
        place = self._place(branch, identity)
        if place is None:
            place = self._new_place(branch, identity)
            self.beginInsertRows(owner, place, place)
            branch.materials.insert(place, identity)
            self.endInsertRows()
            self._tell_changed(owner)
        else:
            self._tell_changed(self.index(place, 0, owner))

    def _remove(self, identity: str) -> None:
        for row, branch in enumerate(self._branches):
            place = self._place(branch, identity)
            if place is not None:
                owner = self.index(row, 0)
                self.beginRemoveRows(owner, place, place)
                del branch.materials[place]
                self.endRemoveRows()
                self._tell_changed(owner)

    def _tell_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.dataChanged.emit(index, index)
