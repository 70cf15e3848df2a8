"""HEVC pictures of a HEIC as streams of their own: for FFmpeg, which OpenCV carries, and for libheif."""

from __future__ import annotations

import io
import os
import struct
from typing import TYPE_CHECKING, cast

import cv2
import numpy as np
from pi_heif import open_heif

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.picture import Pixels

START = b"\0\0\0\1"
"""What stands before each unit of a stream (ITU-T H.265, annex B)."""

os.environ["OPENCV_FFMPEG_CAPTURE_OPTIONS"] = "input_format;hevc"
"""FFmpeg looks at a stream and takes it for what it likes best: whoever made a HEIC could choose among all its readers
and codecs. It is told what to read; nothing else here gives it anything."""

os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # FFmpeg writes what it finds to stderr; we look for ourselves


def stream(configuration: bytes, samples: Sequence[bytes]) -> bytes:
    """Coded pictures with the parameter sets of their ``hvcC`` box, as one stream. Raises ``ValueError``."""
    units = [*_parameter_sets(configuration), *(unit for sample in samples for unit in _units(sample, 4))]
    return b"".join(START + unit for unit in units)


def depth(configuration: bytes) -> int:
    """Bits a sample (ISO/IEC 14496-15, 8.3.3.1)."""
    return (configuration[17] & 7) + 8 if len(configuration) > 17 else 8  # noqa: PLR2004 - where it stands


def by_ffmpeg(data: bytes) -> list[Pixels]:
    """The frames of a stream as BGR; none where OpenCV came without FFmpeg."""
    if cv2.CAP_FFMPEG not in cv2.videoio_registry.getStreamBufferedBackends():
        return []
    source = io.BytesIO(data)  # OpenCV reads from it until the film is released, and does not keep it alive
    film = cv2.VideoCapture(cast("cv2.IStreamReader", source), cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])
    try:
        return list(_frames(film))
    finally:
        film.release()


def by_libheif(configuration: bytes, sample: bytes, size: tuple[int, int]) -> Pixels | None:
    """One coded picture as BGR, put into a file of its own: without turns, tiles and profiles."""
    try:
        picture = open_heif(io.BytesIO(_lone_file(configuration, sample, size)), bgr_mode=True)
        width, height = picture.size
        rows = np.frombuffer(bytes(picture.data), np.uint8).reshape(height, picture.stride)
    except (OSError, ValueError, SyntaxError, RuntimeError, EOFError):
        return None
    channels = len(picture.mode)  # L, BGR
    pixels = rows[:, : width * channels].reshape(height, width, channels)
    return np.asarray(np.broadcast_to(pixels, (height, width, 3)), np.uint8)


def lengthened(sample: bytes, more: bytes) -> bytes:
    """A coded picture whose last unit goes on with ``more``."""
    place = last = 0
    while place + 4 <= len(sample):
        last = place
        place += 4 + int.from_bytes(sample[place : place + 4])
    length = int.from_bytes(sample[last : last + 4]) + len(more)
    return sample[:last] + length.to_bytes(4) + sample[last + 4 :] + more


def _frames(film: cv2.VideoCapture) -> Iterator[Pixels]:
    while True:
        there, frame = film.read()
        if not there:
            return
        yield np.asarray(frame, np.uint8)


def _parameter_sets(configuration: bytes) -> Iterator[bytes]:
    """Those of an ``hvcC`` box (ISO/IEC 14496-15, 8.3.3.1)."""
    if len(configuration) < 23:  # noqa: PLR2004 - the box's fixed part
        message = "an hvcC box that breaks off"
        raise ValueError(message)
    place = 23
    for _ in range(configuration[22]):
        count = int.from_bytes(configuration[place + 1 : place + 3])
        place += 3
        for _ in range(count):
            length = int.from_bytes(configuration[place : place + 2])
            yield configuration[place + 2 : place + 2 + length]
            place += 2 + length


def _units(sample: bytes, size: int) -> Iterator[bytes]:
    place = 0
    while place + size <= len(sample):
        length = int.from_bytes(sample[place : place + size])
        yield sample[place + size : place + size + length]
        place += size + length


def _lone_file(configuration: bytes, sample: bytes, size: tuple[int, int]) -> bytes:
    """A HEIC of one picture (ISO/IEC 23008-12)."""
    start = _box(b"ftyp", b"heic", bytes(4), b"mif1heic")
    properties = _box(b"ipco", _box(b"hvcC", configuration), _full(b"ispe", struct.pack(">II", *size)))
    linked = _full(b"ipma", struct.pack(">IHBBB", 1, 1, 2, 0x81, 2))
    entry = _box(b"infe", b"\2\0\0\0", struct.pack(">HH", 1, 0), b"hvc1\0")

    def head(offset: int) -> bytes:
        places = _full(b"iloc", struct.pack(">BBHHHHII", 0x44, 0, 1, 1, 0, 1, offset, len(sample)))
        return _full(
            b"meta",
            _full(b"hdlr", bytes(4) + b"pict" + bytes(13)),
            _full(b"pitm", struct.pack(">H", 1)),
            places,
            _full(b"iinf", struct.pack(">H", 1), entry),
            _box(b"iprp", properties, linked),
        )

    return start + head(len(start) + len(head(0)) + 8) + _box(b"mdat", sample)


def _box(kind: bytes, *content: bytes) -> bytes:
    body = b"".join(content)
    return struct.pack(">I", len(body) + 8) + kind + body


def _full(kind: bytes, *content: bytes) -> bytes:
    return _box(kind, bytes(4), *content)
