"""Where is this picture used?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import PictureError
from desktop.domain.workspace.rights import AttachmentKind
from desktop.services.workspace.rights_edits import attach
from desktop.services.workspace.where_used import Use, UseRole, uses_of_data, where_used
from tests.unit.services.workspace.values import MOMENT, make_material, make_version

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.services.workspace.conftest import Space


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "原图.JPG"
    path.write_bytes(b"the picture asked for")
    return path


def test_a_picture_nobody_uses(space: Space, file: Path) -> None:
    assert where_used(space.store, file) == ()


def test_every_version_that_uses_it_is_found(space: Space, file: Path) -> None:
    asked = space.store.put_file(file.read_bytes(), ".jpg")
    other = space.store.put_file(b"another", ".jpg")
    versions = (make_version(other, 1, asked), make_version(asked, 2, other))
    space.put(replace(make_material(identity="m-1"), versions=versions), make_material(identity="m-2"))
    assert where_used(space.store, file) == (
        Use("m-1", "福字", "spring", UseRole.ORIGINAL, 1, current=False),
        Use("m-1", "福字", "spring", UseRole.EXPORT, 2, current=True),
    )


def test_it_is_known_by_its_content_whatever_it_is_called(space: Space, file: Path) -> None:
    asked = space.store.put_file(file.read_bytes(), ".jpeg")
    space.put(make_material(asked))
    assert {use.role for use in where_used(space.store, file)} == {UseRole.ORIGINAL, UseRole.EXPORT}
    assert len(uses_of_data(space.store, file.read_bytes())) == 2


def test_documents_are_found_too(space: Space, file: Path) -> None:
    material = make_material()
    space.put(*attach(space.store, material, AttachmentKind.PROOF, file, time=MOMENT).materials)
    (use,) = where_used(space.store, file)
    assert (use.role, use.version, use.current) == (UseRole.ATTACHMENT, None, True)


def test_versions_without_an_export_are_no_hindrance(space: Space, file: Path) -> None:
    asked = space.store.put_file(file.read_bytes(), ".jpg")
    space.put(replace(make_material(), versions=(make_version(None, original=asked),)))
    assert [use.role for use in where_used(space.store, file)] == [UseRole.ORIGINAL]


def test_a_file_that_cannot_be_read_is_told(space: Space, tmp_path: Path) -> None:
    with pytest.raises(PictureError):
        where_used(space.store, tmp_path / "gone.jpg")
