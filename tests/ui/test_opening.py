"""Pictures are opened in one job: each is shown as soon as it is inspected, and none is left half open."""

from __future__ import annotations

import shutil
from concurrent.futures import Future
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode
from desktop.domain.preparing import PrepareOptions
from desktop.ui.prepare import opening, session
from desktop.ui.prepare.commands import RemoveDocuments
from desktop.ui.prepare.opening import THUMBNAIL_SIDE, Opener, summed_up
from desktop.ui.prepare.session import Session
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection, Inspector
    from desktop.ui.kit.jobs import Job, JobRunner


class Gate:
    """An inspector that does not begin with ``slow.png`` until it may, and breaks over ``bug.png``."""

    def __init__(self, inspector: Inspector) -> None:
        self.inspector = inspector
        self.reached, self.open = Event(), Event()

    def inspect(self, path: Path) -> Inspection:
        if path.name == "bug.png":
            raise ZeroDivisionError(path.name)
        if path.name == "slow.png":
            self.reached.set()
            self.open.wait(HANG)
        return self.inspector.inspect(path)


class Opening:
    """An opener with a session of its own."""

    def __init__(self, runner: JobRunner, services: Services) -> None:
        self.gate = Gate(services.inspector)
        self.session = Session()
        self.opener = Opener(self.session, runner, lambda: self.gate)  # type: ignore[arg-type,return-value]  # of its shape
        self.jobs: list[Job] = []
        self.opener.started.connect(self.jobs.append)

    def shown(self) -> list[str]:
        """The pictures that are inspected or told as unreadable."""
        return [it.path.name for it in self.session.documents if it.inspection or it.error]

    def all(self) -> list[str]:
        return [it.path.name for it in self.session.documents]


@pytest.fixture
def opened(runner: JobRunner, services: Services, monkeypatch: pytest.MonkeyPatch) -> Opening:
    """One picture at a time, so that a test knows which is under way."""
    monkeypatch.setattr(opening, "worker_count", lambda: 1)
    return Opening(runner, services)


def files(folder: Path, sample: Path, *names: str) -> list[Path]:
    return [Path(shutil.copy(sample, folder / name)) for name in names]


def test_each_is_shown_as_soon_as_it_is_inspected(
    opened: Opening, astronaut: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    opened.opener.open(files(tmp_path, astronaut, "first.png", "slow.png"), PrepareOptions())
    qtbot.waitUntil(lambda: opened.shown() == ["first.png"])
    assert opened.all() == ["first.png", "slow.png"]
    with qtbot.waitSignal(opened.jobs[0].settled):
        opened.gate.open.set()
    assert opened.all() == opened.shown() == ["first.png", "slow.png"]


@pytest.fixture
def taken_back(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Set once something that waited for a worker has been taken back from it."""
    happened, cancel = Event(), Future.cancel

    def seen(future: Future[object]) -> bool:
        done = cancel(future)
        if done:
            happened.set()
        return done

    monkeypatch.setattr(Future, "cancel", seen)
    return happened


def test_a_cancel_keeps_what_is_inspected_and_takes_the_rest_away(
    opened: Opening, astronaut: Path, tmp_path: Path, qtbot: QtBot, taken_back: Event
) -> None:
    """The one under way when the user cancels is finished, and is there."""
    opened.opener.open(files(tmp_path, astronaut, "first.png", "slow.png", "never.png"), PrepareOptions())
    qtbot.waitUntil(lambda: opened.gate.reached.is_set() and opened.shown() == ["first.png"])
    with qtbot.waitSignal(opened.jobs[0].settled):
        opened.jobs[0].cancel()
        qtbot.waitUntil(taken_back.is_set)
        opened.gate.open.set()
    assert opened.all() == opened.shown() == ["first.png", "slow.png"]


def test_an_unreadable_picture_says_so_and_the_others_go_on(
    opened: Opening, astronaut: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = files(tmp_path, astronaut, "broken.png", "good.png")
    paths[0].write_bytes(b"no picture")
    opened.opener.open(paths, PrepareOptions())
    qtbot.waitUntil(lambda: opened.shown() == ["broken.png", "good.png"])
    error = opened.session.documents[0].error
    assert error is not None
    assert error.code is ErrorCode.PICTURE_UNSUPPORTED


def test_a_bug_is_told_and_leaves_no_picture_half_open(
    opened: Opening, astronaut: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as bugs:
        opened.opener.open(files(tmp_path, astronaut, "first.png", "bug.png", "never.png"), PrepareOptions())
        qtbot.waitUntil(lambda: opened.all() == ["first.png"])
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]
    assert opened.shown() == ["first.png"]


def test_what_is_kept_of_a_picture_does_not_grow_with_it(services: Services, samples: Path) -> None:
    """Hundreds are open at once (500 in 350 MB, issue 14): no pixels but a little picture, packed like a file."""
    kept = summed_up(services.inspector.inspect(samples / "grace_hopper.jpg"))
    little = kept.thumbnails.picture.image
    assert kept.inspection.picture.pixels.nbytes <= 4
    assert max(little.width(), little.height()) == THUMBNAIL_SIDE
    assert len(kept.thumbnails.picture.data) < little.sizeInBytes() / 5


class TestRemovedPictures:
    """What was taken out of the filmstrip comes back: the latest as they were, older ones are looked at anew."""

    @pytest.fixture
    def take_out(self, opened: Opening, astronaut: Path, tmp_path: Path, qtbot: QtBot) -> Callable[[], Opening]:
        """Opens two pictures, gives a face of the first an ID, and takes out one after the other."""

        def do() -> Opening:
            opened.opener.open(files(tmp_path, astronaut, "first.png", "second.png"), PrepareOptions())
            qtbot.waitUntil(lambda: opened.shown() == ["first.png", "second.png"])
            opened.session.replace(opened.session.documents[0].key, template_face_ids={"F1": "id"})
            for document in opened.session.documents:
                opened.session.push(RemoveDocuments(opened.session, [document], "Remove"))
            return opened

        return do

    def test_the_latest_come_back_as_they_were(self, take_out: Callable[[], Opening]) -> None:
        opened = take_out()
        for _ in range(2):
            opened.session.undo_stack.undo()
        assert opened.shown() == ["first.png", "second.png"]
        assert len(opened.jobs) == 1, "nothing is read again"

    def test_an_older_one_is_looked_at_anew_with_what_was_decided(
        self, take_out: Callable[[], Opening], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(session, "REMEMBERED", 1)
        opened = take_out()
        for _ in range(2):
            opened.session.undo_stack.undo()
        first = opened.session.documents[0]
        assert (first.inspection, first.template_face_ids) == (None, {"F1": "id"})
        qtbot.waitUntil(lambda: opened.shown() == ["first.png", "second.png"])
        assert len(opened.jobs) == 2
