"""Photos in materials under three settings, here and by the service, held against the run before one change."""

from __future__ import annotations

import json
import os
from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import cv2
import numpy as np
import pytest

from desktop.composition import qa_workbench

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine
    from tests.e2e.sandbox_cases import Service

PLAN = """\
title = "mixed"
photos.paths = ["panel"]
materials = [{materials}]
settings = [
  {{ engine = "local", algorithm = "swap" }},
  {{ engine = "local", algorithm = "premium", features = {features} }},
  {{ engine = "fuse-ultra" }},
]
budget.paid_calls = {paid}
"""
SCALE = 0.5
"""Of the samples: their faces are large enough for the service."""

PHOTOS = int(os.environ.get("QA_MIXED_PHOTOS", "2"))
MATERIALS = int(os.environ.get("QA_MIXED_MATERIALS", "2"))
PAIRS = PHOTOS * MATERIALS
"""The issue's own plan has 6 and 4: 72 cells, 24 of them paid, twice; the service takes two such calls a second."""


@pytest.fixture
def folder(tmp_path: Path, samples: Path) -> Path:
    """The two samples with noise of different strength: no two are the same picture."""
    qa_workbench.cache_clear()
    (tmp_path / "panel").mkdir()
    dice = np.random.default_rng(12)
    names = [f"panel/p{number}.png" for number in range(PHOTOS)]
    names += [f"t{number}.png" for number in range(MATERIALS)]
    for place, name in enumerate(names):
        pixels = cv2.imread(str(samples / ("astronaut.png", "grace_hopper.jpg")[place % 2]))
        assert pixels is not None
        small = cv2.resize(pixels, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_AREA)
        noise = dice.normal(0, 1 + place / 4, small.shape)
        cv2.imwrite(str(tmp_path / name), np.clip(small + noise, 0, 255).astype(np.uint8))
    return tmp_path


def carried_out(desk: CommandLine, folder: Path, service: Service, name: str, features: int) -> Counter[str]:
    materials = ", ".join(f'{{ path = "t{number}.png" }}' for number in range(MATERIALS))
    plan = PLAN.format(features=features, materials=materials, paid=PAIRS)
    (folder / "plan.toml").write_text(plan, "utf-8")
    ran = desk("qa", folder / "plan.toml", "-o", folder / name, "--endpoint", service.server.url, "--json")
    failed = {(cell["engine"], cell["code"], cell["message"]) for cell in ran.document["cells"] if cell["code"]}
    assert (ran.code, failed) == (0, set())
    return Counter(cell["engine"] for cell in ran.document["cells"])


def test_one_parameter_changes_only_the_cells_that_it_touches(
    desk: CommandLine, folder: Path, service: Service
) -> None:
    charged = int(service.server.sandbox.usage.document()["charged"])
    for name, features in (("before", 20), ("now", 90)):
        assert carried_out(desk, folder, service, name, features) == {"local": 2 * PAIRS, "FuseFaceUltra": PAIRS}
    assert int(service.server.sandbox.usage.document()["charged"]) - charged == 2 * PAIRS
    now, before = folder / "now", ("--baseline", folder / "before")

    assert desk("qa", "export", now, *before, "-o", folder / "now.json").code == 0
    cells = json.loads((folder / "now.json").read_text("utf-8"))["cells"]
    changed = {cell["setting"].get("algorithm") for cell in cells if cell["standing"] == "changed"}
    assert changed == {"premium"}
    others = Counter(cell["standing"] for cell in cells if cell["setting"].get("algorithm") != "premium")
    assert set(others) <= {"same", "unnoticeable"}
    assert sum(others.values()) == 2 * PAIRS

    for target in ("report", "now.xml", "now.pdf"):
        assert desk("qa", "export", now, *before, "-o", folder / target).code == 0
    assert desk("qa", "export", now, "--as", "sheets", "-o", folder / "sheets").code == 0
    assert "FuseFaceUltra" in (folder / "report" / "index.html").read_text("utf-8")
    assert len(ElementTree.parse(folder / "now.xml").findall(".//testcase")) == 3 * PAIRS  # noqa: S314 - our own
    assert list((folder / "sheets").glob("*.jpg"))
