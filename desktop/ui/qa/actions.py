"""What can be done with plans, runs and cells, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.ui.kit.actions import ActionSpec, Needs, first_of
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP

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
Need = Needs[QaState]


_has_plan = Need(lambda now: now.plan, QT_TRANSLATE_NOOP("QaActions", "Begin a plan, or open one, first."))
_idle = Need(lambda now: not now.running, QT_TRANSLATE_NOOP("QaActions", "A run goes on: wait for it, or cancel it."))
_running = Need(lambda now: now.running, QT_TRANSLATE_NOOP("QaActions", "Nothing runs."))
_has_run = Need(lambda now: now.run, QT_TRANSLATE_NOOP("QaActions", "Run a plan, or open a run, first."))
_runnable = first_of(
    _idle,
    _has_plan,
    Need(
        lambda now: now.runnable,
        QT_TRANSLATE_NOOP("QaActions", "The plan has no cells yet: it needs materials, user photos and a setting."),
    ),
)
_unfinished = Need(
    lambda now: now.paused or now.unfinished, QT_TRANSLATE_NOOP("QaActions", "Every cell of the run is finished.")
)
_going = first_of(
    _running, Need(lambda now: not now.paused, QT_TRANSLATE_NOOP("QaActions", "The run is held already."))
)
_failed = first_of(
    _idle, _has_run, Need(lambda now: now.failed, QT_TRANSLATE_NOOP("QaActions", "No cell of the run has failed."))
)
_looking = Need(lambda now: now.cell, QT_TRANSLATE_NOOP("QaActions", "Choose a cell of the matrix first."))
_comparing = first_of(
    _looking,
    Need(
        lambda now: now.compared,
        QT_TRANSLATE_NOOP("QaActions", "There is nothing to compare with: choose a baseline at the top first."),
    ),
)
_accepted = Need(lambda now: now.accepted, QT_TRANSLATE_NOOP("QaActions", "Nothing was accepted yet."))


def _resumable(now: QaState) -> str:
    """A run that is held goes on; one that does not go on is taken up again."""
    return "" if now.paused else first_of(_idle, _has_run, _unfinished)(now)


ACTIONS = (
    Spec("new", QT_TRANSLATE_NOOP("QaActions", "&New plan"), ("Ctrl+N",), why_not=_idle),
    Spec("open", QT_TRANSLATE_NOOP("QaActions", "&Open a plan…"), ("Ctrl+Alt+O",), why_not=_idle),
    Spec("save", QT_TRANSLATE_NOOP("QaActions", "&Save the plan"), ("Ctrl+S",), why_not=_has_plan),
    Spec("save_as", QT_TRANSLATE_NOOP("QaActions", "Save the plan &as…"), ("Ctrl+Shift+S",), why_not=_has_plan),
    Spec("run", QT_TRANSLATE_NOOP("QaActions", "&Run"), ("F5",), "run", _runnable),
    Spec(
        "resume",
        QT_TRANSLATE_NOOP("QaActions", "Resu&me"),
        ("Shift+F5",),
        "run",
        _resumable,
    ),
    Spec("pause", QT_TRANSLATE_NOOP("QaActions", "&Pause"), ("F6",), "pause", _going),
    Spec("cancel", QT_TRANSLATE_NOOP("QaActions", "&Cancel"), ("F7",), "close", _running),
    Spec(
        "retry_failed",
        QT_TRANSLATE_NOOP("QaActions", "Retry &failed"),
        ("Ctrl+F5",),
        why_not=_failed,
    ),
    Spec("open_run", QT_TRANSLATE_NOOP("QaActions", "Open a r&un…"), ("Ctrl+Alt+R",), why_not=_idle),
    Spec("rate_good", QT_TRANSLATE_NOOP("QaActions", "Good"), ("1",), why_not=_looking),
    Spec("rate_doubtful", QT_TRANSLATE_NOOP("QaActions", "Doubtful"), ("2",), why_not=_looking),
    Spec("rate_bad", QT_TRANSLATE_NOOP("QaActions", "Bad"), ("3",), why_not=_looking),
    Spec("note", QT_TRANSLATE_NOOP("QaActions", "Note…"), ("N",), why_not=_looking),
    Spec(
        "next_changed",
        QT_TRANSLATE_NOOP("QaActions", "Next one to review"),
        ("C",),
        why_not=_comparing,
    ),
    Spec("accept", QT_TRANSLATE_NOOP("QaActions", "Accept"), ("A",), why_not=_comparing),
    Spec(
        "accept_material",
        QT_TRANSLATE_NOOP("QaActions", "Accept the material"),
        ("Shift+A",),
        why_not=_comparing,
    ),
    Spec(
        "undo_accept",
        QT_TRANSLATE_NOOP("QaActions", "Undo accept"),
        ("U",),
        why_not=_accepted,
    ),
)
"""Keys of single letters belong to the matrix; they are those of the HTML report where it has them."""

LETTERS = frozenset({
    "rate_good", "rate_doubtful", "rate_bad", "note", "next_changed", "accept", "accept_material", "undo_accept",
})  # fmt: skip
"""Actions whose keys count only while the matrix or the cell has the focus: elsewhere they are letters."""
