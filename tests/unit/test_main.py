"""``fusion-desk WORD`` is a command or a picture, and only what is asked for is started."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from desktop.__main__ import COMMANDS, has_display, main

if TYPE_CHECKING:
    from collections.abc import Sequence


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was started: stand-ins for the command line and the window."""
    seen: list[str] = []

    def run_window(arguments: Sequence[str]) -> int:
        seen.append(f"window {' '.join(arguments)}".strip())
        return 3

    command_line, window = ModuleType("desktop.cli"), ModuleType("desktop.app")
    vars(command_line)["main"] = lambda: seen.append("command line")
    vars(window)["run"] = run_window
    monkeypatch.setitem(sys.modules, "desktop.cli", command_line)
    monkeypatch.setitem(sys.modules, "desktop.app", window)
    return seen


@pytest.mark.parametrize("first", sorted(COMMANDS | {"--help", "--version", "-h"}))
def test_a_command_or_an_option_goes_to_the_command_line(
    monkeypatch: pytest.MonkeyPatch, started: list[str], first: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["fusion-desk", first, "picture.png"])
    main()
    assert started == ["command line"]


@pytest.mark.parametrize("pictures", [[], ["素材.png"], ["a.png", "demo"]])
def test_anything_else_opens_the_window(
    monkeypatch: pytest.MonkeyPatch, started: list[str], pictures: list[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fusion-desk", *pictures])
    with pytest.raises(SystemExit) as left:
        main()
    assert started == [f"window {' '.join(pictures)}".strip()]
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
