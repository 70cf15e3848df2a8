"""Parameter trees written for Python, JavaScript, PHP and a shell. Checked by: Python's ast, json, sh."""

from __future__ import annotations

import ast
import json
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cloud.snippets.curl import STYLE as SHELL
from desktop.cloud.snippets.literals import literal
from desktop.cloud.snippets.node import STYLE as NODE
from desktop.cloud.snippets.php import STYLE as PHP
from desktop.cloud.snippets.python import STYLE as PYTHON
from desktop.domain.cloud.snippets import PictureFile

if TYPE_CHECKING:
    from desktop.domain.cloud.exchange import Json

TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda children: st.lists(children, max_size=3) | st.dictionaries(st.text(), children, max_size=3),
    max_leaves=12,
)


@given(TREES)
def test_python_reads_the_tree_back(tree: Json) -> None:
    assert ast.literal_eval(literal(tree, PYTHON)) == tree


@given(TREES)
def test_javascript_without_its_trailing_commas_is_json(tree: Json) -> None:
    assert json.loads(literal(tree, replace(NODE, trailing_comma=False))) == tree


@settings(max_examples=20)
@given(TREES)
def test_a_shell_passes_the_json_on(tree: Json) -> None:
    program = f"printf '%s' '{literal(tree, SHELL)}'"
    ran = subprocess.run(["sh"], input=program.encode(), capture_output=True, check=True)
    assert json.loads(ran.stdout) == tree


def test_php_has_its_own_arrow_and_brackets() -> None:
    assert literal({"a": [1, 0.5, None, True]}, PHP) == (
        '[\n    "a" => [\n        1,\n        0.5,\n        null,\n        true,\n    ],\n]'
    )


def test_an_empty_list_and_an_empty_object_stay_apart() -> None:
    assert literal({"a": [], "b": {}}, NODE) == '{\n  "a": [],\n  "b": {},\n}'


def test_a_picture_becomes_a_call_that_reads_its_file() -> None:
    assert literal(PictureFile('o"neil.jpg'), PYTHON) == 'picture("o\\"neil.jpg")'
    assert literal(PictureFile("o'neil.jpg"), SHELL) == """\"'"$(picture 'o'\\''neil.jpg')"'\""""
