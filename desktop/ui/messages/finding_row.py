"""One row of the tables of findings: everything the window knows about one finding code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.preparing import fixes
from desktop.domain.rules.findings import Severity
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages.wording import byte_count

if TYPE_CHECKING:
    from desktop.domain.preparing.fixes import Change

Looks = Mapping[str, Callable[[float], str]]
"""How the numbers of a finding are written, by their names; a number without a look stays as it is."""

COUNTS_BYTES: Looks = dict.fromkeys(("bytes", "limit"), byte_count)


@dataclass(frozen=True, slots=True)
class Fix:
    """A one-click fix: what its button says, and what it changes."""

    text: str
    change: Change


CROP = Fix(QT_TRANSLATE_NOOP("Fixes", "Crop with the full margin"), fixes.crop)
CENTRE = Fix(QT_TRANSLATE_NOOP("Fixes", "Centre the face"), fixes.crop)
CROP_CLOSER = Fix(QT_TRANSLATE_NOOP("Fixes", "Crop closer"), fixes.crop_closer)
PAD = Fix(QT_TRANSLATE_NOOP("Fixes", "Pad"), fixes.pad)
TO_JPEG = Fix(QT_TRANSLATE_NOOP("Fixes", "Convert to JPG"), fixes.to_jpeg)
TO_PNG = Fix(QT_TRANSLATE_NOOP("Fixes", "Keep as PNG"), fixes.to_png)
REENCODE = Fix(QT_TRANSLATE_NOOP("Fixes", "Re-encode smaller"), fixes.reencode)
FEWER_FACES = Fix(QT_TRANSLATE_NOOP("Fixes", "Use the largest"), fixes.fewer_faces)


@dataclass(frozen=True, slots=True)
class FindingRow:
    """Title, sentence by severity, measured value, limit, looks of the numbers, and fixes, best first.

    ``when`` has sentences that go before those by severity: where the value of that name is true. Texts are marked
    with QT_TRANSLATE_NOOP("Findings", …). Placeholders are the names of the finding's values, and
    ``face``. ``measured`` and ``limit`` are empty where there is none; KB in them are thousands of bytes. Too many
    pixels are always shrunk on export and need no fix. What is less grave than ``fixed_from`` is not offered any.
    """

    title: str
    texts: Mapping[Severity, str]
    when: Mapping[str, str] = field(default_factory=dict)
    measured: str = ""
    limit: str = ""
    looks: Looks = field(default_factory=dict)
    fixes: tuple[Fix, ...] = ()
    fixed_from: Severity = Severity.INFO
