"""The real output, before it is written: the same bytes, and what other qualities would cost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.crop.values import Padding, PaddingKind
from desktop.domain.errors import ErrorCode, FusionDeskError
from desktop.domain.files.formats import OutputFormat, PictureFormat
from desktop.domain.geometry.turning import Turn
from desktop.domain.preparing import PrepareOptions
from desktop.services.output_preview import QUALITIES

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services

PADDED = PrepareOptions(padding=Padding(PaddingKind.BLUR), format=OutputFormat.JPEG)


@pytest.mark.parametrize("options", [PADDED, replace(PADDED, turn=Turn(4.0, flipped=True))], ids=["upright", "turned"])
def test_what_is_shown_is_what_an_export_writes(
    services: Services, grace_hopper: Path, tmp_path: Path, options: PrepareOptions
) -> None:
    shown = services.output_preview.preview(services.inspector.inspect(grace_hopper), options)
    services.preparer.prepare(grace_hopper, options, tmp_path)
    [file] = tmp_path.iterdir()
    assert shown.written.data == file.read_bytes()
    assert shown.plain.shape[:2] == (shown.written.size.height, shown.written.size.width)


def test_each_quality_costs_its_bytes_the_smallest_first(services: Services, grace_hopper: Path) -> None:
    shown = services.output_preview.preview(services.inspector.inspect(grace_hopper), PADDED)
    sizes = [len(encoded.data) for encoded in shown.qualities]
    assert sizes == sorted(sizes)
    known = {(encoded.quality, encoded.subsampling) for encoded in shown.qualities}
    assert known >= {(quality.level, quality.subsampling) for quality in QUALITIES}
    assert shown.written in shown.qualities


def test_a_limit_of_that_many_bytes_gives_that_quality(services: Services, grace_hopper: Path) -> None:
    inspection = services.inspector.inspect(grace_hopper)
    wanted = services.output_preview.preview(inspection, PADDED).qualities[3]
    limited = replace(PADDED, max_bytes=len(wanted.data))
    assert len(services.output_preview.preview(inspection, limited).written.data) <= len(wanted.data)


def test_a_lower_quality_is_further_from_the_picture(services: Services, grace_hopper: Path) -> None:
    shown = services.output_preview.preview(services.inspector.inspect(grace_hopper), PADDED)

    def apart(place: int) -> float:
        pixels = services.output_preview.decoded(shown.qualities[place]).pixels
        return float(np.abs(pixels.astype(int) - shown.plain).mean())

    assert apart(0) > apart(-1) > 0


def test_a_png_stands_alone_and_loses_nothing(services: Services, astronaut: Path) -> None:
    options = replace(PADDED, format=OutputFormat.PNG)
    shown = services.output_preview.preview(services.inspector.inspect(astronaut), options)
    assert shown.qualities == (shown.written,)
    assert shown.written.format is PictureFormat.PNG
    assert (services.output_preview.decoded(shown.written).pixels == shown.plain).all()


def test_why_nothing_comes_out_is_raised(services: Services, grace_hopper: Path) -> None:
    with pytest.raises(FusionDeskError) as raised:
        services.output_preview.preview(
            services.inspector.inspect(grace_hopper), PrepareOptions(margin=90.0, least=90.0)
        )
    assert raised.value.code is ErrorCode.CROP_IMPOSSIBLE
