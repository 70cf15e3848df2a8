"""What the console would hold: activities, their materials with a review status, and the faces in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import USABLE, MaterialStatus
from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.domain.face import Face
    from desktop.domain.fusing.fusion import Algorithm
    from desktop.domain.fusing.order import Subject

FIRST_ID = 1_000_000_000_000_000_000
"""IDs have 19 digits (fact book, 3.8): too long for a JavaScript number, as the real ones are."""

AUDIT_RESULTS = {
    MaterialStatus.IN_REVIEW: "审核中",
    MaterialStatus.PASSED_BY_HUMAN: "审核成功",
    MaterialStatus.FAILED_BY_HUMAN: "审核失败",
    MaterialStatus.UNDER_APPEAL: "申诉中",
    MaterialStatus.APPEAL_ACCEPTED: "申诉成功",
    MaterialStatus.APPEAL_REJECTED: "申诉失败",
    MaterialStatus.PASSED_BY_MACHINE: "审核成功",
    MaterialStatus.FAILED_BY_MACHINE: "审核失败",
}


@dataclass(frozen=True, slots=True)
class SandboxMaterial:
    """One material. ``template`` holds its picture and faces; ``time`` is ``YYYY-MM-DD HH:MM:SS``.

    ``face_ids`` are those that are known already, by the place of the face.
    """

    material_id: str
    name: str
    status: MaterialStatus
    template: Subject
    time: str
    audit_result: str = ""
    face_ids: Mapping[int, str] = field(default_factory=dict)

    @property
    def faces(self) -> dict[str, Face]:
        """By face ID, ``<materialId>_<n>`` with n from 1 unless it is known, the largest face first."""
        faces = enumerate(self.template.faces)
        return {self.face_ids.get(index, f"{self.material_id}_{index + 1}"): face for index, face in faces}

    @property
    def is_usable(self) -> bool:
        return self.status in USABLE


@dataclass(frozen=True, slots=True)
class Activity:
    """Materials that share an algorithm version, as set in the console."""

    activity_id: str
    name: str
    algorithm: Algorithm
    materials: tuple[SandboxMaterial, ...]

    def material(self, material_id: str) -> SandboxMaterial:
        """Raises ``MaterialIdNotFound`` (whether the service says this or FuseMaterialNotExist is not stated)."""
        for material in self.materials:
            if material.material_id == material_id:
                return material
        raise ApiError("InvalidParameterValue.MaterialIdNotFound")


class SandboxCatalogue:
    """All activities, in the order given."""

    def __init__(self, activities: Iterable[Activity]) -> None:
        self.activities = tuple(activities)

    def activity(self, activity_id: str) -> Activity:
        for activity in self.activities:
            if activity.activity_id == activity_id:
                return activity
        raise ApiError("InvalidParameterValue.ActivityIdNotFound")


@dataclass(frozen=True, slots=True)
class Template:
    """A picture that becomes a material. IDs that are missing are made up; ``face_ids`` by the place of the face."""

    name: str
    subject: Subject
    status: MaterialStatus
    audit_result: str = ""
    material_id: str = ""
    face_ids: Mapping[int, str] = field(default_factory=dict)


def activity(
    number: int, name: str, algorithm: Algorithm, templates: Sequence[Template], time: str, *, activity_id: str = ""
) -> Activity:
    """The ``number``-th activity (from 1), with IDs made from the numbers where there are none."""
    materials = tuple(
        SandboxMaterial(
            material_id=template.material_id or f"mt_{FIRST_ID + 1000 * number + index}",
            name=template.name,
            status=template.status,
            template=template.subject,
            time=time,
            audit_result=template.audit_result or AUDIT_RESULTS[template.status],
            face_ids=template.face_ids,
        )
        for index, template in enumerate(templates, start=1)
    )
    return Activity(activity_id or f"at_{FIRST_ID + number}", name, algorithm, materials)
