"""The slow side of the Test effect mode: reading, fusing and saving, on worker threads, never stale."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import FusionDeskError
from desktop.domain.files.formats import PictureFormat, named_format
from desktop.domain.fusing.fusion import LOGO_SIDE, Logo, PhotoAssignment
from desktop.domain.geometry import Size
from desktop.services.preview import Preview
from desktop.ui.effect.logo import suggested_box
from desktop.ui.effect.values import Assigned, Engine, Loaded, Recipe, Result, Source
from desktop.ui.kit.images import cut_out, reduced, to_qimage
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.jobs import Progress
    from desktop.domain.picture import Pixels
    from desktop.services.bundle import Services
    from desktop.services.preview import Subject
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Run
    from desktop.ui.kit.jobs import Job, JobRunner

DISPLAY_SIDE = 1024
"""Copies for the screen have a long side of 1024 to 2047 pixels (or the picture's own, when it is smaller)."""

FACE_SIDE = 64
RUN_SIDE = 144
PAUSE_MS = 60
"""A slider that is dragged asks for a preview at its pauses only."""


class EffectJobs(QObject):
    """Keeps the session's pictures and result up to date.

    ``failed`` carries a :class:`~desktop.domain.errors.FusionDeskError`; ``busy_changed`` tells whether a result is
    being made; ``job_started`` carries jobs worth showing in a status bar; ``saved`` carries the path really written.
    """

    failed = Signal(object)
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
        self._waiting: set[Source] = set()
        self._then: Callable[[], object] | None = None
        self._asked: tuple[Source, Recipe] | None = None
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

    # -- what the page asks for ----------------------------------------------------------------------------------

    def load_template(self, source: Source, photos: Sequence[Source] = ()) -> None:
        """Read a template; ``photos`` go to its faces in order once it is there."""
        self._load_template(source, then=partial(self.assign_in_order, tuple(photos)))

    def restore(self, run: Run) -> None:
        """Go back to an earlier run, and to its template if that was another one."""
        restore = partial(self._session.restore, run)
        if self._session.template is not None and self._session.template.source == run.template:
            restore()
        else:
            self._load_template(run.template, then=restore)

    def _load_template(self, source: Source, *, then: Callable[[], object]) -> None:
        self._then = then
        self._template.request(partial(_load, self._services, source))

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

    def save(self, target: Path) -> Job | None:
        """Write the result that is shown, with its AI marking; never over the template or a photo."""
        result = self._session.result
        if result is None or not self._session.is_current:
            return None
        job = self._runner.start(partial(_save, self._services, result, target))
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
            height, width = pixels.shape[:2]
            self._session.set_logo(Logo(pixels, suggested_box(Size(width, height), template.full_size)), name)

    def _photo_done(self, source: Source, outcome: Loaded | FusionDeskError) -> None:
        self._session.photo_loaded(source, outcome)

    def _photo_settled(self, source: Source) -> None:
        self._waiting.discard(source)
        self._tell_busy()

    def _fused(self, result: Result) -> None:
        self._session.set_result(result)

    def _fusing_failed(self, error: FusionDeskError) -> None:
        self._session.set_result(None)
        self.failed.emit(error)

    def _tell_busy(self) -> None:
        self.busy_changed.emit(self.busy)

    # -- keeping up ----------------------------------------------------------------------------------------------

    def _update(self) -> None:
        for source in self._session.missing_sources():
            if source not in self._waiting:
                self._read_photo(source)
        self._refresh_result()

    def _read_photo(self, source: Source) -> None:
        self._waiting.add(source)
        job = self._runner.start(partial(_load, self._services, source), urgent=True)
        job.succeeded.connect(partial(self._photo_done, source))
        job.failed.connect(partial(self._photo_done, source))
        job.settled.connect(partial(self._photo_settled, source))
        self._tell_busy()

    def _refresh_result(self) -> None:
        session = self._session
        template, recipe = session.template, session.recipe
        # A fusion with some of the photos only would be taken for the whole.
        if template is None or not recipe.assigned or session.missing_sources():
            self._forget_result()
        elif session.is_current:
            self._preview.cancel()
            session.set_result(session.result)
        elif session.engine is not Engine.LOCAL:
            self._keep_for_comparison(recipe)
        elif not (self._preview.busy and self._asked == (template.source, recipe)):
            self._ask(template, recipe)

    def _keep_for_comparison(self, recipe: Recipe) -> None:
        """Nothing goes to the cloud unless the user says so; what is shown stays as long as its photos do."""
        self._asked = None
        self._preview.cancel()
        if self._session.result is not None and self._session.result.recipe.assigned != recipe.assigned:
            self._session.set_result(None)

    def _ask(self, template: Loaded, recipe: Recipe) -> None:
        self._asked = template.source, recipe
        if self._session.result is not None and self._session.result.recipe.assigned != recipe.assigned:
            self._session.set_result(None)  # other photos: the old picture would be taken for the new one
        photos = [(item, _subject(self._session, item)) for item in recipe.assigned]
        self._preview.request(partial(_fuse, self._services, template, photos, recipe))

    def _forget_result(self) -> None:
        self._asked = None
        self._preview.cancel()
        if self._session.result is not None:
            self._session.set_result(None)


def _subject(session: EffectSession, item: Assigned) -> Subject:
    photo = session.photos[item.source]
    if not isinstance(photo, Loaded):
        message = f"{item.source.path} was taken into a recipe without being read"
        raise TypeError(message)
    return photo.subject


def _load(services: Callable[[], Services], source: Source, _: Progress) -> Loaded:
    subject = _read(services(), source)
    picture = subject.picture
    thumbnails = {face.label: cut_out(picture, face.box, FACE_SIDE) for face in subject.faces}
    return Loaded(source, subject, to_qimage(reduced(picture.pixels, DISPLAY_SIDE)), thumbnails)


def _load_logo(services: Callable[[], Services], path: Path, _: Progress) -> tuple[str, Pixels]:
    return path.name, reduced(services().reader.read(path).pixels, LOGO_SIDE)


def _read(services: Services, source: Source) -> Subject:
    if source.data is None:
        return services.previewer.load(source.path)
    return services.previewer.decode(source.data, source.path)


def _fuse(
    services: Callable[[], Services],
    template: Loaded,
    photos: Sequence[tuple[Assigned, Subject]],
    recipe: Recipe,
    _: Progress,
) -> Result:
    pairs = [
        (PhotoAssignment(item.source.path, template_label=item.label, photo_label=item.photo_label), subject)
        for item, subject in photos
    ]
    preview = services().previewer.fuse(template.subject, pairs, recipe.settings)
    display = reduced(preview.fusion.pixels, DISPLAY_SIDE)
    thumbnail = to_qimage(reduced(display, RUN_SIDE))
    return Result(recipe, template.source, preview, to_qimage(display), thumbnail)


def _save(services: Callable[[], Services], result: Result, target: Path, _: Progress) -> Path:
    if not isinstance(result.output, Preview):
        return services().cloud.fuser.save(result.output, target).path
    previewer = services().previewer
    wanted = PictureFormat.PNG if named_format(target.suffix) is PictureFormat.PNG else PictureFormat.JPEG
    used = [result.template, *(item.source for item in result.recipe.assigned)]
    sources = [source.path for source in used if source.data is None]
    return previewer.save(previewer.encode(result.output, wanted), target, sources)
