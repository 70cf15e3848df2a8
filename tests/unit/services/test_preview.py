"""The local preview: user photos onto template faces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import FusionSettings, PhotoAssignment
from desktop.domain.rules.rules import FindingCode
from desktop.services.documents import preview_document

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services

SETTINGS = FusionSettings()


def code_of(services: Services, template: Path, *photos: PhotoAssignment) -> ErrorCode:
    with pytest.raises(FaceError) as caught:
        services.previewer.preview(template, photos, SETTINGS)
    return caught.value.code


def test_a_preview_changes_the_face_and_keeps_the_size(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    preview = services.previewer.preview(astronaut, [PhotoAssignment(grace_hopper)], SETTINGS)
    before, after = preview.template.pixels, preview.fusion.pixels
    assert after.shape == before.shape
    box = preview.fusion.faces[0].template_box
    face = np.s_[box.y : box.bottom, box.x : box.right]
    assert np.abs(after[face].astype(int) - before[face]).mean() > 3
    assert preview.elapsed_ms > 0


def test_photos_without_a_label_go_to_the_faces_in_order(services: Services, couple: Path, grace_hopper: Path) -> None:
    photos = [PhotoAssignment(grace_hopper), PhotoAssignment(grace_hopper)]
    preview = services.previewer.preview(couple, photos, SETTINGS)
    assert [face.template_label for face in preview.fusion.faces] == ["F1", "F2"]


def test_a_label_takes_its_face_first(services: Services, couple: Path, grace_hopper: Path) -> None:
    photos = [PhotoAssignment(grace_hopper), PhotoAssignment(grace_hopper, "F1")]
    preview = services.previewer.preview(couple, photos, SETTINGS)
    assert {face.template_label for face in preview.fusion.faces} == {"F1", "F2"}


def test_a_photo_with_several_faces_gives_its_largest_and_says_so(
    services: Services, astronaut: Path, couple: Path
) -> None:
    preview = services.previewer.preview(astronaut, [PhotoAssignment(couple)], SETTINGS)
    largest = max(services.previewer.load(couple).faces, key=lambda face: face.box.area)
    assert preview.fusion.faces[0].photo_box == largest.box
    assert FindingCode.PHOTO_SEVERAL_FACES in {finding.code for finding in preview.fusion.findings}


def test_the_face_of_a_photo_can_be_chosen(services: Services, astronaut: Path, couple: Path) -> None:
    preview = services.previewer.preview(astronaut, [PhotoAssignment(couple, photo_label="F2")], SETTINGS)
    assert preview.fusion.faces[0].photo_box == services.previewer.load(couple).faces[1].box


def test_a_photo_without_a_face_is_refused(services: Services, astronaut: Path, no_face: Path) -> None:
    assert code_of(services, astronaut, PhotoAssignment(no_face)) is ErrorCode.FACE_NOT_FOUND


def test_a_template_without_a_face_is_refused(services: Services, no_face: Path, grace_hopper: Path) -> None:
    assert code_of(services, no_face, PhotoAssignment(grace_hopper)) is ErrorCode.FACE_NOT_FOUND


def test_an_unknown_label_is_refused(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    assert code_of(services, astronaut, PhotoAssignment(grace_hopper, "F7")) is ErrorCode.FACE_UNKNOWN_LABEL


def test_two_photos_for_one_face_are_refused(services: Services, couple: Path, grace_hopper: Path) -> None:
    photos = [PhotoAssignment(grace_hopper, "F1"), PhotoAssignment(grace_hopper, "F1")]
    assert code_of(services, couple, *photos) is ErrorCode.FACE_AMBIGUOUS


def test_more_than_six_photos_are_refused(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    assert code_of(services, astronaut, *[PhotoAssignment(grace_hopper)] * 7) is ErrorCode.FACE_TOO_MANY


def test_a_broken_photo_is_a_picture_error(services: Services, astronaut: Path, broken: Path) -> None:
    with pytest.raises(PictureError):
        services.previewer.preview(astronaut, [PhotoAssignment(broken)], SETTINGS)


def test_the_result_keeps_the_templates_format(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    preview = services.previewer.preview(astronaut, [PhotoAssignment(grace_hopper)], SETTINGS)
    assert services.previewer.encode(preview).format is PictureFormat.PNG
    assert services.previewer.encode(preview, PictureFormat.JPEG).format is PictureFormat.JPEG


def test_a_saved_result_carries_the_ai_marking(
    services: Services, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    preview = services.previewer.preview(astronaut, [PhotoAssignment(grace_hopper)], SETTINGS)
    target = services.previewer.save(services.previewer.encode(preview), tmp_path / "fused.png", [astronaut])
    with Image.open(target) as picture:
        assert "AI" in str(picture.info) or "trainedAlgorithmicMedia" in str(picture.getxmp())


def test_a_result_is_never_written_over_a_source(services: Services, couple: Path, grace_hopper: Path) -> None:
    before = couple.read_bytes()
    preview = services.previewer.preview(couple, [PhotoAssignment(grace_hopper)], SETTINGS)
    written = services.previewer.save(services.previewer.encode(preview), couple, [couple])
    assert written != couple
    assert couple.read_bytes() == before


def test_the_document_names_photo_and_template_faces(
    services: Services, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    preview = services.previewer.preview(astronaut, [PhotoAssignment(grace_hopper)], SETTINGS)
    document = preview_document(preview, tmp_path / "fused.png")
    assert document["engine"] == "local"
    assert document["faces"][0]["photo"] == str(grace_hopper)
    assert set(document["faces"][0]["template_box"]) == {"x", "y", "width", "height"}


def test_a_pasted_picture_is_looked_at_like_a_file(services: Services, grace_hopper: Path) -> None:
    pasted = services.previewer.decode(grace_hopper.read_bytes(), grace_hopper)
    assert [face.box for face in pasted.faces] == [face.box for face in services.previewer.load(grace_hopper).faces]
