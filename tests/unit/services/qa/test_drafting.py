"""Plans while they are being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, OutputError, StoreError
from desktop.domain.qa.editing import Append, Put
from desktop.services.qa.drafting import Drafts
from desktop.storage.plans.editing import PlanTexts
from desktop.storage.plans.files import PlanFiles
from desktop.storage.saving import FileSaver
from tests.unit.services.qa.world import PLAN, VERSIONS

if TYPE_CHECKING:
    from tests.unit.services.qa.world import World


@pytest.fixture
def drafts(world: World) -> Drafts:
    return Drafts(PlanTexts(), PlanFiles(), world.desk, FileSaver())


def test_a_new_plan_names_nothing_and_says_what_it_is(drafts: Drafts) -> None:
    draft = drafts.new('春节 "1"')
    assert draft.outline.title == '春节 "1"'
    assert draft.outline.is_empty
    assert draft.text.startswith("# A test plan")


def test_a_draft_is_made_step_by_step(drafts: Drafts, world: World) -> None:
    path = world.folder / "plan.toml"
    text = drafts.new("smoke").text
    wanting = drafts.prospect(text, path, world.out, VERSIONS)
    assert [problem.key for problem in wanting.problems] == ["materials", "photos", "settings"]
    draft = drafts.edited(
        text,
        [
            Append(("photos", "paths"), "panel"),
            Append(("materials",), {"path": "solo.png"}),
            Append(("materials",), {"path": "team.png"}),
            Append(("settings",), {"engine": "local", "algorithm": ["swap", "premium"]}),
        ],
    )
    prospect = drafts.prospect(draft.text, path, world.out, VERSIONS)
    assert prospect.forecast is not None
    assert prospect.forecast.cells == 12
    assert prospect.gathered is not None
    assert (prospect.gathered.photo_places, prospect.gathered.material_places) == ((0, 0, 0), (0, 1))
    assert drafts.edited(draft.text, [Put(("pairing", "mode"), "zip")]).outline.pairing == {"mode": "zip"}


def test_what_is_no_toml_is_told_and_stays_as_it_is(drafts: Drafts, world: World) -> None:
    path = world.write(plan="title = \n")
    draft = drafts.read(path)
    assert draft.error is not None
    assert draft.error.problems[0].line == 1
    assert (draft.text, draft.outline.is_empty) == ("title = \n", True)
    assert drafts.prospect(draft.text, path, world.out, VERSIONS).problems == draft.error.problems


def test_a_plan_that_is_gone_is_told(drafts: Drafts, world: World) -> None:
    with pytest.raises(StoreError):
        drafts.read(world.folder / "gone.toml")


def test_a_plan_is_saved_unless_somebody_else_has_changed_it(drafts: Drafts, world: World) -> None:
    path = world.write()
    drafts.save("title = 1\n", path, known=PLAN)
    assert path.read_text() == "title = 1\n"
    with pytest.raises(OutputError) as caught:
        drafts.save("title = 2\n", path, known=PLAN)
    assert caught.value.code is ErrorCode.PLAN_CHANGED
    assert path.read_text() == "title = 1\n"
    drafts.save("title = 3\n", path, known=None)
    assert path.read_text() == "title = 3\n"
    path.unlink()
    drafts.save("title = 4\n", path, known=PLAN)
    assert path.read_text() == "title = 4\n"


def test_a_run_is_begun_with_a_plan_that_was_never_saved(world: World) -> None:
    written = world.desk.parse(PLAN, world.folder / "unsaved.toml")
    opened = world.desk.begin(written, world.out, VERSIONS)
    opened.store.close()
    again = world.desk.open(world.out)
    assert (again.plan.title, len(again.store.run().results)) == ("smoke", 12)
    assert world.desk.resume_in(again.store, written).store is again.store
    again.store.close()


def test_a_run_whose_plan_is_not_understood_is_not_kept_open(world: World) -> None:
    opened = world.begin()
    opened.store._connection.execute("UPDATE run SET plan = 'title'")  # type: ignore[attr-defined]
    opened.store.close()
    for _ in range(2):
        with pytest.raises(Exception, match="this is no TOML"):
            world.desk.open(world.out)
