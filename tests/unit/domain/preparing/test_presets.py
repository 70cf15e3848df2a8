"""Presets: named sets of options."""

from __future__ import annotations

import pytest

from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.options import with_options
from desktop.domain.preparing.presets import BUILT_IN, check_preset, known_presets, preset
from desktop.domain.rules.profiles import ProfileId


def test_everybody_has_the_usual_ones() -> None:
    made = {name: with_options(PrepareOptions(), texts) for name, texts in BUILT_IN.items()}
    assert made["standard"] == PrepareOptions()
    assert made["base64"].max_bytes == 375_000
    assert made["alibaba"].rules == (ProfileId.ALIBABA,)


def test_saved_ones_stand_beside_them_and_change_none() -> None:
    saved = {"mine": {"margin": "3"}, "base64": {"max-bytes": "1000"}}
    assert known_presets(saved) == {**BUILT_IN, "mine": {"margin": "3"}}
    assert preset(saved, "mine") == {"margin": "3"}


def test_of_an_unknown_one_those_are_told_that_there_are() -> None:
    with pytest.raises(ValueError, match="no preset 'yours'; there are alibaba, base64, mine"):
        preset({"mine": {}}, "yours")


@pytest.mark.parametrize(
    ("name", "texts", "reason"),
    [("a/b", {}, "a name of up to"), ("base64", {}, "cannot be changed"), ("mine", {"margin": "1"}, "margin: ")],
)
def test_what_makes_no_preset_is_refused(name: str, texts: dict[str, str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        check_preset(name, texts)
    check_preset("mine", {"margin": "2.5"})
