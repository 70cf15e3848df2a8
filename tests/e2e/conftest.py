"""The command line run as a person or a script runs it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image
from typer.testing import CliRunner

from desktop.cli.main import application

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    stdout: str
    stderr: str

    @property
    def document(self) -> Any:
        """The one JSON document on stdout; fails when there is anything else."""
        return json.loads(self.stdout)


class CommandLine:
    """Runs commands in this process, so that coverage sees them."""

    def __call__(self, *arguments: object) -> Ran:
        result = CliRunner().invoke(application(), [str(argument) for argument in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def desk() -> CommandLine:
    return CommandLine()


@pytest.fixture
def photos(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> Path:
    """A folder as people have them: a good portrait, a tight one, a broken file, notes."""
    folder = tmp_path / "照片"
    folder.mkdir()
    with Image.open(grace_hopper) as picture:
        canvas = Image.new("RGB", (912, 1000), (120, 130, 140))
        canvas.paste(picture, (200, 200))
        canvas.save(folder / "好.jpg", quality=92)
        picture.crop((175, 0, 512, 600)).save(folder / "tight.jpg", quality=92)
    (folder / "broken.png").write_bytes(astronaut.read_bytes()[:20_000])
    (folder / "notes.txt").write_text("not a picture")
    return folder
