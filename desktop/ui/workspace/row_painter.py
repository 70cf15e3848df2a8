"""How a row of the tree looks: picture, name, and below it the review state as a badge in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.material import MaterialSummary
from desktop.ui.kit.icons import draw_icon
from desktop.ui.kit.theme import Tokens
from desktop.ui.workspace.row_texts import activity_line, faces_text
from desktop.ui.workspace.thumbnails import SIDE
from desktop.ui.workspace.tree_model import COUNT_ROLE, ENTITY_ROLE
from desktop.ui.workspace.words import STATES, TONES, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from desktop.ui.workspace.thumbnails import Thumbnails

HEIGHT = 52
GAP = 8
BADGE_HEIGHT = 18
ICON = 16
MAX_NAME = 120
TINT = 28
"""Opacity of a badge's ground, of 255: its words keep their contrast in both themes."""


class RowPainter(QStyledItemDelegate):
    """Asks for the picture of a row only when the row is painted."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._icons: dict[tuple[str, str], QPixmap] = {}

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 - Qt's signature
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002 - Qt's signature
    ) -> QSize:
        return QSize(220, HEIGHT)

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The name alone is edited; the picture stays in sight."""
        area: QRect = option.rect
        left = GAP + SIDE if isinstance(index.data(ENTITY_ROLE), MaterialSummary) else GAP + ICON
        editor.setGeometry(area.adjusted(left, 10, -GAP, -10))

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setMaxLength(MAX_NAME)
            editor.setPalette(QGuiApplication.palette())  # the tree's own paints no selection
        return editor

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entity, tokens = index.data(ENTITY_ROLE), Tokens.of(option.palette)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area: QRect = option.rect
        _paint_ground(painter, area, tokens, option.state)
        inner = area.adjusted(GAP // 2, 0, -GAP, 0)
        if isinstance(entity, Activity):
            self._paint_activity(painter, inner, (entity, index.data(COUNT_ROLE)), tokens)
        elif isinstance(entity, MaterialSummary):
            self._paint_material(painter, inner, entity, tokens)
        painter.restore()

    def _paint_activity(self, painter: QPainter, area: QRect, shown: tuple[Activity, int], tokens: Tokens) -> None:
        activity, count = shown
        icon = QRect(area.left(), area.top() + (HEIGHT - ICON) // 2, ICON, ICON)  # beside the branch's arrow
        painter.drawPixmap(icon, self._icon("folder", tokens.muted))
        words = area.adjusted(ICON + GAP, 7, 0, -7)
        bold = QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        plain = painter.font()
        painter.setFont(bold)
        _paint_line(painter, _upper(words), activity.name, tokens.muted if activity.archived else tokens.text)
        painter.setFont(plain)
        _paint_line(painter, _lower(words), activity_line(activity, count), tokens.muted)

    def _paint_material(self, painter: QPainter, area: QRect, material: MaterialSummary, tokens: Tokens) -> None:
        picture = QRect(area.left(), area.top() + (HEIGHT - SIDE) // 2, SIDE, SIDE)
        self._paint_picture(painter, picture, material, tokens)
        words = area.adjusted(SIDE + GAP, 6, 0, -6)
        _paint_line(painter, _upper(words), material.name, tokens.text)
        line = _lower(words)
        right = self._paint_marks(painter, line, material, tokens)
        left = _paint_badge(painter, line, say(STATES[material.state]), getattr(tokens, TONES[material.state]))
        rest = QRect(left + GAP, line.top(), right - left - 2 * GAP, line.height())
        faces = faces_text(material.faces)
        known = [f"{faces} · {material.model_id}"] if material.model_id else []
        _paint_line(painter, rest, _fitting(painter, rest, [*known, faces]), tokens.muted)

    def _paint_picture(self, painter: QPainter, area: QRect, material: MaterialSummary, tokens: Tokens) -> None:
        pixmap = self._thumbnails.pixmap(material.picture) if material.picture is not None else None
        if pixmap is not None and not pixmap.isNull():
            painter.drawPixmap(area, pixmap)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.stage))
        painter.drawRoundedRect(area, 4, 4)
        if material.picture is None or pixmap is not None:
            mark = "info" if material.picture is None else "warn"
            place = QRect(0, 0, ICON, ICON)
            place.moveCenter(area.center())
            painter.drawPixmap(place, self._icon(mark, tokens.muted if material.picture is None else tokens.warn))

    def _paint_marks(self, painter: QPainter, line: QRect, material: MaterialSummary, tokens: Tokens) -> int:
        """A sign at the right while rights are open; gives where what is left of the line ends."""
        if not material.rights_open:
            return line.right()
        place = QRect(line.right() - ICON, line.center().y() - ICON // 2, ICON, ICON)
        painter.drawPixmap(place, self._icon("rights", tokens.warn))
        return place.left()

    def _icon(self, name: str, colour: str) -> QPixmap:
        key = (name, colour)
        if key not in self._icons:
            self._icons[key] = draw_icon(name, colour, 2 * ICON)
        return self._icons[key]


def _upper(area: QRect) -> QRect:
    return QRect(area.left(), area.top(), area.width(), area.height() // 2)


def _lower(area: QRect) -> QRect:
    return QRect(area.left(), area.top() + area.height() // 2, area.width(), area.height() - area.height() // 2)


def _paint_ground(painter: QPainter, area: QRect, tokens: Tokens, state: QStyle.StateFlag) -> None:
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    painter.setPen(QColor(tokens.accent) if selected or focused else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.raised) if selected or hovered else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 1.5, -2.5, -1.5), 6, 6)


def _fitting(painter: QPainter, area: QRect, texts: Sequence[str]) -> str:
    """The first of ``texts`` with room for all of it: half an ID tells nothing, and the tool tip has it whole."""
    width = painter.fontMetrics().horizontalAdvance
    return next((text for text in texts if width(text) <= area.width()), "")


def _paint_line(painter: QPainter, area: QRect, text: str, colour: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(0, area.width()))
    painter.setPen(QColor(colour))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)


def _paint_badge(painter: QPainter, line: QRect, text: str, colour: str) -> int:
    """A word on a tinted ground; gives where it ends."""
    font, plain = QFont(painter.font()), painter.font()
    font.setPointSizeF(plain.pointSizeF() * 0.9)
    painter.setFont(font)
    width = painter.fontMetrics().horizontalAdvance(text) + 12
    area = QRect(line.left(), line.center().y() - BADGE_HEIGHT // 2 + 1, width, BADGE_HEIGHT)
    ground = QColor(colour)
    ground.setAlpha(TINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area, 5, 5)
    painter.setPen(QColor(colour))
    painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.setFont(plain)
    return area.right()
