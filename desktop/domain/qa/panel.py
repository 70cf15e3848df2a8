"""A panel (样本组): a named set of user photos of people who agreed, what they show, and what is missing among them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from math import atan2, degrees
from typing import TYPE_CHECKING

from desktop.domain.rules.face_quality import MAX_BRIGHTNESS, MIN_BRIGHTNESS, MIN_EVENNESS, MIN_SHARPNESS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from desktop.domain.face import Face, FaceQuality
    from desktop.domain.qa.cells import QaPhoto


class Trait(StrEnum):
    """What photos of people differ in. ``SKIN``: its lightness as it was photographed."""

    POSE = "pose"
    SKIN = "skin"
    LIGHT = "light"
    EXPOSURE = "exposure"
    SHARPNESS = "sharpness"
    GLASSES = "glasses"
    BEARD = "beard"
    AGE = "age"


KINDS: Mapping[Trait, tuple[str, ...]] = {
    Trait.POSE: ("front", "left", "right", "up", "down"),
    Trait.SKIN: ("light", "medium", "dark"),
    Trait.LIGHT: ("even", "one-sided"),
    Trait.EXPOSURE: ("normal", "dark", "bright"),
    Trait.SHARPNESS: ("sharp", "soft"),
    Trait.GLASSES: ("with", "without"),
    Trait.BEARD: ("with", "without"),
    Trait.AGE: ("young", "middle", "old"),
}
"""A good panel has somebody of each."""

TOLD: Mapping[str, tuple[Trait, str]] = {
    f"{trait.value}:{kind}": (trait, kind) for trait, kinds in KINDS.items() for kind in kinds
} | {
    "glasses": (Trait.GLASSES, "with"),
    "no-glasses": (Trait.GLASSES, "without"),
    "beard": (Trait.BEARD, "with"),
    "no-beard": (Trait.BEARD, "without"),
    "young": (Trait.AGE, "young"),
    "old": (Trait.AGE, "old"),
}
"""Tags by which the user says it; the user's word counts more than what was measured."""

TURNED, TILTED = 12.0, 12.0
"""Degrees from which a head counts as turned or tilted. Since 2026-11-30: of 40 portraits 14 are."""

DARK_SKIN, LIGHT_SKIN = -5.0, 25.0
"""Individual typology angle (Chardon and others, 1991) in degrees. Of 40 portraits (2026-11-30) 11 are below the first,
8 of them of dark skin and 3 lit dimly; all 13 above the second are of light skin. Between them one cannot tell."""

MIDDLE_LIGHTNESS = 50.0
"""L* that the angle is measured from."""


@dataclass(frozen=True, slots=True)
class PanelPhoto:
    """``traits`` that are not known are absent. ``consent_ends``: the last day on which it may be used."""

    photo: QaPhoto
    traits: Mapping[Trait, str] = field(default_factory=dict)
    consent_ends: date | None = None

    def may_be_used(self, today: date) -> bool:
        return self.consent_ends is None or today <= self.consent_ends


@dataclass(frozen=True, slots=True)
class Panel:
    """``name`` is what plans call it."""

    name: str
    photos: tuple[PanelPhoto, ...]

    def usable(self, today: date) -> Panel:
        """Without those whose consent has ended."""
        return Panel(self.name, tuple(photo for photo in self.photos if photo.may_be_used(today)))


@dataclass(frozen=True, slots=True)
class Gap:
    """Nobody in a panel is of this ``kind``; empty where nothing is known of anybody."""

    trait: Trait
    kind: str = ""


def gaps(panel: Panel) -> tuple[Gap, ...]:
    """What the panel lacks, in the order of the traits."""
    return tuple(gap for trait, kinds in KINDS.items() for gap in _gaps(trait, kinds, panel))


def _gaps(trait: Trait, kinds: Iterable[str], panel: Panel) -> list[Gap]:
    there = {photo.traits[trait] for photo in panel.photos if trait in photo.traits}
    return [Gap(trait, kind) for kind in kinds if kind not in there] if there else [Gap(trait)]


def traits_of(face: Face, tags: Iterable[str] = ()) -> dict[Trait, str]:
    """What a photo shows: what its ``tags`` say, and of the rest what can be measured."""
    return _measured(face) | dict(TOLD[tag] for tag in tags if tag in TOLD)


def _measured(face: Face) -> dict[Trait, str]:
    quality = face.quality
    return {
        Trait.POSE: _pose(face),
        Trait.SKIN: _skin(quality),
        Trait.LIGHT: "even" if quality.evenness >= MIN_EVENNESS else "one-sided",
        Trait.EXPOSURE: _exposure(quality.brightness),
        Trait.SHARPNESS: "sharp" if quality.sharpness >= MIN_SHARPNESS else "soft",
    }


def _pose(face: Face) -> str:
    """The larger of both turns speaks."""
    yaw, pitch = face.pose.yaw, face.pose.pitch
    if abs(yaw) < TURNED and abs(pitch) < TILTED:
        return "front"
    if abs(yaw) >= abs(pitch):
        return "right" if yaw > 0 else "left"
    return "up" if pitch > 0 else "down"


def _exposure(brightness: float) -> str:
    if brightness < MIN_BRIGHTNESS:
        return "dark"
    return "bright" if brightness > MAX_BRIGHTNESS else "normal"


def _skin(quality: FaceQuality) -> str:
    angle = typology_angle(quality)
    if angle < DARK_SKIN:
        return "dark"
    return "light" if angle > LIGHT_SKIN else "medium"


def typology_angle(quality: FaceQuality) -> float:
    """In degrees, of the middle of the skin's tones: the lighter, and the less yellow, the larger."""
    tones = quality.tones
    lightness = _lightness((tones.shadow + tones.highlight) / 2)
    return degrees(atan2(lightness - MIDDLE_LIGHTNESS, quality.tint.skin[1]))


def _lightness(luma: float) -> float:
    """L* of a grey of that luma (sRGB)."""
    linear = ((luma + 0.055) / 1.055) ** 2.4
    return float(116 * linear ** (1 / 3) - 16)
