"""The workflow for three systems: it cannot run here, but what it names is there."""

from __future__ import annotations

import re
import shlex
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml  # type: ignore[import-untyped]  # of the extra dev, by way of Dask

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
WORKFLOW = ROOT / ".github" / "workflows" / "packages.yml"
TEXT = WORKFLOW.read_text("utf-8")
JOBS: dict[str, dict[str, Any]] = yaml.safe_load(TEXT)["jobs"]

RETIRED = re.compile(r"(macos-1[0-4]|ubuntu-(16|18|20)\.\d+|windows-2019)(-\w+)?")
"""Images that the runners have no more, as announced in github.com/actions/runner-images (looked up 2026-12-01)."""

IN_THE_REPOSITORY = re.compile(
    r"(?<![\w./-])(?:bundle/|resources/|\./dev\b|requirements[\w-]*\.lock|build\.spec)[\w./-]*"
)
"""Parts of a command that name files of ours."""

PLACEHOLDER = re.compile(r"\$\{\{.*?\}\}")


def commands() -> Iterator[str]:
    for job in JOBS.values():
        yield from (step["run"] for step in job["steps"] if "run" in step)


def test_every_verb_of_the_script_is_one_it_knows() -> None:
    known = re.search(
        r"^(run \| .*) \) \"\$command\"|^(run \|[^)]*)\)", (ROOT / "dev").read_text("utf-8"), re.MULTILINE
    )
    assert known
    verbs = {*re.split(r"\s*\|\s*", (known[1] or known[2]).strip()), "test"}
    used = {verb for command in commands() for verb in re.findall(r"\./dev (\w+)", command)}
    assert {"package", "distribute"} <= used <= verbs


def test_every_file_it_names_is_there() -> None:
    named = {found for command in commands() for found in IN_THE_REPOSITORY.findall(command)}
    ours = {
        "bundle/linux/appimage.sh",
        "bundle/macos/dmg.sh",
        "bundle/windows/installer.nsi",
        "bundle/windows/sign.ps1",
    }
    assert {*ours, "requirements-dev.lock", "build.spec", "./dev"} <= named
    assert not [name for name in named if not list(ROOT.glob(name.rstrip("/.") or name))]


def test_every_module_it_runs_is_there() -> None:
    modules = {
        name for command in commands() for name in re.findall(r"python -m ([\w.]+)|from (bundle[\w.]*) import", command)
    }
    assert "bundle.version" in {run or imported for run, imported in modules}
    assert all(find_spec(run or imported) for run, imported in modules)


@pytest.mark.parametrize("name", JOBS)
def test_it_runs_on_images_that_there_are(name: str) -> None:
    job = JOBS[name]
    labels = job["strategy"]["matrix"]["runner"] if "strategy" in job else [job["runs-on"]]
    assert not [label for label in labels if RETIRED.fullmatch(label)]


@pytest.mark.parametrize("name", JOBS)
def test_its_shell_lines_are_closed(name: str) -> None:
    """Quotes and brackets of the lines for ``sh``; PowerShell's are not ours to read."""
    for step in JOBS[name]["steps"]:
        if "run" in step and step.get("shell") != "pwsh" and (name != "windows" or step.get("shell") == "bash"):
            assert shlex.split(PLACEHOLDER.sub("x", step["run"]), comments=True)


@pytest.mark.parametrize("system", ["windows", "macos"])
def test_every_system_is_built_proved_and_packed(system: str) -> None:
    said = "\n".join(step["run"] for step in JOBS[system]["steps"] if "run" in step)
    assert all(word in said for word in ("pyinstaller", "self-test", "--require-hashes", "sbom.cdx.json"))


def test_what_never_ran_here_is_marked() -> None:
    for line in ("  windows:", "  macos:", "- name: AppImage", "actions/attest-build-provenance"):
        (marked,) = [it for it in TEXT.splitlines() if line in it]
        assert "ONLY HERE" in marked


def test_locked_is_what_is_installed() -> None:
    """Resolved again, a need with an extra is looked for at its newest, and has no hash then."""
    installs = [line for command in commands() for line in command.splitlines() if "pip install" in line]
    assert installs
    assert all("--no-deps" in line for line in installs)


def test_sums_and_provenance_are_of_all_packages() -> None:
    assert set(JOBS["sums"]["needs"]) == set(JOBS) - {"sums"}
    assert "sha256sum -- * >SHA256SUMS" in "\n".join(commands())
    assert JOBS["sums"]["permissions"] == {"contents": "write", "id-token": "write", "attestations": "write"}


def test_on_a_bare_debian_the_compiler_comes_with_what_it_links_to() -> None:
    """``gcc`` only recommends it, and ``./dev`` installs nothing that is recommended."""
    tools = re.search(r'^TEST_TOOLS="(.*)"$', (ROOT / "dev").read_text("utf-8"), re.MULTILINE)
    assert tools is not None
    assert {"gcc", "libc6-dev", "binutils"} <= set(tools[1].split())
