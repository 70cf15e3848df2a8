"""Search while typing: the store looks, the tree shows what it found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.search import Found
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.workspace.dock import WorkspaceDock
    from desktop.ui.workspace.session import WorkspaceSession
    from desktop.ui.workspace.tree_model import WorkspaceTree

PAUSE_MS = 25


class Search(QObject):
    """Also looks again after each edit: what it changed may no longer fit, or fit now."""

    def __init__(
        self, session: WorkspaceSession, runner: JobRunner, dock: WorkspaceDock, model: WorkspaceTree, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._model = session, model
        self._box, self._state, self._view = dock.search, dock.found, dock.tree
        self._latest = Latest(runner, self, delay_ms=PAUSE_MS)
        self._latest.succeeded.connect(self._show)
        self._latest.failed.connect(session.failed)
        self._box.textChanged.connect(self._ask)
        session.changed.connect(lambda _: self._ask())
        session.closed.connect(self._clear)

    @property
    def busy(self) -> bool:
        return self._latest.busy

    def _ask(self) -> None:
        text = self._box.text().strip()
        if text and self._session.is_open:
            self._latest.request(partial(_search, self._session.store, text))
        else:
            self._latest.cancel()
            self._show(None)

    def _show(self, found: Found | None) -> None:
        if found is None and not self._view.searching:
            return
        self._view.searching = found is not None
        self._state.setVisible(found is not None)
        if found is not None:
            self._state.setText(self._words(found))
        self._model.show(found)

    def _words(self, found: Found) -> str:
        if not found.materials and not found.activities:
            return self.tr("Nothing found")
        return self.tr("%n material(s) found", "", len(found.materials))

    def _clear(self) -> None:
        self._latest.cancel()
        self._box.clear()
        self._view.searching = False
        self._state.hide()


def _search(store: WorkspaceStore, text: str, _: Progress) -> Found:
    return store.search(text)
