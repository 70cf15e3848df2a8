"""The whole main job in the real program, by keyboard alone, told by what a screen reader is told.

Open a picture, fix what would be rejected, export, test the effect, save the result, quit. No pointer moves, and every
stop of Tab on the way, and everything on every screen, says what it is.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from tests.e2e.screen import Screen, needs_a_screen, started

if TYPE_CHECKING:
    from collections.abc import Iterator

CONTROLS = frozenset(
    {
        "check box",
        "combo box",
        "list",
        "list item",
        "menu item",
        "page tab",
        "progress bar",
        "push button",
        "radio button",
        "slider",
        "spin box",
        "table",
        "text",
        "tree",
    }
)
"""Roles that AT-SPI has for what one does something with."""


NOT_FOUND = "Could not find accessible on path"
"""What Qt says when it is asked for something that has gone meanwhile, such as a row that was made anew."""


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    needs_a_screen()
    with started(tmp_path) as screen:
        yield screen


@pytest.fixture
def material(tmp_path: Path, astronaut: Path) -> Path:
    return Path(shutil.copy(astronaut, tmp_path / "material.png"))


@pytest.fixture
def photo(tmp_path: Path, grace_hopper: Path) -> Path:
    return Path(shutil.copy(grace_hopper, tmp_path / "photo.jpg"))


def mute(screen: Screen) -> list[str]:
    """What is shown, can be used, and has no name."""
    return [str(it) for it in screen.tree.walk() if it.role in CONTROLS and "sensitive" in it.states and not it.name]


def choose(screen: Screen, title: str, path: Path) -> None:
    """Type a path into a file dialog."""
    screen.tree.shows(title, "dialog")
    screen.tree.wait("the field for the name", lambda: (at := screen.tree.focused()) and at.role == "text")
    screen.press("ctrl+a")
    screen.type(str(path))
    screen.press("Return")
    screen.tree.is_gone(title, "dialog")
    screen.tree.wait(
        "the window in front", lambda: (it := screen.tree.find("Fusion", "frame")) and "active" in it.states
    )


def test_the_whole_main_job_by_keyboard(screen: Screen, material: Path, photo: Path, tmp_path: Path) -> None:
    tree, exported, result = screen.tree, tmp_path / "exported", tmp_path / "result.png"
    exported.mkdir()

    tree.shows("Fusion Desk", "frame")
    tree.wait("the focus", tree.focused)
    assert not mute(screen)

    screen.press("ctrl+o")
    choose(screen, "Open pictures", material)
    tree.shows("material.png, would be rejected", "list item")
    tree.shows("Face F1, chosen", "graphic")
    assert not mute(screen)

    screen.tab_to("Pad")
    screen.press("space")
    tree.shows("material.png, passes", "list item")
    tree.shows("Crop frame, ", "graphic")

    screen.press("ctrl+e")
    choose(screen, "Export into folder", exported)
    manifest = exported / "manifest.json"
    tree.wait("the manifest", manifest.exists)
    (written,) = json.loads(manifest.read_text("utf-8"))["items"]
    with Image.open(exported / written["output"]) as picture:
        assert picture.size == (written["width"], written["height"])

    screen.press("ctrl+t")
    tree.shows("Template with its faces", "canvas")
    assert not mute(screen)
    screen.tab_to("Choose a photo for F1")
    screen.press("space")
    choose(screen, "Choose", photo)
    tree.wait("the result", lambda: (save := tree.find("Save result as", "push button")) and "sensitive" in save.states)
    assert not mute(screen)

    screen.tab_to("Save result as")
    screen.press("space")
    choose(screen, "Save the result", result)
    tree.wait("the file", result.exists)
    with Image.open(result) as picture:
        picture.load()
        assert "AIGC" in str(picture.info), "it says in its metadata that AI made it"

    screen.press("ctrl+q")
    tree.wait("the program to end", lambda: screen.program.poll() is not None or None)
    assert screen.program.returncode == 0
    assert [line for line in screen.log.read_text("utf-8").splitlines() if NOT_FOUND not in line] == []
