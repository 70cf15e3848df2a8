"""Which changes of a tuned number pass the quick tests."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.assets import MODELS
from desktop.fusion.geometry.canonical import CanonicalFace
from desktop.fusion.sides import Sides
from tests.bench.constants.pairs import composer_of
from tests.bench.constants.tuned import ROOT, STEP, Tuned, changed
from tests.networks import shipped_engine, shipped_networks
from tests.unit.fusion.held import CASES, FILE, LOOKED_AT, People, differences, figures_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SLOW = ("test_cache.py", "marking/test_metadata.py", "test_held.py")
"""Of the fusion's tests: the first two are no quick ones, the third was asked before."""

QUICK = {
    "desktop.fusion": "tests/unit/fusion",
    "desktop.vision": "tests/unit/vision",
    "desktop.domain": "tests/unit/domain",
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One number with one factor; ``killer``: what noticed, None when nothing did."""

    number: Tuned
    factor: float
    killer: str | None


class Survivors:
    """Asks the held figures first, for they are quick, and then the tests of the number's room."""

    def __init__(self) -> None:
        self._recorded: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
        self._people = People.recalled(self._recorded)
        self._canonical = CanonicalFace.read(MODELS / "face_mesh.json")
        self._engine = shipped_engine(self._canonical)
        composer_of(self._engine)._sides = Sides(self._canonical, shipped_networks(), kept_bytes=10**9)
        self._cases = list(CASES)

    def among(self, numbers: Sequence[Tuned], *, tests: bool) -> Iterator[Mutant]:
        """Every number with more and with less of it; ``tests``: not the figures alone."""
        for number in numbers:
            for factor in (1 + STEP, 1 - STEP):
                yield Mutant(number, factor, self._killer(number, factor, tests=tests))

    def _killer(self, number: Tuned, factor: float, *, tests: bool) -> str | None:
        with changed(number, factor):
            killer = self._case(number) if number.module.startswith("desktop.fusion.") else None
            return killer if killer or not tests else _failing_test(number)

    def _case(self, number: Tuned) -> str | None:
        """Cases that noticed something last are asked first."""
        engine = self._engine if ".light." in number.module else shipped_engine(self._canonical)
        looks = ".covers." in number.module
        for case in sorted(self._cases, key=lambda name: (name in LOOKED_AT) != looks):
            try:
                seen = figures_of(case, self._people, self._canonical, engine=engine)
            except Exception as error:  # noqa: BLE001 - a number that makes the fusion fail is noticed
                return f"{case}: {error!r:.60}"
            if differences(case, self._recorded["figures"][case], seen):
                self._cases.remove(case)
                self._cases.insert(0, case)
                return case
        return None


def _failing_test(number: Tuned) -> str | None:
    """The first quick test that fails, asked in a process of its own, with the number as it is now."""
    end, start = os.pipe()
    child = os.fork()
    if child == 0:
        first = _First()
        with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
            arguments = ["-x", "-p", "no:randomly", "-p", "no:cacheprovider", *_quick(number)]
            ended = pytest.main(arguments, plugins=[first])
        if ended not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
            first.failed = f"pytest ended with {ended!r}"
        os.write(start, first.failed.encode())
        os._exit(0)
    os.close(start)
    with os.fdopen(end, "rb") as answer:
        failed = answer.read().decode()
    os.waitpid(child, 0)
    return failed or None


def _quick(number: Tuned) -> list[str]:
    room = ROOT / QUICK[".".join(number.module.split(".")[:2])]
    near = number.module.split(".")[-1]
    paths = [path for path in room.rglob("test_*.py") if not any(str(path).endswith(slow) for slow in SLOW)]
    return [str(path) for path in sorted(paths, key=lambda path: (near not in path.stem, path))]


@dataclass(eq=False)
class _First:
    """A plugin of pytest that keeps the name of the first test that fails."""

    failed: str = field(default="")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.failed:
            self.failed = report.nodeid

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed and not self.failed:
            self.failed = f"import of {report.nodeid}"
