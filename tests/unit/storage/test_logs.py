"""The log is written while the program runs, and stays small."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from desktop.storage import logs
from desktop.storage.logs import LOG_NAME, logging_to, recent_log

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LOGGER = logging.getLogger("desktop.example")


def test_the_log_holds_what_was_logged(tmp_path: Path) -> None:
    with logging_to(tmp_path / "日志") as path:
        LOGGER.info("prepared %s", "素材")
        LOGGER.debug("too fine")
    text = path.read_text("utf-8")
    assert "prepared 素材" in text
    assert "too fine" not in text


def test_afterwards_nothing_is_logged_and_nothing_left_open(tmp_path: Path) -> None:
    root = logging.getLogger("desktop")
    before = (list(root.handlers), root.level)
    with logging_to(tmp_path, level=logging.DEBUG) as path:
        LOGGER.debug("inside")
    LOGGER.warning("outside")
    assert (list(root.handlers), root.level) == before
    assert "outside" not in path.read_text("utf-8")


def test_a_full_log_starts_a_new_one_and_forgets_the_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "MAX_LOG_BYTES", 1000)
    with logging_to(tmp_path):
        for number in range(100):
            LOGGER.info("line %d of many", number)
    assert len(list(tmp_path.iterdir())) == 1 + logs.OLD_LOGS
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 1000 * (1 + logs.OLD_LOGS)


def test_the_end_of_the_log_is_read_across_both_files(tmp_path: Path) -> None:
    assert recent_log(tmp_path) == ""
    (tmp_path / LOG_NAME).write_text("new\n", "utf-8")
    (tmp_path / f"{LOG_NAME}.1").write_bytes("旧 ".encode() + b"\xff old\n")
    assert recent_log(tmp_path).splitlines() == ["旧 \ufffd old", "new"]
    assert recent_log(tmp_path, most_bytes=6) == "d\nnew\n"
    assert recent_log(tmp_path, most_bytes=4) == "new\n", "the older file is not read"
