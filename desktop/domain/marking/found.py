"""What a picture's file says about AI when it comes in: implicit labels, IPTC's source type, Content Credentials."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from desktop.domain.files.blocks import Place, metadata_blocks
from desktop.domain.marking.implicit import ImplicitLabel, parsed_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.files.blocks import Block

AI_SOURCES = frozenset(
    {
        "trainedAlgorithmicMedia",
        "compositeWithTrainedAlgorithmicMedia",
        "algorithmicMedia",
        "compositeSynthetic",
        "algorithmicallyEnhanced",
    }
)
"""Those of IPTC's terms that say a machine made the picture, or a part of it."""

KEPT_CREDENTIALS = "urn:fusion-desk:marking:1#"
"""Of our own property: what this picture was made of had Content Credentials, which hold for its own bytes only."""

_SOURCE_TYPE = re.compile(r"digitalsourcetype/(\w+)")
PROPERTY = re.compile(r"<(?:[\w.-]+:)?AIGC(?:\s[^>]*)?>(.*?)</(?:[\w.-]+:)?AIGC>", re.DOTALL)
ATTRIBUTE = re.compile(r"\s(?:[\w.-]+:)?AIGC\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
"""The two ways to write a property in XMP (ISO 16684-1, 7.9.2)."""

_OBJECT = re.compile(r"\{[^{}]*\"Label\"[^{}]*\}")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class FoundLabel:
    """An implicit label as it stands in the file: ``text``, and where."""

    place: Place
    text: str

    @property
    def value(self) -> ImplicitLabel | None:
        """``None`` when the text is not what a label should be."""
        return parsed_label(self.text)


@dataclass(frozen=True, slots=True)
class FoundMarking:
    """``sources`` are IPTC's terms of :data:`AI_SOURCES`; ``credentials`` says that Content Credentials (C2PA) are
    in the file, or were in what it was made of."""

    labels: tuple[FoundLabel, ...] = ()
    sources: tuple[str, ...] = ()
    credentials: bool = False

    @property
    def producer(self) -> str:
        """Who the first label that can be read says made the picture."""
        return next((label.value.producer for label in self.labels if label.value), "")

    def __bool__(self) -> bool:
        """Whether the file says anything of the kind."""
        return bool(self.labels or self.sources or self.credentials)


NOTHING_FOUND = FoundMarking()


def found_marking(data: bytes) -> FoundMarking:
    """What the file ``data`` says about AI; a damaged one says what can still be read."""
    blocks = metadata_blocks(data)
    terms = (term for block in blocks for term in _SOURCE_TYPE.findall(block.text))
    return FoundMarking(
        tuple(FoundLabel(block.place, text) for block in blocks for text in labels_in_block(block)),
        tuple(dict.fromkeys(term for term in terms if term in AI_SOURCES)),
        any(block.place is Place.CREDENTIALS or KEPT_CREDENTIALS in block.text for block in blocks),
    )


def labels_in_block(block: Block) -> Iterator[str]:
    """The texts of a block's labels: each field or keyword with AIGC in its name has one (Annex E, a)."""
    if block.place is Place.XMP:
        yield from (unescape(_TAG.sub("", found)).strip() for found in PROPERTY.findall(block.text))
        yield from (unescape(double or single) for double, single in ATTRIBUTE.findall(block.text))
    elif "aigc" in block.keyword.lower():
        yield block.text
    elif block.place is not Place.CREDENTIALS and "AIGC" in block.text.upper():
        yield from _OBJECT.findall(block.text)
