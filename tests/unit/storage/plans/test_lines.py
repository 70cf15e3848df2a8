"""Where each key of a TOML file stands."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.storage.plans.lines import lines_of

if TYPE_CHECKING:
    from desktop.domain.qa.problems import Place

TEXT = """\
title = "a # b = [c]"  # title = 2
"long key".inner = 1

[photos]
paths = [
  "one", # the first
  "two",
]
tags = { "anna.jpg" = ["x"],
  ben = [] }

[[materials]]
path = '''
[not.a.table]
'''
[materials.faces]
F1 = "any"
[[materials]]
path = "b"
[materials.faces]
F1 = "any"
[a.b]
c = 1979-05-27T07:32:00Z
"""


def test_every_table_key_and_item_has_its_line() -> None:
    lines = lines_of(TEXT)
    assert {place: lines[place] for place in PLACES} == PLACES


PLACES: dict[Place, int] = {
    ("title",): 1,
    ("long key", "inner"): 2,
    ("photos",): 4,
    ("photos", "paths"): 5,
    ("photos", "paths", 0): 6,
    ("photos", "paths", 1): 7,
    ("photos", "tags"): 9,
    ("photos", "tags", "anna.jpg"): 9,
    ("photos", "tags", "ben"): 10,
    ("materials",): 12,
    ("materials", 0): 12,
    ("materials", 0, "path"): 13,
    ("materials", 0, "faces"): 16,
    ("materials", 0, "faces", "F1"): 17,
    ("materials", 1): 18,
    ("materials", 1, "path"): 19,
    ("materials", 1, "faces", "F1"): 21,
    ("a", "b"): 22,
    ("a", "b", "c"): 23,
}

KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,8}", fullmatch=True)


@given(st.lists(KEYS, unique=True, min_size=1, max_size=8), st.integers(0, 3))
def test_keys_of_any_document_are_found(keys: list[str], gap: int) -> None:
    text = "".join(f"{key} = [1, 2]\n" + "\n" * gap for key in keys)
    assert tomllib.loads(text).keys() == set(keys)
    lines = lines_of(text)
    assert [lines[key,] for key in keys] == [1 + index * (gap + 1) for index in range(len(keys))]


@example("a = [1,")
@example("a = {b = 1,")
@given(st.text(max_size=60))
def test_a_text_that_is_no_toml_does_no_harm(text: str) -> None:
    """The parser refuses it first; the reader of lines must come to an end all the same."""
    assert isinstance(lines_of(text), dict)
