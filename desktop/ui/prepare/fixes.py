"""One-click fixes of the compliance card: what can be offered for which finding."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.crop.values import MIN_MARGIN_FACTOR, CropGoal, Padding, PaddingKind
from desktop.domain.fusing.fusion import MAX_FUSED_FACES
from desktop.domain.preparing import MAX_BYTES, CropMode, FaceChoice, OutputFormat
from desktop.domain.rules.findings import FindingCode, Severity
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP
from desktop.ui.prepare.commands import Edit

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.rules.findings import Finding
    from desktop.ui.prepare.document import Document


@dataclass(frozen=True, slots=True)
class FixSpec:
    """A fix and what its button says."""

    text: str
    change: Callable[[Document], PrepareOptions]


def _crop(document: Document) -> PrepareOptions:
    return replace(document.options, crop=CropMode.AUTO, frame=None)


def _crop_closer(document: Document) -> PrepareOptions:
    return replace(_crop(document), margin=MIN_MARGIN_FACTOR, goal=CropGoal.SMALLEST)


def _pad(document: Document) -> PrepareOptions:
    return replace(document.options, padding=Padding(PaddingKind.BLUR))


def _to_jpeg(document: Document) -> PrepareOptions:
    return replace(document.options, format=OutputFormat.JPEG)


def _to_png(document: Document) -> PrepareOptions:
    return replace(document.options, format=OutputFormat.PNG)


def _reencode(document: Document) -> PrepareOptions:
    return replace(document.options, max_bytes=min(document.options.max_bytes, MAX_BYTES))


def _fewer_faces(document: Document) -> PrepareOptions:
    largest = sorted(document.faces, key=lambda face: -face.box.area)[:MAX_FUSED_FACES]
    return replace(document.options, faces=FaceChoice.of(*(face.label for face in largest)))


CROP = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Crop"), _crop)
CROP_CLOSER = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Crop closer"), _crop_closer)
PAD = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Pad"), _pad)
TO_JPEG = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Convert to JPG"), _to_jpeg)
TO_PNG = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Keep as PNG"), _to_png)
REENCODE = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Re-encode smaller"), _reencode)
FEWER_FACES = FixSpec(QT_TRANSLATE_NOOP("Fixes", "Use the largest"), _fewer_faces)

FIXES = {
    FindingCode.MARGINS: (CROP,),
    FindingCode.CENTRED: (CROP,),
    FindingCode.CROP_IMPOSSIBLE: (PAD,),
    FindingCode.FACE_SIZE: (CROP_CLOSER,),
    FindingCode.FACE_SHRUNK: (CROP_CLOSER,),
    FindingCode.FACES: (FEWER_FACES,),
    FindingCode.FORMAT: (TO_JPEG,),
    FindingCode.BYTES: (REENCODE, TO_JPEG),
    FindingCode.TOO_LARGE: (TO_JPEG,),
    FindingCode.TRY_JPEG: (TO_JPEG,),
    FindingCode.PALETTE_REDUCED: (TO_JPEG,),
    FindingCode.ALPHA_FLATTENED: (TO_PNG,),
}
"""By finding, what may help, best first. Too many pixels are always shrunk on export and need no click."""


def fix_for(document: Document, finding: Finding) -> Edit | None:
    """The first fix that would change anything; ``None`` when the rule holds or only another picture can help."""
    if finding.severity is Severity.PASS:
        return None
    for fix in FIXES.get(finding.code, ()):
        if fix.change(document) != document.options:
            return Edit(QCoreApplication.translate("Fixes", fix.text), fix.change)
    return None
