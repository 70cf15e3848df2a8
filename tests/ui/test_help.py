"""Help in the window: found by F1 and from the rules, leads to its places, hints to copy, a report without secrets."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt, QUrl
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.assets import HELP, TRANSLATIONS, UPLOAD_HINTS
from desktop.domain.cloud.calls import Who
from desktop.domain.cloud.errors import Advice, CloudError, Verdict
from desktop.domain.errors import ErrorCode
from desktop.domain.preparing import CropMode
from desktop.domain.rules.rules import RULES
from desktop.domain.settings import Language, Settings
from desktop.services.help.reading import read_library
from desktop.services.help.upload_hints import read_upload_hints
from desktop.services.problem_report import ReportFacts, report_text
from desktop.ui.dialogs.help import HelpWindow
from desktop.ui.dialogs.problem_report import ProblemReportDialog
from desktop.ui.dialogs.upload_hints import KINDS, UploadHintsDialog
from desktop.ui.kit.folded_titles import FOLDED, PADDING_X, PADDING_Y
from desktop.ui.kit.parts import LinkLabel
from desktop.ui.shell.help_places import PLACES, place_name, place_of_widget
from desktop.ui.shell.tour import beside
from desktop.ui.shell.tour_steps import STEPS
from tests.ui.conftest import LONG, settled
from tests.ui.patience import deliver
from tests.ui.screens import in_every_look, save_screen
from tests.ui.windows import EFFECT, PREPARE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.theme import ThemeSwitch
    from desktop.ui.shell.help_commands import HelpCommands
    from desktop.ui.shell.tour import Tour
    from desktop.ui.shell.window_parts import WindowParts
    from tests.ui.conftest import Answers, Opened
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size, and at one that is brought to the front.
pytestmark = pytest.mark.qt_log_ignore(r"does not support (propagateSizeHints|raise)")

SMALL = QSize(900, 560)
WIDGETS = [identity for identity, place in PLACES.items() if place.widget]
HIDDEN = "Gu5t9xGARNpq86cd98joQYCN3"


@pytest.fixture
def desk_help(window: DeskWindow) -> HelpCommands:
    return window.help


@pytest.fixture
def filled(opened: Opened, window: DeskWindow, grace_hopper: Path, qtbot: QtBot) -> DeskWindow:
    """A picture in both modes."""
    opened(grace_hopper)
    window.actions_["test_current"].trigger()
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    window.show_mode(PREPARE)
    return window


def titles(desk_help: HelpCommands) -> list[str]:
    rows = desk_help.window.list
    return [rows.item(row).text() for row in range(rows.count())]


# -- articles ----------------------------------------------------------------------------------------------------


def test_f1_opens_help_with_all_articles(window: DeskWindow, desk_help: HelpCommands) -> None:
    assert window.actions_["help"].shortcut() == QKeySequence("F1")
    window.actions_["help"].trigger()
    assert desk_help.window.isVisible()
    assert "Can I get an invoice, and where?" in titles(desk_help)
    assert "Begin here" in titles(desk_help)


def test_the_best_answer_is_shown_while_it_is_typed(desk_help: HelpCommands) -> None:
    desk_help.window.query.setText("审核不通过")
    assert desk_help.window.topic is not None
    assert desk_help.window.topic.id == "review-reasons"
    assert desk_help.window.article.toPlainText().startswith("Why is a material refused?")
    assert "素材审核不通过的原因？" in desk_help.window.source.text()


def test_an_article_speaks_the_language_of_the_window(desk_help: HelpCommands, window: DeskWindow) -> None:
    desk_help.window.show_topic("invoice")
    window.actions_["language_zh_CN"].trigger()
    deliver()
    assert desk_help.window.article.toPlainText().startswith("可以开发票吗？在哪里申请？")
    assert desk_help.window.list.currentItem().text() == "可以开发票吗？在哪里申请？"


def test_long_titles_fold_and_none_is_cut_off(qtbot: QtBot, translations: Translations) -> None:
    translations.use(Language.ENGLISH)
    helping = HelpWindow(read_library(HELP), place_name)
    qtbot.addWidget(helping)
    helping.resize(600, 480)
    helping.show()
    deliver()
    rows, lines = helping.list, set()
    for row in range(rows.count()):
        place, item = rows.visualItemRect(rows.item(row)), rows.item(row)
        room = place.adjusted(PADDING_X, PADDING_Y, -PADDING_X, -PADDING_Y)
        needed = QFontMetrics(item.font()).boundingRect(QRect(0, 0, room.width(), 0), FOLDED, item.text())
        assert needed.height() <= room.height(), item.text()
        assert needed.width() <= room.width(), item.text()
        lines.add(room.height())
    assert len(lines) >= 2, "some take one line and some more"


def test_nothing_found_says_so(desk_help: HelpCommands) -> None:
    desk_help.window.show()
    desk_help.window.query.setText("xyzzy")
    assert desk_help.window.nothing.isVisible()
    desk_help.window.query.clear()
    assert not desk_help.window.nothing.isVisible()


def test_keys_lead_from_the_search_to_the_list_and_back(desk_help: HelpCommands, qtbot: QtBot) -> None:
    helping = desk_help.window
    desk_help.show()
    qtbot.waitUntil(helping.query.hasFocus, timeout=LONG)
    helping.ask("crop")
    QTest.keyClick(helping.query, Qt.Key.Key_Down)
    assert helping.list.hasFocus()
    QTest.keyClick(helping.list, Qt.Key.Key_Escape)
    assert helping.query.text() == ""
    assert helping.isVisible(), "the first Escape empties the search"
    QTest.keyClick(helping.query, Qt.Key.Key_Escape)
    assert not helping.isVisible()


def test_a_link_leads_to_the_other_article(desk_help: HelpCommands) -> None:
    desk_help.window.show_topic("review-reasons")
    desk_help.window.article.anchorClicked.emit(QUrl("help:appeal"))
    assert desk_help.window.topic is not None
    assert desk_help.window.topic.id == "appeal"
    desk_help.window.article.anchorClicked.emit(QUrl("https://example.com"))
    assert desk_help.window.topic.id == "appeal", "nothing leads out of the program"


def plain(text: str | None) -> str:
    """As it is read: without mnemonics and dots."""
    return re.sub(r"\(&.\)", "", text or "").replace("&", "").rstrip("…")


def words_of_the_window() -> tuple[set[str], set[str]]:
    """Everything that it says, in English and in Chinese."""
    messages = list(ElementTree.parse(TRANSLATIONS / "fusion_desk_zh_CN.ts").getroot().iter("message"))  # noqa: S314 - our own
    return {plain(it.findtext("source")) for it in messages}, {plain(it.findtext("translation")) for it in messages}


def test_what_articles_call_by_a_name_is_called_so_in_the_window(desk_help: HelpCommands) -> None:
    """In English names of the window are in italics, in Chinese in corner brackets; the console's are in quotes."""
    english, chinese = words_of_the_window()
    for topic in desk_help._library.topics:
        named = re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", topic.articles[Language.ENGLISH].body)
        assert {plain(part) for name in named for part in name.split(" → ")} <= english, topic.id
        named = re.findall(r"「([^」]+)」", topic.articles[Language.CHINESE].body)
        assert {plain(part) for name in named for part in name.split(" → ")} <= chinese, topic.id


def test_what_the_tour_calls_by_a_name_is_called_so_in_the_window(
    window: DeskWindow, window_parts: WindowParts
) -> None:
    said = words_of_the_window()
    for language, words in zip((Language.ENGLISH, Language.CHINESE), said, strict=True):
        window_parts.translations.use(language)
        for place in range(len(STEPS)):
            window.help.tour.bubble.say(place)
            named = re.findall(r"“([^”]+)”", window.help.tour.bubble.text.text())
            assert {plain(name) for name in named} <= words


# -- rules -------------------------------------------------------------------------------------------------------


def test_why_opens_the_article_of_the_rule(filled: DeskWindow) -> None:
    rows = {row._rule: row for row in filled.prepare.compliance.rows if row.why is not None}
    assert "rights" in rows
    why = rows["rights"].why
    assert why is not None
    why.click()
    topic = filled.help.window.topic
    assert topic is not None
    assert topic.id == "proof-needed"
    assert filled.help.window.isVisible()


def test_the_name_of_each_rule_leads_to_its_article(filled: DeskWindow) -> None:
    links = {row._rule: row.findChild(LinkLabel) for row in filled.prepare.compliance.rows}
    for rule in RULES:
        link = links.get(rule.code.value)
        if link is not None:
            QTest.mouseClick(link, Qt.MouseButton.LeftButton)
            topic = filled.help.window.topic
            assert topic is not None
            assert rule.code.value in topic.rules
    assert len([link for link in links.values() if link is not None]) >= 15


def test_a_finding_that_is_no_rule_has_nothing_to_explain(filled: DeskWindow) -> None:
    rows = [row for row in filled.prepare.compliance.rows if not row._rule]
    assert rows
    assert not [row for row in rows if row.why is not None or row.findChild(LinkLabel) is not None]


def test_a_rule_without_an_article_is_searched_for_by_its_name(desk_help: HelpCommands) -> None:
    desk_help.explain("read.oriented")
    assert desk_help.window.query.text()


@pytest.mark.parametrize(
    ("code", "topic"), [("AuthFailure.SecretIdNotFound", "keys"), ("cloud.timeout.reply", "endpoint")]
)
def test_an_error_opens_its_article(desk_help: HelpCommands, code: str, topic: str) -> None:
    desk_help.explain(code)
    assert desk_help.window.topic is not None
    assert desk_help.window.topic.id == topic


def test_an_error_that_nobody_explains_is_searched_for(desk_help: HelpCommands) -> None:
    desk_help.explain("NoSuchCode")
    assert desk_help.window.query.text() == "NoSuchCode"


def test_the_error_of_a_call_leads_to_help(window: DeskWindow) -> None:
    window.show_mode(EFFECT)
    panel = window.effect().cloud.error
    error = CloudError(
        ErrorCode.CLOUD_SERVICE,
        "no",
        service_code="FailedOperation.NoFaceDetected",
        verdict=Verdict(Who.PHOTO, Advice("", "")),
    )
    panel.show_error(error)
    panel.explain.click()
    assert window.help.window.topic is not None
    assert window.help.window.topic.id == "charged-errors"


def test_f1_in_a_card_opens_what_is_said_of_it(filled: DeskWindow, qtbot: QtBot) -> None:
    filled.activateWindow()
    button = filled.prepare.crop.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
    field = next(it for it in button if it.focusPolicy() & Qt.FocusPolicy.TabFocus and it.isVisible())
    field.setFocus()
    qtbot.waitUntil(field.hasFocus, timeout=LONG)
    filled.actions_["help"].trigger()
    topic = filled.help.window.topic
    assert topic is not None
    assert topic.place == "prepare.crop"


# -- places ------------------------------------------------------------------------------------------------------


def test_articles_lead_to_known_places_and_each_place_is_led_to(desk_help: HelpCommands) -> None:
    assert {topic.place for topic in desk_help._library.topics} == set(PLACES)


@pytest.mark.parametrize("size", [SMALL, QSize(1440, 900)], ids=["small", "usual"])
def test_each_place_with_a_widget_comes_into_sight(filled: DeskWindow, size: QSize) -> None:
    filled.resize(size)
    for identity in WIDGETS:
        filled.help.go(identity)
        deliver()
        place, lit = PLACES[identity], filled.help.spotlight.place()
        assert not lit.isEmpty(), identity
        assert filled.rect().intersects(lit)
        assert not place.mode or filled.mode == place.mode
    assert place_of_widget("nothing") == place_of_widget("") == ""


def test_help_does_not_cover_what_it_points_at(filled: DeskWindow) -> None:
    helping, seen = filled.help.window, []
    filled.help.show()
    beside = QRect(filled.geometry().topRight() + QPoint(40, 0), helping.size())
    for place in (filled.geometry(), beside):
        helping.show()
        helping.setGeometry(place)
        filled.help.go("prepare.crop")
        seen.append(helping.isVisible())
    assert seen == [False, True]


def test_the_spotlight_goes_by_itself(filled: DeskWindow) -> None:
    filled.help.go("prepare.crop")
    assert filled.help.spotlight.isVisible()
    filled.help.spotlight._timer.timeout.emit()
    assert not filled.help.spotlight.isVisible()
    assert filled.help.spotlight.target is None


def test_without_a_picture_it_is_said_where_the_place_would_be(window: DeskWindow, qtbot: QtBot) -> None:
    window.help.go("prepare.card")
    assert "Compliance card" in window.notice.text.text()
    window.notice.buttons[0].click()
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert len(window.session.documents) == 2, "the samples"


def test_a_command_that_makes_no_sense_yet_is_shown_where_it_is(window: DeskWindow) -> None:
    window.help.go("dock.submit")
    assert window.workspace.dock.isVisible()
    assert "Submission package" in window.notice.text.text()


def test_places_behind_actions_and_commands_open(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    helping = window.help
    for name in ("cloud", "keys"):
        monkeypatch.setitem(helping._pages, name, partial(opened.append, name))
    for identity, place in PLACES.items():
        if place.action:
            assert window.actions_[place.action].isEnabled()
        elif place.settings:
            helping.go(identity)
        elif place.command:
            assert window.workspace.actions[place.command] is not None
    assert opened == ["cloud", "keys"]
    helping.go("dock.usage")
    assert ("usage", "") in window.workspace.dialogs.open
    helping.go("qa")
    assert window.mode == "qa"


def test_the_button_of_an_article_goes_there(filled: DeskWindow) -> None:
    filled.help.window.show_topic("degrees")
    filled.help.window.go.click()
    assert filled.mode == EFFECT


# -- hints -------------------------------------------------------------------------------------------------------


def test_hints_are_copied_in_both_languages(window: DeskWindow) -> None:
    window.actions_["upload_hints"].trigger()
    [dialog] = window.findChildren(UploadHintsDialog)
    hints = read_upload_hints(UPLOAD_HINTS)
    for (language, kind), button in dialog.copies.items():
        button.click()
        assert QGuiApplication.clipboard().text() == getattr(hints[language], kind)
    assert len(dialog.copies) == 2 * len(KINDS)
    assert list(hints)[dialog.tabs.currentIndex()] is Language.ENGLISH, "the user's own in front"


# -- log and report ----------------------------------------------------------------------------------------------


def test_the_log_folder_is_opened(window: DeskWindow, answers: Answers, window_parts: WindowParts) -> None:
    window.actions_["open_logs"].trigger()
    assert answers.shown == [window_parts.logs]


@pytest.fixture
def reported(
    window: DeskWindow, window_parts: WindowParts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], ProblemReportDialog]:
    """Opens the report over a log that holds a secret and names of files."""
    monkeypatch.setenv("TENCENTCLOUD_SECRET_KEY", HIDDEN)
    monkeypatch.setenv("MY_PICTURE", "/home/anna/王小明.jpg")
    window_parts.preferences.change(output_folder="/home/anna/客户")
    window_parts.logs.mkdir(parents=True)
    log = f"2026-11-30 10:11:12,345 ERROR   MainThread desktop.app: {HIDDEN} of /home/anna/王小明.jpg\n"
    (window_parts.logs / "fusion-desk.log").write_text(log, "utf-8")

    def open_report() -> ProblemReportDialog:
        window.actions_["report_problem"].trigger()
        qtbot.waitUntil(lambda: bool(window.findChildren(ProblemReportDialog)), timeout=LONG)
        return window.findChildren(ProblemReportDialog)[0]

    return open_report


def test_the_report_is_shown_and_saved_without_secrets(
    window: DeskWindow,
    reported: Callable[[], ProblemReportDialog],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = reported()
    dialog.told.setPlainText("It was slow")
    shown = dialog.text()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "报告"), ""))
    dialog.save.click()
    qtbot.waitUntil((tmp_path / "报告.txt").exists, timeout=LONG)
    saved = (tmp_path / "报告.txt").read_text("utf-8")
    assert saved == shown
    assert "It was slow" in saved
    assert "desktop.app: ***" in saved
    for private in (HIDDEN, "王小明", "anna", "客户"):
        assert private not in saved
    qtbot.waitUntil(lambda: "报告.txt" in window.notice.text.text(), timeout=LONG)


def test_all_of_the_report_can_be_copied(reported: Callable[[], ProblemReportDialog]) -> None:
    dialog = reported()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    assert "Fusion Desk: " in dialog.report.toPlainText()
    dialog.close_button.click()


def test_a_report_that_cannot_be_written_is_told(
    reported: Callable[[], ProblemReportDialog],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "file").write_text("no folder")
    dialog = reported()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "file" / "x.txt"), ""))
    dialog.save.click()
    qtbot.waitUntil(dialog.problem.isVisible, timeout=LONG)
    assert dialog.isVisible(), "nothing is lost"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    dialog.save.click()
    dialog.close()


@pytest.mark.parametrize("name", ["x.txt", "file/x.txt"], ids=["written", "not written"])
def test_a_report_whose_dialog_is_closed_meanwhile_is_told_in_the_window(
    window: DeskWindow,
    reported: Callable[[], ProblemReportDialog],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    *,
    name: str,
) -> None:
    (tmp_path / "file").write_text("no folder")
    dialog = reported()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))
    dialog.save.click()
    shiboken6.delete(dialog)
    qtbot.waitUntil(lambda: window.notice.isVisible() and "x.txt" in window.notice.text.text(), timeout=LONG)


def test_without_a_readable_log_there_is_a_report_all_the_same(
    window_parts: WindowParts, reported: Callable[[], ProblemReportDialog]
) -> None:
    (window_parts.logs / "fusion-desk.log").unlink()
    (window_parts.logs / "fusion-desk.log").mkdir()
    assert "The log could not be read" in reported().text()


# -- the guided tour ---------------------------------------------------------------------------------------------


def test_the_tour_follows_what_the_user_does(
    window: DeskWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    window.actions_["tour"].trigger()
    tour = window.help.tour
    assert (tour.place, tour.bubble.isVisible()) == (0, True)
    window.actions_["open_samples"].trigger()
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    assert tour.place == 1
    tour.bubble.next.click()
    assert tour.place == 2
    window.prepare.crop.mode_buttons[CropMode.KEEP].click()
    assert tour.place == 3
    qtbot.waitUntil(lambda: settled(window), timeout=LONG)
    fix = next(row.fix for row in window.prepare.compliance.rows if row.fix is not None)
    fix.click()
    assert tour.place == 4
    tour.bubble.next.click()
    assert tour.place == 5
    answers.output = tmp_path
    window.actions_["export"].trigger()
    qtbot.waitUntil(lambda: tour.place == 6, timeout=LONG)
    tour.bubble.next.click()
    qtbot.waitUntil(lambda: tour.place == 7, timeout=LONG)
    assert window.mode == EFFECT
    qtbot.waitUntil(lambda: window.effect_session.template is not None, timeout=LONG)
    window.effect().assign("F1", window.session.documents[1].path)
    qtbot.waitUntil(lambda: tour.place == -1, timeout=LONG)
    assert not tour.bubble.isVisible()


def _is_at(tour: Tour, place: int) -> bool:
    return tour.place == place


def test_every_step_can_be_gone_through_with_next_alone(window: DeskWindow, qtbot: QtBot) -> None:
    window.actions_["tour"].trigger()
    tour = window.help.tour
    for place in range(len(STEPS)):
        qtbot.waitUntil(partial(_is_at, tour, place), timeout=LONG)
        if place == 1:
            qtbot.waitUntil(lambda: settled(window), timeout=LONG)
        QTest.keyClick(tour.bubble.next, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not tour.is_on, timeout=LONG)


def test_the_tour_can_be_left_and_begun_again(window: DeskWindow, qtbot: QtBot) -> None:
    tour, seen = window.help.tour, []
    with qtbot.waitActive(window):
        window.activateWindow()
    for leave in (tour.bubble.skip.click, lambda: QTest.keyClick(window.prepare.welcome.open, Qt.Key.Key_Escape)):
        window.actions_["tour"].trigger()
        window.prepare.welcome.open.setFocus()
        seen.append(tour.is_on)
        leave()
        seen.append(tour.is_on)
    assert seen == [True, False, True, False]
    deliver()
    assert not tour.spotlight.isVisible()


def test_the_tour_offers_itself_once(window: DeskWindow, window_parts: WindowParts) -> None:
    window.offer_tour()
    places = [window.help.tour.place]
    window.help.tour.end()
    window.offer_tour()
    assert [*places, window.help.tour.place] == [0, -1]
    assert window_parts.preferences.value.tour_shown


def test_the_tour_does_not_come_to_who_has_used_the_program_before(
    window: DeskWindow, window_parts: WindowParts
) -> None:
    window_parts.preferences.change(window_geometry="AAAA")
    window.offer_tour()
    assert window._help is None


def test_with_pictures_open_the_tour_begins_at_the_card(filled: DeskWindow) -> None:
    filled.actions_["tour"].trigger()
    assert filled.help.tour.place == 1


@pytest.mark.parametrize("size", [SMALL, QSize(1440, 900)], ids=["small", "usual"])
def test_the_bubble_fits_beside_what_it_tells_of(filled: DeskWindow, size: QSize) -> None:
    filled.resize(size)
    tour = filled.help.tour
    for look in ("zh_CN", "en"):
        filled.actions_[f"language_{look}"].trigger()
        for place in range(1, len(STEPS)):
            tour._show(place, focus=False)
            deliver()
            lit, bubble = tour.spotlight.place(), tour.bubble.geometry()
            assert not lit.isEmpty(), STEPS[place].widget
            assert filled.rect().contains(bubble)
            assert not bubble.intersects(lit), (look, place)
            assert tour.bubble.text.height() >= tour.bubble.text.heightForWidth(tour.bubble.text.width())
    tour.end()


def test_where_nothing_is_lit_the_bubble_is_at_the_bottom() -> None:
    window = QRect(0, 0, 900, 560)
    assert beside(QRect(), QSize(300, 120), window).y() > 400
    everything = beside(window, QSize(300, 120), window)
    assert window.contains(QRect(everything, QSize(300, 120)))
    assert beside(QRect(600, 40, 300, 500), QSize(300, 120), window) != QPoint(600, 40)


def test_the_bubble_keeps_off_the_card_whose_button_it_points_at(filled: DeskWindow) -> None:
    """The words around a button are what the step speaks of."""
    tour, session = filled.help.tour, filled.session
    session.remove([document.key for document in session.documents])
    tour._show(0, focus=False)
    deliver()
    card, lit = tour.spotlight.place_around(), tour.spotlight.place()
    assert card.contains(lit)
    assert card != lit
    assert not tour.bubble.geometry().intersects(card)
    tour.end()


# -- looks -------------------------------------------------------------------------------------------------------


def test_the_tour_is_saved_in_every_look(filled: DeskWindow, window_parts: WindowParts) -> None:
    filled.resize(SMALL)
    for look in in_every_look(window_parts.translations, window_parts.theme):
        for place in (1, len(STEPS) - 1):
            filled.help.tour._show(place, focus=True)
            deliver()
            save_screen(filled, f"tour-{place}-{look}")
    filled.help.tour.end()


def test_help_is_saved_in_every_look(qtbot: QtBot, translations: Translations, theme: ThemeSwitch) -> None:
    helping = HelpWindow(read_library(HELP), place_name)
    qtbot.addWidget(helping)
    helping.resize(860, 500)
    helping.show()
    for look in in_every_look(translations, theme):
        for topic in ("versions", "crop", "keys"):
            helping.show_topic(topic)
            save_screen(helping, f"help-{topic}-{look}")
        helping.query.setText("xyzzy")
        save_screen(helping, f"help-nothing-{look}")
        helping.query.setText("FailedOperation.NoFaceDetected")
        save_screen(helping, f"help-code-{look}")


def test_hints_and_report_are_saved_in_every_look(qtbot: QtBot, translations: Translations, theme: ThemeSwitch) -> None:
    facts = ReportFacts({"Fusion Desk": "0.1.0"}, "Linux", Settings(), {"LANG": "en"}, "")
    report, hints = ProblemReportDialog(report_text(facts)), UploadHintsDialog(read_upload_hints(UPLOAD_HINTS))
    for dialog in (report, hints):
        qtbot.addWidget(dialog)
        dialog.show()
    for look in in_every_look(translations, theme):
        save_screen(report, f"problem-report-{look}")
        save_screen(hints, f"upload-hints-{look}")
