"""The shelf of user photos: faces to drag onto a template face, with their tags and whether the person agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.files.spelling import readable
from desktop.domain.fusing.consent import ConsentState
from desktop.domain.fusing.shelf import tags_of
from desktop.ui.kit.drops import dropped_files
from desktop.ui.kit.fields import ClearableLine
from desktop.ui.kit.hint import paint_hint
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPaintEvent, QShowEvent

    from desktop.domain.fusing.shelf import ShelfEntry, ShelfFace
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.shelf_state import ShelfState

PICTURE, CELL = QSize(52, 52), QSize(76, 90)
"""Below the picture a line of Latin and Chinese letters, which may be of two fonts, has its room."""

DOT = 15
STATES = {
    ConsentState.GIVEN: ("good", "✓"),
    ConsentState.EXPIRED: ("warn", "!"),
    ConsentState.MISSING: ("bad", "?"),
}
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)


class ShelfList(QListWidget):
    """``files_dropped(paths)``. While a face is dragged away :attr:`dragged` says which."""

    files_dropped = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dragged: ShelfFace | None = None
        self.hint = ""
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setMovement(QListWidget.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setIconSize(PICTURE)
        self.setGridSize(CELL)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(CELL.height())

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(item.data(ENTRY_ROLE).face.path)) for item in items])
        return data

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        items = self.selectedItems()
        self.dragged = items[0].data(ENTRY_ROLE).face if len(items) == 1 else None
        super().startDrag(actions)
        self.dragged = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.source() is not self and dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(event.source() is not self)

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            paint_hint(QPainter(self.viewport()), self.viewport(), self.hint)


class ShelfCard(Themed, Translated, QWidget):
    """``put_asked(face, label)``: the face goes to that template face, or to the first free one (``""``).

    ``add_asked``: photos are to be chosen; ``consent_asked(faces)``; ``matrix_asked(faces)``.
    """

    shown_first = Signal()
    put_asked = Signal(object, str)
    add_asked = Signal()
    consent_asked = Signal(object)
    matrix_asked = Signal(object)

    def __init__(self, session: EffectSession, state: ShelfState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._state = session, state
        self._was_shown = False
        self.search = ClearableLine()
        self.list = ShelfList()
        self.add, self.put, self.matrix, self.more = small_button(), small_button(), small_button(), small_button()
        self._lay_out()
        self.search.textChanged.connect(self._fill)
        self.add.clicked.connect(self.add_asked)
        self.put.clicked.connect(lambda: self._put(""))
        self.matrix.clicked.connect(lambda: self.matrix_asked.emit(self.chosen or self.shown))
        self.more.clicked.connect(lambda: self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self.list.itemActivated.connect(lambda _: self._put(""))
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.files_dropped.connect(state.add)
        self.list.customContextMenuRequested.connect(self._open_menu)
        state.changed.connect(self._fill)
        session.template_changed.connect(self._enable)
        self.retranslate()

    def _lay_out(self) -> None:
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.add)
        for button in (self.put, self.matrix, self.more):
            bottom.addWidget(button)
        bottom.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addLayout(bottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.shown_first.emit()

    @property
    def chosen(self) -> list[ShelfFace]:
        return [item.data(ENTRY_ROLE).face for item in self.list.selectedItems()]

    @property
    def shown(self) -> list[ShelfFace]:
        """All that the search leaves."""
        return [self.list.item(row).data(ENTRY_ROLE).face for row in range(self.list.count())]

    # -- showing -------------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        kept = {face.key for face in self.chosen}
        self.list.clear()
        for entry in self._state.entries:
            if entry.face.fits(self.search.text()):
                item = QListWidgetItem(self._icon(entry), _name(entry))
                item.setSizeHint(CELL)
                item.setData(ENTRY_ROLE, entry)
                item.setToolTip("\n".join(self._details(entry)))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(self._details(entry)))
                self.list.addItem(item)
                item.setSelected(entry.face.key in kept)
        self._enable()

    def _icon(self, entry: ShelfEntry) -> QIcon:
        """The face with a mark for the consent, which the tool tip says in words."""
        tokens = Tokens.of(self.palette())
        pixmap = QPixmap(PICTURE)
        pixmap.fill(QColor(tokens.stage))
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if (image := self._state.pictures.get(entry.face.key)) is not None:
            painter.drawImage(pixmap.rect(), image)
        painter.setPen(QColor(tokens.surface))
        token, mark = STATES[entry.consent]
        painter.setBrush(QColor(getattr(tokens, token)))
        place = QRect(pixmap.width() - DOT - 2, pixmap.height() - DOT - 2, DOT, DOT)
        painter.drawEllipse(place)
        painter.setPen(QColor(tokens.on_accent))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), mark)
        painter.end()
        return QIcon(pixmap)

    def _details(self, entry: ShelfEntry) -> list[str]:
        face = entry.face
        gone = [] if face.key in self._state.pictures else [self.tr("The file cannot be read any more.")]
        tags = [self.tr("Tags: {tags}").format(tags=", ".join(face.tags))] if face.tags else []
        return [f"{readable(str(face.path))} · {face.label}", *tags, self._consent_words(entry), *gone]

    def _consent_words(self, entry: ShelfEntry) -> str:
        if entry.consent is ConsentState.MISSING:
            return self.tr("Nobody has agreed yet.")
        if entry.consent is ConsentState.EXPIRED and entry.until is not None:
            return self.tr("The consent of {person} ended on {date}.").format(
                person=entry.person, date=entry.until.isoformat()
            )
        until = self.tr(" until {date}").format(date=entry.until.isoformat()) if entry.until is not None else ""
        return self.tr("{person} agreed{until}.").format(person=entry.person, until=until)

    def _enable(self) -> None:
        template, chosen = self._session.template, self.chosen
        faces = bool(template is not None and template.faces)
        usable = faces and len(chosen) == 1
        allow(self.put, "" if usable else self.tr("Choose one photo for a face of the template."))
        self.matrix.setToolTip(self.tr("Every chosen photo, or all that are shown, with every algorithm version"))
        usable = faces and bool(self.shown)
        allow(self.matrix, "" if usable else self.tr("There is no photo here yet, or no template."))
        allow(self.more, "" if chosen else self.tr("Choose photos first."))

    def restyle(self) -> None:
        self._fill()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Search names and tags"))
        self.search.setAccessibleName(self.tr("Search the shelf by name or tag"))
        self.add.setText(self.tr("Add…"))
        self.put.setText(self.tr("Put on a face"))
        self.matrix.setText(self.tr("All of these…"))
        self.more.setText(self.tr("More…"))
        self.list.setAccessibleName(self.tr("Shelf of user photos"))
        self.list.hint = self.tr(
            "Photos that you use again and again. Drop some here, then drag a face onto the template."
        )
        self._fill()

    # -- what the user does --------------------------------------------------------------------------------------

    def _put(self, label: str) -> None:
        if len(chosen := self.chosen) == 1 and self._session.template is not None:
            self.put_asked.emit(chosen[0], label)

    def _open_menu(self, place: QPoint) -> None:
        if self.list.itemAt(place) is not None:
            self.menu().popup(self.list.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """What can be done with the faces that are chosen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        template, chosen = self._session.template, self.chosen
        for face in template.faces if template is not None and len(chosen) == 1 else ():
            menu.addAction(self.tr("Put on {face}").format(face=face.label), partial(self._put, face.label))
        menu.addSeparator()
        menu.addAction(self.tr("Tags…"), self.write_tags)
        menu.addAction(self.tr("Consent…"), lambda: self.consent_asked.emit(chosen))
        menu.addAction(self.tr("Take off the shelf"), lambda: self._state.take(chosen))
        return menu

    def write_tags(self) -> None:
        """Ask for the tags of the faces that are chosen."""
        if not (chosen := self.chosen):
            return
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Tags"))
        dialog.setLabelText(self.tr("Tags, with commas between them:"))
        dialog.setTextValue(", ".join(dict.fromkeys(tag for face in chosen for tag in face.tags)))
        dialog.textValueSelected.connect(lambda text: self._state.tag(chosen, tags_of(text)))
        dialog.open()


def _name(entry: ShelfEntry) -> str:
    return entry.face.tags[0] if entry.face.tags else readable(entry.face.path.stem)
