"""What the Test effect mode (效果测试) shows: pictures as they are read, results, and earlier runs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QImage

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.face import Face
    from desktop.domain.fusing.order import Order, PictureSource, Subject
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.geometry import Size
    from desktop.ui.kit.mode import PictureAtHand


MOST_STARS = 5


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """The picture of another mode that a template was made from, at ``version``.

    ``as_exported``: it is what would be exported, and not the original. ``refusal`` is why it is not, although that was
    asked for.
    """

    picture: PictureAtHand
    version: object
    as_exported: bool = True
    refusal: FusionDeskError | None = None

    @classmethod
    def of(cls, picture: PictureAtHand, *, as_exported: bool) -> Followed:
        return cls(picture, picture.version if as_exported else picture.whole_version, as_exported)

    @property
    def is_asked_as_exported(self) -> bool:
        return self.as_exported or self.refusal is not None

    @property
    def is_stale(self) -> bool:
        """Whether it would be another picture now."""
        picture = self.picture
        return (picture.version if self.is_asked_as_exported else picture.whole_version) != self.version


@dataclass(frozen=True, slots=True, eq=False)
class Loaded:
    """A picture at full size with its faces, a copy for the screen, and a little picture of each face by label.

    ``follows``: where it came from, of a template that another mode had at hand.
    """

    source: PictureSource
    subject: Subject
    display: QImage
    thumbnails: Mapping[str, QImage]
    follows: Followed | None = None

    @property
    def faces(self) -> tuple[Face, ...]:
        return self.subject.faces

    @property
    def identity(self) -> object:
        """Equal for one picture of the user's: also for what would be exported of it, whatever the crop."""
        return self.follows.picture.path if self.follows is not None else self.source

    @property
    def full_size(self) -> Size:
        return self.subject.picture.info.size


@dataclass(frozen=True, slots=True, eq=False)
class Result:
    """An outcome with a picture of ``full_size``: ``display`` and ``thumbnail`` are for the screen."""

    outcome: Outcome
    display: QImage
    thumbnail: QImage
    full_size: Size

    @property
    def order(self) -> Order:
        return self.outcome.order


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """An earlier result. A free one can be made again; of one that was charged the outcome itself is ``paid``.

    Of one that failed ``failure`` is why, and ``thumbnail`` is null.
    """

    number: int
    order: Order
    thumbnail: QImage
    elapsed_ms: float
    paid: Outcome | None = None
    stars: int = 0
    """What the user thinks of it, 1 to 5; 0 while they have not said."""
    note: str = ""
    failure: FusionDeskError | None = None

    def repeats(self, other: Run) -> bool:
        """Whether it shows nothing that the other does not: the same order again, or the same picture of it."""
        if (self.failure is None) is not (other.failure is None):
            return False
        if self.order == other.order:
            return True
        ours, theirs = self.order, other.order
        alike = (ours.engine, ours.settings, ours.assignments) == (theirs.engine, theirs.settings, theirs.assignments)
        return alike and self.failure is None and self.thumbnail == other.thumbnail


def folded(runs: Sequence[Run]) -> list[tuple[Run, ...]]:
    """Runs that repeat each other together, each group in the order given and at the place of its first."""
    groups: list[list[Run]] = []
    for run in runs:
        group = next((group for group in groups if run.repeats(group[0])), None)
        if group is None:
            groups.append([run])
        else:
            group.append(run)
    return [tuple(group) for group in groups]
