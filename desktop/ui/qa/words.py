"""What the parts of plans, runs and reviews are called in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.qa.baseline import Cause, Standing
from desktop.domain.qa.figures import SPECS, FigureName
from desktop.domain.qa.problems import PlanFault
from desktop.domain.qa.results import CellState, Mark, Verdict
from desktop.domain.qa.summary import FailureKind
from desktop.services.fusing.table import engine_infos
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, sentences, translated
from desktop.ui.messages.engines import choice_words, engine_name, parameter_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from desktop.domain.fusing.parameters import ParameterValue
    from desktop.domain.qa.baseline import Comparison
    from desktop.domain.qa.browsing import Column
    from desktop.domain.qa.cells import Setting
    from desktop.domain.qa.problems import PlanProblem
    from desktop.domain.qa.results import CellResult

FIGURES: Mapping[FigureName, str] = {
    FigureName.IDENTITY_TO_USER: QT_TRANSLATE_NOOP("Qa", "Identity, to the user"),
    FigureName.IDENTITY_TO_TEMPLATE: QT_TRANSLATE_NOOP("Qa", "Identity, to the template"),
    FigureName.LANDMARK_DRIFT: QT_TRANSLATE_NOOP("Qa", "Drift of landmarks"),
    FigureName.EXPRESSION_DRIFT: QT_TRANSLATE_NOOP("Qa", "Drift of expression"),
    FigureName.OUTSIDE_CHANGED: QT_TRANSLATE_NOOP("Qa", "Changed outside the face"),
    FigureName.SKIN_DIFFERENCE: QT_TRANSLATE_NOOP("Qa", "Skin colour off"),
    FigureName.SEAM: QT_TRANSLATE_NOOP("Qa", "Seam"),
    FigureName.SHARPNESS: QT_TRANSLATE_NOOP("Qa", "Sharpness"),
    FigureName.COVERED: QT_TRANSLATE_NOOP("Qa", "Covered share"),
    FigureName.LATENCY_MS: QT_TRANSLATE_NOOP("Qa", "Time"),
    FigureName.BYTES: QT_TRANSLATE_NOOP("Qa", "Size of the file"),
    FigureName.ATTEMPTS: QT_TRANSLATE_NOOP("Qa", "Attempts"),
}

WORDS: Mapping[StrEnum, str] = {
    Verdict.PASS: QT_TRANSLATE_NOOP("Qa", "Pass"),
    Verdict.WARN: QT_TRANSLATE_NOOP("Qa", "Warn"),
    Verdict.FAIL: QT_TRANSLATE_NOOP("Qa", "Fail"),
    Mark.GOOD: QT_TRANSLATE_NOOP("Qa", "Good"),
    Mark.DOUBTFUL: QT_TRANSLATE_NOOP("Qa", "Doubtful"),
    Mark.BAD: QT_TRANSLATE_NOOP("Qa", "Bad"),
    Cause.ENGINE: QT_TRANSLATE_NOOP("Qa", "engine version"),
    Cause.SETTINGS: QT_TRANSLATE_NOOP("Qa", "settings"),
    Cause.PHOTO: QT_TRANSLATE_NOOP("Qa", "photo"),
    Cause.MATERIAL: QT_TRANSLATE_NOOP("Qa", "material"),
    Cause.FACES: QT_TRANSLATE_NOOP("Qa", "faces"),
}

STATES: Mapping[CellState, str] = {
    CellState.WAITING: QT_TRANSLATE_NOOP("Qa", "Waiting"),
    CellState.RUNNING: QT_TRANSLATE_NOOP("Qa", "In progress"),
    CellState.DONE: QT_TRANSLATE_NOOP("Qa", "Done"),
    CellState.FAILED: QT_TRANSLATE_NOOP("Qa", "No picture"),
    CellState.SKIPPED: QT_TRANSLATE_NOOP("Qa", "Skipped"),
}

STANDINGS: Mapping[Standing, str] = {
    Standing.SAME: QT_TRANSLATE_NOOP("Qa", "Same as the baseline"),
    Standing.UNNOTICEABLE: QT_TRANSLATE_NOOP("Qa", "No noticeable difference"),
    Standing.CHANGED: QT_TRANSLATE_NOOP("Qa", "Changed"),
    Standing.FAILED: QT_TRANSLATE_NOOP("Qa", "Failed"),
    Standing.NEW: QT_TRANSLATE_NOOP("Qa", "New"),
}

ACCEPTED = QT_TRANSLATE_NOOP("Qa", "accepted")

COUNTED: Mapping[str, str] = {
    Standing.SAME: QT_TRANSLATE_NOOP("Qa", "the same"),
    Standing.UNNOTICEABLE: QT_TRANSLATE_NOOP("Qa", "not noticeably different"),
    Standing.CHANGED: QT_TRANSLATE_NOOP("Qa", "changed"),
    Standing.FAILED: QT_TRANSLATE_NOOP("Qa", "failed anew"),
    Standing.NEW: QT_TRANSLATE_NOOP("Qa", "new"),
    ACCEPTED: ACCEPTED,
}
"""Behind a number of cells."""

FAILURES: Mapping[FailureKind, str] = {
    FailureKind.ERROR: QT_TRANSLATE_NOOP("Qa", "Error"),
    FailureKind.NO_ERROR: QT_TRANSLATE_NOOP("Qa", "A picture instead of an error"),
    FailureKind.LIMIT: QT_TRANSLATE_NOOP("Qa", "Beyond a limit"),
}

FAULTS: Mapping[PlanFault, str] = {
    PlanFault.SYNTAX: QT_TRANSLATE_NOOP("Qa", "Line {line}: this is no TOML{given}."),
    PlanFault.UNKNOWN_KEY: QT_TRANSLATE_NOOP("Qa", "Line {line}: {key} is not known."),
    PlanFault.MISSING_KEY: QT_TRANSLATE_NOOP("Qa", "{key} is still missing."),
    PlanFault.WRONG_VALUE: QT_TRANSLATE_NOOP("Qa", "Line {line}: {key} cannot be{given}."),
    PlanFault.CONTRADICTION: QT_TRANSLATE_NOOP("Qa", "Line {line}: {key} contradicts the rest{given}."),
    PlanFault.NOT_THERE: QT_TRANSLATE_NOOP("Qa", "Line {line}: {key} is not there{given}."),
}

ALLOWED = QT_TRANSLATE_NOOP("Qa", "Allowed: {allowed}.")
NEAREST = QT_TRANSLATE_NOOP("Qa", "Did you mean {nearest}?")


def word(value: StrEnum) -> str:
    """What a verdict, a mark or a cause is called."""
    return translated("Qa", WORDS[value])


def figure_name(figure: FigureName) -> str:
    return translated("Qa", FIGURES[figure])


def figure_value(figure: FigureName, value: float) -> str:
    """With its unit."""
    spec = SPECS[figure]
    return f"{value:,.{spec.decimals}f} {spec.unit}".strip()


def state_name(state: CellState) -> str:
    return translated("Qa", STATES[state])


def standing_name(standing: Standing) -> str:
    return translated("Qa", STANDINGS[standing])


def standing_words(standing: str) -> str:
    """Behind a number of cells: a :class:`Standing`, or those that a person accepted."""
    return translated("Qa", COUNTED[standing])


def comparison_name(comparison: Comparison) -> str:
    """How a cell stands beside its baseline, and whether a person has accepted that."""
    standing = standing_name(comparison.standing)
    return f"{standing} · {translated('Qa', ACCEPTED)}" if comparison.accepted else standing


def failure_name(kind: FailureKind) -> str:
    return translated("Qa", FAILURES[kind])


def problem_text(problem: PlanProblem) -> str:
    """What is wrong, where, and what to do about it."""
    given = f" ({problem.given})" if problem.given else ""
    said = translated("Qa", FAULTS[problem.fault]).format(line=problem.line, key=problem.key or "plan", given=given)
    allowed = translated("Qa", ALLOWED).format(allowed=problem.allowed) if problem.allowed else ""
    nearest = translated("Qa", NEAREST).format(nearest=problem.nearest) if problem.nearest else ""
    return sentences(said, nearest, allowed)


def engine_title(engine: str) -> str:
    """An engine by its id, as it is called everywhere."""
    info = {info.id: info for info in engine_infos()}.get(engine)
    return engine_name(info) if info is not None else engine


def setting_name(setting: Setting, *, engine: bool = True) -> str:
    """The engine, then its values: ``Local preview · premium · Features 30``; without the engine where all have one."""
    info = {info.id: info for info in engine_infos()}.get(setting.engine)
    if info is None:
        return setting.title
    known = {parameter.name: parameter for parameter in info.parameters}
    parts = [_value_name(known, name, value) for name, value in setting.values]
    return " · ".join([*([engine_name(info)] if engine or not parts else []), *parts])


def _value_name(known: Mapping[str, object], name: str, value: ParameterValue) -> str:
    parameter = known.get(name)
    if parameter is None:
        return f"{name} {value}"
    if isinstance(value, str):
        return choice_words(parameter, value)[0]  # type: ignore[arg-type]
    return f"{parameter_name(parameter)} {value}"  # type: ignore[arg-type]


def column_name(column: Column, *, engine: bool = True) -> str:
    """The material over the setting."""
    repeat = f" #{column.repeat + 1}" if column.repeat else ""
    return f"{column.material.name}\n{setting_name(column.setting, engine=engine)}{repeat}"


def outcome_name(result: CellResult) -> str:
    """What came of a cell, in a word."""
    if result.verdict is None:
        return state_name(result.state)
    if result.code is not None:
        return f"{word(result.verdict)} · {result.code}"
    return word(result.verdict)


def tr(text: str) -> str:
    """A text of this table's context."""
    return QCoreApplication.translate("Qa", text)
