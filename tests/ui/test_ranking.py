"""What a few letters mean: names in both languages first, other words for them after, what was used lately before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.shell.ranking import Searched, ranked

ACTIONS = (
    Searched("open", ("打开图片", "Open pictures"), "import load 导入"),
    Searched("folder", ("打开文件夹", "Open folder"), "directory 目录"),
    Searched("export", ("导出", "Export"), "save output 保存"),
    Searched("export_all", ("全部导出", "Export all"), "save batch 批量"),
    Searched("copy", ("复制设置", "Copy the settings"), "clone"),
)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("export", "export"),
        ("EXPORT A", "export_all"),
        ("导出", "export"),
        ("全部", "export_all"),
        ("opf", "folder"),
        ("folder open", "folder"),
        ("目录", "folder"),
        ("import", "open"),
        ("sett", "copy"),
    ],
)
def test_the_best_comes_first(query: str, first: str) -> None:
    assert ranked(query, ACTIONS)[0] == first


def test_every_term_has_to_be_found() -> None:
    assert ranked("open nonsense", ACTIONS) == []


def test_a_name_goes_before_another_word_for_it() -> None:
    assert ranked("save", ACTIONS) == ["export", "export_all"]
    assert ranked("load", (*ACTIONS, Searched("unload", ("Load",))))[0] == "unload"


def test_letters_far_from_each_other_mean_nothing() -> None:
    assert ranked("cz", (Searched("near", ("Cut to size",)),)) == ["near"]
    assert ranked("cz", (Searched("far", ("Cut as much as the picture allows, then zoom",)),)) == []


def test_without_a_query_all_are_there_and_those_used_lately_first() -> None:
    assert ranked("", ACTIONS, ["copy", "gone"]) == ["copy", "open", "folder", "export", "export_all"]
    assert ranked("o", ACTIONS, ["folder"])[:2] == ["folder", "open"], "first among equals"


@given(st.text(max_size=12))
def test_any_text_finds_actions_and_each_once(query: str) -> None:
    found = ranked(query, ACTIONS)
    assert len(found) == len(set(found))
    assert set(found) <= {it.key for it in ACTIONS}
