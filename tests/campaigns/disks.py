"""Disks that are full at every size: what was acknowledged is there when there is room again, and nothing is half done.

Each disk is one of memory, mounted for the case: that needs root, on Linux. Elsewhere nothing is done, and told.
"""

from __future__ import annotations

import random
import subprocess
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError, SettingsError, StoreError
from desktop.domain.jobs import NoProgress
from desktop.domain.settings import Settings
from desktop.domain.workspace.edit import Edit
from desktop.storage.saving import FileSaver
from desktop.storage.settings import SettingsFile
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.campaigns.report import Effort, Report
from tests.unit.storage.workspace.killing import Expected, check_workspace
from tests.workspaces import make_activity, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.workspace.ports import WorkspaceStore

SMALLEST, LARGEST = 16, 1200
"""Kilobytes."""

ROOM = "16m"
MOST_EDITS = 40


def run(effort: Effort) -> Report:
    """See the table in ``__main__``."""
    report, choose = Report(), random.Random(effort.seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as folder:
        disk = Path(folder) / "disk"
        disk.mkdir()
        for number in range(effort.of(small=8, long=250)):
            kilobytes = choose.randint(SMALLEST, LARGEST)
            try:
                with _mounted(disk, kilobytes) as grow:
                    kind = _fill(disk, choose, grow)
            except subprocess.CalledProcessError:
                report.figures["not done"] = "disks of memory cannot be mounted here"
                return report
            except Exception as error:  # noqa: BLE001 - that is what is looked for
                report.add("fault", fault=f"case {number}, {kilobytes} KB: {error!r}")
            else:
                report.add(kind)
    return report


class _Grow:
    """Gives the disk room again."""

    def __init__(self, disk: Path) -> None:
        self._disk = disk

    def __call__(self) -> None:
        subprocess.run(["mount", "-o", f"remount,size={ROOM}", self._disk], check=True, capture_output=True)


@contextmanager
def _mounted(disk: Path, kilobytes: int) -> Iterator[_Grow]:
    command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(disk)]
    subprocess.run(command, check=True, capture_output=True)
    try:
        yield _Grow(disk)
    finally:
        subprocess.run(["umount", disk], check=True, capture_output=True)


def _fill(disk: Path, choose: random.Random, grow: _Grow) -> str:
    """Work until the disk is full, look at everything when it is not any more; how far it came."""
    workspace, expected = disk / "workspace", Expected()
    settings, output = SettingsFile(disk / "settings.json"), disk / "pictures"
    saved: dict[Path, bytes] = {}
    try:
        settings.save(Settings())
    except SettingsError as error:
        _is_full(error.code)
    try:
        _work(workspace, expected, choose, output, saved)
    except (StoreError, OutputError) as error:
        _is_full(error.code)
        how = "full"
    else:
        how = "enough room"
    grow()
    settings.load()
    for path, data in saved.items():
        assert path.read_bytes() == data, f"{path} is not what was saved"
    if output.is_dir():
        assert set(output.iterdir()) == set(saved), "something is left of a picture that was not saved"
    if not workspace.exists():
        return "no workspace"
    check_workspace(workspace, expected)
    return how


def _work(workspace: Path, expected: Expected, choose: random.Random, output: Path, saved: dict[Path, bytes]) -> None:
    with closing(WorkspaceFolders().create(workspace, make_info())) as store:
        store.apply(Edit(activities=(make_activity(),)))
        for number in range(MOST_EDITS):
            _edit(store, f"m{number % 12}", f"{number}", expected, choose)
            data = choose.randbytes(choose.randrange(1, 20_000))
            saved[FileSaver().save(data, output / f"{number}.jpg")] = data
            if number % 10 == 9:
                store.export(workspace.parent / f"{number}.zip", NoProgress())


def _edit(store: WorkspaceStore, identity: str, name: str, expected: Expected, choose: random.Random) -> None:
    expected.in_flight = f"begin put {identity} {name}"
    picture = store.put_file(choose.randbytes(choose.randrange(1, 30_000)), ".jpg")
    store.apply(Edit(materials=(make_material(identity, name=name, picture=picture),)))
    expected.follow(f"{expected.in_flight}\ndone\n")


def _is_full(code: ErrorCode) -> None:
    if code is not ErrorCode.DISK_FULL:
        message = f"a full disk is told as {code}"
        raise AssertionError(message)
