"""From photos and labels to a request: what would be charged in vain is refused, and nothing is guessed."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.cloud.calls import (
    CloudLogo,
    CloudPictureFile,
    CloudPictureUrl,
    FuseRequest,
    ResultForm,
    UltraRequest,
)
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.limits import MAX_BODY_BYTES, PHOTO, ULTRA_TEMPLATE, base64_length
from desktop.domain.errors import ErrorCode, FaceError, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import FusedFace
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.jobs import (
    CloudPhoto,
    CloudPlan,
    FuseJob,
    PastedPicture,
    PictureSource,
    SendOptions,
    UltraJob,
)
from desktop.services.cloud.packing import room_for
from tests.unit.services.cloud.test_pictures import encoded, noise, opened

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.services.cloud.conftest import Desk

URL = CloudPictureUrl("https://example.com/user.jpg")
FORCE = SendOptions(force=True)


def fuse_job(*photos: CloudPhoto, options: SendOptions = SendOptions()) -> FuseJob:  # noqa: B008 - a frozen value
    return FuseJob("at_1", "mt_1", photos, options=options)


def ultra_job(template: PictureSource, *photos: CloudPhoto, options: SendOptions = SendOptions()) -> UltraJob:  # noqa: B008 - a frozen value
    return UltraJob(template, photos, options=options)


def noise_file(side: int) -> bytes:
    return encoded(noise(side, side), "PNG")


def label_of(desk: Desk, job: FuseJob) -> str:
    """The text of the implicit label in the request."""
    request = desk.cloud.fuser.plan_fuse(job).request
    assert isinstance(request, FuseRequest)
    assert request.metadata is not None
    return request.metadata.value


def codes(plan: CloudPlan) -> list[FindingCode]:
    return [finding.code for finding in plan.findings]


def refused(desk: Desk, job: FuseJob) -> CloudError:
    with pytest.raises(CloudError) as caught:
        desk.cloud.fuser.plan_fuse(job)
    return caught.value


def not_guessed(desk: Desk, job: FuseJob | UltraJob) -> ErrorCode:
    with pytest.raises(FaceError) as caught:
        desk.cloud.fuser.plan_fuse(job) if isinstance(job, FuseJob) else desk.cloud.fuser.plan_ultra(job)
    return caught.value.code


@pytest.fixture
def small_face(tmp_path: Path, astronaut: Path) -> Path:
    """A face of about 24 px."""
    path = tmp_path / "small.png"
    with Image.open(astronaut) as picture:
        picture.convert("RGB").resize((130, 130)).save(path)
    return path


def test_a_photo_becomes_a_request_with_everything_the_job_says(desk: Desk, grace_hopper: Path) -> None:
    job = FuseJob(
        "at_1",
        "mt_1",
        (CloudPhoto(grace_hopper, face_id="mt_1_2"),),
        form=ResultForm.URL,
        degrees=Degrees(30, 40),
        label=False,
        producer=None,
    )
    plan = desk.cloud.fuser.plan_fuse(job)
    request = plan.request
    assert isinstance(request, FuseRequest)
    assert (request.project_id, request.model_id, request.form) == ("at_1", "mt_1", ResultForm.URL)
    assert (request.degrees, request.label, request.metadata) == (Degrees(30, 40), False, None)
    [merge] = request.merges
    assert isinstance(merge.photo, CloudPictureFile)
    assert merge.photo.data == grace_hopper.read_bytes()
    assert (merge.photo_box, merge.template_face_id, merge.template_box) == (None, "mt_1_2", None)
    assert plan.faces == (FusedFace("grace_hopper.jpg", Box(159, 105, 201, 253), template_face_id="mt_1_2"),)
    assert (plan.findings, plan.sources) == ((), (grace_hopper,))


def test_a_fusion_carries_the_ai_marking_unless_told_otherwise(desk: Desk) -> None:
    request = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(URL))).request
    assert isinstance(request, FuseRequest)
    assert request.label
    entry = request.metadata
    assert entry is not None
    assert entry.key == "AIGC"
    assert len(entry.value) <= 256
    assert json.loads(entry.value) | {"ProduceID": "", "PropagateID": ""} == {
        "Label": "1",
        "ContentProducer": "FusionDesk",
        "ProduceID": "",
        "ReservedCode1": "",
        "ContentPropagator": "FusionDesk",
        "PropagateID": "",
        "ReservedCode2": "",
    }


def test_two_codes_of_a_provider_and_two_whole_ids_fit_the_services_entry(desk: Desk) -> None:
    code = "00119144030071526726XG1A1B2"
    job = replace(fuse_job(CloudPhoto(URL)), producer=code)
    entry = label_of(desk, job)
    assert len(entry) == 245
    assert len(json.loads(entry)["ProduceID"]) == 32


def test_a_longer_producer_makes_the_ids_shorter(desk: Desk) -> None:
    entry = label_of(desk, replace(fuse_job(CloudPhoto(URL)), producer="x" * 48))
    assert len(entry) <= 256
    assert len(json.loads(entry)["ProduceID"]) == 16


def test_the_id_of_a_product_goes_by_what_is_asked_for(desk: Desk, grace_hopper: Path, astronaut: Path) -> None:
    jobs = [fuse_job(CloudPhoto(grace_hopper)), fuse_job(CloudPhoto(astronaut)), fuse_job(CloudPhoto(URL))]
    ids = [json.loads(label_of(desk, job))["ProduceID"] for job in (*jobs, jobs[0])]
    assert ids[0] == ids[3]
    assert len(set(ids)) == 3


def test_a_producer_that_cannot_stand_in_a_label_is_refused_before_anything_is_sent(desk: Desk) -> None:
    with pytest.raises(OutputError) as caught:
        desk.cloud.fuser.plan_fuse(replace(fuse_job(CloudPhoto(URL)), producer="公司甲"))
    assert caught.value.code is ErrorCode.PRODUCER_UNFIT


def test_a_pasted_photo_is_sent_like_a_file(desk: Desk, grace_hopper: Path, tmp_path: Path) -> None:
    pasted = PastedPicture(tmp_path / "pasted.jpg", grace_hopper.read_bytes())
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(pasted)))
    assert plan.faces[0].photo == "pasted.jpg"
    assert plan.sources == ()


def test_a_url_is_left_to_the_service_and_said_to_be_unchecked(desk: Desk) -> None:
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(URL)))
    assert plan.request.merges[0].photo == URL
    assert plan.request.merges[0].photo.name == URL.url
    assert plan.faces == (FusedFace(URL.url),)
    assert codes(plan) == [FindingCode.PHOTO_UNCHECKED]


def test_a_face_of_a_url_cannot_be_chosen(desk: Desk) -> None:
    assert not_guessed(desk, fuse_job(CloudPhoto(URL, photo_label="F1"))) is ErrorCode.FACE_UNKNOWN_LABEL


def test_a_photo_without_a_face_is_refused_before_it_costs(desk: Desk, no_face: Path) -> None:
    error = refused(desk, fuse_job(CloudPhoto(no_face)))
    assert (error.code, error.service_code) == (ErrorCode.CLOUD_PORTRAIT_UNCLEAR, "FailedOperation.NoFaceDetected")
    assert (error.picture, error.verdict.charged) == ("sky.png", "no")


def test_force_sends_a_photo_without_a_face_and_says_so(desk: Desk, no_face: Path) -> None:
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(no_face), options=FORCE))
    assert codes(plan) == [FindingCode.PHOTO_NO_FACE]
    assert plan.faces == (FusedFace("sky.png"),)


def test_a_face_that_is_too_small_is_refused_before_it_costs(desk: Desk, small_face: Path) -> None:
    error = refused(desk, fuse_job(CloudPhoto(small_face)))
    assert error.service_code == "FailedOperation.FaceSizeTooSmall"


def test_force_sends_a_small_face_and_says_so(desk: Desk, small_face: Path) -> None:
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(small_face), options=FORCE))
    assert codes(plan) == [FindingCode.PHOTO_FACE_SMALL]
    assert plan.findings[0].values["limit"] == 34


def test_the_chosen_face_of_several_is_sent_as_a_box(desk: Desk, couple: Path) -> None:
    subject = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(couple, photo_label="F2")))
    [merge], [face] = subject.request.merges, subject.faces
    assert merge.photo_box == face.photo_box
    assert face.photo_box is not None
    assert face.photo_box.x < 700, "the smaller face is the left one"
    assert subject.findings == ()


def test_the_largest_face_of_several_is_sent_as_a_box_and_told(desk: Desk, couple: Path) -> None:
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(couple)))
    box = plan.request.merges[0].photo_box
    assert box is not None
    assert box.x > 700
    [finding] = plan.findings
    assert (finding.code, finding.face) == (FindingCode.PHOTO_SEVERAL_FACES, "mt_1")


def test_the_box_is_in_pixels_of_the_picture_sent(desk: Desk, couple: Path, tmp_path: Path) -> None:
    large = tmp_path / "large.jpg"
    with Image.open(couple) as picture:
        picture.resize((5600, 3600)).save(large)
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(large, photo_label="F1")))
    [merge], [face] = plan.request.merges, plan.faces
    assert isinstance(merge.photo, CloudPictureFile)
    assert merge.photo.size.long_side == 4095
    assert merge.photo_box is not None
    assert face.photo_box is not None
    assert merge.photo_box.x == pytest.approx(face.photo_box.x * 4095 / 5600, abs=1)
    assert merge.photo_box.width == pytest.approx(face.photo_box.width * 4095 / 5600, abs=2)


def test_an_unknown_face_of_a_photo_is_not_guessed(desk: Desk, grace_hopper: Path) -> None:
    assert not_guessed(desk, fuse_job(CloudPhoto(grace_hopper, photo_label="F9"))) is ErrorCode.FACE_UNKNOWN_LABEL


@pytest.mark.parametrize("ids", [(None, None), ("mt_1_1", None), ("mt_1_1", "mt_1_1")])
def test_several_photos_need_a_face_id_each(desk: Desk, ids: tuple[str | None, ...]) -> None:
    job = fuse_job(*(CloudPhoto(URL, face_id=face_id) for face_id in ids))
    assert not_guessed(desk, job) is ErrorCode.FACE_AMBIGUOUS


def test_several_photos_go_to_their_faces(desk: Desk, grace_hopper: Path) -> None:
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(URL, "mt_1_1"), CloudPhoto(grace_hopper, "mt_1_2")))
    assert [merge.template_face_id for merge in plan.request.merges] == ["mt_1_1", "mt_1_2"]


def test_more_than_six_photos_are_refused(desk: Desk, grace_hopper: Path) -> None:
    photos = [CloudPhoto(URL, face_id=f"mt_1_{number}") for number in range(7)]
    assert not_guessed(desk, fuse_job(*photos)) is ErrorCode.FACE_TOO_MANY
    assert not_guessed(desk, ultra_job(grace_hopper, *photos)) is ErrorCode.FACE_TOO_MANY


def test_room_is_left_for_the_logo_and_for_all_that_is_no_picture() -> None:
    heavy, light = opened(noise_file(1100)), opened(noise_file(100))
    taken = 4_000_000
    room = room_for([heavy, light, heavy, URL], [PHOTO] * 4, taken=taken)
    assert [limits.max_bytes >= len(heavy.data) for limits in room] == [False, True, False, True]
    sent = sum(limits.max_base64 for limits in (room[0], room[2])) + base64_length(len(light.data))
    assert MAX_BODY_BYTES - 110_000 < sent + taken < MAX_BODY_BYTES - 90_000


def test_heavy_photos_share_the_body(desk: Desk, tmp_path: Path, astronaut: Path) -> None:
    """Each is legal alone; together with a logo they would be more than 10 MB."""
    heavy = noise(1300, 1000)
    with Image.open(astronaut) as face:
        heavy.paste(face.convert("RGB").resize((900, 900)), (0, 0))
    source = tmp_path / "heavy.png"
    source.write_bytes(encoded(heavy, "PNG"))
    logo = CloudPictureFile("logo.png", bytes(2_000_000), PictureFormat.PNG, Size(100, 100))
    photos = tuple(CloudPhoto(source, face_id=f"mt_1_{number}") for number in range(4))
    assert base64_length(source.stat().st_size) * 4 + base64_length(len(logo.data)) > MAX_BODY_BYTES
    job = FuseJob("at_1", "mt_1", photos, logo=CloudLogo(logo, Box(0, 0, 100, 100)))
    sent = [merge.photo for merge in desk.cloud.fuser.plan_fuse(job).request.merges]
    lengths = [base64_length(len(photo.data)) for photo in sent if isinstance(photo, CloudPictureFile)]
    assert len(lengths) == 4
    assert sum(lengths) + base64_length(len(logo.data)) < MAX_BODY_BYTES


def test_ultra_sends_the_template_as_it_is_with_the_box_of_the_label(
    desk: Desk, couple: Path, grace_hopper: Path
) -> None:
    plan = desk.cloud.fuser.plan_ultra(ultra_job(couple, CloudPhoto(grace_hopper, template_label="F2")))
    request = plan.request
    assert isinstance(request, UltraRequest)
    assert isinstance(request.template, CloudPictureFile)
    assert request.template.data == couple.read_bytes()
    [merge], [face] = request.merges, plan.faces
    assert (merge.template_face_id, face.template_label) == (None, "F2")
    assert merge.template_box == face.template_box
    assert merge.template_box is not None
    assert merge.template_box.x < 700
    assert plan.sources == (couple, grace_hopper)


def test_the_box_of_a_template_that_was_shrunken_is_in_pixels_of_what_is_sent(
    desk: Desk, couple: Path, tmp_path: Path
) -> None:
    """The face is far to the right, where a box in pixels of the user's own file would be far beside it."""
    wide = tmp_path / "wide.jpg"
    with Image.open(couple) as picture:
        canvas = Image.new("RGB", (9000, picture.height))
        canvas.paste(picture.convert("RGB"), (9000 - picture.width, 0))
    canvas.save(wide)
    plan = desk.cloud.fuser.plan_ultra(ultra_job(wide, CloudPhoto(URL, template_label="F1")))
    request, [merge], [face] = plan.request, plan.request.merges, plan.faces
    assert isinstance(request, UltraRequest)
    assert isinstance(request.template, CloudPictureFile)
    assert request.template.size.width == ULTRA_TEMPLATE.max_side < 9000
    assert face.template_box is not None
    assert merge.template_box is not None
    scale = request.template.size.width / 9000
    assert face.template_box.x > 7600, "what is told is in pixels of the user's own file"
    assert merge.template_box.x == pytest.approx(face.template_box.x * scale, abs=1)
    assert merge.template_box.y == pytest.approx(face.template_box.y * scale, abs=1)
    assert merge.template_box.width == pytest.approx(face.template_box.width * scale, abs=2)
    assert merge.template_box.height == pytest.approx(face.template_box.height * scale, abs=2)


def test_ultra_gives_photos_without_a_label_the_free_faces_in_order(desk: Desk, couple: Path) -> None:
    plan = desk.cloud.fuser.plan_ultra(ultra_job(couple, CloudPhoto(URL), CloudPhoto(URL, template_label="F1")))
    assert [face.template_label for face in plan.faces] == ["F2", "F1"]


def test_ultra_does_not_guess_an_unknown_label(desk: Desk, couple: Path) -> None:
    job = ultra_job(couple, CloudPhoto(URL, template_label="F9"))
    assert not_guessed(desk, job) is ErrorCode.FACE_UNKNOWN_LABEL


def test_ultra_refuses_a_template_face_that_is_too_small(desk: Desk, small_face: Path) -> None:
    with pytest.raises(CloudError) as caught:
        desk.cloud.fuser.plan_ultra(ultra_job(small_face, CloudPhoto(URL)))
    assert (caught.value.service_code, caught.value.picture) == ("FailedOperation.FaceSizeTooSmall", "small.png")


def test_a_template_by_url_takes_one_photo_for_its_largest_face(desk: Desk) -> None:
    plan = desk.cloud.fuser.plan_ultra(ultra_job(URL, CloudPhoto(URL)))
    assert isinstance(plan.request, UltraRequest)
    assert plan.request.template == URL
    assert plan.faces == (FusedFace(URL.url),)


@pytest.mark.parametrize("labels", [("F1",), (None, None)])
def test_faces_of_a_template_by_url_are_not_guessed(desk: Desk, labels: tuple[str | None, ...]) -> None:
    job = ultra_job(URL, *(CloudPhoto(URL, template_label=label) for label in labels))
    assert not_guessed(desk, job) is ErrorCode.FACE_AMBIGUOUS


def test_a_subject_that_is_known_is_not_analysed_again(desk: Desk, grace_hopper: Path) -> None:
    """The labels are those the user saw, whatever a new analysis would say."""
    opened = desk.cloud.fuser._ports.planner._opener.open(grace_hopper)
    face = opened.subject.faces[0].relabelled("F7")
    subject = type(opened.subject)(opened.subject.picture, (face,))
    plan = desk.cloud.fuser.plan_fuse(fuse_job(CloudPhoto(grace_hopper, photo_label="F7", subject=subject)))
    assert plan.faces[0].photo_box == face.box
