"""The Prepare mode (素材制作) as the window sees it: what teaches at once, all the rest behind the first picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.mode import NOTHING_OPEN, ModeSpec, ModeState
from desktop.ui.prepare.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QUndoStack

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.drops import Carried
    from desktop.ui.kit.mode import ModeContext, PictureAtHand, Plain
    from desktop.ui.prepare.parts import PrepareParts


class PrepareMode:
    """``parts`` are there once the mode is built; before, there is what teaches how to begin."""

    parts: PrepareParts

    def __init__(self, context: ModeContext) -> None:
        self._context = context
        self._built = False
        self.status = QLabel()
        self.welcome = Welcome(context.actions)
        self.welcome.dropped.connect(self._dropped)
        self.page = QWidget()
        self._layout = QVBoxLayout(self.page)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.welcome)
        self.page.setFocusProxy(self.welcome.open)

    def load(self) -> Callable[[], None]:
        from desktop.ui.prepare.parts import PrepareParts

        return partial(self._build, PrepareParts)

    def _build(self, make: type[PrepareParts]) -> None:
        focus = QApplication.focusWidget()
        self.parts = make(self._context, self.welcome, self.status)
        self._built = True
        self._layout.addWidget(self.parts.page)
        if focus is not None and self.welcome.isAncestorOf(focus):
            focus.setFocus()  # which it lost when the page took it in

    def _dropped(self, carried: Carried) -> None:
        self._context.then(lambda: self.parts.pictures.take(carried))

    @property
    def state(self) -> ModeState:
        if not self._built:
            return NOTHING_OPEN
        session = self.parts.session
        return ModeState(len(session.documents), session.current is not None, made=self.parts.made)

    @property
    def undo_stack(self) -> QUndoStack | None:
        return self.parts.session.undo_stack if self._built else None

    @property
    def at_hand(self) -> PictureAtHand | None:
        return self.parts.at_hand if self._built else None

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        return self.parts.deeds

    def shown(self, at_hand: PictureAtHand | None) -> None:
        """What was at hand elsewhere was opened here already, or shall not be."""

    def take(self, picture: PictureAtHand) -> None:
        self.open([picture.path])

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:
        self.parts.pictures.open(paths, options)

    def open_samples(self) -> None:
        self.parts.pictures.open_samples()

    def paste(self) -> bool:
        self.parts.pictures.paste()
        return True

    def save(self) -> Plain:
        return self.parts.save() if self._built else None

    def restore(self, saved: Plain) -> None:
        self.parts.restore(saved)

    def close(self) -> None:
        """Everything ends with the window's runner."""


PREPARE = ModeSpec("prepare", QT_TRANSLATE_NOOP("Actions", "&Prepare"), "prepare", PrepareMode)
