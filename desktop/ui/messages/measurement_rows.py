"""How the window writes each of all measurements: title, and the look of its number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.rules.measurements import MeasurementId
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.messages.wording import degrees, one_decimal, percent, times, two_decimals, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.rules.measurements import Measurement

UNTOLD = "–"


@dataclass(frozen=True, slots=True)
class MeasurementWords:
    """``unit`` is a text with ``{value}``, marked for translation, or nothing but the number."""

    title: str
    look: Callable[[float], str]
    unit: str = ""


PX = QT_TRANSLATE_NOOP("Measurements", "{value} px")
LEVELS = QT_TRANSLATE_NOOP("Measurements", "{value} of 255")

WORDS: Mapping[MeasurementId, MeasurementWords] = {
    MeasurementId.FACES: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Faces in the picture"), whole),
    MeasurementId.EYE_DISTANCE: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Distance of the eyes"), whole, PX),
    MeasurementId.HEAD_SIZE: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Face height, of the picture"), percent
    ),
    MeasurementId.MARGIN_LEFT: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Margin on the left"), times),
    MeasurementId.MARGIN_RIGHT: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Margin on the right"), times),
    MeasurementId.MARGIN_TOP: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Margin above"), times),
    MeasurementId.MARGIN_BOTTOM: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Margin below"), times),
    MeasurementId.YAW: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Yaw"), degrees),
    MeasurementId.PITCH: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Pitch"), degrees),
    MeasurementId.ROLL: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Roll"), degrees),
    MeasurementId.EYES_OPEN: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Lids apart, of the eyes' distance"), percent
    ),
    MeasurementId.MOUTH_OPEN: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Lips apart, of the eyes' distance"), percent
    ),
    MeasurementId.NEUTRALITY: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Neutral expression"), percent),
    MeasurementId.EYES_COVERED: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "An eye covered"), percent),
    MeasurementId.MOUTH_COVERED: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Mouth covered"), percent),
    MeasurementId.FACE_COVERED: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Face covered"), percent),
    MeasurementId.SHARPNESS: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Sharpness"), percent),
    MeasurementId.DETAIL: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Detail as of a face of"), whole, PX),
    MeasurementId.NOISE: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Noise"), one_decimal, LEVELS),
    MeasurementId.BLOCKS: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "JPEG blocks"), one_decimal, LEVELS),
    MeasurementId.LOOKS_LIKE: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Looks like JPEG quality"), whole),
    MeasurementId.JPEG_QUALITY: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "JPEG quality of the file"), whole),
    MeasurementId.BRIGHTNESS: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Brightness"), percent),
    MeasurementId.UNDEREXPOSED: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Underexposed"), percent),
    MeasurementId.OVEREXPOSED: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Overexposed"), percent),
    MeasurementId.CLIPPED: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Black or burnt out"), percent),
    MeasurementId.DULLNESS: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Too dark for its colour"), two_decimals
    ),
    MeasurementId.PALENESS: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Too bright for its colour"), two_decimals
    ),
    MeasurementId.EVENNESS: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Even light"), percent),
    MeasurementId.CONTRAST: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Contrast"), percent),
    MeasurementId.RANGE: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Range of tones"), percent),
    MeasurementId.ENTROPY: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Entropy of tones"),
        one_decimal,
        QT_TRANSLATE_NOOP("Measurements", "{value} bits"),
    ),
    MeasurementId.SHADES: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Shades used"), percent),
    MeasurementId.CAST: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Colour cast"), one_decimal),
    MeasurementId.SKIN_A: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Skin a*"), one_decimal),
    MeasurementId.SKIN_B: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Skin b*"), one_decimal),
    MeasurementId.BACKDROP: MeasurementWords(
        QT_TRANSLATE_NOOP("Measurements", "Unrest around the face"),
        one_decimal,
        QT_TRANSLATE_NOOP("Measurements", "{value} per px"),
    ),
    MeasurementId.LIFELIKE: MeasurementWords(QT_TRANSLATE_NOOP("Measurements", "Lifelike features"), percent),
}


def measurement_title(measurement: Measurement) -> str:
    """What is measured."""
    return translated("Measurements", WORDS[measurement.row.id].title)


def measurement_value(measurement: Measurement) -> str:
    """The number with its unit; a dash where it cannot be told."""
    words = WORDS[measurement.row.id]
    if measurement.value is None:
        return UNTOLD
    number = words.look(measurement.value)
    return translated("Measurements", words.unit).format(value=number) if words.unit else number
