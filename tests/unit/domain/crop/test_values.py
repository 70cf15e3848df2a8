"""What a crop can be asked for, and how it is spelled on the command line."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest

from desktop.domain.crop.solve import ASPECTS, Aspect, CropRequest, Padding, PaddingKind
from desktop.domain.geometry import Box, Size


@pytest.mark.parametrize("kind", [PaddingKind.NONE, PaddingKind.BLUR, PaddingKind.REFLECT])
def test_a_padding_is_spelled_as_its_kind(kind: PaddingKind) -> None:
    assert Padding.parse(kind.value) == Padding(kind)


def test_a_colour_is_spelled_in_hexadecimal() -> None:
    assert Padding.parse("color:#10fF80") == Padding(PaddingKind.COLOUR, (16, 255, 128))


@pytest.mark.parametrize("text", ["", "white", "color", "color:#12345", "color:#1234567", "color:red", "BLUR"])
def test_any_other_padding_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"colour|PaddingKind"):
        Padding.parse(text)


def test_no_padding_is_the_default() -> None:
    assert Padding.none() == Padding() == Padding(PaddingKind.NONE)


@pytest.mark.parametrize("text", ASPECTS)
def test_every_aspect_on_offer_can_be_parsed(text: str) -> None:
    assert (Aspect.parse(text).ratio is None) == (text == "free")


def test_an_aspect_is_exactly_width_to_height() -> None:
    assert Aspect.parse("16:9").ratio == Fraction(16, 9)
    assert Aspect.parse("100:1") == Aspect.of(100, 1)


@pytest.mark.parametrize("text", ["", "1", "0:1", "1:0", "101:1", "1:-1", "1.5:1", "4:3:2", "FREE", "01:1"])
def test_any_other_aspect_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="an aspect is"):
        Aspect.parse(text)


@pytest.mark.parametrize("margin", [1.99, 0.0, -2.0, math.nan, math.inf])
def test_a_factor_below_two_is_refused(margin: float) -> None:
    with pytest.raises(ValueError, match="margin factor"):
        CropRequest(Size(100, 100), (Box(40, 40, 10, 10),), margin=margin)


def test_a_crop_needs_a_face() -> None:
    with pytest.raises(ValueError, match="at least one face"):
        CropRequest(Size(100, 100), ())
