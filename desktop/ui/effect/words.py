"""What engines, algorithm versions and runs are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.fusing.fusion import Algorithm
from desktop.ui.effect.values import Engine, FuseChoice, Recipe, UltraChoice
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

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
ENGINES: Mapping[Engine, str] = {
    Engine.LOCAL: QT_TRANSLATE_NOOP("Engines", "Local preview"),
    Engine.FUSE_FACE: QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFace"),
    Engine.ULTRA: QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFaceUltra"),
}
SHORT_ULTRA = QT_TRANSLATE_NOOP("Engines", "Cloud · Ultra {model}")


def algorithm_name(algorithm: Algorithm) -> str:
    return QCoreApplication.translate("Algorithms", NAMES[algorithm])


def algorithm_about(algorithm: Algorithm) -> str:
    return QCoreApplication.translate("Algorithms", ABOUT[algorithm])


def engine_name(engine: Engine) -> str:
    return QCoreApplication.translate("Engines", ENGINES[engine])


def run_name(recipe: Recipe) -> str:
    """A recipe in a few words, with the numbers that tell it from others."""
    match recipe.cloud:
        case FuseChoice(degrees=degrees):
            name = engine_name(Engine.FUSE_FACE)
            return name if degrees is None else f"{name} {degrees.features}/{degrees.shape}"
        case UltraChoice(model=model):
            return QCoreApplication.translate("Engines", SHORT_ULTRA).format(model=model)
    settings = recipe.settings
    name = algorithm_name(settings.algorithm)
    if settings.algorithm is Algorithm.SWAP:
        return name
    degrees = settings.effective_degrees
    return f"{name} {degrees.features}/{degrees.shape}"
