"""What the Test effect mode remembers, and what it keeps up to date."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, FaceError, FusionDeskError
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Order, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.ui.effect.jobs import EffectJobs
from desktop.ui.effect.session import MAX_RUNS, EffectSession
from desktop.ui.effect.values import Loaded
from tests.ui.effects import FakeServices
from tests.ui.patience import deliver
from tests.waiting import HANG, HANG_MS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.jobs import JobRunner


def set_to(degree: int, algorithm: Algorithm = Algorithm.PREMIUM) -> ParameterValues:
    return ParameterValues.of(algorithm=algorithm, features=degree, shape=degree)


PREMIUM = set_to(10)


def source(name: str) -> Source:
    return Source(Path("/pictures") / name)


@pytest.fixture
def fakes() -> FakeServices:
    return FakeServices()


@pytest.fixture
def session() -> EffectSession:
    return EffectSession()


@pytest.fixture
def jobs(session: EffectSession, runner: JobRunner, fakes: FakeServices) -> EffectJobs:
    return EffectJobs(session, runner, fakes.provide, session)


def load(qtbot: QtBot, session: EffectSession, jobs: EffectJobs, *names: str) -> None:
    """A template and its photos, up to the result."""
    template, *photos = names
    jobs.load_template(source(template), [source(name) for name in photos])
    qtbot.waitUntil(lambda: session.template is not None and session.template.source == source(template))
    if photos:
        settled(qtbot, session, jobs)


def settled(qtbot: QtBot, session: EffectSession, jobs: EffectJobs) -> None:
    qtbot.waitUntil(lambda: not jobs.busy and session.is_current)


def test_a_template_and_a_photo_give_a_result(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices
) -> None:
    load(qtbot, session, jobs, "t2.png", "user.png")
    assert session.result is not None
    order = fakes.local.fused[-1]
    assert [(item.template_label, item.photo.name) for item in order.assignments] == [("F1", "user.png")]
    assert order.settings == ParameterValues()
    assert set(order.pictures) == {source("t2.png"), source("user.png")}


def test_several_photos_go_to_the_faces_in_order_and_the_rest_is_counted(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t3.png")
    left = jobs.assign_in_order([source(f"user-{letter}.png") for letter in "abcd"], "F2")
    settled(qtbot, session, jobs)
    assert [(item.template_label, item.name) for item in session.assigned] == [
        ("F1", "user-b.png"),
        ("F2", "user-a.png"),
        ("F3", "user-c.png"),
    ]
    assert left == 1


def test_the_only_face_of_a_template_takes_a_new_photo_in_place_of_the_old(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t1.png", "user-a.png")
    assert jobs.assign_in_order([source("user-b.png")]) == 0
    settled(qtbot, session, jobs)
    assert [item.name for item in session.assigned] == ["user-b.png"]


def test_no_more_than_six_faces_can_be_given_a_photo(session: EffectSession) -> None:
    for number in range(6):
        session.assign(f"F{number + 1}", source(f"{number}.png"))
    with pytest.raises(FaceError) as refused:
        session.assign("F7", source("seven.png"))
    assert refused.value.code is ErrorCode.FACE_TOO_MANY
    session.assign("F6", source("other.png"))


def test_an_answer_to_an_older_question_is_never_shown(
    *, qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices, runner: JobRunner
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    old_is_asked, old_may_finish = threading.Event(), threading.Event()
    old = set_to(70)

    def wait_for_new(order: Order) -> None:
        if order.settings == old:
            old_is_asked.set()
            old_may_finish.wait(HANG)

    fakes.local.before_fusing = wait_for_new
    shown: list[ParameterValues] = []

    def note() -> None:
        if session.result is not None:
            shown.append(session.result.order.settings)

    session.result_changed.connect(note)
    session.set_values(old)
    assert not session.is_current
    qtbot.waitUntil(old_is_asked.is_set)
    session.set_values(PREMIUM)
    settled(qtbot, session, jobs)
    old_may_finish.set()
    assert runner._pool.waitForDone(HANG_MS)
    deliver()
    assert old not in shown
    assert session.result is not None
    assert session.result.order.settings == PREMIUM


def test_a_photo_that_is_taken_away_takes_the_result_with_it(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    session.remove("F1")
    assert session.result is None
    assert session.photos == {}


def test_pictures_are_let_go_with_their_last_face(qtbot: QtBot, session: EffectSession, jobs: EffectJobs) -> None:
    load(qtbot, session, jobs, "t2.png", "user.png", "user.png")
    session.remove("F1")
    assert list(session.photos) == [source("user.png")]
    session.remove("F2")
    assert not session.photos


def test_the_same_photo_on_two_faces_is_read_once(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices
) -> None:
    load(qtbot, session, jobs, "t2.png", "user.png", "user.png")
    assert fakes.pictures.loaded.count("user.png") == 1


def test_nothing_is_fused_before_every_photo_is_read(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices
) -> None:
    may_be_read = threading.Event()

    def hold_back(name: str) -> None:
        if name == "slow.png":
            may_be_read.wait(HANG)

    fakes.pictures.before_loading = hold_back
    load(qtbot, session, jobs, "t2.png")
    jobs.assign_in_order([source("user.png"), source("slow.png")])
    qtbot.waitUntil(lambda: source("user.png") in session.photos)
    assert not jobs._preview.busy  # nor is one to come after the pause
    assert not fakes.local.fused
    may_be_read.set()
    settled(qtbot, session, jobs)
    assert [len(order.assignments) for order in fakes.local.fused] == [2]


def test_photos_stay_with_their_faces_when_the_template_changes(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t2.png", "user-a.png", "user-b.png")
    load(qtbot, session, jobs, "t1.png")
    assert [item.template_label for item in session.assigned] == ["F1"]
    settled(qtbot, session, jobs)


def test_a_broken_photo_says_so_and_does_not_stop_the_others(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t2.png", "broken.png", "user.png")
    assert isinstance(session.photos[source("broken.png")], FusionDeskError)
    assert isinstance(session.photos[source("user.png")], Loaded)
    assert [item.template_label for item in session.order.assignments] == ["F2"]


def test_a_broken_template_leaves_the_old_one(qtbot: QtBot, session: EffectSession, jobs: EffectJobs) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    with qtbot.waitSignal(jobs.failed) as failed:
        jobs.load_template(source("broken.png"))
    assert failed.args is not None
    assert failed.args[0].code is ErrorCode.PICTURE_UNREADABLE
    assert session.template is not None
    assert session.template.source == source("t1.png")


def test_the_face_of_a_group_photo_can_be_chosen(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices
) -> None:
    load(qtbot, session, jobs, "t1.png", "group3.png")
    session.choose_photo_face("F1", "F3")
    settled(qtbot, session, jobs)
    assert fakes.local.fused[-1].assignments[0].photo_label == "F3"


def test_each_result_makes_a_run_but_a_dragged_slider_only_its_last(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    for degree in (20, 30, 40):
        session.set_values(set_to(degree), live=True)
        settled(qtbot, session, jobs)
    assert len(session.history) == 1
    session.set_values(session.values, live=False)
    settled(qtbot, session, jobs)
    assert [run.order.settings for run in session.history] == [set_to(40), ParameterValues()]


def test_going_back_to_a_run_makes_its_picture_again_and_no_new_run(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    session.set_values(PREMIUM)
    settled(qtbot, session, jobs)
    first = session.history[-1]
    jobs.restore(first)
    settled(qtbot, session, jobs)
    assert session.values == first.order.settings
    assert session.current_run() is first
    assert len(session.history) == 2


def test_going_back_to_a_run_of_another_template_opens_that(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    first = session.history[-1]
    load(qtbot, session, jobs, "other1.png")
    settled(qtbot, session, jobs)
    session.remove("F1")
    jobs.restore(first)
    qtbot.waitUntil(lambda: session.is_current and not jobs.busy)
    assert session.template is not None
    assert session.template.source == first.order.template
    assert session.assigned == first.order.assignments


def test_the_history_does_not_grow_without_end(qtbot: QtBot, session: EffectSession, jobs: EffectJobs) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    result = session.result
    assert result is not None
    for degree in range(MAX_RUNS + 5):
        order = replace(session.order, settings=set_to(degree, Algorithm.ENJOY))
        session.set_result(replace(result, outcome=replace(result.outcome, order=order)))
    assert len(session.history) == MAX_RUNS


def test_a_pasted_photo_is_read_from_memory(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices
) -> None:
    load(qtbot, session, jobs, "t1.png")
    jobs.assign("F1", Source(Path("Pasted 1.png"), b"png"))
    settled(qtbot, session, jobs)
    assert "Pasted 1.png" not in fakes.pictures.loaded


def test_saving_never_offers_up_a_source_and_keeps_the_suffix(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, fakes: FakeServices, tmp_path: Path
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    with qtbot.waitSignal(jobs.saved) as saved:
        jobs.save(tmp_path / "结果.jpg")
    assert saved.args == [tmp_path / "结果.jpg"]
    target, wanted, sources = fakes.results.saved[-1]
    assert target == tmp_path / "结果.jpg"
    assert set(sources) == {source("t1.png").path, source("user.png").path}
    assert wanted == "jpg"


def test_a_result_that_is_out_of_date_cannot_be_saved(
    qtbot: QtBot, session: EffectSession, jobs: EffectJobs, tmp_path: Path
) -> None:
    load(qtbot, session, jobs, "t1.png", "user.png")
    session.set_values(PREMIUM)
    assert jobs.save(tmp_path / "x.png") is None
    settled(qtbot, session, jobs)
