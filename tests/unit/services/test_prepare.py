"""Preparing a material: crop, shrink, encode, verify, save."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageFilter

from desktop.domain.crop.solve import Aspect, Padding, PaddingKind
from desktop.domain.crop.values import JITTER
from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import OutputFormat, PictureFormat
from desktop.domain.geometry import Box, Margins, Size
from desktop.domain.preparing import CropMode, FaceChoice, PreparedPicture, PrepareOptions, Rejection
from desktop.domain.rules.findings import Severity, passed
from desktop.domain.rules.rules import RULES, FindingCode
from desktop.services.fitting import output_format
from desktop.services.prepare import MOST_FILES, Preparer, PreparerPorts, _is_same_file
from tests.builders import Unlooking, make_info
from tests.unit.services.disk import FullDisk

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.ports import FaceAnalyzer
    from desktop.services.bundle import Services


def prepared(outcome: PreparedPicture | Rejection) -> PreparedPicture:
    assert isinstance(outcome, PreparedPicture), outcome.error
    return outcome


def rejected(outcome: PreparedPicture | Rejection) -> Rejection:
    assert isinstance(outcome, Rejection)
    return outcome


def test_a_material_keeps_every_limit(services: Services, portrait: Path, tmp_path: Path) -> None:
    material = prepared(services.preparer.prepare(portrait, PrepareOptions(), tmp_path / "out"))
    assert material.output is not None
    with Image.open(material.output) as picture:
        assert picture.format == "JPEG"
        assert max(picture.size) <= 1080
    assert material.output.stat().st_size <= 500_000
    assert material.plan.faces[0].margins.smallest >= 0.5
    assert passed(material.findings)


def test_the_face_is_in_the_middle(services: Services, portrait: Path, tmp_path: Path) -> None:
    material = prepared(services.preparer.prepare(portrait, PrepareOptions(), tmp_path / "out"))
    margins = material.plan.faces[0].margins
    assert margins.left == pytest.approx(margins.right, abs=2 * JITTER)
    assert margins.top == pytest.approx(margins.bottom, abs=2 * JITTER)


@pytest.mark.parametrize(
    "options",
    [
        PrepareOptions(),
        PrepareOptions(margin=2.0),
        PrepareOptions(faces=FaceChoice.of("F2"), padding=Padding(PaddingKind.BLUR)),
        PrepareOptions(faces=FaceChoice.all(), padding=Padding(PaddingKind.REFLECT)),
        PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.of("F2"), format=OutputFormat.JPEG, max_bytes=900_000),
    ],
    ids=["usual", "exact minimum", "one of two", "both, padded", "kept whole, for one of two"],
)
def test_what_was_written_is_found_as_it_was_told(
    services: Services, couple: Path, tmp_path: Path, options: PrepareOptions
) -> None:
    material = prepared(services.preparer.prepare(couple, options, tmp_path / "out"))
    assert material.output is not None
    again = services.inspector.inspect(material.output)
    told = {item.face.label: item for item in material.plan.faces}
    assert passed(again.findings)
    assert {label: item.face.box for label, item in told.items()} == {
        face.label: face.box for face in again.faces if face.label in told
    }
    judged = {finding.face: finding for finding in again.findings if finding.code is FindingCode.MARGINS}
    assert {label: item.margins.smallest for label, item in told.items()} == {
        label: finding.values["smallest"] for label, finding in judged.items()
    }
    whole = Box.of_size(material.encoded.size)
    assert all(item.margins == Margins.of(item.face.box, whole) for item in told.values())


def test_a_frame_kept_by_choice_stays_a_warning_when_the_file_is_looked_at(
    services: Services, near_border: Path, tmp_path: Path
) -> None:
    material = prepared(services.preparer.prepare(near_border, PrepareOptions(crop=CropMode.KEEP), tmp_path / "out"))
    assert material.output is not None
    [margins] = [
        finding
        for finding in services.inspector.inspect(material.output).findings
        if finding.code is FindingCode.MARGINS
    ]
    assert (margins.severity, margins.values["side"]) == (Severity.WARN, "left")


def test_all_usable_faces_leave_out_those_in_the_background(services: Services, couple: Path, tmp_path: Path) -> None:
    with Image.open(couple) as picture:
        far = picture.crop((750, 150, 1262, 750)).resize((96, 112))
        picture.paste(far, (20, 20))
        picture.save(couple)
    options = PrepareOptions(faces=FaceChoice.all(), padding=Padding(PaddingKind.BLUR))
    material = prepared(services.preparer.prepare(couple, options, tmp_path / "out"))
    assert [item.face.label for item in material.plan.faces] == ["F1", "F2"]
    strict = replace(options, faces=FaceChoice.each())
    assert rejected(services.preparer.prepare(couple, strict, tmp_path / "out")).error.code is ErrorCode.RULES_FAILED


def test_the_source_is_not_touched(services: Services, portrait: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(portrait.read_bytes()).hexdigest()
    prepared(services.preparer.prepare(portrait, PrepareOptions(), tmp_path))
    assert hashlib.sha256(portrait.read_bytes()).hexdigest() == before


def test_a_name_that_is_taken_gets_a_suffix(services: Services, portrait: Path, tmp_path: Path) -> None:
    material = prepared(services.preparer.prepare(portrait, PrepareOptions(), tmp_path))
    assert material.output == tmp_path / "人像-2.jpg"


def test_a_picture_kept_whole_is_only_shrunk(services: Services, couple: Path, tmp_path: Path) -> None:
    options = PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.all(), format=OutputFormat.JPEG)
    material = prepared(services.preparer.prepare(couple, options, tmp_path / "out"))
    assert material.plan.frame == Box(0, 0, 1400, 900)
    assert material.encoded.size == Size(1080, 694)
    assert {f.face for f in material.findings if f.code is FindingCode.MARGINS} == {"F1", "F2"}


def test_a_face_at_the_border_is_rejected_and_nothing_is_written(
    services: Services, near_border: Path, tmp_path: Path
) -> None:
    rejection = rejected(services.preparer.prepare(near_border, PrepareOptions(), tmp_path / "out"))
    assert rejection.error.code is ErrorCode.CROP_IMPOSSIBLE
    assert not passed(rejection.findings)
    assert {rule.code for rule in RULES} <= {finding.code for finding in rejection.findings}
    failing = {finding.code for finding in rejection.findings if finding.severity is Severity.FAIL}
    assert failing == {FindingCode.CROP_IMPOSSIBLE, FindingCode.MARGINS}, "the picture as it is has no other fault"
    assert not (tmp_path / "out").exists()


def test_half_a_face_at_the_edge_is_not_made_whole_by_padding(
    services: Services, grace_hopper: Path, tmp_path: Path
) -> None:
    """Case 19: box and landmarks of what is left look like those of a face."""
    cut = tmp_path / "cut.jpg"
    with Image.open(grace_hopper) as picture:
        picture.crop((265, 0, 512, 600)).save(cut, quality=92)
    [whole] = [it for it in services.inspector.inspect(cut).findings if it.code is FindingCode.WHOLE]
    assert whole.severity is Severity.FAIL
    assert float(whole.values["outside"]) >= 0.2
    options = PrepareOptions(padding=Padding(PaddingKind.BLUR))
    rejection = rejected(services.preparer.prepare(cut, options, tmp_path / "out"))
    assert rejection.error.code is ErrorCode.RULES_FAILED
    assert "face.whole (F1)" in str(rejection.error)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", [PaddingKind.BLUR, PaddingKind.REFLECT, PaddingKind.COLOUR])
def test_padding_makes_a_correct_crop_of_it(
    services: Services, near_border: Path, tmp_path: Path, kind: PaddingKind
) -> None:
    options = PrepareOptions(padding=Padding(kind))
    material = prepared(services.preparer.prepare(near_border, options, tmp_path / "out"))
    assert material.plan.padded
    assert material.plan.faces[0].margins.smallest >= 0.5


def test_an_aspect_is_met_to_a_pixel(services: Services, portrait: Path, tmp_path: Path) -> None:
    options = PrepareOptions(aspect=Aspect.of(3, 4), padding=Padding(PaddingKind.BLUR))
    size = prepared(services.preparer.prepare(portrait, options, tmp_path / "out")).encoded.size
    assert abs(size.width - size.height * 3 / 4) <= 1


def test_a_picture_without_a_face_is_rejected(services: Services, no_face: Path, tmp_path: Path) -> None:
    rejection = rejected(services.preparer.prepare(no_face, PrepareOptions(), tmp_path))
    assert rejection.error.code is ErrorCode.FACE_NOT_FOUND
    assert [finding.code for finding in rejection.findings if finding.severity is Severity.FAIL] == [FindingCode.FACES]


def test_a_broken_file_is_rejected_with_the_reason(services: Services, broken: Path, tmp_path: Path) -> None:
    rejection = rejected(services.preparer.prepare(broken, PrepareOptions(), tmp_path))
    assert rejection.error.code is ErrorCode.PICTURE_UNSUPPORTED


def test_a_rule_no_crop_can_mend_rejects(services: Services, portrait: Path, tmp_path: Path) -> None:
    outcome = services.preparer.prepare(portrait, PrepareOptions(max_bytes=1500), tmp_path)
    rejection = rejected(outcome)
    assert rejection.error.code is ErrorCode.RULES_FAILED
    assert "bytes" in str(rejection.error)


def test_the_designer_may_keep_a_failing_material(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    material = prepared(services.preparer.build(inspection, PrepareOptions(max_bytes=1500, allow_failing=True)))
    assert not passed(material.findings)


def test_a_draft_shows_the_output_in_its_size(services: Services, portrait: Path) -> None:
    plan = services.preparer.plan(services.inspector.inspect(portrait), PrepareOptions())
    assert services.preparer.draft(plan).shape[:2] == (plan.size.height, plan.size.width)


def test_a_draft_of_a_picture_at_hand_is_the_same(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    plan = services.preparer.plan(inspection, PrepareOptions())
    assert np.array_equal(services.preparer.draft(plan, inspection.picture), services.preparer.draft(plan))


def test_a_frame_of_ones_own_beyond_the_picture_is_filled_with_blur(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    own = PrepareOptions(crop=CropMode.MANUAL, frame=Box(-40, 0, 900, 1000), allow_failing=True)
    material = prepared(services.preparer.build(inspection, own))
    picture = services.reader.decode(material.encoded.data, portrait)
    assert material.plan.padded
    assert picture.pixels[500, :20].std(axis=0).max() < 12, "made up from the edge, not black"
    assert picture.pixels[500, 5].min() > 90


def test_a_draft_of_an_impossible_plan_is_a_bug(services: Services, near_border: Path) -> None:
    plan = services.preparer.plan(services.inspector.inspect(near_border), PrepareOptions())
    with pytest.raises(ValueError, match="frame"):
        services.preparer.draft(plan)


def test_of_a_blurred_face_without_a_crop_the_blur_is_told_and_no_margin(services: Services, near_border: Path) -> None:
    """Where it ends is a guess: so many pixels more would be bad advice (issue 11, case 17)."""
    with Image.open(near_border) as picture:
        picture.filter(ImageFilter.GaussianBlur(11)).save(near_border, quality=92)
    found = rejected(services.preparer.build(services.inspector.inspect(near_border), PrepareOptions()))
    assert found.error.code is ErrorCode.FACE_BLURRED
    assert FindingCode.CROP_IMPOSSIBLE not in {item.code for item in found.findings}
    assert next(item.code for item in found.findings if item.face) is FindingCode.SHARPNESS


def test_a_source_that_vanishes_is_rejected(services: Services, portrait: Path) -> None:
    inspection = services.inspector.inspect(portrait)
    portrait.unlink()
    assert rejected(services.preparer.build(inspection, PrepareOptions())).error.code is ErrorCode.FILE_NOT_FOUND


@pytest.mark.parametrize(
    ("source", "alpha", "wanted", "result"),
    [
        (PictureFormat.JPEG, False, OutputFormat.KEEP, PictureFormat.JPEG),
        (PictureFormat.PNG, False, OutputFormat.KEEP, PictureFormat.PNG),
        (PictureFormat.WEBP, False, OutputFormat.KEEP, PictureFormat.JPEG),
        (PictureFormat.WEBP, True, OutputFormat.KEEP, PictureFormat.PNG),
        (PictureFormat.JPEG, False, OutputFormat.PNG, PictureFormat.PNG),
        (PictureFormat.PNG, True, OutputFormat.JPEG, PictureFormat.JPEG),
    ],
)
def test_the_output_keeps_the_format_when_it_can(
    source: PictureFormat,
    alpha: bool,
    wanted: OutputFormat,
    result: PictureFormat,
) -> None:
    assert output_format(make_info(picture_format=source, has_alpha=alpha), wanted) is result


class Blind(Unlooking):
    """An analyzer that finds nothing: what an output with a lost face looks like."""

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:  # noqa: ARG002 - the port
        return ()


def ports(services: Services) -> PreparerPorts:
    return services.preparer._ports


class WideLooker:
    """Sees in the output that a face reaches to its edges."""

    def look_again(self, pixels: Pixels, faces: Sequence[Face]) -> tuple[Box, ...]:
        return tuple(Box(0, 0, pixels.shape[1], pixels.shape[0]) for _ in faces)


def test_a_face_that_a_look_at_the_crop_finds_too_wide_for_the_picture_is_rejected(
    services: Services, portrait: Path
) -> None:
    preparer = Preparer(services.inspector, replace(ports(services), looker=WideLooker()))
    rejection = rejected(preparer.build(services.inspector.inspect(portrait), PrepareOptions(margin=2.0)))
    assert rejection.error.code is ErrorCode.CROP_IMPOSSIBLE


class Counting:
    """Counts the files that are looked at."""

    def __init__(self, analyzer: FaceAnalyzer) -> None:
        self._analyzer = analyzer
        self.read = analyzer.read
        self.files = 0

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:
        self.files += 1
        return self._analyzer.analyze(picture, previous)


def test_files_are_made_until_the_margins_hold_in_one_but_not_for_ever(
    services: Services, portrait: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.prepare.keeps", lambda *_: False)
    counting = Counting(ports(services).analyzer)
    preparer = Preparer(services.inspector, replace(ports(services), analyzer=counting))
    preparer.build(services.inspector.inspect(portrait), PrepareOptions())
    assert counting.files == MOST_FILES


def test_an_output_whose_face_is_lost_is_not_reported_as_prepared(services: Services, portrait: Path) -> None:
    preparer = Preparer(services.inspector, replace(ports(services), analyzer=Blind()))
    rejection = rejected(preparer.build(services.inspector.inspect(portrait), PrepareOptions()))
    assert rejection.error.code is ErrorCode.OUTPUT_NOT_VERIFIED


def test_a_label_that_is_not_there_is_told_with_what_the_rules_say_of_the_picture(
    services: Services, portrait: Path, tmp_path: Path
) -> None:
    rejection = rejected(services.preparer.prepare(portrait, PrepareOptions(faces=FaceChoice.of("F7")), tmp_path))
    assert rejection.error.code is ErrorCode.FACE_UNKNOWN_LABEL
    assert {finding.face for finding in rejection.findings if finding.code is FindingCode.POSE} == {"F1"}


class WrongSize:
    """A reader whose second look at the file finds another picture."""

    def __init__(self, services: Services, other: Path) -> None:
        self.probe = services.reader.probe
        self.describe = services.reader.describe
        self.read = services.reader.read
        self._other = services.reader.read(other)

    def decode(self, data: bytes, name: Path) -> Picture:  # noqa: ARG002 - the port
        return self._other


def test_an_output_of_another_size_is_not_reported_as_prepared(
    services: Services, portrait: Path, couple: Path
) -> None:
    preparer = Preparer(services.inspector, replace(ports(services), reader=WrongSize(services, couple)))
    rejection = rejected(preparer.build(services.inspector.inspect(portrait), PrepareOptions()))
    assert rejection.error.code is ErrorCode.OUTPUT_NOT_VERIFIED


def test_a_full_disk_ends_the_whole_job(services: Services, portrait: Path, tmp_path: Path) -> None:
    preparer = Preparer(services.inspector, replace(ports(services), writer=FullDisk(services)))
    with pytest.raises(OutputError):
        preparer.prepare(portrait, PrepareOptions(), tmp_path)


class TestDamage:
    """A picture of which the lower part is lost may still hold a sound face."""

    def damaged(self, portrait: Path, folder: Path, place: float) -> Path:
        data = bytearray(portrait.read_bytes())
        start = int(len(data) * place)
        data[start : start + 3000] = bytes(3000)
        path = folder / "damaged.jpg"
        path.write_bytes(data)
        return path

    def test_above_the_frame_or_in_it_rejects(self, services: Services, portrait: Path, tmp_path: Path) -> None:
        path = self.damaged(portrait, tmp_path, 0.2)
        rejection = rejected(services.preparer.prepare(path, PrepareOptions(), tmp_path / "out"))
        assert rejection.error.code is ErrorCode.RULES_FAILED
        assert not (tmp_path / "out").exists()

    def test_below_the_frame_only_warns(self, services: Services, portrait: Path, tmp_path: Path) -> None:
        path = self.damaged(portrait, tmp_path, 0.9)
        material = prepared(services.preparer.prepare(path, PrepareOptions(margin=2.0), tmp_path / "out"))
        (finding,) = [it for it in material.findings if it.code is FindingCode.DAMAGED_ROWS]
        assert finding.severity is Severity.WARN
        assert material.plan.frame is not None
        assert material.plan.frame.bottom <= float(finding.values["row"])


class TestBytes:
    """Fewer pixels, or another format, rather than patches of colour."""

    def png(self, portrait: Path, folder: Path) -> Path:
        path = folder / "photo.png"
        Image.open(portrait).save(path)
        return path

    def test_a_png_that_would_lose_colours_becomes_a_jpeg(
        self, services: Services, portrait: Path, tmp_path: Path
    ) -> None:
        options = PrepareOptions(crop=CropMode.KEEP, max_bytes=80_000)
        material = prepared(services.preparer.prepare(self.png(portrait, tmp_path), options, tmp_path / "out"))
        assert material.encoded.format is PictureFormat.JPEG
        assert FindingCode.FORMAT_CHOSEN in {finding.code for finding in material.findings}

    def test_a_png_that_is_asked_for_gets_fewer_pixels(
        self, services: Services, portrait: Path, tmp_path: Path
    ) -> None:
        options = PrepareOptions(crop=CropMode.KEEP, format=OutputFormat.PNG, max_bytes=60_000)
        material = prepared(services.preparer.prepare(self.png(portrait, tmp_path), options, tmp_path / "out"))
        assert material.encoded.format is PictureFormat.PNG
        assert len(material.encoded.data) <= 60_000
        assert FindingCode.SCALED_DOWN in {finding.code for finding in material.findings}

    def test_what_no_size_helps_is_told_as_it_was(self, services: Services, portrait: Path, tmp_path: Path) -> None:
        options = PrepareOptions(crop=CropMode.KEEP, max_bytes=1_000)
        rejection = rejected(services.preparer.prepare(portrait, options, tmp_path / "out"))
        assert FindingCode.TOO_LARGE in {finding.code for finding in rejection.findings}
        assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wanted", [OutputFormat.PNG, OutputFormat.KEEP])
@pytest.mark.parametrize("limit", [1000, 3000])
def test_what_cannot_become_small_enough_is_rejected_by_its_bytes(
    services: Services, astronaut: Path, tmp_path: Path, wanted: OutputFormat, limit: int
) -> None:
    """Also where so little would be left that no face is found in it."""
    options = PrepareOptions(format=wanted, max_bytes=limit, padding=Padding(PaddingKind.BLUR))
    rejection = rejected(services.preparer.prepare(astronaut, options, tmp_path))
    assert FindingCode.BYTES in {it.code for it in rejection.findings if it.severity is Severity.FAIL}
    assert not list(tmp_path.iterdir())


def test_files_that_are_not_there_are_not_the_same(tmp_path: Path) -> None:
    assert not _is_same_file(tmp_path / "a.jpg", tmp_path / "b.jpg")
