"""Text of a machine to be read and copied: one part of several, chosen by buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, small_button
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Mapping


IN_A_ROW, IN_A_NARROW_ROW = 4, 2
"""Buttons: eight languages beside each other would keep the window wide."""


LEAST_TEXT = 100
"""Pixels of height in a side column that has much else to show."""


class CodeText(QPlainTextEdit):
    """Read only, in a fixed font; long lines are folded so that nothing hides to the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, readOnly=True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.setTabChangesFocus(True)
        self.setProperty("code", True)  # noqa: FBT003 - a Qt property


class PartsView(Translated, QWidget):
    """``parts`` by a name of their own; :meth:`set_names` says what people read on the buttons.

    ``narrow``: for a side column.
    """

    part_chosen = Signal(str)

    def __init__(self, parts: tuple[str, ...], parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self._texts = dict.fromkeys(parts, "")
        self.buttons = {part: self._button(part) for part in parts}
        self.text = CodeText()
        self.copy = small_button()
        self._lay_out(narrow=narrow)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text.toPlainText()))
        self.buttons[parts[0]].setChecked(True)
        self.retranslate()

    def _button(self, part: str) -> QPushButton:
        button = small_button()
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(part))
        return button

    def _lay_out(self, *, narrow: bool) -> None:
        in_a_row = IN_A_NARROW_ROW if narrow else IN_A_ROW
        group = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(SPACE // 2)
        for place, button in enumerate(self.buttons.values()):
            group.addButton(button)
            grid.addWidget(button, *divmod(place, in_a_row))
        grid.setColumnStretch(in_a_row, 1)
        if not narrow:
            grid.addWidget(self.copy, 0, in_a_row + 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(grid)
        layout.addWidget(self.text, 1)
        if narrow:
            self.text.setMinimumHeight(LEAST_TEXT)
            self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignRight)

    @property
    def part(self) -> str:
        return next(part for part, button in self.buttons.items() if button.isChecked())

    def set_names(self, names: Mapping[str, str]) -> None:
        for part, button in self.buttons.items():
            button.setText(names[part])

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """What each part holds now; the place in an unchanged text is kept."""
        self._texts.update(texts)
        self._show()

    def _choose(self, part: str) -> None:
        self._show()
        self.part_chosen.emit(part)

    def _show(self) -> None:
        text = self._texts[self.part]
        if text != self.text.toPlainText():
            self.text.setPlainText(text)
        allow(self.copy, "" if text else self.tr("There is no text to copy yet."))

    def retranslate(self) -> None:
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy this text"))
        self._show()
