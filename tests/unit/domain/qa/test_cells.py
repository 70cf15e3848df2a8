"""Expanding a plan into cells: pure, lazy, each once, and known by all that decides its result."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.qa.cells import (
    FaceAssignment,
    Ingredients,
    QaMaterial,
    QaPhoto,
    Setting,
    cell_key,
    count_cells,
    expand,
    settings_of,
)
from desktop.domain.qa.plan import (
    CellExpectation,
    Expectations,
    Pairing,
    PairingMode,
    PhotoChoice,
    Plan,
    RunOptions,
    SettingsRow,
)
from desktop.domain.workspace.files import StoredFile
from desktop.services.fusing.table import engine_infos

INFOS = {info.id: info for info in engine_infos()}
LOCAL = Setting("local", ParameterValues.of(algorithm="swap"))
PAID = Setting("FuseFace", paid=True)


def file_of(name: str) -> StoredFile:
    return StoredFile(hashlib.sha256(name.encode()).hexdigest(), ".jpg", 10)


def photo(name: str, *tags: str) -> QaPhoto:
    return QaPhoto(file_of(name), name, tags)


def material(name: str) -> QaMaterial:
    return QaMaterial(name, file_of(name))


def plan(**changes: object) -> Plan:
    return replace(Plan("smoke", PhotoChoice(("panel",)), (), ()), **changes)  # type: ignore[arg-type]


THREE = tuple(photo(f"p{number}.jpg") for number in range(3))
TWO = (material("a.jpg"), material("b.jpg"))
MATTER = Ingredients(THREE, TWO, (LOCAL,))


def pairs(mode: Pairing, matter: Ingredients = MATTER) -> list[tuple[str, str]]:
    return [(cell.photo.name, cell.material.name) for cell in expand(plan(pairing=mode), matter, INFOS)]


def test_all_photos_meet_all_materials_one_template_after_the_other() -> None:
    cells = list(expand(plan(run=RunOptions(repeat=2)), MATTER, INFOS))
    assert len(cells) == len({cell.key for cell in cells}) == 3 * 2 * 2
    assert [cell.index for cell in cells] == list(range(12))
    assert [cell.material.name for cell in cells] == ["a.jpg"] * 6 + ["b.jpg"] * 6
    assert [cell.repeat for cell in cells[:4]] == [0, 1, 0, 1]


def test_zipped_the_first_meets_the_first() -> None:
    assert pairs(Pairing(PairingMode.ZIP)) == [("p0.jpg", "a.jpg"), ("p1.jpg", "b.jpg")]


def test_a_sample_is_the_same_for_the_same_seed() -> None:
    every = set(pairs(Pairing()))
    some = pairs(Pairing(PairingMode.SAMPLE, count=4, seed=7))
    assert len(set(some)) == 4
    assert set(some) < every
    assert some == pairs(Pairing(PairingMode.SAMPLE, count=4, seed=7))
    assert some != pairs(Pairing(PairingMode.SAMPLE, count=4, seed=8))
    assert set(pairs(Pairing(PairingMode.SAMPLE, count=99))) == every


def test_cells_are_made_while_they_are_asked_for() -> None:
    many = tuple(photo(f"{number}") for number in range(1_000))
    cells = expand(plan(run=RunOptions(repeat=1_000_000)), Ingredients(many, TWO, (LOCAL,)), INFOS)
    assert [cell.index for cell in islice(cells, 3)] == [0, 1, 2]


@given(
    photos=st.integers(1, 6),
    materials=st.integers(1, 4),
    repeat=st.integers(1, 3),
    pairing=st.builds(Pairing, st.sampled_from(PairingMode), st.integers(1, 30), st.integers()),
)
def test_the_count_is_told_without_making_the_cells(photos: int, materials: int, repeat: int, pairing: Pairing) -> None:
    matter = Ingredients(THREE[:1] * photos, TWO[:1] * materials, (LOCAL, PAID))
    it = plan(pairing=pairing, run=RunOptions(repeat=repeat))
    counts = count_cells(it, matter, INFOS)
    assert counts[LOCAL] == len(list(expand(it, matter, INFOS)))
    assert counts[PAID] == 0, "these materials are not in the console"


def test_an_engine_makes_cells_of_the_materials_it_can_be_asked_for() -> None:
    console = QaMaterial("m-1", project_id="at_1", model_id="mt_1")
    both = replace(console, file=file_of("a.jpg"), name="a.jpg")
    matter = Ingredients(THREE[:1], (console, both, material("b.jpg")), (LOCAL, PAID))
    made = {(cell.material.name, cell.setting.engine) for cell in expand(plan(), matter, INFOS)}
    assert made == {("m-1", "FuseFace"), ("a.jpg", "FuseFace"), ("a.jpg", "local"), ("b.jpg", "local")}


def test_local_and_cloud_cells_of_one_combination_belong_together() -> None:
    both = replace(TWO[0], project_id="at_1", model_id="mt_1")
    one, other = expand(plan(), Ingredients(THREE[:1], (both,), (LOCAL, PAID)), INFOS)
    assert one.key != other.key
    assert one.combination == other.combination


@pytest.mark.parametrize(
    "other",
    [
        {"photo": THREE[1]},
        {"material": TWO[1]},
        {"material": replace(TWO[0], model_id="mt_1")},
        {"material": replace(TWO[0], faces=(FaceAssignment("F2"),))},
        {"material": replace(TWO[0], faces=(FaceAssignment(face_id="mt_1_2"),))},
        {"setting": replace(LOCAL, label=True)},
        {"material": replace(TWO[0], faces=(FaceAssignment(fixed=THREE[1]),))},
        {"setting": Setting("local", ParameterValues.of(algorithm="enjoy"))},
        {"setting": Setting("FuseFaceUltra", ParameterValues.of(algorithm="swap"))},
        {"version": "2"},
        {"repeat": 1},
    ],
    ids=str,
)
def test_a_key_is_another_one_when_anything_that_decides_the_result_is(other: dict[str, object]) -> None:
    same: dict[str, object] = {
        "photo": THREE[0],
        "material": TWO[0],
        "setting": LOCAL,
        "version": "1",
        "repeat": 0,
    }
    assert cell_key(**same) != cell_key(**(same | other))  # type: ignore[arg-type]


def test_names_and_tags_do_not_change_a_key() -> None:
    renamed = replace(THREE[0], name="other.jpg", tags=("glasses",))
    keys = [cell_key(it, replace(TWO[0], name=it.name), LOCAL, "1", 0) for it in (THREE[0], renamed)]
    assert keys[0] == keys[1]


def test_settings_multiply_and_those_that_come_to_the_same_are_one() -> None:
    """The version ``swap`` takes no degrees; 30 is what ``premium`` has anyway."""
    row = SettingsRow("local", (("algorithm", ("swap", "premium")), ("features", (10, 30))))
    alone = SettingsRow("local", (("algorithm", ("premium",)),))
    assert [it.values for it in settings_of((row, alone), INFOS)] == [
        ParameterValues.of(algorithm="swap"),
        ParameterValues.of(algorithm="premium", features=10, shape=30),
        ParameterValues.of(algorithm="premium", features=30, shape=30),
    ]


def test_what_a_service_decides_is_left_to_it() -> None:
    unset, set_ = settings_of((SettingsRow("FuseFace"), SettingsRow("FuseFace", (("features", (50,)),))), INFOS)
    assert unset.values == ParameterValues()
    assert set_.values == ParameterValues.of(features=50)
    assert unset.paid
    assert [it.title for it in (unset, set_)] == ["FuseFace", "FuseFace features 50"]


def test_a_setting_has_a_title() -> None:
    assert LOCAL.title == "local swap"


def test_the_most_particular_expectation_counts() -> None:
    expect = Expectations(
        tags={"blind": "face.not_found"},
        materials={"b.jpg": "rules.failed"},
        cells=(CellExpectation("p2.jpg", "b.jpg", "ok"),),
    )
    photos = (photo("p0.jpg"), photo("p1.jpg", "glasses", "blind"), photo("p2.jpg", "blind"))
    cells = expand(plan(expect=expect), Ingredients(photos, TWO, (LOCAL,)), INFOS)
    assert {(cell.photo.name, cell.material.name): cell.expected for cell in cells} == {
        ("p0.jpg", "a.jpg"): "ok",
        ("p1.jpg", "a.jpg"): "face.not_found",
        ("p2.jpg", "a.jpg"): "face.not_found",
        ("p0.jpg", "b.jpg"): "rules.failed",
        ("p1.jpg", "b.jpg"): "face.not_found",
        ("p2.jpg", "b.jpg"): "ok",
    }
