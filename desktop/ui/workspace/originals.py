"""Pictures between the workspace and the Prepare mode, and where a picture is used."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.files.spelling import readable
from desktop.domain.preparing import CropMode, Rejection
from desktop.domain.workspace.edit import Edit
from desktop.services.work import run, threads, worker_count
from desktop.services.workspace import material_edits
from desktop.services.workspace.where_used import where_used
from desktop.ui.kit.notice import NoticeState
from desktop.ui.messages import error_about
from desktop.ui.workspace.uses_dialog import UsesDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from desktop.domain.jobs import PacedProgress, Progress
    from desktop.domain.preparing import PreparedPicture, PrepareOptions
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.template import TemplateVersion
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection
    from desktop.services.workspace.intake import Intake
    from desktop.services.workspace.where_used import Use
    from desktop.ui.kit.mode import OpenPicture
    from desktop.ui.workspace.context import WorkspaceContext


@dataclass(frozen=True, slots=True)
class Reopened:
    """A copy of an original, ready for the Prepare mode."""

    path: Path
    options: PrepareOptions
    material_id: str


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one picture of the Prepare mode. ``owner``: the material it was opened from."""

    picture: OpenPicture
    material: PreparedPicture
    owner: str = ""


class Originals(QObject):
    """Remembers which opened picture belongs to which material, so that keeping it makes a new version."""

    chosen = Signal(str)
    """The ID of a material that the user wants to see."""

    def __init__(self, parts: WorkspaceContext, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._session = parts.session
        self._owners: dict[Path, str] = {}
        parts.session.closed.connect(self._owners.clear)

    # -- to the Prepare mode -------------------------------------------------------------------------------------

    def open(self, material_id: str, number: int | None = None) -> None:
        """A version of a material, the last one unless ``number`` is given, as it was cropped."""
        work = partial(_copy_out, self._parts.services, self._session.store, self._parts.copies, (material_id, number))
        self._parts.jobs.start(work, lambda: self.tr("Opening the picture"), self._show)

    def _show(self, reopened: Reopened | None) -> None:
        if reopened is not None:
            self._owners[reopened.path] = reopened.material_id
            self._parts.open_pictures([reopened.path], reopened.options)

    # -- from the Prepare mode -----------------------------------------------------------------------------------

    def keep(self, documents: Sequence[OpenPicture], activity: Activity | None) -> None:
        """As new materials of ``activity``, or as new versions of the materials they were opened from."""
        if not self._session.is_open or activity is None:
            text = self.tr("Open a workspace and make an activity first: the picture is kept in it.")
            self._parts.notice.say(text, NoticeState.WARN)
            return
        owners = {path: it for path, it in self._owners.items() if it in self._session.summaries}
        workers = worker_count(self._parts.preferences.value.jobs)
        work = partial(_build_all, self._parts.services, tuple(documents), owners, workers)
        done = partial(self._add, activity.id)
        self._parts.jobs.start(work, lambda: self.tr("Preparing for the workspace"), done)

    def _add(self, activity_id: str, outcomes: Sequence[Made | Rejection]) -> None:
        made = [it for it in outcomes if isinstance(it, Made)]
        rejected = [it for it in outcomes if isinstance(it, Rejection)]
        if made:
            intake = self._session.services.intake
            text = self.tr("Keep %n picture(s)", "", len(made))
            then = partial(self._tell, len(made), rejected)
            self._session.edit(text, lambda store: _kept(store, intake, activity_id, made), then=then)
        else:
            self._tell(0, rejected)

    def _tell(self, made: int, rejected: Sequence[Rejection]) -> None:
        """Once they are on the disk."""
        lines = [self.tr("%n picture(s) kept in the workspace.", "", made)] if made else []
        lines += [error_about(readable(it.source.name), it.error) for it in rejected]
        self._parts.notice.say("\n".join(lines), NoticeState.WARN if rejected else NoticeState.GOOD)

    # -- where it is used ----------------------------------------------------------------------------------------

    def where_used(self, material_id: str) -> None:
        work = partial(_uses_of_material, self._session.store, material_id)
        self._find(work, self._session.summaries[material_id].name)

    def where_used_file(self) -> None:
        path = self._parts.asking.file(self.tr("Where is this picture used?"), "", "*")
        if path is not None:
            store = self._session.store
            self._find(lambda _: where_used(store, path), path.name)

    def _find(self, work: Callable[[Progress], tuple[Use, ...]], name: str) -> None:
        self._parts.jobs.start(work, lambda: self.tr("Looking for uses"), partial(self._show_uses, name))

    def _show_uses(self, name: str, uses: Sequence[Use]) -> None:
        activities = {identity: activity.name for identity, activity in self._session.activities.items()}
        dialog = UsesDialog(name, uses, activities, self._parts.window)
        dialog.chosen.connect(self.chosen)
        dialog.open()


def _copy_out(
    services: Callable[[], Services], store: WorkspaceStore, folder: Path, chosen: tuple[str, int | None], _: Progress
) -> Reopened | None:
    """A copy under the picture's own name: what the workspace keeps is never opened for editing."""
    material_id, number = chosen
    material = store.material(material_id)
    version = _version(material, number) if material is not None else None
    if version is None:
        return None
    name = PurePath(version.original_name).name or version.original.name
    path = folder / version.original.sha256[:16] / name
    services().writer.replace(store.read_file(version.original), path)
    return Reopened(path, _as_cropped(version), material_id)


def _version(material: WorkspaceMaterial, number: int | None) -> TemplateVersion | None:
    if number is None:
        return material.version
    return next((version for version in material.versions if version.number == number), None)


def _as_cropped(version: TemplateVersion) -> PrepareOptions:
    """The crop as it was, whatever a newer program would choose by itself."""
    options = version.options
    if version.frame is None or options.crop is not CropMode.AUTO:
        return options
    return replace(options, crop=CropMode.MANUAL, frame=version.frame)


def _build_all(
    services: Callable[[], Services],
    documents: Sequence[OpenPicture],
    owners: Mapping[Path, str],
    workers: int,
    progress: PacedProgress,
) -> tuple[Made | Rejection, ...]:
    """In the order of the documents; without those that have not been looked at yet."""
    inspected = [(document, document.inspection) for document in documents if document.inspection is not None]
    preparer = services().preparer

    def build(item: tuple[OpenPicture, Inspection]) -> Made | Rejection:
        document, inspection = item
        outcome = preparer.build(inspection, document.options)
        return outcome if isinstance(outcome, Rejection) else Made(document, outcome, owners.get(document.path, ""))

    with threads(workers) as executor:
        ran = run(inspected, build, executor=executor, workers=workers, progress=progress)
        return tuple(done.result() for done in ran)


def _kept(store: WorkspaceStore, intake: Intake, activity_id: str, made: Iterable[Made]) -> Edit:
    return Edit(materials=tuple(_material(store, intake, activity_id, it) for it in made))


def _material(store: WorkspaceStore, intake: Intake, activity_id: str, made: Made) -> WorkspaceMaterial:
    owner = store.material(made.owner) if made.owner else None
    options = made.picture.options
    if owner is not None:
        material = intake.new_version(store, owner, made.material, options)
    else:
        material = intake.keep(store, activity_id, made.material, options)
    named = material_edits.change_face_ids(material, made.picture.template_face_ids).materials
    return named[0] if named else material


def _uses_of_material(store: WorkspaceStore, material_id: str, _: Progress) -> tuple[Use, ...]:
    material = store.material(material_id)
    version = material.version if material is not None else None
    files = [version.original, version.export] if version is not None else []
    found = (use for file in files if file is not None for use in where_used(store, store.path_of(file)))
    return tuple(dict.fromkeys(found))
