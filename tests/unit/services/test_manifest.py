"""The manifest of an output folder."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import OutputError
from desktop.services.manifest import KIND, GrowingManifest, check_manifest, write_manifest
from tests.at_once import at_once

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services


def item(name: str, *, status: str = "prepared") -> dict[str, str]:
    output = {"output": f"out/{name}"} if status == "prepared" else {}
    return {"source": f"/in/{name}", "status": status, **output}


def items(folder: Path) -> list[dict[str, str]]:
    document = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert document["kind"] == KIND
    told: list[dict[str, str]] = document["items"]
    return told


def test_a_manifest_is_written_as_utf8_json(tmp_path: Path, services: Services) -> None:
    path = write_manifest([item("图.jpg")], tmp_path, services.writer)
    assert items(tmp_path) == [item("图.jpg")]
    assert "图" in path.read_text(encoding="utf-8")


def test_a_manifest_of_ours_is_replaced(tmp_path: Path, services: Services) -> None:
    write_manifest([item("a.jpg")], tmp_path, services.writer)
    write_manifest([item("b.jpg")], tmp_path, services.writer)
    assert items(tmp_path) == [item("b.jpg")]


def test_one_of_an_earlier_version_is_known_by_its_items(tmp_path: Path, services: Services) -> None:
    (tmp_path / "manifest.json").write_text(json.dumps({"items": [item("a.jpg")]}))
    write_manifest([item("b.jpg")], tmp_path, services.writer)
    assert items(tmp_path) == [item("b.jpg")]


class TestGrowing:
    def test_what_earlier_runs_told_stays(self, tmp_path: Path, services: Services) -> None:
        earlier = [item("a.jpg"), item("b.jpg", status="failed"), item("c.jpg"), item("d.jpg", status="failed")]
        write_manifest(earlier, tmp_path, services.writer)
        manifest = GrowingManifest(tmp_path, services.writer)
        manifest.put(1, item("c.jpg"))
        manifest.put(0, item("b.jpg"))
        manifest.write()
        assert items(tmp_path) == [earlier[0], earlier[3], item("b.jpg"), item("c.jpg")]

    def test_it_is_written_at_once_and_then_now_and_again(self, tmp_path: Path, services: Services) -> None:
        now = 0.0
        manifest = GrowingManifest(tmp_path, services.writer, clock=lambda: now)
        lengths = []
        for index, now in enumerate([0.0, 0.5, 0.9, 1.0]):  # noqa: B007 - the clock reads it
            manifest.put(index, item(f"{index}.jpg"))
            lengths.append(len(items(tmp_path)))
        assert lengths == [1, 1, 1, 4]

    def test_without_news_nothing_is_written(self, tmp_path: Path, services: Services) -> None:
        GrowingManifest(tmp_path, services.writer).write()
        assert not (tmp_path / "manifest.json").exists()

    def test_what_another_program_tells_meanwhile_stays(self, tmp_path: Path, services: Services) -> None:
        one, other = (GrowingManifest(tmp_path, services.writer, clock=lambda: 0.0) for _ in range(2))
        one.put(0, item("a.jpg", status="failed"))
        other.put(0, item("b.jpg"))
        one.put(1, item("c.jpg"))
        one.write()
        other.write()
        assert items(tmp_path) == [item("a.jpg", status="failed"), item("c.jpg"), item("b.jpg")]

    def test_what_it_was_given_to_tell_is_not_lost_in_what_another_tells(
        self, tmp_path: Path, services: Services
    ) -> None:
        manifest = GrowingManifest(tmp_path, services.writer)
        manifest.add_earlier([item("a.jpg")])
        write_manifest([item("b.jpg")], tmp_path, services.writer)
        manifest.put(0, item("c.jpg"))
        assert items(tmp_path) == [item("b.jpg"), item("a.jpg"), item("c.jpg")]

    def test_programs_that_write_at_once_lose_nothing(self, tmp_path: Path) -> None:
        command = [sys.executable, "-m", "tests.unit.services.manifest_writer", str(tmp_path)]
        assert at_once([[*command, name, "15"] for name in "abc"]) == [0, 0, 0]
        assert len(items(tmp_path)) == 45
        assert [path.name for path in tmp_path.iterdir()] == ["manifest.json"]

    def test_it_knows_the_pictures_that_are_there(self, tmp_path: Path, services: Services) -> None:
        assert GrowingManifest(tmp_path / "not there", services.writer).written() == {}
        write_manifest([item("a.jpg"), item("b.jpg"), item("c.jpg", status="failed")], tmp_path, services.writer)
        (tmp_path / "a.jpg").touch()
        written = GrowingManifest(tmp_path, services.writer).written()
        assert written == {("/in/a.jpg", ""): tmp_path / "a.jpg"}


@pytest.mark.parametrize(
    "content",
    [
        b'{"name": "my web app"}',
        b"[1, 2]",
        b"not json",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"items": [{"id": 1}]}',
        b'{"kind": "x", "items": []}',
        b'{"items": []}',
        b'\xef\xbb\xbf{"items": []}',
        b'{"name": "my web app", "items": [{"source": "a.jpg", "status": "prepared"}]}',
        b'{"items": [{"source": "a.jpg", "status": "active"}]}',
        b'{"items": [{"source": "a.jpg", "status": ["failed"]}]}',
        b'{"kind": ["fusion-desk.prepared"], "items": []}',
    ],
)
def test_a_manifest_of_the_user_is_never_replaced(tmp_path: Path, services: Services, content: bytes) -> None:
    theirs = tmp_path / "manifest.json"
    theirs.write_bytes(content)
    with pytest.raises(OutputError):
        GrowingManifest(tmp_path, services.writer)
    with pytest.raises(OutputError):
        check_manifest(tmp_path)
    assert theirs.read_bytes() == content


def test_one_that_comes_while_a_run_goes_on_is_not_replaced_either(tmp_path: Path, services: Services) -> None:
    manifest = GrowingManifest(tmp_path, services.writer)
    (tmp_path / "manifest.json").write_bytes(b"theirs")
    with pytest.raises(OutputError):
        manifest.put(0, item("a.jpg"))
    assert (tmp_path / "manifest.json").read_bytes() == b"theirs"


def test_a_folder_without_a_manifest_is_fine(tmp_path: Path) -> None:
    check_manifest(tmp_path / "not there yet")
