"""Label and metadata in the Test effect mode: a logo that never leaves the picture, and who made it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog

from desktop.domain.cloud.limits import MAX_LOGO_SIDE
from desktop.domain.fusing.fusion import LABEL_TEXT, Logo, Wording
from desktop.domain.geometry import Box, Size
from desktop.ui.canvas.difference import GAIN, amplified
from desktop.ui.canvas.ways import Way
from desktop.ui.effect.logo import kept_inside, suggested_box
from desktop.ui.effect.producer import ProducerField, ProviderCodeDialog
from tests.ui.effects import SIZE
from tests.ui.pointer import move_pointer
from tests.ui.screens import in_every_look, save_screen
from tests.ui.test_effect_page import begin, fake, make_page, page, settled, state

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.effects import FakeServices
    from tests.ui.test_effect_page import PageMaker

__all__ = ["fake", "make_page", "page"]

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

sizes = st.builds(Size, st.integers(1, 5000), st.integers(1, 5000))
boxes = st.builds(Box, st.integers(-99, 9000), st.integers(-99, 9000), st.integers(1, 9000), st.integers(1, 9000))


@given(logo=sizes, picture=sizes)
def test_a_new_logo_lies_inside_the_picture(logo: Size, picture: Size) -> None:
    box = suggested_box(logo, picture)
    assert kept_inside(box, picture) == box


@given(box=boxes, picture=sizes)
def test_a_logo_is_kept_inside_and_within_the_limits_of_the_service(box: Box, picture: Size) -> None:
    kept = kept_inside(box, picture)
    assert Box.of_size(picture).contains(kept)
    assert max(kept.width, kept.height) <= MAX_LOGO_SIDE
    if Box.of_size(picture).contains(box) and max(box.width, box.height) <= MAX_LOGO_SIDE:
        assert kept == box


def choose_logo(qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/pictures/brand.png", ""))
    page.settings.marking.choose.click()
    qtbot.waitUntil(lambda: state(page).marking.logo is not None)
    settled(qtbot, page)


def logo_box(page: EffectPage) -> Box:
    logo = state(page).marking.logo
    assert logo is not None
    return logo.box


def test_without_a_template_there_is_nothing_to_put_a_logo_on(page: EffectPage) -> None:
    assert not page.settings.marking.choose.isEnabled()
    assert page.settings.marking._logo_name.text() == LABEL_TEXT


def test_a_logo_stands_beside_the_label_in_its_own_proportions(
    qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    box = logo_box(page)
    assert abs(box.width - 2 * box.height) <= 1
    assert box.x < SIZE.width * 0.1, "and the words are on the right"
    assert page.settings.marking._logo_name.text() == "brand.png"
    assert page.result.compare._box.box == box
    fused = fake.local.fused[-1].marking.logo
    assert fused is not None
    assert fused.box == box


def test_a_logo_typed_beyond_the_edge_stays_inside(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    before = logo_box(page)
    page.settings.marking.place.x_.setValue(5000)
    assert logo_box(page) == Box(SIZE.width - before.width, before.y, before.width, before.height)
    assert page.settings.marking.place.x_.value() == SIZE.width - before.width
    settled(qtbot, page)


def test_a_logo_is_dragged_on_the_result_and_makes_one_run(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    before, runs = logo_box(page), len(state(page).history)
    compare = page.result.compare
    start = compare.mapFromScene(QPointF(*before.centre))
    end = compare.mapFromScene(QPointF(before.centre[0] + 60, before.centre[1] - 40))
    QTest.mousePress(compare.viewport(), Qt.MouseButton.LeftButton, pos=start)
    move_pointer(compare.viewport(), end - QPoint(5, 5), holding=Qt.MouseButton.LeftButton)
    move_pointer(compare.viewport(), end, holding=Qt.MouseButton.LeftButton)
    assert state(page).live
    QTest.mouseRelease(compare.viewport(), Qt.MouseButton.LeftButton, pos=end)
    settled(qtbot, page)
    after = logo_box(page)
    assert after.size == before.size
    assert abs(after.x - before.x - 60) <= 2
    assert abs(after.y - before.y + 40) <= 2
    assert len(state(page).history) == runs + 1


def test_a_smaller_template_pulls_the_logo_inside(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    session = state(page)
    session._keep_logo_inside(Size(100, 80))
    assert Box(0, 0, 100, 80).contains(logo_box(page))
    settled(qtbot, page)


def test_the_text_comes_back_when_the_logo_is_removed(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    page.settings.marking.remove.click()
    settled(qtbot, page)
    assert state(page).marking.logo is None
    assert page.result.compare._box.box is None
    assert page.settings.marking._logo_name.text() == LABEL_TEXT


def test_the_history_tells_what_was_written_into_the_picture(
    qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    page.settings.marking.producer.line.setText(" ACME ")
    page.settings.marking.producer.line.editingFinished.emit()
    settled(qtbot, page)
    assert fake.local.fused[-1].marking.producer_id == "ACME"
    told = page.history.list.item(0).toolTip()
    assert "Logo brand.png at" in told
    assert "Producer ID ACME" in told
    page.settings.marking.box.click()
    settled(qtbot, page)
    assert "Without the AI label" in page.history.list.item(0).toolTip()
    assert page.result.compare._box.box is None


def test_a_logo_takes_the_words_place_only_when_the_user_says_that_it_holds_them(
    qtbot: QtBot, page: EffectPage, fake: FakeServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    assert not page.settings.marking.holds_words.isVisible()
    choose_logo(qtbot, page, monkeypatch)
    assert not fused_logo(fake).holds_words
    page.settings.marking.holds_words.click()
    settled(qtbot, page)
    assert fused_logo(fake).holds_words
    assert not page.settings.marking.english.isEnabled()
    page.settings.marking.place.x_.setValue(3)
    settled(qtbot, page)
    assert fused_logo(fake).holds_words, "also after it was moved"


def fused_logo(fake: FakeServices) -> Logo:
    logo = fake.local.fused[-1].marking.logo
    assert logo is not None
    return logo


def test_english_words_are_a_choice(qtbot: QtBot, page: EffectPage, fake: FakeServices) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    page.settings.marking.english.click()
    settled(qtbot, page)
    assert fake.local.fused[-1].marking.wording is Wording.BILINGUAL
    assert page.settings.marking._logo_name.text() == "本图片为AI合成图片 AI-GENERATED"


@pytest.mark.parametrize("text", ["甲公司", "two words", 'a"b', "x" * 49])
def test_a_producer_that_cannot_stand_in_the_label_is_not_taken_and_told(
    qtbot: QtBot, page: EffectPage, text: str
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    field = page.settings.marking.producer
    field.line.setText(text)
    field.line.editingFinished.emit()
    assert state(page).marking.producer_id == ""
    assert field.problem.isVisibleTo(field)
    page.settings.refresh()
    assert field.line.text() == text, "what was written stays, to be put right"
    field.line.setText("ACME")
    field.line.editingFinished.emit()
    assert state(page).marking.producer_id == "ACME"
    assert not field.problem.isVisibleTo(field)
    settled(qtbot, page)


def test_what_looks_like_a_code_is_checked(qtbot: QtBot) -> None:
    field = ProducerField()
    qtbot.addWidget(field)
    field.line.setText("00119144030071526726XG1A1b2")
    assert field.problem.text() == ""
    field.line.setText("00119144030071526726XA3A1b2")
    assert "last character" in field.problem.text()
    assert "1 or 2" in field.problem.text()


def test_a_code_is_put_together_from_its_parts(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    field = page.settings.marking.producer
    field.build.click()
    dialog = field.findChild(ProviderCodeDialog)
    assert dialog is not None
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    assert dialog.problem.text() == "", "nothing was written yet"
    dialog.credit.setText("9144030071526726xg")
    dialog.model.setText("A1b")
    assert "four" in dialog.problem.text()
    dialog.model.setText("A1b2")
    dialog.service.setCurrentText("2")
    assert dialog.shown.text() == "00119144030071526726XG2A1b2"
    ok.click()
    assert state(page).marking.producer_id == "00119144030071526726XG2A1b2"
    settled(qtbot, page)


def test_going_back_to_a_run_brings_its_logo_back(
    qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    choose_logo(qtbot, page, monkeypatch)
    box = logo_box(page)
    page.settings.marking.remove.click()
    settled(qtbot, page)
    page.history.list.itemClicked.emit(page.history.list.item(0))
    settled(qtbot, page)
    assert logo_box(page) == box
    assert page.settings.marking._logo_name.text() == "brand.png"


def test_equal_pictures_differ_nowhere_and_a_small_difference_is_seen() -> None:
    before = np.full((4, 4, 3), 100, np.uint8)
    after = before.copy()
    after[0, 0, 2] += 255 // GAIN
    shown = amplified(before, after)
    assert int(shown[0, 0].max()) > 200
    assert (shown[1:] == round(100 * 0.3)).all()


def test_the_difference_takes_the_place_of_the_divider_and_follows_the_result(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "user.png")
    page.result.bar.ways[Way.DIFFERENCE].click()
    qtbot.waitUntil(lambda: page.result.compare.shows_difference)
    assert page.result.compare._captions[1] == "Difference × 8"
    page.result.bar.ways[Way.DIVIDER].click()
    assert not page.result.compare.shows_difference


def test_without_a_result_there_is_no_difference_to_show(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png")
    assert not page.result.bar.ways[Way.DIFFERENCE].isEnabled()
    assert "not two pictures yet" in page.result.bar.ways[Way.DIFFERENCE].toolTip()


def test_screens_of_label_and_difference(
    *,
    qtbot: QtBot,
    translations: Translations,
    theme: ThemeSwitch,
    make_page: PageMaker,
    services: Services,
    samples: Path,
) -> None:
    for look in in_every_look(translations, theme):
        page = make_page(lambda: services)
        page.load_samples()
        settled(qtbot, page)
        page.jobs.load_logo(samples / "grace_hopper.jpg")
        qtbot.waitUntil(lambda page=page: state(page).marking.logo is not None)  # type: ignore[misc]
        page.settings.marking.producer.line.setText("00119144030071526726XG1A1B2")
        page.settings.marking.producer.line.editingFinished.emit()
        settled(qtbot, page)
        save_screen(page, f"effect-logo-{look}")
        page.result.bar.ways[Way.DIFFERENCE].click()
        qtbot.waitUntil(lambda page=page: page.result.compare.shows_difference)  # type: ignore[misc]
        save_screen(page, f"effect-difference-{look}")
        page.close()
