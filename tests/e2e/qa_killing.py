"""A sandbox that knows what each cell was billed, and a program whose paid run is killed."""

from __future__ import annotations

import itertools
import json
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING, Any

from desktop.composition import build_services
from desktop.domain.qa.results import CellState
from desktop.sandbox.authentication import SandboxKeys
from desktop.sandbox.sandbox import Sandbox, SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.templates import sample_catalogue
from desktop.storage.runs.repository import RunFolders
from tests.clouds import KEYS
from tests.conftest import ROOT
from tests.runs import NOW
from tests.unit.services.qa.world import Painter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.qa.results import CellResult
    from desktop.sandbox.protocol import JsonObject, ReceivedCall

PLAN = """\
title = "paid"
photos.paths = ["{photo}"]
materials = [{{ project_id = "{activity}", model_id = "{material}" }}]
settings = [{{ engine = "fuse-face", features = [{levels}] }}]
"""


class BillingSandbox:
    """Fuses in no time; ``bill`` counts its charged calls by their degree, which tells one cell from another.

    ``before`` and ``after`` are called with each call, around answering it.
    """

    def __init__(self) -> None:
        services = replace(build_services(), engines={"local": Painter()})  # type: ignore[arg-type]
        keys = SandboxKeys(KEYS.secret_id, KEYS.secret_key)
        self._sandbox = Sandbox(
            services, sample_catalogue(services, NOW), SandboxOptions(keys=(keys,), rate_limits=False)
        )
        self.server = SandboxServer(self._sandbox)
        self.bill: Counter[int] = Counter()
        self.before: Callable[[], None] = lambda: None
        self.after: Callable[[], None] = lambda: None
        self._lock = Lock()
        self._answer = self._sandbox.gateway.answer
        self._sandbox.gateway.answer = self._watched  # type: ignore[method-assign]

    @property
    def charged(self) -> int:
        """The bill as the sandbox itself has it."""
        return int(self._sandbox.usage.document()["charged"])

    def write_plan(self, folder: Path, photo: Path, cells: int) -> None:
        activity = self._sandbox.catalogue.activities[0]
        levels = ", ".join(str(level) for level in range(cells))
        text = PLAN.format(
            photo=photo.as_posix(),
            activity=activity.activity_id,
            material=activity.materials[0].material_id,
            levels=levels,
        )
        (folder / "plan.toml").write_text(text, "utf-8")

    def _watched(self, call: ReceivedCall) -> JsonObject:
        self.before()
        answer = self._answer(call)
        if "Error" not in answer["Response"]:
            with self._lock:
                self.bill[_degree(call)] += 1
        self.after()
        return answer


def _degree(call: ReceivedCall) -> int:
    document: dict[str, Any] = json.loads(call.body or b"{}")
    return int(document["FuseFaceDegree"])


def start(folder: Path, url: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "tests.e2e.qa_payer", str(folder), url], cwd=ROOT)


def results_in(folder: Path) -> list[CellResult]:
    store = RunFolders().open(folder / "run")
    try:
        return list(store.run().results)
    finally:
        store.close()


def check_bill(sandbox: BillingSandbox, folder: Path, cells: int) -> int:
    """Every cell was paid for once and is there, or is told as unknown and was paid for once at the most.

    The bill is the number of cells: what had not been sent when the program was killed is known by the sandbox's own
    record, and was made later.
    """
    results = results_in(folder)
    degrees = {result.cell.key: int(result.cell.setting.values.get("features", -1)) for result in results}
    done = {degrees[it.cell.key] for it in results if it.state is CellState.DONE}
    unknown = {degrees[it.cell.key] for it in results if it.code == "cloud.unknown"}
    assert done | unknown == set(range(cells)), "every cell is told of"
    assert not done & unknown
    assert max(sandbox.bill.values()) == 1, "no call was made twice"
    assert done <= set(sandbox.bill) <= done | unknown
    assert sandbox.charged == sandbox.bill.total()
    assert sandbox.charged == cells
    return len(unknown)


def kill_at(sandbox: BillingSandbox, folder: Path, moment: str, calls: int, later: Callable[[], object] = int) -> bool:
    """Start the program and kill it at its call number ``calls``, or ``later``; whether it came to that."""
    heard = itertools.count(1)

    def hear() -> None:
        if next(heard) == calls:
            later()
            process.kill()
            process.wait()

    process = start(folder, sandbox.server.url)
    setattr(sandbox, moment, hear)
    try:
        return process.wait() == -signal.SIGKILL
    finally:
        setattr(sandbox, moment, lambda: None)
