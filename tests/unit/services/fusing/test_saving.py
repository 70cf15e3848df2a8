"""Results as files: encoded and marked when they were made here, as they came when a service sent them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, FaceError, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.order import Assignment, Marking, Order, Source
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.marking.implicit import first_label
from desktop.domain.rules.rules import FindingCode
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.sandbox.marking import with_metadata
from desktop.services.fusing.local import saved_format
from desktop.services.fusing.saving import ResultSaver
from desktop.storage.saving import FileSaver
from desktop.vision.writer import PictureSaver
from tests.labelling import assert_labelled, pixels_of

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.preparing import Encoded
    from desktop.services.bundle import Services


def jpeg() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (30, 20), "green").save(buffer, "JPEG")
    return buffer.getvalue()


SENT = jpeg()
LABELLED = with_metadata(SENT, "AIGC", first_label("service", "42").text)
"""As a service sends it that was not asked for a label, and one that was."""


@pytest.fixture
def saver() -> ResultSaver:
    return ResultSaver(PictureSaver(FileSaver()), MetadataMarker())


def made_here(template: Path, marking: Marking | None = None) -> Outcome:
    order = Order("local", Source(template), marking=marking or Marking())
    return Outcome(order, FusedPicture(np.full((40, 60, 3), 90, np.uint8), PictureFormat.PNG))


def came(photo: Path | None = None, data: bytes = LABELLED) -> Outcome:
    photos = (Assignment(Source(photo)),) if photo else ()
    picture = FusedPicture(np.zeros((4, 4, 3), np.uint8), PictureFormat.JPEG, data)
    return Outcome(Order("FuseFace", None, photos), picture)


def text_of(encoded: Encoded) -> str:
    return encoded.data.decode("utf-8", "replace")


def test_a_picture_made_here_keeps_its_format_unless_another_is_wanted(saver: ResultSaver, tmp_path: Path) -> None:
    outcome = made_here(tmp_path / "t.png")
    assert saver.encode(outcome).format is PictureFormat.PNG
    assert saver.encode(outcome, PictureFormat.JPEG).format is PictureFormat.JPEG


def test_a_template_that_is_no_material_gives_a_png(services: Services, grace_hopper: Path, tmp_path: Path) -> None:
    assert saved_format(services.reader.read(grace_hopper).info) is PictureFormat.JPEG
    with Image.open(grace_hopper) as picture:
        picture.save(tmp_path / "t.webp")
    assert saved_format(services.reader.read(tmp_path / "t.webp").info) is PictureFormat.PNG


def test_it_carries_the_implicit_label_and_who_made_it(saver: ResultSaver, tmp_path: Path) -> None:
    target = saver.save(made_here(tmp_path / "t.png", Marking(producer_id="ID-4711")), tmp_path / "fused.png").path
    assert_labelled(target.read_bytes(), "ID-4711")


def test_it_is_never_written_over_its_template(saver: ResultSaver, tmp_path: Path) -> None:
    template = tmp_path / "template.png"
    template.write_bytes(b"the user's own")
    saved = saver.save(made_here(template), template)
    assert saved.path != template
    assert template.read_bytes() == b"the user's own"


def test_what_a_service_has_labelled_is_saved_byte_for_byte(saver: ResultSaver, tmp_path: Path) -> None:
    saved = saver.save(came(), tmp_path / "结果.jpg")
    assert saved.path == tmp_path / "结果.jpg"
    assert saved.path.read_bytes() == LABELLED
    assert saved.findings == ()
    assert_labelled(LABELLED, "service")


def test_what_it_has_not_gets_our_label_and_keeps_its_pixels(saver: ResultSaver, tmp_path: Path) -> None:
    saved = saver.save(came(data=SENT), tmp_path / "out.jpg").path.read_bytes()
    assert_labelled(saved, "FusionDesk")
    assert np.array_equal(pixels_of(saved), pixels_of(SENT))


@pytest.mark.parametrize("name", ["out.jpg", "out.JPEG", "out.jpe"])
def test_any_spelling_of_the_format_stays(saver: ResultSaver, tmp_path: Path, name: str) -> None:
    assert saver.save(came(), tmp_path / name).path.name == name


def test_a_name_of_another_format_is_corrected_and_told(saver: ResultSaver, tmp_path: Path) -> None:
    saved = saver.save(came(), tmp_path / "out.png")
    assert saved.path == tmp_path / "out.jpg"
    [finding] = saved.findings
    assert (finding.code, finding.values["format"]) == (FindingCode.SUFFIX_CORRECTED, "jpg")


def test_the_users_own_photo_is_never_written_over(saver: ResultSaver, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"the user's own")
    assert saver.save(came(photo), photo).path != photo


def test_a_folder_that_cannot_be_written_is_an_output_error(saver: ResultSaver, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError):
        saver.save(came(), tmp_path / "file" / "out.jpg")


def test_an_outcome_without_a_picture_raises_its_error(saver: ResultSaver, tmp_path: Path) -> None:
    failed = Outcome(Order("local"), error=FaceError(ErrorCode.FACE_NOT_FOUND, "none"))
    with pytest.raises(FaceError, match="none"):
        saver.save(failed, tmp_path / "out.png")


def test_a_file_that_cannot_take_the_label_is_kept_as_it_came_and_told(saver: ResultSaver, tmp_path: Path) -> None:
    """It may have been paid for."""
    saved = saver.save(came(data=b"\xff\xd8\xff"), tmp_path / "out.jpg")
    assert saved.path.read_bytes() == b"\xff\xd8\xff"
    assert [finding.code for finding in saved.findings] == [FindingCode.LABEL_NOT_WRITTEN]
