"""The bar of long work, and how Ctrl-C ends it."""

from __future__ import annotations

import io
import os
import signal

import pytest
from rich.console import Console

from desktop.cli import progress as progress_module
from desktop.cli.progress import pace_words, watched
from desktop.domain.jobs import Cancelled, Pace


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """What a terminal of 80 columns gets to see."""
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, width=80)
    monkeypatch.setattr(progress_module, "stderr", lambda: console)
    return shown


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (Pace(1.44, 125), "1.4/s, 2:05 left"),
        (Pace(0.05, 59.6), "3.0/min, 1:00 left"),
        (Pace(20, 0.2), "20.0/s, 0:00 left"),
    ],
)
def test_a_pace_is_told_in_words(pace: Pace, words: str) -> None:
    assert pace_words(pace) == words


def test_the_bar_shows_count_rate_and_time_left(terminal: io.StringIO) -> None:
    with watched("Preparing") as progress:
        progress.report(3, 12, Pace(0.5, 18))
    assert "Preparing" in terminal.getvalue()
    assert "3/12" in terminal.getvalue()
    assert "30.0/min, 0:18 left" in terminal.getvalue()


def test_a_single_thing_needs_no_bar(terminal: io.StringIO) -> None:
    with watched("Preparing") as progress:
        progress.report(1, 1)
    assert "Preparing" not in terminal.getvalue()


def test_the_first_ctrl_c_is_heard_at_the_next_report() -> None:
    before = signal.getsignal(signal.SIGINT)
    with watched("Preparing") as progress:
        progress.report(0, 2)
        os.kill(os.getpid(), signal.SIGINT)
        with pytest.raises(Cancelled):
            progress.report(1, 2)
        with pytest.raises(KeyboardInterrupt):  # the next one ends the program
            os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) == before
