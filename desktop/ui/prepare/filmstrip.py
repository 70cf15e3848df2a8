"""The filmstrip: every opened picture with its badge."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.files.spelling import readable
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.theme import Themed, Tokens
from desktop.ui.prepare.document import Badge, Document
from desktop.ui.prepare.filmstrip_model import DOCUMENT_ROLE, FilmstripModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from desktop.ui.prepare.session import Session
    from desktop.ui.prepare.strip_view import StripView

SIZES = {"S": QSize(80, 84), "M": QSize(156, 132), "L": QSize(228, 196)}
"""Of one picture with its name, in screen pixels; two small ones stand beside each other where one medium one does."""

ITEM = SIZES["M"]
NAME_HEIGHT = 40
"""What an item has below its little picture, in screen pixels."""

SCROLL_BAR = 12
IMAGES = 96
"""Little pictures that are remembered as pixels: more than a tall window shows of the smallest (15 MB)."""

BADGE_SIDE = 20
INSET = 8
BADGES = {
    Badge.WAITING: ("waiting", "muted"),
    Badge.PASS: ("pass", "good"),
    Badge.WARN: ("warn", "warn"),
    Badge.FAIL: ("fail", "bad"),
}


class FilmstripDelegate(QStyledItemDelegate):
    """Paints thumbnail, badge and file name."""

    item = ITEM

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks: dict[tuple[str, str], QPixmap] = {}
        """By icon and colour: reading and drawing one takes as long as all the rest of an item."""
        self._image_of = lru_cache(IMAGES)(attrgetter("image"))

    def _mark_of(self, badge: Badge, tokens: Tokens) -> QPixmap:
        name, token = BADGES[badge]
        wanted = name, getattr(tokens, token)
        if wanted not in self._marks:
            self._marks[wanted] = draw_icon(*wanted, 2 * BADGE_SIDE)
        return self._marks[wanted]

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        return self.item

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        document = index.data(DOCUMENT_ROLE)
        if not isinstance(document, Document):
            return
        area: QRect = option.rect
        state = option.state
        tokens = Tokens.of(option.palette)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        _paint_ground(painter, area, tokens, state)
        picture = area.adjusted(INSET, INSET, -INSET, 0)
        picture.setHeight(self.item.height() - NAME_HEIGHT)
        self._paint_picture(painter, picture, document, tokens)
        _paint_badge(painter, picture, self._mark_of(document.badge, tokens), tokens)
        name = QRect(
            area.left() + INSET, picture.bottom() + 4, area.width() - 2 * INSET, area.bottom() - picture.bottom() - 8
        )
        text = painter.fontMetrics().elidedText(
            readable(document.path.name), Qt.TextElideMode.ElideMiddle, name.width()
        )
        painter.setPen(QColor(tokens.text))
        painter.drawText(name, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()

    def _paint_picture(self, painter: QPainter, area: QRect, document: Document, tokens: Tokens) -> None:
        pictures = document.pictures
        if pictures is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.stage))
            painter.drawRoundedRect(area, 4, 4)
            return
        image = self._image_of(pictures.picture)
        size = image.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(area.center())
        painter.drawImage(place, image)


class Filmstrip(Themed, Translated, QListView):
    """Mirrors the session's documents and selection, and tells the session what the user selects."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._model = FilmstripModel(session)
        self._delegate = FilmstripDelegate(self)
        self._mirroring = False
        self.setObjectName("filmstrip")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.set_item_size("M")
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.selectionModel().currentChanged.connect(self._tell_selection)
        self._model.modelReset.connect(self._mirror)
        session.selection_changed.connect(self._mirror)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Pictures"))

    def restyle(self) -> None:
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(ITEM.width() + 20, 400)

    def set_item_size(self, name: str) -> None:
        """Show the pictures in one of :data:`SIZES`."""
        self._delegate.item = SIZES[name]
        self.setMinimumWidth(min(SIZES[name].width(), ITEM.width()) + SCROLL_BAR)
        self.scheduleDelayedItemsLayout()

    @property
    def keys(self) -> tuple[int, ...]:
        """The documents that are shown, from the top."""
        return self._model.keys

    def set_view(self, view: StripView) -> None:
        """Show what the user asks for. What is hidden is not selected any longer, so that no edit reaches it unseen."""
        self._model.set_view(view)
        shown, current = self.keys, self._session.current
        staying = [document.key for document in self._session.selection if document.key in shown]
        if staying:
            self._session.select(staying, current.key if current and current.key in shown else staying[0])
        elif shown:
            self._session.select(shown[:1], shown[0])
        elif current is not None:
            self._session.select([current.key], current.key)

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) picture that is shown, staying at the ends."""
        current, keys = self._session.current, self.keys
        if keys:
            here = keys.index(current.key) if current is not None and current.key in keys else -1
            key = keys[min(max(here + by, 0), len(keys) - 1)]
            self._session.select([key], key)

    def select_shown(self) -> None:
        """Select everything that is shown."""
        current, keys = self._session.current, self.keys
        if keys:
            self._session.select(keys, current.key if current is not None and current.key in keys else keys[0])

    def _tell_selection(self) -> None:
        if self._mirroring:
            return
        keys = [self._model.key_of(index.row()) for index in self.selectionModel().selectedIndexes()]
        here = self.currentIndex()
        current = self._model.key_of(here.row()) if here.isValid() else None
        if current is not None and current not in keys:
            current = keys[0] if keys else current
        self._session.select(keys or ([current] if current is not None else []), current)

    def _mirror(self) -> None:
        """Show the session's selection."""
        self._mirroring = True
        selected = {document.key for document in self._session.selection}
        rows = (row for row, key in enumerate(self.keys) if key in selected)
        chosen = QItemSelection()
        for first, last in _ranges(rows):
            chosen.select(self._model.index(first, 0), self._model.index(last, 0))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._mirror_current()
        self._mirroring = False

    def _mirror_current(self) -> None:
        current = self._session.current
        row = self._model.row_of(current.key) if current else None
        if row is not None:
            index = self._model.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)


def _ranges(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending ``rows`` as first and last of each unbroken run: a thousand of them are selected in one step."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def _paint_ground(painter: QPainter, area: QRect, tokens: Tokens, state: QStyle.StateFlag) -> None:
    ground = QRectF(area).adjusted(3, 2, -3, -2)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    current = bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QColor(tokens.accent) if selected or current else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.raised) if selected or hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ground, 8, 8)


def _paint_badge(painter: QPainter, area: QRect, mark: QPixmap, tokens: Tokens) -> None:
    place = QRect(area.right() - BADGE_SIDE, area.top() + 2, BADGE_SIDE, BADGE_SIDE)
    painter.setPen(QColor(tokens.border))
    painter.setBrush(QColor(tokens.surface))
    painter.drawEllipse(QRectF(place).adjusted(-1.5, -1.5, 1.5, 1.5))
    painter.drawPixmap(place, mark)
