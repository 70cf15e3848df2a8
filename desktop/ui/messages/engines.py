"""What engines, their parameters, and runs are called. What has no words here goes by its own title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.parameters import Direction, ParameterKind
from desktop.services.fusing import fuse_face, fuse_ultra, local, own
from desktop.services.fusing.table import engine_info
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP
from desktop.ui.messages import algorithms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.fusing.engine import EngineInfo
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.parameters import Parameter, ParameterGroup, ParameterValue


@dataclass(frozen=True, slots=True)
class EngineWords:
    """``run``: how a run is called in the history; names in braces are values of its parameters."""

    name: str
    about: str
    run: str


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What stands around the parameters of a group.

    ``own``: beside the box that sets them for a call; ``unset`` while it is not ticked, ``given`` once it is.
    ``untaken``: the algorithm takes none; ``elsewhere``: the site takes none. ``recommended``: of levels.
    """

    heading: str
    own: str = ""
    unset: str = ""
    given: str = ""
    untaken: str = ""
    elsewhere: str = ""
    recommended: str = ""


ENGINES: Mapping[str, EngineWords] = {
    local.INFO.id: EngineWords(
        QT_TRANSLATE_NOOP("Engines", "Local preview"),
        QT_TRANSLATE_NOOP(
            "Engines", "Made on this computer: no keys, no network, no cost. The cloud may look different."
        ),
        "{algorithm}",
    ),
    own.INFO.id: EngineWords(
        QT_TRANSLATE_NOOP("Engines", "Own model"),
        QT_TRANSLATE_NOOP("Engines", "Made on this computer by a model file of your own, chosen in the settings."),
        QT_TRANSLATE_NOOP("Engines", "Own model"),
    ),
    fuse_face.INFO.id: EngineWords(
        QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFace"),
        QT_TRANSLATE_NOOP("Engines", "For a material that is in the console and has passed its review."),
        QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFace"),
    ),
    fuse_ultra.INFO.id: EngineWords(
        QT_TRANSLATE_NOOP("Engines", "Cloud · FuseFaceUltra"),
        QT_TRANSLATE_NOOP("Engines", "The template is sent along: no material and no review needed, up to 8K."),
        QT_TRANSLATE_NOOP("Engines", "Cloud · Ultra {model}"),
    ),
}

GROUPS: Mapping[tuple[str, str], GroupWords] = {
    (local.INFO.id, "algorithm"): GroupWords(QT_TRANSLATE_NOOP("Parameters", "Algorithm version")),
    (local.INFO.id, "likeness"): GroupWords(
        QT_TRANSLATE_NOOP("Parameters", "Likeness"),
        untaken=QT_TRANSLATE_NOOP("Parameters", "The swap version is tuned already and takes no likeness settings."),
        recommended=QT_TRANSLATE_NOOP("Parameters", "The service recommends level {level}."),
    ),
    (fuse_face.INFO.id, "degrees"): GroupWords(
        QT_TRANSLATE_NOOP("Parameters", "Likeness"),
        own=QT_TRANSLATE_NOOP("Parameters", "Set the degrees for this call"),
        unset=QT_TRANSLATE_NOOP(
            "Parameters", "The values set in the console for the activity are used. The swap version takes none."
        ),
        elsewhere=QT_TRANSLATE_NOOP(
            "Parameters", "The international site takes no degrees: those of the console are used."
        ),
    ),
    (fuse_ultra.INFO.id, "effect"): GroupWords(
        QT_TRANSLATE_NOOP("Parameters", "Model and effect"),
        own=QT_TRANSLATE_NOOP("Parameters", "Set the effect for this call"),
        unset=QT_TRANSLATE_NOOP("Parameters", "The values that the service recommends are used."),
        given=QT_TRANSLATE_NOOP(
            "Parameters",
            "Face warp: higher is more like the user — the other way round than the degrees of FuseFace.",
        ),
    ),
}

PARAMETERS: Mapping[str, str] = {
    "features": QT_TRANSLATE_NOOP("Parameters", "Features"),
    "shape": QT_TRANSLATE_NOOP("Parameters", "Face shape"),
    "model": QT_TRANSLATE_NOOP("Parameters", "Model"),
    "warp": QT_TRANSLATE_NOOP("Parameters", "Face warp"),
    "enhance": QT_TRANSLATE_NOOP("Parameters", "Enhancement"),
    "smooth": QT_TRANSLATE_NOOP("Parameters", "Skin smoothing"),
    "repair_teeth": QT_TRANSLATE_NOOP("Parameters", "Repair teeth"),
    "transfer_makeup": QT_TRANSLATE_NOOP("Parameters", "Carry the template's make-up over"),
}

DIRECTIONS: Mapping[Direction, tuple[str, str]] = {
    Direction.TEMPLATE: (QT_TRANSLATE_NOOP("Parameters", "← user"), QT_TRANSLATE_NOOP("Parameters", "template →")),
    Direction.USER: (QT_TRANSLATE_NOOP("Parameters", "← template"), QT_TRANSLATE_NOOP("Parameters", "user →")),
    Direction.NEITHER: ("", ""),
}
"""The ends of a slider, by what a higher number is more like."""

ENDS: Mapping[str, tuple[str, str]] = {
    "enhance": (QT_TRANSLATE_NOOP("Parameters", "soft"), QT_TRANSLATE_NOOP("Parameters", "sharp")),
    "smooth": (QT_TRANSLATE_NOOP("Parameters", "none"), QT_TRANSLATE_NOOP("Parameters", "strong")),
}
"""Of parameters that lead to neither."""

ALGORITHMS: Mapping[ParameterValue, tuple[str, str]] = {
    algorithm: (algorithms.NAMES[algorithm], algorithms.ABOUT[algorithm]) for algorithm in Algorithm
}

MODELS: Mapping[ParameterValue, tuple[str, str]] = {
    1: (
        QT_TRANSLATE_NOOP("UltraModels", "1 · sharper"),
        QT_TRANSLATE_NOOP("UltraModels", "Sharper picture, for entertainment; the service's default."),
    ),
    2: (
        QT_TRANSLATE_NOOP("UltraModels", "2 · film, natural"),
        QT_TRANSLATE_NOOP("UltraModels", "Film-grade and natural."),
    ),
    3: (
        QT_TRANSLATE_NOOP("UltraModels", "3 · film, high resolution"),
        QT_TRANSLATE_NOOP("UltraModels", "Film-grade, high resolution, natural."),
    ),
    4: (
        QT_TRANSLATE_NOOP("UltraModels", "4 · film, high likeness"),
        QT_TRANSLATE_NOOP("UltraModels", "High resolution and likeness: for ID photos and imaging products."),
    ),
    5: (
        QT_TRANSLATE_NOOP("UltraModels", "5 · film, hard pictures"),
        QT_TRANSLATE_NOOP("UltraModels", "High resolution: for closed eyes and covered faces."),
    ),
    6: (
        QT_TRANSLATE_NOOP("UltraModels", "6 · film, highest likeness"),
        QT_TRANSLATE_NOOP("UltraModels", "Extreme likeness: for shops, ID photos and travel. Takes no parameters."),
    ),
}
"""``SwapModelType`` with its suggested use (fact book, 3.3)."""

CHOICES: Mapping[str, tuple[str, Mapping[ParameterValue, tuple[str, str]]]] = {
    "algorithm": ("Algorithms", ALGORITHMS),
    "model": ("UltraModels", MODELS),
}
"""The context of the translation, and name and description of each value."""


def engine_name(engine: EngineInfo) -> str:
    known = ENGINES.get(engine.id)
    return QCoreApplication.translate("Engines", known.name) if known else engine.title


def engine_about(engine: EngineInfo) -> str:
    """What to know before choosing it."""
    known = ENGINES.get(engine.id)
    return QCoreApplication.translate("Engines", known.about) if known else ""


def group_words(engine: EngineInfo, group: ParameterGroup) -> GroupWords:
    """In the source language; see :func:`translated`."""
    return GROUPS.get((engine.id, group.name), GroupWords(group.title))


def translated(text: str) -> str:
    """A text of :class:`GroupWords`; empty when there is none."""
    return QCoreApplication.translate("Parameters", text) if text else ""


def parameter_name(parameter: Parameter) -> str:
    return translated(PARAMETERS.get(parameter.name, parameter.title))


def parameter_ends(parameter: Parameter) -> tuple[str, str]:
    """What stands at the low and the high end of a slider."""
    low, high = ENDS.get(parameter.name, DIRECTIONS[parameter.direction])
    return translated(low), translated(high)


def choice_words(parameter: Parameter, value: ParameterValue) -> tuple[str, str]:
    """Name and description of a value."""
    context, words = CHOICES.get(parameter.name, ("", {}))
    name, about = words.get(value, (str(value), ""))
    return QCoreApplication.translate(context, name), QCoreApplication.translate(context, about)


def run_name(order: Order) -> str:
    """An order in a few words, with the numbers that tell it from others."""
    engine = engine_info(order.engine)
    known = ENGINES.get(engine.id)
    pattern = QCoreApplication.translate("Engines", known.run) if known else engine.title
    choices = {
        parameter.name: _short(parameter, parameter.value(order.settings))
        for parameter in engine.parameters
        if parameter.kind is ParameterKind.CHOICE
    }
    numbers = "/".join(value for _, value in engine.told_values(order.settings))
    return " ".join(part for part in (pattern.format(**choices), numbers) if part)


def _short(parameter: Parameter, value: ParameterValue) -> str:
    """A word by its name, a number as it is."""
    return choice_words(parameter, value)[0] if isinstance(value, str) else str(value)
