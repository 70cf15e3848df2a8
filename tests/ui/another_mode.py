"""Another mode, as one would be added: this file, and one row in the table of modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand, QUndoStack
from PySide6.QtWidgets import QLabel

from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.mode import ModeSpec, ModeState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.mode import ModeContext, PictureAtHand, Plain


class ListMode:
    """Lists the names of pictures; each one added can be undone."""

    def __init__(self, context: ModeContext) -> None:
        self._context = context
        self.page = QLabel()
        self.status = QLabel("list")
        self.undo_stack = QUndoStack(self.page)
        self.undo_stack.indexChanged.connect(lambda _: context.changed())
        self.names: list[str] = []
        self.brought: PictureAtHand | None = None
        self.restored: Plain = None
        self.closed = False

    @property
    def state(self) -> ModeState:
        return ModeState(pictures=len(self.names))

    @property
    def at_hand(self) -> None:
        """Nothing for other modes."""

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        return {"open": self._ask}

    def load(self) -> Callable[[], None]:
        return lambda: self.page.setText("built")

    def shown(self, at_hand: PictureAtHand | None) -> None:
        self.brought = at_hand

    def take(self, picture: PictureAtHand) -> None:
        self.open([picture.path])

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:  # noqa: ARG002 - of Prepare
        for path in paths:
            self.undo_stack.push(Add(self, path.name))

    def open_samples(self) -> None:
        self.open(self._context.samples)

    def paste(self) -> bool:
        return False

    def save(self) -> Plain:
        return {"names": [*self.names]}

    def restore(self, saved: Plain) -> None:
        self.restored = saved

    def close(self) -> None:
        self.closed = True

    def _ask(self) -> None:
        self.open(self._context.questions.pictures(""))


class Add(QUndoCommand):
    def __init__(self, mode: ListMode, name: str) -> None:
        super().__init__()
        self._mode, self._name = mode, name

    def redo(self) -> None:
        self._mode.names = [*self._mode.names, self._name]

    def undo(self) -> None:
        self._mode.names = self._mode.names[:-1]


LIST = ModeSpec("list", QT_TRANSLATE_NOOP("Actions", "&List"), "info", ListMode)
