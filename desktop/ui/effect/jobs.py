"""The slow side of the Test effect mode: reading, fusing and saving, on worker threads, never stale."""

from __future__ import annotations

from dataclasses import replace
from functools import partial, reduce
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.domain.cloud.limits import MAX_LOGO_SIDE
from desktop.domain.errors import FusionDeskError
from desktop.domain.files.formats import PictureFormat, named_format
from desktop.domain.fusing.fusion import Logo
from desktop.domain.geometry import Box, Size
from desktop.ui.effect.logo import suggested_box
from desktop.ui.effect.values import Followed, Loaded, Result
from desktop.ui.kit.images import cut_out, reduced, to_qimage
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from desktop.domain.fusing.order import Order, PictureSource, Source
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.jobs import Progress
    from desktop.domain.picture import Pixels
    from desktop.services.bundle import Services
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.mode import PictureAtHand

DISPLAY_SIDE = 1024
"""Copies for the screen have a long side of 1024 to 2047 pixels (or the picture's own, when it is smaller)."""

FACE_SIDE = 64
RUN_SIDE = 192
AROUND = 0.4
"""Of a face's sides: how much a run's little picture shows around the faces."""
PAUSE_MS = 60
"""A slider that is dragged asks for a preview at its pauses only."""


class EffectJobs(QObject):
    """Keeps the session's pictures and result up to date.

    ``failed`` carries a :class:`~desktop.domain.errors.FusionDeskError`; ``busy_changed`` tells whether a result is
    being made; ``job_started`` carries jobs worth showing in a status bar; ``saved`` carries the path really written.
    """

    failed = Signal(object)
    left_out = Signal(int)
    """How many photos found no face that was free."""
    busy_changed = Signal(bool)
    job_started = Signal(object)
    saved = Signal(object)

    def __init__(
        self, session: EffectSession, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = runner
        self._services = services
        self._waiting: set[PictureSource] = set()
        self._then: Callable[[], object] | None = None
        self._asked: Order | None = None
        self._read = ""
        self._template = Latest(runner, self)
        self._logo = Latest(runner, self)
        self._preview = Latest(runner, self, delay_ms=PAUSE_MS)
        self._connect()

    def _connect(self) -> None:
        self._template.succeeded.connect(self._template_loaded)
        self._template.failed.connect(self.failed)
        self._template.busy_changed.connect(self._tell_busy)
        self._logo.succeeded.connect(self._logo_loaded)
        self._logo.failed.connect(self.failed)
        self._preview.succeeded.connect(self._fused)
        self._preview.failed.connect(self._fusing_failed)
        self._preview.busy_changed.connect(self._tell_busy)
        self._session.assignments_changed.connect(self._update)
        self._session.settings_changed.connect(self._update)

    @property
    def busy(self) -> bool:
        return self._preview.busy or self._template.busy or bool(self._waiting)

    @property
    def reading(self) -> str:
        """The name of the template that is being read; empty when there is none."""
        return self._read if self._template.busy else ""

    # -- what the page asks for ----------------------------------------------------------------------------------

    def load_template(self, source: Source, photos: Sequence[Source] = ()) -> None:
        """Read a template; ``photos`` go to its faces in order once it is there."""
        self._load_template(source, then=partial(self._assign_all, tuple(photos)))

    def _assign_all(self, photos: Sequence[Source]) -> None:
        if left := self.assign_in_order(photos):
            self.left_out.emit(left)

    def begin_with(self, source: Source, then: Callable[[], object]) -> None:
        """Read a template and do ``then`` once it is there."""
        self._load_template(source, then=then)

    def follow(self, picture: PictureAtHand, *, as_exported: bool = True) -> None:
        """Take what would be exported of a picture of another mode as the template, or its original."""
        self._then, self._read = None, picture.path.name
        makers = (picture.export(), picture.whole()) if as_exported else (picture.whole(),)
        followed = Followed.of(picture, as_exported=as_exported)
        self._template.request(partial(_load_followed, self._services, followed, makers))
        self._tell_busy()

    def keep_up(self) -> None:
        """Make the template anew where it follows a picture that would be another one now."""
        followed = self._session.template.follows if self._session.template is not None else None
        if followed is not None and followed.is_stale:
            self.follow(followed.picture, as_exported=followed.is_asked_as_exported)

    def restore(self, run: Run) -> None:
        """Go back to an earlier run, and to its template if that was another one."""
        restore = partial(self._session.restore, run)
        template = self._session.template
        if run.order.template is None or (template is not None and template.source == run.order.template):
            restore()
        else:
            self._load_template(run.order.template, then=restore)

    def _load_template(self, source: PictureSource, *, then: Callable[[], object]) -> None:
        self._then, self._read = then, source.name
        self._template.request(partial(_load, self._services, source))
        self._tell_busy()

    def assign(self, label: str, source: Source) -> None:
        """Give a photo to a template face; a refusal is told through ``failed``."""
        try:
            self._session.assign(label, source)
        except FusionDeskError as error:
            self.failed.emit(error)

    def assign_in_order(self, sources: Sequence[Source], first: str | None = None) -> int:
        """The first photo goes to ``first``, the others to the faces that are still free, in the order of labels.

        A template's only face takes a photo even when it has one. Returns how many photos found no face.
        """
        if first is None and self._session.template is not None and len(self._session.template.faces) == 1:
            first = self._session.template.faces[0].label
        free = [label for label in self._session.free_labels() if label != first]
        labels = [first, *free] if first is not None else free
        for label, source in zip(labels, sources, strict=False):
            self.assign(label, source)
        return max(0, len(sources) - len(labels))

    def load_logo(self, path: Path) -> None:
        """Put the picture in ``path`` in the label's place, at the bottom right of the result."""
        self._logo.request(partial(_load_logo, self._services, path))

    def save(self, target: Path, workspace: str = "") -> Job | None:
        """Write the result that is shown, with its AI marking; never over the template or a photo.

        One without its label is written down for ``workspace``, by its ID.
        """
        result = self._session.result
        if result is None or not self._session.is_current:
            return None
        job = self._runner.start(partial(_save, self._services, result, target, workspace))
        job.succeeded.connect(self.saved)
        job.failed.connect(self.failed)
        self.job_started.emit(job)
        return job

    # -- what the workers answer ---------------------------------------------------------------------------------

    def _template_loaded(self, template: Loaded) -> None:
        then, self._then = self._then, None
        self._asked = None
        self._session.set_template(template)
        if then is not None:
            then()

    def _logo_loaded(self, loaded: tuple[str, Pixels]) -> None:
        name, pixels = loaded
        template = self._session.template
        if template is not None:
            self._session.set_logo(Logo(pixels, suggested_box(_size_of(pixels), template.full_size)), name)

    def _photo_done(self, source: PictureSource, photo: Loaded | FusionDeskError) -> None:
        self._session.photo_loaded(source, photo)

    def _photo_settled(self, source: PictureSource) -> None:
        self._waiting.discard(source)
        self._tell_busy()

    def _fused(self, made: Result | FusionDeskError) -> None:
        if isinstance(made, FusionDeskError):
            self._fusing_failed(made)
        else:
            self._session.set_result(made)

    def _fusing_failed(self, error: FusionDeskError) -> None:
        self._session.set_result(None)
        if self._asked is not None:
            self._session.add_failure(self._asked, error)
        self.failed.emit(error)

    def _tell_busy(self) -> None:
        self.busy_changed.emit(self.busy)

    # -- keeping up ----------------------------------------------------------------------------------------------

    def _update(self) -> None:
        for source in self._session.missing_sources():
            if source not in self._waiting:
                self._read_photo(source)
        self._refresh_result()

    def _read_photo(self, source: PictureSource) -> None:
        self._waiting.add(source)
        job = self._runner.start(partial(_load, self._services, source), urgent=True)
        job.succeeded.connect(partial(self._photo_done, source))
        job.failed.connect(partial(self._photo_done, source))
        job.settled.connect(partial(self._photo_settled, source))
        self._tell_busy()

    def _refresh_result(self) -> None:
        session, order = self._session, self._session.order
        # A fusion with some of the photos only would be taken for the whole.
        if order.template is None or not order.assignments or session.missing_sources():
            self._forget_result()
        elif session.is_current:
            self._preview.cancel()
            session.set_result(session.result)
        elif not session.engine.is_free:
            self._keep_for_comparison(order)
        elif not (self._preview.busy and self._asked == order):
            self._ask(order)

    def _keep_for_comparison(self, order: Order) -> None:
        """Nothing is charged unless the user says so; what is shown stays as long as its photos do."""
        self._asked = None
        self._preview.cancel()
        self._forget_other_photos(order)

    def _ask(self, order: Order) -> None:
        self._asked = order
        self._forget_other_photos(order)
        asked = replace(order, pictures=self._session.pictures)
        self._preview.request(partial(_fuse, self._services, asked))

    def _forget_other_photos(self, order: Order) -> None:
        """The picture of other photos would be taken for the new one."""
        result = self._session.result
        if result is not None and _photos(result.order) != _photos(order):
            self._session.set_result(None)

    def _forget_result(self) -> None:
        self._asked = None
        self._preview.cancel()
        if self._session.result is not None:
            self._session.set_result(None)


def _photos(order: Order) -> list[tuple[PictureSource, str | None, str | None]]:
    return [(item.photo, item.template_label, item.photo_label) for item in order.assignments]


def _load(services: Callable[[], Services], source: PictureSource, _: Progress) -> Loaded:
    subject = services().pictures.open(source)
    picture = subject.picture
    thumbnails = {face.label: cut_out(picture, face.box, FACE_SIDE) for face in subject.faces}
    return Loaded(source, subject, to_qimage(reduced(picture.pixels, DISPLAY_SIDE)), thumbnails)


def _load_followed(
    services: Callable[[], Services],
    followed: Followed,
    makers: Sequence[Callable[[Services], Source]],
    progress: Progress,
) -> Loaded:
    """What the first of ``makers`` gives; the last one's picture with the reason, where nothing would be exported."""
    try:
        source = makers[0](services())
    except FusionDeskError as error:
        if len(makers) == 1:
            raise
        followed, source = replace(followed, as_exported=False, refusal=error), makers[-1](services())
    return replace(_load(services, source, progress), follows=followed)


def _load_logo(services: Callable[[], Services], path: Path, _: Progress) -> tuple[str, Pixels]:
    return path.name, reduced(services().reader.read(path).pixels, MAX_LOGO_SIDE)


def _fuse(services: Callable[[], Services], order: Order, progress: Progress) -> Result | FusionDeskError:
    outcome = services().engines[order.engine].fuse(order, progress)
    return outcome.error or shown(outcome)


def shown(outcome: Outcome) -> Result:
    """An outcome with its copies for the screen.

    Of a file that came from a service the full pixels are not kept: what is saved later is the file as it came.
    """
    picture = outcome.fused
    display = reduced(picture.pixels, DISPLAY_SIDE)
    kept = outcome.kept() if picture.data is None else outcome.kept(reduced(display, RUN_SIDE))
    return Result(kept, to_qimage(display), _of_faces(picture.pixels, outcome), _size_of(picture.pixels))


def shown_again(services: Callable[[], Services], outcome: Outcome, _: Progress) -> Result:
    """An earlier outcome from the file that came then: nothing is sent."""
    picture = outcome.fused
    if picture.data is None:
        message = "only an outcome with its file can be shown again"
        raise TypeError(message)
    read = services().reader.decode(picture.data, Path(f"result.{picture.format}"))
    display = reduced(read.pixels, DISPLAY_SIDE)
    return Result(outcome, to_qimage(display), _of_faces(read.pixels, outcome), read.info.size)


def _of_faces(pixels: Pixels, outcome: Outcome) -> QImage:
    """A little picture of what was fused: in one of the whole nobody tells faces from each other."""
    if not outcome.boxes:
        return to_qimage(reduced(pixels, RUN_SIDE))
    height, width = pixels.shape[:2]
    around = reduce(Box.union, outcome.boxes)
    aside = round(AROUND * max(box.width for box in outcome.boxes))
    above = round(AROUND * max(box.height for box in outcome.boxes))
    rows = slice(max(around.y - above, 0), min(around.bottom + above, height))
    seen = pixels[rows, max(around.x - aside, 0) : min(around.right + aside, width)]
    return to_qimage(reduced(np.ascontiguousarray(seen if seen.size else pixels), RUN_SIDE))


def _size_of(pixels: Pixels) -> Size:
    height, width = pixels.shape[:2]
    return Size(width, height)


def _save(services: Callable[[], Services], result: Result, target: Path, workspace: str, _: Progress) -> Path:
    wanted = PictureFormat.PNG if named_format(target.suffix) is PictureFormat.PNG else PictureFormat.JPEG
    written = services().results.save(result.outcome, target, wanted).path
    services().people.results.add(result.outcome.order, written)
    services().unlabelled.add(result.outcome.order, written, workspace)
    return written
