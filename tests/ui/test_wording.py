"""How a number looks in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.settings import Language
from desktop.ui.messages import error_text
from desktop.ui.messages.wording import degrees, percent, plain_degrees, tight

if TYPE_CHECKING:
    from desktop.ui.kit.i18n import Translations


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0°"), (-0.4, "0°"), (0.4, "0°"), (-0.0, "0°"), (1.2, "+1°"), (-3.4, "−3°")]
)
def test_a_turn_that_is_none_has_no_sign(value: float, text: str) -> None:
    assert degrees(value) == text


@pytest.mark.parametrize(("value", "text"), [(-0.4, "0°"), (30.0, "30°"), (-2.0, "−2°")])
def test_a_plain_angle_is_never_minus_nothing(value: float, text: str) -> None:
    assert plain_degrees(value) == text


def test_a_share_has_no_space_before_its_sign() -> None:
    assert percent(0.204) == "20%"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("在 该图片 中没有找到人脸。", "在该图片中没有找到人脸。"),
        ("在 模板 2.png 中没有", "在模板 2.png 中没有"),
        ("in a.png there is", "in a.png there is"),
    ],
)
def test_chinese_characters_have_no_space_between_them(text: str, shown: str) -> None:
    assert tight(text) == shown


def test_an_error_about_the_picture_at_hand_reads_like_a_sentence(translations: Translations) -> None:
    translations.use(Language.CHINESE)
    assert error_text(FaceError(ErrorCode.FACE_NOT_FOUND, "none")) == "在该图片中没有找到人脸。"
