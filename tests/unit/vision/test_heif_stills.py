"""libheif is given what cameras write, and nothing of what is known to break it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from desktop.domain.errors import ErrorCode, PictureError
from desktop.vision.damage.boxes import boxes, item_kinds
from desktop.vision.heif_stills import TAKEN, StrangeHeifError, open_still
from desktop.vision.images import PictureFiles

HEIC = Path(__file__).parents[2] / "heic"
WHOLE = (HEIC / "grace_hopper.heic").read_bytes()


def of_another_kind(kind: bytes) -> bytes:
    """The photo with its one coded item called ``kind`` in the table of items."""
    place = WHOLE.index(b"infe")
    return WHOLE[:place] + WHOLE[place:].replace(b"hvc1", kind, 1)


@pytest.mark.parametrize("path", sorted(HEIC.glob("*.heic")), ids=lambda path: path.name)
def test_a_photo_is_read(path: Path) -> None:
    data = path.read_bytes()
    assert b"hvc1" in item_kinds(data) <= TAKEN
    size = PictureFiles().read(path).info.size
    assert open_still(io.BytesIO(data)).size == (size.width, size.height)


@pytest.mark.parametrize("kind", [b"iden", b"iovl", b"unci", b"mski", b"av01", b"\xff\0\0\0"])
def test_an_item_of_another_kind_is_not_passed_on(kind: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.vision.heif_stills.HeifImageFile", lambda *_: pytest.fail("libheif was given it"))
    with pytest.raises(PictureError, match="not a plain HEIC photo") as caught:
        PictureFiles().decode(of_another_kind(kind), Path("strange.heic"))
    assert caught.value.code is ErrorCode.PICTURE_UNSUPPORTED


def test_nor_is_a_film() -> None:
    with pytest.raises(StrangeHeifError, match="moov"):
        open_still(io.BytesIO(WHOLE + b"\0\0\0\x08moov"))


@pytest.mark.parametrize("twice", [b"meta", b"iinf"])
def test_a_table_that_is_there_twice_is_nonsense(twice: bytes) -> None:
    """We may look at the one and libheif at the other."""
    meta = next(box for box in boxes(WHOLE, 0, len(WHOLE)) if box.kind == b"meta")
    table = next(box for box in boxes(WHOLE, meta.start + 4, meta.end) if box.kind == b"iinf")
    box = meta if twice == b"meta" else table
    again = WHOLE[: box.start - 8] + WHOLE[box.start - 8 : box.end] + WHOLE[box.start - 8 :]
    if twice == b"iinf":
        length = (meta.end - meta.start + 8 + table.end - table.start + 8).to_bytes(4)
        again = again[: meta.start - 8] + length + again[meta.start - 4 :]
    with pytest.raises(ValueError, match="more than one"):
        item_kinds(again)
    with pytest.raises(PictureError) as caught:
        PictureFiles().decode(again, Path("twice.heic"))
    assert caught.value.code is ErrorCode.PICTURE_UNREADABLE
