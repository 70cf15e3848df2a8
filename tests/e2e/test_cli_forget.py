"""``fusion-desk consent forget``: a person is deleted everywhere, and the report is true by a search."""

from __future__ import annotations

import hashlib
import os
from contextlib import closing
from typing import TYPE_CHECKING

from PIL import Image

from desktop.storage.workspace.repository import WorkspaceFolders

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.conftest import CommandLine, Ran

PLAN = """
title = "smoke"
[photos]
paths = ["{photo}", "{other}"]
[[materials]]
path = "{template}"
[[settings]]
engine = "local"
"""


def traces_of(photo: Path, results: list[Path]) -> list[bytes]:
    """The photo's bytes and SHA-256, and those of what was made of it."""
    wanted = []
    for path in (photo, *results):
        data = path.read_bytes()
        wanted += [data, hashlib.sha256(data).hexdigest().encode()]
    return wanted


def found_in(folders: list[Path], wanted: list[bytes]) -> set[Path]:
    """By reading every byte of every file, without a line of the program."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return {path for path in files if any(it in path.read_bytes() + path.name.encode() for it in wanted)}


def listed(ran: Ran, why: str) -> set[str]:
    return {it["place"] for it in ran.document["left"] if it["why"] == why}


def test_a_person_is_deleted_everywhere_and_a_search_finds_nothing_else(
    desk: CommandLine, own_folders: Path, photos: Path, astronaut: Path, tmp_path: Path
) -> None:
    photo, template = photos / "li.jpg", photos / "好.jpg"
    with Image.open(astronaut) as picture:
        canvas: Image.Image = Image.new("RGB", (1000, 1000), (120, 130, 140))
        canvas.paste(picture, (240, 300))
        canvas.save(photo, quality=92)
    fused, bare = tmp_path / "fused.png", tmp_path / "bare.png"
    workspace, run, plan = tmp_path / "desk", tmp_path / "run", tmp_path / "plan.toml"
    desk("consent", "add", photo, "--person", "李小明", "--purpose", "春节")
    desk("consent", "add", template, "--person", "王", "--purpose", "春节")
    assert desk("preview", "-t", template, "-u", photo, "-o", fused).code == 0
    assert desk("preview", "-t", template, "-u", photo, "-o", bare, "--no-label").code == 0
    for path in (photo, fused, template):
        assert desk("workspace", "import", workspace, path, "--activity", "春节", "--new").code == 0
    desk("workspace", "export", workspace, "-o", tmp_path / "all.zip")
    plan.write_text(PLAN.format(photo=photo, other=template, template=template), "utf-8")
    assert desk("qa", plan, "-o", run).code == 0
    desk("qa", "export", run, "-o", tmp_path / "report")

    places, wanted = [own_folders, workspace, run], traces_of(photo, [fused, bare])
    pictures = list((run / "files").rglob("*.*"))
    assert len(found_in(places, wanted)) >= 5
    before = {path for path in (tmp_path, photos) for path in path.iterdir() if path.is_file()}
    ran = desk("consent", "forget", "李小明", "--json")
    assert ran.code == 0, ran.document
    assert {it["what"] for it in ran.document["deleted"]} >= {"consent", "record", "material", "photo", "cell"}

    duties = own_folders / "data" / "duties.db"
    assert found_in(places, wanted) == {duties}, "only the ledger that the law wants kept"
    assert listed(ran, "kept_by_law") == {str(duties)}
    exported = {str(tmp_path / name) for name in ("fused.png", "bare.png", "all.zip", "report")}
    assert listed(ran, "exported") == exported
    assert before == {path for path in (tmp_path, photos) for path in path.iterdir() if path.is_file()}
    assert "李小明".encode() not in b"".join(p.read_bytes() for f in places for p in f.rglob("*") if p.is_file())
    left = [path for path in pictures if path.exists()]
    assert 0 < len(left) < len(pictures), "pictures of nobody else went"
    with closing(WorkspaceFolders().open(workspace)) as store:
        assert [summary.name for summary in store.summaries()] == ["好"]


def test_somebody_who_is_nowhere_leaves_nothing_to_do(desk: CommandLine) -> None:
    ran = desk("consent", "forget", "谁")
    assert ran.code == 0
    assert "Nothing was there" in ran.stdout


def test_it_is_told_in_words(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "desk"
    desk("workspace", "import", workspace, photos / "好.jpg", "--activity", "春节", "--new")
    ran = desk(
        "consent", "forget", "王", "--photo", photos / "好.jpg", "--workspace", workspace, "--run", tmp_path / "none"
    )
    assert "deleted 1 materials" in ran.stdout
    assert "nothing is there any more" in ran.stdout


def test_a_workspace_in_use_makes_it_fail_and_says_what_to_do(desk: CommandLine, photos: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "desk"
    desk("workspace", "import", workspace, photos / "好.jpg", "--activity", "春节", "--new")
    store = WorkspaceFolders().open(workspace)
    ran = desk("consent", "forget", "王", "--photo", photos / "好.jpg")
    store.close()
    assert ran.code == 1
    assert "close it and run this again" in ran.stdout
    assert "the consents stay" in ran.stdout


def test_old_pictures_go_by_days(desk: CommandLine, own_folders: Path) -> None:
    pasted = own_folders / "data" / "paste" / "old.png"
    pasted.parent.mkdir(parents=True)
    pasted.write_bytes(b"old")
    os.utime(pasted, (1000, 1000))
    assert desk("consent", "expire", "--days", "30", "--json").document["deleted"][0]["what"] == "copy"
    assert not pasted.exists()
    assert desk("consent", "expire", "--days", "0").code == 2
