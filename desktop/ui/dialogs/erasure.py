"""What was deleted of a person, and what is left: told, and saved for the person who asked for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.table import Table
from desktop.ui.messages.people_rows import LEFT, WENT, say_of_people

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.fusing.people import Erasure

SIZE = QSize(820, 520)


class ErasureDialog(Translated, QDialog):
    """``save_asked``: the report as a file."""

    save_asked = Signal()

    def __init__(self, person: str, done: Erasure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person, self.erasure = person, done
        self.verdict = role_label("", wrap=True)
        self._went_title, self._left_title = role_label("heading"), role_label("heading")
        self.went, self.left = Table([""] * 3, stretch=2), Table([""] * 3, stretch=1)
        self.save, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        bottom = QHBoxLayout()
        bottom.addWidget(self.save)
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        for widget in (self.verdict, self._went_title, self.went, self._left_title, self.left):
            layout.addWidget(widget)
        layout.addLayout(bottom)
        open_at(self, SIZE)
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.reject)
        self.close_button.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        done = self.erasure
        self.setWindowTitle(self.tr("Deleted: {name}").format(name=self._person))
        self.verdict.setText(
            self.tr("Everything that the program could delete is gone; a search through its folders has confirmed it.")
            if done.is_done
            else self.tr("Something that should have gone is still there. See below, then delete again.")
        )
        set_role(self.verdict, "role", "good" if done.is_done else "bad")
        self._went_title.setText(self.tr("Deleted"))
        self._left_title.setText(self.tr("Left"))
        self.went.setAccessibleName(self._went_title.text())
        self.left.setAccessibleName(self._left_title.text())
        self.went.set_titles([self.tr("What"), self.tr("How many"), self.tr("Where")])
        self.left.set_titles([self.tr("Why"), self.tr("Where"), self.tr("More")])
        self.went.set_hint(self.tr("Nothing was there."))
        self.left.set_hint(self.tr("Nothing is left."))
        locale = QLocale()
        self.went.fill(
            [(say_of_people(WENT[it.kept]), locale.toString(it.count), str(it.place)) for it in done.removed]
        )
        self.left.fill([(say_of_people(LEFT[it.because]), str(it.place), it.detail) for it in done.left])
        self.save.setText(self.tr("Save the report…"))
        self.close_button.setText(self.tr("Close"))
