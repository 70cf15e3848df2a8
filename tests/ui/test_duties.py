"""People and consent, labels checked by drop, results without their label: what the law asks for, in the window."""

from __future__ import annotations

import csv
import io
import json
import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from desktop.domain.errors import ErrorCode, PictureError, StoreError
from desktop.domain.files.blocks import Place
from desktop.domain.fusing.consent import ConsentTerms
from desktop.domain.fusing.order import Assignment, Marking, Order, Source
from desktop.domain.fusing.people import Erasure, Kept, Left, LeftBecause, Removed
from desktop.domain.jobs import NoProgress
from desktop.domain.marking.clauses import LabelFacts, check_label
from desktop.domain.marking.found import FoundLabel, FoundMarking
from desktop.domain.marking.implicit import ImplicitLabel, first_label
from desktop.services.duties import Consents
from desktop.ui.dialogs.consent import MOST_NAMED, ConsentDialog
from desktop.ui.dialogs.erasure import ErasureDialog
from desktop.ui.dialogs.label_check import LabelCheckDialog
from desktop.ui.dialogs.people import PeopleDialog
from desktop.ui.dialogs.unlabelled import UnlabelledDialog
from desktop.ui.messages.people_rows import MEASURES
from tests.ui.conftest import LONG
from tests.ui.screens import in_every_look, save_screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch
    from tests.ui.conftest import Answers
    from tests.ui.windows import DeskWindow

# The offscreen platform warns at every window with a smallest size.
pytestmark = [
    pytest.mark.qt_log_ignore("does not support propagateSizeHints"),
    pytest.mark.usefixtures("translations"),
]

TODAY = date.today()  # noqa: DTZ011 - the day on the user's calendar
TERMS = ConsentTerms("李小明", "春节活动", TODAY, TODAY + timedelta(days=10))


def drop(widget: QWidget, *paths: Path) -> None:
    """As a file manager does it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(widget.rect().center(), Qt.DropAction.CopyAction, mime, *nothing)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *nothing))


def rows_of(dialog: PeopleDialog) -> list[list[str]]:
    table = dialog.table
    return [[table.cell(row, column).text() for column in range(5)] for row in range(table.rowCount())]


@pytest.fixture
def people(qtbot: QtBot, services: Services, runner: JobRunner, answers: Answers) -> PeopleDialog:
    dialog = PeopleDialog(lambda: services, runner, lambda: answers.chosen, today=TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog._work.busy)
    return dialog


def consent_in(dialog: QDialog) -> ConsentDialog:
    found = [it for it in dialog.findChildren(ConsentDialog) if it.isVisible()]
    assert len(found) == 1
    return found[0]


def agree(dialog: ConsentDialog, person: str = "", purpose: str = "") -> None:
    if person:
        dialog.person.setText(person)
    if purpose:
        dialog.purpose.setText(purpose)
    dialog.agreed.setChecked(True)
    dialog.accept()


def answer(dialog: QDialog, button: str) -> None:
    """Click it in the question that is open."""
    [box] = [it for it in dialog.findChildren(QMessageBox) if it.isVisible()]
    next(it for it in box.buttons() if it.text().replace("&", "") == button).click()


def test_consent_for_many_photos_is_written_down_at_once(
    qtbot: QtBot, people: PeopleDialog, answers: Answers, samples: Path
) -> None:
    answers.chosen = [samples / "grace_hopper.jpg", samples / "astronaut.png"]
    people.add.click()
    agree(consent_in(people), "李小明", "春节活动")
    qtbot.waitUntil(lambda: people.table.rowCount() == 1)
    assert rows_of(people) == [["李小明", "2", "春节活动", "no end", "Given"]]
    assert people.count.text().startswith("1 person, 2 photos")


def test_photos_and_folders_are_dropped(qtbot: QtBot, people: PeopleDialog, photo_folder: Path) -> None:
    drop(people, photo_folder)
    agree(consent_in(people), "王", "test")
    qtbot.waitUntil(lambda: [row[1] for row in rows_of(people)] == ["2"])


def test_one_that_ends_soon_is_renewed_for_all_photos_of_the_person(
    qtbot: QtBot, people: PeopleDialog, services: Services, samples: Path
) -> None:
    services.consents.record([Source(samples / "grace_hopper.jpg")], TERMS)
    services.consents.record(
        [Source(samples / "astronaut.png")], replace(TERMS, until=None, under_14=True, guardian="李父")
    )
    people.reload()
    qtbot.waitUntil(lambda: people.table.rowCount() == 1)
    assert rows_of(people)[0][3:] == [str(TERMS.until), "Ends soon · under 14, guardian 李父"]
    assert not people.renew.isEnabled()
    people.table.selectRow(0)
    people.renew.click()
    dialog = consent_in(people)
    assert dialog.person.isReadOnly()
    agree(dialog)
    qtbot.waitUntil(lambda: rows_of(people)[0][3] == "no end")
    assert len(services.consents.all()) == 2


def test_an_expired_consent_says_so(qtbot: QtBot, people: PeopleDialog, services: Services, samples: Path) -> None:
    ended = replace(TERMS, given=TODAY - timedelta(days=9), until=TODAY - timedelta(days=1))
    services.consents.record([Source(samples / "grace_hopper.jpg")], ended)
    people.reload()
    qtbot.waitUntil(lambda: [row[4] for row in rows_of(people)] == ["Expired"])


def test_many_photos_are_named_in_part(qtbot: QtBot) -> None:
    dialog = ConsentDialog([f"{number}.jpg" for number in range(MOST_NAMED + 7)], TODAY)
    qtbot.addWidget(dialog)
    assert "and 7 more" in dialog._about([f"{number}.jpg" for number in range(MOST_NAMED + 7)])


def test_an_error_is_told_and_the_dialog_stays(
    qtbot: QtBot, people: PeopleDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Consents) -> None:
        raise StoreError(ErrorCode.DISK_FULL, "no room", path="duties.db", kind="record", reason="")

    monkeypatch.setattr(Consents, "people", broken)
    people.reload()
    qtbot.waitUntil(people.error.isVisible)
    assert people.error.text()


def test_the_days_that_pictures_are_kept_are_a_setting(window: DeskWindow) -> None:
    window.actions_["people"].trigger()
    dialog = window.duties.people
    assert dialog is not None
    dialog.days.setValue(90)
    assert window.preferences.value.retention_days == 90
    assert "older user photos" in dialog._kept.text()
    dialog.close()
    window.actions_["people"].trigger()
    assert window.duties.people is not None
    assert window.duties.people.days.value() == 90
    window.duties.people.close()


def test_old_pictures_go_at_the_start_and_that_is_told(window: DeskWindow, qtbot: QtBot, own_folders: Path) -> None:
    pasted = own_folders / "paste" / "old.png"
    pasted.parent.mkdir(parents=True, exist_ok=True)
    pasted.write_bytes(b"old")
    os.utime(pasted, (1000, 1000))
    window.preferences.change(retention_days=30)
    window.start_work()
    qtbot.waitUntil(lambda: not pasted.exists(), timeout=LONG)
    qtbot.waitUntil(
        lambda: "1 picture of people, kept for more than 30 days" in window.notice.text.text(), timeout=LONG
    )


def test_deleting_is_asked_first_and_reported(
    *, window: DeskWindow, qtbot: QtBot, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo = tmp_path / "li.jpg"
    photo.write_bytes(b"a photo of Li")
    services.consents.record([Source(photo)], TERMS)
    window.actions_["people"].trigger()
    dialog = window.duties.people
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 1)
    dialog.table.selectRow(0)
    dialog.forget.click()
    answer(dialog, "Cancel")
    assert services.consents.all(), "the answer was no"
    dialog.forget.click()
    answer(dialog, "Delete")
    qtbot.waitUntil(lambda: bool(window.findChildren(ErasureDialog)), timeout=LONG)
    [report] = window.findChildren(ErasureDialog)
    assert report.erasure.count(Kept.CONSENT) == 1
    assert "search" in report.verdict.text()
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 0)
    assert photo.exists()

    target = tmp_path / "report.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    report.save.click()
    qtbot.waitUntil(target.exists)
    assert json.loads(target.read_text("utf-8"))["person"] == "李小明"
    report.close()
    dialog.close()


def test_a_report_of_what_is_left_says_why(qtbot: QtBot) -> None:
    left = Left(LeftBecause.IN_USE, Path("/runs/1"), "open on this machine")
    dialog = ErasureDialog("李", Erasure(left=(left,)))
    qtbot.addWidget(dialog)
    assert "still there" in dialog.verdict.text()
    assert dialog.left.cell(0, 0).text().startswith("Open elsewhere")
    assert dialog.left.cell(0, 2).text() == "open on this machine"


# --- labels ---


@pytest.fixture
def checking(qtbot: QtBot, services: Services, runner: JobRunner, answers: Answers) -> LabelCheckDialog:
    dialog = LabelCheckDialog(lambda: services, runner, lambda: answers.chosen)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def labelled(services: Services, samples: Path, tmp_path: Path) -> Path:
    """A result of the local preview with its label."""
    order = Order("local", Source(samples / "astronaut.png"), (Assignment(Source(samples / "grace_hopper.jpg")),))
    outcome = services.engines["local"].fuse(order, NoProgress())
    return services.results.save(outcome, tmp_path / "labelled.png").path


def test_any_pictures_are_checked_by_drop_clause_by_clause(
    *, qtbot: QtBot, checking: LabelCheckDialog, labelled: Path, samples: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    drop(checking, labelled, samples / "astronaut.png", broken)
    qtbot.waitUntil(lambda: checking.results.topLevelItemCount() == 3, timeout=LONG)
    good, plain, unreadable = (checking.results.topLevelItem(row) for row in range(3))
    assert good is not None
    assert plain is not None
    assert unreadable is not None
    assert [item.text(1) for item in (good, plain, unreadable)] == ["✓ passes", "✗ does not pass", "✗ cannot be read"]
    children = [child for row in range(good.childCount()) if (child := good.child(row)) is not None]
    clauses = {child.text(0): child.text(2) for child in children}
    assert clauses["Visible words, at least 5% of the short side high"] == "height 6% · at least 5%"
    assert clauses["Exactly one implicit label"] == "labels 1 · in xmp"
    assert plain.isExpanded()
    assert not good.isExpanded()
    assert checking.verdict.text() == "3 pictures checked. 2 do not pass."


def test_pictures_are_chosen_too_and_all_may_pass(
    qtbot: QtBot, checking: LabelCheckDialog, labelled: Path, answers: Answers
) -> None:
    checking.choose.click()
    assert checking.verdict.text() == ""
    answers.chosen = [labelled]
    checking.choose.click()
    qtbot.waitUntil(lambda: checking.verdict.text() == "1 picture checked. All pass.", timeout=LONG)


def test_a_folder_that_cannot_be_listed_is_told(
    qtbot: QtBot, checking: LabelCheckDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PictureError(ErrorCode.FILE_NOT_READABLE, "no", path=str(tmp_path), reason="no")

    monkeypatch.setattr("desktop.ui.dialogs.label_check.find_pictures", refuse)
    drop(checking, tmp_path)
    qtbot.waitUntil(lambda: bool(checking.verdict.text()) and not checking._work.busy)


# --- without the label ---


def give_out(services: Services, folder: Path) -> None:
    for number in range(2):
        written = folder / f"fused-{number}.png"
        written.write_bytes(bytes([number]))
        services.unlabelled.add(Order("local", marking=Marking(label=False, producer_id="ACME")), written)


def test_the_ledger_is_shown_and_saved(
    window: DeskWindow, qtbot: QtBot, services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_out(services, tmp_path)
    window.actions_["unlabelled"].trigger()
    [dialog] = window.findChildren(UnlabelledDialog)
    qtbot.waitUntil(lambda: dialog.table.rowCount() == 2)
    assert [dialog.table.cell(0, column).text() for column in (1, 2, 3)] == ["fused-1.png", "local", "ACME"]
    target = tmp_path / "ledger.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target.with_suffix("")), ""))
    dialog.save.click()
    qtbot.waitUntil(target.exists)
    rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig"))))
    assert [row[1] for row in rows] == ["file", "fused-1.png", "fused-0.png"]
    assert len(rows[1][2]) == 64
    dialog.close()


def test_an_empty_ledger_has_nothing_to_save(qtbot: QtBot, services: Services, runner: JobRunner) -> None:
    dialog = UnlabelledDialog(lambda: services, runner)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog._work.busy)
    assert not dialog.save.isEnabled()
    broken = StoreError(ErrorCode.DISK_FULL, "no", path="duties.db", kind="record", reason="")
    dialog._show_error(broken)
    assert not dialog.error.isHidden()


def test_labels_are_checked_from_the_menu(window: DeskWindow) -> None:
    window.actions_["check_labels"].trigger()
    [dialog] = window.findChildren(LabelCheckDialog)
    dialog.close()


@pytest.fixture
def photo_folder(tmp_path: Path, samples: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("grace_hopper.jpg", "astronaut.png"):
        (folder / name).write_bytes((samples / name).read_bytes())
    return folder


def test_screens(
    *,
    qtbot: QtBot,
    services: Services,
    runner: JobRunner,
    translations: Translations,
    theme: ThemeSwitch,
    samples: Path,
    labelled: Path,
    tmp_path: Path,
) -> None:
    services.consents.record([Source(samples / "grace_hopper.jpg"), Source(samples / "astronaut.png")], TERMS)
    child = replace(TERMS, person="王一", until=None, under_14=True, guardian="王父", purpose="内部效果测试")
    services.consents.record([Source(labelled)], child)
    give_out(services, tmp_path)
    removed = (
        Removed(Kept.MATERIAL, Path("/home/li/素材/workspace.db"), 3),
        Removed(Kept.CELL, Path("/home/li/runs/2026-11-30"), 48),
        Removed(Kept.CONSENT, Path("/home/li/.local/share/fusion-desk/duties.db"), 2),
    )
    left = (
        Left(LeftBecause.EXPORTED, Path("/home/li/图片/fused.png")),
        Left(LeftBecause.IN_CLOUD, Path("/home/li/素材/workspace.db"), "mt_1234567890"),
        Left(LeftBecause.KEPT_BY_LAW, Path("/home/li/.local/share/fusion-desk/duties.db"), "until 2027-05-29"),
    )
    makers: dict[str, Callable[[], QDialog]] = {
        "people": lambda: PeopleDialog(lambda: services, runner, list, today=TODAY, days=90),
        "consent-many": lambda: ConsentDialog([f"用户 {number}.jpg" for number in range(12)], TODAY),
        "erasure": lambda: ErasureDialog("李小明", Erasure(removed, left)),
        "label-check": lambda: LabelCheckDialog(lambda: services, runner, list),
        "unlabelled": lambda: UnlabelledDialog(lambda: services, runner),
    }
    for look in in_every_look(translations, theme):
        for name, make in makers.items():
            dialog = make()
            dialog.show()
            if isinstance(dialog, LabelCheckDialog):
                save_screen(dialog, f"label-check-empty-{look}")
                dialog.check([labelled, samples / "astronaut.png"])
                qtbot.waitUntil(lambda it=dialog: bool(it.checked), timeout=LONG)  # type: ignore[misc]
            if isinstance(dialog, PeopleDialog | UnlabelledDialog):
                qtbot.waitUntil(lambda it=dialog: not it._work.busy)  # type: ignore[misc]
            save_screen(dialog, f"{name}-{look}")
            dialog.close()
            dialog.deleteLater()


def test_everything_that_a_clause_measures_has_its_word() -> None:
    odd = FoundLabel(Place.XMP, ImplicitLabel("9", "a b", "1").text)
    coded = FoundLabel(Place.XMP, first_label("0011" + "0" * 23, "1").text)
    markings = (FoundMarking(), FoundMarking((odd, odd), ("compositeSynthetic",)), FoundMarking((coded,)))
    facts = [LabelFacts(marking, share) for marking in markings for share in (None, 0.04)]
    names = {name for fact in facts for result in check_label(fact) for name in result.values}
    assert names <= set(MEASURES)
    assert len(names) > 10
