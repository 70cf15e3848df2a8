"""The cases from bug reports that lie beside the repository; each kind has a test with a picture of our own too.

The right value of each case is what ``inspect`` has to say of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "shared" / "cases"

needs_cases = pytest.mark.skipif(not FOLDER.is_dir(), reason="shared/cases is not beside the repository")


@dataclass(frozen=True)
class Case:
    """``rolls`` of the faces in degrees, in any order; ``codes`` must be among the findings that are not passes."""

    path: str
    rolls: tuple[int, ...]
    codes: frozenset[str] = frozenset()
    passed: bool = True

    @property
    def file(self) -> Path:
        return FOLDER / self.path


def case(path: str, *rolls: int, codes: str = "", passed: bool = True) -> Case:
    return Case(path, rolls, frozenset(codes.split()), passed)


CASES = (
    case("01_label_flip/pair400.jpg", 3, -3, codes="pixels", passed=False),
    case("02_turned_head/rot120.jpg", -117),
    case("02_turned_head/rot180.jpg", -177),
    case("02_turned_head/rot270.jpg", 93),
    case("04_bad_sector/badsector.jpg", 3, -2, codes="read.damaged_rows", passed=False),
    case("08_mixed_orientation/mix_upright_sideways.jpg", 3, -93),
    case("09_long_strip/strip.jpg", -2, 3, 3, codes="pixels", passed=False),
    case("10_png_gamma/gama_linear.png", 3, codes="read.colour_converted"),
    case("11_hdr_pq/hdr_pq.heic", 3, codes="read.colour_converted read.depth_reduced format", passed=False),
    case("12_missing_eoi/noeoi.jpg", 3, codes="read.end_missing"),
    case("13_covered_face/mask.jpg", 3, codes="face.covered", passed=False),
    case("13_covered_face/sunglasses.jpg", 1, codes="face.covered", passed=False),
    case("17_blurred_pose/blur6b.jpg", 7, codes="face.sharpness"),
    case("18_adobe_rgb_r03/adobergb_r03.jpg", 3, codes="read.colour_unsaid"),
    case("19_half_face_at_edge/edge_right.jpg", 6, codes="face.whole", passed=False),
    case("21_float_tiff/float.tif", 3, codes="read.depth_reduced format", passed=False),
    case("22_stale_xmp_orientation/xmp_only_orient6_upright.jpg", 3),
)
