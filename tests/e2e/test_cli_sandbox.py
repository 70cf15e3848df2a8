"""``fusion-desk sandbox``."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx
import pytest

from desktop.domain.workspace.edit import Edit
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.workspaces import make_activity, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.e2e.conftest import CommandLine


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """A shell's background job is told to ignore SIGINT, and so are its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for a child on Windows")
@pytest.mark.usefixtures("heeding_interrupts")
def test_it_says_where_it_listens_and_stops_on_ctrl_c() -> None:
    command = [sys.executable, "-m", "desktop", "sandbox", "--port", "0", "--no-rate-limits"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        line = next(line for line in process.stdout if "endpoint" in line)
        endpoint = re.search(r"127\.0\.0\.1:\d+", line)
        assert endpoint is not None, line
        assert "sandbox-key" in httpx.get(f"http://{endpoint[0]}", trust_env=False).text
        process.send_signal(signal.SIGINT)
        rest, errors = process.stdout.read(), process.stderr.read()
    assert (process.returncode, errors) == (0, "")
    assert rest.endswith("sandbox stopped\n")


def test_a_taken_port_is_told(desk: CommandLine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        ran = desk("sandbox", "--port", taken.getsockname()[1])
    assert ran.code == 1
    assert "--port" in ran.stderr


def test_without_the_extra_it_says_what_to_install(desk: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.cli.sandbox.find_spec", lambda name: None if name == "uvicorn" else name)
    ran = desk("sandbox", "--port", "0")
    assert ran.code == 1
    assert "needs uvicorn" in ran.stderr
    assert "python -m pip install uvicorn" in ran.stderr
    assert ".[sandbox]" in ran.stderr


def test_a_broken_material_is_told(desk: CommandLine, photos: Path) -> None:
    ran = desk("sandbox", "--port", "0", "--materials", photos)
    assert ran.code == 1
    assert "picture.truncated" in ran.stderr


@pytest.mark.parametrize("options", [["--port", "65536"], ["--materials", "nowhere"], ["--account", "rich"]])
def test_a_wrong_option_is_a_usage_error(desk: CommandLine, options: list[str]) -> None:
    assert desk("sandbox", *options).code == 2


def test_its_options_reach_the_sandbox(
    desk: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, grace_hopper: Path
) -> None:
    """Run up to the point where it would serve."""
    from desktop.sandbox.account import AccountState

    served = []
    monkeypatch.setattr("desktop.sandbox.server.serve", lambda sandbox, _: served.append(sandbox))
    (tmp_path / "[material].jpg").write_bytes(grace_hopper.read_bytes())
    ran = desk(
        "sandbox", "--port", 0, "--materials", tmp_path, "--no-rate-limits", "--account", "in-arrears",
        "--result-lifetime", 60,
    )  # fmt: skip
    (sandbox,) = served
    assert (ran.code, sandbox.limiter.enabled, sandbox.results.lifetime) == (0, False, 60)
    assert sandbox.account.state is AccountState.IN_ARREARS
    assert "[material].jpg, status 21, 1 face(s)" in ran.stdout


def test_a_workspace_is_served(
    desk: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, grace_hopper: Path
) -> None:
    served = []
    monkeypatch.setattr("desktop.sandbox.server.serve", lambda sandbox, _: served.append(sandbox))
    store = WorkspaceFolders().create(tmp_path / "space", make_info())
    material = make_material(picture=store.put_file(grace_hopper.read_bytes(), ".jpg"), model_id="mt_7")
    store.apply(Edit(activities=(make_activity(),), materials=(material,)))
    store.close()
    ran = desk("sandbox", "--port", 0, "--workspace", store.folder)
    assert ran.code == 0
    assert "mt_7   春日写真, status 21, 1 face(s)" in ran.stdout
    assert served[0].catalogue.activities[0].name == "新年换脸"


@pytest.mark.parametrize("option", ["--workspace", "--materials"])
def test_nothing_to_serve_is_told(desk: CommandLine, tmp_path: Path, option: str) -> None:
    """Every call would fail, and nobody would know why."""
    folder = tmp_path / "empty"
    if option == "--workspace":
        WorkspaceFolders().create(folder, make_info()).close()
    else:
        folder.mkdir()
    ran = desk("sandbox", "--port", 0, option, folder)
    assert (ran.code, ran.stdout) == (1, "")
    assert "no material with a picture" in ran.stderr


def test_a_folder_that_is_no_workspace_is_told(desk: CommandLine, tmp_path: Path) -> None:
    ran = desk("sandbox", "--port", 0, "--workspace", tmp_path)
    assert ran.code == 1
    assert "store.foreign" in ran.stderr


def test_a_folder_and_a_workspace_are_one_too_many(desk: CommandLine, tmp_path: Path) -> None:
    assert desk("sandbox", "--port", 0, "--workspace", tmp_path, "--materials", tmp_path).code == 2


def test_every_state_of_the_account_can_be_chosen() -> None:
    from desktop.cli.sandbox import AccountChoice
    from desktop.sandbox.account import AccountState

    assert [choice.name for choice in AccountChoice] == [state.name for state in AccountState]
