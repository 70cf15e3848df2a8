"""Rows 10, 12 and 13: whether spoilt faces are warned of, and good ones are not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FACE_QUALITY, FindingCode, evaluate
from tests.bench.analysis.rows import Row
from tests.bench.analysis.spoilt import SPOILT, enlarged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels
    from tests.bench.analysis.sides import FaceSide, OurFaces
    from tests.bench.analysis.variants import Portrait

SEVERITIES = (0.6, 0.8, 1.0)
SIZES = (0.5, 0.7, 1.0, 2.0)
SEEN = frozenset({FindingCode.SHARPNESS, *(code for code, _, _ in FACE_QUALITY)})
NO_FACE = "no face"
NONE = "-"


def clean(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Rows 12 and 13: portraits as they are, and the same smaller and larger."""
    for factor in SIZES:
        told, warned = Counter[str](), []
        for person in people:
            method = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
            pixels = np.asarray(cv2.resize(person.pixels, None, fx=factor, fy=factor, interpolation=method), np.uint8)
            codes = warnings(ours, pixels)
            told.update(codes)
            warned += [f"{person.name}: {', '.join(sorted(codes))}"] if codes else []
        share = f"{100 * len(warned) / len(people):.1f} % warned"
        yield Row(f"good portraits x {factor}", f"{share}{_named(told)}", NONE, "<= 2 % (light <= 5 %)", tuple(warned))


def degraded(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Rows 10 and 13: each way of spoiling a portrait, at severities from 0.6 on; then all of them together."""
    caught_in_all = of_all = 0
    for name, spoil in SPOILT.items():
        told, missed, caught = Counter[str](), [], 0
        for number, person in enumerate(people):
            for severity in SEVERITIES:
                codes = warnings(ours, spoil(person.pixels, severity, number))
                told.update(codes)
                caught += bool(codes)
                missed += [] if codes else [f"{person.name} at {severity}"]
        of = len(people) * len(SEVERITIES)
        caught_in_all, of_all = caught_in_all + caught, of_all + of
        yield Row(name, f"{100 * caught / of:.0f} % caught{_named(told)}", NONE, ">= 90 %", tuple(missed))
    yield Row("all together", f"{100 * caught_in_all / of_all:.1f} % of {of_all}", NONE, ">= 90 %")


def sharpness(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Row 10: enlarged five times from 40 pixels, and a number that JPEG and noise do not raise."""
    small: list[bool] = []
    steps: dict[str, list[float]] = {name: [] for name in ("as it is", "JPEG at quality 10", "noise of 20 levels")}
    for number, person in enumerate(people):
        small.append(FindingCode.SHARPNESS in warnings(ours, enlarged(person.pixels, 40 / person.truth.side, 5)))
        noise = np.random.default_rng(number).normal(0, 20, person.pixels.shape)
        made = {
            "as it is": person.pixels,
            "JPEG at quality 10": saved(person.pixels, 10),
            "noise of 20 levels": np.clip(person.pixels + noise, 0, 255).astype(np.uint8),
        }
        for name, pixels in made.items():
            steps[name] += [face.quality.sharpness for face in _faces(ours, pixels)[:1]]
    yield Row("enlarged 5 x from 40 px", f"{100 * np.mean(small):.1f} % warned of", NONE, "all")
    told = ", ".join(f"{name} {np.median(values):.3f}" for name, values in steps.items())
    yield Row("sharpness in the middle", told, NONE, "not above the original")


def warnings(ours: OurFaces, pixels: Pixels) -> set[str]:
    """Codes of the rules on a face's pixels that warn of the largest face; that none is found is a word as well."""
    faces = _faces(ours, pixels)
    if not faces:
        return {NO_FACE}
    size = Size(pixels.shape[1], pixels.shape[0])
    facts = MaterialFacts(format=PictureFormat.PNG, size=size, faces=(faces[0],))
    return {
        finding.code.value
        for finding in evaluate(facts)
        if finding.code in SEEN and finding.severity.rank >= Severity.WARN.rank
    }


def saved(pixels: Pixels, quality: int) -> Pixels:
    """As a JPEG of that quality comes back."""
    _, data = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_COLOR), np.uint8)


def _faces(ours: OurFaces, pixels: Pixels) -> list[Face]:
    return [face for face in ours.faces(pixels) if face.is_sure]


def _named(told: Counter[str]) -> str:
    codes = ", ".join(f"{code.removeprefix('face.')} {count}" for code, count in told.most_common(4))
    return f" ({codes})" if codes else ""
