"""A submission package: what it would hold and what there is to say about it, before it is written."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice, starmap
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QRadioButton, QVBoxLayout

from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.domain.workspace.quota import QuotaLevel
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, Translated, sentences
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.saving import plain_name, with_suffix
from desktop.ui.kit.table import KEY_ROLE, Table
from desktop.ui.messages import error_told, finding_title, severity_text
from desktop.ui.workspace.rights_words import workspace_finding_text
from desktop.ui.workspace.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.rules.findings import Finding
    from desktop.domain.workspace.activity import Activity
    from desktop.services.workspace.submission import Package
    from desktop.services.workspace.submission_plan import SubmissionItem, SubmissionPlan
    from desktop.ui.workspace.context import WorkspaceContext

    Row = tuple[str, tuple[str, ...]]
    """The ID of a material and what the table says of it."""

SIZE = QSize(860, 520)
WRITING = QT_TRANSLATE_NOOP("Workspace", "Writing the package")
TOLD = frozenset({Severity.WARN, Severity.FAIL})
MOST_ROWS = 500
"""Lines that somebody may still read."""


class SubmitDialog(Translated, QDialog):
    """Findings stop nothing: they are there to be read first. Choosing a line opens that material."""

    chosen = Signal(str)
    rights_asked = Signal(object)
    """The IDs of the materials of whose rights something is open."""

    def __init__(self, parts: WorkspaceContext, activity: Activity, material_ids: Sequence[str]) -> None:
        super().__init__(parts.window)
        self._parts, self._session = parts, parts.session
        self._activity = activity
        self._selected = frozenset(material_ids)
        self.plan: SubmissionPlan | None = None
        self.every, self.some = QRadioButton(), QRadioButton()
        (self.some if len(self._selected) > 1 else self.every).setChecked(True)
        self.state, self.slots = role_label("", wrap=True), role_label("muted", wrap=True)
        self.more = role_label("muted")
        self.table = Table(("",) * 4, stretch=3)
        self.as_folder, self.as_zip = QPushButton(autoDefault=False), QPushButton()
        self.rights, self.close_button = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.as_zip.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._planning = Latest(parts.runner, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(self.every)
        choice.addWidget(self.some)
        choice.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.rights)
        row.addStretch(1)
        for button in (self.close_button, self.as_folder, self.as_zip):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addLayout(choice)
        for widget in (self.state, self.slots):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(BusyBar(self._planning))
        layout.addWidget(self.more)
        layout.addLayout(row)
        open_at(self, SIZE)

    def _connect(self) -> None:
        self.every.toggled.connect(self.refresh)
        self._planning.succeeded.connect(self._show)
        self._planning.failed.connect(self._show_error)
        self.table.itemActivated.connect(lambda item: self.chosen.emit(item.data(KEY_ROLE)))
        self.as_folder.clicked.connect(self._write_folder)
        self.as_zip.clicked.connect(self._write_zip)
        self.close_button.clicked.connect(self.reject)
        self.rights.clicked.connect(lambda: self.rights_asked.emit(self._open_rights()))
        self._session.changed.connect(self.refresh)
        self._session.closed.connect(self.reject)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Submission package · {name}").format(name=self._activity.name))
        self.every.setText(self.tr("All that are not in the console yet"))
        self.some.setText(self.tr("The %n selected", "", len(self._selected)))
        for one in (self.every, self.some):  # a single way is no choice
            one.setVisible(bool(self._selected))
        self.table.set_titles((self.tr("Picture"), self.tr("Severity"), self.tr("Rule"), self.tr("What to know")))
        self.table.setAccessibleName(self.tr("Findings"))
        self.as_folder.setText(self.tr("Write into a folder…"))
        self.as_zip.setText(self.tr("Write a zip file…"))
        self.close_button.setText(self.tr("Close"))
        self.rights.setText(self.tr("Answer about rights…"))
        self._fill()

    # -- planning ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        if not self._session.is_open:
            return
        submissions, store = self._session.services.submissions, self._session.store
        wanted = self._selected if self.some.isChecked() else None
        activity = self._session.activities.get(self._activity.id)
        if activity is None:
            self.reject()
            return
        self._planning.request(lambda _: submissions.plan(store, activity, material_ids=wanted))

    def _show(self, plan: SubmissionPlan) -> None:
        self.plan = plan
        self._fill()

    def _show_error(self, error: FusionDeskError) -> None:
        self.state.setText(error_told(error))
        set_role(self.state, "role", "bad")

    def _fill(self) -> None:
        plan = self.plan
        for button in (self.as_folder, self.as_zip):
            allow(button, self._why_not_written())
        allow(self.rights, "" if self._open_rights() else self.tr("No question about rights is open."))
        if plan is None:
            return
        told = [(item, finding) for item in plan.items for finding in item.findings if finding.severity in TOLD]
        rows = list(islice(chain(_of_the_package(plan), self._left_out(plan), starmap(_row, told)), MOST_ROWS))
        warnings = len(plan.own_findings) + len(plan.left_out) + len(told)
        self.table.fill([cells for _, cells in rows], [identity for identity, _ in rows])
        self.more.setText(self.tr("… and %n more", "", warnings - len(rows)))
        self.more.setVisible(warnings > len(rows))
        self._say_state(plan, warnings)

    def _why_not_written(self) -> str:
        if self.plan is None:
            return self.tr("The package is still being put together.")
        return "" if self.plan.items else self.tr("There is no picture for the package.")

    def _open_rights(self) -> list[str]:
        """In the order of the package."""
        items = self.plan.items if self.plan is not None else ()
        about = FindingCode.RIGHTS
        open_ones = (it for it in items if any(f.code is about and f.severity in TOLD for f in it.findings))
        return [it.material.id for it in open_ones]

    def _left_out(self, plan: SubmissionPlan) -> Iterator[Row]:
        for it in plan.left_out:
            yield it.id, (it.name, severity_text(Severity.WARN), "", self.tr("No exported picture: left out"))

    def _say_state(self, plan: SubmissionPlan, warnings: int) -> None:
        pictures = self.tr("%n picture(s) in the package.", "", len(plan.items))
        more = self.tr("%n thing(s) to know first:", "", warnings) if warnings else self.tr("No problems found.")
        self.state.setText(sentences(pictures, more))
        set_role(self.state, "role", "warn" if warnings or not plan.items else "good")
        words = self.tr("Uploading takes %n slot(s); {left} of {total} are left.", "", plan.slots_needed)
        self.slots.setText(words.format(left=plan.quota.left, total=plan.quota.total))
        tight = not plan.has_room or plan.quota.level is QuotaLevel.OVER
        set_role(self.slots, "role", "bad" if tight else "muted")

    # -- writing -------------------------------------------------------------------------------------------------

    def _write_folder(self) -> None:
        folder = self._parts.asking.folder(self.tr("In which folder?"), self._parts.preferences.value.output_folder)
        if folder is not None:
            self._parts.preferences.change(output_folder=str(folder))
            self._write(folder / plain_name(self._activity.name))

    def _write_zip(self) -> None:
        pattern = self.tr("Zip files") + " (*.zip)"
        target = self._parts.asking.target(
            self.tr("Write a zip file"), f"{plain_name(self._activity.name)}.zip", pattern
        )
        if target is not None:
            self._write(with_suffix(target, ".zip"))

    def _write(self, target: Path) -> None:
        if self.plan is None:
            return
        submissions, store = self._session.services.submissions, self._session.store
        work = partial(submissions.write, store, self.plan, target)
        self._parts.jobs.start(work, lambda: say(WRITING), partial(_tell, self._parts))
        self.accept()


def _tell(parts: WorkspaceContext, package: Package) -> None:
    """Not by the dialog, which has gone by then."""
    parts.tell_saved(package.path)


def _of_the_package(plan: SubmissionPlan) -> Iterator[Row]:
    for it in plan.own_findings:
        yield "", (plan.activity.name, severity_text(it.severity), finding_title(it.code), workspace_finding_text(it))


def _row(item: SubmissionItem, finding: Finding) -> Row:
    severity, title = severity_text(finding.severity), finding_title(finding.code)
    return item.material.id, (item.name, severity, title, workspace_finding_text(finding))
