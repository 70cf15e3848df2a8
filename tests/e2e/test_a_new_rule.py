"""The recipe for a new rule, followed word for word on a copy of the program: two Python files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Step(NamedTuple):
    """``text`` is written before the one line of ``file`` that begins with ``before``."""

    file: str
    before: str
    text: str


RULES, ROWS = "domain/rules/rules.py", "ui/messages/rule_rows.py"

RECIPE = (
    Step(RULES, '    RIGHTS = "rights"', '    UPRIGHT = "face.upright"\n'),
    Step(
        RULES,
        "def rights_reminder",
        '''def upright_within(*, limit: float) -> Check:
    """The head leans by at most ``limit`` degrees to a side."""

    def judge(_: MaterialFacts, face: Face) -> Verdict:
        return warn_unless(abs(face.pose.roll) <= limit), {"roll": face.pose.roll, "limit": limit}

    return of_each_face(judge)


''',
    ),
    Step(
        RULES,
        "    _rule(FindingCode.RIGHTS",
        "    _rule(FindingCode.UPRIGHT, Citation.QUALITY, WARNS, upright_within, own_limit=True, limit=0.0),\n",
    ),
    Step(
        ROWS,
        "    FindingCode.RIGHTS",
        """    FindingCode.UPRIGHT: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Upright head"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "{face} is upright."),
            WARN: QT_TRANSLATE_NOOP("Findings", "{face} leans to a side."),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "leaning by {roll}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit}"),
        looks={"roll": degrees, "limit": plain_degrees},
        fixes=(CROP,),
    ),
""",
    ),
)

CARD = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLabel
from desktop.composition import build_services
from desktop.domain.preparing import CropMode, PrepareOptions
from desktop.ui.prepare.compliance import ComplianceCard
from desktop.ui.prepare.document import Check, Document

app = QApplication([])
seen = build_services().inspector.inspect(Path(sys.argv[1]))
options = PrepareOptions(crop=CropMode.KEEP)
card = ComplianceCard()
card.set_document(Document(1, seen.info.path, options, seen, check=Check(options, seen.findings)))
row = next(row for row in card.rows if "Upright head" in row.accessibleName())
print(json.dumps([*(label.text() for label in row.findChildren(QLabel)), row.fix.text()]))
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a copy of the program that has the new rule."""
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "desktop", folder / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "resources").symlink_to(ROOT / "resources")
    for step in RECIPE:
        file = folder / "desktop" / step.file
        lines = file.read_text("utf-8").splitlines(keepends=True)
        [place] = [number for number, line in enumerate(lines) if line.startswith(step.before)]
        file.write_text("".join([*lines[:place], step.text, *lines[place:]]), "utf-8")
    return folder


def run(program: Path, *arguments: object) -> str:
    """What it prints; whether the picture passes is not asked."""
    environment = os.environ | {"PYTHONPATH": str(program), "HOME": str(program), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *map(str, arguments)]
    ran = subprocess.run(command, cwd=program, env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.stdout


def test_a_rule_takes_two_files() -> None:
    assert {step.file for step in RECIPE} == {RULES, ROWS}


def test_the_command_line_tells_of_it_in_json(program: Path, astronaut: Path) -> None:
    [item] = json.loads(run(program, "-m", "desktop", "inspect", astronaut, "--json"))
    [found] = [finding for finding in item["findings"] if finding["code"] == "face.upright"]
    assert (found["severity"], found["face"]) == ("warn", "F1")
    assert set(found["values"]) == {"roll", "limit"}


def test_the_command_line_tells_of_it_in_words(program: Path, astronaut: Path) -> None:
    words = run(program, "-m", "desktop", "inspect", astronaut)
    assert "warn face.upright F1: roll" in words


def test_the_compliance_card_shows_it_with_limit_measure_citation_and_fix(program: Path, astronaut: Path) -> None:
    texts = json.loads(run(program, "-c", CARD, astronaut))
    assert "Upright head" in texts
    assert "≤ 0°" in texts
    assert any(text.startswith("leaning by ") for text in texts)
    assert any(text.startswith("F1 leans to a side.\nTencent Cloud FAQ") and "own" in text for text in texts)
    assert texts[-1] == "Crop with the full margin"
