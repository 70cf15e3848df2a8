"""The services wired as in the program, and a few pictures for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.composition import build_services

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services


@pytest.fixture(scope="session")
def services() -> Services:
    return build_services()


@pytest.fixture
def portrait(tmp_path: Path, grace_hopper: Path) -> Path:
    """A JPEG with room on every side of its face, so that a double-margin crop fits."""
    path = tmp_path / "人像.jpg"
    _with_room(grace_hopper, room=200).save(path, quality=92)
    return path


@pytest.fixture
def near_border(tmp_path: Path, grace_hopper: Path) -> Path:
    """A face so near to the left edge that no crop inside the picture keeps the margin."""
    path = tmp_path / "border.jpg"
    with Image.open(grace_hopper) as picture:
        picture.crop((175, 0, 512, 600)).save(path, quality=92)
    return path


@pytest.fixture
def couple(tmp_path: Path, astronaut: Path, grace_hopper: Path) -> Path:
    """Two faces in one picture."""
    path = tmp_path / "couple.png"
    canvas = Image.new("RGB", (1400, 900), (90, 110, 130))
    with Image.open(astronaut) as left, Image.open(grace_hopper) as right:
        canvas.paste(left.convert("RGB"), (100, 200))
        canvas.paste(right.convert("RGB"), (750, 150))
    canvas.save(path)
    return path


@pytest.fixture
def no_face(tmp_path: Path) -> Path:
    path = tmp_path / "sky.png"
    Image.linear_gradient("L").resize((600, 400)).convert("RGB").save(path)
    return path


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    path = tmp_path / "broken.jpg"
    path.write_bytes(b"this is no picture")
    return path


def _with_room(path: Path, *, room: int) -> Image.Image:
    with Image.open(path) as picture:
        canvas = Image.new("RGB", (picture.width + 2 * room, picture.height + 2 * room), (120, 130, 140))
        canvas.paste(picture.convert("RGB"), (room, room))
    return canvas
