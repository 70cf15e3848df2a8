"""Colours that a file declares without a profile: PNG's gAMA, cHRM and cICP, nclx of HEIC and AVIF, EXIF's Adobe RGB.

What is declared becomes an ICC profile made here (ICC.1:2001-04), so that it is converted as embedded ones are.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from desktop.domain.files.formats import PictureFormat
from desktop.domain.files.segments import png_chunks
from desktop.vision.damage.boxes import coded_items
from desktop.vision.srgb import linear_light

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PIL import Image

Curve = NDArray[np.float64]
"""Light, 0 to 1, by stored value from 0 to 1 in equal steps."""
Primaries = tuple[float, float, float, float, float, float, float, float]
"""Chromaticities x, y of white, red, green and blue."""

SRGB: Primaries = (0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06)
ADOBE: Primaries = (0.3127, 0.329, 0.64, 0.33, 0.21, 0.71, 0.15, 0.06)
P3: Primaries = (0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06)
BT2020: Primaries = (0.3127, 0.329, 0.708, 0.292, 0.17, 0.797, 0.131, 0.046)

STEPS = np.linspace(0, 1, 4096)
WHITE_NITS = 203.0
"""Brightness of white in HDR (ITU-R BT.2408, 3)."""
KNEE = 0.9
"""Light of white beyond which highlights of HDR are pressed together, so that they end at white. Ours (2026-11-30): a
white wall comes within 4 levels of white, the sun is white."""
LIKE_SRGB = (0.44, 0.47)
"""Values of gAMA that mean a usual display: everything that writes 1/2.2 has made sRGB."""

BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
D50 = np.array([0.9642, 1.0, 0.8249])


UNCALIBRATED = 0xFFFF


class UnsaidError(Exception):
    """A file says that its colours are not sRGB, and not what they are."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a file says of its colours, by a ``name`` people know."""

    name: str
    primaries: Primaries
    curve: Curve

    def profile(self, *, grey: bool) -> bytes:
        """An ICC profile for grey or for RGB."""
        tags = {b"desc": _description(self.name), b"wtpt": _xyz(D50), b"cprt": b"text" + bytes(4) + b"CC0\0"}
        if grey:
            tags[b"kTRC"] = _curve(self.curve)
        else:
            columns = zip((b"rXYZ", b"gXYZ", b"bXYZ"), _matrix(self.primaries).T, strict=True)
            tags |= {name: _xyz(column) for name, column in columns}
            tags |= dict.fromkeys((b"rTRC", b"gTRC", b"bTRC"), _curve(self.curve))
        return _profile(tags, b"GRAY" if grey else b"RGB ")


def declared(image: Image.Image, data: bytes, form: PictureFormat) -> Declared | None:
    """What a file without a profile says of its colours; ``None`` for sRGB, and for nothing.

    Raises :class:`UnsaidError`, and what Pillow raises for headers that are no good.
    """
    reader = _READERS.get(form)
    return reader(image, data) if reader else None


def _of_png(image: Image.Image, data: bytes) -> Declared | None:
    code = next((chunk.content for chunk in png_chunks(data) if chunk.kind == b"cICP"), b"")
    if len(code) >= 2:  # noqa: PLR2004 - primaries and transfer
        return _by_code(code[0], code[1])
    if "srgb" in image.info:
        return None
    gamma = float(image.info.get("gamma", 0) or 0)
    seen = image.info.get("chromaticity")
    primaries: Primaries = tuple(seen) if seen and all(seen[1::2]) else SRGB
    usual = not gamma or LIKE_SRGB[0] <= gamma <= LIKE_SRGB[1]
    curve = _srgb_curve() if usual else STEPS ** (1 / gamma)
    if usual and np.allclose(primaries, SRGB, atol=0.002):
        return None
    return Declared(f"PNG gAMA {gamma:g}" if gamma else "PNG cHRM", primaries, curve)


def _of_jpeg(image: Image.Image, _: bytes) -> Declared | None:
    """Cameras name Adobe RGB by an unsaid colour space and R03 (DCF 2.0, 4.4), some by a 2.

    Raises :class:`UnsaidError` for an unsaid one alone.
    """
    exif = image.getexif()
    space = exif.get_ifd(0x8769).get(0xA001)
    interoperability = exif.get_ifd(0xA005).get(1)
    text = interoperability.decode("latin-1") if isinstance(interoperability, bytes) else str(interoperability)
    if space == 2 or (space == UNCALIBRATED and text.startswith("R03")):  # noqa: PLR2004 - what some cameras write
        return Declared("Adobe RGB (EXIF)", ADOBE, STEPS**2.19921875)
    if space == UNCALIBRATED:
        raise UnsaidError
    return None


def _of_boxes(_: Image.Image, data: bytes) -> Declared | None:
    """``colr`` of kind ``nclx`` (ISO/IEC 14496-12, 12.1.5)."""
    for item in coded_items(data):
        for box in item.properties:
            if box.kind == b"colr" and data[box.start : box.start + 4] == b"nclx":
                primaries, transfer = struct.unpack_from(">HH", data, box.start + 4)
                return _by_code(primaries, transfer)
    return None


_READERS: Mapping[PictureFormat, Callable[[Image.Image, bytes], Declared | None]] = {
    PictureFormat.PNG: _of_png,
    PictureFormat.JPEG: _of_jpeg,
    PictureFormat.HEIF: _of_boxes,
    PictureFormat.AVIF: _of_boxes,
}


def _by_code(primaries: int, transfer: int) -> Declared | None:
    """By the numbers of ITU-T H.273; values nobody uses for pictures are taken for sRGB."""
    space, chromaticities = _SPACES.get(primaries, ("sRGB", SRGB))
    said, make = _TRANSFERS.get(transfer, ("", _srgb_curve))
    if chromaticities is SRGB and not said:
        return None
    return Declared(f"{space} {said}".strip(), chromaticities, make())


def _srgb_curve() -> Curve:
    return linear_light(STEPS)


def _pq_curve() -> Curve:
    """SMPTE ST 2084, then pressed into what a display shows."""
    power = STEPS ** (1 / 78.84375)
    light = (np.maximum(power - 0.8359375, 0) / (18.8515625 - 18.6875 * power)) ** (1 / 0.1593017578125)
    return _shown(light * 10_000 / WHITE_NITS)


def _hlg_curve() -> Curve:
    """ITU-R BT.2100 on a display of 1000 nits, then pressed."""
    low, high = STEPS**2 / 3, (np.exp((STEPS - 0.55991073) / 0.17883277) + 0.28466892) / 12
    return _shown(np.where(STEPS <= 0.5, low, high) ** 1.2 * 1000 / WHITE_NITS)  # noqa: PLR2004 - as above


def _shown(light: Curve) -> Curve:
    above = np.maximum(light - KNEE, 0) / (1 - KNEE)
    return np.where(light <= KNEE, light, KNEE + (1 - KNEE) * (1 - np.exp(-above)))


_SPACES: Mapping[int, tuple[str, Primaries]] = {9: ("BT.2020", BT2020), 11: ("DCI-P3", P3), 12: ("Display P3", P3)}
_TRANSFERS: Mapping[int, tuple[str, Callable[[], Curve]]] = {
    8: ("linear", lambda: STEPS),
    16: ("PQ", _pq_curve),
    18: ("HLG", _hlg_curve),
}


def _matrix(primaries: Primaries) -> NDArray[np.float64]:
    """Columns red, green and blue as XYZ, seen under the light of profiles."""
    points = np.array(primaries).reshape(4, 2)
    white, *colours = [np.array([x / y, 1, (1 - x - y) / y]) for x, y in points]
    columns = np.array(colours).T
    scaled = columns * np.linalg.solve(columns, white)
    cones = (BRADFORD @ D50) / (BRADFORD @ white)
    return np.asarray(np.linalg.inv(BRADFORD) @ np.diag(cones) @ BRADFORD @ scaled)


def _xyz(values: NDArray[np.float64]) -> bytes:
    return b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in values))


def _curve(curve: Curve) -> bytes:
    return b"curv" + struct.pack(">II", 0, len(curve)) + np.rint(curve * 65535).astype(">u2").tobytes()


def _description(name: str) -> bytes:
    text = name.encode("ascii", "replace") + b"\0"
    return b"desc" + struct.pack(">II", 0, len(text)) + text + bytes(78)


def _profile(tags: Mapping[bytes, bytes], space: bytes) -> bytes:
    place = 128 + 4 + 12 * len(tags)
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        table += name + struct.pack(">II", place + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    header = struct.pack(">I4sI4s4s4s", place + len(body), bytes(4), 0x02100000, b"mntr", space, b"XYZ ")
    header += struct.pack(">6H4s", 2000, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + struct.pack(">3i", 63190, 65536, 54061)
    return header.ljust(128, b"\0") + table + body
