"""The command line run as a person or a script runs it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import keyring.core
import pytest
from PIL import Image
from typer.testing import CliRunner

from desktop.cli.main import application
from desktop.domain.cloud.credentials import REAL, SANDBOX
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.setup import build_sandbox
from desktop.storage.keys import KeyringKeys
from tests.e2e.sandbox_cases import Service
from tests.sandboxes import DriftingClock
from tests.session_bus import secret_service_alone

if TYPE_CHECKING:
    from collections.abc import Iterator
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
    """Runs commands in this process, so that coverage sees them; ``stdin`` is what they are piped."""

    def __call__(self, *arguments: object, stdin: str | None = None) -> Ran:
        result = CliRunner().invoke(application(), [str(argument) for argument in arguments], input=stdin)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)


@pytest.fixture
def desk() -> CommandLine:
    return CommandLine()


@pytest.fixture
def empty_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[KeyringKeys]:
    """The real Secret Service on the session bus, which ``./dev test`` starts, without keys of ours.

    Whoever uses it is marked ``secret_service`` and alone with it: there is one entry for all.
    """
    with secret_service_alone():
        monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
        monkeypatch.setattr(keyring.core, "_keyring_backend", None)
        keys = KeyringKeys()
        _forget(keys)
        yield keys
        _forget(keys)


def _forget(keys: KeyringKeys) -> None:
    """All that tests have saved, also those that were killed."""
    for profile in (REAL, SANDBOX, "test"):
        keys.delete(profile)


@pytest.fixture(scope="session")
def _running() -> Iterator[Service]:
    """One sandbox for all SDKs."""
    clock = DriftingClock()
    with SandboxServer(build_sandbox(SandboxOptions(clock=clock, rate_limits=False))) as server:
        yield Service(server, clock)


@pytest.fixture
def service(_running: Service) -> Iterator[Service]:
    """The sandbox, its clock right again after each test."""
    yield _running
    _running.clock.offset = 0.0


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
