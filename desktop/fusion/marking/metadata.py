"""The implicit label of a result: put into the encoded bytes, no pixel is encoded again.

XMP carries what GB 45438-2025 asks for (Annex E), in the namespace of TC260, and IPTC's digital source type. There is
no second label in EXIF: a file has exactly one (6.1 c).
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import MATERIAL_FORMATS, sniff
from desktop.domain.files.segments import BrokenStructureError
from desktop.domain.marking.found import found_marking
from desktop.domain.marking.implicit import ID_LENGTHS, first_label, usable_producer
from desktop.domain.marking.written import COMPOSITE, Written, with_marking

if TYPE_CHECKING:
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.fusing.fusion import FusionSettings
    from desktop.domain.preparing import Encoded


class MetadataMarker:
    """Implements :class:`desktop.domain.ports.FusionMarker` for JPEG and PNG."""

    def mark(self, encoded: Encoded, settings: FusionSettings) -> Encoded:
        """Any label before goes. Raises :class:`OutputError`: OUTPUT_NOT_VERIFIED for bytes that are no JPEG or PNG,
        PRODUCER_UNFIT for a producer that cannot stand in a label."""
        return replace(encoded, data=_marked(encoded.data, settings))

    def complete(self, data: bytes, settings: FusionSettings) -> bytes:
        """As :meth:`mark`, but a file that has a label already stays as it is, byte for byte."""
        return data if found_marking(data).labels else _marked(data, settings)


def _marked(data: bytes, settings: FusionSettings) -> bytes:
    form = sniff(data)
    if form not in MATERIAL_FORMATS:
        raise _not_markable(form)
    try:
        marking = Written(_label(data, settings), COMPOSITE, settings.wording.text, settings.credentials)
        return with_marking(data, form, marking)
    except (BrokenStructureError, ValueError) as error:
        raise _not_markable(form) from error


def _label(data: bytes, settings: FusionSettings) -> str:
    """The product's ID is taken from the picture, so that the same one gets the same."""
    digest = hashlib.sha256(data).hexdigest()
    return first_label(usable_producer(settings.producer_id), digest[: ID_LENGTHS[0]]).text


def _not_markable(form: PictureFormat | None) -> OutputError:
    name = str(form or "file")
    message = f"the AI label can be written into JPG and PNG only, not into this {name}"
    return OutputError(ErrorCode.OUTPUT_NOT_VERIFIED, message, format=name)
