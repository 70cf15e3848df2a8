"""What is being tried out in the Test effect mode (效果测试): template, photos, settings, result, and earlier runs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ErrorCode, FaceError, FusionDeskError
from desktop.domain.fusion import MAX_FUSED_FACES, FusionSettings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.domain.face import Face
    from desktop.domain.findings import Finding
    from desktop.domain.geometry import Size
    from desktop.services.preview import Preview, Subject

MAX_RUNS = 24
"""Earlier runs that are kept; each holds a thumbnail and what it takes to make the picture again, no full pixels."""


@dataclass(frozen=True, slots=True)
class Source:
    """A picture file, or one that was pasted: then ``data`` holds it and ``path`` is only its name."""

    path: Path
    data: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A picture at full size with its faces, a copy for the screen, and a little picture of each face by label."""

    source: Source
    subject: Subject
    display: QImage
    thumbnails: Mapping[str, QImage]

    @property
    def faces(self) -> tuple[Face, ...]:
        return self.subject.faces

    @property
    def full_size(self) -> Size:
        return self.subject.picture.info.size


@dataclass(frozen=True, slots=True)
class Assigned:
    """A user photo on its way to a template face. ``photo_label`` ``None``: its largest face."""

    label: str
    source: Source
    photo_label: str | None = None


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a result depends on besides the template."""

    assigned: tuple[Assigned, ...]
    settings: FusionSettings


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """A fused picture: ``preview`` at full size for saving, ``display`` and ``thumbnail`` for the screen."""

    recipe: Recipe
    template: Source
    preview: Preview
    display: QImage
    thumbnail: QImage

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.preview.fusion.findings


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """An earlier result that can be made again."""

    number: int
    recipe: Recipe
    template: Source
    thumbnail: QImage
    elapsed_ms: float


class EffectSession(QObject):
    """The state of the mode. GUI thread only; full-size pictures are kept only while they are assigned."""

    template_changed = Signal()
    assignments_changed = Signal()
    settings_changed = Signal()
    result_changed = Signal()
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.template: Loaded | None = None
        self.assigned: tuple[Assigned, ...] = ()
        self.photos: Mapping[Source, Loaded | FusionDeskError] = {}
        self.settings = FusionSettings()
        self.result: Result | None = None
        self.history: tuple[Run, ...] = ()
        self.live = False
        self._runs = 0

    # -- template and photos -------------------------------------------------------------------------------------

    def set_template(self, template: Loaded) -> None:
        """Photos stay with the faces of the same label; those without one are let go."""
        self.template = template
        self.result = None
        labels = {face.label for face in template.faces}
        self._set_assigned(tuple(item for item in self.assigned if item.label in labels))
        self.template_changed.emit()
        self.assignments_changed.emit()

    def assign(self, label: str, source: Source) -> None:
        """Give ``source`` to a template face; raises :class:`FaceError` when there are six already."""
        others = [item for item in self.assigned if item.label != label]
        if len(others) >= MAX_FUSED_FACES:
            message = f"At most {MAX_FUSED_FACES} faces can be fused at once."
            raise FaceError(ErrorCode.FACE_TOO_MANY, message, limit=MAX_FUSED_FACES, count=len(others) + 1)
        self._change_assigned((*others, Assigned(label, source)))

    def choose_photo_face(self, label: str, photo_label: str | None) -> None:
        """Which face of its photo goes to the template face ``label``."""
        self._change_assigned(
            tuple(replace(item, photo_label=photo_label) if item.label == label else item for item in self.assigned)
        )

    def remove(self, label: str) -> None:
        self._change_assigned(tuple(item for item in self.assigned if item.label != label))

    def free_labels(self) -> list[str]:
        """Template faces without a photo, in the order of their labels."""
        taken = {item.label for item in self.assigned}
        return [face.label for face in self._template_faces() if face.label not in taken]

    def assigned_to(self, label: str) -> Assigned | None:
        return next((item for item in self.assigned if item.label == label), None)

    def missing_sources(self) -> tuple[Source, ...]:
        """Photos that are assigned and not yet read."""
        return tuple(dict.fromkeys(item.source for item in self.assigned if item.source not in self.photos))

    def photo_loaded(self, source: Source, outcome: Loaded | FusionDeskError) -> None:
        """A photo was read, or could not be; ignored when nobody waits for it any more."""
        if any(item.source == source for item in self.assigned):
            self.photos = {**self.photos, source: outcome}
            self.assignments_changed.emit()

    # -- settings, results, runs ---------------------------------------------------------------------------------

    def set_settings(self, settings: FusionSettings, *, live: bool = False) -> None:
        """``live``: a slider is being dragged, what comes out is shown but makes no run of its own."""
        if settings == self.settings and live == self.live:
            return
        self.settings = settings
        self.live = live
        self.settings_changed.emit()

    @property
    def recipe(self) -> Recipe:
        """What a result has to be made from now."""
        return Recipe(tuple(item for item in self.assigned if self._usable(item)), self.settings)

    @property
    def is_current(self) -> bool:
        """Whether the result is what template, photos and settings would give now."""
        result = self.result
        if result is None or self.missing_sources():
            return False
        return result.recipe == self.recipe and self._is_ours(result.template)

    def set_result(self, result: Result | None) -> None:
        self.result = result
        if result is not None and not self.live:
            self._remember(result)
        self.result_changed.emit()

    def restore(self, run: Run) -> None:
        """Go back to what made ``run``. The photos are read again when they have been let go."""
        self.settings = run.recipe.settings
        self.live = False
        labels = {face.label for face in self._template_faces()}
        self._set_assigned(tuple(item for item in run.recipe.assigned if item.label in labels))
        self.settings_changed.emit()
        self.assignments_changed.emit()

    def current_run(self) -> Run | None:
        """The earlier run that the recipe of now is the same as."""
        return next((run for run in self.history if run.recipe == self.recipe and self._is_ours(run.template)), None)

    # -- inside --------------------------------------------------------------------------------------------------

    def _template_faces(self) -> tuple[Face, ...]:
        return self.template.faces if self.template else ()

    def _is_ours(self, template: Source) -> bool:
        return self.template is not None and self.template.source == template

    def _usable(self, item: Assigned) -> bool:
        photo = self.photos.get(item.source)
        return isinstance(photo, Loaded) and bool(photo.faces)

    def _change_assigned(self, assigned: tuple[Assigned, ...]) -> None:
        if self._set_assigned(assigned):
            self.assignments_changed.emit()

    def _set_assigned(self, assigned: tuple[Assigned, ...]) -> bool:
        order = [face.label for face in self._template_faces()]
        assigned = tuple(
            sorted(assigned, key=lambda item: order.index(item.label) if item.label in order else len(order))
        )
        changed = assigned != self.assigned
        self.assigned = assigned
        kept = {item.source for item in assigned}
        self.photos = {source: photo for source, photo in self.photos.items() if source in kept}
        return changed

    def _remember(self, result: Result) -> None:
        if self.current_run() is None:
            self._runs += 1
            run = Run(self._runs, result.recipe, result.template, result.thumbnail, result.preview.elapsed_ms)
            self.history = (run, *self.history)[:MAX_RUNS]
        self.history_changed.emit()
