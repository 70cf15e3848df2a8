"""The Secret Service that ``./dev test`` starts: one for all test processes, so only one may use it at a time."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from keyring.backends import SecretService

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def secret_service_alone() -> Iterator[None]:
    """Skips the test where there is none, unless ``./dev test`` should have started one.

    A lock between processes, not an xdist group: pytest 9.2 with xdist 3.8 spreads a group over all workers.
    """
    if not SecretService.Keyring.viable:
        assert not os.environ.get("FUSION_DESK_REQUIRE_SECRET_SERVICE"), "./dev test should have started one"
        pytest.skip("no Secret Service on the session bus")
    import fcntl  # where there is a Secret Service there is POSIX

    folder = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir())
    with (folder / "fusion-desk-tests.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
