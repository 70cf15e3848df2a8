"""What can be done with plans, runs and cells, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.kit.actions import ActionSpec
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXT = "QaActions"


@dataclass(frozen=True, slots=True)
class QaState:
    """What decides which actions make sense now.

    ``run``: a run is open; ``running``, ``paused``: it goes on, or is held. ``unfinished``, ``failed``: it has such
    cells. ``cell``: one is looked at; ``compared``: it stands beside a baseline; ``accepted``: something was accepted.
    """

    plan: bool = False
    modified: bool = False
    runnable: bool = False
    run: bool = False
    running: bool = False
    paused: bool = False
    unfinished: bool = False
    failed: bool = False
    cell: bool = False
    compared: bool = False
    accepted: bool = False


Spec = ActionSpec[QaState]


def _has_plan(now: QaState) -> bool:
    return now.plan


def _idle(now: QaState) -> bool:
    return not now.running


def _going(now: QaState) -> bool:
    return now.running and not now.paused


def _looking(now: QaState) -> bool:
    return now.cell


def _comparing(now: QaState) -> bool:
    return now.compared


def _accepted(now: QaState) -> bool:
    return now.accepted


def _idle_run(now: QaState) -> bool:
    return now.run and not now.running


ACTIONS = (
    Spec("new", QT_TRANSLATE_NOOP("QaActions", "&New plan"), ("Ctrl+N",), enabled=_idle),
    Spec("open", QT_TRANSLATE_NOOP("QaActions", "&Open a plan…"), ("Ctrl+Alt+O",), enabled=_idle),
    Spec("save", QT_TRANSLATE_NOOP("QaActions", "&Save the plan"), ("Ctrl+S",), enabled=_has_plan),
    Spec("save_as", QT_TRANSLATE_NOOP("QaActions", "Save the plan &as…"), ("Ctrl+Shift+S",), enabled=_has_plan),
    Spec("run", QT_TRANSLATE_NOOP("QaActions", "&Run"), ("F5",), "run", lambda now: now.runnable and not now.running),
    Spec(
        "resume",
        QT_TRANSLATE_NOOP("QaActions", "Resu&me"),
        ("Shift+F5",),
        "run",
        lambda now: now.paused or (_idle_run(now) and now.unfinished),
    ),
    Spec("pause", QT_TRANSLATE_NOOP("QaActions", "&Pause"), ("F6",), "pause", _going),
    Spec("cancel", QT_TRANSLATE_NOOP("QaActions", "&Cancel"), ("F7",), "close", lambda now: now.running),
    Spec(
        "retry_failed",
        QT_TRANSLATE_NOOP("QaActions", "Retry &failed"),
        ("Ctrl+F5",),
        enabled=lambda now: _idle_run(now) and now.failed,
    ),
    Spec("open_run", QT_TRANSLATE_NOOP("QaActions", "Open a r&un…"), ("Ctrl+Alt+R",), enabled=_idle),
    Spec("rate_good", QT_TRANSLATE_NOOP("QaActions", "Good"), ("1",), enabled=_looking),
    Spec("rate_doubtful", QT_TRANSLATE_NOOP("QaActions", "Doubtful"), ("2",), enabled=_looking),
    Spec("rate_bad", QT_TRANSLATE_NOOP("QaActions", "Bad"), ("3",), enabled=_looking),
    Spec("note", QT_TRANSLATE_NOOP("QaActions", "Note…"), ("N",), enabled=_looking),
    Spec(
        "next_changed",
        QT_TRANSLATE_NOOP("QaActions", "Next that awaits a word"),
        ("C",),
        enabled=_comparing,
    ),
    Spec("accept", QT_TRANSLATE_NOOP("QaActions", "Accept"), ("A",), enabled=_comparing),
    Spec(
        "accept_material",
        QT_TRANSLATE_NOOP("QaActions", "Accept the material"),
        ("Shift+A",),
        enabled=_comparing,
    ),
    Spec(
        "undo_accept",
        QT_TRANSLATE_NOOP("QaActions", "Undo accept"),
        ("U",),
        enabled=_accepted,
    ),
)
"""Keys of single letters belong to the matrix; they are those of the HTML report where it has them."""

LETTERS = frozenset({
    "rate_good", "rate_doubtful", "rate_bad", "note", "next_changed", "accept", "accept_material", "undo_accept",
})  # fmt: skip
"""Actions whose keys count only while the matrix or the cell has the focus: elsewhere they are letters."""


def split(handlers: dict[str, Callable[[], None]]) -> tuple[tuple[Spec, ...], tuple[Spec, ...]]:
    """The rows for the whole page, and those for the matrix alone; every row has a handler."""
    missing = [spec.id for spec in ACTIONS if spec.id not in handlers]
    if missing:
        message = f"nothing is done for {missing}"
        raise LookupError(message)
    return (
        tuple(spec for spec in ACTIONS if spec.id not in LETTERS),
        tuple(spec for spec in ACTIONS if spec.id in LETTERS),
    )
