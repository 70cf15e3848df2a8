"""What each way below a byte limit costs, measured; and the one a person would choose."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import pytest

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.preparing import EncodeRequest
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.ways import SCALES, Way, Ways, asks_for_ways, best_way, ways_finding

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services

JPEG, PNG = PictureFormat.JPEG, PictureFormat.PNG


def way(side: int, quality: float, picture_format: PictureFormat = JPEG, *, fits: bool = True) -> Way:
    return Way(picture_format, Size(side, side), 50_000, fits, quality)


def ways_of(services: Services, path: Path, max_bytes: int) -> tuple[Way, ...]:
    ports = services.preparer._ports
    crop = ports.reader.read(path).pixels
    request = EncodeRequest(PNG, max_bytes)
    return Ways(ports.reader, ports.transformer, ports.writer).of(crop, request, (PNG, JPEG), path)


def test_few_bytes_hold_more_of_a_portrait_as_jpeg_than_as_png(services: Services, portrait: Path) -> None:
    found = ways_of(services, portrait, 60_000)
    chosen = best_way(found)
    assert chosen is not None
    assert chosen.format is JPEG
    assert all(it.bytes <= 60_000 for it in found if it.fits)
    best_png = max(it.quality for it in found if it.format is PNG)
    assert chosen.quality > best_png + 3


def test_fewer_pixels_beat_coarse_ones_where_bytes_are_very_few(services: Services, portrait: Path) -> None:
    """At 12,000 bytes all pixels of the portrait fall into blocks."""
    chosen = best_way(ways_of(services, portrait, 12_000))
    assert chosen is not None
    assert chosen.size.long_side < services.reader.read(portrait).info.size.long_side


def test_a_format_is_not_tried_far_beyond_its_best(services: Services, portrait: Path) -> None:
    jpegs = [it for it in ways_of(services, portrait, 60_000) if it.format is JPEG]
    assert len(jpegs) < len(SCALES)


def test_of_ways_that_look_alike_the_one_with_most_pixels_is_chosen() -> None:
    alike = (way(1000, 33.0), way(700, 33.4), way(500, 31.0))
    assert best_way(alike) == alike[0]
    better = (way(1000, 30.0), way(700, 33.4), way(500, 33.0, PNG))
    assert best_way(better) == better[1]
    assert best_way((way(700, inf, PNG), way(1000, 38.0))) == way(700, inf, PNG)


def test_what_does_not_fit_is_no_way() -> None:
    assert best_way((way(1000, -inf, fits=False),)) is None
    assert best_way((way(1000, -inf, fits=False), way(300, 22.0))) == way(300, 22.0)


def test_the_choice_is_told_with_what_the_others_cost() -> None:
    chosen, other = way(700, 33.42), way(500, inf, PNG)
    finding = ways_finding((way(1000, -inf, fits=False), chosen, other), chosen)
    assert (finding.code, finding.severity) == (FindingCode.WAYS_COMPARED, Severity.INFO)
    assert finding.values == {
        "chosen": "jpg 700 x 700, 50,000 bytes, 33.4 dB",
        "others": "png 500 x 500, 50,000 bytes, no loss",
    }


@pytest.mark.parametrize(
    ("code", "severity", "asked"),
    [
        (FindingCode.TOO_LARGE, Severity.FAIL, True),
        (FindingCode.PALETTE_REDUCED, Severity.WARN, True),
        (FindingCode.QUALITY_REDUCED, Severity.WARN, True),
        (FindingCode.QUALITY_REDUCED, Severity.INFO, False),
        (FindingCode.FORMAT_CHOSEN, Severity.INFO, False),
    ],
)
def test_other_ways_are_looked_at_where_something_is_lost_that_can_be_seen(
    code: FindingCode, severity: Severity, *, asked: bool
) -> None:
    assert asks_for_ways([Finding(code, severity)]) is asked
