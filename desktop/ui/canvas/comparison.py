"""Two pictures compared: every way of looking, one zoom for both, and the keys for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.canvas.compare import CompareView
from desktop.ui.canvas.compare_actions import (
    FACE,
    HOLD,
    LOUPE,
    NOT_TWO,
    OTHER_SHAPE,
    OTHER_SIZE,
    CompareState,
    compare_actions,
)
from desktop.ui.canvas.compare_bar import CompareBar
from desktop.ui.canvas.difference import GAIN, difference_image
from desktop.ui.canvas.pens import rect_of
from desktop.ui.canvas.ways import Way, same_shape
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage

    from desktop.domain.geometry import Box
    from desktop.domain.jobs import Progress
    from desktop.ui.canvas.compare_actions import CompareActions
    from desktop.ui.canvas.ways import Side
    from desktop.ui.kit.jobs import JobRunner

AROUND_FACE = 0.35
"""Of a face box's sides: how much is shown around it when it is zoomed to."""

GAP = 4
UP_MS = 10
"""A key that stays down goes up and down again and again on X11, within a millisecond: only one that stays up is up."""
TAKEN = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)


class ComparePane(Translated, QWidget):
    """Shows two :class:`Side` s. ``bar`` holds the buttons and is laid out by the owner; ``view`` is the main picture.

    Keys work while a picture has the focus: those of ``actions``, and those of :class:`CompareView`. Without actions
    that are known already it has its own.
    """

    def __init__(self, runner: JobRunner, actions: CompareActions | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.mirror = CompareView(), CompareView(mirror=True)
        self.actions_ = actions or compare_actions(self, self.do)
        for spec in self.actions_.table:
            self.actions_.work_in(spec.id, self)
        self.bar = CompareBar(self.actions_)
        self._before: Side | None = None
        self._after: Side | None = None
        self._badge = ""
        self._of: object = None
        self._way = Way.DIVIDER
        self._following = False
        self._faces: Iterator[Box] = iter(())
        self._has_faces = self._loupe = False
        self._let_go = QTimer(self, singleShot=True, interval=UP_MS)
        self._let_go.timeout.connect(lambda: self._hold(held=False))
        self._difference = Latest(runner, self)
        self._difference.succeeded.connect(self._show_difference)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for view in (self.mirror, self.view):
            row.addWidget(view, 1)
        self._connect()
        self.retranslate()
        self.set_sides(None, None)

    def _connect(self) -> None:
        for view, other in ((self.view, self.mirror), (self.mirror, self.view)):
            view.sightChanged.connect(lambda _, pair=(view, other): self._follow(*pair))
            view.pointedAt.connect(other.point_at)
            view.installEventFilter(self)
        self.bar.held.connect(lambda on: self._hold(held=on))
        self.bar.fit.clicked.connect(self.view.zoom_fit)
        self.bar.actual.clicked.connect(self.view.zoom_actual)

    # -- what is shown -------------------------------------------------------------------------------------------

    def set_sides(self, before: Side | None, after: Side | None) -> None:
        """The two pictures. Without one of them the other is shown alone. Of another thing all is shown again."""
        main = before or after
        is_new = main is not None and main.of != self._of
        self._of = self._of if main is None else main.of
        self._before, self._after = before, after
        if self._match and before is not None and after is not None:
            for view in (self.view, self.mirror):
                view.set_pictures(before.image, after.image, before.size)
        else:
            main = after or before
            self.view.set_pictures(None, main.image if main else None, main.size if main else None)
            self.mirror.set_pictures(before.image if before else None, None, before.size if before else None)
        faces = self._faces_of_view()
        self._faces = cycle(faces)
        for view in (self.view, self.mirror):
            view.set_faces(faces)
        self._has_faces = bool(faces)
        if is_new:
            for view in (self.view, self.mirror):
                view.zoom_fit()
        self._apply()

    def set_captions(self, before: str, after: str) -> None:
        """Other words over the same pictures."""
        self._before = replace(self._before, caption=before) if self._before else None
        self._after = replace(self._after, caption=after) if self._after else None
        self._caption()

    def set_badge(self, badge: str) -> None:
        """What stands over the picture after at all times."""
        self._badge = badge
        self._caption()

    @property
    def _match(self) -> bool:
        """Whether there are two pictures that can lie upon each other."""
        return self._before is not None and self._after is not None and same_shape(self._before, self._after)

    def _faces_of_view(self) -> tuple[Box, ...]:
        """In pixels of what the main view shows."""
        sides = (self._before, self._after) if self._match else (self._after or self._before,)
        known = [side for side in sides if side is not None and side.faces]
        if not known:
            return ()
        shown, size = known[0], self.view.full_size
        return known[0].faces if size in {None, shown.size} else ()

    # -- the way -------------------------------------------------------------------------------------------------

    @property
    def way(self) -> Way:
        """The way that the two pictures are shown: the chosen one, if they allow it."""
        why_not = self._why_not()
        return next((way for way in (self._way, Way.DIVIDER, Way.BESIDE) if way not in why_not), Way.DIVIDER)

    def _why_not(self) -> dict[Way, str]:
        """Why the pictures cannot be compared in some ways."""
        if self._before is None or self._after is None:
            return dict.fromkeys(Way, NOT_TWO)
        if not self._match:
            return dict.fromkeys((Way.DIVIDER, Way.STROBE, Way.DIFFERENCE), OTHER_SHAPE)
        if self._before.size != self._after.size:
            return {Way.DIFFERENCE: OTHER_SIZE}
        return {}

    def set_way(self, way: Way) -> None:
        self._way = way
        self._apply()

    def do(self, action_id: str) -> None:
        """What an action of :data:`ACTIONS` does. Who asks for the left picture without a key asks again to end it."""
        deeds: dict[str, Callable[[], None]] = {
            **{way.value: partial(self.set_way, way) for way in Way},
            HOLD: lambda: self._hold(held=not self.view.is_held),
            LOUPE: lambda: self._set_loupe(shown=not self._loupe),
            FACE: self.zoom_to_face,
        }
        deeds[action_id]()

    def retranslate(self) -> None:
        self.actions_.retranslate()
        self.mirror.setAccessibleName(self.tr("The picture before"))
        self._apply()

    def _apply(self) -> None:
        way = self.way
        beside = way is Way.BESIDE
        self.bar.show_way(way)
        self.actions_.update(CompareState(self._why_not(), self._has_faces))
        self.mirror.setVisible(beside)
        for view in (self.view, self.mirror):
            view.set_way(way)
        self._caption()
        self._update_difference()
        if beside:
            self._follow(self.view, self.mirror)

    def _caption(self) -> None:
        before, after = (side.caption if side else "" for side in (self._before, self._after))
        self.mirror.set_captions(before, after if self._match else "", "")
        if self._match and self.way is Way.DIFFERENCE:
            differ = self.tr("Difference × {gain}").format(gain=GAIN)
            self.view.set_captions(before, differ, self._badge)
        elif self._match:
            self.view.set_captions(before, after, self._badge)
        else:
            self.view.set_captions(after or before, "", self._badge)

    def _update_difference(self) -> None:
        before, after = self._before, self._after
        if self._match and self.way is Way.DIFFERENCE and before is not None and after is not None:
            self._difference.request(partial(_differ, before.image, after.image))
        else:
            self._difference.cancel()
            self.view.set_difference(None)

    def _show_difference(self, image: QImage) -> None:
        self.view.set_difference(image)

    # -- zoom, loupe, keys ---------------------------------------------------------------------------------------

    def zoom_to_face(self) -> None:
        """Go to the next face, each in its turn."""
        box = next(self._faces, None)
        if box is not None:
            aside, above = box.width * AROUND_FACE, box.height * AROUND_FACE
            self.view.zoom_to(rect_of(box).adjusted(-aside, -above, aside, above))

    def _follow(self, view: CompareView, other: CompareView) -> None:
        """Both show the same place in the same size."""
        sight = view.sight()
        if self._following or sight is None or not self.mirror.isVisibleTo(self):
            return
        self._following = True
        other.set_sight(sight)
        self._following = False

    def _set_loupe(self, *, shown: bool) -> None:
        self._loupe = shown
        self.bar.show_loupe(shown=shown)
        for view in (self.view, self.mirror):
            view.set_loupe(shown=shown)

    def _hold(self, *, held: bool) -> None:
        self.view.hold_before(held=held)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What a key holds ends as it goes up; one that goes up in another window is never heard.

        The key is taken before Qt makes a shortcut of it, which tells nothing of a key that goes up.
        """
        if isinstance(event, QKeyEvent) and self._is_of_hold(event):
            if event.type() is QEvent.Type.KeyPress:
                self._let_go.stop()
                self._hold(held=True)
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyRelease and self.view.is_held:
            self._let_go.start()
        elif event.type() is QEvent.Type.FocusOut:
            self._hold(held=False)
        return super().eventFilter(watched, event)

    def _is_of_hold(self, event: QKeyEvent) -> bool:
        action, key = self.actions_[HOLD], QKeySequence(event.keyCombination())
        return event.type() in TAKEN and action.isEnabled() and key in action.shortcuts()


def _differ(before: QImage, after: QImage, _: Progress) -> QImage:
    return difference_image(before, after)
