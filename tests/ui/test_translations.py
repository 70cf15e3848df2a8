"""Every visible string is there in both languages."""

from __future__ import annotations

import ast
import gc
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import ref
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QFileDialog, QLabel, QMenu

from desktop.assets import TRANSLATIONS
from desktop.domain.settings import Language
from desktop.ui.kit.i18n import Translations, resolve
from desktop.ui.kit.notice import Notice, NoticeState
from desktop.ui.shell.modes import MODES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from tests.ui.windows import DeskWindow

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


def test_no_text_is_where_the_collector_does_not_look() -> None:
    """It sees nothing in an f-string: what is translated in one stayed English in every language."""
    sources = {source for _, source in keys(TRANSLATIONS / "fusion_desk_zh_CN.ts")}
    for path in sorted((ROOT / "desktop" / "ui").rglob("*.py")):
        missing = set(texts_in(ast.parse(path.read_text("utf-8")))) - sources
        assert not missing, f"{path}: {missing}"


def texts_in(code: ast.Module) -> Iterator[str]:
    """Of all calls of ``tr`` and of what marks a text for the catalogues."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = {"tr": 0, "QT_TRANSLATE_NOOP": 1}.get(name)
            if place is not None and len(node.args) > place and isinstance(text := node.args[place], ast.Constant):
                yield str(text.value)


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


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_nothing_in_the_file_dialog_is_english_beside_chinese(qtbot: QtBot, translations: Translations) -> None:
    """Where the desktop has no dialog of its own, Qt's is shown."""
    translations.use(Language.CHINESE)
    dialog = QFileDialog(None, "打开图片", "", "图片 (*.png)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    controls: list[QLabel | QAbstractButton] = [*dialog.findChildren(QLabel), *dialog.findChildren(QAbstractButton)]
    texts = [text for it in controls for text in (it.text(), it.toolTip(), it.accessibleName())]
    assert not [text for text in texts if re.search(r"[A-Za-z]{3}", text)]
    assert any("类型" in text for text in texts)


def test_widgets_are_told_of_a_new_language(qtbot: QtBot, translations: Translations) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    translations.use(Language.CHINESE)
    qtbot.waitUntil(lambda: notice.close_button.toolTip() == "关闭")


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_a_notice_does_not_stay_in_the_language_before(qtbot: QtBot, translations: Translations) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.say("Saved", NoticeState.WARN)
    translations.use(Language.CHINESE)
    qtbot.waitUntil(notice.isHidden)


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")
def test_what_is_said_after_the_switch_stays(qtbot: QtBot, translations: Translations) -> None:
    """A widget hears of the new language later than it is there."""
    notice = Notice()
    qtbot.addWidget(notice)
    translations.use(Language.CHINESE)
    notice.say("已保存", NoticeState.WARN)
    qtbot.waitUntil(lambda: notice.close_button.toolTip() == "关闭")
    assert not notice.isHidden()


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


def test_a_language_that_is_left_leaves_nothing_behind(qapp: QApplication) -> None:
    """Each switch once kept both catalogues of the language before."""
    before = len(qapp.findChildren(QTranslator))
    own = Translations(qapp)
    for language in (Language.CHINESE, Language.ENGLISH):
        assert own.use(language)
    kept = [ref(it) for it in own._installed]
    own.remove()
    gc.collect()
    assert kept
    assert not any(it() for it in kept)
    assert len(qapp.findChildren(QTranslator)) == before


def test_a_missing_catalogue_is_told(qapp: QApplication, tmp_path: Path) -> None:
    translations = Translations(qapp, tmp_path)
    assert not translations.use(Language.CHINESE)
    translations.remove()


CHINESE = re.compile(r"[\u4e00-\u9fff]")
SENTENCE = re.compile(r"\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b")
MNEMONIC = re.compile(r"&([^&\s])")
THEIR_OWN_NAME = {"简体中文", "&Language / 语言"}
"""Languages are called what those call them who look for theirs."""


def texts_of(language: str) -> list[tuple[str, str]]:
    """Source and each form of its translation."""
    return [
        (message.findtext("source", ""), form.text or "")
        for message in messages(TRANSLATIONS / f"fusion_desk_{language}.ts")
        for translation in message.iter("translation")
        for form in (list(translation.iter("numerusform")) or [translation])
    ]


def test_nothing_in_the_english_window_is_chinese() -> None:
    found = [text for source, text in texts_of("en") if CHINESE.search(text) and source not in THEIR_OWN_NAME]
    assert not found


def test_nothing_in_the_chinese_window_is_an_english_sentence() -> None:
    assert not [text for _, text in texts_of("zh_CN") if SENTENCE.search(text)]


def test_shares_look_alike_in_every_text() -> None:
    """``20%``, not ``20 %``."""
    written = re.compile(r"[\d}] %(?![\dn])|%\d %(?![\dn])")
    assert not [text for language in LANGUAGES for _, text in texts_of(language) if written.search(text)]


def test_chinese_characters_have_no_space_between_them_in_any_text() -> None:
    apart = re.compile(r"[\u4e00-\u9fff] [\u4e00-\u9fff]")
    assert not [text for _, text in texts_of("zh_CN") if apart.search(text)]


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_no_two_things_of_a_menu_have_one_key(
    window: DeskWindow, translations: Translations, language: Language
) -> None:
    translations.use(language)
    QApplication.processEvents()
    twice = {menu.title(): keys for menu in window.findChildren(QMenu) if (keys := _keys_twice(menu.actions()))}
    bar = _keys_twice(window.menuBar().actions())
    assert not twice
    assert not bar


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
def test_no_two_fields_in_front_have_one_key(
    window: DeskWindow, translations: Translations, language: Language
) -> None:
    translations.use(language)
    QApplication.processEvents()
    for mode in MODES:
        window.show_mode(mode.id)
        page = window.modes[mode.id].page
        labels = [it.text() for it in page.findChildren(QLabel) if it.isVisible() and it.buddy() is not None]
        buttons = [it.text() for it in page.findChildren(QAbstractButton) if it.isVisible()]
        keys = Counter(key.upper() for text in (*labels, *buttons) for key in MNEMONIC.findall(text))
        assert not {key for key, count in keys.items() if count > 1}, mode.id


def _keys_twice(actions: list[QAction]) -> set[str]:
    keys = Counter(key.upper() for action in actions for key in MNEMONIC.findall(action.text()))
    return {key for key, count in keys.items() if count > 1}
