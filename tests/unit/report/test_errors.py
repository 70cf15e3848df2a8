"""What went wrong, in the report's language."""

from __future__ import annotations

import re

import pytest

from desktop.domain.errors import ErrorCode
from desktop.domain.qa.report import Language
from desktop.domain.qa.results import CellResult, CellState
from desktop.report.errors import CHINESE, error_sentence
from tests.runs import make_cell


def said(code: str | None, language: Language = Language.CHINESE) -> str:
    return error_sentence(CellResult(make_cell(), CellState.FAILED, code=code, message="It failed."), language)


OF_CELLS = ("consent.", "face.", "picture.", "cloud.", "worker.", "plan.budget")
"""What a cell may end in; of anything else the program's own sentence is better than none."""


def test_each_error_of_a_cell_has_a_chinese_sentence() -> None:
    assert {code for code in ErrorCode if code.startswith(OF_CELLS)} <= set(CHINESE)
    assert not [text for text in CHINESE.values() if not re.search(r"[\u4e00-\u9fff].*。$", text)]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("face.not_found", "图片中没有人脸。"),
        ("cloud.timeout.reply", "超时未收到应答。"),
        ("store.file_missing", "保存的图片不见了。"),
        ("FailedOperation.NoFaceDetected", "It failed."),
        (None, "It failed."),
    ],
)
def test_a_result_says_it_in_chinese(code: str | None, sentence: str) -> None:
    assert said(code) == sentence


def test_in_english_it_is_the_programs_own_sentence() -> None:
    assert said("face.not_found", Language.ENGLISH) == "It failed."
