"""The local preview: user photos onto template faces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.cloud.calls import Charged, CloudPictureUrl
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.face import Reading
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm, FusedFace
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.jobs import NoProgress
from desktop.domain.rules.rules import FindingCode
from desktop.services.fusing.assigning import assign
from desktop.services.fusing.local import fusion_settings
from desktop.services.fusing.table import engine_infos

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.fusing.order import PictureSource, Subject
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.geometry import Box
    from desktop.services.bundle import Services


def photo(path: Path, template_label: str | None = None, photo_label: str | None = None) -> Assignment:
    return Assignment(Source(path), template_label, photo_label)


def fused(services: Services, template: Path, *photos: Assignment) -> Outcome:
    return services.engines[LOCAL].fuse(Order(LOCAL, Source(template), photos), NoProgress())


def code_of(services: Services, template: Path, *photos: Assignment) -> ErrorCode:
    """The same error comes back from fusing, and is raised by the check that comes before it."""
    order = Order(LOCAL, Source(template), photos)
    with pytest.raises(FaceError) as caught:
        services.engines[LOCAL].check(order)
    error = services.engines[LOCAL].fuse(order, NoProgress()).failure
    assert error.code is caught.value.code
    return error.code


def only(outcome: Outcome) -> FusedFace:
    [face] = outcome.faces
    return face


def test_a_preview_changes_the_face_and_keeps_the_size(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    outcome = fused(services, astronaut, photo(grace_hopper))
    before, after = services.pictures.load(astronaut).picture.pixels, outcome.fused.pixels
    assert after.shape == before.shape
    [box] = outcome.boxes
    face = np.s_[box.y : box.bottom, box.x : box.right]
    assert np.abs(after[face].astype(int) - before[face]).mean() > 3
    assert outcome.elapsed_ms > 0


def test_a_preview_costs_nothing_and_calls_nobody(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    outcome = fused(services, astronaut, photo(grace_hopper))
    assert (outcome.charged, outcome.exchange, outcome.sent) == (Charged.NO, None, ())


def test_photos_without_a_label_go_to_the_faces_in_order(services: Services, couple: Path, grace_hopper: Path) -> None:
    outcome = fused(services, couple, photo(grace_hopper), photo(grace_hopper))
    assert [face.template_label for face in outcome.faces] == ["F1", "F2"]


def test_a_label_takes_its_face_first(services: Services, couple: Path, grace_hopper: Path) -> None:
    outcome = fused(services, couple, photo(grace_hopper), photo(grace_hopper, "F1"))
    assert {face.template_label for face in outcome.faces} == {"F1", "F2"}


def largest(services: Services, path: Path) -> Box:
    return max(services.pictures.load(path).faces, key=lambda face: face.box.area).box


def test_a_photo_with_several_faces_gives_its_largest_and_says_so(
    services: Services, astronaut: Path, couple: Path
) -> None:
    outcome = fused(services, astronaut, photo(couple))
    assert only(outcome).photo_box == largest(services, couple)
    assert FindingCode.PHOTO_SEVERAL_FACES in {finding.code for finding in outcome.findings}


def test_the_check_beforehand_says_so_too(services: Services, astronaut: Path, couple: Path) -> None:
    order = Order(LOCAL, Source(astronaut), (photo(couple),))
    codes = {finding.code for finding in services.engines[LOCAL].check(order)}
    assert codes >= {FindingCode.PHOTO_SEVERAL_FACES, FindingCode.FUSION_OUTLOOK}


def test_the_result_says_how_good_it_is_as_the_check_did(services: Services, astronaut: Path, couple: Path) -> None:
    order = Order(LOCAL, Source(astronaut), (photo(couple),))
    engine = services.engines[LOCAL]
    said, told = engine.check(order), engine.fuse(order, NoProgress()).findings
    assert set(map(str, said)) <= set(map(str, told))


def test_the_face_of_a_photo_can_be_chosen(services: Services, astronaut: Path, couple: Path) -> None:
    outcome = fused(services, astronaut, photo(couple, photo_label="F2"))
    assert only(outcome).photo_box == services.pictures.load(couple).faces[1].box


def test_the_face_of_a_photo_can_be_said_by_its_place(services: Services, astronaut: Path, couple: Path) -> None:
    wanted = services.pictures.load(couple).faces[1].box
    outcome = fused(services, astronaut, replace(photo(couple), photo_box=wanted))
    assert only(outcome).photo_box == wanted


def test_a_photo_without_a_face_is_refused(services: Services, astronaut: Path, no_face: Path) -> None:
    assert code_of(services, astronaut, photo(no_face)) is ErrorCode.FACE_NOT_FOUND


def test_a_template_without_a_face_is_refused(services: Services, no_face: Path, grace_hopper: Path) -> None:
    assert code_of(services, no_face, photo(grace_hopper)) is ErrorCode.FACE_NOT_FOUND


def test_an_order_without_a_template_is_refused(services: Services, grace_hopper: Path) -> None:
    outcome = services.engines[LOCAL].fuse(Order(LOCAL, None, (photo(grace_hopper),)), NoProgress())
    assert outcome.failure.code is ErrorCode.FACE_NOT_FOUND


def test_an_unknown_label_is_refused(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    assert code_of(services, astronaut, photo(grace_hopper, "F7")) is ErrorCode.FACE_UNKNOWN_LABEL


def test_two_photos_for_one_face_are_refused(services: Services, couple: Path, grace_hopper: Path) -> None:
    photos = [photo(grace_hopper, "F1"), photo(grace_hopper, "F1")]
    assert code_of(services, couple, *photos) is ErrorCode.FACE_AMBIGUOUS


def test_more_than_six_photos_are_refused(services: Services, astronaut: Path, grace_hopper: Path) -> None:
    assert code_of(services, astronaut, *[photo(grace_hopper)] * 7) is ErrorCode.FACE_TOO_MANY


def test_a_broken_photo_is_a_picture_error(services: Services, astronaut: Path, broken: Path) -> None:
    assert isinstance(fused(services, astronaut, photo(broken)).failure, PictureError)


def test_a_photo_by_url_is_not_read_here(services: Services, astronaut: Path) -> None:
    outcome = fused(services, astronaut, Assignment(CloudPictureUrl("https://example.com/a.jpg")))
    assert outcome.failure.code is ErrorCode.FILE_NOT_READABLE


def test_pictures_that_are_known_are_not_read_again(services: Services, astronaut: Path, tmp_path: Path) -> None:
    """The labels are those the user saw, and the files may be gone by now."""
    template, gone = Source(astronaut), Source(tmp_path / "gone.jpg")
    known: dict[PictureSource, Subject] = {
        template: services.pictures.load(astronaut),
        gone: services.pictures.load(astronaut),
    }
    order = Order(LOCAL, template, (Assignment(gone),), pictures=known)
    assert services.engines[LOCAL].fuse(order, NoProgress()).picture is not None


def test_a_pasted_picture_is_looked_at_like_a_file(services: Services, grace_hopper: Path) -> None:
    pasted = services.pictures.open(Source(grace_hopper, grace_hopper.read_bytes()))
    assert [face.box for face in pasted.faces] == [face.box for face in services.pictures.load(grace_hopper).faces]


def test_the_values_of_an_order_are_the_engines_settings() -> None:
    values = ParameterValues.of(algorithm="enjoy", features=20)
    settings = fusion_settings(Order(LOCAL, settings=values))
    assert (settings.algorithm, settings.degrees) == (Algorithm.ENJOY, Degrees(20, 50))


def test_the_swap_version_takes_no_degrees() -> None:
    settings = fusion_settings(Order(LOCAL, settings=ParameterValues.of(features=20, shape=20)))
    assert settings.effective_degrees == Degrees(0, 0)


@pytest.mark.parametrize("unclear", ["astronaut", "grace_hopper"])
def test_a_face_whose_features_cannot_be_read_is_refused_on_either_side(
    services: Services, astronaut: Path, grace_hopper: Path, unclear: str
) -> None:
    template, user = (services.pictures.load(path) for path in (astronaut, grace_hopper))
    sides = [
        replace(side, faces=tuple(replace(face, reading=Reading.ESTIMATED) for face in side.faces)) if bad else side
        for side, bad in ((template, unclear == "astronaut"), (user, unclear == "grace_hopper"))
    ]
    with pytest.raises(FaceError, match=f"F1 in {unclear}") as caught:
        assign(sides[0], [(photo(grace_hopper), sides[1])])
    assert caught.value.code is ErrorCode.FACE_UNCLEAR


def test_the_engines_are_those_of_the_table(services: Services) -> None:
    assert list(services.engines) == [info.id for info in engine_infos()]
    assert len(services.engines) == len(engine_infos())
