"""Plans held against what the engines can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.qa.plan import SettingsRow
from desktop.domain.qa.problems import PlanError
from desktop.services.qa.checking import checked, plan_schema
from desktop.storage.plans.files import PlanFiles

if TYPE_CHECKING:
    from desktop.domain.qa.plan import Plan
    from tests.unit.services.qa.world import World


DEGREES = "0 to 100 without decimals"


def check(world: World, *changes: str) -> Plan:
    return checked(PlanFiles().read(world.write(*changes)))


def test_engines_are_named_by_their_words(world: World) -> None:
    plan = check(world, 'settings = [{ engine = "fuse-ultra", model = [1, 6], warp = 0.5, repair_teeth = true }]')
    assert plan.settings == (
        SettingsRow("FuseFaceUltra", (("model", (1, 6)), ("warp", (0.5,)), ("repair_teeth", (True,)))),
    )


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('engine = "fuse-fase"', ("engine cannot have this value (fuse-fase); allowed: local, own, fuse-face,"
                                 " fuse-ultra; nearest: fuse-face")),
        ('engine = "local", algoritm = "swap"', ("algoritm is not known; allowed: engine, algorithm, features, shape;"
                                                " nearest: algorithm")),
        ('engine = "local", algorithm = ["swap", "swop"]', ("algorithm[1] cannot have this value (swop); allowed: swap,"
                                                           " premium, enjoy; nearest: swap")),
        ('engine = "local", features = 101', f"features cannot have this value (101); allowed: {DEGREES}"),
        ('engine = "local", features = 1.5', f"features cannot have this value (1.5); allowed: {DEGREES}"),
        ('engine = "local", features = true', f"features cannot have this value (True); allowed: {DEGREES}"),
        ('engine = "fuse-ultra", warp = 2', "warp cannot have this value (2); allowed: 0 to 1"),
        ('engine = "fuse-ultra", repair_teeth = 1', "repair_teeth cannot have this value (1); allowed: true, false"),
        ('engine = "fuse-face", model_id = "m"', "model_id is not known; allowed: engine, features, shape"),
    ],
)  # fmt: skip
def test_what_an_engine_does_not_take_is_told(world: World, settings: str, said: str) -> None:
    with pytest.raises(PlanError) as caught:
        check(world, f"settings = [{{ {settings} }}]")
    [problem] = caught.value.problems
    assert problem.text == f"4: settings[0].{said}"


@pytest.mark.parametrize("outcome", ["ok", "face.not_found", "FailedOperation.NoFaceDetected"])
def test_an_expectation_is_ok_or_a_code(world: World, outcome: str) -> None:
    check(world, f'expect.default = "{outcome}"')


def test_a_code_that_there_is_not_is_guessed(world: World) -> None:
    cell = '{ photo = "a", material = "b", outcome = "facenotfound" }'
    with pytest.raises(PlanError) as caught:
        check(world, 'expect.tags = { a = "okay" }', 'expect.materials = { b = "x.y" }', f"expect.cells = [{cell}]")
    said = [problem.text for problem in caught.value.problems]
    assert said == [
        "5: expect.tags.a cannot have this value (okay); allowed: ok, or the code of an error; nearest: ok",
        "6: expect.materials.b cannot have this value (x.y); allowed: ok, or the code of an error",
        (
            "7: expect.cells[0].outcome cannot have this value (facenotfound); allowed: ok, or the code of an error;"
            " nearest: face.not_found"
        ),
    ]


def test_the_schema_knows_the_engines() -> None:
    schema = plan_schema(PlanFiles().schema())
    settings = schema["$defs"]["SettingsPart"]
    assert settings["properties"]["engine"]["enum"] == ["local", "own", "fuse-face", "fuse-ultra"]
    local, _, _, ultra = settings["oneOf"]
    assert local["properties"]["algorithm"]["anyOf"][0] == {"enum": ["swap", "premium", "enjoy"]}
    assert local["properties"]["features"]["anyOf"][0] == {"type": "integer", "minimum": 0, "maximum": 100}
    assert ultra["properties"]["repair_teeth"]["anyOf"][0] == {"type": "boolean"}
