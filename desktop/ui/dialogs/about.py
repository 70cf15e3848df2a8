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
from desktop.services.program_parts import parts_table, program_parts
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.tabs import name_pages

if TYPE_CHECKING:
    from pathlib import Path

SIZE = QSize(680, 520)
NOTES = "README.md"


class AboutDialog(Translated, QDialog):
    """Nothing to decide here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._versions = role_label("title"), role_label("muted")
        self._purpose, self._rights = role_label("", wrap=True), role_label("muted", wrap=True)
        self._filing = role_label("muted", wrap=True)
        self._filing.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.tabs = TabWidget()
        self.tabs.addTab(_notes(MODELS / NOTES), "")
        self.tabs.addTab(_notes(SAMPLES / NOTES), "")
        self.tabs.addTab(_notes(FONTS / NOTES), "")
        self.tabs.addTab(_plain(NOTICES) if NOTICES.exists() else _browser(parts_table(program_parts())), "")
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
        self._filing.setText(
            self.tr("Algorithm of the service: {name}, filing number {number}").format(
                name=ALGORITHM, number=FILING_NUMBER
            )
        )


def _plain(path: Path) -> QPlainTextEdit:
    """The licences of what a bundle is made of, as the build wrote them down."""
    return QPlainTextEdit(path.read_text(encoding="utf-8"), readOnly=True)


def _notes(path: Path) -> QTextBrowser:
    """The notes that ship beside the files: a table of what they are, their licences and origins."""
    return _browser(path.read_text(encoding="utf-8"))


def _browser(markdown: str) -> QTextBrowser:
    browser = QTextBrowser(openExternalLinks=True)
    browser.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    browser.moveCursor(QTextCursor.MoveOperation.Start)
    return browser
