"""Presets of Prepare (预设): named settings, put on the selected pictures in one step."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from desktop.domain.preparing.options import option_texts, with_options
from desktop.domain.preparing.presets import BUILT_IN, check_preset, known_presets
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.reasons import ReasonMenu, allow
from desktop.ui.prepare.commands import EditOptions, PictureEdit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.preparing.options import OptionTexts
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session

NAMES: Mapping[str, str] = {
    "standard": QT_TRANSLATE_NOOP("PresetMenu", "Standard"),
    "base64": QT_TRANSLATE_NOOP("PresetMenu", "Safe in base64"),
    "alibaba": QT_TRANSLATE_NOOP("PresetMenu", "With the rules of Alibaba Cloud"),
    "volcengine": QT_TRANSLATE_NOOP("PresetMenu", "With the rules of Volcengine"),
}
"""Those that everybody has; a preset of the user's is called what they call it."""


class PresetMenu(ReasonMenu):
    """Filled when it is opened: the command line may have changed what there is."""

    def __init__(self, session: Session, preferences: Preferences, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._preferences, self._notice = session, preferences, notice
        self._window = parent
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        self.clear()
        saved = self._preferences.value.presets
        for name, texts in known_presets(saved).items():
            action = self.addAction(preset_name(name), partial(self.apply, name, texts))
            allow(action, "" if self._session.selection else self.tr("Choose a picture first."))
        self.addSeparator()
        keep = self.addAction(self.tr("Save the settings of this picture…"), self.ask_for_name)
        allow(keep, "" if self._session.current is not None else self.tr("Open a picture first."))
        forget = self.addMenu(self.tr("Delete a preset"))
        for name in saved:
            forget.addAction(name, partial(self.forget, name))
        allow(forget.menuAction(), "" if saved else self.tr("There is no preset of your own yet."))

    def apply(self, name: str, texts: OptionTexts) -> None:
        """Prepare the selected pictures as the preset says. What belongs to one picture alone stays."""
        try:
            with_options(self._preferences.prepare_options(), texts)
        except ValueError:  # written by a newer version of the program, or by hand
            told = self.tr("The preset {name} holds settings that this version does not know.")
            self._notice.say(told.format(name=preset_name(name)), NoticeState.BAD)
            return
        if selection := self._session.selection:
            edit = PictureEdit(self.tr("Preset {name}").format(name=preset_name(name)), partial(_as_preset, texts))
            self._session.push(EditOptions(self._session, selection, edit))

    def ask_for_name(self) -> None:
        """Ask what the settings of the current picture shall be called."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("New preset"))
        dialog.setLabelText(self.tr("Name of the preset:"))
        dialog.textValueSelected.connect(lambda name: self.save(name.strip()))
        dialog.open()

    def save(self, name: str) -> None:
        """Keep the settings of the current picture, in the place of an older preset of that name."""
        current, saved = self._session.current, self._preferences.value.presets
        if current is None:
            return
        texts = option_texts(current.options)
        try:
            check_preset(name, texts)
        except ValueError:
            told = self.tr(
                "“{name}” cannot be the name of a preset: a built-in one has it, or no file could be called so."
            )
            self._notice.say(told.format(name=name), NoticeState.WARN)
            return
        self._preferences.change(presets={**saved, name: dict(texts)})
        self._notice.say(self.tr("Preset {name} saved.").format(name=name), NoticeState.GOOD)

    def forget(self, name: str) -> None:
        saved = self._preferences.value.presets
        self._preferences.change(presets={known: texts for known, texts in saved.items() if known != name})


def preset_name(name: str) -> str:
    """In the language of the window, for those that everybody has."""
    return translated("PresetMenu", NAMES[name]) if name in BUILT_IN and name in NAMES else name


def _as_preset(texts: OptionTexts, document: Document) -> PrepareOptions:
    """A preset says all that can be said of any picture: what it leaves out is as the program begins with."""
    own = document.options
    fresh = with_options(type(own)(padding=own.padding), texts)
    return replace(fresh, given=own.given, turn=own.turn, allow_failing=own.allow_failing)
