"""How a number looks in a sentence."""

from __future__ import annotations

import pytest

from desktop.ui.messages.wording import degrees, plain_degrees


@pytest.mark.parametrize(
    ("value", "text"), [(0.0, "0°"), (-0.4, "0°"), (0.4, "0°"), (-0.0, "0°"), (1.2, "+1°"), (-3.4, "−3°")]
)
def test_a_turn_that_is_none_has_no_sign(value: float, text: str) -> None:
    assert degrees(value) == text


@pytest.mark.parametrize(("value", "text"), [(-0.4, "0°"), (30.0, "30°"), (-2.0, "−2°")])
def test_a_plain_angle_is_never_minus_nothing(value: float, text: str) -> None:
    assert plain_degrees(value) == text
