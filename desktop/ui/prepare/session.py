"""The state of the Prepare mode: which pictures are open and what shall become of them.

Only the session changes it. What the program finds out (an inspection, a check) is put in by the controllers; what
the user decides goes through :meth:`Session.push` as an undo command.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.ui.kit.undo import undo_stack
from desktop.ui.prepare.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QUndoCommand

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.prepare.keeping import KeptPicture

REMEMBERED = 100
"""Removed pictures that come back without being read again. One with its findings and little pictures takes about
0.1 MB, and the undo stack keeps 200 removals: used by chance (the monkey, 2026-12-01) it held 580 pictures."""


class Session(QObject):
    """Documents in the order of the filmstrip, the selected ones, and the current one among them."""

    list_changed = Signal()
    document_changed = Signal(int)
    selection_changed = Signal()
    """The selection or the current document."""
    unseen = Signal(object)
    """Keys of documents that came back and are to be looked at anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._documents: dict[int, Document] = {}
        self._selection: tuple[int, ...] = ()
        self._current: int | None = None
        self._keys = count(1)
        self._removed: OrderedDict[int, Document] = OrderedDict()
        """The latest ones as they were when they went."""
        self.undo_stack = undo_stack(self)

    @property
    def documents(self) -> tuple[Document, ...]:
        return tuple(self._documents.values())

    @property
    def current(self) -> Document | None:
        return None if self._current is None else self._documents[self._current]

    @property
    def selection(self) -> tuple[Document, ...]:
        """The selected documents, in the filmstrip's order."""
        return tuple(document for key, document in self._documents.items() if key in self._selection)

    def document(self, key: int) -> Document | None:
        return self._documents.get(key)

    def push(self, command: QUndoCommand) -> None:
        """Do what the user asks for, so that it can be undone."""
        self.undo_stack.push(command)

    def add(self, paths: Sequence[Path], options: PrepareOptions) -> tuple[int, ...]:
        """Open ``paths`` and go to the first; a path that is open already is not opened twice.

        Returns the keys of the documents that are new.
        """
        known = {document.path: document.key for document in self._documents.values()}
        new = [Document(next(self._keys), path, options) for path in dict.fromkeys(paths) if path not in known]
        self._documents.update({document.key: document for document in new})
        if new:
            self.list_changed.emit()
        wanted = known | {document.path: document.key for document in new}
        if paths:
            self.select([wanted[paths[0]]], wanted[paths[0]])
        return tuple(document.key for document in new)

    def reopen(self, pictures: Sequence[KeptPicture]) -> tuple[int, ...]:
        """Open pictures as they were left; those that are open already stay as they are, and in front.

        Returns the new keys.
        """
        known = {document.path for document in self._documents.values()}
        new = {next(self._keys): picture for picture in pictures if picture.path not in known}
        for key, it in new.items():
            self._documents[key] = Document(key, it.path, it.options, template_face_ids=it.template_face_ids)
        if new:
            self.list_changed.emit()
        if new and self._current is None:
            current = next((key for key, picture in new.items() if picture.current), next(iter(new)))
            self.select([key for key, picture in new.items() if picture.selected or key == current], current)
        return tuple(new)

    def insert(self, documents: Iterable[tuple[int, Document]]) -> None:
        """Put removed documents back, each at its old place; what is not remembered of them is looked at anew."""
        order = list(self._documents.values())
        back = [(place, self._removed.pop(document.key, document)) for place, document in documents]
        for place, document in back:
            order.insert(place, document)
        self._set_order(order)
        if unseen := tuple(document.key for _, document in back if not (document.inspection or document.error)):
            self.unseen.emit(unseen)

    def remove(self, keys: Iterable[int]) -> tuple[tuple[int, Document], ...]:
        """Take documents away; returns what the user decided of them, with their places, for :meth:`insert`."""
        gone = set(keys)
        order = list(self._documents.values())
        removed = tuple((place, document) for place, document in enumerate(order) if document.key in gone)
        if removed:
            self._leave(removed[0][0], gone)
            self._set_order([document for document in order if document.key not in gone])
        self._remember(document for _, document in removed)
        return tuple((place, document.as_decided) for place, document in removed)

    def select(self, keys: Iterable[int], current: int | None) -> None:
        """Choose documents; ``current`` is the one that is shown."""
        selection = tuple(key for key in dict.fromkeys(keys) if key in self._documents)
        current = current if current in self._documents else None
        if (selection, current) != (self._selection, self._current):
            self._selection, self._current = selection, current
            self.selection_changed.emit()

    def replace(self, key: int, **changes: Any) -> None:  # noqa: ANN401 - the fields of Document
        """Change fields of one document; unknown keys are those removed meanwhile."""
        document = self._documents.get(key)
        if document is None:
            return
        self._documents[key] = replace(document, **changes)
        self.document_changed.emit(key)

    def _remember(self, removed: Iterable[Document]) -> None:
        self._removed.update((document.key, document) for document in removed)
        while len(self._removed) > REMEMBERED:
            self._removed.popitem(last=False)

    def _leave(self, place: int, gone: set[int]) -> None:
        """Before documents go, step to the nearest one that stays."""
        if self._current not in gone:
            self.select([key for key in self._selection if key not in gone], self._current)
            return
        keys = list(self._documents)
        staying = [key for key in (*keys[place:], *reversed(keys[:place])) if key not in gone]
        self.select(staying[:1], staying[0] if staying else None)

    def _set_order(self, order: Sequence[Document]) -> None:
        self._documents = {document.key: document for document in order}
        self.list_changed.emit()
