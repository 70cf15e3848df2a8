"""From a material of the workspace to a test of its effect, and from the result back to the material."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.effect_test import EffectTest
from desktop.services.workspace.material_edits import changed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.domain.fusing.fusion import Algorithm
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.fusing.saving import ResultSaver


@dataclass(frozen=True, slots=True)
class MaterialUnderTest:
    """All that a test of a material needs. ``id`` and ``version`` are the workspace's, ``name`` has a file's suffix.

    ``project_id`` and ``model_id`` are empty until the console's are known; ``face_ids`` are TemplateFaceIDs by label.
    """

    id: str
    version: int
    name: str
    picture: bytes = field(repr=False)
    algorithm: Algorithm
    project_id: str = ""
    model_id: str = ""
    face_ids: Mapping[str, str] = field(default_factory=dict)
    remote: RemoteMaterial | None = None


def material_under_test(store: WorkspaceStore, identity: str) -> MaterialUnderTest:
    """The last version of a material as it would be uploaded; raises :class:`StoreError` where it has no picture."""
    material = store.material(identity)
    version = material.version if material is not None else None
    if material is None or version is None:
        message = "This material has no picture in the workspace."
        raise StoreError(
            ErrorCode.STORE_FILE_MISSING, message, path=material.name if material is not None else identity
        )
    [activity] = [it for it in store.activities() if it.id == material.activity_id]
    picture = version.picture
    return MaterialUnderTest(
        id=material.id,
        version=version.number,
        name=f"{PurePath(material.name).name or material.id}{picture.suffix}",
        picture=store.read_file(picture),
        algorithm=activity.algorithm,
        project_id=activity.project_id,
        model_id=material.model_id,
        face_ids={face.label: face.face_id for face in material.faces if face.face_id},
        remote=material.synced,
    )


@dataclass(frozen=True, slots=True, eq=False)
class MaterialResult:
    """A result on its way into the history of the material that it was made with, with the user's opinion."""

    material: MaterialUnderTest
    outcome: Outcome
    stars: int = 0
    note: str = ""


def keep_test(store: WorkspaceStore, saver: ResultSaver, result: MaterialResult, *, time: datetime) -> Edit:
    """Put the result into the material's history, the file as it came or as it would be saved.

    An empty edit when the material is not in this workspace (any more).
    """
    material = store.material(result.material.id)
    if material is None:
        return Edit()
    outcome = result.outcome
    fused = outcome.fused
    data = fused.data if fused.data is not None else saver.encode(outcome).data
    order = outcome.order
    test = EffectTest(
        time=time,
        picture=store.put_file(data, f".{fused.format.value}"),
        version=result.material.version,
        engine=order.engine,
        settings=tuple(f"{name}={value}" for name, value in order.settings),
        photos=tuple(dict.fromkeys(item.name for item in order.assignments)),
        stars=result.stars,
        note=result.note,
        request_id=outcome.request_id,
    )
    return changed([material], lambda it: replace(it, tests=(*it.tests, test)))
