"""Actions, menus and shortcuts as data, for the window and for the dock: rows in, QActions out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.ui.kit.i18n import translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.reasons import ReasonMenu, allow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtCore import QKeyCombination
    from PySide6.QtWidgets import QMenu, QWidget

    from desktop.ui.kit.theme import Tokens

MNEMONIC = re.compile(r"\(&.\)")
SEPARATOR = "-"
FIRST_OF_MEDIA = Qt.Key.Key_Back
"""From here on Qt numbers the keys of browsers and players."""

State = TypeVar("State")
"""What decides which actions make sense now."""


def always(_: object) -> str:
    """Nothing speaks against it, ever."""
    return ""


@dataclass(frozen=True)
class Needs(Generic[State]):
    """For :attr:`ActionSpec.why_not`: gives ``reason`` where ``holds`` does not.

    ``reason`` is marked for translation where it is written down, in the context of its table.
    """

    holds: Callable[[State], bool]
    reason: str

    def __call__(self, now: State) -> str:
        return "" if self.holds(now) else self.reason


def first_of(*rules: Callable[[State], str]) -> Callable[[State], str]:
    """The reason of the first of ``rules`` that has one."""
    return lambda now: next((reason for rule in rules if (reason := rule(now))), "")


@dataclass(frozen=True)  # with slots too, ActionSpec[State](...) fails on CPython 3.11
class ActionSpec(Generic[State]):
    """One action. ``keys`` are shortcuts, portable text or Qt's standard key; rows of one ``group`` exclude another.

    ``why_not`` gives the reason why it makes no sense now, marked for translation; empty where it does.
    """

    id: str
    text: str
    keys: tuple[str | QKeySequence.StandardKey, ...] = ()
    icon: str = ""
    why_not: Callable[[State], str] = always
    group: str = ""
    checkable: bool = False


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu: action ids, :data:`SEPARATOR`, and menus inside it."""

    id: str
    text: str
    items: tuple[str | MenuSpec, ...]


class Actions(Generic[State]):
    """The QActions of one table, by id.

    ``handlers`` says what each row does; ``context`` is that of its texts in the catalogues. Shortcuts work in
    ``owner``'s window, or where ``scope`` says.
    """

    def __init__(
        self,
        table: Sequence[ActionSpec[State]],
        owner: QWidget,
        handlers: Mapping[str, Callable[[], None]],
        *,
        context: str,
        scope: Qt.ShortcutContext = Qt.ShortcutContext.WindowShortcut,
    ) -> None:
        self.table = tuple(table)
        self.owner = owner
        self.context = context
        self.keys = {spec.id: tuple(it for key in spec.keys for it in _sequences(key)) for spec in self.table}
        """The keys that the program gives to each, by id."""
        self._actions = {spec.id: _action(spec, owner, handlers[spec.id], scope) for spec in self.table}
        self._reasons: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in self.table:
            if spec.group:
                group = self._groups.setdefault(spec.group, QActionGroup(owner))
                group.addAction(self._actions[spec.id])

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def update(self, now: State) -> None:
        """Let be done what makes sense now; the rest says why not."""
        for spec in self.table:
            self._reasons[spec.id] = reason = spec.why_not(now)
            allow(self._actions[spec.id], translated(self.context, reason) if reason else "")

    def retranslate(self) -> None:
        for spec in self.table:
            action = self._actions[spec.id]
            text = translated(self.context, spec.text)
            action.setText(text)
            action.setIconText(plain_text(text))
            self._say(spec.id, text)

    def _say(self, action_id: str, text: str) -> None:
        action, reason = self._actions[action_id], self._reasons.get(action_id, "")
        action.setToolTip(_tool_tip(text, action))
        allow(action, translated(self.context, reason) if reason else "")

    def use_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        """Give the actions in ``own`` the user's keys (portable text; an empty list is no key), the others theirs.

        What is no key on this system, or none of any action here, is passed over.
        """
        for spec in self.table:
            wanted = [QKeySequence(key) for key in own[spec.id]] if spec.id in own else self.keys[spec.id]
            self._actions[spec.id].setShortcuts([key for key in wanted if not key.isEmpty()])
            self._say(spec.id, self._actions[spec.id].text())

    def work_in(self, action_id: str, *places: QWidget) -> None:
        """Let the keys of an action count only while one of ``places`` has the focus."""
        action = self._actions[action_id]
        for old in action.associatedObjects():
            cast("QWidget", old).removeAction(action)
        for place in places:
            place.addAction(action)

    def restyle(self, tokens: Tokens) -> None:
        for spec in self.table:
            if spec.icon:
                action = self._actions[spec.id]
                action.setIcon(icon(spec.icon, tokens.text, on=tokens.accent if action.isCheckable() else None))

    def fill(self, menu: QMenu, items: Sequence[str], submenus: Mapping[str, QMenu] | None = None) -> None:
        """Put actions, separators and, by their ids, ``submenus`` into ``menu``."""
        for item in items:
            if item == SEPARATOR:
                menu.addSeparator()
            elif submenus is not None and item in submenus:
                menu.addMenu(submenus[item])
            else:
                menu.addAction(self._actions[item])


@dataclass(frozen=True)
class ActionPlace:
    """A table of actions and where it works: for the palette, the sheet of keys and the user's own keys.

    ``id`` stands in the settings; ``title`` is marked for translation in the context ``Actions``. ``show`` brings the
    place to the front.
    ``fixed`` are keys that no action has: what they are called, and what they do, in the language of now. ``narrower``
    gives the title of a place inside for an action that works there only, else nothing.
    """

    id: str
    title: str
    actions: Actions[Any]
    show: Callable[[], None]
    fixed: Callable[[], Sequence[tuple[str, str]]] = tuple
    narrower: Callable[[ActionSpec[Any]], str] = always

    @property
    def owner(self) -> QWidget:
        """With it they go."""
        return self.actions.owner

    def title_of(self, spec: ActionSpec[Any]) -> str:
        """Where the action works, in the language of now, without a mnemonic."""
        return plain_text(translated("Actions", self.narrower(spec) or self.title))


class Menus(Generic[State]):
    """Menus built from rows: ``tops`` are the outermost, ``by_id`` are all; :meth:`retranslate` names them."""

    def __init__(self, table: Sequence[MenuSpec], owner: QWidget, actions: Actions[State], *, context: str) -> None:
        self._owner, self._actions, self.context = owner, actions, context
        self._menus: list[tuple[MenuSpec, QMenu]] = []
        self.tops = {spec.id: self._build(spec) for spec in table}
        self.by_id = {spec.id: menu for spec, menu in self._menus}

    def retranslate(self) -> None:
        for spec, menu in self._menus:
            menu.setTitle(translated(self.context, spec.text))

    def _build(self, spec: MenuSpec) -> QMenu:
        menu = ReasonMenu(self._owner)
        self._menus.append((spec, menu))
        inside = {item.id: self._build(item) for item in spec.items if isinstance(item, MenuSpec)}
        self._actions.fill(menu, [item.id if isinstance(item, MenuSpec) else item for item in spec.items], inside)
        return menu


class _Action(QAction):
    """Where two places that are in front have the same key, Qt does nothing: here the inner one's action is done."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Shortcut and event.isAmbiguous():  # type: ignore[attr-defined]  # a QShortcutEvent
            inner = _innermost(event.key())  # type: ignore[attr-defined]
            (inner or self).trigger()
            return True
        return super().event(event)


def _innermost(key: QKeySequence) -> QAction | None:
    """The action with ``key`` that is nearest around what has the focus."""
    place = QApplication.focusWidget()
    while place is not None:
        for action in place.actions():
            if action.isEnabled() and key in action.shortcuts():
                return action
        place = place.parentWidget()
    return None


def _action(spec: ActionSpec[State], owner: QWidget, handler: Callable[[], None], scope: Qt.ShortcutContext) -> QAction:
    action = _Action(owner, checkable=spec.checkable or bool(spec.group))
    action.setObjectName(spec.id)
    action.setShortcuts([sequence for key in spec.keys for sequence in _sequences(key)])
    action.setShortcutContext(scope)
    # Roles are guessed from the text by default, which goes wrong in a language that is not English.
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.triggered.connect(partial(_call, handler))
    owner.addAction(action)
    return action


def _sequences(key: str | QKeySequence.StandardKey) -> list[QKeySequence]:
    """A standard key may have several bindings on a platform (Ctrl+Y and Ctrl+Shift+Z)."""
    return [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)


def _call(handler: Callable[[], None], *_: object) -> None:
    """Whatever the signal carries; PySide miscounts a partial's arguments when they are named."""
    handler()


def plain_text(text: str) -> str:
    """Without the mnemonic, which Chinese texts carry behind them in brackets, and without the dots of a dialog."""
    return MNEMONIC.sub("", text).replace("&", "").rstrip("…")


def key_texts(keys: Iterable[QKeySequence]) -> list[str]:
    """As they stand on the keyboard. Those that few keyboards have are left out: a button for "Open", F14 for undo."""
    native = QKeySequence.SequenceFormat.NativeText
    return [key.toString(native) for key in keys if not key.isEmpty() and _is_common(_first(key))]


def _is_common(key: Qt.Key) -> bool:
    return key < FIRST_OF_MEDIA and not Qt.Key.Key_F13 <= key <= Qt.Key.Key_F35


def _first(key: QKeySequence) -> Qt.Key:
    combination: QKeyCombination = cast("Any", key)[0]  # PySide's types do not know that it can be indexed
    return combination.key()


def _tool_tip(text: str, action: QAction) -> str:
    plain = plain_text(text)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain
