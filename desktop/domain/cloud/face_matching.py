"""Which local face is which face of a material in the console: by overlap, never by a guess.

The service tells the boxes of a material's faces (``MaterialFaceList``) but not the size of its picture, so the scale
between the local picture and the material's is estimated when it is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import sqrt
from typing import TYPE_CHECKING

from desktop.domain.face.labels import match_by_overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.domain.cloud.calls import RemoteFace
    from desktop.domain.face import Face
    from desktop.domain.geometry import Box

MIN_OVERLAP = 0.4
"""Intersection over union from which two boxes may be one face: two detectors draw the same face differently (ours).
Our own detector's boxes of a face in two sizes share 0.76 or more (62 samples and portraits, 2026-11-30); the
service's were not to be had. Since 2026-11-22."""

TIE = 0.15
"""Overlaps nearer to each other than this do not tell two faces apart (ours). Chosen: boxes of one face moved by a
twelfth of their side to both sides are a tie, by three tenths not (tests). Since 2026-11-22."""

MIN_SCALE, MAX_SCALE = 1 / 32, 1.1
"""A material is the local picture or a reduction of it: beyond this an estimate makes no sense. Chosen: a picture of
32,000 pixels becomes a material of 1,000. Since 2026-11-22."""


@dataclass(frozen=True, slots=True)
class FacePair:
    """A local face and the material's face it is; ``overlap`` 0 to 1 after scaling."""

    label: str
    face_id: str
    overlap: float


@dataclass(frozen=True, slots=True)
class FaceMatching:
    """Every local and every remote face is in ``pairs`` or is named as not matched.

    ``ambiguous`` are the labels of local faces for which several pairings are about as good; they are in no pair.
    ``scale`` is material pixels per local pixel.
    """

    pairs: tuple[FacePair, ...]
    unmatched_local: tuple[str, ...]
    unmatched_remote: tuple[str, ...]
    ambiguous: tuple[str, ...]
    scale: float

    @property
    def face_ids(self) -> Mapping[str, str]:
        """``TemplateFaceID`` by local label, for the faces that are certain."""
        return {pair.label: pair.face_id for pair in self.pairs}


def match_faces(local: Sequence[Face], remote: Sequence[RemoteFace], *, scale: float | None = None) -> FaceMatching:
    """Pair the faces of a local picture with those of a material.

    ``local`` in pixels of the local picture, ``remote`` in pixels of the material; ``scale`` (material pixels per
    local pixel) is estimated when it is not given.
    """
    theirs = [face.box for face in remote]
    used = _estimated_scale([face.box for face in local], theirs) if scale is None else scale
    ours = [face.box.scaled(used, used) for face in local]
    contested = _contested(ours, theirs)
    found = [(i, j) for i, j in match_by_overlap(ours, theirs, MIN_OVERLAP) if i not in contested]
    paired = {i for i, _ in found} | contested
    taken = {j for _, j in found}
    return FaceMatching(
        pairs=tuple(FacePair(local[i].label, remote[j].face_id, ours[i].overlap(theirs[j])) for i, j in found),
        unmatched_local=tuple(face.label for i, face in enumerate(local) if i not in paired),
        unmatched_remote=tuple(face.face_id for j, face in enumerate(remote) if j not in taken),
        ambiguous=tuple(local[i].label for i in sorted(contested)),
        scale=used,
    )


def _contested(ours: Sequence[Box], theirs: Sequence[Box]) -> set[int]:
    """Indices of ``ours`` whose pairing has a rival that is nearly as good."""
    entries = [
        (i, j, overlap)
        for (i, mine), (j, other) in product(enumerate(ours), enumerate(theirs))
        if (overlap := mine.overlap(other)) >= MIN_OVERLAP
    ]
    return {
        i for (i, j, first), (k, m, second) in product(entries, entries) if _are_rivals(i, j, k, m, abs(first - second))
    }


def _are_rivals(i: int, j: int, k: int, m: int, difference: float) -> bool:
    """Whether the pairings (i, j) and (k, m) share one face and overlap about equally."""
    return (i == k) != (j == m) and difference < TIE


def _estimated_scale(ours: Sequence[Box], theirs: Sequence[Box]) -> float:
    """The scale under which most is covered; 1 where nothing speaks for another."""
    return max(_scales(ours, theirs), key=lambda scale: _covered(ours, theirs, scale))


def _scales(ours: Sequence[Box], theirs: Sequence[Box]) -> Iterator[float]:
    """1, and what each possible pair says: by its areas, and by its distance from the common origin."""
    yield 1.0
    for mine, other in product(ours, theirs):
        for scale in sqrt(other.area / mine.area), _distance(other) / (_distance(mine) or 1.0):
            if MIN_SCALE <= scale <= MAX_SCALE:
                yield scale


def _distance(box: Box) -> float:
    x, y = box.centre
    return sqrt(x * x + y * y)


def _covered(ours: Sequence[Box], theirs: Sequence[Box], scale: float) -> float:
    scaled = [box.scaled(scale, scale) for box in ours]
    return sum(scaled[i].overlap(theirs[j]) for i, j in match_by_overlap(scaled, theirs, MIN_OVERLAP))
