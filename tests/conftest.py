"""Every test runs offscreen, in folders of its own, without keys and without a network beyond this machine."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

import pytest
from hypothesis import HealthCheck, settings

# Machines are shared and noisy: a slow example is not a failing one.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, data and logs of a test go to a folder of its own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FUSION_DESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches for the network fails loudly."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:
            message = f"a test tried to reach {address[0]}"
            raise RuntimeError(message)
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture(scope="session")
def samples() -> Path:
    """The two portraits that ship with the program."""
    return ROOT / "resources" / "samples"


@pytest.fixture
def astronaut(samples: Path) -> Path:
    return samples / "astronaut.png"


@pytest.fixture
def grace_hopper(samples: Path) -> Path:
    return samples / "grace_hopper.jpg"
