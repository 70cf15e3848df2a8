"""The small form of the net (``./dev golden`` casts all of it), and that it catches something."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
import pytest

from tests.golden.cases import small_cases
from tests.golden.compare import RECORDED, differences, outline_differences
from tests.golden.corpus import Corpus, make_corpus
from tests.golden.record import Record, run_case

if TYPE_CHECKING:
    from pathlib import Path

NAMES = sorted(json.loads((RECORDED / "small.json").read_text("utf-8"))["hashes"])


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    return make_corpus(tmp_path_factory.mktemp("golden") / "corpus", full=False)


def test_every_case_of_the_small_form_is_recorded(corpus: Corpus) -> None:
    assert {case.name for case in small_cases(corpus)} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_what_was_recorded_is_still_made(name: str, corpus: Corpus, tmp_path: Path) -> None:
    [case] = [case for case in small_cases(corpus) if case.name == name]
    assert not list(differences({name: run_case(case, corpus, tmp_path / "out")}, "small"))


def test_another_outcome_is_told_with_its_place(corpus: Corpus, tmp_path: Path) -> None:
    [case] = [case for case in small_cases(corpus) if case.name == "preview swap"]
    record = run_case(case, corpus, tmp_path / "out")
    record.outline["document 0"]["engine"] = "another"
    [line] = differences({"preview swap": Record("another", record.outline)}, "small")
    assert "/document 0/engine" in line


def test_an_outline_forgives_what_processors_do_and_no_more() -> None:
    before = {"box": {"x": 100}, "picture": [[8, 8, bytes(64).hex()]], "severity": "warn"}
    near = {"box": {"x": 103}, "picture": [[8, 8, np.full(64, 3, np.uint8).tobytes().hex()]], "severity": "warn"}
    far = {"box": {"x": 120}, "picture": [[8, 8, np.full(64, 9, np.uint8).tobytes().hex()]], "severity": "fail"}
    assert not list(outline_differences(before, near))
    assert len(list(outline_differences(before, far))) == 3
