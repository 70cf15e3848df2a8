"""What the window says about how good a local preview will be, and what spoils it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages.finding_row import FindingRow
from desktop.ui.messages.wording import one_decimal, percent

if TYPE_CHECKING:
    from collections.abc import Mapping

PASS, INFO, WARN = Severity.PASS, Severity.INFO, Severity.WARN

PERCENTS = dict.fromkeys(("measured", "limit"), percent)


def _told(title: str, text: str) -> FindingRow:
    """A remark and a warning say the same; the number behind it would tell nobody anything."""
    return FindingRow(title=title, texts=dict.fromkeys((INFO, WARN), text))


def _share(title: str, text: str) -> FindingRow:
    """The same with a share of a feature, or of the range of light."""
    return replace(
        _told(title, text),
        measured=QT_TRANSLATE_NOOP("Findings", "{measured}"),
        limit=QT_TRANSLATE_NOOP("Findings", "≤ {limit}"),
        looks=PERCENTS,
    )


PREVIEW_ROWS: Mapping[FindingCode, FindingRow] = {
    FindingCode.FUSION_OUTLOOK: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "How good this preview will be"),
        texts={
            PASS: QT_TRANSLATE_NOOP("Findings", "Nothing known stands in the way of a good preview of {face}."),
            WARN: QT_TRANSLATE_NOOP(
                "Findings", "This preview of {face} will hardly be good: try another photo, or the cloud."
            ),
        },
        measured=QT_TRANSLATE_NOOP("Findings", "{score} of 100"),
        limit=QT_TRANSLATE_NOOP("Findings", "≥ {limit}"),
    ),
    FindingCode.FUSION_COVERED: _share(
        QT_TRANSLATE_NOOP("Findings", "Covered features"),
        QT_TRANSLATE_NOOP(
            "Findings", "Eyes, nose or mouth of the photo for {face} are covered: choose one that shows them."
        ),
    ),
    FindingCode.FUSION_EXPRESSION: _told(
        QT_TRANSLATE_NOOP("Findings", "Different expressions"),
        QT_TRANSLATE_NOOP(
            "Findings",
            "{face}: one of template and photo smiles or opens the mouth, the other does not. "
            "Choose a photo with a similar expression.",
        ),
    ),
    FindingCode.FUSION_DARK_TEMPLATE: _share(
        QT_TRANSLATE_NOOP("Findings", "Darker template"),
        QT_TRANSLATE_NOOP(
            "Findings", "The template face {face} is much darker than the photo: choose a photo in softer light."
        ),
    ),
    FindingCode.FUSION_BEARD: _told(
        QT_TRANSLATE_NOOP("Findings", "Beard on one side only"),
        QT_TRANSLATE_NOOP(
            "Findings",
            "{face}: only one of template and photo has a beard; the lower face may stay the template's and be less "
            "like. Choose another photo.",
        ),
    ),
    FindingCode.FUSION_BROWS: _share(
        QT_TRANSLATE_NOOP("Findings", "Covered eyebrows"),
        QT_TRANSLATE_NOOP(
            "Findings", "Hair or rims cover the eyebrows of the photo for {face}: choose one that shows them."
        ),
    ),
    FindingCode.FUSION_SIDE_LIGHT: _told(
        QT_TRANSLATE_NOOP("Findings", "Light from one side"),
        QT_TRANSLATE_NOOP("Findings", "The photo for {face} is lit from one side: choose one in even light."),
    ),
    FindingCode.FUSION_SHADOW: _told(
        QT_TRANSLATE_NOOP("Findings", "Shadow below the nose"),
        QT_TRANSLATE_NOOP(
            "Findings", "A dark shadow below the nose in the photo for {face} will show: choose one in softer light."
        ),
    ),
    FindingCode.FUSION_BLURRED: _told(
        QT_TRANSLATE_NOOP("Findings", "Blurred photo"),
        QT_TRANSLATE_NOOP("Findings", "The photo for {face} is blurred: choose a sharp one."),
    ),
    FindingCode.FUSION_ENLARGED: FindingRow(
        title=QT_TRANSLATE_NOOP("Findings", "Small photo face"),
        texts=dict.fromkeys(
            (INFO, WARN),
            QT_TRANSLATE_NOOP(
                "Findings", "The face in the photo for {face} must be enlarged {measured} times: choose a larger one."
            ),
        ),
        looks={"measured": one_decimal},
    ),
}
