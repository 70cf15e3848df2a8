"""A turned picture from the user's word to the written file: faces, labels, given faces, and the same bytes again."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
import pytest
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo

from desktop.domain.crop.values import Padding, PaddingKind
from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.face import face_lean
from desktop.domain.face.given import NOTHING_GIVEN, GivenFace, GivenFaces
from desktop.domain.face.labels import NO_PURPOSE
from desktop.domain.geometry import Box, Size
from desktop.domain.geometry.turning import NO_TURN, Change, Turn, TurnedSize
from desktop.domain.preparing import CropMode, FaceChoice, PreparedPicture, PrepareOptions, Rejection
from desktop.domain.rules.findings import Severity, passed
from desktop.domain.rules.rules import FindingCode
from desktop.services import inspect as inspecting
from desktop.services.documents import item_document
from desktop.services.straightening import named_choice
from tests.drawings import COMIC_FACE, COMIC_POINTS, save_comic

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection

LENIENT = PrepareOptions(padding=Padding(PaddingKind.BLUR), allow_failing=True)
TURNS = (Turn(90), Turn(17), Turn(-35, flipped=True))


def built(services: Services, inspection: Inspection, options: PrepareOptions) -> PreparedPicture:
    outcome = services.preparer.build(inspection, options)
    assert isinstance(outcome, PreparedPicture), outcome.error.message
    return outcome


def pixels_of(path: Path) -> Pixels:
    with Image.open(path) as picture:
        return np.array(picture.convert("RGB"))[..., ::-1].copy()


def turned_copy(source: Path, degrees: float, target: Path) -> Path:
    """As a camera that was held askew would have taken it, with grey around."""
    pixels = pixels_of(source)
    height, width = pixels.shape[:2]
    size = TurnedSize(Turn(degrees), Size(width, height)).size
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    matrix[:, 2] += ((size.width - width) / 2, (size.height - height) / 2)
    turned = cv2.warpAffine(pixels, matrix, (size.width, size.height), borderValue=(140, 130, 120))
    cv2.imwrite(str(target), turned)
    return target


# -- labels --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("turn", TURNS, ids=str)
def test_labels_follow_the_people(services: Services, couple: Path, turn: Turn) -> None:
    before = services.inspector.inspect(couple)
    after = services.inspector.turned(before, turn)
    change = Change.between(before.info.size, NO_TURN, turn)
    assert {face.label for face in after.faces} == {"F1", "F2"}
    for face in before.faces:
        seen = after.face(face.label)
        assert seen is not None
        assert seen.box.overlap(change.box(face.box)) > 0.5, "the same person, whoever is to the left now"


def test_what_is_turned_already_is_not_looked_at_again(services: Services, couple: Path) -> None:
    before = services.inspector.inspect(couple)
    assert services.inspector.turned(before, NO_TURN) is before
    after = services.inspector.turned(before, Turn(90))
    assert services.inspector.turned(after, Turn(90)) is after


def test_from_one_turn_to_another_it_is_the_source_that_is_turned(services: Services, couple: Path) -> None:
    """Pixels are resampled once, however often the user turns."""
    before = services.inspector.inspect(couple)
    way = services.inspector.turned(services.inspector.turned(before, Turn(33)), Turn(90))
    direct = services.inspector.turned(before, Turn(90))
    assert np.array_equal(way.picture.pixels, direct.picture.pixels)
    assert way.info == direct.info
    assert {face.label: face.box for face in way.faces} == {face.label: face.box for face in direct.faces}


def test_a_thumbnail_is_read_again_before_it_is_turned(services: Services, couple: Path) -> None:
    before = services.inspector.inspect(couple)
    small = replace(before, picture=replace(before.picture, pixels=before.picture.pixels[::8, ::8]))
    after = services.inspector.turned(small, Turn(flipped=True))
    assert after.picture.decoded_size == before.info.size
    shrunk = replace(after.picture, pixels=after.picture.pixels[::8, ::8])
    assert np.array_equal(services.inspector.large_enough(shrunk).pixels, after.picture.pixels)


def test_the_largest_face_is_that_of_the_picture_as_it_was(services: Services, couple: Path) -> None:
    """Boxes change their size with a turn; who is meant does not."""
    before = services.inspector.inspect(couple)
    meant = named_choice(before.faces, FaceChoice.largest()).labels
    for turn in (Turn(45), Turn(-35)):
        made = built(services, before, replace(LENIENT, turn=turn))
        assert tuple(item.face.label for item in made.plan.faces) == meant
    for choice in (FaceChoice.all(), FaceChoice.each(), FaceChoice.of("F2")):
        assert named_choice(before.faces, choice) == choice
    assert named_choice((), FaceChoice.largest()) == FaceChoice.largest()


# -- the file ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("turn", TURNS, ids=str)
def test_what_is_prepared_turned_reads_back_as_it_was_judged(
    services: Services, couple: Path, tmp_path: Path, turn: Turn
) -> None:
    options = replace(LENIENT, turn=turn, faces=FaceChoice.each(), allow_failing=False)
    outcome = services.preparer.prepare(couple, options, tmp_path)
    assert isinstance(outcome, PreparedPicture)
    assert outcome.output is not None
    again = services.inspector.inspect(outcome.output)
    assert passed(again.findings)
    assert {face.label: face.box for face in again.faces} == {
        item.face.label: item.face.box for item in outcome.plan.faces
    }
    document = item_document(outcome, {})
    size = outcome.plan.source.size
    assert document["turn"] == {
        "flipped": turn.flipped,
        "degrees": turn.degrees,
        "width": size.width,
        "height": size.height,
    }
    assert "turn" not in item_document(built(services, services.inspector.inspect(couple), LENIENT), {})


def test_a_quarter_resamples_nothing(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    plan = services.preparer.plan(services.inspector.turned(inspection, Turn(90)), LENIENT)
    assert plan.frame is not None
    draft = services.preparer.draft(plan)
    turned = np.rot90(inspection.picture.pixels, -1)
    frame = plan.frame
    assert np.array_equal(draft, turned[frame.y : frame.bottom, frame.x : frame.right])


def test_a_turned_picture_in_memory_is_not_turned_again(services: Services, portrait: Path) -> None:
    turned = services.inspector.turned(services.inspector.inspect(portrait), Turn(-90))
    plan = services.preparer.plan(turned, LENIENT)
    assert np.array_equal(services.preparer.draft(plan, turned.picture), services.preparer.draft(plan))


def test_the_crop_keeps_out_of_the_empty_corners_where_it_can(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    made = built(services, inspection, replace(LENIENT, padding=Padding.none(), turn=Turn(15)))
    corners = made.plan.source.corners
    assert corners is not None
    assert made.plan.frame is not None
    assert corners.holds(made.plan.frame)
    assert not made.plan.padded


def test_where_it_cannot_the_missing_pixels_are_named_and_padding_fills_them(
    services: Services, near_border: Path
) -> None:
    inspection = services.inspector.inspect(near_border)
    options = PrepareOptions(turn=Turn(25))
    refused = services.preparer.build(inspection, options)
    assert isinstance(refused, Rejection)
    assert refused.error.code is ErrorCode.CROP_IMPOSSIBLE
    assert {it.code for it in refused.findings if it.severity is Severity.FAIL} >= {FindingCode.CROP_IMPOSSIBLE}
    made = built(services, inspection, replace(options, padding=Padding(PaddingKind.REFLECT), allow_failing=True))
    (told,) = [it for it in made.findings if it.code is FindingCode.PADDED]
    assert sum(int(pixels) for pixels in told.values.values()) > 0


def test_kept_whole_it_is_the_largest_part_without_corners_or_all_of_it_padded(
    services: Services, portrait: Path
) -> None:
    inspection = services.inspector.inspect(portrait)
    keep = PrepareOptions(crop=CropMode.KEEP, turn=Turn(10), allow_failing=True)
    made = built(services, inspection, keep)
    corners = made.plan.source.corners
    assert corners is not None
    assert (made.plan.frame, made.plan.padded) == (corners.whole, False)
    padded = built(services, inspection, replace(keep, padding=Padding(PaddingKind.BLUR)))
    assert (padded.plan.frame, padded.plan.padded) == (Box.of_size(corners.size), True)


def test_a_face_that_the_source_cuts_stays_cut_however_it_is_turned(
    services: Services, grace_hopper: Path, tmp_path: Path
) -> None:
    """The corners that are filled would hide that half of it is missing."""
    half = tmp_path / "half.png"
    pixels = pixels_of(grace_hopper)
    cv2.imwrite(str(half), pixels[:, 260:])
    inspection = services.inspector.inspect(half)
    for turn in (NO_TURN, Turn(90), Turn(12, flipped=True)):
        outcome = services.preparer.build(inspection, replace(LENIENT, turn=turn, allow_failing=False))
        assert isinstance(outcome, Rejection)
        (whole,) = [it for it in outcome.findings if it.code is FindingCode.WHOLE]
        assert whole.severity is Severity.FAIL
        assert float(whole.values["outside"]) > 0.2


def test_a_strip_that_would_become_too_large_is_refused(
    services: Services, portrait: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspection = services.inspector.inspect(portrait)
    monkeypatch.setattr(inspecting, "MAX_TURNED_PIXELS", inspection.info.size.pixels)
    assert services.inspector.turned(inspection, Turn(90)).faces
    with pytest.raises(PictureError) as refused:
        services.inspector.turned(inspection, Turn(45))
    assert refused.value.code is ErrorCode.PICTURE_TOO_MANY_PIXELS
    outcome = services.preparer.build(inspection, replace(LENIENT, turn=Turn(45)))
    assert isinstance(outcome, Rejection)


# -- straightening -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("degrees", [-160, -33, 8, 90])
def test_straightened_the_eyes_are_level(services: Services, portrait: Path, tmp_path: Path, degrees: int) -> None:
    copy = turned_copy(portrait, degrees, tmp_path / "askew.png")
    made = built(services, services.inspector.inspect(copy), replace(LENIENT, straighten=True))
    assert abs(face_lean(made.plan.faces[0].face)) < 2
    assert abs((made.plan.source.turn.degrees + degrees + 180) % 360 - 180) < 8, "he holds his own head a little askew"


def test_a_mirrored_picture_is_straightened_the_other_way(services: Services, portrait: Path, tmp_path: Path) -> None:
    copy = turned_copy(portrait, 30, tmp_path / "askew.png")
    made = built(services, services.inspector.inspect(copy), replace(LENIENT, turn=Turn(flipped=True), straighten=True))
    assert made.plan.source.turn.flipped
    assert made.plan.source.turn.degrees > 20
    assert abs(face_lean(made.plan.faces[0].face)) < 2


def test_what_is_level_is_left_as_it_is(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    first = built(services, inspection, replace(LENIENT, straighten=True))
    again = built(services, inspection, replace(LENIENT, straighten=True, turn=first.plan.source.turn))
    assert again.plan.source.turn == first.plan.source.turn
    assert again.encoded == first.encoded


def test_without_a_face_nothing_can_be_straightened(services: Services, no_face: Path) -> None:
    outcome = services.preparer.build(services.inspector.inspect(no_face), replace(LENIENT, straighten=True))
    assert isinstance(outcome, Rejection)
    assert outcome.error.code is ErrorCode.FACE_NOT_FOUND


# -- given faces ---------------------------------------------------------------------------------------------------


@pytest.fixture
def leaning_comic(tmp_path: Path) -> tuple[Path, GivenFace]:
    """A comic that leans by 20 degrees, and the word where its face is."""
    straight = save_comic(tmp_path / "comic.png")
    copy = turned_copy(straight, 20, tmp_path / "leaning.png")
    size = Size(*pixels_of(straight).shape[1::-1])
    change = Change.between(size, NO_TURN, Turn(20))
    return copy, GivenFace(COMIC_FACE, "F1", points=COMIC_POINTS).turned(change)


def test_a_drawn_face_is_straightened_by_its_points_and_they_go_along(
    services: Services, leaning_comic: tuple[Path, GivenFace]
) -> None:
    path, given = leaning_comic
    options = replace(LENIENT, given=GivenFaces((given,)), straighten=True)
    made = built(services, services.inspector.inspect(path), options)
    assert made.plan.source.turn.degrees == pytest.approx(-20, abs=1.5)
    assert [item.face.label for item in made.plan.faces] == ["F1"]
    assert abs(face_lean(made.plan.faces[0].face)) < 1.5


def test_a_drawn_face_without_points_says_that_its_eyes_are_not_known(services: Services, no_face: Path) -> None:
    """Nothing could be fitted to it: its eyes would be where eyes usually are, and always level."""
    options = replace(LENIENT, given=GivenFaces((GivenFace(Box(200, 150, 120, 140)),)), straighten=True)
    outcome = services.preparer.build(services.inspector.inspect(no_face), options)
    assert isinstance(outcome, Rejection)
    assert isinstance(outcome.error, FaceError)
    assert outcome.error.code is ErrorCode.FACE_EYES_UNKNOWN


def test_a_drawn_face_that_is_mirrored_is_the_same_face(services: Services, tmp_path: Path) -> None:
    """Its box and points are those of the options' own turn."""
    path = save_comic(tmp_path / "comic.png")
    inspection = services.inspector.inspect(path)
    plain = replace(LENIENT, given=GivenFaces((GivenFace(COMIC_FACE, "F1", points=COMIC_POINTS),)))
    made = built(services, inspection, plain.turned_to(Turn(flipped=True), inspection.info.size))
    (item,) = made.plan.faces
    assert (item.face.label, item.face.is_given) == ("F1", True)
    straight = built(services, inspection, plain)
    assert item.face.box.size == straight.plan.faces[0].face.box.size


# -- copies that other programs mirror or turn ---------------------------------------------------------------------


@pytest.mark.parametrize("way", [Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180])
def test_labels_follow_the_people_into_a_copy_that_another_program_has_mirrored(
    services: Services, couple: Path, tmp_path: Path, way: Image.Transpose
) -> None:
    """It keeps the metadata, and the size with it: the places in it are those of the other person."""
    made = services.preparer.prepare(couple, replace(LENIENT, faces=FaceChoice.each()), tmp_path / "out")
    assert isinstance(made, PreparedPicture)
    assert made.output is not None
    copy = tmp_path / "copy.png"
    with Image.open(made.output) as picture:
        xmp = picture.info["xmp"]
        assert b"F2" in xmp
        picture.convert("RGB").transpose(way).save(copy, pnginfo=text_of(xmp))
    turn = Turn(flipped=True) if way is Image.Transpose.FLIP_LEFT_RIGHT else Turn(180)
    change = Change.between(made.encoded.size, NO_TURN, turn)
    again = services.inspector.inspect(copy)
    for item in made.plan.faces:
        seen = again.face(item.face.label)
        assert seen is not None
        assert seen.box.overlap(change.box(item.face.box)) > 0.5


def test_another_picture_that_has_got_the_metadata_has_none_of_its_faces(
    services: Services, couple: Path, tmp_path: Path
) -> None:
    made = built(services, services.inspector.inspect(couple), LENIENT)
    assert services.reader.decode(made.encoded.data, couple).info.labels
    other = tmp_path / "other.png"
    with Image.open(BytesIO(made.encoded.data)) as picture:
        ImageOps.invert(picture.convert("RGB")).save(other, pnginfo=text_of(picture.info["xmp"]))
    info = services.reader.read(other).info
    assert (info.labels, info.given, info.purpose) == ((), NOTHING_GIVEN, NO_PURPOSE)


def test_what_is_turned_as_it_is_wanted_stays_the_same(services: Services, astronaut: Path) -> None:
    seen = services.inspector.inspect(astronaut)
    assert seen.as_turned(NO_TURN) is seen


def text_of(xmp: bytes) -> PngInfo:
    """What keeps it in a PNG."""
    text = PngInfo()
    text.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return text


# -- the whole picture -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("turn", [NO_TURN, Turn(90), Turn(-12)], ids=str)
def test_the_whole_picture_is_turned_and_says_which_faces_were_given(
    services: Services, tmp_path: Path, turn: Turn
) -> None:
    path = save_comic(tmp_path / "comic.png")
    inspection = services.inspector.inspect(path)
    size = TurnedSize(turn, inspection.info.size).size
    drawn = GivenFaces((GivenFace(COMIC_FACE, "F1"),)).turned(Change.between(inspection.info.size, NO_TURN, turn))
    made = services.preparer.whole(inspection, PrepareOptions(turn=turn, given=drawn))
    again = services.inspector.examine(services.reader.decode(made.data, Path("whole.png")))
    assert made.size == again.info.size == size
    [face] = again.faces
    assert face.is_given
    assert face.box == drawn.faces[0].box


def test_the_whole_picture_is_held_to_no_limit(services: Services, grace_hopper: Path) -> None:
    inspection = services.inspector.inspect(grace_hopper)
    made = services.preparer.whole(inspection, PrepareOptions(straighten=True, max_bytes=2_000))
    assert len(made.data) > 2_000
    assert made.format.value == "jpg"
    assert not made.findings
