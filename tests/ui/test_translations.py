"""Every visible string is there in both languages."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop.assets import TRANSLATIONS
from desktop.domain.settings import Language
from desktop.ui.kit.i18n import Translations, resolve
from desktop.ui.kit.notice import Notice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("zh_CN", "en")
PLACEHOLDER = re.compile(r"\{[^}]*\}|%\d|%n")


def messages(catalogue: Path) -> list[ElementTree.Element]:
    return list(ElementTree.parse(catalogue).getroot().iter("message"))  # noqa: S314 - our own file


def keys(catalogue: Path) -> set[tuple[str, str]]:
    root = ElementTree.parse(catalogue).getroot()  # noqa: S314 - our own file
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in root.iter("context")
        for message in context.iter("message")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_code_is_in_the_catalogue(language: str, tmp_path: Path) -> None:
    catalogue = TRANSLATIONS / f"fusion_desk_{language}.ts"
    fresh = Path(shutil.copy(catalogue, tmp_path))
    collector = Path(PySide6.__file__).parent / "lupdate"
    sources = sorted(map(str, [*(ROOT / "desktop" / "ui").rglob("*.py"), ROOT / "desktop" / "app.py"]))
    subprocess.run([str(collector), "-silent", *sources, "-no-obsolete", "-ts", str(fresh)], check=True)
    assert keys(fresh) == keys(catalogue)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_unfinished(language: str) -> None:
    for message in messages(TRANSLATIONS / f"fusion_desk_{language}.ts"):
        translation = message.find("translation")
        assert translation is not None
        texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert translation.get("type") is None, message.findtext("source")
        assert all(texts), message.findtext("source")


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language: str) -> None:
    for message in messages(TRANSLATIONS / f"fusion_desk_{language}.ts"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        for text in [form.text for form in translation.iter("numerusform")] or [translation.text]:
            assert sorted(PLACEHOLDER.findall(text or "")) == sorted(PLACEHOLDER.findall(source)), source


def test_plurals_are_worded_in_english(qapp: QApplication, translations: Translations) -> None:  # noqa: ARG001
    translate = QCoreApplication.translate
    assert translate("PictureCommands", "Remove %n picture(s)", "", 1) == "Remove 1 picture"
    assert translate("PictureCommands", "Remove %n picture(s)", "", 2) == "Remove 2 pictures"


def test_qt_speaks_the_language_too(qtbot: QtBot, translations: Translations) -> None:
    translations.use(Language.CHINESE)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


def test_widgets_are_told_of_a_new_language(qtbot: QtBot, translations: Translations) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    translations.use(Language.CHINESE)
    qtbot.waitUntil(lambda: notice.close_button.toolTip() == "关闭")


@pytest.mark.parametrize(
    ("system", "shown"),
    [
        ("zh_CN", Language.CHINESE),
        ("zh_TW", Language.CHINESE),
        ("en_GB", Language.ENGLISH),
        ("de_DE", Language.ENGLISH),
    ],
)
def test_the_system_language_is_followed(system: str, shown: Language) -> None:
    assert resolve(Language.SYSTEM, QLocale(system)) is shown


def test_a_missing_catalogue_is_told(qapp: QApplication, tmp_path: Path) -> None:
    translations = Translations(qapp, tmp_path)
    assert not translations.use(Language.CHINESE)
    translations.remove()
