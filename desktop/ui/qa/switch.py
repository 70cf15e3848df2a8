"""Both halves of the mode: preparing many, testing many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.kit.fields import TabBar
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE

if TYPE_CHECKING:
    from desktop.ui.qa.page import QaPage

PREPARE_MANY, TEST_MANY = range(2)


class Switch(Translated, QWidget):
    """A tab for each; testing is in front at first."""

    def __init__(self, many: QWidget, page: QaPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self._pages = QStackedWidget()
        for one in (many, page):
            self._pages.addWidget(one)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE, SPACE // 2, SPACE, 0)
        top.addWidget(self.tabs)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)
        self.show_part(TEST_MANY)
        self.retranslate()

    def show_part(self, part: int) -> None:
        self.tabs.setCurrentIndex(part)

    def retranslate(self) -> None:
        self.tabs.setTabText(PREPARE_MANY, self.tr("Prepare many"))
        self.tabs.setTabText(TEST_MANY, self.tr("Test many"))
        self.tabs.setAccessibleName(self.tr("Prepare many, or test many"))
