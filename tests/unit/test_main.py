"""``fusion-desk WORD`` is a command or a picture, and only what is asked for is started."""

from __future__ import annotations

import signal
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from desktop.__main__ import has_display, main
from desktop.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


@pytest.fixture(autouse=True)
def _interrupts_as_before() -> Iterator[None]:
    """A command heeds them until its process ends."""
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was started: stand-ins for the command line and the window."""
    seen: list[str] = []

    def run_window(arguments: Sequence[str]) -> int:
        seen.append(f"window {' '.join(arguments)}".strip())
        return 3

    command_line, window = ModuleType("desktop.cli"), ModuleType("desktop.app")
    vars(command_line)["main"] = lambda: seen.append("command line")
    vars(command_line)["COMMANDS"] = COMMANDS
    vars(window)["run"] = run_window
    monkeypatch.setitem(sys.modules, "desktop.cli", command_line)
    monkeypatch.setitem(sys.modules, "desktop.app", window)
    return seen


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where it is started."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def start(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["fusion-desk", *arguments])
    main()


@pytest.mark.parametrize("first", sorted(COMMANDS | {"--help", "--version", "-h"}))
def test_a_command_or_an_option_goes_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, started: list[str], first: str
) -> None:
    start(monkeypatch, first, "picture.png")
    assert started == ["command line"]


@pytest.mark.parametrize(
    "arguments", [["prepre"], ["qa", "plan.toml"], ["pic.jpg", "--help"], ["notes.txt"], ["a.png", "demo"]]
)
@pytest.mark.usefixtures("folder")
def test_what_is_neither_a_command_nor_there_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, started: list[str], arguments: list[str]
) -> None:
    start(monkeypatch, *arguments)
    assert started == ["command line"]


def test_a_folder_that_is_called_like_a_command_needs_its_path(
    monkeypatch: pytest.MonkeyPatch, started: list[str], folder: Path
) -> None:
    (folder / "inspect").mkdir()
    start(monkeypatch, "inspect")
    with pytest.raises(SystemExit):
        start(monkeypatch, "./inspect")
    assert started == ["command line", "window ./inspect"]


@pytest.mark.parametrize("arguments", [[], ["素材.png"], ["a.JFIF", "b.heic"], ["photos"], ["photos", "a.png"]])
def test_pictures_and_folders_open_the_window(
    monkeypatch: pytest.MonkeyPatch, started: list[str], folder: Path, arguments: list[str]
) -> None:
    (folder / "photos").mkdir()
    with pytest.raises(SystemExit) as left:
        start(monkeypatch, *arguments)
    assert started == [f"window {' '.join(arguments)}".strip()]
    assert left.value.code == 3


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_window_needs_a_display(platform: str, environment: dict[str, str], expected: bool) -> None:
    assert has_display(platform, environment) is expected


def test_without_a_display_the_window_is_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["fusion-desk"])
    monkeypatch.setattr("desktop.__main__.has_display", lambda *_: False)
    with pytest.raises(SystemExit, match="no display"):
        main()
