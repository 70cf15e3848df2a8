"""What may be handed on: no library under the GPL, no package without a licence; and the documents that say so."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

import pytest

from bundle.documents import notices, parts_list
from bundle.parts import Library, Package, package_of, packages_of, problems
from bundle.stand_ins import OWNER, is_stood_in_for, stand_in

MIT = Package("kind", "1.0", "MIT", (("LICENSE", "Permission is hereby granted"),))
HEIF = Library("libheif-7a3e919c.so.1.23.0", Path(__file__))


def test_a_bundle_of_free_parts_has_no_problems() -> None:
    assert problems([MIT], [HEIF]) == []


@pytest.mark.parametrize(
    "name", ["libx265-a1b2.so.199", "libx264.so.164", "libreadline.so.8", "libpostproc.so.55", "libX265.dll"]
)
def test_a_library_under_the_gpl_ends_the_build(name: str) -> None:
    [problem] = problems([MIT], [Library(name, Path("/nowhere") / name)])
    assert name in problem


@pytest.mark.parametrize("licence", ["", "GPL-3.0-or-later", "AGPL-3.0", "GNU General Public License (GPL)"])
def test_a_package_under_the_gpl_or_without_a_licence_ends_the_build(licence: str) -> None:
    [problem] = problems([Package("strict", "2.0", licence)], [])
    assert "strict 2.0" in problem


@pytest.mark.parametrize("licence", ["LGPL-3.0-only", "GPLv2-or-later with a special exception which allows to use it"])
def test_what_binds_only_itself_may_go_along(licence: str) -> None:
    assert problems([Package("loose", "2.0", licence)], []) == []


def test_a_library_that_nobody_knows_ends_the_build() -> None:
    [problem] = problems([], [Library("libmystery.so.1", Path("/nowhere/libmystery.so.1"))])
    assert "no known licence" in problem


def test_packages_are_found_by_their_modules_and_say_their_licence() -> None:
    found = packages_of(["PIL.Image", "cv2", "cv2.data", "desktop.app", "json"])
    assert [package.name for package in found] == ["opencv-python-headless", "pillow"]
    assert all(package.licence and package.texts for package in found)


def test_a_licence_that_is_only_among_the_classifiers_counts() -> None:
    assert all(package_of(distribution(name)).licence for name in ("keyring", "SecretStorage", "aiolimiter"))


def test_every_text_stands_in_the_notices_once() -> None:
    text = notices([MIT, Package("other", "2", "MIT", MIT.texts)], [HEIF], [("A font: OFL-1.1", "Open Font License")])
    assert "- kind 1.0: MIT" in text
    assert "- libheif-7a3e919c.so.1.23.0: LGPL-3.0-or-later" in text
    assert text.count("Permission is hereby granted") == 1
    assert "Open Font License" in text


def test_the_list_of_parts_is_cyclonedx() -> None:
    document = json.loads(parts_list("0.1.0", [MIT], [HEIF]))
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.6")
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", document["serialNumber"])
    package, library = document["components"]
    assert (package["type"], package["purl"]) == ("library", "pkg:pypi/kind@1.0")
    assert re.fullmatch("[0-9a-f]{64}", library["hashes"][0]["content"])
    assert document["dependencies"][0]["dependsOn"] == [package["bom-ref"], library["bom-ref"]]
    assert parts_list("0.1.0", [MIT], [HEIF]) == parts_list("0.1.0", [MIT], [HEIF])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there libraries are stood in for")
def test_a_stand_in_has_the_name_and_the_symbols_of_what_it_stands_for(tmp_path: Path) -> None:
    real, user = tmp_path / OWNER / "libvpx-made.so.1", tmp_path / "user.so"
    real.parent.mkdir()
    (tmp_path / "real.c").write_text("int wanted(void){return 7;} int never(void){return 8;}")
    (tmp_path / "real.map").write_text("MADE_1 { global: wanted; never; };")
    (tmp_path / "user.c").write_text("int wanted(void); int use(void){return wanted();}")
    build = ["cc", "-shared", "-fPIC", "-nostdlib"]
    script = f"-Wl,--version-script={tmp_path / 'real.map'}"
    subprocess.run([*build, script, f"-Wl,-soname,{real.name}", "-o", real, tmp_path / "real.c"], check=True)
    subprocess.run([*build, "-o", user, tmp_path / "user.c", real], check=True)
    made = stand_in(real, [user], tmp_path)
    listed = subprocess.run(["nm", "-D", "--defined-only", made], check=True, capture_output=True, text=True).stdout
    assert "wanted@@MADE_1" in listed
    assert "never" not in listed
    name = subprocess.run(["readelf", "-d", made], check=True, capture_output=True, text=True).stdout
    assert f"[{real.name}]" in name


def test_only_those_are_stood_in_for_that_nobody_calls() -> None:
    debian = Path("/usr/lib", str(sysconfig.get_config_var("MULTIARCH")))
    assert is_stood_in_for(Path(f"/site-packages/{OWNER}/libcrypto-a324fe28.so.1.1.1k"))
    assert is_stood_in_for(debian / "libsystemd.so.0")
    assert not is_stood_in_for(debian / "libcrypto.so.3")
    assert not is_stood_in_for(Path(f"/site-packages/{OWNER}/libavcodec-57aca189.so.62"))


def test_unknown_is_no_licence() -> None:
    """This one says it, and names its licence among the classifiers."""
    assert package_of(distribution("socksio")).licence == "MIT License"
