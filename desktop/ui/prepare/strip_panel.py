"""The filmstrip under its bar."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.prepare.filmstrip import Filmstrip
from desktop.ui.prepare.strip_bar import StripBar

if TYPE_CHECKING:
    from desktop.ui.prepare.session import Session


class StripPanel(QWidget):
    """``list`` shows the pictures, ``bar`` says which and how."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.bar, self.list = StripBar(), Filmstrip(session)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.list, 1)
        self.bar.view_changed.connect(self.list.set_view)
        self.bar.size_chosen.connect(self.list.set_item_size)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._count)
        for changed in (session.list_changed, session.document_changed):
            changed.connect(self._soon.start)
        self.list.model().modelReset.connect(self._tell_found)
        self._count()

    def begin_search(self) -> None:
        """Begin a search."""
        self.bar.search.setFocus()
        self.bar.search.selectAll()

    def _count(self) -> None:
        self.bar.show_counts(Counter(document.badge for document in self._session.documents))
        self._tell_found()

    def _tell_found(self) -> None:
        self.bar.show_found(len(self.list.keys), len(self._session.documents))
