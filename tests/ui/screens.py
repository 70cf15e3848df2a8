"""Pictures of what the window shows, in both languages and themes, for people to look at: build/screens/*.png."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QHeaderView,
    QItemDelegate,
    QLabel,
    QListView,
    QMenuBar,
    QRubberBand,
    QScrollArea,
    QScrollBar,
    QSizeGrip,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QToolBar,
    QWidget,
)

from desktop.domain.settings import Language, Theme
from desktop.ui.kit.notice import Notice
from desktop.ui.kit.parts import ElidedLabel
from desktop.ui.kit.reasons import controls_in, reason_of
from tests.ui.accessibility import unnamed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch

ROUNDS = 5
SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
FEWEST_COLOURS = 20
"""Of a screen with words on it, whose letters have smooth edges; one that was not painted has a handful."""
SMALLEST = QSize(876, 500)
"""Of a screen of 900 by 560 logical pixels what a frame and the desktop leave."""
VALUES = (QAbstractSlider, QAbstractSpinBox, QComboBox, QTabBar)
MADE_BY_QT = (QTabBar, QToolBar, QMenuBar, QAbstractSpinBox, QHeaderView)
ABOVE = (QFocusFrame, QSizeGrip, QRubberBand, Notice)
OVERLAYS = frozenset({"sheet", "spotlight", "tour"})
"""What is made to lie over others: by its class, or by its name."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
GAP_IN_CHINESE = re.compile("[。！？；：，] +")
MOST_ENTRIES = 50
"""Of a list that are looked at."""
GRID = 7
"""Pixels between the points that are looked at."""


def save_screen(widget: QWidget, name: str) -> Path:
    """Grab ``widget`` once everything waiting has been laid out and painted; that takes a few rounds of events.

    Fails when next to nothing was painted, when words do not fit where they stand, when one thing lies on another or
    reaches out of what it is in, when it needs more room than the smallest screen has, when a control or an item has no
    name or role for a screen reader, when the wheel, on its way down the screen, would change a value, when
    something cannot be used and does not say why, and when words of a list lose a line or stand under a title that
    begins elsewhere.
    """
    for _ in range(ROUNDS):
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as the loop of the program does
    SCREENS.mkdir(parents=True, exist_ok=True)
    target = SCREENS / f"{name}.png"
    image = widget.grab().toImage()
    assert image.save(str(target))
    assert colours(image) >= FEWEST_COLOURS, f"{name} is as good as empty"
    assert not (words := cut_off(widget)), f"{name}: there is too little room for {words}"
    assert not (pairs := overlapping(widget)), f"{name}: one lies on the other: {pairs}"
    assert (size := widget.minimumSizeHint()) == size.boundedTo(SMALLEST), f"{name}: it needs {size}"
    assert not (mute := unnamed(widget)), f"{name}: a screen reader can say nothing of {mute}"
    assert not (short := short_entries(widget)), f"{name}: too little height for {short}"
    assert not (askew := askew_titles(widget)), f"{name}: titles are not where the words below begin: {askew}"
    assert not (gaps := gaps_in(widget)), f"{name}: a space behind a mark that brings its own: {gaps}"
    assert not (fields := turned_by_the_wheel(widget)), f"{name}: the wheel turns {fields} in passing"
    assert not (silent := unexplained(widget)), f"{name}: nothing says why {silent} cannot be used"
    return target


def unexplained(widget: QWidget) -> list[str]:
    """What of ``widget`` is grey, in its menus too, without a tool tip that says why.

    The arrows of a tab bar are Qt's own: at its end there is nowhere to go.
    """
    shown = [one for one in controls_in(widget) if not isinstance(one.parent(), QTabBar)]
    controls = [one for one in shown if one.isVisibleTo(widget) and not one.isEnabled()]
    grey = [one for one in widget.findChildren(QAction) if not one.isEnabled() and not one.isSeparator()]
    return [
        *(
            f"{type(one).__name__} {one.accessibleName() or one.property('text')}"
            for one in controls
            if _is_silent(one)
        ),
        *(one.text() for one in grey if one.text() and not reason_of(one)),
    ]


def _is_silent(control: QWidget) -> bool:
    """Qt shows the tip of what is around where there is none."""
    reason, around = reason_of(control), control
    while not around.toolTip() and (outside := around.parentWidget()) is not None:
        around = outside
    return not reason or reason not in around.toolTip()


def colours(image: QImage) -> int:
    """Distinct colours on a grid of points."""
    columns, rows = range(0, image.width(), GRID), range(0, image.height(), GRID)
    return len({image.pixel(x, y) for x in columns for y in rows})


def cut_off(widget: QWidget) -> list[str]:
    """Words on ``widget`` that have less room than they need, and columns wider than the area they scroll in."""
    shown = [one for one in widget.findChildren(QWidget) if one.isVisibleTo(widget)]
    labels = [one for one in shown if isinstance(one, QLabel) and not isinstance(one, ElidedLabel)]
    buttons = [one for one in shown if isinstance(one, QAbstractButton) and one.text()]
    areas = [one for one in shown if isinstance(one, QScrollArea)]
    return [
        *(one.text() for one in labels if one.text() and not _fits(one)),
        *(one.text() for one in buttons if one.width() < one.minimumSizeHint().width()),
        *(type(one).__name__ for one in areas if one.viewport().width() < _least_width(one)),
    ]


def gaps_in(widget: QWidget) -> list[str]:
    """Chinese words on ``widget`` with a space between sentences: full-width marks have one in themselves."""
    texts = [str(it.property("text") or "") for it in widget.findChildren(QWidget) if it.isVisibleTo(widget)]
    return [text for text in texts if GAP_IN_CHINESE.search(text)]


def short_entries(widget: QWidget) -> list[str]:
    """Words of lists that Qt draws itself, which have more lines than their place is high."""
    found = []
    for view in widget.findChildren(QListView):
        model, delegate = view.model(), view.itemDelegate()
        if model is None or type(delegate) not in {QStyledItemDelegate, QItemDelegate} or not view.isVisibleTo(widget):
            continue
        for index in (model.index(row, 0) for row in range(min(model.rowCount(), MOST_ENTRIES))):
            option = QStyleOptionViewItem()
            view.initViewItemOption(option)
            option.rect, text = view.visualRect(index), str(index.data() or "")
            option.text, option.features = text, _features(view)
            option.decorationSize = view.iconSize()
            room = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
            needed = view.fontMetrics().boundingRect(room, 0, text).height()
            if text and needed > room.height():
                found.append(text)
    return found


def _features(view: QListView) -> QStyleOptionViewItem.ViewItemFeature:
    features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
    icons = view.viewMode() is QListView.ViewMode.IconMode
    return features | QStyleOptionViewItem.ViewItemFeature.HasDecoration if icons else features


def askew_titles(widget: QWidget) -> list[str]:
    """Titles of columns that stand in the middle, over words that begin at the left."""
    found = []
    for table in widget.findChildren(QTableView):
        model, header = table.model(), table.horizontalHeader()
        if model is None or not table.isVisibleTo(widget) or header.isHidden() or not model.rowCount():
            continue
        left = header.defaultAlignment() & Qt.AlignmentFlag.AlignLeft
        indexes = (model.index(0, column) for column in range(model.columnCount()))
        worded = [it for it in indexes if it.data() and it.data(Qt.ItemDataRole.TextAlignmentRole) is None]
        if worded and not left:
            found += [str(model.headerData(it.column(), Qt.Orientation.Horizontal)) for it in worded]
    return found


def overlapping(widget: QWidget) -> list[str]:
    """What on ``widget`` lies on something beside it, or reaches out of what it is in, without being made for it.

    Left out is what lies over others on purpose (:data:`ABOVE`, :data:`OVERLAYS`), what Qt puts into its own controls,
    and what scrolls.
    """
    found = []
    for parent in (widget, *widget.findChildren(QWidget)):
        if (parent.isVisibleTo(widget) or parent is widget) and not isinstance(parent, MADE_BY_QT):
            shown = [it for it in parent.findChildren(QWidget, options=DIRECT) if _takes_room(it, widget)]
            pairs = combinations(shown, 2)
            found += [f"{_named(a)} on {_named(b)}" for a, b in pairs if a.geometry().intersects(b.geometry())]
            if not isinstance(parent.parentWidget(), QAbstractScrollArea):
                found += [
                    f"{_named(it)} out of its parent" for it in shown if not parent.rect().contains(it.geometry())
                ]
    return found


def _takes_room(one: QWidget, widget: QWidget) -> bool:
    lies_over = isinstance(one, ABOVE) or one.objectName() in OVERLAYS or one.isWindow()
    return one.isVisibleTo(widget) and not lies_over and not one.geometry().isEmpty()


def _named(one: QWidget) -> str:
    words = one.accessibleName() or one.property("text") or one.objectName()
    return f"{type(one).__name__} {words!r} at {one.geometry().getRect()}"


def _least_width(area: QScrollArea) -> int:
    column = area.widget()
    return column.width() if column is not None else 0


def _fits(label: QLabel) -> bool:
    """A label that folds its text has to be high enough for it, any other wide enough."""
    if label.wordWrap():
        return label.height() >= label.heightForWidth(label.width())
    return label.width() >= label.minimumSizeHint().width() and label.height() >= label.minimumSizeHint().height()


def turned_by_the_wheel(widget: QWidget) -> list[QWidget]:
    """The fields on ``widget``, Qt's own or ours, whose value the wheel changes while they have no focus."""
    return [one for one in values_on(widget) if not one.hasFocus() and _turned(one)]


def values_on(widget: QWidget) -> list[QWidget]:
    """Everything on ``widget`` whose value Qt lets the wheel change."""
    return [one for one in widget.findChildren(QWidget) if isinstance(one, VALUES) and not isinstance(one, QScrollBar)]


def wheel_over(widget: QWidget) -> QWheelEvent:
    """A notch of the wheel, downwards."""
    middle = widget.rect().center()
    places = QPointF(middle), QPointF(widget.mapToGlobal(middle))
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    return QWheelEvent(*places, QPoint(), QPoint(0, -120), buttons, modifiers, Qt.ScrollPhase.NoScrollPhase, False)  # noqa: FBT003


def _turned(one: QWidget) -> bool:
    """Whether a wheel event is kept, and not left to the column behind."""
    event = wheel_over(one)
    one.wheelEvent(event)
    return event.isAccepted()


def in_every_look(translations: Translations, themes: ThemeSwitch) -> Iterator[str]:
    """Chinese and English, light and dark, one after the other: ``zh-light`` and so on."""
    for language, short in ((Language.CHINESE, "zh"), (Language.ENGLISH, "en")):
        translations.use(language)
        for theme in (Theme.LIGHT, Theme.DARK):
            themes.use(theme)
            yield f"{short}-{theme.value}"
