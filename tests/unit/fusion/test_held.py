"""Every case of ``held.py`` still gives the recorded figures."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop.fusion import composer
from tests.unit.fusion.held import CASES, FILE, People, differences, figures_of

if TYPE_CHECKING:
    from desktop.fusion.geometry.canonical import CanonicalFace

RECORDED = json.loads(FILE.read_text("utf-8"))


@pytest.fixture(scope="session")
def people() -> People:
    return People.recalled(RECORDED)


@pytest.mark.parametrize("case", CASES)
def test_the_figures_are_those_that_were_recorded(case: str, people: People, canonical: CanonicalFace) -> None:
    assert not differences(case, RECORDED["figures"][case], figures_of(case, people, canonical))


def test_another_number_is_told_by_the_figures(
    people: People, canonical: CanonicalFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(composer, "TEXTURE_SHARE", 0.6)
    assert differences("enjoy", RECORDED["figures"]["enjoy"], figures_of("enjoy", people, canonical))
