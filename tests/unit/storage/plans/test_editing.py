"""Plans changed as text: exactly what was asked for, with every comment in its place."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.qa.editing import Append, PlanOutline, Put, Remove, outline_of
from desktop.domain.qa.problems import PlanError
from desktop.storage.plans.editing import PlanTexts

if TYPE_CHECKING:
    from desktop.domain.qa.editing import PlanChange

TEXT = """\
# 春节: asked by Li
title = "smoke"  # short
photos.paths = [
  "panel/",  # the usual ones
  "more/*.jpg",
]

[[materials]]  # the team
path = "team.jpg"
faces = { F1 = "any" }
[[materials]]
path = "solo.jpg"

[[settings]]
engine = "local"
features = [10, 30]  # two levels
"""


def edited(*changes: PlanChange, text: str = TEXT) -> str:
    return PlanTexts().edited(text, changes)


def test_a_value_is_put_in_place_of_another() -> None:
    assert edited(Put(("title",), "nightly")) == TEXT.replace('"smoke"', '"nightly"')


def test_an_item_is_put_behind_the_others_and_their_comments_stay() -> None:
    text = edited(Append(("photos", "paths"), "a b/"))
    assert tomllib.loads(text)["photos"]["paths"] == ["panel/", "more/*.jpg", "a b/"]
    assert '"panel/",  # the usual ones' in text


def test_a_table_is_put_behind_the_others() -> None:
    text = edited(Append(("materials",), {"path": "new.jpg", "faces": {"F2": "fixed:anna.jpg"}}))
    assert tomllib.loads(text)["materials"][2] == {"path": "new.jpg", "faces": {"F2": "fixed:anna.jpg"}}
    assert "[[materials]]  # the team" in text


def test_a_table_changes_key_by_key() -> None:
    text = edited(Put(("settings", 0), {"engine": "local", "algorithm": ["swap", "enjoy"]}))
    assert tomllib.loads(text)["settings"] == [{"engine": "local", "algorithm": ["swap", "enjoy"]}]
    unchanged = edited(Put(("settings", 0), {"engine": "local", "features": [10, 30]}))
    assert unchanged == TEXT


def test_what_is_missing_around_a_value_is_made() -> None:
    text = edited(
        Put(("pairing", "mode"), "zip"),
        Append(("expect", "cells"), {"photo": "a", "material": "b", "outcome": "ok"}),
        text='title = "x"\n',
    )
    assert tomllib.loads(text) == {
        "title": "x",
        "pairing": {"mode": "zip"},
        "expect": {"cells": [{"photo": "a", "material": "b", "outcome": "ok"}]},
    }


def test_inside_a_table_in_one_line_all_is_written_in_one_line() -> None:
    text = edited(
        Put(("expect", "tags", "sky"), "face.not_found"),
        Append(("expect", "cells"), {"photo": "a", "material": "b", "outcome": "ok"}),
        Append(("materials",), {"path": "b.jpg"}),
        text='expect = { default = "ok" }\nmaterials = [{ path = "a.jpg" }]\n',
    )
    assert tomllib.loads(text)["expect"]["tags"] == {"sky": "face.not_found"}
    assert len(tomllib.loads(text)["materials"]) == 2
    assert len(text.splitlines()) == 2


def test_what_is_removed_goes_and_the_last_one_takes_its_list_along() -> None:
    text = edited(Remove(("materials", 0)), Remove(("photos", "paths", 1)))
    assert tomllib.loads(text)["materials"] == [{"path": "solo.jpg"}]
    assert tomllib.loads(text)["photos"]["paths"] == ["panel/"]
    assert "materials" not in tomllib.loads(edited(Remove(("materials", 1)), Remove(("materials", 0))))
    assert "paths" not in tomllib.loads(edited(Remove(("photos", "paths", 1)), Remove(("photos", "paths", 0)))).get(
        "photos", {}
    )


def test_what_is_no_toml_is_told_with_its_line() -> None:
    with pytest.raises(PlanError, match="plan this is no TOML"):
        edited(Put(("title",), "x"), text='title = "x"\nphotos = [\n')


@pytest.mark.parametrize(
    "change",
    [
        Put(("title", "inner"), 1),
        Put(("title", "inner", "most"), 1),
        Append(("title",), "x"),
        Append(("materials",), "x"),
        Append(("photos", "paths", 0), "x"),
    ],
)
def test_a_place_of_another_kind_is_a_bug(change: PlanChange) -> None:
    with pytest.raises(TypeError):
        edited(change)


NAMES = st.sampled_from(["title", "a b", "中文", "x.y"])
VALUES = st.one_of(st.text(st.characters(codec="utf-8", exclude_characters="\r")), st.integers(-99, 99), st.booleans())


@given(st.lists(st.tuples(NAMES, VALUES), max_size=4), st.lists(VALUES, max_size=4))
def test_any_values_come_back_as_they_were(puts: list[tuple[str, Any]], items: list[Any]) -> None:
    changes: list[PlanChange] = [Put((name,), value) for name, value in puts]
    changes += [Append(("photos", "paths"), value) for value in items]
    wanted = deepcopy(tomllib.loads(TEXT)) | dict(puts)
    wanted["photos"]["paths"] += items
    text = edited(*changes)
    assert PlanTexts().plain(text) == wanted
    assert text.startswith("# 春节: asked by Li\n")


def test_an_outline_takes_what_it_understands() -> None:
    plain = PlanTexts().plain(TEXT)
    outline = outline_of(plain)
    assert (outline.title, outline.photos) == ("smoke", ("panel/", "more/*.jpg"))
    assert [it["path"] for it in outline.materials] == ["team.jpg", "solo.jpg"]
    assert outline.settings == ({"engine": "local", "features": [10, 30]},)
    assert not outline.is_empty
    wrong = outline_of({"title": 7, "photos": {"paths": [1, "a"], "tags": {"a": ["x"]}}, "materials": 3, "expect": []})
    assert wrong == PlanOutline(photos=("", "a"), tags={"a": ("x",)})
    assert outline_of({}).is_empty
