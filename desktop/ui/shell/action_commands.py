"""All actions of the window at once: the palette, the sheet of keys, and the keys of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.domain.settings import Language
from desktop.ui.kit.actions import ActionPlace
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.own_keys import own_keys_in
from desktop.ui.shell.actions import needs_pictures
from desktop.ui.shell.key_sheet import KeySheet
from desktop.ui.shell.modes import MODES
from desktop.ui.shell.palette import CommandPalette

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.ui.kit.actions import Actions
    from desktop.ui.shell.actions import Spec, WindowState
    from desktop.ui.shell.file_saving import FileSaving
    from desktop.ui.shell.palette import Offer
    from desktop.ui.shell.window_parts import WindowParts

KEYS_NAME = "fusion-desk-keys.txt"

MOST_RECENT = 8
"""Actions that the palette remembers: what has moved further down is found as quickly by its letters."""


def window_place(actions: Actions[WindowState]) -> ActionPlace:
    """The window's own actions, around all others; those that work on pictures do so in the first mode."""
    everywhere = QT_TRANSLATE_NOOP("Actions", "Everywhere")
    first = MODES[0].title

    def narrower(spec: Spec) -> str:
        return first if needs_pictures(spec) else ""

    return ActionPlace("window", everywhere, actions, lambda: None, narrower=narrower)


class ActionCommands(QObject):
    """Knows each place once it is added; the first is around the others.

    Several places may have one ``id``, such as all those where two pictures are compared: they have the same keys, and
    the first of them stands in palette, sheet and settings.
    """

    def __init__(
        self,
        parts: WindowParts,
        *,
        saving: FileSaving,
        change_keys: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts, self._saving, self._change_keys, self._window = parts, saving, change_keys, window
        self.places: list[ActionPlace] = []
        self._all: list[ActionPlace] = []
        self.palette: CommandPalette | None = None
        self.sheet: KeySheet | None = None
        parts.preferences.changed.connect(self._use_keys)
        self._used = parts.preferences.value.shortcuts

    def add(self, place: ActionPlace) -> None:
        if place.id not in {known.id for known in self.places}:
            self.places.append(place)
        self._all.append(place)
        place.owner.destroyed.connect(lambda: self._all.remove(place))
        place.actions.use_keys(own_keys_in(place, self._used))

    def _use_keys(self) -> None:
        chosen = self._parts.preferences.value.shortcuts
        if chosen != self._used:
            self._used = chosen
            for place in self._all:
                place.actions.use_keys(own_keys_in(place, chosen))

    # -- palette -------------------------------------------------------------------------------------------------

    def show_palette(self) -> None:
        preferences, translations = self._parts.preferences, self._parts.translations
        say = [translations.speaker(language) for language in (Language.CHINESE, Language.ENGLISH)]
        self.palette = palette = CommandPalette(self.places, say, preferences.value.recent_actions, self._window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        palette.chosen.connect(self._do)
        palette.open()

    def _do(self, offer: Offer) -> None:
        """Once the palette has gone: what is done may open a dialog of its own."""
        preferences = self._parts.preferences
        others = (key for key in preferences.value.recent_actions if key != offer.key)
        preferences.change(recent_actions=(offer.key, *others)[:MOST_RECENT])
        offer.place.show()
        QTimer.singleShot(0, offer.action, offer.action.trigger)

    # -- sheet ---------------------------------------------------------------------------------------------------

    def show_sheet(self) -> None:
        self.sheet = sheet = KeySheet(self.places, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.save_asked.connect(self._save)
        sheet.change_asked.connect(self._change_keys)
        sheet.open()

    def _save(self, text: str) -> None:
        self._saving.save(text.encode(), KEYS_NAME, self.tr("Save the keys"))
