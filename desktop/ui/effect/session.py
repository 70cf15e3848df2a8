"""What is being tried out in the Test effect mode (效果测试): template, photos, settings, result, and earlier runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.errors import ErrorCode, FaceError, FusionDeskError
from desktop.domain.fusing.engine import LOCAL, Need
from desktop.domain.fusing.order import Assignment, Marking, Order
from desktop.domain.fusing.parameters import ParameterValues
from desktop.services.fusing.table import engine_info
from desktop.ui.effect.logo import kept_inside
from desktop.ui.effect.values import Loaded, Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.face import Face
    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.fusion import Logo
    from desktop.domain.fusing.order import PictureSource, Source, Subject
    from desktop.domain.fusing.parameters import ParameterValue
    from desktop.domain.geometry import Size
    from desktop.ui.effect.values import Result

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
        self.assigned: tuple[Assignment, ...] = ()
        self.photos: Mapping[PictureSource, Loaded | FusionDeskError] = {}
        self.engine: EngineInfo = engine_info(LOCAL)
        self.marking = Marking()
        self.face_ids: Mapping[str, str] = {}
        self._values: Mapping[str, ParameterValues] = {}
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
        self._set_assigned(tuple(item for item in self.assigned if item.template_label in labels))
        self._keep_logo_inside(template.full_size)
        self.template_changed.emit()
        self.assignments_changed.emit()

    def assign(self, label: str, source: Source) -> None:
        """Give ``source`` to a template face; raises :class:`FaceError` when there are six already."""
        others = [item for item in self.assigned if item.template_label != label]
        if len(others) >= MAX_FUSED_FACES:
            message = f"At most {MAX_FUSED_FACES} faces can be fused at once."
            raise FaceError(ErrorCode.FACE_TOO_MANY, message, limit=MAX_FUSED_FACES, count=len(others) + 1)
        self._change_assigned((*others, Assignment(source, label)))

    def choose_photo_face(self, label: str, photo_label: str | None) -> None:
        """Which face of its photo goes to the template face ``label``."""
        self._change_assigned(
            tuple(
                replace(item, photo_label=photo_label) if item.template_label == label else item
                for item in self.assigned
            )
        )

    def swap(self, first: str, second: str) -> None:
        """Let two template faces change their photos; one of them may have none."""
        other = {first: second, second: first}
        self._change_assigned(
            tuple(
                replace(item, template_label=other.get(item.template_label or "", item.template_label))
                for item in self.assigned
            )
        )

    def remove(self, label: str) -> None:
        self._change_assigned(tuple(item for item in self.assigned if item.template_label != label))

    def free_labels(self) -> list[str]:
        """Template faces without a photo, in the order of their labels."""
        taken = {item.template_label for item in self.assigned}
        return [face.label for face in self._template_faces() if face.label not in taken]

    def assigned_to(self, label: str) -> Assignment | None:
        return next((item for item in self.assigned if item.template_label == label), None)

    def missing_sources(self) -> tuple[PictureSource, ...]:
        """Photos that are assigned and not yet read."""
        return tuple(dict.fromkeys(item.photo for item in self.assigned if item.photo not in self.photos))

    def photo_loaded(self, source: PictureSource, photo: Loaded | FusionDeskError) -> None:
        """A photo was read, or could not be; ignored when nobody waits for it any more."""
        if any(item.photo == source for item in self.assigned):
            self.photos = {**self.photos, source: photo}
            self.assignments_changed.emit()

    # -- settings, results, runs ---------------------------------------------------------------------------------

    @property
    def values(self) -> ParameterValues:
        """What is set for the engine that is chosen."""
        return self.values_of(self.engine.id)

    def values_of(self, engine: str) -> ParameterValues:
        return self._values.get(engine, ParameterValues())

    def set_values(self, values: ParameterValues, *, engine: str = "", live: bool = False) -> None:
        """Set the parameters of an engine, or of the one that is chosen.

        ``live``: a slider is being dragged, what comes out is shown but makes no run of its own.
        """
        engine = engine or self.engine.id
        self._set_live(live=live, changed=values != self.values_of(engine), values={engine: values})

    def choose(self, choice: str, value: ParameterValue) -> None:
        """Choose another algorithm or model of the engine that is chosen, with what it recommends."""
        self.set_values(self.engine.chosen(self.values, self.engine.parameter(choice), value))

    def set_marking(self, marking: Marking, *, live: bool = False) -> None:
        """Label, logo and metadata of what is made next; ``live`` as for a slider."""
        changed = marking != self.marking
        self.marking = marking
        self._set_live(live=live, changed=changed)

    def _set_live(self, *, live: bool, changed: bool, values: Mapping[str, ParameterValues] | None = None) -> None:
        self._values = {**self._values, **(values or {})}
        if changed or live != self.live:
            self.live = live
            self.settings_changed.emit()

    def set_engine(self, engine: EngineInfo) -> None:
        if engine != self.engine:
            self.engine = engine
            self.live = False
            self.settings_changed.emit()

    def put_back(
        self,
        *,
        engine: EngineInfo,
        values: Mapping[str, ParameterValues],
        face_ids: Mapping[str, str],
        producer_id: str,
    ) -> None:
        """Take the settings of an earlier session."""
        self.engine, self.face_ids = engine, dict(face_ids)
        self.marking = replace(self.marking, producer_id=producer_id)
        self._values = {**self._values, **{name: value for name, value in values.items() if value.pairs}}
        self.settings_changed.emit()

    def put_history_back(self, runs: tuple[Run, ...]) -> None:
        """Take the runs of an earlier session; those of this one are counted on from them."""
        before = max((run.number for run in runs), default=0)
        own = tuple(replace(run, number=run.number + before) for run in self.history)
        self.history = (*own, *runs)[:MAX_RUNS]
        self._runs += before
        self.history_changed.emit()

    def set_face_ids(self, ids: Mapping[str, str]) -> None:
        """Which TemplateFaceID a face of the template has, by its label."""
        if dict(ids) != self.face_ids:
            self.face_ids = dict(ids)
            self.settings_changed.emit()

    def set_logo(self, logo: Logo | None, name: str = "") -> None:
        """The picture in the label's place, and what it is called; ``None``: the label's own text again."""
        self.set_marking(replace(self.marking, logo=logo, logo_name=name if logo is not None else ""))

    @property
    def order(self) -> Order:
        """What a result has to be made from now."""
        return Order(
            self.engine.id,
            self.template.source if self.template is not None else None,
            tuple(self._with_face_id(item) for item in self.assigned if self._usable(item)),
            self.values,
            self.marking,
        )

    @property
    def pictures(self) -> dict[PictureSource, Subject]:
        """The template and the photos that were read, for an order."""
        read = [self.template, *self.photos.values()]
        return {photo.source: photo.subject for photo in read if isinstance(photo, Loaded)}

    @property
    def is_current(self) -> bool:
        """Whether the result is what template, photos and settings would give now."""
        return self.result is not None and not self.missing_sources() and self.result.order == self.order

    def set_result(self, result: Result | None) -> None:
        self.result = result
        if result is not None and not self.live:
            self._remember(result)
        self.result_changed.emit()

    def add_paid(self, result: Result) -> None:
        """A result that was paid for: it is kept even when the screen has moved on since."""
        if self._is_ours(result.order) and self.engine.id == result.order.engine:
            self.live = False
            self.set_result(result)
        else:
            self._remember(result)

    def add_failure(self, order: Order, error: FusionDeskError) -> None:
        """Remember that ``order`` came to nothing, and why; the same failure again is no other run."""
        if self.live:
            return
        before = [run for run in self.history if not (run.failure is not None and run.order == order)]
        self._runs += 1
        self.history = (Run(self._runs, order.kept(), QImage(), 0.0, failure=error), *before)[:MAX_RUNS]
        self.history_changed.emit()

    def restore(self, run: Run) -> None:
        """Go back to what made ``run``. The photos are read again when they have been let go."""
        order = run.order
        self._restore_face_ids(order)
        self.engine, self.marking = engine_info(order.engine), order.marking
        self._values = {**self._values, order.engine: order.settings}
        self.live = False
        labels = {face.label for face in self._template_faces()}
        self._set_assigned(
            tuple(replace(item, template_face_id=None) for item in order.assignments if item.template_label in labels)
        )
        self.settings_changed.emit()
        self.assignments_changed.emit()

    def _restore_face_ids(self, order: Order) -> None:
        """Those of its assignments; of the same material, what is known of other faces stays."""
        if Need.MATERIAL in engine_info(order.engine).needs:
            known = self.face_ids if _material(order.settings) == _material(self.values_of(order.engine)) else {}
            named = {item.template_label or "": item.template_face_id or "" for item in order.assignments}
            self.face_ids = {label: face_id for label, face_id in {**known, **named}.items() if face_id}

    def rate(self, run: Run, *, stars: int | None = None, note: str | None = None) -> None:
        """Keep what the user thinks of a run; what is not given stays."""
        kept = replace(run, stars=run.stars if stars is None else stars, note=run.note if note is None else note)
        self.history = tuple(kept if known is run else known for known in self.history)
        self.history_changed.emit()

    def current_run(self) -> Run | None:
        """The earlier run that is shown: the same order made again, or the very outcome that was paid for."""
        if not self.engine.is_free:
            shown = self.result.outcome if self.result is not None and self.is_current else None
            return next((run for run in self.history if shown is not None and run.paid is shown), None)
        return next((run for run in self.history if run.order == self.order and run.failure is None), None)

    # -- inside --------------------------------------------------------------------------------------------------

    def _template_faces(self) -> tuple[Face, ...]:
        return self.template.faces if self.template else ()

    def _keep_logo_inside(self, size: Size) -> None:
        logo = self.marking.logo
        if logo is not None and (box := kept_inside(logo.box, size)) != logo.box:
            self.set_marking(replace(self.marking, logo=replace(logo, box=box)))

    def _is_ours(self, order: Order) -> bool:
        return self.template is not None and self.template.source == order.template

    def _usable(self, item: Assignment) -> bool:
        photo = self.photos.get(item.photo)
        return isinstance(photo, Loaded) and bool(photo.faces)

    def _with_face_id(self, item: Assignment) -> Assignment:
        """The face of the material, where the engine takes one from the console."""
        if Need.MATERIAL not in self.engine.needs:
            return item
        return replace(item, template_face_id=self.face_ids.get(item.template_label or ""))

    def _change_assigned(self, assigned: tuple[Assignment, ...]) -> None:
        if self._set_assigned(assigned):
            self.assignments_changed.emit()

    def _set_assigned(self, assigned: tuple[Assignment, ...]) -> bool:
        places = {face.label: place for place, face in enumerate(self._template_faces())}
        assigned = tuple(sorted(assigned, key=lambda item: places.get(item.template_label or "", len(places))))
        changed = assigned != self.assigned
        self.assigned = assigned
        kept = {item.photo for item in assigned}
        self.photos = {source: photo for source, photo in self.photos.items() if source in kept}
        return changed

    def _remember(self, result: Result) -> None:
        """The same picture made again for free is the same run; every charged call is one of its own."""
        outcome, order = result.outcome, result.order
        paid = None if engine_info(order.engine).is_free else outcome
        if paid is None:  # it has come to something after all
            self.history = tuple(run for run in self.history if run.failure is None or run.order != order)
        if not any(run.paid is paid and (paid is not None or run.order == order) for run in self.history):
            self._runs += 1
            run = Run(self._runs, order.kept(), result.thumbnail, outcome.elapsed_ms, paid)
            self.history = (run, *self.history)[:MAX_RUNS]
        self.history_changed.emit()


def _material(values: ParameterValues) -> tuple[str, str]:
    return values.text("project_id"), values.text("model_id")
