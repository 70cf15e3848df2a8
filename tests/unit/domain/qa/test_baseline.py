"""Holding a run against its baseline: what stands how, why, and what a person accepts."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.baseline import (
    LEAST_STRUCTURE,
    MOST_COLOUR,
    Acceptance,
    Cause,
    Comparison,
    Likeness,
    Standing,
    compare_runs,
)
from desktop.domain.qa.cells import Cell, FaceAssignment, QaMaterial, QaPhoto, Setting, cell_key
from desktop.domain.qa.results import CellResult, CellState, Run
from desktop.domain.workspace.files import StoredFile

if TYPE_CHECKING:
    from collections.abc import Sequence

NOISE = Likeness(LEAST_STRUCTURE, MOST_COLOUR)
SEEN = Likeness(LEAST_STRUCTURE - 0.01, MOST_COLOUR)


def file_of(name: str) -> StoredFile:
    return StoredFile(hashlib.sha256(name.encode()).hexdigest(), ".png", 10)


def setting(features: int = 30) -> Setting:
    return Setting("local", ParameterValues.of(algorithm="premium", features=features))


def cell(photo: str = "anna", material: str = "team", how: Setting | None = None, version: str = "1") -> Cell:
    """``photo`` and ``material`` name both the file and what is in it."""
    one, other, how = QaPhoto(file_of(photo), photo), QaMaterial(material, file_of(material)), how or setting()
    return Cell(0, cell_key(one, other, how, version, 0), one, other, how)


def keyed(it: Cell, version: str = "1") -> Cell:
    return replace(it, key=cell_key(it.photo, it.material, it.setting, version, it.repeat))


def done(it: Cell, picture: str = "result") -> CellResult:
    return CellResult(it, CellState.DONE, picture=file_of(picture))


def failed(it: Cell, code: str) -> CellResult:
    return CellResult(it, CellState.FAILED, code=code)


def run(*results: CellResult, version: str = "1") -> Run:
    return Run("r", "smoke", datetime(2026, 11, 30, tzinfo=UTC), "", {"local": version}, results)


def held(now: Run, before: Run, likeness: Likeness | None = SEEN) -> list[Comparison]:
    return list(compare_runs(now, before, lambda *_: likeness))


def standings(comparisons: Sequence[Comparison]) -> list[Standing]:
    return [it.standing for it in comparisons]


@pytest.mark.parametrize(
    ("now", "before", "likeness", "expected"),
    [
        (done(cell()), done(cell()), None, Standing.SAME),
        (done(cell(), "other"), done(cell()), NOISE, Standing.UNNOTICEABLE),
        (done(cell(), "other"), done(cell()), SEEN, Standing.CHANGED),
        (done(cell(), "other"), done(cell()), replace(NOISE, colour=MOST_COLOUR + 0.1), Standing.CHANGED),
        (done(cell(), "larger"), done(cell()), None, Standing.CHANGED),
        (failed(cell(), "face.not_found"), done(cell()), None, Standing.FAILED),
        (failed(cell(), "face.not_found"), failed(cell(), "face.not_found"), None, Standing.SAME),
        (failed(cell(), "face.too_many"), failed(cell(), "face.not_found"), None, Standing.FAILED),
        (done(cell()), failed(cell(), "face.not_found"), None, Standing.CHANGED),
        (CellResult(cell(), CellState.SKIPPED), done(cell()), None, Standing.FAILED),
        (done(cell()), CellResult(cell(), CellState.RUNNING), None, Standing.NEW),
        (failed(cell(), "face.not_found"), failed(cell("berta"), "face.not_found"), None, Standing.FAILED),
    ],
)
def test_how_a_cell_stands(now: CellResult, before: CellResult, likeness: Likeness | None, expected: Standing) -> None:
    assert standings(held(run(now), run(before), likeness)) == [expected]


def test_a_cell_without_a_counterpart_is_new() -> None:
    (found,) = held(run(done(cell("berta"))), run(done(cell())))
    assert (found.standing, found.before, found.causes) == (Standing.NEW, None, ())


def test_what_is_not_finished_is_not_compared() -> None:
    assert held(run(CellResult(cell())), run(done(cell()))) == []


def test_pictures_are_only_looked_at_where_bytes_differ() -> None:
    looked: list[str] = []

    def likeness(now: CellResult, before: CellResult) -> Likeness:
        looked.append(now.cell.photo.name + before.cell.photo.name)
        return NOISE

    now = run(done(cell()), done(cell("berta"), "other"), failed(cell("carl"), "x"))
    before = run(done(cell()), done(cell("berta")), done(cell("carl")))
    list(compare_runs(now, before, likeness))
    assert looked == ["bertaberta"]


@pytest.mark.parametrize(
    ("now", "version", "causes"),
    [
        (cell(version="2"), "2", (Cause.ENGINE,)),
        (cell(version="2"), "1", (Cause.ENGINE,)),
        (cell(how=setting(50)), "1", (Cause.SETTINGS,)),
        (cell(how=setting(50), version="2"), "2", (Cause.ENGINE, Cause.SETTINGS)),
        (keyed(replace(cell(), photo=QaPhoto(file_of("retouched"), "anna"))), "1", (Cause.PHOTO,)),
        (keyed(replace(cell(), material=QaMaterial("team", file_of("cut anew")))), "1", (Cause.MATERIAL,)),
        (
            keyed(replace(cell(), material=QaMaterial("team", file_of("team"), faces=(FaceAssignment("F2"),)))),
            "1",
            (Cause.FACES,),
        ),
        (cell(), "1", ()),
    ],
)
def test_what_made_the_plans_differ_is_told(now: Cell, version: str, causes: tuple[Cause, ...]) -> None:
    (found,) = held(run(done(now, "other"), version=version), run(done(cell())))
    assert (found.standing, found.causes) == (Standing.CHANGED, causes)


def test_after_one_parameter_only_the_cells_that_it_touches_are_changed() -> None:
    swap = Setting("local", ParameterValues.of(algorithm="swap"))
    before = run(
        *(done(cell(name, how=how), name + how.title) for name in ("anna", "berta") for how in (swap, setting()))
    )
    now = run(
        *(done(cell(name, how=how), name + how.title) for name in ("anna", "berta") for how in (swap, setting(50)))
    )
    found = held(now, before)
    assert standings(found) == [Standing.SAME, Standing.CHANGED] * 2
    assert [it.causes for it in found] == [(), (Cause.SETTINGS,)] * 2


def test_the_nearest_kin_is_held_against_first() -> None:
    """A renamed photo is known by its content, although another one has its name now."""
    now = run(done(keyed(replace(cell(), photo=QaPhoto(file_of("anna"), "berta")))), done(cell("carl")))
    before = run(done(keyed(replace(cell(), photo=QaPhoto(file_of("other"), "berta")))), done(cell()))
    found = held(now, before)
    assert found[0].before == before.results[1]
    assert found[1].before is None


def test_no_cell_of_the_baseline_is_used_twice() -> None:
    now = run(done(cell(how=setting(40))), done(cell(how=setting(50))))
    before = run(done(cell(how=setting(20))))
    assert [it.before is None for it in held(now, before)] == [False, True]


def changed_team() -> list[Comparison]:
    names = [("anna", "team"), ("berta", "team"), ("anna", "moon")]
    now = run(*(done(cell(*pair), "new" + "".join(pair)) for pair in names), failed(cell("carl"), "face.not_found"))
    return held(now, run(*(done(cell(*pair)) for pair in names), done(cell("carl"))))


def test_one_is_accepted_or_all_of_a_material() -> None:
    found = changed_team()
    one = Acceptance().accept([found[2]])
    assert one.keys == {found[2].key}
    all_of_it = one.accept_material(found, "team")
    assert all_of_it.keys == {it.key for it in found[:3]}, "a failure is never accepted"
    assert [it.awaits_review for it in all_of_it.applied(found)] == [False, False, False, True]


def test_undo_takes_the_last_step_back() -> None:
    found = changed_team()
    twice = Acceptance().accept([found[2]]).accept_material(found, "team")
    assert twice.undo().keys == {found[2].key}
    assert twice.undo().undo() == Acceptance()
    assert Acceptance().undo() == Acceptance()


def test_what_is_accepted_already_makes_no_step() -> None:
    found = changed_team()
    once = Acceptance().accept([found[0]])
    assert once.accept([found[0], found[3]]) is once


def test_the_new_baseline_is_the_old_one_with_what_was_accepted() -> None:
    found = changed_team()
    new = held(run(done(cell("dora"))), run())
    accepted = Acceptance().accept(found[:1])
    assert accepted.baseline([*found, *new]) == (found[0].now, *(it.before for it in found[1:]))
    assert Acceptance().accept(new).baseline(new) == (new[0].now,)
