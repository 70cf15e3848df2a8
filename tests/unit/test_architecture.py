"""Habits of the house that a machine can check (import-linter checks the arrows between the layers)."""

from __future__ import annotations

import ast
import importlib
import os
import re
import subprocess
import sys
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "desktop").rglob("*.py"))
LOCKS = ("requirements.lock", "requirements-dev.lock")

MAX_EDGES = 30
MAX_DOMAIN_ROOMS = 16

ONE_MEANING = ("Answer", "Assignment", "Call", "Document", "Edit", "Order", "Outcome")
"""Words of the glossary that are tempting names for other things too."""


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def requirements(lock: str) -> list[str]:
    """One text for each requirement, its continuation lines joined."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def rooms(package: str) -> set[str]:
    """The files and folders directly below ``package``."""
    places = (ROOT / package).iterdir()
    return {path.stem for path in places if path.suffix == ".py" or any(path.glob("*.py"))} - {"__init__"}


def edges_between_rooms(package: str) -> set[tuple[str, str]]:
    """Which room of ``package`` imports which other, imports for types included."""
    inside = f"{package.replace('/', '.')}."
    edges = set()
    for path in (ROOT / package).rglob("*.py"):
        room = path.relative_to(ROOT / package).parts[0].removesuffix(".py")
        imported = (name for node in ast.walk(ast.parse(path.read_text("utf-8"))) for name in _imported(node))
        edges |= {(room, name.removeprefix(inside).split(".")[0]) for name in imported if name.startswith(inside)}
    return {(room, other) for room, other in edges if room != other}


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


def classes_of(path: Path) -> list[str]:
    return [node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)]


TURNED_BY_THE_WHEEL = re.compile(
    r"(?:\w+\.)?Q(ComboBox|(Double)?SpinBox|(Date|Time|DateTime)Edit|Slider|Dial|Tab(Bar|Widget))"
)
WINDOW = sorted((ROOT / "desktop" / "ui").rglob("*.py"))


@pytest.mark.parametrize("path", WINDOW, ids=name_of)
def test_fields_are_those_that_the_wheel_scrolls_past(path: Path) -> None:
    """Qt's own change their value under a wheel meant for the column: ``desktop/ui/kit/fields.py`` has ours."""
    made = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert not [ast.unparse(name) for name in made if TURNED_BY_THE_WHEEL.fullmatch(ast.unparse(name))]


@pytest.mark.parametrize("path", [it for it in WINDOW if it.name != "fields.py"], ids=name_of)
def test_a_line_that_can_be_emptied_is_ours(path: Path) -> None:
    """The button in Qt's own says nothing to a screen reader: ``desktop/ui/kit/fields.py`` has one that does."""
    assert "QLineEdit(clearButtonEnabled" not in path.read_text("utf-8")


@pytest.mark.parametrize("path", [it for it in WINDOW if it.name != "reasons.py"], ids=name_of)
def test_nothing_is_greyed_without_a_reason(path: Path) -> None:
    """``desktop/ui/kit/reasons.py`` does both at once: ``allow(control, why_not)``. Effects and sockets are none."""
    called = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    switched = [ast.unparse(func) for func in called if ast.unparse(func).endswith((".setEnabled", ".setDisabled"))]
    assert not [it for it in switched if it not in {"self._faded.setEnabled", "self._notifier.setEnabled"}]


ASKED_OF_PATHS = re.compile(r"\.(exists|is_file|is_dir)$")
OUTSIDE_STORES = [
    it for it in SOURCES if it.relative_to(ROOT / "desktop").parts[0] in {"services", "cli", "sandbox", "vision"}
]


@pytest.mark.parametrize("path", OUTSIDE_STORES, ids=name_of)
def test_nobody_asks_a_path_what_it_is(path: Path) -> None:
    """It raises for names that are too long and for shut folders: ``desktop/domain/files/paths.py`` answers.

    Stores turn what the system says into their own errors.
    """
    called = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    assert not [it for func in called if ASKED_OF_PATHS.search(it := ast.unparse(func))]


def test_the_home_is_asked_for_in_one_place() -> None:
    """It raises where the system does not know the user."""
    asking = [it.name for it in SOURCES if "Path.home()" in it.read_text("utf-8")]
    assert asking == ["paths.py"]


def test_few_rooms_of_the_window_know_each_other() -> None:
    """Import-linter sees to it that none runs back up (pyproject.toml)."""
    edges = edges_between_rooms("desktop/ui")
    assert ("shell", "kit") in edges
    assert len(edges) <= MAX_EDGES, sorted(edges)


def test_the_domain_has_few_rooms() -> None:
    assert "crop" in rooms("desktop/domain")
    assert len(rooms("desktop/domain")) <= MAX_DOMAIN_ROOMS, sorted(rooms("desktop/domain"))


def test_the_rooms_of_the_domain_import_each_other_without_a_circle() -> None:
    """Imports for types included: ``TopologicalSorter`` raises with the circle that it finds."""
    known: dict[str, set[str]] = {}
    for room, other in edges_between_rooms("desktop/domain"):
        known.setdefault(room, set()).add(other)
    order = list(TopologicalSorter(known).static_order())
    assert order.index("geometry") < order.index("rules") < order.index("preparing")


def test_a_word_names_one_class() -> None:
    """Read from the syntax tree: the classes in samples of code for other languages are texts."""
    named = Counter(name for path in SOURCES for name in classes_of(path))
    assert {word: named[word] for word in ONE_MEANING} == dict.fromkeys(ONE_MEANING, 1)


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_module_can_be_imported(path: Path) -> None:
    """Those that hold nothing but types are imported by nobody else at run time."""
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    assert importlib.import_module(name).__doc__, "and says what it is for"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_no_unfinished_work_is_left(path: Path) -> None:
    assert not re.search(r"\b(TODO|FIXME|XXX|NotImplemented)\b", path.read_text("utf-8"))


ROOMS_WITHOUT_WORDS = ("domain", "vision", "fusion", "storage", "services")
WORDLESS = [path for path in SOURCES if path.relative_to(ROOT / "desktop").parts[0] in ROOMS_WITHOUT_WORDS]
FLAG = re.compile(r"(?<![\w-])--[a-z]|fusion-desk [a-z]")
VERBS = "use|choose|try|close|open|give|save|copy|check|install|export|add|put|write|make|download|allow|unlock"
ADVISING = re.compile(rf"(?:^|[.:;] )({VERBS}) ", re.IGNORECASE)
LEGAL = "desktop/services/workspace/proof_texts.py"
"""The texts of a document that is printed: they are what it is made of, not messages."""


def texts_of(path: Path, *, advice: bool) -> Iterator[str]:
    """The texts in the code, without docstrings; those of refusals are ``advice``, data like the cloud's catalogue."""
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Advice"]
    left_out = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    left_out |= set() if advice else {id(argument) for call in calls for argument in call.args}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


@pytest.mark.parametrize("path", WORDLESS, ids=name_of)
def test_what_to_do_is_said_by_window_and_command_line_only(path: Path) -> None:
    """A service or adapter gives a code with values: no option, no command, no advice in its words."""
    assert not [text for text in texts_of(path, advice=True) if FLAG.search(text)]
    assert name_of(path) == LEGAL or not [text for text in texts_of(path, advice=False) if ADVISING.search(text)]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock: str) -> None:
    assert not re.search(r"://|^\s*--?(index|extra-index|find-links|trusted|i|f)\b", (ROOT / lock).read_text(), re.M)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_requirement_is_pinned_and_hashed(lock: str) -> None:
    assert requirements(lock)
    for requirement in requirements(lock):
        assert re.match(r"[a-z0-9.-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", requirement), requirement[:80]


def test_both_locks_agree() -> None:
    """What is tested is what ``./dev run`` installs."""
    pins = [{line.split(" ")[0] for line in requirements(lock)} for lock in LOCKS]
    assert pins[0] <= pins[1]


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert not [name for name in COMMANDS if f"fusion-desk {name}" not in readme]
    assert not [name for name in ("run", "test", "bench", "package") if f"./dev {name}" not in readme]


def test_the_entry_point_loads_nothing_it_does_not_need() -> None:
    code = "import sys, desktop.__main__; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"typer", "rich", "PySide6", "cv2", "PIL", "numpy", "keyring"} & set(loaded)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such bit")
@pytest.mark.parametrize("script", ["dev", ".ci/run"])
def test_the_scripts_can_be_run(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    subprocess.run(["sh", "-n", script], cwd=ROOT, check=True)
