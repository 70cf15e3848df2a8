"""Materials (素材) of a workspace: a template with its history, its faces, its review and its rights."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain.workspace.review import LOCAL_STATES, Review
from desktop.domain.workspace.rights import Rights

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.domain.workspace.effect_test import EffectTest
    from desktop.domain.workspace.files import StoredFile
    from desktop.domain.workspace.review import ReviewState
    from desktop.domain.workspace.template import TemplateFace, TemplateVersion


@dataclass(frozen=True, slots=True)
class WorkspaceMaterial:
    """``model_id`` is the console's material ID (``ModelId``), empty until it is known.

    ``versions`` oldest first; none for a material that is known from the console only. ``faces`` are those of the
    last version. ``synced`` is what the console said when it was last compared: the base of the next comparison.
    """

    id: str
    activity_id: str
    name: str
    created: datetime
    notes: str = ""
    versions: tuple[TemplateVersion, ...] = ()
    faces: tuple[TemplateFace, ...] = ()
    model_id: str = ""
    review: Review = field(default_factory=Review)
    rights: Rights = field(default_factory=Rights)
    synced: RemoteMaterial | None = None
    tests: tuple[EffectTest, ...] = ()
    """Oldest first."""

    @property
    def version(self) -> TemplateVersion | None:
        return self.versions[-1] if self.versions else None

    @property
    def takes_slot(self) -> bool:
        """Whether it is in the console: one material ID is one slot, whatever the review said."""
        return takes_slot(self.model_id, self.review.state)

    def files(self) -> Iterator[StoredFile]:
        """Every file it needs, originals and attachments included; one may come twice."""
        for version in self.versions:
            yield version.original
            if version.export is not None:
                yield version.export
        for attachment in self.rights.attachments:
            yield attachment.file
        for test in self.tests:
            yield test.picture


@dataclass(frozen=True, slots=True)
class MaterialSummary:
    """What lists, badges, quota and reminders need of a material, without its history."""

    id: str
    activity_id: str
    name: str
    model_id: str
    state: ReviewState
    state_since: datetime | None
    picture: StoredFile | None
    faces: int
    rights_open: bool
    consent_until: date | None

    @property
    def takes_slot(self) -> bool:
        return takes_slot(self.model_id, self.state)


def summary_of(material: WorkspaceMaterial) -> MaterialSummary:
    """``rights_open`` when a question, a proof or a consent is open; whether one has run out depends on the day."""
    rights, version = material.rights, material.version
    return MaterialSummary(
        id=material.id,
        activity_id=material.activity_id,
        name=material.name,
        model_id=material.model_id,
        state=material.review.state,
        state_since=material.review.since,
        picture=version.picture if version else None,
        faces=len(material.faces),
        rights_open=bool(rights.unanswered or rights.proof_missing or rights.refused_for),
        consent_until=rights.consent_until,
    )


def takes_slot(model_id: str, state: ReviewState) -> bool:
    return bool(model_id) or state not in LOCAL_STATES


def copied(material: WorkspaceMaterial, *, activity_id: str, new_id: str, time: datetime) -> WorkspaceMaterial:
    """The same picture for another activity: a material of its own, which nobody has reviewed or tested yet."""
    return replace(forgotten(material), id=new_id, activity_id=activity_id, created=time, review=Review(), tests=())


def forgotten(material: WorkspaceMaterial) -> WorkspaceMaterial:
    """``material`` as one the console does not know: its IDs mean nothing any more. The review log stays."""
    faces = tuple(replace(face, face_id="") for face in material.faces)
    return replace(material, model_id="", faces=faces, synced=None)


def with_version(
    material: WorkspaceMaterial, version: TemplateVersion, faces: tuple[TemplateFace, ...]
) -> WorkspaceMaterial:
    """``material`` with ``version`` as its last, numbered on from the one before."""
    number = max((known.number for known in material.versions), default=0) + 1
    return replace(material, versions=(*material.versions, replace(version, number=number)), faces=faces)
