"""From what a plan names to what it stands for: files found, read, and known by their content."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.files.paths import is_file, is_folder, is_there, read_file
from desktop.domain.qa.cells import (
    FaceAssignment,
    Ingredients,
    QaMaterial,
    QaPhoto,
    fits,
    settings_of,
)
from desktop.domain.qa.plan import PairingMode
from desktop.domain.qa.problems import PlanError, PlanFault
from desktop.domain.workspace.files import StoredFile
from desktop.services.fusing.table import engine_infos
from desktop.services.sources import find_pictures

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.domain.qa.plan import FacePlan, MaterialChoice, Plan
    from desktop.domain.qa.problems import Place, PlanProblem, WrittenPlan
    from desktop.domain.workspace.activity import Activity
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceRepository, WorkspaceStore

LABEL = re.compile(r"F[1-9]\d{0,3}")
GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The plan's ingredients, and the files that hold their pictures.

    ``photo_places`` and ``material_places``: which entry of the plan each photo and each material comes from.
    """

    plan: Plan
    ingredients: Ingredients
    files: Mapping[StoredFile, Path] = field(repr=False)
    photo_places: tuple[int, ...] = ()
    material_places: tuple[int, ...] = ()


class Gatherer:
    """Finds and reads what plans name."""

    def __init__(self, workspaces: WorkspaceRepository) -> None:
        self._workspaces = workspaces

    def gather(self, written: WrittenPlan, plan: Plan, versions: Mapping[str, str], *, without: Path) -> Gathered:
        """Everything that ``plan``, as it was checked, stands for; ``without`` is the folder of results.

        Raises :class:`~desktop.domain.qa.problems.PlanError` with all that is not there, and
        :class:`~desktop.domain.errors.StoreError` for a workspace that cannot be opened.
        """
        return _Gathering(self._workspaces, written, plan, without).gathered(versions)


class _Gathering:
    """One plan on its way; ``problems`` are collected, so that all are told at once."""

    def __init__(self, workspaces: WorkspaceRepository, written: WrittenPlan, plan: Plan, without: Path) -> None:
        self._workspaces = workspaces
        self._written = written
        self._plan = plan
        self._folder = written.path.parent
        self._without = without
        self._files: dict[StoredFile, Path] = {}
        self._problems: list[PlanProblem] = []
        self._photo_places: list[int] = []

    def gathered(self, versions: Mapping[str, str]) -> Gathered:
        infos = {info.id: info for info in engine_infos()}
        photos = tuple(self._photos())
        named: dict[QaMaterial, int] = {}
        for index, material in self._materials():
            named.setdefault(material, index)
        materials = tuple(named)
        settings = settings_of(self._plan.settings, infos, label=self._plan.run.label)
        if not self._problems:
            self._check_pairing(len(photos), len(materials))
            self._check_names(photos, materials)
            for index, row in enumerate(self._plan.settings):
                if not any(fits(material, infos[row.engine].needs) for material in materials):
                    self._tell(PlanFault.CONTRADICTION, ("settings", index), given="no material has what it needs")
        if self._problems:
            raise PlanError(self._written.path, self._problems)
        return Gathered(
            self._plan,
            Ingredients(photos, materials, settings, versions),
            self._files,
            photo_places=tuple(self._photo_places),
            material_places=tuple(named.values()),
        )

    # --- photos ---

    def _photos(self) -> Iterator[QaPhoto]:
        """Each once, by content, under the first name it is found with."""
        seen: set[str] = set()
        for index, text in enumerate(self._plan.photos.paths):
            place: Place = ("photos", "paths", index)
            for path, root in self._pictures(text, place):
                file = self._read(path, place)
                if file is not None and file.sha256 not in seen:
                    seen.add(file.sha256)
                    self._photo_places.append(index)
                    yield QaPhoto(file, path.name, self._tags(path, root))
        if not seen and not self._problems:
            self._tell(PlanFault.NOT_THERE, ("photos", "paths"), given="no picture")

    def _pictures(self, text: str, place: Place) -> list[tuple[Path, Path]]:
        """Files with the folder that they were looked for in."""
        path = self._folder / text
        if GLOB.search(text) and not is_there(path):
            return [(found, found.parent) for found in find_pictures(self._globbed(text), without=self._without)]
        if not is_there(path):
            self._tell(PlanFault.NOT_THERE, place, given=text)
            return []
        root = path if is_folder(path) else path.parent
        return [(found, root) for found in find_pictures([path], without=self._without)]

    def _globbed(self, text: str) -> list[Path]:
        pattern = Path(text)
        base = Path(pattern.anchor) if pattern.is_absolute() else self._folder
        relative = str(pattern.relative_to(pattern.anchor)) if pattern.is_absolute() else text
        return sorted(path for path in base.glob(relative) if is_file(path))

    def _tags(self, path: Path, root: Path) -> tuple[str, ...]:
        """The names of the folders between, and what the plan gives."""
        folders = path.relative_to(root).parts[:-1]
        return tuple(dict.fromkeys((*folders, *self._plan.photos.tags.get(path.name, ()))))

    def _read(self, path: Path, place: Place) -> StoredFile | None:
        try:
            file = StoredFile.of(read_file(path), path.suffix)
        except OSError as error:
            self._tell(PlanFault.NOT_THERE, place, given=f"{path}: {error.strerror}")
            return None
        self._files.setdefault(file, path)
        return file

    # --- materials ---

    def _materials(self) -> Iterator[tuple[int, QaMaterial]]:
        """Each with its place in the plan."""
        for index, choice in enumerate(self._plan.materials):
            place: Place = ("materials", index)
            faces = tuple(self._faces(choice.faces, place))
            found = self._of_workspace if choice.workspace else self._of_choice
            yield from ((index, material) for material in found(choice, faces, place))

    def _of_choice(
        self, choice: MaterialChoice, faces: tuple[FaceAssignment, ...], place: Place
    ) -> Iterator[QaMaterial]:
        path = self._folder / choice.path
        file = self._read(path, (*place, "path")) if choice.path else None
        if file is not None or not choice.path:
            yield QaMaterial(
                name=choice.name or (path.name if choice.path else choice.model_id),
                file=file,
                project_id=choice.project_id,
                model_id=choice.model_id,
                faces=faces or (FaceAssignment(),),
            )

    def _faces(self, faces: tuple[FacePlan, ...], place: Place) -> Iterator[FaceAssignment]:
        for face in faces:
            fixed = self._fixed(face, (*place, "faces", face.face)) if face.fixed else None
            if LABEL.fullmatch(face.face):
                yield FaceAssignment(label=face.face, fixed=fixed)
            else:
                yield FaceAssignment(face_id=face.face, fixed=fixed)

    def _fixed(self, face: FacePlan, place: Place) -> QaPhoto | None:
        path = self._folder / face.fixed
        file = self._read(path, place)
        return QaPhoto(file, path.name) if file else None

    def _of_workspace(
        self, choice: MaterialChoice, faces: tuple[FaceAssignment, ...], place: Place
    ) -> Iterator[QaMaterial]:
        store = self._workspaces.open(self._folder / choice.workspace)
        try:
            activities = [it for it in store.activities() if choice.activity in {"", it.name, it.id}]
            if not activities:
                known = [activity.name for activity in store.activities()]
                self._tell(PlanFault.NOT_THERE, (*place, "activity"), given=choice.activity, allowed=known)
            for activity in activities:
                for material in store.materials(activity.id):
                    yield self._of_store(store, activity, material, faces)
        finally:
            store.close()

    def _of_store(
        self,
        store: WorkspaceStore,
        activity: Activity,
        material: WorkspaceMaterial,
        faces: tuple[FaceAssignment, ...],
    ) -> QaMaterial:
        picture = material.versions[-1].picture if material.versions else None
        if picture is not None:
            self._files.setdefault(picture, store.path_of(picture))
        ids = {face.label: face.face_id for face in material.faces}
        known = tuple(replace(face, face_id=face.face_id or ids.get(face.label, "")) for face in faces)
        return QaMaterial(material.name, picture, activity.project_id, material.model_id, known or (FaceAssignment(),))

    # --- what does not go together ---

    def _check_pairing(self, photos: int, materials: int) -> None:
        if self._plan.pairing.mode is PairingMode.ZIP and photos != materials:
            given = f"{photos} photos, {materials} materials"
            self._tell(PlanFault.CONTRADICTION, ("pairing", "mode"), given=given, allowed=["as many of both"])

    def _check_names(self, photos: tuple[QaPhoto, ...], materials: tuple[QaMaterial, ...]) -> None:
        """A name in an expectation that nothing has is a slip: it would silently expect nothing."""
        tags = sorted({tag for photo in photos for tag in photo.tags})
        photo_names = [photo.name for photo in photos]
        material_names = [material.name for material in materials]
        expect = self._plan.expect
        asked: list[tuple[Place, str, list[str]]] = [(("expect", "tags", tag), tag, tags) for tag in expect.tags]
        asked += [(("expect", "materials", name), name, material_names) for name in expect.materials]
        asked += [(("photos", "tags", name), name, photo_names) for name in self._plan.photos.tags]
        for index, cell in enumerate(expect.cells):
            asked.append((("expect", "cells", index, "photo"), cell.photo, photo_names))
            asked.append((("expect", "cells", index, "material"), cell.material, material_names))
        for place, name, known in asked:
            if name not in known:
                self._tell(PlanFault.NOT_THERE, place, given=name, allowed=known)

    def _tell(self, fault: PlanFault, place: Place, *, given: str, allowed: list[str] | None = None) -> None:
        self._problems.append(self._written.problem(fault, place, given=given, allowed=allowed or []))
