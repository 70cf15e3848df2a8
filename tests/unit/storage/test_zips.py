"""Zip files from anybody: whatever is wrong with one is damage, told in one way."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.storage.zips import opened_zip

NAME = "a.txt"
CENTRAL = b"PK\x01\x02"
FLAGS, METHOD, OFFSET, NAME_AT = 8, 10, 42, 46
"""Where these stand behind an entry's mark in the list at the end."""


def damaged(reason: str) -> StoreError:
    return StoreError(ErrorCode.ARCHIVE_DAMAGED, f"damaged: {reason}")


def packed(method: int = zipfile.ZIP_DEFLATED) -> bytearray:
    """The same bytes whenever it is packed: an entry carries a date, here the oldest that a zip file knows."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo(NAME), b"text" * 100, method)
    return bytearray(stream.getvalue())


def changed(at: int, data: bytes) -> bytearray:
    """A zip file whose list says something else of its one entry."""
    archive = packed()
    start = archive.index(CENTRAL) + at
    archive[start : start + len(data)] = data
    return archive


def told(data: bytes | bytearray) -> str:
    with pytest.raises(StoreError) as caught, opened_zip(io.BytesIO(data), damaged) as archive:
        archive.read(NAME)
    assert caught.value.code is ErrorCode.ARCHIVE_DAMAGED
    return caught.value.message


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_what_is_sound_is_read(method: int) -> None:
    with opened_zip(io.BytesIO(packed(method)), damaged) as archive:
        assert archive.read(NAME) == b"text" * 100


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_nobody_needs_are_refused(method: int) -> None:
    assert "a.txt is packed in an unknown way" in told(packed(method))


def test_a_way_of_packing_that_nobody_knows_is_refused() -> None:
    assert "a.txt is packed in an unknown way" in told(changed(METHOD, struct.pack("<H", 99)))


@pytest.mark.parametrize("offset", [0x7FFF_FFF0, len(packed())])
def test_an_entry_behind_the_list_is_refused(offset: int) -> None:
    assert "a.txt is packed in an unknown way" in told(changed(OFFSET, struct.pack("<I", offset)))


def test_an_entry_before_the_file_is_refused() -> None:
    """Where the list begins earlier than its end says, every entry moves by as much."""
    data = packed()
    end = data.index(b"PK\x05\x06") + 16
    struct.pack_into("<I", data, end, struct.unpack_from("<I", data, end)[0] + 1)
    assert "a.txt is packed in an unknown way" in told(data)


def test_a_name_that_is_not_what_it_is_marked_as_is_told() -> None:
    data = changed(FLAGS, struct.pack("<H", 0x800))
    data[data.index(CENTRAL) + NAME_AT] = 0xFF
    assert "utf-8" in told(data)


def test_an_encrypted_entry_is_told() -> None:
    data = changed(FLAGS, struct.pack("<H", 1))
    data[data.index(b"PK\x03\x04") + 6] |= 1
    assert "encrypted" in told(data)


@pytest.mark.parametrize("data", [b"", b"PK but no zip", bytes(packed()[:-30])], ids=["empty", "other", "endless"])
def test_what_is_no_zip_file_is_told(data: bytes) -> None:
    assert "not a zip file" in told(data)


def test_data_that_cannot_be_unpacked_is_told() -> None:
    data = packed()
    start = 30 + len(NAME)
    data[start : start + 4] = b"\xff" * 4
    assert "damaged: " in told(data)


def test_data_that_ends_too_early_is_told() -> None:
    def read_on() -> None:
        with opened_zip(io.BytesIO(packed()), damaged):
            raise EOFError

    with pytest.raises(StoreError, match="it ends too early"):
        read_on()
