"""What a screen reader is told of a screen: the tree of QAccessible, walked as an assistive program walks it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QItemDelegate, QLabel, QStyledItemDelegate, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QAccessibleInterface

Role = QAccessible.Role
NAMED = frozenset(
    {
        Role.Button,
        Role.ButtonDropDown,
        Role.ButtonMenu,
        Role.Canvas,
        Role.Chart,
        Role.CheckBox,
        Role.ComboBox,
        Role.Dial,
        Role.EditableText,
        Role.Graphic,
        Role.Link,
        Role.List,
        Role.MenuItem,
        Role.PageTab,
        Role.ProgressBar,
        Role.RadioButton,
        Role.Slider,
        Role.SpinBox,
        Role.Table,
        Role.Tree,
    }
)
"""What one does something with, or reads something off: it has to say what it is."""
VIEWS = frozenset({Role.List, Role.Table, Role.Tree})
"""Their items are looked at as what the model says of them, which is where Qt has their names from."""
NO_ROLE = frozenset({Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.Border, Role.LayeredPane})
"""Roles that tell nothing of what can be done there."""
LABEL = QAccessible.RelationFlag.Label
MOST_ROWS = 40
"""Of one list that are looked at: all are made by the same code."""
WORD = re.compile(r"\w")
STEPS = 6
"""Of the way to a fault that are told."""


def walk(top: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """``top`` and everything shown inside it, the items of lists and tables left out."""
    yield top
    if top.role() in VIEWS:
        return
    for place in range(top.childCount()):
        child = top.child(place)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from walk(child)


def interface_of(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found


def name_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def unnamed(widget: QWidget) -> list[str]:
    """What inside ``widget`` a screen reader could say nothing of, each with the way there.

    What ``widget`` itself is called is its owner's matter.
    """
    inside = (one for one in walk(interface_of(widget)) if one.object() is not widget)
    return [f"{fault}: {_way(one)}" for one in inside for fault in _faults(one)]


def _faults(one: QAccessibleInterface) -> Iterator[str]:
    name, thing = name_of(one), one.object()
    keys = isinstance(thing, QWidget) and _takes_keys(thing)
    decoration = isinstance(thing, QLabel)  # beside the words that say it
    if (keys or one.role() in NAMED) and not decoration and not WORD.search(name) and not _is_part(one):
        yield f"no name ({name!r})"
    if keys and one.role() in NO_ROLE:
        yield "the keyboard goes there, and it has no role"
    if isinstance(thing, QComboBox) and not (thing.accessibleName() or one.relations(LABEL)):
        yield f"called by its value ({name!r})"
    if name and thing is not None and name in {it.__name__ for it in type(thing).__mro__}:
        yield f"named like its class ({name!r})"
    if isinstance(thing, QAbstractItemView):
        painted = type(thing.itemDelegate()) not in {QItemDelegate, QStyledItemDelegate}
        yield from (f"an item without a name {at}" for at in _mute_items(thing.model(), QModelIndex(), painted))


def _is_part(one: QAccessibleInterface) -> bool:
    """The field of a spin box, the list of a combo box: the whole has the name."""
    parent = one.parent()
    inside = parent is not None and parent.role() in {Role.SpinBox, Role.ComboBox}
    return inside and bool(WORD.search(name_of(parent)))


def _mute_items(model: QAbstractItemModel | None, parent: QModelIndex, painted: bool) -> Iterator[tuple[int, int]]:
    """Rows and columns of items that show something, a picture if nothing else, and say nothing.

    ``painted``: by a delegate of our own, which may show anything that the model has for it.
    """
    if model is None:
        return
    for row in range(min(model.rowCount(parent), MOST_ROWS)):
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for column in range(columns):
            index = model.index(row, column, parent)
            if _shows(index, painted) and not WORD.search(_said(index)):
                yield row, column
        yield from _mute_items(model, model.index(row, 0, parent), painted)


def _shows(index: QModelIndex, painted: bool) -> bool:
    roles = (Qt.ItemDataRole.DecorationRole, *((int(Qt.ItemDataRole.UserRole),) if painted else ()))
    return any(index.data(role) for role in roles)


def _said(index: QModelIndex) -> str:
    said = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
    return str(said or "")


def _takes_keys(widget: QWidget) -> bool:
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    inner = widget.objectName() == "qt_scrollarea_viewport"
    return stops and not inner and widget.isVisible() and widget.isEnabled()


def _way(one: QAccessibleInterface) -> str:
    steps: list[str] = []
    at: QAccessibleInterface | None = one
    while at is not None and len(steps) < STEPS:
        thing = at.object()
        steps.append(f"{type(thing).__name__ if thing is not None else at.role().name} {name_of(at)[:30]!r}")
        at = at.parent()
    return " < ".join(steps)
