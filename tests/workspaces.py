"""Made-up activities and materials, for tests and benchmarks."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop.domain.cloud.calls import MaterialStatus, RemoteFace, RemoteMaterial
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import PrepareOptions
from desktop.domain.workspace.activity import Activity
from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.domain.workspace.review import Actor, Review, ReviewEvent, ReviewState
from desktop.domain.workspace.rights import Answer, Rights, RightsAnswer, RightsQuestion
from desktop.domain.workspace.template import TemplateFace, TemplateVersion

NOW = datetime(2026, 3, 11, 2, 0, tzinfo=UTC)
"""A Wednesday, 10:00 in China."""

FACE_BOX = Box(221, 125, 128, 167)
PICTURE = StoredFile.of(b"a picture", ".jpg")

GOOD_ANSWERS = {
    RightsQuestion.CELEBRITY: Answer.NO,
    RightsQuestion.BRAND_LOGO: Answer.NO,
    RightsQuestion.SELF_DESIGNED: Answer.YES,
    RightsQuestion.CONSENT: Answer.YES,
}


def make_info(bought_slots: int = 0) -> WorkspaceInfo:
    return WorkspaceInfo("w1", "春季活动", NOW, company="示例公司", app_id="1250000000", bought_slots=bought_slots)


def make_activity(identity: str = "a1", name: str = "新年换脸") -> Activity:
    return Activity(identity, name, NOW)


def make_version(picture: StoredFile = PICTURE, number: int = 1) -> TemplateVersion:
    return TemplateVersion(
        number=number,
        created=NOW,
        original=picture,
        original_name="原图.png",
        options=PrepareOptions(),
        frame=Box(10, 20, 300, 400),
        export=picture,
        export_size=Size(300, 400),
        program="0.1.0",
    )


def make_review(*states: ReviewState, by: Actor = Actor.USER, time: datetime = NOW) -> Review:
    return Review(tuple(ReviewEvent(state, time, by) for state in states))


def make_rights(until: date | None = None, **answers: Answer) -> Rights:
    """Everything answered well but for ``answers``, by the names of the questions."""
    given = {**GOOD_ANSWERS, **{RightsQuestion(name): answer for name, answer in answers.items()}}
    return Rights(tuple(RightsAnswer(question, answer, NOW) for question, answer in given.items()), until)


def make_material(
    identity: str = "m1",
    *,
    activity_id: str = "a1",
    name: str = "春日写真",
    picture: StoredFile = PICTURE,
    model_id: str = "",
    face_id: str = "",
    states: tuple[ReviewState, ...] = (),
    rights: Rights | None = None,
    synced: RemoteMaterial | None = None,
    notes: str = "",
) -> WorkspaceMaterial:
    return WorkspaceMaterial(
        id=identity,
        activity_id=activity_id,
        name=name,
        created=NOW,
        notes=notes,
        versions=(make_version(picture),),
        faces=(TemplateFace("F1", FACE_BOX, face_id),),
        model_id=model_id,
        review=make_review(*states),
        rights=rights or Rights(),
        synced=synced,
    )


def make_remote(
    model_id: str = "mt_1",
    *,
    name: str = "春日写真",
    status: int = MaterialStatus.IN_REVIEW,
    audit_result: str = "",
    face_id: str = "mt_1_1",
    box: Box = FACE_BOX,
) -> RemoteMaterial:
    faces = (RemoteFace(face_id, box),) if face_id else ()
    return RemoteMaterial(model_id, name, status, "2026-03-11 10:00:00", "2026-03-11 10:00:00", audit_result, faces)
