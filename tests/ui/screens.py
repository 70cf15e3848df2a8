"""Pictures of what the window shows, in both languages and themes, for people to look at: build/screens/*.png."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.domain.settings import Language, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from desktop.ui.i18n import Translations
    from desktop.ui.theme import ThemeSwitch

ROUNDS = 5
SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"


def save_screen(widget: QWidget, name: str) -> Path:
    """Grab ``widget`` once everything waiting has been laid out and painted; that takes a few rounds of events."""
    for _ in range(ROUNDS):
        QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    target = SCREENS / f"{name}.png"
    assert widget.grab().save(str(target))
    return target


def in_every_look(translations: Translations, themes: ThemeSwitch) -> Iterator[str]:
    """Chinese and English, light and dark, one after the other: ``zh-light`` and so on."""
    for language, short in ((Language.CHINESE, "zh"), (Language.ENGLISH, "en")):
        translations.use(language)
        for theme in (Theme.LIGHT, Theme.DARK):
            themes.use(theme)
            yield f"{short}-{theme.value}"
