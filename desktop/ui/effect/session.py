"""What is being tried out in the Test effect mode (效果测试): template, photos, settings, result, and earlier runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ErrorCode, FaceError, FusionDeskError
from desktop.domain.fusing.fusion import MAX_FUSED_FACES, Algorithm, FusionSettings, Logo
from desktop.ui.effect.logo import kept_inside
from desktop.ui.effect.values import Assigned, Engine, FuseChoice, Loaded, Recipe, Run, UltraChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.face import Face
    from desktop.domain.geometry import Size
    from desktop.ui.effect.values import Result, Source

MAX_RUNS = 24
"""Earlier runs that are kept; each holds a thumbnail and what it takes to make the picture again, no full pixels.

Those from the cloud hold the file that came, since making it again would be charged again.
"""


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
        self.logo_name = ""
        self.engine = Engine.LOCAL
        self.fuse, self.ultra = FuseChoice(), UltraChoice()
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
        self._keep_logo_inside(template.full_size)
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

    def set_engine(self, engine: Engine) -> None:
        if engine is not self.engine:
            self.engine = engine
            self.live = False
            self.settings_changed.emit()

    def set_cloud(self, *, fuse: FuseChoice | None = None, ultra: UltraChoice | None = None) -> None:
        """What the next call to the cloud asks for."""
        before = self.fuse, self.ultra
        self.fuse, self.ultra = fuse or self.fuse, ultra or self.ultra
        if (self.fuse, self.ultra) != before:
            self.settings_changed.emit()

    def set_logo(self, logo: Logo | None, name: str = "") -> None:
        """The picture in the label's place, and what it is called; ``None``: the label's own text again."""
        self.logo_name = name if logo is not None else ""
        self.set_settings(replace(self.settings, logo=logo))

    @property
    def recipe(self) -> Recipe:
        """What a result has to be made from now."""
        assigned = tuple(item for item in self.assigned if self._usable(item))
        if self.engine is Engine.LOCAL:
            return Recipe(assigned, self.settings, self.logo_name)
        # The cloud knows nothing of the local algorithm: it makes no difference to its results.
        marking = replace(self.settings, algorithm=Algorithm.SWAP, degrees=None)
        return Recipe(assigned, marking, self.logo_name, self.fuse if self.engine is Engine.FUSE_FACE else self.ultra)

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

    def add_paid(self, result: Result) -> None:
        """A result from the cloud: it was paid for, so it is kept even when the screen has moved on since."""
        if self._is_ours(result.template) and self.engine is result.recipe.engine:
            self.live = False
            self.set_result(result)
        else:
            self._remember(result)

    def restore(self, run: Run) -> None:
        """Go back to what made ``run``. The photos are read again when they have been let go."""
        self._restore_settings(run.recipe)
        self.live = False
        labels = {face.label for face in self._template_faces()}
        self._set_assigned(tuple(item for item in run.recipe.assigned if item.label in labels))
        self.settings_changed.emit()
        self.assignments_changed.emit()

    def _restore_settings(self, recipe: Recipe) -> None:
        self.engine, self.logo_name = recipe.engine, recipe.logo_name
        match recipe.cloud:
            case None:
                self.settings = recipe.settings
                return
            case FuseChoice():
                self.fuse = recipe.cloud
            case UltraChoice():
                self.ultra = recipe.cloud
        local = self.settings
        self.settings = replace(recipe.settings, algorithm=local.algorithm, degrees=local.degrees)

    def current_run(self) -> Run | None:
        """The earlier run that the recipe of now is the same as; of the cloud's, the one whose picture is shown."""
        if self.engine is not Engine.LOCAL:
            shown = self.result.cloud if self.result is not None and self.is_current else None
            return next((run for run in self.history if shown is not None and run.cloud is shown), None)
        return next((run for run in self.history if run.recipe == self.recipe and self._is_ours(run.template)), None)

    # -- inside --------------------------------------------------------------------------------------------------

    def _template_faces(self) -> tuple[Face, ...]:
        return self.template.faces if self.template else ()

    def _keep_logo_inside(self, size: Size) -> None:
        logo = self.settings.logo
        if logo is not None and (box := kept_inside(logo.box, size)) != logo.box:
            self.set_settings(replace(self.settings, logo=Logo(logo.pixels, box)))

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
        """The same picture made again locally is the same run; every call to the cloud is one of its own."""
        cloud = result.cloud
        known = self.current_run() if cloud is None else next((r for r in self.history if r.cloud is cloud), None)
        if known is None:
            self._runs += 1
            run = Run(self._runs, result.recipe, result.template, result.thumbnail, result.elapsed_ms, cloud)
            self.history = (run, *self.history)[:MAX_RUNS]
        self.history_changed.emit()
