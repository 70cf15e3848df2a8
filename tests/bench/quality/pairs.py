"""Every ordered pair, fused by both sides and measured alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.measure import figures
from desktop.measure.identity import distance
from tests.bench.quality.baseline import classical_swap, hull_mask
from tests.bench.quality.faces import in_memory
from tests.bench.quality.figures import Figures
from tests.bench.quality.judge import apart
from tests.bench.quality.ours import SWAP, TEMPLATE_WINS
from tests.bench.quality.patches import patchiness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.picture import Pixels
    from desktop.measure.areas import Mask
    from tests.bench.quality.dlib_models import DlibFaces, Floats
    from tests.bench.quality.faces import Subject
    from tests.bench.quality.judge import SecondJudge
    from tests.bench.quality.ours import Ours


@dataclass(frozen=True, slots=True)
class Known:
    """A subject with what dlib sees in it: 68 points and the descriptor. ``shows_all``: nothing hides who it is."""

    subject: Subject
    shows_all: bool
    points: Floats = field(repr=False)
    descriptor: Floats = field(repr=False)
    second: Floats | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class Side:
    """One side's result and its figures."""

    pixels: Pixels = field(repr=False)
    figures: Figures


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Compared by identity: two pairs are never the same one."""

    user: Subject
    template: Subject
    ours: Side
    baseline: Side
    unhindered: bool
    """Both faces show all (see :class:`Known`)."""

    @property
    def name(self) -> str:
        return f"{self.user.name} -> {self.template.name}"

    @property
    def mouths_apart(self) -> float:
        """How differently open the two mouths are, 0 to 1."""
        return abs(figures.mouth_open(self.user.face) - figures.mouth_open(self.template.face))


@dataclass(frozen=True, slots=True)
class _Masks:
    """Beyond ``reach`` nothing may change; along the edges of ``seams`` no step may show."""

    reach: Mask
    seams: Sequence[Mask]


class Laboratory:
    """Fuses and measures."""

    def __init__(self, ours: Ours, dlib: DlibFaces, judge: SecondJudge | None = None) -> None:
        self._ours = ours
        self._dlib = dlib
        self._judge = judge

    def know(self, subject: Subject) -> Known:
        pixels, landmarks = subject.pixels, subject.face.landmarks
        shows_all = self._ours.shows_all(subject)
        points, descriptor = self._dlib.points(pixels, landmarks), self._dlib.descriptor(pixels, landmarks)
        second = None if self._judge is None else self._judge.descriptor(pixels, landmarks)
        return Known(subject, shows_all, points, descriptor, second)

    def compare(self, user: Known, template: Known) -> Pair:
        return Pair(
            user.subject,
            template.subject,
            self._our_side(user, template),
            self._classical_side(user, template),
            unhindered=user.shows_all and template.shows_all,
        )

    def _our_side(self, user: Known, template: Known) -> Side:
        edges = self._ours.edges(user.subject, template.subject)
        result = self._ours.fuse(user.subject, template.subject, SWAP)
        like_template = self._ours.fuse(user.subject, template.subject, TEMPLATE_WINS)
        return self._measured(result, like_template, user, template, _Masks(edges.reach, (edges.mask, edges.core)))

    def _classical_side(self, user: Known, template: Known) -> Side:
        pixels = template.subject.pixels
        result = classical_swap(user.subject.pixels, user.points, pixels, template.points)
        hull = hull_mask(template.points, (pixels.shape[0], pixels.shape[1])) > 0
        return self._measured(result, result, user, template, _Masks(hull, (hull,)))

    def _measured(self, result: Pixels, like_template: Pixels, user: Known, template: Known, masks: _Masks) -> Side:
        """``like_template``: the result at degree 100, where the side has degrees."""
        subject = template.subject
        own, landmarks = subject.face, subject.face.landmarks
        seen = self._ours.look_again(in_memory(subject.picture, result, "result"), own)
        seen_like = seen
        if like_template is not result:
            seen_like = self._ours.look_again(in_memory(subject.picture, like_template, "result"), own)
        descriptor = self._dlib.descriptor(result, landmarks)
        changes = figures.changed(result, subject.pixels)
        skin = figures.skin_difference(result, subject.pixels, landmarks)
        skin_pixels = figures.skin_pixel_difference(result, subject.pixels, landmarks)
        measured = Figures(
            to_user=distance(descriptor, user.descriptor),
            to_template=distance(descriptor, template.descriptor),
            deviation=figures.deviation(seen_like, own),
            jaw=figures.jaw_open(seen) - figures.jaw_open(own) if seen is not None else float("nan"),
            outside=int((changes & ~masks.reach).sum()),
            spread=figures.spread(changes, landmarks),
            seam=figures.seam_ratio(result, subject.pixels, masks.seams),
            skin=skin,
            skin_pixels=skin_pixels,
            patches=patchiness(result, subject.pixels, landmarks),
            second=self._second(result, user, template),
        )
        return Side(result, measured)

    def _second(self, result: Pixels, user: Known, template: Known) -> float:
        if self._judge is None or user.second is None:
            return float("nan")
        return apart(self._judge.descriptor(result, template.subject.face.landmarks), user.second)
