"""What the algorithm versions are called, and what each is good for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.fusing.fusion import Algorithm
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Mapping[Algorithm, str] = {
    Algorithm.SWAP: QT_TRANSLATE_NOOP("Algorithms", "Swap"),
    Algorithm.PREMIUM: QT_TRANSLATE_NOOP("Algorithms", "Premium"),
    Algorithm.ENJOY: QT_TRANSLATE_NOOP("Algorithms", "Enjoy"),
}
ABOUT: Mapping[Algorithm, str] = {
    Algorithm.SWAP: QT_TRANSLATE_NOOP("Algorithms", "The newest: quick, also for dim and complex scenes."),
    Algorithm.PREMIUM: QT_TRANSLATE_NOOP("Algorithms", "High likeness and fine detail, corrects side faces."),
    Algorithm.ENJOY: QT_TRANSLATE_NOOP("Algorithms", "The natural look."),
}


def algorithm_name(algorithm: Algorithm) -> str:
    return translated("Algorithms", NAMES[algorithm])


def algorithm_about(algorithm: Algorithm) -> str:
    return translated("Algorithms", ABOUT[algorithm])
