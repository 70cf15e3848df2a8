"""What engines and runs are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.fusing.fusion import Algorithm
from desktop.ui.effect.values import Engine, FuseChoice, Recipe, UltraChoice
from desktop.ui.messages.algorithms import algorithm_name
from desktop.ui.messages.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

ENGINES: Mapping[Engine, str] = {
    Engine.LOCAL: QT_TRANSLATE_NOOP("Engines", "Local preview"),
    Engine.FUSE_FACE: QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFace"),
    Engine.ULTRA: QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFaceUltra"),
}
SHORT_ULTRA = QT_TRANSLATE_NOOP("Engines", "Cloud · Ultra {model}")


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
