"""Two pictures compared: every way of looking, one zoom for both, and the keys for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import cycle
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.canvas.compare import CompareView
from desktop.ui.canvas.compare_bar import FACE, HOLD, LOUPE, WAYS, CompareBar
from desktop.ui.canvas.difference import GAIN, difference_image
from desktop.ui.canvas.pens import rect_of
from desktop.ui.canvas.ways import Way, same_shape
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage, QKeyEvent

    from desktop.domain.geometry import Box
    from desktop.domain.jobs import Progress
    from desktop.ui.canvas.ways import Side
    from desktop.ui.kit.jobs import JobRunner

AROUND_FACE = 0.35
"""Of a face box's sides: how much is shown around it when it is zoomed to."""

GAP = 4


class ComparePane(Translated, QWidget):
    """Shows two :class:`Side` s. ``bar`` holds the buttons and is laid out by the owner; ``view`` is the main picture.

    Keys work while a picture has the focus: those of the bar's buttons, and those of :class:`CompareView`.
    """

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view, self.mirror = CompareView(), CompareView(mirror=True)
        self.bar = CompareBar()
        self._before: Side | None = None
        self._after: Side | None = None
        self._badge = ""
        self._of: object = None
        self._way = Way.DIVIDER
        self._following = False
        self._faces: Iterator[Box] = iter(())
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
        self.bar.way_chosen.connect(self.set_way)
        self.bar.held.connect(lambda on: self._hold(held=on))
        self.bar.loupe.toggled.connect(self._set_loupe)
        self.bar.face.clicked.connect(self.zoom_to_face)
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
        self.bar.offer_faces(there=bool(faces))
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
            return dict.fromkeys(Way, self.tr("There are not two pictures yet."))
        if not self._match:
            other_shape = self.tr("The two pictures do not have the same shape.")
            return dict.fromkeys((Way.DIVIDER, Way.STROBE, Way.DIFFERENCE), other_shape)
        if self._before.size != self._after.size:
            return {Way.DIFFERENCE: self.tr("The two pictures do not have the same size: only scaling would be seen.")}
        return {}

    def set_way(self, way: Way) -> None:
        self._way = way
        self._apply()

    def retranslate(self) -> None:
        self.mirror.setAccessibleName(self.tr("The picture before"))
        self._apply()

    def _apply(self) -> None:
        way = self.way
        beside = way is Way.BESIDE
        self.bar.show_way(way)
        self.bar.offer(self._why_not())
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

    def _set_loupe(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        for view in (self.view, self.mirror):
            view.set_loupe(shown=shown)

    def _hold(self, *, held: bool) -> None:
        self.view.hold_before(held=held)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        way = next((way for way, spec in WAYS.items() if spec.key == key), None)
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if plain and way is not None and self.bar.ways[way].isEnabled():
            self.set_way(way)
        elif plain and key == HOLD.key:
            self._hold(held=True)
        elif plain and key == LOUPE.key:
            self.bar.loupe.toggle()
        elif plain and key == FACE.key:
            self.zoom_to_face()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == HOLD.key and not event.isAutoRepeat():
            self._hold(held=False)
        else:
            super().keyReleaseEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that goes up in another window is never heard."""
        if event.type() == QEvent.Type.FocusOut:
            self._hold(held=False)
        return super().eventFilter(watched, event)


def _differ(before: QImage, after: QImage, _: Progress) -> QImage:
    return difference_image(before, after)
