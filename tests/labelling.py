"""What labelling.md asks of a result, checked without a line of the program: files by struct and XML, and exiftool."""

from __future__ import annotations

import io
import json
import re
import struct
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FIELDS = {
    "Label",
    "ContentProducer",
    "ProduceID",
    "ReservedCode1",
    "ContentPropagator",
    "PropagateID",
    "ReservedCode2",
}
"""Annex E, b to h."""

PROPERTY = "{http://www.tc260.org.cn/ns/AIGC/1.0/}AIGC"
VALUE = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]*")
"""Annex E, j."""


@dataclass(frozen=True, slots=True)
class Written:
    """A label as it stands in a file: where, under which field or keyword, and its JSON."""

    where: str
    key: str
    text: str


def labels_in(data: bytes) -> list[Written]:
    """Every piece of metadata whose field or keyword contains AIGC (Annex E, a), wherever it is."""
    blocks = _jpeg_blocks(data) if data[:2] == b"\xff\xd8" else _png_blocks(data)
    return [label for where, key, text in blocks for label in _labels(where, key, text)]


def assert_labelled(data: bytes, producer: str | None = None) -> dict[str, str]:
    """One implicit label (6.1 c), all of Annex E, and IPTC's source type; gives the fields."""
    labels = labels_in(data)
    assert len(labels) == 1, labels
    fields: dict[str, str] = json.loads(labels[0].text)
    assert set(fields) == FIELDS
    assert all(isinstance(value, str) and VALUE.fullmatch(value) for value in fields.values()), fields
    assert fields["Label"] == "1"
    assert fields["ContentProducer"]
    assert fields["ProduceID"]
    assert fields["ContentPropagator"] == fields["ContentProducer"]
    assert fields["PropagateID"] == fields["ProduceID"]
    assert producer is None or fields["ContentProducer"] == producer
    return fields


def seen_by_exiftool(path: Path) -> dict[str, Any]:
    """Its tags by family and name; what it has to warn of is among them."""
    ran = subprocess.run(["exiftool", "-j", "-a", "-G1", str(path)], capture_output=True, check=True, timeout=60)
    tags: dict[str, Any] = json.loads(ran.stdout)[0]
    return tags


def glyph_heights(labelled: np.ndarray, plain: np.ndarray) -> list[int]:
    """Pixels from the top to the foot of each character of the label's one line; ``plain`` is the picture without it.

    Ink is where the label made a pixel lighter than half of white. Between two characters a column is free of it.
    """
    labelled, plain = _corner(labelled, plain)
    ink = (labelled.min(axis=2) > 128) & (labelled != plain).any(axis=2)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], ink.any(axis=0).astype(int), [0]])))
    spans = [ink[:, start:end].any(axis=1) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [int(np.ptp(np.flatnonzero(rows))) + 1 for rows in spans]


def contrast(labelled: np.ndarray, on_black: np.ndarray) -> float:
    """Of the strokes to what is around them (WCAG 2.2, 1.4.3): the medians of both, 1 to 21.

    ``on_black`` is the same label on a black picture, where the strokes are what is light.
    """
    labelled, on_black = _corner(labelled, on_black, np.zeros_like(on_black))
    light, strokes = _luminance(labelled), on_black.min(axis=2) > 230
    around = _grown(on_black.min(axis=2) > 80, 1) & (on_black.max(axis=2) < 80)
    lighter, darker = float(np.median(light[strokes])), float(np.median(light[around]))
    return (lighter + 0.05) / (darker + 0.05)


def pixels_of(data: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(data)) as picture:
        return np.asarray(picture.convert("RGB"))


def _corner(labelled: np.ndarray, *others: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The part of ``labelled`` and of the first other in which it, or the first, differs from the last."""
    changed = np.argwhere(([labelled, *others][-2] != others[-1]).any(axis=2))
    (top, left), (bottom, right) = changed.min(axis=0), changed.max(axis=0)
    part = slice(max(0, top - 3), bottom + 4), slice(max(0, left - 3), right + 4)
    return labelled[part][..., :3], others[0][part][..., :3]


def _grown(mask: np.ndarray, by: int) -> np.ndarray:
    grown = mask.copy()
    for across in range(-by, by + 1):
        for down in range(-by, by + 1):
            grown |= np.roll(mask, (down, across), (0, 1))
    return grown


def _luminance(pixels: np.ndarray) -> np.ndarray:
    values = pixels.astype(float) / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    weighted: np.ndarray = linear @ np.array([0.0722, 0.7152, 0.2126])
    return weighted


def _labels(where: str, key: str, text: str) -> Iterator[Written]:
    if where == "XMP":
        for element in ElementTree.fromstring(text).iter():  # noqa: S314 - a file this test has made
            names = [element.tag, *element.attrib]
            yield from (Written(where, name, element.get(name, element.text or "")) for name in names if _names(name))
    elif "aigc" in f"{key}{text}".lower():
        yield Written(where, key, text[text.index("{") :])


def _names(name: str) -> bool:
    """Whether a property is meant; the namespace itself has the letters too."""
    return "aigc" in name.rpartition("}")[2].lower()


def _jpeg_blocks(data: bytes) -> Iterator[tuple[str, str, str]]:
    place = 2
    while data[place + 1] not in {0xDA, 0xD9}:
        marker, length = data[place + 1], struct.unpack_from(">H", data, place + 2)[0]
        content = data[place + 4 : place + 2 + length]
        place += 2 + length
        if content.startswith(b"http://ns.adobe.com/xap/1.0/\0"):
            yield "XMP", "", content[29:].decode()
        elif content.startswith(b"Exif\0\0"):
            yield "EXIF", "", content[6:].decode("latin-1")
        elif marker == 0xFE:
            yield "comment", "", content.decode()
        elif marker == 0xED:
            yield "IPTC", "", content.decode("latin-1")


def _png_blocks(data: bytes) -> Iterator[tuple[str, str, str]]:
    place = 8
    while place < len(data):
        length, kind = struct.unpack_from(">I4s", data, place)
        content = data[place + 8 : place + 8 + length]
        place += 12 + length
        keyword, _, rest = content.partition(b"\0")
        if kind == b"iTXt":
            text = rest[2:].split(b"\0", 2)[2].decode()
            yield ("XMP", "", text) if keyword == b"XML:com.adobe.xmp" else ("text", keyword.decode("latin-1"), text)
        elif kind in {b"tEXt", b"zTXt"}:
            yield "text", keyword.decode("latin-1"), rest.decode("latin-1")
        elif kind == b"eXIf":
            yield "EXIF", "", content.decode("latin-1")
