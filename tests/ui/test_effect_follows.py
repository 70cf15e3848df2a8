"""What is tested of a picture from Prepare: the file that would be exported, for as long as its crop changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.crop.values import Padding
from desktop.domain.errors import ErrorCode
from desktop.domain.face.given import GivenFace, GivenFaces
from desktop.domain.files.formats import OutputFormat, PictureFormat
from desktop.domain.fusing.order import Source
from desktop.domain.geometry import Box, Size
from desktop.domain.geometry.turning import Turn
from desktop.domain.preparing import CropMode
from tests.ui.conftest import LONG, drag, settled
from tests.ui.screens import save_screen
from tests.ui.windows import EFFECT, PREPARE

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.effect.values import Followed, Loaded
    from desktop.ui.prepare.document import Document
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def current(window: DeskWindow) -> Document:
    document = window.session.current
    assert document is not None
    return document


def template(window: DeskWindow) -> Loaded:
    loaded = window.effect_session.template
    assert loaded is not None
    return loaded


def followed(window: DeskWindow) -> Followed:
    follows = template(window).follows
    assert follows is not None
    return follows


@pytest.fixture
def tested(opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> DeskWindow:
    """Prepare's picture was taken to Test effect."""
    opened(grace_hopper)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    return window


def change(window: DeskWindow, qtbot: QtBot, **options: object) -> None:
    """Other options for the picture in Prepare, and back to Test effect."""
    document, before = current(window), template(window)
    window.show_mode(PREPARE)
    window.session.replace(document.key, options=replace(document.options, **options))  # type: ignore[arg-type]
    window.show_mode(EFFECT)
    qtbot.waitUntil(lambda: template(window) is not before, timeout=LONG)


def test_what_would_be_exported_is_tested_and_not_the_original(tested: DeskWindow) -> None:
    check = current(tested).fresh_check
    assert check is not None
    assert template(tested).full_size == check.size
    assert template(tested).full_size != Size(512, 600)
    source = template(tested).source
    assert isinstance(source, Source)
    assert source.data is not None
    assert len(source.data) == check.bytes
    assert tested.effect().template.exported.isChecked()


def test_crop_padding_and_format_are_kept_up_with(tested: DeskWindow, qtbot: QtBot) -> None:
    change(tested, qtbot, format=OutputFormat.PNG, padding=Padding.parse("color:#ff0000"))
    assert template(tested).subject.picture.info.format is PictureFormat.PNG
    assert template(tested).subject.picture.info.path.name == "grace_hopper.png"


def test_a_frame_dragged_by_hand_is_what_is_tested_next(tested: DeskWindow, qtbot: QtBot) -> None:
    before = template(tested)
    tested.show_mode(PREPARE)
    face = current(tested).faces[0].box
    drag(tested, Box(face.x - 40, face.y - 40, face.width + 80, face.height + 80), 1)
    tested.show_mode(EFFECT)
    qtbot.waitUntil(lambda: template(tested) is not before, timeout=LONG)
    assert followed(tested).version == current(tested).options


def test_nothing_is_made_anew_while_nothing_changes(tested: DeskWindow) -> None:
    before = template(tested)
    tested.show_mode(PREPARE)
    tested.show_mode(EFFECT)
    assert not tested.effect().jobs.busy
    assert template(tested) is before


def test_photos_stay_on_their_faces(tested: DeskWindow, qtbot: QtBot, astronaut: Path) -> None:
    tested.effect().assign("F1", astronaut)
    qtbot.waitUntil(lambda: tested.effect_session.is_current, timeout=LONG)
    change(tested, qtbot, format=OutputFormat.PNG)
    assert [item.template_label for item in tested.effect_session.assigned] == ["F1"]
    qtbot.waitUntil(lambda: tested.effect_session.is_current, timeout=LONG)
    assert tested.effect_session.result is not None
    assert tested.effect_session.result.order.template == template(tested).source


def test_the_original_stays_a_choice(tested: DeskWindow, qtbot: QtBot) -> None:
    before = template(tested)
    tested.effect().template.original.click()
    qtbot.waitUntil(lambda: template(tested) is not before, timeout=LONG)
    assert template(tested).full_size == Size(512, 600)
    tested.show_mode(PREPARE)
    tested.session.replace(current(tested).key, options=replace(current(tested).options, crop=CropMode.KEEP))
    tested.show_mode(EFFECT)
    assert not tested.effect().jobs.busy, "the original stays as it is"
    tested.effect().template.exported.click()
    qtbot.waitUntil(lambda: followed(tested).as_exported, timeout=LONG)


def original(window: DeskWindow, qtbot: QtBot) -> Loaded:
    before = template(window)
    window.effect().template.original.click()
    qtbot.waitUntil(lambda: template(window) is not before, timeout=LONG)
    return template(window)


def test_the_original_is_turned_as_the_user_has_turned_it(tested: DeskWindow, qtbot: QtBot) -> None:
    upright = original(tested, qtbot)
    change(tested, qtbot, turn=Turn(90))
    lying = template(tested)
    assert not followed(tested).as_exported
    assert lying.full_size == Size(upright.full_size.height, upright.full_size.width)
    [before], [after] = upright.faces, lying.faces
    assert after.box.centre == pytest.approx((600 - before.box.centre[1], before.box.centre[0]), abs=12)


def test_the_original_has_the_faces_that_the_user_has_given(tested: DeskWindow, qtbot: QtBot) -> None:
    """Drawn where nobody would find one; photos go to it like to any other."""
    drawn = GivenFace(Box(20, 420, 90, 110), "F2")
    original(tested, qtbot)
    change(tested, qtbot, given=GivenFaces((drawn,)))
    assert not followed(tested).as_exported
    assert template(tested).full_size == Size(512, 600)
    assert {face.label: face.is_given for face in template(tested).faces} == {"F1": False, "F2": True}
    assert next(face.box for face in template(tested).faces if face.label == "F2") == drawn.box


def test_where_nothing_would_be_exported_too_the_original_is_turned(tested: DeskWindow, qtbot: QtBot) -> None:
    change(tested, qtbot, turn=Turn(90), padding=Padding(), margin=9.0, least=9.0)
    assert followed(tested).refusal is not None
    assert template(tested).full_size == Size(600, 512)


def test_an_original_that_is_gone_is_told_and_the_template_stays(
    opened: Opened, window: DeskWindow, grace_hopper: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(grace_hopper.read_bytes())
    opened(copy)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    errors: list[object] = []
    before, page = template(window), window.effect()
    page.jobs.failed.connect(errors.append)
    copy.unlink()
    page.template.original.click()
    qtbot.waitUntil(lambda: bool(errors) and not page.jobs.busy, timeout=LONG)
    assert template(window) is before


def test_where_nothing_would_be_exported_the_original_is_tested_and_that_is_told(
    tested: DeskWindow, qtbot: QtBot
) -> None:
    change(tested, qtbot, padding=Padding(), margin=9.0, least=9.0)
    refusal = followed(tested).refusal
    assert refusal is not None
    assert refusal.code is ErrorCode.CROP_IMPOSSIBLE
    assert tested.effect().template.original.isChecked()
    assert "Nothing would be exported" in tested.effect().template._hint.text()
    change(tested, qtbot, padding=Padding.parse("blur"))
    assert followed(tested).as_exported, "as soon as something would be"


def test_a_picture_that_left_the_list_is_tested_as_it_was(tested: DeskWindow) -> None:
    version = followed(tested).version
    tested.show_mode(PREPARE)
    tested.actions_["remove"].trigger()
    tested.show_mode(EFFECT)
    assert followed(tested).picture.version == version
    assert not tested.effect().jobs.busy


def test_a_template_of_its_own_offers_no_choice(tested: DeskWindow, astronaut: Path, qtbot: QtBot) -> None:
    tested.effect().set_template(astronaut)
    qtbot.waitUntil(lambda: template(tested).follows is None, timeout=LONG)
    assert tested.effect().template._choice.isHidden()


def test_a_picture_that_is_still_being_read_is_tested_too(window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> None:
    window.open([grace_hopper])
    qtbot.waitUntil(lambda: window.session.current is not None, timeout=LONG)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    assert followed(window).as_exported
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)


def test_it_looks_right(tested: DeskWindow, qtbot: QtBot, astronaut: Path) -> None:
    tested.effect().assign("F1", astronaut)
    qtbot.waitUntil(lambda: tested.effect_session.is_current, timeout=LONG)
    for language in ("zh_CN", "en"):
        tested.actions_[f"language_{language}"].trigger()
        save_screen(tested, f"window-follows-{language}")
