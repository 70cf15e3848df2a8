"""Inspecting a picture as it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import PictureError
from desktop.domain.face import Certainty, Reading
from desktop.domain.geometry import Box, Size
from desktop.domain.rules.findings import Severity, passed
from desktop.domain.rules.rules import FindingCode
from desktop.services.documents import inspection_document
from desktop.services.inspect import Inspector
from desktop.vision.transform import Transformer
from tests.builders import Unlooking, make_face

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.picture import Picture
    from desktop.services.bundle import Services


def test_a_portrait_has_one_face_in_full_size_pixels(services: Services, grace_hopper: Path) -> None:
    inspection = services.inspector.inspect(grace_hopper)
    assert inspection.info.size == Size(512, 600)
    assert [face.label for face in inspection.faces] == ["F1"]
    box = inspection.faces[0].box
    assert box.x < 260 < box.right
    assert box.y < 240 < box.bottom


def test_two_faces_are_labelled_by_area(services: Services, couple: Path) -> None:
    faces = services.inspector.inspect(couple).faces
    assert [face.label for face in faces] == ["F1", "F2"]
    assert faces[0].box.area >= faces[1].box.area


def test_a_face_is_found_by_its_label(services: Services, couple: Path) -> None:
    inspection = services.inspector.inspect(couple)
    assert inspection.face("F2") is inspection.faces[1]
    assert inspection.face("F9") is None


def test_known_faces_keep_their_labels(services: Services, couple: Path) -> None:
    first, second = services.inspector.inspect(couple).faces
    swapped = (first.relabelled("F2"), second.relabelled("F1"))
    again = services.inspector.inspect(couple, swapped)
    assert {face.label: face.box for face in again.faces} == {"F2": first.box, "F1": second.box}


def test_a_picture_without_a_face_does_not_pass(services: Services, no_face: Path) -> None:
    inspection = services.inspector.inspect(no_face)
    assert inspection.faces == ()
    assert not passed(inspection.findings)


def test_rules_that_hold_report_their_numbers_too(services: Services, grace_hopper: Path) -> None:
    findings = {finding.code: finding for finding in services.inspector.inspect(grace_hopper).findings}
    assert findings[FindingCode.BYTES].severity is Severity.PASS
    assert findings[FindingCode.PIXELS].values["width"] == 512


def test_an_unreadable_file_is_a_picture_error(services: Services, broken: Path) -> None:
    with pytest.raises(PictureError):
        services.inspector.inspect(broken)


class DoubtfulEyes(Unlooking):
    """Sees one face, and one that may be none."""

    def analyze(self, picture: Picture, previous: Sequence[Face] = ()) -> tuple[Face, ...]:
        assert picture
        assert not previous
        doubtful = replace(make_face("F2", Box(10, 10, 90, 90)), certainty=Certainty.UNSURE, reading=Reading.ESTIMATED)
        return make_face("F1"), doubtful


def test_an_unsure_face_is_told_and_not_counted(services: Services, grace_hopper: Path) -> None:
    inspection = Inspector(services.reader, DoubtfulEyes(), Transformer()).inspect(grace_hopper)
    assert [face.label for face in inspection.faces] == ["F1"]
    (told,) = [one for one in inspection.findings if one.code is FindingCode.FACES_UNSURE]
    assert (told.severity, told.values) == (Severity.INFO, {"count": 1})
    document = inspection_document(inspection)
    assert [(face["label"], face["landmarks"]) for face in document["faces"]] == [("F1", "fitted")]
    assert [(face["label"], face["landmarks"]) for face in document["unsure"]] == [("F2", "estimated")]
    assert {one["face"] for one in document["findings"] if "face" in one} == {"F1"}


def test_without_an_unsure_face_nothing_is_told(services: Services, grace_hopper: Path) -> None:
    codes = {finding.code for finding in services.inspector.inspect(grace_hopper).findings}
    assert FindingCode.FACES_UNSURE not in codes
