"""Panels: what photos show, and what is missing among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.face import Face, Pose
from desktop.domain.qa.panel import KINDS, TOLD, Gap, Panel, PanelPhoto, Trait, gaps, traits_of, typology_angle
from tests.builders import make_face
from tests.runs import make_photo

TODAY = date(2026, 11, 30)


def face(yaw: float = 0.0, pitch: float = 0.0, **quality: object) -> Face:
    it = make_face()
    return replace(it, pose=Pose(yaw, pitch, 0.0), quality=replace(it.quality, **quality))  # type: ignore[arg-type]


def toned(shadow: float, highlight: float) -> Face:
    tones = replace(make_face().quality.tones, shadow=shadow, highlight=highlight)
    return face(tones=tones)


@pytest.mark.parametrize(
    ("it", "trait", "kind"),
    [
        (face(), Trait.POSE, "front"),
        (face(yaw=20), Trait.POSE, "right"),
        (face(yaw=-20, pitch=15), Trait.POSE, "left"),
        (face(pitch=15), Trait.POSE, "up"),
        (face(yaw=13, pitch=-15), Trait.POSE, "down"),
        (face(evenness=0.9), Trait.LIGHT, "even"),
        (face(evenness=0.3), Trait.LIGHT, "one-sided"),
        (face(brightness=0.1), Trait.EXPOSURE, "dark"),
        (face(brightness=0.5), Trait.EXPOSURE, "normal"),
        (face(brightness=0.9), Trait.EXPOSURE, "bright"),
        (face(sharpness=0.8), Trait.SHARPNESS, "sharp"),
        (face(sharpness=0.1), Trait.SHARPNESS, "soft"),
        (toned(0.1, 0.4), Trait.SKIN, "dark"),
        (toned(0.3, 0.7), Trait.SKIN, "medium"),
        (toned(0.5, 0.9), Trait.SKIN, "light"),
    ],
)
def test_what_can_be_measured(it: Face, trait: Trait, kind: str) -> None:
    assert traits_of(it)[trait] == kind


def test_the_lighter_the_skin_the_larger_the_angle() -> None:
    angles = [typology_angle(toned(shadow, shadow + 0.3).quality) for shadow in (0.1, 0.2, 0.4, 0.6)]
    assert angles == sorted(angles)


def test_the_users_word_counts_more_than_what_was_measured() -> None:
    told = traits_of(toned(0.1, 0.4), ("skin:light", "glasses", "vacation"))
    assert (told[Trait.SKIN], told[Trait.GLASSES]) == ("light", "with")
    assert Trait.BEARD not in told


def test_every_kind_can_be_told_by_a_tag() -> None:
    assert set(TOLD.values()) == {(trait, kind) for trait, kinds in KINDS.items() for kind in kinds}


def test_what_nobody_shows_is_missing() -> None:
    one = PanelPhoto(make_photo("a.jpg"), traits_of(face(), ("glasses",)))
    other = PanelPhoto(make_photo("b.jpg"), traits_of(toned(0.1, 0.4), ("no-glasses",)))
    found = gaps(Panel("smoke", (one, other)))
    assert Gap(Trait.SKIN, "light") in found
    assert Gap(Trait.POSE, "left") in found
    assert Gap(Trait.POSE, "front") not in found
    assert not [gap for gap in found if gap.trait is Trait.GLASSES]


def test_of_what_is_not_known_nothing_is_said_but_that() -> None:
    panel = Panel("smoke", (PanelPhoto(make_photo(), traits_of(face())),))
    assert [gap for gap in gaps(panel) if gap.trait is Trait.AGE] == [Gap(Trait.AGE)]
    assert gaps(Panel("empty", ())) == tuple(Gap(trait) for trait in Trait)


def test_whose_consent_has_ended_is_left_out() -> None:
    always = PanelPhoto(make_photo("a.jpg"))
    today = PanelPhoto(make_photo("b.jpg"), consent_ends=TODAY)
    ended = PanelPhoto(make_photo("c.jpg"), consent_ends=date(2026, 11, 29))
    assert Panel("smoke", (always, today, ended)).usable(TODAY).photos == (always, today)
