"""A drawn face from the user's word to the written file and back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.face import Origin, Reading
from desktop.domain.face.given import NOTHING_GIVEN, GivenFace, GivenFaces
from desktop.domain.files.formats import OutputFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.outcome import FusedPicture
from desktop.domain.geometry import Box, Size
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import PreparedPicture, PrepareOptions
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.pictures import PictureOpener
from desktop.services.documents import inspection_document, item_document
from desktop.services.manifest import write_manifest
from tests.drawings import COMIC_FACE, COMIC_POINTS, save_comic

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.fusing.outcome import Outcome
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection

DRAWN = GivenFaces((GivenFace(COMIC_FACE),))
PLACED = GivenFaces((GivenFace(COMIC_FACE, points=COMIC_POINTS),))


@pytest.fixture(scope="module")
def comic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_comic(tmp_path_factory.mktemp("drawn") / "comic.png")


@pytest.fixture(scope="module")
def plain(services: Services, comic: Path) -> Inspection:
    return services.inspector.inspect(comic)


def prepared(services: Services, inspection: Inspection, options: PrepareOptions) -> PreparedPicture:
    outcome = services.preparer.build(inspection, options)
    assert isinstance(outcome, PreparedPicture)
    return outcome


def test_nobody_is_seen_in_the_drawing_without_a_word(services: Services, plain: Inspection) -> None:
    assert plain.faces == ()
    assert services.inspector.with_given(plain, NOTHING_GIVEN) is plain


def test_a_face_by_hand_counts_and_is_told(services: Services, comic: Path) -> None:
    inspection = services.inspector.inspect(comic, given=DRAWN)
    (face,) = inspection.faces
    assert (face.label, face.box, face.origin) == ("F1", COMIC_FACE, Origin.BY_HAND)
    assert inspection.given == GivenFaces((GivenFace(COMIC_FACE, "F1"),))
    (told,) = [one for one in inspection.findings if one.code is FindingCode.FACE_GIVEN]
    assert (told.severity, told.face, told.values["origin"]) == (Severity.INFO, "F1", "by_hand")
    assert inspection_document(inspection)["faces"][0]["origin"] == "by_hand"


def test_what_is_said_later_is_as_what_was_said_at_once(services: Services, comic: Path, plain: Inspection) -> None:
    later, at_once = services.inspector.with_given(plain, PLACED), services.inspector.inspect(comic, given=PLACED)
    assert (later.faces, later.given, later.findings) == (at_once.faces, at_once.given, at_once.findings)


def test_of_a_thumbnail_the_picture_is_read_again(services: Services, plain: Inspection) -> None:
    thumbnail = replace(plain, picture=replace(plain.picture, pixels=plain.picture.pixels[::8, ::8]))
    small, large = (services.inspector.with_given(one, PLACED) for one in (thumbnail, plain))
    assert small.faces[0].quality == large.faces[0].quality
    assert small.picture is thumbnail.picture


def test_points_that_are_placed_give_the_landmarks(services: Services, plain: Inspection) -> None:
    (face,) = services.inspector.with_given(plain, PLACED).faces
    assert face.reading is Reading.PLACED
    right_eye = face.landmarks[[33, 133], :2].mean(axis=0)
    assert np.linalg.norm(right_eye - COMIC_POINTS[0]) < 15
    assert np.linalg.norm(face.landmarks[61, :2] - COMIC_POINTS[3]) < 15


@pytest.mark.parametrize("form", [OutputFormat.PNG, OutputFormat.JPEG])
def test_a_face_by_hand_is_centred_and_known_in_the_written_file(
    services: Services, plain: Inspection, tmp_path: Path, form: OutputFormat
) -> None:
    dismissed = Box(480, 400, 40, 40)
    said = GivenFaces(PLACED.faces, (dismissed, Box(0, 0, 8, 8)))
    made = prepared(services, plain, PrepareOptions(given=said, format=form, margin=2.2))
    written = services.preparer.save(made, tmp_path / f"out.{form.value}").output
    assert written is not None
    again = services.inspector.inspect(written)
    (face,) = again.faces
    frame = made.plan.frame
    assert frame is not None
    assert face.box == COMIC_FACE.translated(-frame.x, -frame.y)
    assert face.reading is Reading.PLACED
    assert again.given == GivenFaces((replace(PLACED.faces[0], label="F1"),), said.dismissed[:1]).in_part(
        frame, made.plan.size
    )


def test_what_is_written_can_be_prepared_again(services: Services, plain: Inspection, tmp_path: Path) -> None:
    made = prepared(services, plain, PrepareOptions(given=DRAWN))
    first = services.preparer.save(made, tmp_path / "first.png").output
    assert first is not None
    again = prepared(services, services.inspector.inspect(first), PrepareOptions())
    assert again.plan.faces[0].face.origin is Origin.BY_HAND
    assert again.encoded.size == made.encoded.size


def test_a_face_of_the_file_can_be_taken_out_again(services: Services, plain: Inspection, tmp_path: Path) -> None:
    made = prepared(services, plain, PrepareOptions(given=DRAWN))
    written = services.preparer.save(made, tmp_path / "written.png").output
    assert written is not None
    inspection = services.inspector.inspect(written)
    without = services.inspector.with_given(inspection, NOTHING_GIVEN.removing(inspection.faces[0]))
    assert without.faces == ()
    assert without.given.faces == ()


def test_a_manifest_keeps_a_face_by_hand_when_the_metadata_is_lost(
    services: Services, plain: Inspection, tmp_path: Path
) -> None:
    made = services.preparer.save(prepared(services, plain, PrepareOptions(given=PLACED)), tmp_path / "comic.png")
    document = item_document(made, {})
    assert document["faces"][0]["origin"] == "by_hand"
    points = made.plan.faces[0].points
    assert document["faces"][0]["points"] == [{"x": x, "y": y} for x, y in points]
    assert len(points) == len(COMIC_POINTS)
    write_manifest([document], tmp_path, services.writer)
    assert made.output is not None
    with Image.open(made.output) as picture:
        picture.convert("RGB").save(made.output)  # as a program does that keeps no metadata
    again = services.inspector.inspect(made.output)
    (face,) = again.faces
    assert (face.origin, face.reading) == (Origin.BY_HAND, Reading.PLACED)
    assert again.given.faces[0].points == points


def test_a_manifest_with_an_unknown_word_does_no_harm(services: Services, comic: Path, tmp_path: Path) -> None:
    box = {"x": 10, "y": 10, "width": 50, "height": 50}
    faces = [{"label": "F1", "box": box, "origin": "by_foot"}, {"label": "F2", "box": box, "points": [{"x": 1}]}]
    Image.open(comic).save(tmp_path / "comic.png")
    item = {"output": "comic.png", "width": 800, "height": 700, "faces": faces}
    (tmp_path / "manifest.json").write_text(
        json.dumps({"kind": "fusion-desk.prepared", "items": [item]}), encoding="utf-8"
    )
    assert services.inspector.inspect(tmp_path / "comic.png").faces == ()


def test_a_moved_face_of_the_detector_is_where_the_user_wants_it(services: Services, grace_hopper: Path) -> None:
    seen = services.inspector.inspect(grace_hopper)
    place = seen.faces[0].box.translated(20, 10)
    (face,) = services.inspector.with_given(seen, NOTHING_GIVEN.moving(seen.faces[0], place)).faces
    assert (face.label, face.box, face.origin, face.reading) == ("F1", place, Origin.BY_HAND, Reading.FITTED)


def test_a_box_drawn_on_a_turned_head_finds_its_landmarks(
    services: Services, grace_hopper: Path, tmp_path: Path
) -> None:
    with Image.open(grace_hopper) as upright:
        upright.rotate(180).save(tmp_path / "turned.png")
    inspection = services.inspector.inspect(tmp_path / "turned.png")
    box = inspection.faces[0].box
    drawn = Box(box.x - 15, box.y - 20, box.width + 30, box.height + 30)
    (face,) = services.inspector.read(inspection.picture, [GivenFace(drawn, "F1")])
    assert face.reading is Reading.FITTED
    assert abs(abs(face.pose.roll) - 180) < 15


def test_where_no_face_can_be_seen_a_usual_one_is_laid(services: Services, plain: Inspection) -> None:
    (face,) = services.inspector.read(plain.picture, [GivenFace(Box(10, 590, 90, 70), "F1")])
    assert (face.reading, face.label) == (Reading.ESTIMATED, "F1")
    assert abs(face.pose.yaw) < 3


def fused(services: Services, comic: Path, photo: Path, given: GivenFaces) -> Outcome:
    template = Source(comic)
    order = Order(
        LOCAL, template, (Assignment(Source(photo)),), pictures={template: services.pictures.load(comic, given)}
    )
    return services.engines[LOCAL].fuse(order, NoProgress())


def test_a_drawn_face_is_fused_by_its_points(services: Services, comic: Path, grace_hopper: Path) -> None:
    outcome = fused(services, comic, grace_hopper, PLACED)
    assert isinstance(outcome.picture, FusedPicture)
    changed = np.abs(outcome.picture.pixels.astype(int) - services.reader.read(comic).pixels[..., :3]).max(axis=2) > 8
    rows, columns = np.nonzero(changed[:600])  # the label is below
    assert COMIC_FACE.holds((columns.mean(), rows.mean()))


def test_a_face_without_readable_features_is_not_fused(services: Services, comic: Path, grace_hopper: Path) -> None:
    outcome = fused(services, comic, grace_hopper, GivenFaces((GivenFace(Box(10, 590, 90, 70)),)))
    assert isinstance(outcome.error, FaceError)
    assert outcome.error.code is ErrorCode.FACE_UNCLEAR


def test_the_cloud_is_sent_the_drawn_face_of_a_written_file(
    services: Services, plain: Inspection, tmp_path: Path
) -> None:
    made = prepared(services, plain, PrepareOptions(given=DRAWN))
    written = services.preparer.save(made, tmp_path / "sent.png").output
    assert written is not None
    ports = services.preparer._ports
    subject = PictureOpener(ports.reader, ports.analyzer).open(written).subject
    assert [(face.label, face.box.size) for face in subject.faces] == [("F1", Size(200, 220))]
