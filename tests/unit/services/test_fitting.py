"""A material below its byte limit: how far it is made smaller, and what comes out where that does not help."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, FaceError, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.preparing import CropPlan, PrepareOptions, Rejection
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.fitting import MOST_SIZES, Fitting
from desktop.services.ways import Ways
from tests.builders import make_info

if TYPE_CHECKING:
    from desktop.services.bundle import Services

LIMIT = 2_000


def too_large(side: int, excess: float) -> Rejection:
    """A file of that size that does not fit."""
    finding = Finding(FindingCode.TOO_LARGE, Severity.FAIL, {"bytes": round(LIMIT * excess), "limit": LIMIT})
    info = make_info(picture_format=PictureFormat.PNG)
    plan = CropPlan(info, None, None, padded=False, size=Size(side, side), scale=1.0, faces=(), findings=())
    return Rejection(Path("a.png"), OutputError(ErrorCode.OUTPUT_TOO_LARGE, "too large"), (finding,), plan)


@pytest.fixture
def fitting(services: Services) -> Fitting:
    """Of a picture of noise, which no way brings below the limit in which anything can be seen."""
    ports = services.preparer._ports
    noise = np.random.default_rng(0).integers(0, 255, (400, 400, 3)).astype(np.uint8)
    options = PrepareOptions(max_bytes=LIMIT)
    return Fitting(Ways(ports.reader, ports.transformer, ports.writer), options, lambda _: noise)


def test_it_is_made_smaller_a_few_times_at_most(fitting: Fitting) -> None:
    sides: list[int] = []

    def build(side: int) -> Rejection:
        sides.append(side)
        return too_large(min(side, 400), 1.1)

    made = fitting.made(build)
    assert isinstance(made, Rejection)
    assert made.plan is not None
    assert made.plan.size.width == 400, "what is told is the first"
    assert len(sides) == 1 + MOST_SIZES
    assert sides == sorted(sides, reverse=True)


def test_a_hopeless_limit_is_not_tried(fitting: Fitting) -> None:
    """It would leave 40 pixels."""
    sides: list[int] = []

    def build(side: int) -> Rejection:
        sides.append(side)
        return too_large(400, 100)

    fitting.made(build)
    assert len(sides) == 1


def test_where_a_smaller_one_has_no_face_any_more_the_first_is_told(fitting: Fitting) -> None:
    first = too_large(400, 2)

    def build(side: int) -> Rejection:
        if side < 1000:
            raise FaceError(ErrorCode.FACE_NOT_FOUND, "none")
        return first

    assert fitting.made(build) is first


def test_what_has_no_plan_is_as_it_is(fitting: Fitting) -> None:
    refused = replace(too_large(400, 2), plan=None)
    assert fitting.made(lambda _: refused) is refused
