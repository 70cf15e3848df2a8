"""Fusing in the cloud from the Test effect mode, with services that answer at once and note what they were asked."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLineEdit

from desktop.cloud.errors import refusal, service_error, wire_error
from desktop.domain.cloud.calls import ResultForm, Site, UltraParameters
from desktop.domain.cloud.credentials import REAL, KeyPlace, KeyringStatus
from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.cloud.snippets import SnippetLanguage
from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.fusing.order import Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Size
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.services.cloud.jobs import FuseJob, UltraJob
from desktop.services.cloud.usage import Payment
from desktop.ui.canvas.ways import Way
from desktop.ui.dialogs.consent import ConsentDialog
from desktop.ui.effect.cloud_call_state import Missing
from desktop.ui.effect.materials_dialog import MaterialsDialog
from desktop.ui.effect.page import EffectPage
from desktop.ui.effect.producer import ProviderCodeDialog
from desktop.ui.effect.session import EffectSession
from desktop.ui.messages.wording import local_time
from tests.ui.clouds import ACTIVITY, FUSE_FACE, MATERIALS, REQUEST_ID, ULTRA, CloudyServices, exchange, source, usage
from tests.ui.conftest import LONG
from tests.ui.effects import card, field, picker
from tests.ui.patience import deliver
from tests.ui.screens import SMALLEST, in_every_look, save_screen
from tests.waiting import HANG

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.i18n import Translations
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.theme import ThemeSwitch

# The offscreen platform warns at every window with a smallest size.
pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

GOOD, OTHER_SIZE = MATERIALS[0], MATERIALS[1]

KEYRING = KeyringStatus(KeyPlace.KEYRING, "a keyring")


@pytest.fixture
def fake() -> CloudyServices:
    return CloudyServices()


@pytest.fixture
def page(qtbot: QtBot, runner: JobRunner, fake: CloudyServices) -> EffectPage:
    page = EffectPage(EffectSession(runner), runner, fake.provide)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    return page


def session_of(page: EffectPage) -> EffectSession:
    return page._session


def begin(qtbot: QtBot, page: EffectPage, template: str, *photos: str) -> None:
    page.jobs.load_template(source(template), [source(photo) for photo in photos])
    qtbot.waitUntil(lambda: session_of(page).is_current and not page.jobs.busy)


def choose(page: EffectPage, engine: str) -> None:
    page.settings.engine.buttons[engine].click()


def ready_for_fuse(qtbot: QtBot, page: EffectPage) -> None:
    """A template of two faces, two photos, a matched material, confirmed by the user."""
    begin(qtbot, page, "t2.png", "a.png", "b.png")
    choose(page, FUSE_FACE)
    page.cloud.desk.choose_material(ACTIVITY, GOOD)
    page.settings.material.confirm.click()
    assert page.cloud.desk.missing is None


def ready_for_ultra(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, ULTRA)


def fuse(qtbot: QtBot, page: EffectPage) -> None:
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)


# -- nothing leaves without being told ---------------------------------------------------------------------------


def test_choosing_an_engine_and_changing_everything_sends_nothing(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    ready_for_fuse(qtbot, page)
    card(page, FUSE_FACE, "degrees").own.click()
    choose(page, ULTRA)
    card(page, ULTRA, "effect").own.click()
    page.settings.marking.box.click()
    assert fake.cloud.fuser.planned == []
    assert fake.cloud.fuser.sent == []
    assert fake.cloud.materials.asked == []


def test_the_card_of_the_call_is_there_for_the_cloud_only(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "a.png")
    assert not page.cloud.call.isVisible()
    choose(page, ULTRA)
    assert page.cloud.call.isVisible()
    assert "agreed" in page.cloud.call._consent.text()


def test_the_call_leaves_room_for_the_settings_in_a_small_window(qtbot: QtBot, page: EffectPage) -> None:
    """What it costs and its button stay in sight, how it is made scrolls."""
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, ULTRA)
    page.resize(SMALLEST - QSize(120, 90))
    deliver()
    call = page.cloud.call
    assert call.fuse.isVisible()
    assert call.height() < page.height() / 2
    assert call.options.isVisible()
    assert not call.isAncestorOf(call.shrink)


def test_an_error_of_the_cloud_does_not_fold_the_settings_away(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    """Its long code and ID made the middle so wide that the column from which the call came had no room."""
    ready_for_ultra(qtbot, page)
    page.resize(SMALLEST - QSize(120, 90))
    deliver()
    before = page.columns.folded
    fake.cloud.fuser.error = service_error(
        "AuthFailure.UnauthorizedOperation", "No.", request_id=REQUEST_ID, exchange=exchange()
    )
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)
    deliver()
    assert page.cloud.error.isVisible()
    assert page.columns.folded == before == (True, False)


def test_the_local_picture_stays_for_comparison_and_says_that_it_is_local(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    assert page.result.compare.divided
    assert page.result.compare._badge == "Local preview · the cloud was not asked yet"
    assert not page.result.save.isEnabled()


@pytest.mark.parametrize(
    ("payment", "words"),
    [
        (Payment.FREE, "one of the 988 free calls"),
        (Payment.PACKAGE, "package"),
        (Payment.QPS, "QPS"),
        (Payment.POST_PAID, "will be charged"),
    ],
)
def test_what_pays_for_the_call_is_said_before_it(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices, payment: Payment, words: str
) -> None:
    fake.cloud.usage.now = usage(12, payment)
    ready_for_ultra(qtbot, page)
    qtbot.waitUntil(lambda: words in page.cloud.call.cost.text())


def test_a_ledger_that_cannot_be_read_is_said(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    fake.cloud.usage.error = StoreError(ErrorCode.STORE_DAMAGED, "damaged")
    ready_for_ultra(qtbot, page)
    qtbot.waitUntil(lambda: fake.cloud.usage.asked > 0)
    assert "cannot be counted" in page.cloud.call.cost.text()
    assert page.cloud.call.fuse.isEnabled()


def test_the_sandbox_on_this_machine_charges_nothing(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    page.cloud.desk.use(CloudSettings(fusion_endpoint="http://127.0.0.1:8080"))
    assert "nothing is charged" in page.cloud.call.cost.text()


def test_an_error_of_the_sandbox_was_not_charged(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    page.cloud.desk.use(CloudSettings(fusion_endpoint="http://127.0.0.1:8080"))
    error = service_error("FailedOperation.NoFaceDetected", "未检测到人脸", request_id=REQUEST_ID, exchange=exchange())
    fail_with(qtbot, page, fake, error)
    assert page.cloud.error.charged.text() == "This call was not charged."


def type_into(field: QLineEdit, text: str) -> None:
    """Letter by letter, and without Tab or Enter behind it: what is typed counts."""
    for letter in text:
        QTest.keyClicks(field, letter)


# -- what is missing ---------------------------------------------------------------------------------------------


def test_the_button_says_what_is_missing_one_after_the_other(qtbot: QtBot, page: EffectPage) -> None:
    call, material = page.cloud.call, page.settings.material
    begin(qtbot, page, "t2.png", "a.png", "b.png")
    choose(page, FUSE_FACE)
    assert not call.fuse.isEnabled()
    assert "activity ID" in call.missing.text()
    type_into(material.activity, ACTIVITY)
    assert "material ID" in call.missing.text()
    type_into(material.material, "mt_1")
    assert "Several photos" in call.missing.text()
    for label, face_id in (("F1", "mt_1_2"), ("F2", "mt_1_1")):
        row = material.faces.rows[label]
        row.face_id.setEditText(face_id)
    assert "tick the box" in call.missing.text()
    material.confirm.click()
    assert call.fuse.isEnabled()


def test_an_id_counts_while_it_is_typed(qtbot: QtBot, page: EffectPage) -> None:
    """Without Tab or Enter."""
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, FUSE_FACE)
    for it in (page.settings.material.activity, page.settings.material.material):
        assert not page.cloud.call.fuse.isEnabled()
        QTest.keyClicks(it, "at_1")
    assert page.cloud.call.fuse.isEnabled()


def test_one_photo_needs_no_face_id(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, FUSE_FACE)
    page.cloud.desk.name_activity(ACTIVITY)
    page.cloud.desk.name_material("mt_1")
    fuse(qtbot, page)
    (job,) = fake.cloud.fuser.planned
    assert isinstance(job, FuseJob)
    assert [photo.face_id for photo in job.photos] == [None]


def test_without_a_photo_there_is_nothing_to_send(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    page.rows.rows[0].remove.click()
    assert page.cloud.desk.missing is Missing.PHOTO
    assert "photo" in page.cloud.call.missing.text()


# -- FuseFace: which face is which -------------------------------------------------------------------------------


def test_faces_are_matched_with_their_overlap_and_wait_for_the_user(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t2.png", "a.png", "b.png")
    choose(page, FUSE_FACE)
    page.cloud.desk.choose_material(ACTIVITY, GOOD)
    rows = page.settings.material.faces.rows
    assert [row.face_id.currentText() for row in rows.values()] == [face.face_id for face in GOOD.faces]
    assert all("100%" in row.state.text() for row in rows.values())
    assert page.cloud.desk.missing is Missing.CONFIRMATION


def test_a_face_that_is_not_in_the_material_is_flagged(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t3.png", "a.png", "b.png", "c.png")
    choose(page, FUSE_FACE)
    page.cloud.desk.choose_material(ACTIVITY, GOOD)
    row = page.settings.material.faces.rows["F3"]
    assert "No face of the material" in row.state.text()
    assert row.face_id.currentText() == ""
    assert page.cloud.desk.missing is Missing.FACE_IDS


def test_the_only_face_found_nowhere_is_not_sent_to_another_without_a_word(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, FUSE_FACE)
    page.cloud.desk.choose_material(ACTIVITY, replace(GOOD, faces=()))
    assert page.cloud.desk.missing is Missing.CONFIRMATION
    page.settings.material.confirm.click()
    assert page.cloud.call.fuse.isEnabled()


def test_a_pair_changed_by_hand_must_be_confirmed_again(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_fuse(qtbot, page)
    row = page.settings.material.faces.rows["F1"]
    row.face_id.setCurrentIndex(1)
    row.face_id.activated.emit(1)
    assert row.state.text() == "Chosen by hand"
    assert "Several photos" in page.cloud.call.missing.text(), "two photos for one face"
    page.cloud.desk.name_face("F2", GOOD.faces[0].face_id)
    assert page.cloud.desk.missing is Missing.CONFIRMATION


def test_another_template_is_matched_anew(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_fuse(qtbot, page)
    page.jobs.load_template(source("t1.png"))
    qtbot.waitUntil(lambda: not page.jobs.busy)
    assert list(page.cloud.desk.face_ids) == ["F1"]
    assert not page.cloud.desk.confirmed


def test_a_material_that_cannot_be_used_says_why(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, FUSE_FACE)
    page.cloud.desk.choose_material(ACTIVITY, MATERIALS[2])
    assert "working day" in page.settings.material._state.text()
    assert page.cloud.desk.missing is Missing.UNUSABLE


def test_a_material_is_chosen_from_the_list_in_a_dialog(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def take_the_second(dialog: MaterialsDialog) -> int:
        qtbot.waitUntil(lambda: dialog.table.rowCount() > 0)
        dialog.table.selectRow(1)
        dialog.use.click()
        return 1

    monkeypatch.setattr(MaterialsDialog, "exec", take_the_second)
    begin(qtbot, page, "t1.png", "a.png")
    choose(page, FUSE_FACE)
    page.settings.material.activity.setText(ACTIVITY)
    page.settings.material.choose.click()
    assert fake.cloud.materials.asked == [ACTIVITY]
    assert page.cloud.desk.project_id == ACTIVITY
    assert page.cloud.desk.model_id == OTHER_SIZE.material_id


# -- the call ----------------------------------------------------------------------------------------------------


def test_fuse_face_is_asked_for_what_is_on_the_screen(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    ready_for_fuse(qtbot, page)
    card(page, FUSE_FACE, "degrees").own.click()
    field(page, FUSE_FACE, "degrees", "features").slider.setValue(20)
    page.settings.marking.producer.line.setText("ACME")
    page.settings.marking.producer.line.editingFinished.emit()
    page.cloud.call.shrink.click()
    fuse(qtbot, page)
    (job,) = fake.cloud.fuser.planned
    assert isinstance(job, FuseJob)
    assert (job.project_id, job.model_id) == (ACTIVITY, GOOD.material_id)
    assert [photo.face_id for photo in job.photos] == [face.face_id for face in GOOD.faces]
    assert [photo.source for photo in job.photos] == [Path("a.png"), Path("b.png")]
    assert all(photo.subject is not None for photo in job.photos)
    assert job.degrees == Degrees(20, 50)
    assert job.producer == "ACME"
    assert not job.options.shrink
    assert not job.options.force
    assert len(fake.cloud.fuser.sent) == 1


def test_the_result_comes_by_an_address_only_when_it_is_asked_for(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    page.cloud.call.address.click()
    fuse(qtbot, page)
    assert [job.form for job in fake.cloud.fuser.planned] == [ResultForm.BASE64, ResultForm.URL]
    page._tabs.setCurrentIndex(1)
    paid = session_of(page).history[0].paid
    assert paid is not None
    assert paid.address is not None
    assert page.cloud.inspector.timing.values["expires"].text() == local_time(paid.address.expires)


def test_ultra_is_asked_for_with_its_own_parameters(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    ready_for_ultra(qtbot, page)
    ultra = card(page, ULTRA, "effect")
    ultra.own.click()
    field(page, ULTRA, "effect", "warp").slider.setValue(90)
    picker(page, ULTRA, "effect", "model").list.setCurrentIndex(3)
    picker(page, ULTRA, "effect", "model").list.activated.emit(3)
    field(page, ULTRA, "effect", "transfer_makeup").click()
    fuse(qtbot, page)
    (job,) = fake.cloud.fuser.planned
    assert isinstance(job, UltraJob)
    assert job.template == Path("t1.png")
    assert job.template_subject is not None
    assert [photo.template_label for photo in job.photos] == ["F1"]
    assert job.model == 4
    assert job.parameters == UltraParameters(warp=0.9, transfer_makeup=True)


def test_the_sixth_model_takes_no_parameters(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    ultra = card(page, ULTRA, "effect")
    ultra.own.click()
    picker(page, ULTRA, "effect", "model").list.setCurrentIndex(5)
    picker(page, ULTRA, "effect", "model").list.activated.emit(5)
    assert session_of(page).values == ParameterValues.of(model=6)
    assert not ultra.own.isEnabled()
    assert not field(page, ULTRA, "effect", "warp").isVisible()


def test_a_logo_travels_along_in_the_pixels_of_the_material(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    begin(qtbot, page, "t2.png", "a.png", "b.png")
    page.jobs.load_logo(Path("brand.png"))
    qtbot.waitUntil(lambda: session_of(page).marking.logo is not None)
    choose(page, FUSE_FACE)
    half = tuple(replace(face, box=face.box.scaled(0.5, 0.5)) for face in GOOD.faces)
    page.cloud.desk.choose_material(ACTIVITY, replace(GOOD, faces=half))
    page.settings.material.confirm.click()
    page.settings.marking.holds_words.click()
    fuse(qtbot, page)
    logo = session_of(page).marking.logo
    assert logo is not None
    (job,) = fake.cloud.fuser.planned
    assert job.logo is not None
    assert job.logo.box == logo.box.scaled(0.5, 0.5)


def test_the_result_is_shown_kept_and_marked_as_the_clouds(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    ready_for_fuse(qtbot, page)
    asked = fake.cloud.usage.asked
    fuse(qtbot, page)
    assert page.result.compare._badge == "Cloud · FuseFace"
    assert page.result.save.isEnabled()
    item = page.history.list.item(0)
    assert item.text() == "2 · Cloud · FuseFace"
    assert f"RequestId {REQUEST_ID}" in item.toolTip()
    assert "works until" in item.toolTip()
    qtbot.waitUntil(lambda: fake.cloud.usage.asked > asked)


def test_findings_of_the_call_are_told(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    fake.cloud.fuser.findings = (Finding(FindingCode.PHOTO_UNCHECKED, Severity.INFO, {"photo": "https://host/a"}),)
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    (label,) = page.result.findings.labels
    assert "https://host/a" in label.text()


def test_two_calls_with_the_same_settings_are_two_runs(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    fuse(qtbot, page)
    assert len(fake.cloud.fuser.sent) == 2
    assert [run.order.engine for run in session_of(page).history] == [ULTRA, ULTRA, LOCAL]


def test_changing_the_settings_afterwards_says_that_the_result_is_older(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    card(page, ULTRA, "effect").own.click()
    assert page.result.compare._badge == "Cloud · FuseFaceUltra · before the last change"
    assert not page.result.save.isEnabled()


def test_the_local_algorithm_makes_no_difference_to_a_result_of_the_cloud(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    session = session_of(page)
    session.set_values(ParameterValues.of(algorithm=Algorithm.ENJOY), engine=LOCAL)
    assert session.is_current


def test_going_back_to_a_run_of_the_cloud_sends_nothing(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    choose(page, LOCAL)
    picker(page, LOCAL, "algorithm", "algorithm").buttons[Algorithm.ENJOY].click()
    qtbot.waitUntil(lambda: session_of(page).is_current and not page.jobs.busy)
    page.rows.rows[0].remove.click()
    strip = page.history.list
    strip.itemClicked.emit(strip.item(1))
    qtbot.waitUntil(lambda: session_of(page).is_current)
    assert session_of(page).engine.id == ULTRA
    assert page.result.compare._badge == "Cloud · FuseFaceUltra"
    assert strip.currentRow() == 1
    assert len(fake.cloud.fuser.sent) == 1
    assert session_of(page).values_of(LOCAL) == ParameterValues.of(algorithm=Algorithm.ENJOY)


def test_going_back_to_a_run_of_another_template_reads_that_first(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    begin_other = source("other1.png")
    page.jobs.load_template(begin_other, [source("b.png")])
    qtbot.waitUntil(lambda: session_of(page).template is not None and session_of(page).template.source == begin_other)  # type: ignore[union-attr]
    page.history.run_chosen.emit(session_of(page).history[0])
    qtbot.waitUntil(lambda: session_of(page).is_current)
    template = session_of(page).template
    assert template is not None
    assert template.source == source("t1.png")
    assert len(fake.cloud.fuser.sent) == 1


def test_the_file_of_the_cloud_is_saved_as_it_came(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "云端.jpg"), ""))
    with qtbot.waitSignal(page.saved) as saved:
        page.result.save.click()
    assert saved.args == [tmp_path / "云端.jpg"]
    [(target, _, kept_safe)] = fake.results.saved
    assert target == tmp_path / "云端.jpg"
    assert kept_safe == (Path("t1.png"), Path("a.png"))


def test_a_result_of_another_size_has_no_difference_to_show(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    fake.cloud.fuser.size = Size(200, 160)
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    assert page.result.compare.divided
    assert not page.result.bar.ways[Way.DIFFERENCE].isEnabled()


# -- cancel, errors ----------------------------------------------------------------------------------------------


def test_a_call_can_be_cancelled_and_says_that_it_may_have_been_charged(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    sending = threading.Event()

    def wait(progress: Progress) -> None:
        sending.set()
        while True:
            progress.report(0, 0)
            threading.Event().wait(0.005)

    fake.cloud.fuser.before_sending = wait
    ready_for_ultra(qtbot, page)
    page.cloud.call.fuse.click()
    assert page.cloud.call.cancel.isVisible()
    assert not page.cloud.call.fuse.isVisible()
    qtbot.waitUntil(sending.is_set)
    page.cloud.call.cancel.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)
    assert "may have been charged" in page.notice.text()
    assert session_of(page).history[0].paid is None
    assert page.cloud.call.fuse.isEnabled()


def test_a_paid_result_is_kept_even_when_the_user_has_moved_on(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    go_on = threading.Event()

    def wait(_: Progress) -> None:
        go_on.wait(HANG)

    fake.cloud.fuser.before_sending = wait
    ready_for_ultra(qtbot, page)
    page.cloud.call.fuse.click()
    choose(page, LOCAL)
    go_on.set()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)
    assert session_of(page).history[0].paid is not None
    shown = session_of(page).result
    assert shown is not None
    assert shown.order.engine == LOCAL


def fail_with(qtbot: QtBot, page: EffectPage, fake: CloudyServices, error: FusionDeskError) -> None:
    fake.cloud.fuser.error = error
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)


def test_an_error_of_the_service_tells_everything_there_is_to_know(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    error = service_error("FailedOperation.NoFaceDetected", "未检测到人脸", request_id=REQUEST_ID, exchange=exchange())
    fail_with(qtbot, page, fake, error)
    panel = page.cloud.error
    assert panel.isVisible()
    assert panel.code.text() == "FailedOperation.NoFaceDetected"
    assert "未检测到人脸" in panel.service.text()
    assert "user photo" in panel.who.text()
    assert panel.advice.text() == error.verdict.advice.english
    assert panel.charged.text() == "This call was charged."
    assert not panel.retry.isVisible()
    panel.copy.click()
    assert QGuiApplication.clipboard().text() == REQUEST_ID


def test_what_may_help_can_be_tried_again(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    fail_with(qtbot, page, fake, wire_error("cloud.network.dns", "no such host"))
    panel = page.cloud.error
    assert panel.retry.isVisible()
    assert not panel.request_id.isVisible()
    fake.cloud.fuser.error = None
    panel.retry.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)
    assert not panel.isVisible()
    assert session_of(page).is_current


def test_a_photo_without_a_face_is_sent_only_when_the_user_insists(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    fail_with(qtbot, page, fake, refusal("FailedOperation.NoFaceDetected", "no face", picture="a.png"))
    panel = page.cloud.error
    assert panel.text.text().startswith("a.png: ")
    assert panel.charged.text() == "This call was not charged."
    assert not panel.retry.isVisible()
    panel.force.click()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)
    assert [job.options.force for job in fake.cloud.fuser.planned] == [False, True]


def test_missing_keys_lead_to_the_place_where_they_are_entered(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    from desktop.services.cloud.refusals import keys_missing

    fail_with(qtbot, page, fake, keys_missing(REAL, KEYRING))
    with qtbot.waitSignal(page.cloud.keys_asked):
        page.cloud.error.keys.click()


def test_with_the_real_services_and_no_keys_nothing_is_sent(
    qtbot: QtBot, runner: JobRunner, services: Services
) -> None:
    page = EffectPage(EffectSession(runner), runner, lambda: services)
    qtbot.addWidget(page)
    page.show()
    page.load_samples()
    qtbot.waitUntil(lambda: session_of(page).is_current and not page.jobs.busy, timeout=LONG)
    choose(page, ULTRA)
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: page.findChild(ConsentDialog) is not None, timeout=LONG)
    fill_in(consent_dialog(page))
    consent_dialog(page).accept()
    qtbot.waitUntil(lambda: page.cloud.error.isVisible() and not page.cloud.desk.busy, timeout=LONG)
    assert page.cloud.error.code.text() == "cloud.keys_missing"
    assert page.cloud.error.keys.isVisible()
    assert page.cloud.desk.inspected is None


def test_an_error_can_be_closed(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    fail_with(qtbot, page, fake, wire_error("cloud.network.dns", "no such host"))
    page.cloud.error.close_button.click()
    card(page, ULTRA, "effect").own.click()
    assert not page.cloud.error.isVisible()


# -- sites -------------------------------------------------------------------------------------------------------


def test_the_international_site_has_no_ultra_and_no_degrees(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    page.cloud.desk.use(CloudSettings(site=Site.INTERNATIONAL))
    assert session_of(page).engine.id == LOCAL
    assert not page.settings.engine.buttons[ULTRA].isEnabled()
    choose(page, FUSE_FACE)
    assert not card(page, FUSE_FACE, "degrees").own.isVisible()
    assert "no degrees" in card(page, FUSE_FACE, "degrees").note.text()


# -- the request inspector ---------------------------------------------------------------------------------------


def inspect(qtbot: QtBot, page: EffectPage) -> None:
    ready_for_ultra(qtbot, page)
    fuse(qtbot, page)
    page._tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: bool(page.cloud.inspector.code.text.toPlainText()))


def test_before_a_call_the_inspector_says_what_it_will_show(qtbot: QtBot, page: EffectPage) -> None:
    begin(qtbot, page, "t1.png", "a.png")
    assert not page._tabs.isVisible()
    choose(page, ULTRA)
    assert page._tabs.isVisible()
    page._tabs.setCurrentIndex(1)
    assert page.cloud.inspector._empty.isVisible()


def test_the_inspector_shows_what_was_signed_sent_and_answered(qtbot: QtBot, page: EffectPage) -> None:
    inspect(qtbot, page)
    inspector, sent = page.cloud.inspector, exchange("FuseFaceUltra")
    shown = {}
    for part, button in inspector.request.buttons.items():
        button.click()
        shown[part] = inspector.request.text.toPlainText()
    assert shown["body"] == sent.body
    assert shown["canonical"] == sent.canonical_request
    assert shown["to_sign"] == sent.string_to_sign
    assert "X-TC-Region: ap-guangzhou" in shown["headers"]
    assert REQUEST_ID in inspector.response.text.toPlainText()
    assert inspector.timing.values["elapsed"].text() == "812 ms"
    inspector.timing.copy.click()
    assert QGuiApplication.clipboard().text() == REQUEST_ID


@pytest.mark.parametrize("language", SnippetLanguage)
def test_the_call_is_copied_as_a_program_in_every_language(
    qtbot: QtBot, page: EffectPage, language: SnippetLanguage
) -> None:
    inspect(qtbot, page)
    code = page.cloud.inspector.code
    code.buttons[language].click()
    qtbot.waitUntil(lambda: f"# {language}: FuseFaceUltra" in code.text.toPlainText())
    code.copy.click()
    assert QGuiApplication.clipboard().text() == code.text.toPlainText()


def save_bundle(qtbot: QtBot, page: EffectPage, monkeypatch: pytest.MonkeyPatch, target: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(page.saved):
        page.cloud.inspector.save.click()


def test_pictures_go_into_a_bundle_only_when_the_user_says_so(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inspect(qtbot, page)
    save_bundle(qtbot, page, monkeypatch, tmp_path / "call.zip")
    page.cloud.inspector.pictures.click()
    save_bundle(qtbot, page, monkeypatch, tmp_path / "with.zip")
    without, with_pictures = fake.cloud.reproduced
    assert without.pictures == ()
    assert list(with_pictures.pictures) == [b"photo", b"photo"]
    assert "python" in without.versions
    assert [path.name for path, _ in fake.writer.saved] == ["call.zip", "with.zip"]


def test_a_failed_call_is_inspected_too(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    error = service_error("InternalError", "oops", request_id="r-1", exchange=exchange(request_id="r-1"))
    fail_with(qtbot, page, fake, error)
    assert page.cloud.inspector.timing.request_id.text() == "r-1"


def test_code_of_an_older_call_is_dropped(qtbot: QtBot, page: EffectPage) -> None:
    inspect(qtbot, page)
    inspector = page.cloud.inspector
    before = inspector.code.text.toPlainText()
    inspector._show_code(object(), SnippetLanguage.PYTHON, "late")  # type: ignore[arg-type]  # of another call
    assert inspector.code.text.toPlainText() == before


def test_a_body_that_was_cut_is_shown_without_code(page: EffectPage) -> None:
    from desktop.ui.dialogs.call import Inspected

    page.cloud.desk.inspect(Inspected(replace(exchange(), body="<html", request_id="", status=None)))
    inspector = page.cloud.inspector
    deliver()
    assert inspector.code.text.toPlainText() == ""
    assert not inspector.timing.copy.isEnabled()
    assert inspector.timing.values["status"].text() == "no whole answer"


# -- consent -----------------------------------------------------------------------------------------------------


def consent_dialog(page: EffectPage) -> ConsentDialog:
    dialog = page.findChild(ConsentDialog)
    assert dialog is not None
    return dialog


def fill_in(dialog: ConsentDialog) -> None:
    dialog.person.setText("李")
    dialog.purpose.setText("春节活动")
    dialog.agreed.click()


def test_consent_is_asked_for_before_anything_is_sent_and_the_call_made_then(
    qtbot: QtBot, page: EffectPage, fake: CloudyServices
) -> None:
    fake.consents.missing = True
    ready_for_fuse(qtbot, page)
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: page.findChild(ConsentDialog) is not None)
    assert fake.cloud.fuser.sent == []
    dialog = consent_dialog(page)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    fill_in(dialog)
    dialog.under_14.click()
    assert not ok.isEnabled(), "a guardian has to agree"
    dialog.guardian.setText("李父")
    dialog.ends.click()
    assert ok.isEnabled()
    ok.click()
    qtbot.waitUntil(lambda: len(fake.cloud.fuser.sent) == 1)
    [(photos, terms)] = fake.consents.recorded
    assert [photo.path.name for photo in photos if isinstance(photo, Source)] == ["a.png", "b.png"]
    assert (terms.person, terms.purpose, terms.guardian) == ("李", "春节活动", "李父")
    assert terms.until is not None
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)


def test_without_consent_nothing_is_sent(qtbot: QtBot, page: EffectPage, fake: CloudyServices) -> None:
    fake.consents.missing = True
    ready_for_fuse(qtbot, page)
    page.cloud.call.fuse.click()
    qtbot.waitUntil(lambda: page.findChild(ConsentDialog) is not None)
    consent_dialog(page).reject()
    qtbot.waitUntil(lambda: not page.cloud.desk.busy)
    assert (fake.cloud.fuser.sent, fake.consents.recorded) == ([], [])


def test_screens_of_the_consent(qtbot: QtBot, translations: Translations, theme: ThemeSwitch) -> None:
    for look in in_every_look(translations, theme):
        dialog = ConsentDialog(["a.png", "b.png"], date(2026, 11, 30))
        qtbot.addWidget(dialog)
        fill_in(dialog)
        dialog.ends.click()
        dialog.show()
        save_screen(dialog, f"consent-{look}")
        dialog.close()
        code = ProviderCodeDialog()
        qtbot.addWidget(code)
        code.credit.setText("9144030071526726XG")
        code.show()
        save_screen(code, f"provider-code-{look}")
        code.close()
