"""What is handed out: packages of the same tree are the same bytes, and leave nothing behind when they go."""

from __future__ import annotations

import configparser
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bundle import icons
from bundle.archive import make_archive
from bundle.deb import make_deb
from bundle.distribute import compile_installer, write_sums
from bundle.tree import LINUX, lay_out
from desktop.domain.files.formats import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux")

DATE = 1_796_000_000
VERSION = "1.2.3"


LOADER = """#!/bin/sh
echo "  libsystem.so.1 => not found"
found=${LD_LIBRARY_PATH:-/nowhere}/liba.so.1
[ -e "$found" ] && echo "  liba.so.1 => $found" || echo "  liba.so.1 => not found"
"""
"""Says of a plugin what the system's own ldd would: one library is nowhere, one came along."""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """As PyInstaller lays it out, with a program that says what it was given."""
    folder = tmp_path / "bundle" / "fusion-desk"
    inside = folder / "_internal"
    inside.mkdir(parents=True)
    (folder / "fusion-desk").write_text('#!/bin/sh\necho "started with $*"\n')
    (folder / "fusion-desk").chmod(0o700)
    (inside / "THIRD_PARTY_NOTICES.txt").write_text("notices\n")
    (inside / "sbom.cdx.json").write_text("{}\n")
    (inside / "liba.so.1").write_text("library\n")
    (inside / "liba.so").symlink_to("liba.so.1")
    return folder


@pytest.fixture
def tree(bundle: Path, tmp_path: Path) -> Path:
    lay_out(bundle, tmp_path / "tree", version=VERSION, time=DATE)
    return tmp_path / "tree"


def listed(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


class TestTheArchive:
    @pytest.fixture
    def archive(self, tree: Path, tmp_path: Path) -> Path:
        return make_archive(tree, tmp_path, version=VERSION, machine="any")

    def test_it_installs_runs_and_goes_without_a_trace(self, archive: Path, tmp_path: Path) -> None:
        prefix = tmp_path / "a place"
        (prefix / "share/applications").mkdir(parents=True)
        (prefix / "share/applications/other.desktop").touch()
        (prefix / "bin").mkdir()
        before = listed(prefix)
        subprocess.run(["sh", archive, "--prefix", prefix], check=True, capture_output=True)
        said = subprocess.run([prefix / "bin/fusion-desk", "x"], check=True, capture_output=True, text=True).stdout
        assert said == "started with x\n"
        desktop = (prefix / "share/applications/fusion-desk.desktop").read_text("utf-8")
        assert f'Exec="{prefix}/bin/fusion-desk" %F' in desktop
        subprocess.run([prefix / "lib/fusion-desk/uninstall"], check=True)
        assert listed(prefix) == before

    def test_a_prefix_that_was_not_there_goes_too(self, archive: Path, tmp_path: Path) -> None:
        prefix = tmp_path / "new" / "place"
        subprocess.run(["sh", archive, "--prefix", prefix], check=True, capture_output=True)
        subprocess.run([prefix / "lib/fusion-desk/uninstall"], check=True)
        assert not (tmp_path / "new").exists()

    def test_it_names_the_libraries_that_the_system_lacks_but_none_that_come_along(
        self, bundle: Path, tmp_path: Path
    ) -> None:
        plugin = bundle / "_internal/platforms/libqxcb.so"
        plugin.parent.mkdir()
        plugin.touch()
        lay_out(bundle, tmp_path / "laid out", version=VERSION, time=DATE)
        archive = make_archive(tmp_path / "laid out", tmp_path, version=VERSION, machine="any")
        tools = tmp_path / "tools"
        tools.mkdir()
        (tools / "ldd").write_text(LOADER)
        (tools / "ldd").chmod(0o755)
        path = f"{tools}:{os.environ['PATH']}"
        command = ["sh", str(archive), "--prefix", str(tmp_path / "place")]
        said = subprocess.run(command, check=True, capture_output=True, text=True, env={"PATH": path}).stdout
        assert said.endswith("needs these libraries of the system:\nlibsystem.so.1\n")

    def test_a_second_one_is_not_laid_over_the_first(self, archive: Path, tmp_path: Path) -> None:
        subprocess.run(["sh", archive, "--prefix", tmp_path / "p"], check=True, capture_output=True)
        again = subprocess.run(["sh", archive, "--prefix", tmp_path / "p"], check=False, capture_output=True, text=True)
        assert again.returncode == 1
        assert "uninstall first" in again.stderr

    def test_a_damaged_one_installs_nothing(self, archive: Path, tmp_path: Path) -> None:
        data = bytearray(archive.read_bytes())
        data[-100] ^= 1
        archive.write_bytes(data)
        tried = subprocess.run(["sh", archive, "--prefix", tmp_path / "p"], check=False, capture_output=True, text=True)
        assert (tried.returncode, (tmp_path / "p").exists()) == (1, False)
        assert "damaged" in tried.stderr

    def test_it_says_whether_it_is_whole(self, archive: Path) -> None:
        subprocess.run(["sh", archive, "--check"], check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="only where there is Debian's tool")
def test_the_package_holds_the_tree(tree: Path, tmp_path: Path) -> None:
    package = make_deb(tree, tmp_path, version=VERSION, time=DATE)
    listing = subprocess.run(["dpkg-deb", "--contents", package], check=True, capture_output=True, text=True).stdout
    rows = {row.split()[5]: row.split() for row in listing.splitlines()}
    assert rows["./usr/lib/fusion-desk/fusion-desk"][0] == "-rwxr-xr-x"
    assert rows["./usr/bin/fusion-desk"][-1] == "../lib/fusion-desk/fusion-desk"
    assert {row[1] for row in rows.values()} == {"root/root"}
    said = subprocess.run(["dpkg-deb", "--field", package, "Version"], check=True, capture_output=True, text=True)
    assert said.stdout == f"{VERSION}\n"


def test_the_same_bundle_gives_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        folder = tmp_path / name
        lay_out(bundle, folder / "tree", version=VERSION, time=DATE)
        made.append([make_archive(folder / "tree", folder, version=VERSION, machine="any").read_bytes()])
        if shutil.which("dpkg-deb"):
            made[-1].append(make_deb(folder / "tree", folder, version=VERSION, time=DATE).read_bytes())
    assert made[0] == made[1]


def test_sums_are_read_by_the_usual_tool(tmp_path: Path) -> None:
    for name in ("a.deb", "b.run"):
        (tmp_path / name).write_text(name)
    write_sums(tmp_path / "SHA256SUMS", [tmp_path / "b.run", tmp_path / "a.deb"])
    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("makensis") is None, reason="only where there is NSIS")
def test_the_script_of_the_windows_installer_compiles(tmp_path: Path) -> None:
    made = compile_installer(tmp_path, VERSION)
    assert made is not None
    assert made.read_bytes()[:2] == b"MZ"


class TestWhatDesktopsAsk:
    def test_every_format_that_is_read_is_associated(self) -> None:
        entry = configparser.ConfigParser(interpolation=None)
        entry.optionxform = str  # type: ignore[assignment,method-assign]
        entry.read(LINUX / "fusion-desk.desktop", "utf-8")
        named = entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")
        assert set(named) == {row.mime for row in FORMATS.values()}

    def test_the_metadata_names_the_version_and_its_date(self, tree: Path) -> None:
        root = ET.parse(tree / "usr/share/metainfo/fusion-desk.metainfo.xml").getroot()  # noqa: S314 - our own
        (release,) = root.iter("release")
        assert release.attrib == {"version": VERSION, "date": "2026-11-30"}

    @pytest.mark.parametrize(
        "command",
        [
            ["desktop-file-validate", "usr/share/applications/fusion-desk.desktop"],
            ["appstreamcli", "validate", "--no-net", "usr/share/metainfo/fusion-desk.metainfo.xml"],
        ],
        ids=["desktop entry", "AppStream"],
    )
    def test_the_desktops_own_tools_find_nothing_wrong(self, command: list[str], tree: Path) -> None:
        if shutil.which(command[0]) is None:
            pytest.skip("only where there is the tool")
        subprocess.run(command, cwd=tree, check=True, capture_output=True)

    def test_the_icon_is_there_in_all_sizes(self, tree: Path) -> None:
        for size in icons.SIZES:
            place = tree / f"usr/share/icons/hicolor/{size}x{size}/apps/fusion-desk.png"
            with Image.open(place) as opened:
                picture = opened.convert("RGBA")
            assert picture.size == (size, size)
            assert picture.getpixel((size // 2, size // 8))[3] == 255, "blue above"  # type: ignore[index]
            assert picture.getpixel((0, 0))[3] < 128, "round corners"  # type: ignore[index]

    def test_icons_of_the_other_systems(self, tmp_path: Path) -> None:
        icons.write_ico(tmp_path / "a.ico")
        icons.write_icns(tmp_path / "a.icns")
        with Image.open(tmp_path / "a.ico") as windows, Image.open(tmp_path / "a.icns") as macos:
            assert len(windows.info["sizes"]) == len(icons.WINDOWS_SIZES)
            assert macos.size == (1024, 1024)


def test_the_shell_scripts_can_be_read_by_a_shell() -> None:
    for script in (*LINUX.glob("*.sh"), *LINUX.parent.glob("macos/*.sh")):
        subprocess.run(["sh", "-n", script], check=True)
