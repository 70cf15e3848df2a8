"""The manifest of an output folder."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import OutputError
from desktop.services.manifest import check_manifest, write_manifest

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.bundle import Services


def test_a_manifest_is_written_as_utf8_json(tmp_path: Path, services: Services) -> None:
    path = write_manifest({"items": [{"source": "图.jpg"}]}, tmp_path, services.writer)
    assert json.loads(path.read_text(encoding="utf-8")) == {"items": [{"source": "图.jpg"}]}
    assert "图" in path.read_text(encoding="utf-8")


def test_a_manifest_of_ours_is_replaced(tmp_path: Path, services: Services) -> None:
    write_manifest({"items": [1]}, tmp_path, services.writer)
    write_manifest({"items": [2]}, tmp_path, services.writer)
    assert json.loads((tmp_path / "manifest.json").read_bytes()) == {"items": [2]}


@pytest.mark.parametrize("content", [b'{"name": "my web app"}', b"[1, 2]", b"not json", b"\xff\xfe", b"[" * 100_000])
def test_a_manifest_of_the_user_is_never_replaced(tmp_path: Path, services: Services, content: bytes) -> None:
    theirs = tmp_path / "manifest.json"
    theirs.write_bytes(content)
    with pytest.raises(OutputError):
        write_manifest({"items": []}, tmp_path, services.writer)
    assert theirs.read_bytes() == content


def test_a_folder_without_a_manifest_is_fine(tmp_path: Path) -> None:
    check_manifest(tmp_path / "not there yet")
