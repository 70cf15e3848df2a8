"""The version stands in one place, and the change log speaks of it."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[2]
VERSION = re.compile(r"\d+\.\d+\.\d+")
HEADING = re.compile(r"^## (?P<version>Unreleased|\d+\.\d+\.\d+)(?: \((?P<date>\d{4}-\d{2}-\d{2})\))?$", re.MULTILINE)


def declared() -> str:
    with (ROOT / "pyproject.toml").open("rb") as file:
        return str(tomllib.load(file)["project"]["version"])


def headings() -> list[tuple[str, str]]:
    return [(it["version"], it["date"] or "") for it in HEADING.finditer((ROOT / "CHANGELOG.md").read_text("utf-8"))]


def test_it_is_one_that_packages_understand() -> None:
    assert VERSION.fullmatch(declared())


def test_the_installed_program_knows_it() -> None:
    assert version("fusion-desk") == declared(), "install the project anew: pip install --no-deps -e ."


def test_no_other_file_of_the_program_names_it() -> None:
    named = [
        path
        for folder in ("desktop", "bundle")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix in {".py", ".sh", ".nsi", ".xml", ".desktop", ""}
        if re.search(rf"(?<![\d.])v?{re.escape(declared())}(?![\d.])", path.read_text("utf-8"))
    ]
    assert named == []


def test_the_change_log_goes_by_version_newest_first() -> None:
    told = headings()
    assert told, "no heading of a version"
    released = [name for name, _ in told if name != "Unreleased"]
    assert [name for name, _ in told].count("Unreleased") <= 1
    assert told[0][0] in {"Unreleased", declared()}
    assert released == sorted(released, key=lambda name: [int(part) for part in name.split(".")], reverse=True)
    assert all(date for name, date in told if name != "Unreleased"), "a release has its date: ## 1.0.0 (2026-12-01)"


def test_a_released_version_is_in_the_change_log() -> None:
    """Before the first release there is only what is not released."""
    released = [name for name, _ in headings() if name != "Unreleased"]
    assert not released or released[0] == declared()
