"""Turning in the Prepare mode: straightened, by quarters, by hand, mirrored; undone, and for several at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.face import face_lean
from desktop.domain.geometry import Box, Size
from desktop.domain.geometry.turning import NO_TURN, Change, Turn
from desktop.domain.preparing import CropMode, CropPlan, PreparedPicture
from desktop.services import inspect as inspecting
from desktop.ui.prepare.many import pasted
from desktop.ui.prepare.turn_edits import straightened, turned_to
from tests.drawings import COMIC_FACE, COMIC_POINTS, save_comic
from tests.ui.conftest import LONG, settled
from tests.ui.screens import in_every_look, save_screen
from tests.ui.test_window import act, current

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow


@pytest.fixture(autouse=True)
def at_rest(window: DeskWindow, qtbot: QtBot) -> Iterator[None]:
    """Nothing is being read any more when the window closes."""
    yield
    qtbot.waitUntil(lambda: not window.runner._live, timeout=LONG)


@pytest.fixture
def askew(tmp_path: Path, grace_hopper: Path) -> Path:
    path = tmp_path / "askew.jpg"
    with Image.open(grace_hopper) as picture:
        canvas = Image.new("RGB", (912, 1000), (120, 130, 140))
        canvas.paste(picture, (200, 200))
        canvas.rotate(-25, Image.Resampling.BICUBIC, expand=True, fillcolor=(120, 130, 140)).save(path, quality=92)
    return path


@pytest.fixture
def couple(tmp_path: Path, astronaut: Path, grace_hopper: Path) -> Path:
    """Two faces in one picture."""
    path = tmp_path / "couple.png"
    canvas = Image.new("RGB", (1400, 900), (90, 110, 130))
    with Image.open(astronaut) as left, Image.open(grace_hopper) as right:
        canvas.paste(left.convert("RGB"), (100, 200))
        canvas.paste(right.convert("RGB"), (750, 150))
    canvas.save(path)
    return path


@pytest.fixture
def sky(tmp_path: Path) -> Path:
    path = tmp_path / "sky.png"
    Image.linear_gradient("L").resize((600, 400)).convert("RGB").save(path)
    return path


def click(window: DeskWindow, name: str, qtbot: QtBot) -> None:
    getattr(window.prepare.turn, name).click()
    rest(window, qtbot)


def rest(window: DeskWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: settled(window) and current(window).is_seen, timeout=LONG)


def test_one_click_straightens_and_one_undo_takes_it_back(
    opened: Opened, window: DeskWindow, askew: Path, qtbot: QtBot
) -> None:
    opened(askew)
    before = current(window)
    assert before.inspection is not None
    assert face_lean(before.faces[0]) > 15
    click(window, "straighten", qtbot)
    after = current(window)
    assert after.options.turn.degrees == pytest.approx(-face_lean(before.faces[0]), abs=0.1)
    assert abs(face_lean(after.faces[0])) < 2
    assert after.template_face_ids == before.template_face_ids
    check = after.fresh_check
    assert check is not None
    assert check.plan is not None
    assert check.plan.source.turn == after.options.turn
    assert window.prepare.turn.angle.value() == pytest.approx(after.options.turn.degrees, abs=0.06)
    assert window.session.undo_stack.undoText() == "Straighten"
    act(window, "undo")
    assert current(window).options == before.options
    assert current(window).looked_at is before.inspection


def test_quarters_and_mirror_are_seen_at_once_and_looked_at_behind(
    opened: Opened, window: DeskWindow, couple: Path, qtbot: QtBot
) -> None:
    opened(couple)
    before = current(window)
    assert before.inspection is not None
    size = before.inspection.info.size
    window.prepare.turn.right.click()
    estimate = current(window)
    assert estimate.seen is not None
    assert estimate.seen.info.size == Size(size.height, size.width), "before anybody has looked"
    assert isinstance(estimate.plan(), CropPlan)
    assert estimate.pictures is not None
    little = estimate.pictures.picture.image
    assert little.width() < little.height()
    rest(window, qtbot)
    change = Change.between(size, NO_TURN, Turn(90))
    for face in before.faces:
        seen = current(window).anyone(face.label)
        assert seen is not None
        assert seen.box.overlap(change.box(face.box)) > 0.5
    click(window, "flip", qtbot)
    click(window, "left", qtbot)
    assert current(window).options.turn == Turn(180, flipped=True)
    for _ in range(3):
        act(window, "undo")
    assert current(window).options == before.options


def test_the_template_face_id_stays_with_the_person(
    opened: Opened, window: DeskWindow, couple: Path, qtbot: QtBot
) -> None:
    opened(couple)
    before = current(window)
    window.prepare.faces.named.emit("F2", "mt_2")
    click(window, "flip", qtbot)
    document = current(window)
    assert document.template_face_ids == {"F2": "mt_2"}
    second, mirrored = before.anyone("F2"), document.anyone("F2")
    assert second is not None
    assert mirrored is not None
    assert before.inspection is not None
    change = Change.between(before.inspection.info.size, NO_TURN, Turn(flipped=True))
    assert mirrored.box.overlap(change.box(second.box)) > 0.5
    assert {face.label: face.box for face in document.known_faces} == {face.label: face.box for face in before.faces}


def test_pulled_by_hand_it_is_one_step(opened: Opened, window: DeskWindow, askew: Path, qtbot: QtBot) -> None:
    opened(askew)
    angle = window.prepare.turn.angle
    for degrees in (-1.0, -4.0, -9.5):
        angle.setValue(degrees)
    angle.editingFinished.emit()
    rest(window, qtbot)
    assert current(window).options.turn == Turn(-9.5)
    assert window.session.undo_stack.count() == 1
    angle.setValue(-10.0)
    assert window.session.undo_stack.count() == 2, "what comes later is another"
    act(window, "undo")
    act(window, "undo")
    assert not current(window).options.turn


def test_several_pictures_are_straightened_each_by_its_own_eyes(  # noqa: PLR0917 - fixtures
    opened: Opened, window: DeskWindow, askew: Path, sky: Path, grace_hopper: Path, qtbot: QtBot
) -> None:
    opened(askew, grace_hopper, sky)
    act(window, "select_all")
    window.prepare.turn.straighten_asked.emit()
    qtbot.waitUntil(lambda: settled(window) and all(it.is_seen for it in window.session.documents), timeout=LONG)
    turns = {document.path: document.options.turn for document in window.session.documents}
    assert turns[askew].degrees < -15
    assert abs(turns[grace_hopper].degrees) < 12
    assert turns[sky] == NO_TURN
    assert "1 picture stays as it is" in window.notice.text.text()
    act(window, "undo")
    assert {document.options.turn for document in window.session.documents} == {NO_TURN}


def test_a_drawn_face_and_a_frame_by_hand_go_along(
    opened: Opened, window: DeskWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    comic = save_comic(tmp_path / "comic.png")
    opened(comic)
    canvas = window.prepare.canvas
    canvas.faceDrawn.emit(COMIC_FACE)
    canvas.facePlaced.emit("F1", COMIC_POINTS, 1)
    canvas.frameDragged.emit(Box(20, 10, 300, 320), 2, True)  # noqa: FBT003 - the signal's
    rest(window, qtbot)
    before = current(window)
    assert before.inspection is not None
    size = before.inspection.info.size
    click(window, "flip", qtbot)
    document = current(window)
    change = Change.between(size, NO_TURN, Turn(flipped=True))
    assert [face.box for face in document.faces] == [change.box(COMIC_FACE)]
    points = document.placed_points("F1")
    assert points[0] == tuple(round(it) for it in change.spot(COMIC_POINTS[1])), "its right eye is the other one now"
    assert (document.options.crop, document.options.frame) == (CropMode.MANUAL, change.box(Box(20, 10, 300, 320)))
    click(window, "flip", qtbot)
    back = current(window).options
    assert replace(back, faces=before.options.faces) == before.options
    assert back.faces.labels == ("F1",), "who was meant is named from the first turn on"


def test_a_drawn_face_without_eyes_cannot_be_straightened_and_says_why(
    opened: Opened, window: DeskWindow, sky: Path, qtbot: QtBot
) -> None:
    opened(sky)
    assert not window.prepare.turn.straighten.isEnabled()
    assert "points" in window.prepare.turn.straighten.toolTip()
    assert straightened(current(window)) is None
    window.prepare.canvas.faceDrawn.emit(Box(60, 60, 90, 100))
    rest(window, qtbot)
    assert not window.prepare.turn.straighten.isEnabled()


def test_what_is_exported_is_the_turned_picture_that_was_checked(
    opened: Opened, window: DeskWindow, services: Services, askew: Path, qtbot: QtBot
) -> None:
    opened(askew)
    click(window, "straighten", qtbot)
    document = current(window)
    made = services.preparer.build(services.inspector.inspect(askew, document.known_faces), document.options)
    assert isinstance(made, PreparedPicture)
    check = document.fresh_check
    assert check is not None
    assert (check.bytes, check.size) == (len(made.encoded.data), made.encoded.size)


def test_a_picture_that_would_become_too_large_says_so_on_the_card(
    opened: Opened, window: DeskWindow, askew: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(askew)
    monkeypatch.setattr(inspecting, "MAX_TURNED_PIXELS", 1)
    window.prepare.turn.angle.setValue(45.0)
    qtbot.waitUntil(lambda: current(window).fresh_check is not None, timeout=LONG)
    check = current(window).fresh_check
    assert check is not None
    assert isinstance(check.error, PictureError)
    assert check.error.code is ErrorCode.PICTURE_TOO_MANY_PIXELS


def test_an_unread_picture_is_turned_when_it_is_read(opened: Opened, window: DeskWindow, askew: Path) -> None:
    opened(askew)
    unread = replace(current(window), inspection=None, thumbnails=None)
    assert turned_to(unread, Turn(90)).turn == Turn(90)
    assert (unread.seen, unread.pictures) == (None, None)


def test_pasted_settings_leave_each_picture_as_it_is_turned(opened: Opened, window: DeskWindow, askew: Path) -> None:
    opened(askew)
    document = current(window)
    copied = replace(document.options, turn=Turn(90), margin=2.5)
    assert pasted(document, copied) == replace(document.options, margin=2.5)


def test_screens(  # noqa: PLR0917 - fixtures
    opened: Opened, window: DeskWindow, askew: Path, qtbot: QtBot, translations: Translations, theme: ThemeSwitch
) -> None:
    opened(askew)
    click(window, "straighten", qtbot)
    for look in in_every_look(translations, theme):
        save_screen(window, f"turned-{look}")


def test_a_thumbnail_is_turned_as_the_picture_is(opened: Opened, window: DeskWindow, askew: Path) -> None:
    opened(askew)
    pictures = current(window).pictures
    assert pictures is not None
    before, mirrored = pictures.picture.image, pictures.picture.turned(Turn(flipped=True)).image
    assert mirrored.pixelColor(0, 5) == before.pixelColor(before.width() - 1, 5)
