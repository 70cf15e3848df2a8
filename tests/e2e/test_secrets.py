"""SecretKey and token are in the keyring and on the wire and nowhere else: all that a full run leaves is searched."""

from __future__ import annotations

import io
import json
import logging
import subprocess
import sys
import zipfile
from base64 import b64encode
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from desktop.composition import build_services
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.reproduction import Reproduction
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.cloud.snippets import SnippetLanguage, snippet_request
from desktop.domain.jobs import NoProgress
from desktop.domain.settings import Settings
from desktop.sandbox.authentication import SandboxKeys
from desktop.sandbox.sandbox import SandboxOptions
from desktop.sandbox.server import SandboxServer
from desktop.sandbox.setup import build_sandbox
from desktop.services.cloud.fuse import CloudFuser
from desktop.services.cloud.jobs import CloudPhoto, FuseJob
from desktop.storage.logs import logging_to
from desktop.storage.paths import find_folders
from desktop.storage.settings import SettingsFile
from desktop.storage.usage import LEDGER_NAME
from desktop.ui.dialogs.crash import crash_details
from tests.sandboxes import DriftingClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.services.bundle import Services
    from desktop.storage.keys import KeyringKeys
    from tests.e2e.conftest import CommandLine, Ran

pytestmark = pytest.mark.secret_service

SECRET_ID = "id-that-is-whole-4711-abcd"  # noqa: S105 - made up, opens nothing
SECRET_KEY = "SecretKey/of+a+Test=9f3kQz"  # noqa: S105 - made up, opens nothing
TOKEN = "token.of-a-test.Yw8/XcVb+Nm=="  # noqa: S105 - made up, opens nothing


def spellings(secret: str) -> set[bytes]:
    """The ways in which a secret might be written down."""
    raw = secret.encode()
    return {raw, b64encode(raw), raw.hex().encode(), quote(secret, safe="").encode(), json.dumps(secret)[1:-1].encode()}


NEEDLES = spellings(SECRET_KEY) | spellings(TOKEN) | {SECRET_ID.encode()}


def found_in(data: bytes) -> set[bytes]:
    return {needle for needle in NEEDLES if needle in data}


def assert_clean(files: Path) -> None:
    """No file below ``files`` holds a secret, nor does a member of a zip there."""
    everything = [path for path in files.rglob("*") if path.is_file()]
    assert everything, "a full run leaves something to search"
    for path in everything:
        assert not found_in(path.read_bytes()), path
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                for name in archive.namelist():
                    assert not found_in(archive.read(name)), f"{path}: {name}"


@pytest.fixture(scope="module")
def _sandbox() -> Iterator[tuple[SandboxServer, DriftingClock]]:
    clock = DriftingClock()
    options = SandboxOptions(keys=(SandboxKeys(SECRET_ID, SECRET_KEY, TOKEN),), clock=clock, rate_limits=False)
    with SandboxServer(build_sandbox(options)) as server:
        yield server, clock


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own, into which everything goes."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("FUSION_DESK_HOME", str(home / "fusion-desk"))
    return home


@pytest.fixture
def server(
    _sandbox: tuple[SandboxServer, DriftingClock], monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[SandboxServer, DriftingClock]]:
    """The commands are told to give the account's keys to a service on this machine: else it gets its own."""
    monkeypatch.setenv("FUSION_DESK_ENDPOINT", _sandbox[0].url)
    monkeypatch.setenv("FUSION_DESK_PROFILE", "real")
    yield _sandbox
    _sandbox[1].offset = 0.0


@pytest.fixture
def keys(empty_keyring: KeyringKeys) -> KeyringKeys:
    for profile in ("real", "sandbox"):
        empty_keyring.save(Credentials(SECRET_ID, SECRET_KEY, TOKEN), profile)
    return empty_keyring


@contextmanager
def everything_logged(folder: Path) -> Iterator[None]:
    """All loggers of all libraries, down to the last detail, into files."""
    folder.mkdir(parents=True)
    handler = logging.FileHandler(folder / "everything.log")
    root = logging.getLogger()
    before = root.level
    root.setLevel(logging.DEBUG)
    root.addHandler(handler)
    try:
        with logging_to(folder, level=logging.DEBUG):
            yield
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
        handler.close()


@contextmanager
def running_services() -> Iterator[Services]:
    services = build_services()
    try:
        yield services
    finally:
        services.cloud.close()


def material(server: SandboxServer) -> tuple[str, str]:
    activity = server.sandbox.catalogue.activities[0]
    return activity.activity_id, activity.materials[0].material_id


def test_the_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    """Or else it would pass whatever happened."""
    with zipfile.ZipFile(tmp_path / "bundle.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("headers.json", f"X-TC-Token: {TOKEN}")
    with pytest.raises(AssertionError, match=r"headers\.json"):
        assert_clean(tmp_path)


def test_a_full_run_of_the_commands_leaves_no_secret_behind(
    desk: CommandLine,
    empty_keyring: KeyringKeys,
    server: tuple[SandboxServer, DriftingClock],
    home: Path,
    grace_hopper: Path,
) -> None:
    project, model = material(server[0])
    fuse = ("fuse", "--project", project, "--model", model, "-u", grace_hopper, "-o", home / "out.png")
    runs: list[Ran] = []
    SettingsFile(find_folders().settings_file).save(Settings(cloud_region="ap-guangzhou"))
    with everything_logged(home / "logs"):
        runs.append(desk("keys", "set", stdin=f"{SECRET_ID}\n{SECRET_KEY}\n{TOKEN}\n"))
        good = [
            ("keys", "show"),
            ("check",),
            ("materials", "--activity", project),
            fuse,
            (*fuse, "--url", "--json"),
            ("ultra", "-t", grace_hopper, "-u", grace_hopper, "-o", home / "ultra.png"),
        ]
        runs += [desk(*arguments) for arguments in good]
        assert [ran.code for ran in runs] == [0] * len(runs)
        bad = [("--project", "error:AuthFailure.UnauthorizedOperation"), ("--endpoint", "http://127.0.0.1:9")]
        runs += [desk(*fuse, *options, "--json") for options in bad]
        server[1].offset = 4000
        runs += [desk("check", "--json"), desk(*fuse)]
        empty_keyring.save(Credentials(SECRET_ID, SECRET_KEY + "x", TOKEN))
        runs.append(desk(*fuse, "--json"))
        runs.append(desk("keys", "delete"))
    assert [ran.code for ran in runs[len(good) + 1 :]] == [1] * 5 + [0]
    for ran in runs:
        assert not found_in((ran.stdout + ran.stderr).encode())
    assert (home / "logs" / "everything.log").stat().st_size > 1000
    assert list(home.rglob(LEDGER_NAME)), "the calls are recorded, and the ledger is searched too"
    assert_clean(home)


@pytest.mark.usefixtures("keys")
def test_a_reproduction_bundle_and_the_code_of_a_call_hold_no_secret(
    server: tuple[SandboxServer, DriftingClock], home: Path, grace_hopper: Path
) -> None:
    settings = CloudSettings(fusion_endpoint=server[0].url)
    with running_services() as services:
        job = FuseJob(*material(server[0]), (CloudPhoto(grace_hopper),))
        fuser = services.cloud.fuser
        fusion = fuser.send(fuser.plan_fuse(job), settings, NoProgress())
        unknown = fuser.plan_fuse(FuseJob("at_9", "mt_9", job.photos))
        with pytest.raises(CloudError) as caught:
            fuser.send(unknown, settings, NoProgress())
        assert caught.value.exchange is not None
        for number, exchange in enumerate((fusion.exchange, caught.value.exchange)):
            bundle = Reproduction(exchange, {"fusion-desk": "test"}, (grace_hopper.read_bytes(),))
            (home / f"{number}.zip").write_bytes(services.cloud.reproduce(bundle))
            codes = [services.cloud.snippet(language, snippet_request(exchange)) for language in SnippetLanguage]
            (home / f"{number}.txt").write_text("\n".join(codes))
            assert not found_in(repr(exchange).encode())
    assert zipfile.is_zipfile(home / "0.zip")
    assert_clean(home)


@pytest.mark.usefixtures("keys")
def test_a_crash_report_in_the_middle_of_a_call_holds_no_secret(
    server: tuple[SandboxServer, DriftingClock],
    home: Path,
    grace_hopper: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def bug(*_: object) -> None:
        message = "a bug behind the call"
        raise RuntimeError(message)

    monkeypatch.setattr(CloudFuser, "_verified", bug)
    with running_services() as services, everything_logged(home / "logs"):
        settings = CloudSettings(fusion_endpoint=server[0].url)
        service = services.cloud.account.open(settings)
        plan = services.cloud.fuser.plan_fuse(FuseJob(*material(server[0]), (CloudPhoto(grace_hopper),)))
        with pytest.raises(RuntimeError) as caught:
            services.cloud.fuser.send(plan, settings, NoProgress())
        logging.getLogger("desktop.app").error("A bug", exc_info=caught.value)
        report = crash_details(caught.value) + repr(vars(caught.value)) + repr(service) + repr(services)
    assert "a bug behind the call" in report
    assert not found_in(report.encode())
    assert_clean(home)


@pytest.mark.usefixtures("keys")
@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="argv of processes is read from /proc")
def test_no_process_carries_a_secret_in_its_arguments(
    server: tuple[SandboxServer, DriftingClock], home: Path, grace_hopper: Path
) -> None:
    project, model = material(server[0])
    command = [sys.executable, "-m", "desktop"]
    fuse = ["fuse", "--project", project, "--model", model, "-u", str(grace_hopper), "-o", str(home / "out.png")]
    keys = f"{SECRET_ID}\n{SECRET_KEY}\n{TOKEN}\n"
    for arguments, stdin in ((["keys", "set"], keys), (fuse, "")):
        with subprocess.Popen(
            [*command, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as process:
            seen = io.BytesIO()
            assert process.stdin is not None
            process.stdin.write(stdin.encode())
            process.stdin.close()  # it has the keys from here on, and is watched to its end
            while process.poll() is None:
                seen.write(b"".join(arguments_of_all()))
            assert process.returncode == 0
        assert b"desktop" in seen.getvalue()
        assert not found_in(seen.getvalue())
    assert_clean(home)


def arguments_of_all() -> Iterator[bytes]:
    """The command lines of all processes of this machine that we may see."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield path.read_bytes()
        except OSError:  # it has ended meanwhile
            continue
