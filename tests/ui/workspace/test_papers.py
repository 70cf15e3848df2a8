"""Packages, copyright proofs, comparison with the console, usage, and pictures to and from the Prepare mode."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.domain.cloud.billing import BillingMode, BillingTerms, CallPackage
from desktop.domain.cloud.calls import MaterialPage, MaterialStatus
from desktop.domain.crop.values import Padding
from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.workspace.package import PackageProblem, PackageProblemKind
from desktop.domain.workspace.review import ReviewState
from desktop.domain.workspace.rights import Answer
from desktop.services.cloud.materials import MaterialLister
from desktop.services.workspace.package_diff import PackageDiff, PackageManifest
from desktop.services.workspace.proof import ProofLanguage, proof_form
from desktop.services.workspace.usage_report import UsageReports
from desktop.ui.kit.saving import with_suffix
from desktop.ui.kit.table import KEY_ROLE
from desktop.ui.printing.pdf import proof_pdf
from desktop.ui.printing.proof_html import proof_document
from desktop.ui.workspace import submit_dialog
from desktop.ui.workspace.package_dialog import ComparedPackage, PackageDialog
from desktop.ui.workspace.properties import PropertiesDialog
from desktop.ui.workspace.submit_dialog import SubmitDialog
from desktop.ui.workspace.sync_dialog import SyncDialog
from desktop.ui.workspace.usage.day_chart import day_text, nice_top
from desktop.ui.workspace.usage.dialog import MonthShown, UsageDialog
from desktop.ui.workspace.usage.package_form import PackageForm
from desktop.ui.workspace.uses_dialog import UsesDialog
from tests.ui.conftest import LONG
from tests.ui.patience import deliver
from tests.ui.workspace.conftest import Calls, DeskAnswers, Filler, idle
from tests.workspaces import make_activity, make_info, make_material, make_remote, make_rights

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.ui.workspace.area import WorkspaceArea
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

pytestmark = pytest.mark.qt_log_ignore("plugin does not support")


def told(area: WorkspaceArea) -> str:
    return area.dock.notice.text.text() if area.dock.notice.isVisible() else ""


@pytest.fixture
def filled(fill: Filler, own_copy: Path, qtbot: QtBot) -> WorkspaceArea:
    """One activity, known to the console, with one prepared picture; its material is selected."""
    fill.put(replace(make_activity("a1", "新年/活动"), project_id="at_1"))
    fill.area.activities.add([own_copy], "a1")
    idle(fill.area, qtbot)
    fill.area.tree.show_entity(only(fill.area))
    return fill.area


def only(area: WorkspaceArea) -> str:
    (identity,) = area.session.summaries
    return identity


# --- submission packages ---


@pytest.fixture
def submit(filled: WorkspaceArea, qtbot: QtBot) -> SubmitDialog:
    filled.actions["submit"].trigger()
    dialog = filled.dialogs.open["submit", "a1"]
    assert isinstance(dialog, SubmitDialog)
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    return dialog


def test_findings_are_shown_before_a_package_is_written(submit: SubmitDialog, filled: WorkspaceArea) -> None:
    assert "1 picture in the package" in submit.state.text()
    assert "Not fit for upload" in submit.table.cell(0, 3).text()
    assert "takes 1 slot; 10 of 10" in submit.slots.text()
    submit.table.itemActivated.emit(submit.table.cell(0, 0))
    assert ("material", only(filled)) in filled.dialogs.open


def test_a_package_is_written_and_compared(
    *, submit: SubmitDialog, filled: WorkspaceArea, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    asking.saved_as = tmp_path / "out"
    submit.as_zip.click()
    idle(filled, qtbot)
    assert str(tmp_path / "out.zip") in told(filled)
    filled.materials.rename(only(filled), "Renamed")
    idle(filled, qtbot)
    asking.chosen_file = tmp_path / "out.zip"
    filled.actions["compare_package"].trigger()
    idle(filled, qtbot)
    dialog = filled.dock.window().findChild(PackageDialog)
    assert isinstance(dialog, PackageDialog)
    assert "1 thing changed since" in dialog.state.text()
    assert dialog.table.cell(0, 1).text() == "Changed: name"
    dialog.close()


def test_a_package_is_written_into_a_folder(
    *, submit: SubmitDialog, filled: WorkspaceArea, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    submit.as_folder.click()
    assert submit.isVisible()
    asking.chosen_folder = tmp_path
    submit.as_folder.click()
    idle(filled, qtbot)
    assert (tmp_path / "新年_活动" / "manifest.json").exists()
    asking.chosen_file = tmp_path / "新年_活动" / "manifest.json"
    filled.actions["compare_package"].trigger()
    idle(filled, qtbot)
    dialog = filled.dock.window().findChild(PackageDialog)
    assert isinstance(dialog, PackageDialog)
    assert "Nothing changed since" in dialog.state.text()
    dialog.close()


def test_no_more_is_shown_than_somebody_reads(
    filled: WorkspaceArea, fill: Filler, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submit_dialog, "MOST_ROWS", 2)
    fill.put(*(replace(make_material(identity), versions=()) for identity in ("m2", "m3", "m4")))
    dialog = SubmitDialog(filled.desk, filled.session.activities["a1"], ["m2", "m3", "m4"])
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    assert "3 things to know first" in dialog.state.text()
    assert [dialog.table.cell(row, 0).data(KEY_ROLE) for row in range(dialog.table.rowCount())] == ["m2", "m3"]
    assert dialog.more.text() == "… and 1 more"
    assert not dialog.more.isHidden()
    dialog.deleteLater()


def test_only_what_is_selected_is_submitted(filled: WorkspaceArea, fill: Filler, qtbot: QtBot) -> None:
    in_review = make_material("m2", states=(ReviewState.READY, ReviewState.IN_REVIEW))
    fill.put(in_review, replace(make_material("m3"), versions=()))
    dialog = SubmitDialog(filled.desk, filled.session.activities["a1"], ["m2", "m3"])
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=LONG)
    assert dialog.some.text() == "The 2 selected"
    assert dialog.table.cell(0, 3).text() == "No exported picture: left out"
    assert f"{dialog.table.rowCount()} things to know first" in dialog.state.text()
    assert dialog.more.isHidden()
    dialog.every.click()
    qtbot.waitUntil(lambda: dialog.plan is not None and len(dialog.plan.items) == 1, timeout=LONG)
    fill.put(replace(make_material(only_first(filled)), rights=make_rights()))
    dialog._show_error(StoreError(ErrorCode.STORE_FILE_MISSING, "", path="x.jpg"))
    assert "missing" in dialog.state.text()
    dialog.deleteLater()


def only_first(area: WorkspaceArea) -> str:
    return next(iter(area.session.summaries))


@pytest.mark.usefixtures("submit")
def test_a_submission_closes_when_its_activity_goes(filled: WorkspaceArea, qtbot: QtBot) -> None:
    filled.activities.delete(filled.session.activities["a1"])
    idle(filled, qtbot)
    assert not filled.dialogs.open


def test_a_damaged_package_of_a_deleted_activity(tmp_path: Path, qtbot: QtBot) -> None:
    manifest = PackageManifest("a9", "Gone", "2026-03-11", {}, {})
    problems = (PackageProblem(PackageProblemKind.MISSING, "1.jpg"), PackageProblem(PackageProblemKind.EXTRA, "x"))
    here = ComparedPackage(tmp_path / "p.zip", PackageDiff(manifest, ()), problems)
    for compared in (here, replace(here, diff=PackageDiff(manifest, (), activity_gone=True))):
        dialog = PackageDialog(compared, {})
        qtbot.addWidget(dialog)
        assert "Written on 2026-03-11" in dialog.state.text()
    assert "not in this workspace" in dialog.state.text()


def test_a_changed_activity_is_told_though_its_pictures_are_the_same(tmp_path: Path, qtbot: QtBot) -> None:
    manifest = PackageManifest("a9", "Spring", "2026-03-11", {}, {})
    diff = PackageDiff(manifest, (), activity_fields=("name", "algorithm"))
    dialog = PackageDialog(ComparedPackage(tmp_path / "p.zip", diff, ()), {})
    qtbot.addWidget(dialog)
    assert "Nothing changed" not in dialog.state.text()
    assert [dialog.table.cell(0, column).text() for column in (0, 1)] == ["Spring", "Changed: name, algorithm version"]


# --- copyright proof ---


@pytest.mark.parametrize("language", list(ProofLanguage))
def test_the_proof_is_a_pdf(
    *, language: ProofLanguage, filled: WorkspaceArea, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    asking.language, asking.saved_as = language, tmp_path / "proof"
    for _ in range(2):
        filled.actions["proof"].trigger()
        idle(filled, qtbot)
    written = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert written == ["proof-2.pdf", "proof.pdf"]
    assert (tmp_path / "proof.pdf").read_bytes().startswith(b"%PDF")


def test_a_proof_needs_a_language_and_a_place(filled: WorkspaceArea, asking: DeskAnswers) -> None:
    filled.actions["proof"].trigger()
    asking.language = ProofLanguage.ENGLISH
    filled.actions["proof"].trigger()
    assert not filled.jobs.busy


def test_without_a_choice_the_proof_is_about_what_needs_one(
    filled: WorkspaceArea, fill: Filler, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    fill.put(make_material("m2", name="Star", rights=make_rights(celebrity=Answer.YES)))
    asking.language, asking.saved_as = ProofLanguage.ENGLISH, tmp_path / "proof.pdf"
    filled.tree.show_entity("a1")
    filled.actions["proof"].trigger()
    idle(filled, qtbot)
    assert (tmp_path / "proof.pdf").stat().st_size > 10_000


@pytest.mark.parametrize("language", list(ProofLanguage))
def test_every_word_of_the_form_is_on_the_paper(language: ProofLanguage, qtbot: QtBot) -> None:  # noqa: ARG001 - fonts
    materials = [make_material("m1", name="<b>A & B</b>", model_id="mt_1")]
    form = proof_form(make_info(), make_activity(), materials, language)
    paper = QImage(1654, 2339, QImage.Format.Format_RGB32)
    paper.setDotsPerMeterX(7874)
    paper.setDotsPerMeterY(7874)
    document = proof_document(form, paper)
    text = document.toPlainText()
    words = (form.title, *form.materials, *form.notes, *(section.title for section in form.sections))
    for word in (*words, *(field.label for field in form.fields), "示例公司", "1250000000", "新年换脸"):
        assert word in text
    paper.fill(0xFFFFFFFF)
    painter = QPainter(paper)
    document.drawContents(painter)
    painter.end()
    ink = sum(paper.pixel(x, y) != 0xFFFFFFFF for x in range(0, 1654, 6) for y in range(0, 2339, 6))
    assert ink > 500
    assert document.pageCount() == 2
    del painter, document


def test_a_proof_of_many_materials_goes_on_to_further_pages(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts
    form = proof_form(make_info(), make_activity(), [make_material(f"m{n}") for n in range(150)], ProofLanguage.ENGLISH)
    assert proof_pdf(form).count(b"/Type /Page\n") >= 4


def test_names_of_files_are_completed(tmp_path: Path) -> None:
    assert with_suffix(tmp_path / "a.ZIP", ".zip").name == "a.ZIP"
    assert with_suffix(tmp_path / "v1.2", ".zip").name == "v1.2.zip"


# --- the console ---


@pytest.fixture
def console(monkeypatch: pytest.MonkeyPatch) -> list[RemoteMaterial]:
    """What the service lists."""
    listed: list[RemoteMaterial] = []
    monkeypatch.setattr(MaterialLister, "list", lambda *_: MaterialPage(tuple(listed), ()))
    return listed


@pytest.fixture
def linked(filled: WorkspaceArea, fill: Filler) -> WorkspaceArea:
    fill.put(make_material("m2", name="ours", model_id="mt_2", states=(ReviewState.READY, ReviewState.IN_REVIEW)))
    return filled


def synced(area: WorkspaceArea, qtbot: QtBot) -> SyncDialog:
    area.tree.show_entity("a1")
    area.actions["sync"].trigger()
    dialog = area.dialogs.open["sync", "a1"]
    assert isinstance(dialog, SyncDialog)
    qtbot.waitUntil(lambda: not dialog._asking.busy, timeout=LONG)
    return dialog


def test_differences_are_shown_and_conflicts_not_ticked(
    linked: WorkspaceArea, console: list[RemoteMaterial], qtbot: QtBot
) -> None:
    console += [make_remote("mt_2", name="theirs", status=MaterialStatus.PASSED_BY_HUMAN), make_remote("mt_3")]
    dialog = synced(linked, qtbot)
    kinds = {it.kind for it in dialog.ticked}
    assert {"status", "new", "faces"} == kinds
    assert "3 of 4 differences ticked, 0 of them in conflict." in dialog.state.text()


def test_what_is_ticked_is_taken_over_in_one_step(
    linked: WorkspaceArea, console: list[RemoteMaterial], fill: Filler, qtbot: QtBot
) -> None:
    console += [make_remote("mt_2", name="theirs", status=MaterialStatus.PASSED_BY_HUMAN), make_remote("mt_3")]
    dialog = synced(linked, qtbot)
    dialog.accept_button.click()
    idle(linked, qtbot)
    qtbot.waitUntil(lambda: not dialog._asking.busy, timeout=LONG)
    assert fill.material("m2").review.state is ReviewState.PASSED
    assert fill.material("m2").name == "ours"
    assert "mt_3" in {it.model_id for it in linked.session.summaries.values()}
    linked.session.undo()
    idle(linked, qtbot)
    assert fill.material("m2").review.state is ReviewState.IN_REVIEW


def test_what_changed_here_meanwhile_is_left_alone(
    linked: WorkspaceArea, console: list[RemoteMaterial], fill: Filler, qtbot: QtBot
) -> None:
    console.append(make_remote("mt_2", name="ours", status=MaterialStatus.PASSED_BY_HUMAN, face_id="f"))
    dialog = synced(linked, qtbot)
    fill.put(replace(fill.material("m2"), model_id="mt_2", faces=()))
    dialog.accept_button.click()
    idle(linked, qtbot)
    qtbot.waitUntil(lambda: "left alone" in dialog.state.text(), timeout=LONG)
    assert fill.material("m2").review.state is ReviewState.IN_REVIEW


def test_all_the_same_is_said(linked: WorkspaceArea, console: list[RemoteMaterial], qtbot: QtBot) -> None:
    console.append(make_remote("mt_2", name="ours", face_id="", status=77))
    dialog = synced(linked, qtbot)
    assert "all is the same" in dialog.state.text()
    assert "1 material" in dialog.state.text()
    assert not dialog.accept_button.isEnabled()
    dialog._take_over()


def test_a_failing_question_is_told_and_asked_again(
    linked: WorkspaceArea, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object) -> None:
        raise StoreError(ErrorCode.STORE_UNUSABLE, "", path="workspace.db")

    monkeypatch.setattr(MaterialLister, "list", fail)
    dialog = synced(linked, qtbot)
    assert dialog.error.isVisible()
    dialog._take_over()
    monkeypatch.setattr(MaterialLister, "list", lambda *_: MaterialPage((), ()))
    dialog.ask.click()
    qtbot.waitUntil(lambda: dialog.diff is not None, timeout=LONG)
    assert not dialog.error.isVisible()


# --- usage ---


@pytest.fixture
def usage(area: WorkspaceArea, ledger: Calls, qtbot: QtBot) -> UsageDialog:
    ledger.fill()
    area.actions["usage"].trigger()
    dialog = area.dialogs.open["usage", ""]
    assert isinstance(dialog, UsageDialog)
    qtbot.waitUntil(lambda: dialog.shown is not None, timeout=LONG)
    return dialog


def shown(dialog: UsageDialog) -> MonthShown:
    assert dialog.shown is not None
    return dialog.shown


def settled(dialog: UsageDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog._loading.busy, timeout=LONG)


def test_the_month_is_counted_and_paid_in_order(usage: UsageDialog) -> None:
    assert "of 1,000" in usage.summary.values[1].text()
    assert "10,000 calls left" in usage.reminders.text()
    usage.grab()
    day = usage.chart.day_at(usage.chart._room.center().toPoint())
    assert day is not None
    assert day.day.day in {15, 16, 17}
    assert "charged" in day_text(shown(usage).cost.usage.days[0])


def test_earlier_months_can_be_looked_at(usage: UsageDialog, qtbot: QtBot) -> None:
    now = usage.month.text()
    assert not usage.forward.isEnabled()
    usage.back.click()
    settled(usage, qtbot)
    assert usage.month.text() != now
    usage.forward.click()
    settled(usage, qtbot)
    assert usage.month.text() == now


def test_packages_are_entered_changed_and_removed(usage: UsageDialog, qtbot: QtBot) -> None:
    usage.terms.add.click()
    form = usage.terms.findChild(PackageForm)
    assert isinstance(form, PackageForm)
    form.name.setText("Extra")
    form.accept()
    settled(usage, qtbot)
    assert [it.name for it in shown(usage).terms.packages] == ["资源包 10,000", "Extra"]
    usage.terms.table.selectRow(1)
    package = usage.terms.package
    assert package is not None
    usage.terms._put(replace(package, calls=5))
    settled(usage, qtbot)
    assert shown(usage).terms.packages[1].calls == 5
    usage.terms.remove.click()
    settled(usage, qtbot)
    assert len(shown(usage).terms.packages) == 1


def test_a_package_must_make_sense(qtbot: QtBot) -> None:
    form = PackageForm("p1", date(2026, 3, 1), CallPackage("p1", "x", 5, date(2026, 3, 1), date(2026, 4, 1)))
    qtbot.addWidget(form)
    assert form.package.calls == 5
    ok = form._buttons.buttons()[0]
    form.expires.setDate(form.since.date().addDays(-1))
    assert not ok.isEnabled()


def test_the_mode_is_in_force_from_today(usage: UsageDialog, qtbot: QtBot) -> None:
    usage.terms._change_mode()
    assert not usage._loading.busy
    usage.terms.mode.setCurrentIndex(usage.terms.mode.findData(BillingMode.QPS))
    usage.terms.mode.activated.emit(1)
    settled(usage, qtbot)
    usage.terms.qps.setValue(20)
    usage.terms.qps.editingFinished.emit()
    settled(usage, qtbot)
    (change,) = shown(usage).terms.modes
    assert (change.since, change.mode, change.qps) == (shown(usage).today, BillingMode.QPS, 20)


def test_the_calls_are_saved_as_csv(
    usage: UsageDialog, area: WorkspaceArea, asking: DeskAnswers, tmp_path: Path, qtbot: QtBot
) -> None:
    usage.save.click()
    asking.saved_as = tmp_path / "calls"
    usage.save.click()
    idle(area, qtbot)
    assert "FuseFace" in (tmp_path / "calls.csv").read_text(encoding="utf-8-sig")


def test_a_ledger_that_cannot_be_read_is_told(
    area: WorkspaceArea, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(*_: object) -> BillingTerms:
        raise StoreError(ErrorCode.STORE_DAMAGED, "", path="usage.db")

    monkeypatch.setattr(UsageReports, "month", fail)
    area.actions["usage"].trigger()
    dialog = area.dialogs.open["usage", ""]
    assert isinstance(dialog, UsageDialog)
    qtbot.waitUntil(lambda: "damaged" in dialog.reminders.text(), timeout=LONG)
    dialog.save.click()
    dialog._step(1)


def test_the_axis_ends_at_a_round_number() -> None:
    assert [nice_top(most) for most in (0, 4, 5, 13, 87, 999)] == [4, 4, 8, 20, 120, 1200]


# --- to and from the Prepare mode ---


def test_a_prepared_picture_is_kept_and_then_gets_versions(
    *, window: DeskWindow, fill: Filler, opened: Opened, own_copy: Path, qtbot: QtBot
) -> None:
    fill.put(make_activity())
    opened(own_copy)
    document = window.session.current
    assert document is not None
    window.session.replace(document.key, template_face_ids={"F1": "mt_1_1"})
    window.actions_["keep"].trigger()
    idle(fill.area, qtbot)
    identity = only(fill.area)
    assert fill.material(identity).faces[0].face_id == "mt_1_1"
    fill.area.tree.show_entity(identity)
    fill.area.actions["reopen"].trigger()
    idle(fill.area, qtbot)
    qtbot.waitUntil(lambda: len(window.session.documents) == 2 and not window.jobs.running, timeout=LONG)
    reopened = window.session.current
    assert reopened is not None
    assert reopened.path.name == own_copy.name
    assert reopened.options.frame == fill.material(identity).versions[0].frame
    window.actions_["keep"].trigger()
    idle(fill.area, qtbot)
    assert [it.number for it in fill.material(identity).versions] == [1, 2]


def test_keeping_needs_an_activity(area: WorkspaceArea, window: DeskWindow, opened: Opened, own_copy: Path) -> None:
    area.toggle()
    opened(own_copy)
    window.actions_["keep"].trigger()
    assert area.dock.isVisible()
    assert "make an activity first" in told(area)


def test_what_breaks_a_rule_is_not_kept(
    *, window: DeskWindow, fill: Filler, opened: Opened, own_copy: Path, qtbot: QtBot
) -> None:
    fill.put(make_activity())
    opened(own_copy)
    document = window.session.current
    assert document is not None
    window.session.replace(document.key, options=replace(document.options, margin=30.0, padding=Padding.none()))
    window.actions_["keep"].trigger()
    idle(fill.area, qtbot)
    assert own_copy.name in told(fill.area)
    assert not fill.area.session.summaries


def test_where_a_picture_is_used(
    filled: WorkspaceArea, asking: DeskAnswers, own_copy: Path, astronaut: Path, qtbot: QtBot
) -> None:
    filled.actions["where_used"].trigger()
    idle(filled, qtbot)
    dialog = uses(filled)
    assert "used by 1 material" in dialog.state.text()
    dialog.table.itemActivated.emit(dialog.table.cell(0, 0))
    assert [it.id for it in filled.tree.selected_materials] == [only(filled)]
    dialog.close()
    filled.actions["where_used_file"].trigger()
    for path, words in ((own_copy, "used by 1 material"), (astronaut, "not used")):
        asking.chosen_file = path
        filled.actions["where_used_file"].trigger()
        idle(filled, qtbot)
        assert words in uses(filled).state.text()
        uses(filled).close()
        deliver()


def uses(area: WorkspaceArea) -> UsesDialog:
    found = [it for it in area.dock.window().findChildren(UsesDialog) if it.isVisible()]
    return found[-1]


def test_an_old_version_is_opened_as_it_was(filled: WorkspaceArea, window: DeskWindow, qtbot: QtBot) -> None:
    filled.originals.open(only(filled), 1)
    idle(filled, qtbot)
    qtbot.waitUntil(lambda: len(window.session.documents) == 1, timeout=LONG)
    filled.originals.open(only(filled), 9)
    filled.originals.open("gone")
    idle(filled, qtbot)
    qtbot.waitUntil(lambda: not window.jobs.running, timeout=LONG)
    assert len(window.session.documents) == 1


def test_properties_are_changed(desk: WorkspaceArea, qtbot: QtBot) -> None:
    desk.dock.meter.change.click()
    dialog = desk.dialogs.open["properties", ""]
    assert isinstance(dialog, PropertiesDialog)
    dialog.account.slots_field.setValue(7)
    dialog.name.setText("")
    assert not dialog._buttons.buttons()[0].isEnabled()
    dialog.name.setText("Neu")
    dialog.accept()
    idle(desk, qtbot)
    assert (desk.session.info.name, desk.session.quota.total) == ("Neu", 17)
    assert desk.dock.name.text() == "Neu"
