"""What will be written, to be looked at before it is: the file itself, and what other qualities would cost in bytes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.files.formats import PictureFormat
from desktop.domain.preparing import Quality, Rejection
from desktop.services.prepare import Names, encode_request

if TYPE_CHECKING:
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.ports import PictureReader, PictureWriter
    from desktop.domain.preparing import Encoded, MaterialFace, PreparedPicture, PrepareOptions
    from desktop.services.inspect import Inspection
    from desktop.services.prepare import Preparer

QUALITIES = (
    *(Quality(level, "4:2:0") for level in (40, 50, 60, 70, 80, 90)),
    *(Quality(level, "4:4:4") for level in (80, 85, 90, 95)),
)
"""What is offered to be looked at: the ends of what preparing chooses from, and steps whose difference can be seen."""


@dataclass(frozen=True, slots=True, eq=False)
class OutputPreview:
    """``plain`` are the pixels before they are encoded, ``written`` the file that an export makes of them.

    ``qualities`` are that picture as JPEG files of other qualities, ``written`` among them, the smallest first; a PNG
    is written without loss and stands alone. ``faces`` are those chosen, in its pixels.
    """

    plain: Pixels = field(repr=False)
    written: Encoded
    qualities: tuple[Encoded, ...]
    faces: tuple[MaterialFace, ...] = ()


class OutputPreviewer:
    """Makes previews of exports; nothing is saved."""

    def __init__(self, preparer: Preparer, reader: PictureReader, writer: PictureWriter) -> None:
        self._preparer, self._reader, self._writer = preparer, reader, writer

    def preview(self, inspection: Inspection, options: PrepareOptions) -> OutputPreview:
        """The export of a picture; raises the error that keeps it from being made."""
        inspection, options = self._preparer.as_asked(inspection, replace(options, allow_failing=True))
        made = self._preparer.build(inspection, options)
        if isinstance(made, Rejection):
            raise made.error
        plain = self._preparer.pixels(made.plan, options)
        qualities = self._qualities(inspection, options, made, plain)
        return OutputPreview(plain, made.encoded, qualities, made.plan.faces)

    def decoded(self, encoded: Encoded) -> Picture:
        """An encoded picture as anyone else sees it."""
        return self._reader.decode(encoded.data, Path(f"output.{encoded.format.value}"))

    def _qualities(
        self, inspection: Inspection, options: PrepareOptions, made: PreparedPicture, plain: Pixels
    ) -> tuple[Encoded, ...]:
        written, frame = made.encoded, made.plan.frame
        if written.format is not PictureFormat.JPEG or frame is None:
            return (written,)
        names = Names.in_output(frame, made.plan.size, inspection)
        request = encode_request(made.plan, options, written.format, names)
        others = [it for it in QUALITIES if (it.level, it.subsampling) != (written.quality, written.subsampling)]
        found = (self._writer.encode(plain, replace(request, quality=quality)) for quality in others)
        return tuple(sorted((written, *found), key=lambda encoded: len(encoded.data)))
