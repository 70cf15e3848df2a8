"""A fix changes what mends the finding, and nothing else of what the user chose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.crop.values import CropGoal, Padding, PaddingKind
from desktop.domain.files.formats import OutputFormat
from desktop.domain.geometry import Box
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions, fixes
from tests.builders import make_face

if TYPE_CHECKING:
    from desktop.domain.preparing.fixes import Change

CHOSEN = PrepareOptions(
    crop=CropMode.MANUAL, frame=Box(0, 0, 90, 90), margin=3.0, goal=CropGoal.LARGEST, max_bytes=900_000
)
SIZES = (40, 90, 50, 80, 60, 70, 65)
FACES = tuple(make_face(f"F{number}", Box(0, 0, side, side)) for number, side in enumerate(SIZES, start=1))

CASES: dict[str, tuple[Change, PrepareOptions]] = {
    "crop": (fixes.crop, replace(CHOSEN, crop=CropMode.AUTO, frame=None)),
    "crop closer": (
        fixes.crop_closer,
        replace(CHOSEN, crop=CropMode.AUTO, frame=None, margin=2.0, goal=CropGoal.SMALLEST),
    ),
    "pad": (fixes.pad, replace(CHOSEN, padding=Padding(PaddingKind.BLUR))),
    "to JPEG": (fixes.to_jpeg, replace(CHOSEN, format=OutputFormat.JPEG)),
    "to PNG": (fixes.to_png, replace(CHOSEN, format=OutputFormat.PNG)),
    "re-encode": (fixes.reencode, replace(CHOSEN, max_bytes=500_000)),
    "fewer faces": (fixes.fewer_faces, replace(CHOSEN, faces=FaceChoice.of("F2", "F4", "F6", "F7", "F5", "F3"))),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fix_changes_what_it_names_and_no_more(name: str) -> None:
    change, expected = CASES[name]
    assert change(CHOSEN, FACES) == expected


def test_a_byte_limit_below_the_services_stays_the_users_own() -> None:
    strict = replace(CHOSEN, max_bytes=375_000)
    assert fixes.reencode(strict, FACES) == strict
