"""Small values: errors, keys, fusion degrees, face choices, pictures, progress."""

from __future__ import annotations

import numpy as np
import pytest

from desktop.domain.cloud.credentials import Credentials, check_key_profile, key_profile_for, last_four, masked
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.limits import MAX_LOGO_SIDE
from desktop.domain.errors import ErrorCode, FusionDeskError, PictureError
from desktop.domain.fusing.fusion import DEFAULT_DEGREES, LEVELS, Algorithm, FusionSettings, Logo
from desktop.domain.geometry import Box, Size
from desktop.domain.jobs import NoProgress
from desktop.domain.picture import Picture
from desktop.domain.preparing import FaceChoice
from tests.builders import make_info


def test_an_error_carries_its_code_message_and_numbers() -> None:
    error = PictureError(ErrorCode.PICTURE_TOO_MANY_PIXELS, "Too large.", width=30_000, limit=200)
    assert isinstance(error, FusionDeskError)
    assert str(error) == error.message == "Too large."
    assert error.code == "picture.too_many_pixels"
    assert error.values == {"width": 30_000, "limit": 200}


def test_keys_never_show_in_a_representation() -> None:
    shown = repr(Credentials("an-id", "a-secret", "a-token"))
    assert not any(text in shown for text in ("an-id", "a-secret", "a-token"))


@pytest.mark.parametrize(
    ("secret", "shown"), [("abcdefghi", "••••••••fghi"), ("abcdefgh", "••••••••"), ("", "••••••••")]
)
def test_a_secret_shows_its_last_four_at_most(secret: str, shown: str) -> None:
    assert masked(secret) == shown


def test_a_name_always_shows_its_last_four() -> None:
    assert [last_four(name) for name in ("sandbox-id", "ab")] == ["••••••••x-id", "••••••••ab"]


@pytest.mark.parametrize("name", ["", "Real", "a b", "-x", "x" * 33, "密钥"])
def test_what_cannot_name_a_key_profile_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        check_key_profile(name)


@pytest.mark.parametrize(
    ("chosen", "is_local", "profile"),
    [("", False, "real"), ("", True, "sandbox"), ("test", True, "test"), ("real", True, "real")],
)
def test_a_service_on_this_machine_gets_the_keys_of_the_sandbox_unless_others_are_chosen(
    chosen: str, is_local: bool, profile: str
) -> None:
    assert key_profile_for(check_key_profile(chosen) if chosen else "", is_local=is_local) == profile


@pytest.mark.parametrize(("features", "shape"), [(-1, 0), (101, 0), (0, -1), (0, 101)])
def test_degrees_stay_on_the_scale(features: int, shape: int) -> None:
    with pytest.raises(ValueError, match="must be 0 to 100"):
        Degrees(features, shape)


@pytest.mark.parametrize("degree", [0, 100])
def test_both_ends_of_the_scale_are_allowed(degree: int) -> None:
    assert Degrees(degree, degree).features == degree


def test_the_swap_algorithm_ignores_degrees_as_the_service_does() -> None:
    settings = FusionSettings(Algorithm.SWAP, Degrees(80, 80))
    assert settings.effective_degrees == DEFAULT_DEGREES[Algorithm.SWAP]


@pytest.mark.parametrize("algorithm", [Algorithm.PREMIUM, Algorithm.ENJOY])
def test_the_others_take_degrees_and_have_defaults_among_five_levels(algorithm: Algorithm) -> None:
    assert FusionSettings(algorithm, Degrees(80, 70)).effective_degrees == Degrees(80, 70)
    assert FusionSettings(algorithm).effective_degrees == DEFAULT_DEGREES[algorithm]
    assert len(LEVELS[algorithm]) == 5
    assert DEFAULT_DEGREES[algorithm].features in LEVELS[algorithm]


@pytest.mark.parametrize("channels", [3, 4])
def test_a_logo_may_be_as_large_as_the_service_takes_it(channels: int) -> None:
    logo = Logo(np.zeros((2, 2, channels), np.uint8), Box(0, 0, MAX_LOGO_SIDE, 1))
    assert FusionSettings(logo=logo).logo is logo


@pytest.mark.parametrize(
    ("shape", "box", "complaint"),
    [
        ((2, 2, 4), Box(0, 0, MAX_LOGO_SIDE + 1, 1), "sides must be"),
        ((2, 2, 4), Box(0, 0, 1, MAX_LOGO_SIDE + 1), "sides must be"),
        ((2, 2, 4), Box(-1, 0, 5, 5), "must not begin outside"),
        ((2, 2, 4), Box(0, -1, 5, 5), "must not begin outside"),
        ((2, 2), Box(0, 0, 5, 5), "3 or 4"),
        ((2, 2, 2), Box(0, 0, 5, 5), "3 or 4"),
        ((0, 2, 4), Box(0, 0, 5, 5), "3 or 4"),
    ],
)
def test_a_logo_the_service_would_not_take_is_refused(shape: tuple[int, ...], box: Box, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Logo(np.zeros(shape, np.uint8), box)


def test_faces_are_chosen_as_the_largest_all_or_by_label() -> None:
    assert FaceChoice.largest() == FaceChoice()
    assert FaceChoice.all().usable
    assert FaceChoice.each().every
    assert FaceChoice.of("F1", "F3").labels == ("F1", "F3")


def test_a_reduced_picture_knows_its_scale_along_both_axes() -> None:
    picture = Picture(make_info(Size(1201, 1000)), np.zeros((250, 300, 3), np.uint8))
    assert picture.decoded_size == Size(300, 250)
    assert picture.scale == (300 / 1201, 0.25)


def test_those_who_do_not_watch_need_not_stop() -> None:
    NoProgress().report(1, 2)  # does not raise Cancelled


def test_a_picture_does_not_print_its_pixels() -> None:
    assert "array" not in repr(Picture(make_info(), np.zeros((2, 2, 3), np.uint8)))
