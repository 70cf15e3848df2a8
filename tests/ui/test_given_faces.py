"""Faces by the user's word in the Prepare mode: drawn, moved, pointed, removed, accepted, dismissed, and undone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.face import Certainty, Origin, Reading
from desktop.domain.geometry import Box
from desktop.domain.preparing import CropPlan
from tests.drawings import COMIC_FACE, COMIC_POINTS, save_comic
from tests.ui.conftest import LONG, settled
from tests.ui.patience import deliver
from tests.ui.screens import save_screen
from tests.ui.test_window import act, current

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Answers, Opened
    from tests.ui.windows import DeskWindow

PLACE = Box(40, 60, 90, 100)


@pytest.fixture
def comic(tmp_path: Path) -> Path:
    return save_comic(tmp_path / "comic.png")


def draw(window: DeskWindow, box: Box, qtbot: QtBot) -> None:
    window.prepare.canvas.faceDrawn.emit(box)
    qtbot.waitUntil(lambda: settled(window) and looked_at(window), timeout=LONG)


def looked_at(window: DeskWindow) -> bool:
    document = current(window)
    return set(document.options.given.faces) <= set(document.looks)


def with_unsure(window: DeskWindow) -> None:
    """As if the detector had seen something in the corner."""
    document = current(window)
    assert document.inspection is not None
    seen = document.inspection.faces[0]
    doubt = replace(seen, label="F2", box=PLACE, certainty=Certainty.UNSURE, reading=Reading.ESTIMATED)
    window.session.replace(document.key, inspection=replace(document.inspection, unsure=(doubt,)))


def test_a_drawn_face_is_planned_checked_and_looked_at(
    opened: Opened, window: DeskWindow, comic: Path, qtbot: QtBot
) -> None:
    opened(comic)
    assert current(window).faces == ()
    draw(window, COMIC_FACE, qtbot)
    document = current(window)
    plan, check = document.plan(), document.fresh_check
    assert isinstance(plan, CropPlan)
    assert plan.frame is not None
    assert plan.frame.contains(COMIC_FACE)
    assert check is not None
    assert check.error is None
    row = window.prepare.faces.rows["F1"]
    assert row.include.isChecked()
    assert document.picture_of(document.faces[0]) is not None


def test_a_box_drawn_on_an_unsure_face_is_that_face(
    opened: Opened, window: DeskWindow, comic: Path, qtbot: QtBot
) -> None:
    opened(comic)
    assert [face.label for face in current(window).unsure] == ["F1"]
    draw(window, COMIC_FACE, qtbot)
    assert [(face.label, face.is_sure) for face in current(window).everyone] == [("F1", True)]


def test_drawing_is_one_step_to_undo(opened: Opened, window: DeskWindow, comic: Path, qtbot: QtBot) -> None:
    opened(comic)
    draw(window, COMIC_FACE, qtbot)
    assert window.session.undo_stack.undoText() == "Draw face F1"
    act(window, "undo")
    assert current(window).faces == ()
    act(window, "redo")
    assert [face.box for face in current(window).faces] == [COMIC_FACE]


def test_a_face_drawn_beside_another_is_used_too(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    draw(window, PLACE, qtbot)
    assert current(window).chosen == {"F1", "F2"}


def test_a_drag_of_a_face_is_one_step_and_its_points_go_along(
    opened: Opened, window: DeskWindow, comic: Path, qtbot: QtBot
) -> None:
    opened(comic)
    draw(window, COMIC_FACE, qtbot)
    canvas = window.prepare.canvas
    canvas.facePlaced.emit("F1", COMIC_POINTS, 1)
    for step in range(1, 30):
        canvas.faceMoved.emit("F1", COMIC_FACE.translated(step, 0), 2)
    assert window.session.undo_stack.count() == 3
    document = current(window)
    assert document.placed_points("F1") == tuple((x + 29, y) for x, y in COMIC_POINTS)
    assert document.faces[0].reading is Reading.PLACED
    act(window, "undo")
    assert current(window).placed_points("F1") == COMIC_POINTS
    act(window, "undo")
    assert current(window).placed_points("F1") == ()


def test_points_begin_where_the_program_sees_them(
    opened: Opened, window: DeskWindow, comic: Path, qtbot: QtBot
) -> None:
    opened(comic)
    window.prepare.canvas.faceDrawn.emit(COMIC_FACE)
    before = current(window).points["F1"]
    draw(window, Box(20, 20, 60, 60), qtbot)
    seen = current(window).points["F1"]
    assert before != seen
    assert abs(seen[0][0] - COMIC_POINTS[0][0]) < 40


def test_a_face_of_the_detector_is_moved_and_removed(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    (seen,) = current(window).faces
    window.prepare.canvas.faceMoved.emit("F1", seen.box.translated(300, 0), 1)
    (moved,) = current(window).faces
    assert (moved.label, moved.origin, moved.box) == ("F1", Origin.BY_HAND, seen.box.translated(300, 0))
    window.prepare.faces.rows["F1"].remove.click()
    assert current(window).faces == ()
    for _ in range(2):
        act(window, "undo")
    assert current(window).faces == (seen,)


def test_a_removed_face_leaves_the_choice(opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    opened(grace_hopper)
    draw(window, PLACE, qtbot)
    window.prepare.canvas.faceRemoved.emit("F2")
    assert current(window).chosen == {"F1"}
    assert not isinstance(current(window).plan(), Exception)


def test_an_unsure_face_is_asked_about_and_accepted(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    with_unsure(window)
    assert [face.label for face in current(window).faces] == ["F1"]
    window.prepare.faces.unsure["F2"].accept.click()
    assert window.session.undo_stack.undoText() == "Accept F2 as a face"
    (face,) = [face for face in current(window).faces if face.label == "F2"]
    assert (face.origin, face.box) == (Origin.ACCEPTED, PLACE)
    assert window.prepare.faces.unsure == {}
    act(window, "undo")
    assert [face.label for face in current(window).unsure] == ["F2"]


def test_a_click_on_an_unsure_face_accepts_it(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    with_unsure(window)
    window.prepare.canvas.faceClicked.emit("F2")
    assert {face.label for face in current(window).faces} == {"F1", "F2"}


def test_an_unsure_face_is_dismissed_and_comes_back_by_undo(
    opened: Opened, window: DeskWindow, grace_hopper: Path
) -> None:
    opened(grace_hopper)
    with_unsure(window)
    window.prepare.faces.unsure["F2"].dismiss.click()
    assert window.session.undo_stack.undoText() == "F2 is no face"
    assert current(window).unsure == ()
    act(window, "undo")
    assert [face.label for face in current(window).unsure] == ["F2"]


def test_the_label_of_a_dismissed_face_goes_to_no_other(
    opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper)
    with_unsure(window)
    window.prepare.canvas.faceRemoved.emit("F2")
    draw(window, Box(300, 20, 80, 90), qtbot)
    assert {face.label for face in current(window).faces} == {"F1", "F3"}


def test_button_and_key_take_the_same_tool(opened: Opened, window: DeskWindow, comic: Path) -> None:
    opened(comic)
    window.prepare.faces.tool.click()
    assert window.prepare.canvas.tool
    window.prepare.canvas.set_tool(False)
    assert not window.prepare.faces.tool.isChecked()


def test_an_exported_drawing_is_opened_with_its_face(
    *, opened: Opened, window: DeskWindow, comic: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    opened(comic)
    draw(window, COMIC_FACE, qtbot)
    window.prepare.canvas.facePlaced.emit("F1", COMIC_POINTS, 1)
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    answers.output = tmp_path / "out"
    act(window, "export")
    qtbot.waitUntil(lambda: (tmp_path / "out" / "comic.png").exists() and settled(window), timeout=LONG)
    opened(tmp_path / "out" / "comic.png")
    document = current(window)
    (face,) = document.faces
    assert (face.origin, face.reading) == (Origin.BY_HAND, Reading.PLACED)
    assert document.points["F1"] == document.placed_points("F1") != ()
    window.prepare.canvas.faceMoved.emit("F1", face.box.translated(-5, 0), 9)
    (moved,) = current(window).faces
    assert (moved.label, moved.box) == ("F1", face.box.translated(-5, 0))


def test_a_picture_that_is_closed_while_its_face_is_looked_at_does_no_harm(
    opened: Opened, window: DeskWindow, comic: Path, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(grace_hopper, comic)
    window.prepare.filmstrip.step(1)
    window.prepare.canvas.faceDrawn.emit(COMIC_FACE)
    act(window, "remove")
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    act(window, "undo")
    assert [face.box for face in current(window).faces] == [COMIC_FACE]


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_screens_of_drawn_and_unsure_faces(
    *, opened: Opened, window: DeskWindow, comic: Path, grace_hopper: Path, qtbot: QtBot, language: str
) -> None:
    window.actions_[f"language_{language}"].trigger()
    opened(comic, grace_hopper)
    draw(window, COMIC_FACE, qtbot)
    window.prepare.faces.tool.click()
    window.prepare.canvas.facePlaced.emit("F1", COMIC_POINTS, 1)
    qtbot.waitUntil(lambda: settled(window) and looked_at(window), timeout=LONG)
    deliver()
    save_screen(window, f"window-drawn-face-{language}")
    save_screen(window.prepare.faces, f"card-drawn-face-{language}")
    window.prepare.faces.tool.click()
    window.prepare.filmstrip.step(1)
    with_unsure(window)
    deliver()
    save_screen(window, f"window-unsure-face-{language}")
    save_screen(window.prepare.faces, f"card-unsure-face-{language}")
