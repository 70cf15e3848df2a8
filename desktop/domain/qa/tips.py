"""Photo tips (拍照建议): how far a user's photo may be spoilt before its fusion is no longer good."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from desktop.domain.qa.results import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.face import Face
    from desktop.domain.picture import Pixels


class Flaw(StrEnum):
    """How a photo is spoilt."""

    BLUR = "blur"
    DARK = "dark"
    TILTED = "tilted"
    SMALL = "small"
    COVERED = "covered"


STEPS: Mapping[Flaw, tuple[float, ...]] = {
    Flaw.BLUR: (0.004, 0.008, 0.015, 0.03, 0.06),
    Flaw.DARK: (0.7, 0.5, 0.35, 0.2, 0.1),
    Flaw.TILTED: (15, 30, 45, 60, 80),
    Flaw.SMALL: (160, 100, 64, 48, 34),
    Flaw.COVERED: (0.1, 0.2, 0.3, 0.4, 0.5),
}
"""From harmless to hopeless; chosen 2026-11-30.

Blur: sigma in face heights. Dark: light that is left. Tilted: degrees. Small: height of the face in pixels. Covered:
share of the face from below, as by a scarf.
"""


@dataclass(frozen=True, slots=True)
class Tip:
    """``good``: the last step up to which every fusion passed, ``None`` where the first one did not; ``bad``: the first
    that did not pass, with its ``code`` where it ended in an error; ``None`` where all passed."""

    flaw: Flaw
    good: float | None
    bad: float | None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of one step."""

    verdict: Verdict
    code: str | None = None


class PhotoSpoiler(Protocol):
    """Spoils photos; deterministic."""

    def spoilt(self, pixels: Pixels, face: Face, flaw: Flaw, step: float) -> Pixels:
        """A new picture, BGR; of the same size but for ``Flaw.SMALL``."""
        ...


def tip(flaw: Flaw, tried: Sequence[Tried]) -> Tip:
    """What the steps of one flaw, in their order, come to; those after the first that did not pass say nothing."""
    steps = STEPS[flaw]
    bad = next((number for number, it in enumerate(tried) if it.verdict is not Verdict.PASS), None)
    if bad is None:
        return Tip(flaw, steps[len(tried) - 1] if tried else None, None)
    return Tip(flaw, steps[bad - 1] if bad else None, steps[bad], tried[bad].code)
