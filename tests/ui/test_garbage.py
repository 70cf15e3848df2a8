"""Python's garbage in a program with workers: collected where Qt lives, and collected at all."""

from __future__ import annotations

import gc
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from desktop.ui.kit.garbage import GarbageCollection, collect_due

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.jobs import JobRunner

MORE_THAN_ENOUGH, PLENTY = 2 * gc.get_threshold()[0], 20_000
"""Things that make a collection due; many times as many."""


class Circle(QObject):
    """Garbage that only a collection finds; it tells on which thread it went."""

    def __init__(self, told: list[int]) -> None:
        super().__init__()
        self._told, self._itself = told, self

    def __del__(self) -> None:
        self._told.append(threading.get_ident())


@pytest.fixture
def collection(qapp: object) -> Iterator[GarbageCollection]:  # noqa: ARG001 - timers need an application
    collection = GarbageCollection()
    yield collection
    collection.close()


def make_much(_: object) -> int:
    return len([[number] for number in range(PLENTY)])


def test_what_workers_make_collects_nothing_of_qt(
    collection: GarbageCollection,  # noqa: ARG001 - it is there
    qtbot: QtBot,
    runner: JobRunner,
) -> None:
    told: list[int] = []
    for _ in range(MORE_THAN_ENOUGH):
        Circle(told)
    job = runner.start(make_much)
    with qtbot.waitSignal(job.succeeded):
        pass
    qtbot.waitUntil(lambda: len(told) == MORE_THAN_ENOUGH)
    assert set(told) == {threading.get_ident()}


def test_without_it_workers_do(qtbot: QtBot, runner: JobRunner) -> None:
    """The reason for all of it; it fails once Python has no such collections any more."""
    told: list[int] = []
    gc.collect()
    Circle(told)
    job = runner.start(make_much)
    with qtbot.waitSignal(job.succeeded):
        pass
    assert told
    assert told != [threading.get_ident()]


def test_nothing_is_collected_before_it_is_due(collection: GarbageCollection) -> None:  # noqa: ARG001 - it is there
    gc.collect()
    assert collect_due() is None


def test_python_collects_by_itself_again(collection: GarbageCollection) -> None:
    collection.close()
    assert gc.isenabled()
