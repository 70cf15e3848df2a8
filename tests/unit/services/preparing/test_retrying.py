"""The pictures that failed, by the manifest."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import OutputError
from desktop.services.manifest import write_manifest
from desktop.services.preparing.retrying import failed_outputs

if TYPE_CHECKING:
    from desktop.services.bundle import Services


def test_each_failed_picture_comes_with_its_outputs(services: Services, tmp_path: Path) -> None:
    items: list[dict[str, object]] = [
        {"source": "/in/a.jpg", "status": "failed", "profile": "standard"},
        {"source": "/in/b.jpg", "status": "prepared"},
        {"source": "/in/a.jpg", "status": "failed", "profile": "base64"},
        {"source": "/in/c.jpg", "status": "failed"},
        {"source": 3, "status": "failed"},
    ]
    write_manifest(items, tmp_path, services.writer)
    assert failed_outputs(tmp_path) == {Path("/in/a.jpg"): ("standard", "base64"), Path("/in/c.jpg"): ("",)}


def test_without_a_manifest_nothing_has_failed(tmp_path: Path) -> None:
    assert failed_outputs(tmp_path) == {}


def test_a_manifest_of_the_user_is_refused(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(OutputError):
        failed_outputs(tmp_path)
