"""Every key of the window by where it works, as a page to read and as text to print."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from desktop.ui.kit.actions import key_texts, plain_text
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated, translated
from desktop.ui.kit.parts import SPACE
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.kit.actions import ActionPlace

    Section = tuple[str, list[tuple[str, str]]]
    """The title of a place, and each key with what it does."""

SIZE = QSize(560, 640)


def sections(places: Sequence[ActionPlace]) -> list[Section]:
    """The keys that count now, in the language of now; what has none is left out, and a place without any."""
    found: dict[str, list[tuple[str, str]]] = {}
    for place in places:
        for spec in place.actions.table:
            if keys := key_texts(place.actions[spec.id].shortcuts()):
                row = ", ".join(keys), plain_text(translated(place.actions.context, spec.text))
                found.setdefault(place.title_of(spec), []).append(row)
        if fixed := place.fixed():
            found.setdefault(plain_text(translated("Actions", place.title)), []).extend(fixed)
    return list(found.items())


def sheet_text(shown: Sequence[Section]) -> str:
    """As plain text: one key a line, what it does behind it."""
    widest = max((len(keys) for _, rows in shown for keys, _ in rows), default=0)
    parts = ["\n".join([title, *(f"  {keys:<{widest}}  {name}" for keys, name in rows)]) for title, rows in shown]
    return "\n\n".join(parts) + "\n"


class KeySheet(Themed, Translated, QDialog):
    """``save_asked(text)``; ``change_asked``: the user wants other keys."""

    save_asked = Signal(str)
    change_asked = Signal()

    def __init__(self, places: Sequence[ActionPlace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.page = QTextBrowser()
        self.copy, self.save = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.change, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        buttons = QHBoxLayout()
        for button in (self.change, self.copy, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self.page, 1)
        layout.addLayout(buttons)
        open_at(self, SIZE)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text))
        self.save.clicked.connect(lambda: self.save_asked.emit(self.text))
        self.change.clicked.connect(self._change)
        self.close_button.clicked.connect(self.reject)
        self.retranslate()

    @property
    def text(self) -> str:
        return sheet_text(sections(self._places))

    def _change(self) -> None:
        self.reject()
        self.change_asked.emit()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.page.setAccessibleName(self.tr("Keys by where they work"))
        self.change.setText(self.tr("Change…"))
        self.copy.setText(self.tr("Copy as text"))
        self.save.setText(self.tr("Save as text…"))
        self.close_button.setText(self.tr("Close"))
        self._show()

    def restyle(self) -> None:
        self._show()

    def _show(self) -> None:
        tokens = Tokens.of(self.palette())
        self.page.setHtml("".join(_html(title, rows, tokens) for title, rows in sections(self._places)))


def _html(title: str, rows: Sequence[tuple[str, str]], tokens: Tokens) -> str:
    lines = "".join(
        f'<tr><td width="170" style="color:{tokens.accent}">{escape(keys)}</td><td>{escape(name)}</td></tr>'
        for keys, name in rows
    )
    return f'<h3 style="color:{tokens.text}">{escape(title)}</h3><table cellpadding="3">{lines}</table>'
