"""About: version, and whose models and pictures ship with the program."""

from __future__ import annotations

import platform
from importlib.metadata import version
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from desktop.assets import FONTS, MODELS, NOTICES, SAMPLES
from desktop.domain.cloud.filing import ALGORITHM, FILING_NUMBER
from desktop.domain.settings import Language
from desktop.services.program_parts import parts_table, program_parts
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated, language_shown
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.tabs import name_pages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

SIZE = QSize(680, 520)
NOTES: Mapping[Language, str] = {Language.CHINESE: "README.zh_CN.md", Language.ENGLISH: "README.md"}
"""The notes that ship beside the files: a table of what they are, their licences and origins."""


class AboutDialog(Translated, QDialog):
    """Nothing to decide here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._versions = role_label("title"), role_label("muted")
        self._purpose, self._rights = role_label("", wrap=True), role_label("muted", wrap=True)
        self._filing = role_label("muted", wrap=True)
        self._filing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tabs = TabWidget()
        self._notes = {folder: _browser() for folder in (MODELS, SAMPLES, FONTS)}
        self._parts = _browser()
        for browser in self._notes.values():
            self.tabs.addTab(browser, "")
        self.tabs.addTab(_plain(NOTICES) if NOTICES.exists() else self._parts, "")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._title, self._versions, self._purpose, self.tabs, self._rights, self._filing, buttons):
            layout.addWidget(widget)
        open_at(self, SIZE)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("About Fusion Desk"))
        self._title.setText("Fusion Desk")
        self._versions.setText(
            self.tr("Version {version} · Python {python} · Qt {qt}").format(
                version=version("fusion-desk"), python=platform.python_version(), qt=qVersion()
            )
        )
        self._purpose.setText(
            self.tr("Prepares templates for Tencent Cloud Face Fusion, checks them, and previews the fusion offline.")
        )
        self._rights.setText(
            self.tr("Not a product of Tencent. Use photos of people only with their consent, and keep the AI label.")
        )
        self.tabs.setTabText(0, self.tr("Face models"))
        self.tabs.setTabText(1, self.tr("Sample pictures"))
        self.tabs.setTabText(2, self.tr("Font of the label"))
        self.tabs.setTabText(3, self.tr("Third-party parts"))
        name_pages(self.tabs)
        for folder, browser in self._notes.items():
            _show(browser, (folder / NOTES[language_shown()]).read_text(encoding="utf-8"))
        heads = self.tr("part"), self.tr("version"), self.tr("licence")
        _show(self._parts, parts_table(program_parts(), heads))
        self._filing.setText(
            self.tr("Algorithm of the service: {name}, filing number {number}").format(
                name=ALGORITHM, number=FILING_NUMBER
            )
        )


def _plain(path: Path) -> QPlainTextEdit:
    """The licences of what a bundle is made of, as the build wrote them down."""
    return QPlainTextEdit(path.read_text(encoding="utf-8"), readOnly=True)


def _browser() -> QTextBrowser:
    return QTextBrowser(openExternalLinks=True)


def _show(browser: QTextBrowser, markdown: str) -> None:
    browser.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    browser.moveCursor(QTextCursor.MoveOperation.Start)
