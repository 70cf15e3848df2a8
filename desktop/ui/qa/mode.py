"""The mode Batch and QA (批量与测试) as the window sees it: its page is made when it is first shown."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.kit.actions import ActionPlace, Actions
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.kit.mode import GivenMaterial, ModeSpec, ModeState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QUndoStack

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.mode import ManyPage, ModeContext, PictureAtHand, Plain, ToTest
    from desktop.ui.qa.actions import QaState
    from desktop.ui.qa.page import QaPage
    from desktop.ui.qa.parts import QaParts
    from desktop.ui.qa.questions import QaAsking
    from desktop.ui.qa.switch import Switch


class QaMode(QObject):
    """``parts`` are there once the mode is loaded."""

    parts: QaParts
    actions: Actions[QaState]

    def __init__(
        self,
        context: ModeContext,
        *,
        many: Callable[[], Callable[[ModeContext], QWidget]] | None = None,
        asking: Callable[[QWidget], QaAsking] | None = None,
    ) -> None:
        """``many`` imports, on any thread, what makes the page on which many are prepared: a
        :class:`~desktop.ui.kit.mode.ManyPage`; whoever puts modes together knows it. ``asking`` answers in place of
        dialogs, above the window that it is given.
        """
        super().__init__(context.window)
        self._context, self._many, self._asking = context, many, asking
        self._make_many: Callable[[ModeContext], QWidget] | None = None
        self.many: QWidget | None = None
        self.switch: Switch | None = None
        self._built = False
        self._inside: QaPage | None = None
        self._saved: dict[str, Plain] = {}
        self.page = QWidget()
        self._layout = QVBoxLayout(self.page)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def status(self) -> None:
        """Nothing of its own: the run is a job like others."""

    @property
    def state(self) -> ModeState:
        """It has no list of pictures that actions of the window could work on."""
        return ModeState(listed=False)

    @property
    def undo_stack(self) -> QUndoStack | None:
        return self.parts.plan.undo_stack if self._built else None

    @property
    def at_hand(self) -> PictureAtHand | None:
        return None

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """Pictures and folders are the photos under test."""
        lists = self.inside.lists
        return {"open": lists.add_photos.click, "open_folder": lists.add_photo_folder.click}

    def load(self) -> Callable[[], None]:
        from desktop.ui.qa.parts import QaParts

        self._make_many = self._many() if self._many is not None else None
        return partial(self._build, QaParts)

    def _build(self, make: type[QaParts]) -> None:
        from desktop.ui.qa.actions import ACTIONS, CONTEXT, QaState

        asking = self._asking(self._context.window) if self._asking is not None else None
        self.parts = make(self._context, self, asking=asking)
        self.parts.plan.undo_stack.indexChanged.connect(lambda _: self._context.changed())
        self.actions = Actions(
            ACTIONS,
            self.page,
            {spec.id: partial(self._do, spec.id) for spec in ACTIONS},
            context=CONTEXT,
            scope=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        self.actions.update(QaState())
        self._context.offer(ActionPlace("qa", QA.title, self.actions, self._context.show))
        self._built = True

    def _do(self, action_id: str) -> None:
        self.inside.deeds[action_id]()

    @property
    def inside(self) -> QaPage:
        """What :attr:`page` shows, made when it is first asked for."""
        if self._inside is None:
            from desktop.ui.canvas.compare_actions import compared_place
            from desktop.ui.qa.dragging import CellDragging
            from desktop.ui.qa.page import QaPage

            self._inside = inside = QaPage(self.parts, self._context.runner, self._context.services, self.actions)
            self._context.offer(compared_place(inside.cell.compare.actions_, self._context.show))
            self.dragging = CellDragging(self._context, self.parts.run, inside.matrix, inside.cell)
            self._layout.addWidget(self._with_many(self._inside))
            self.page.setFocusProxy(self._inside)
            saved, self._saved = self._saved, {}
            self.parts.restore(saved)
        return self._inside

    def _with_many(self, inside: QaPage) -> QWidget:
        """The page itself, or behind a switch beside that on which many are prepared."""
        if self._make_many is None:
            return inside
        from desktop.ui.qa.switch import Switch

        self.many = self._make_many(self._context)
        self.switch = Switch(self.many, inside)
        return self.switch

    def shown(self, at_hand: PictureAtHand | None) -> None:  # noqa: ARG002 - what is tested here is said in a plan
        inside = self.inside
        (inside.lists if self.parts.plan.is_open else inside.start).setFocus()

    def test(self, given: ToTest) -> None:
        """What another mode or the workspace gives to be tried."""
        inside = self.inside
        if self.switch is None or self.many is None:
            pictures = tuple(GivenMaterial(path) for path in given.pictures)
            given = replace(given, materials=(*given.materials, *pictures), pictures=())
        elif given.pictures:
            from desktop.ui.qa.switch import PREPARE_MANY

            self.switch.show_part(PREPARE_MANY)
            cast("ManyPage", self.many).open(given.pictures)
            return
        self.parts.test(given)
        if self.switch is not None:
            from desktop.ui.qa.switch import TEST_MANY

            self.switch.show_part(TEST_MANY)
        inside.lists.setFocus()

    def take(self, picture: PictureAtHand) -> None:
        """Its file is a material of the plan."""
        self.inside.lists.take_materials([picture.path])

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:  # noqa: ARG002 - of Prepare
        """A plan, or photos under test."""
        inside = self.inside
        if self.parts.plan.is_open:
            inside.lists.take_photos(paths)
        else:
            self.parts.take(paths)

    def open_samples(self) -> None:
        self.parts.try_samples()

    def paste(self) -> bool:
        return False

    def save(self) -> Plain:
        """The plan with what was not saved of it, and the run that was looked at."""
        if self._inside is None:
            return dict(self._saved)
        plan, run = self.parts.plan, self.parts.run
        if not plan.is_open and run.store is None:
            return {}
        return {
            "plan": str(plan.path) if plan.path is not None else None,
            "text": plan.text if plan.modified else None,
            "run": str(run.folder) if run.folder is not None else None,
        }

    def restore(self, saved: Plain) -> None:
        """Once somebody comes to see it: opening a run keeps other programs out."""
        if isinstance(saved, dict):
            self._saved = saved

    def close(self) -> None:
        if self._built:
            self.parts.close()


QA = ModeSpec("qa", QT_TRANSLATE_NOOP("Actions", "&Batch and QA"), "qa", QaMode, tests=True)
