"""Hints for an upload page: texts for end users in both languages, each with a button that copies it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.settings import Language
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated, language_shown
from desktop.ui.kit.parts import SPACE, role_label, small_button
from desktop.ui.kit.scroll import scrolled

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLabel, QPushButton

    from desktop.services.help.upload_hints import UploadHints

SIZE = QSize(600, 520)
KINDS = ("short", "full", "refused")
NAMES = {Language.CHINESE: "中文", Language.ENGLISH: "English"}


class UploadHintsDialog(Translated, QDialog):
    """A page a language, the user's own in front; ``copies`` are the buttons by language and kind of text."""

    def __init__(self, hints: Mapping[Language, UploadHints], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hints = hints
        self._about = role_label("muted", wrap=True)
        self._copied = role_label("good")
        self._titles: list[tuple[str, QLabel]] = []
        self.copies: dict[tuple[Language, str], QPushButton] = {}
        self.tabs = TabWidget()
        for language in hints:
            self.tabs.addTab(scrolled(self._page(language)), NAMES[language])
        self.tabs.setCurrentIndex(list(hints).index(language_shown()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._copied, 1)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(self._about)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(foot)
        open_at(self, SIZE)
        self.retranslate()

    def _page(self, language: Language) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(SPACE)
        for kind in KINDS:
            title, text, copy = role_label("heading"), role_label("", wrap=True), small_button()
            words = getattr(self._hints[language], kind)
            text.setText(words)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            copy.clicked.connect(partial(self._copy, words))
            self.copies[language, kind] = copy
            self._titles.append((kind, title))
            head = QHBoxLayout()
            head.addWidget(title, 1)
            head.addWidget(copy)
            column.addLayout(head)
            column.addWidget(text)
            column.addSpacing(SPACE)
        column.addStretch(1)
        return page

    def _copy(self, text: str, *_: object) -> None:
        """Whatever else the signal carries."""
        QGuiApplication.clipboard().setText(text)
        self._copied.setText(self.tr("Copied."))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Hints for an upload page"))
        self._about.setText(
            self.tr("Calls that fail because of a user's photo are charged: say beforehand what a photo must be like.")
        )
        names = {
            "short": self.tr("In one line"),
            "full": self.tr("In full"),
            "refused": self.tr("When a photo is refused"),
        }
        for kind, title in self._titles:
            title.setText(names[kind])
        for (language, kind), button in self.copies.items():
            button.setText(self.tr("Copy"))
            button.setAccessibleName(f"{self.tr('Copy')}: {names[kind]}, {NAMES[language]}")
