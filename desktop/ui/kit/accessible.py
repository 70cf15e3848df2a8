"""What assistive programs are told of widgets that we paint ourselves: a role, and the things painted in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

Role = QAccessible.Role


@dataclass(frozen=True, slots=True)
class AccessibleItem:
    """One thing that a widget paints: ``name`` says what it is and in which state; ``place`` in the widget's pixels."""

    name: str
    place: QRect
    chosen: bool = False
    reached: bool = False
    """Whether the keys go to it now."""


class Accessible:
    """Mixin, first among the bases of a widget: it has ``accessible_role``, and :meth:`accessible_items` inside it."""

    accessible_role: ClassVar[QAccessible.Role] = Role.Graphic
    interface: QAccessibleInterface | None = None
    """What Qt has been given, once somebody asked."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:  # noqa: ANN401 - those of the widget
        _join()
        super().__init__(*arguments, **properties)

    def accessible_items(self) -> Sequence[AccessibleItem] | None:
        """What is painted now, in the order in which it is read out; ``None``: its children are the widgets in it."""
        return None

    def tell_items(self) -> None:
        """Say that other things are painted than before."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(cast("QWidget", self), QAccessible.Event.ObjectReorder))

    def tell_reached(self) -> None:
        """Say which thing the keys go to now."""
        items = self.accessible_items() or ()
        reached = next((place for place, item in enumerate(items) if item.reached), None)
        if QAccessible.isActive() and reached is not None:
            event = QAccessibleEvent(cast("QWidget", self), QAccessible.Event.Focus)
            event.setChild(reached)
            QAccessible.updateAccessibility(event)


class _WidgetInterface(QAccessibleWidget):
    """Its children are the things painted. Those once handed out are kept: an assistive program may still ask them."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._known: list[_ItemInterface] = []
        self._gone = False
        widget.destroyed.connect(self._forget)

    @property
    def shown(self) -> Any:  # noqa: ANN401 - both a QWidget and Accessible, which mypy takes for impossible
        return self.object()

    def items(self) -> Sequence[AccessibleItem] | None:
        """What is painted; nothing once the widget is gone, for Qt asks once more when it lets go of it."""
        return () if self._gone else self.shown.accessible_items()

    def _forget(self) -> None:
        """The widget is gone: Qt lets go of what was painted in it, and deletes that. It goes first, then this."""
        self._gone = True
        for item in self._known:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(item))

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        items = self.items()
        return super().childCount() if items is None else len(items)

    def child(self, index: int, /) -> Any:  # noqa: ANN401 - Qt's stubs forget that there may be none
        items = self.items()
        return super().child(index) if items is None else self._item(index, len(items))

    def _item(self, index: int, count: int) -> _ItemInterface | None:
        while len(self._known) < count:
            item = _ItemInterface(self, len(self._known))
            QAccessible.registerAccessibleInterface(item)
            self._known.append(item)
        return self._known[index] if 0 <= index < count else None

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:  # noqa: N802 - Qt's name
        ours = (place for place, known in enumerate(self._known) if known is child)
        return next(ours, -1) if self._known else super().indexOfChild(child)

    def focusChild(self) -> Any:  # noqa: ANN401, N802 - as above; Qt's name
        items = self.items()
        if items is None:
            return super().focusChild()
        places = (place for place, item in enumerate(items) if item.reached)
        place = next(places, None)
        return None if place is None or not self.shown.hasFocus() else self.child(place)

    def childAt(self, x: int, y: int, /) -> Any:  # noqa: ANN401, N802 - as above; Qt's name
        children = (self.child(place) for place in range(self.childCount()))
        return next((it for it in children if it is not None and it.rect().contains(x, y)), None)


class _ItemInterface(QAccessibleInterface):
    """The thing at one place of the list, whatever it is by now.

    ``interface_cast`` is not overridden: PySide 6.11 ends the program when Qt calls it (2026-12-01).
    """

    def __init__(self, owner: _WidgetInterface, place: int) -> None:
        super().__init__()
        self._owner, self._place = owner, place

    @property
    def _item(self) -> AccessibleItem | None:
        items = self._owner.items() or ()
        return items[self._place] if self._place < len(items) else None

    def isValid(self) -> bool:  # noqa: N802 - Qt's name
        return self._item is not None

    def object(self) -> Any:  # noqa: ANN401 - none; Qt's stubs promise one
        return None

    def window(self) -> Any:  # noqa: ANN401 - none before it is shown
        return self._owner.window()

    def focusChild(self) -> Any:  # noqa: ANN401, N802 - Qt's name
        return None

    def childAt(self, x: int, y: int, /) -> Any:  # noqa: ANN401, ARG002, N802 - Qt's signature
        return None

    def parent(self) -> QAccessibleInterface:
        return self._owner

    def child(self, index: int, /) -> Any:  # noqa: ANN401, ARG002 - Qt's signature
        return None

    def childCount(self) -> int:  # noqa: N802 - Qt's name
        return 0

    def indexOfChild(self, child: QAccessibleInterface, /) -> int:  # noqa: ARG002, N802 - Qt's name
        return -1

    def text(self, kind: QAccessible.Text, /) -> str:
        item = self._item
        return item.name if item is not None and kind is QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str, /) -> None:  # noqa: N802 - Qt's name
        """Nothing of it can be written."""

    def rect(self) -> QRect:
        item = self._item
        return QRect(self._owner.shown.mapToGlobal(item.place.topLeft()), item.place.size()) if item else QRect()

    def role(self) -> QAccessible.Role:
        return Role.Graphic

    def state(self) -> QAccessible.State:
        state, item = QAccessible.State(), self._item
        state.invalid = item is None
        if item is not None:
            state.selectable = state.focusable = True
            state.selected = item.chosen
            state.focused = item.reached and self._owner.shown.hasFocus()
        return state


@cache
def _join() -> None:
    """Qt asks us from now on, before it answers itself; there is one such table in a process."""
    QAccessible.installFactory(_interface)


def _interface(key: str, thing: Any) -> QAccessibleInterface | None:  # noqa: ANN401, ARG001 - any QObject
    """Qt asks once for each class of ``thing``, and holds what it gets by a bare pointer: the widget keeps it alive."""
    if not isinstance(thing, Accessible):
        return None
    thing.interface = _WidgetInterface(cast("QWidget", thing), thing.accessible_role)
    return thing.interface
