"""Chinese and English at run time, Qt's own dialogs included."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, QTranslator

from desktop.assets import TRANSLATIONS
from desktop.domain.files.formats import format_names
from desktop.domain.settings import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OWN_CATALOGUE, QT_CATALOGUE = "fusion_desk", "qtbase"


def _marked(context: str, source: str) -> str:  # noqa: ARG001 - the context is for pyside6-lupdate
    """``source`` as it is; the call tells pyside6-lupdate to collect it."""
    return source


QT_TRANSLATE_NOOP = _marked
"""The name that pyside6-lupdate looks for; PySide6's own function is typed to return any object."""


QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
)
"""Texts of Qt's own that its Chinese catalogue does not have (PySide6 6.11, seen 2026-12-01): ours says them."""


BESIDE_LATIN = re.compile(r"(?<=[A-Za-z])(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])(?=[A-Za-z])")
"""Where a Chinese and a Latin letter meet."""


def translated(context: str, source: str) -> str:
    """``source`` must be marked with QT_TRANSLATE_NOOP and the same ``context`` where it is written down."""
    return QCoreApplication.translate(context, source)


AFTER_A_STOP = re.compile(r"(?<=[。！？；：，]) +")
"""A space that Chinese does not have: its full-width marks bring their own."""


def sentences(*parts: str) -> str:
    """Join sentences, as they are joined in their language; empty ones are left out."""
    return AFTER_A_STOP.sub("", " ".join(filter(None, parts)))


def readable_formats() -> str:
    """The formats of pictures that can be read, as a list in the way of the user's language.

    Qt sets no space between Chinese and Latin letters; everything else in the window has one.
    """
    return BESIDE_LATIN.sub(" ", QLocale().createSeparatedList(format_names()))


def resolve(language: Language, system: QLocale) -> Language:
    """The language really shown: on a system that is neither Chinese nor English, English."""
    if language is not Language.SYSTEM:
        return language
    return Language.CHINESE if system.language() is QLocale.Language.Chinese else Language.ENGLISH


def language_shown() -> Language:
    """The language of the window now."""
    return resolve(Language.SYSTEM, QLocale())


class Translations:
    """Installs the catalogues of one language at a time; every widget then gets a LanguageChange event."""

    def __init__(self, application: QCoreApplication, folder: Path = TRANSLATIONS) -> None:
        self._application = application
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.shown: Language | None = None

    def use(self, language: Language) -> bool:
        """Switch to ``language``; ``False`` when our own catalogue was not found (English source text is shown)."""
        self.shown = resolve(language, QLocale.system())
        QLocale.setDefault(QLocale(self.shown.value))
        self.remove()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(QT_CATALOGUE, qt_folder)
        return self._install(OWN_CATALOGUE, str(self._folder))

    def speaker(self, language: Language) -> Callable[[str, str], str]:
        """What gives the text of a context in ``language``, whichever is shown."""
        translator = QTranslator()
        translator.load(f"{OWN_CATALOGUE}_{language.value}", str(self._folder))
        return lambda context, source: translator.translate(context, source) or source

    def remove(self) -> None:
        """Back to the source texts."""
        for old in self._installed:
            self._application.removeTranslator(old)
        self._installed = []

    def _install(self, catalogue: str, folder: str) -> bool:
        translator = QTranslator()  # the application as its parent would keep it when it is installed no more
        found = self.shown is not None and translator.load(f"{catalogue}_{self.shown.value}", folder)
        if found:
            self._application.installTranslator(translator)
            self._installed.append(translator)
        return found


class Translated:
    """Mixin, first among the bases of a widget: calls ``retranslate`` whenever the language changes."""

    def retranslate(self) -> None:
        """Set every visible text anew."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)  # type: ignore[misc]  # the widget class that follows in the bases
