"""Results as files: encoded and marked when they were made here, pixel for pixel when a service sent them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import OutputError
from desktop.domain.files.formats import named_format
from desktop.domain.fusing.fusion import FusionSettings
from desktop.domain.fusing.outcome import Saved
from desktop.domain.preparing import EncodeRequest
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.ports import FusionMarker, PictureWriter
    from desktop.domain.preparing import Encoded

UNLIMITED_BYTES = 1 << 40
"""A result is not a material: it is kept at full quality."""


class ResultSaver:
    """Saving raises :class:`~desktop.domain.errors.OutputError`; an outcome without a picture raises its error."""

    def __init__(self, writer: PictureWriter, marker: FusionMarker) -> None:
        self._writer = writer
        self._marker = marker

    def encode(self, outcome: Outcome, wanted: PictureFormat | None = None) -> Encoded:
        """A picture made here as a file with the AI marking, in its own format unless another is wanted."""
        picture = outcome.fused
        request = EncodeRequest(format=wanted or picture.format, max_bytes=UNLIMITED_BYTES)
        return self._marker.mark(self._writer.encode(picture.pixels, request), _settings(outcome))

    def save(self, outcome: Outcome, target: Path, wanted: PictureFormat | None = None) -> Saved:
        """Write the result, never over a picture that went into it.

        A file that came from a service is not encoded anew, and only gets the implicit label if it came without one;
        its name gets the suffix of the format that came.
        """
        picture, sources = outcome.fused, outcome.order.files
        if picture.data is None:
            return Saved(self._writer.save(self.encode(outcome, wanted).data, target, sources=sources))
        named = _suffixed(target, picture.format)
        data, notes = self._completed(picture.data, outcome)
        path = self._writer.save(data, named, sources=sources)
        corrected = () if named == target else (_corrected(path, picture.format),)
        return Saved(path, (*corrected, *notes))

    def _completed(self, data: bytes, outcome: Outcome) -> tuple[bytes, tuple[Finding, ...]]:
        """With the implicit label; a file that cannot take it is told and kept as it came, since it may be paid for."""
        try:
            return self._marker.complete(data, _settings(outcome)), ()
        except OutputError as error:
            return data, (Finding(FindingCode.LABEL_NOT_WRITTEN, Severity.WARN, {"reason": error.message}),)


def _settings(outcome: Outcome) -> FusionSettings:
    """The part of the order that marking a file asks about."""
    marking = outcome.order.marking
    return FusionSettings(
        label=marking.label,
        producer_id=marking.producer_id,
        logo=marking.logo,
        wording=marking.wording,
        credentials=any(note.values.get("credentials") is True for note in outcome.findings),
    )


def _corrected(path: Path, came: PictureFormat) -> Finding:
    return Finding(FindingCode.SUFFIX_CORRECTED, Severity.INFO, {"name": path.name, "format": came.value})


def _suffixed(target: Path, picture_format: PictureFormat) -> Path:
    if named_format(target.suffix) is picture_format:
        return target
    return target.with_suffix(f".{picture_format.value}")
