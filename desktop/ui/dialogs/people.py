"""People and consent (人员与同意): who agreed to what, how long pictures of them are kept, and deleting one of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout

from desktop.domain.fusing.consent import FILING_FROM, FILING_WARNING
from desktop.domain.fusing.order import Source
from desktop.domain.settings import MAX_RETENTION_DAYS
from desktop.services.sources import find_pictures
from desktop.ui.dialogs.consent import ConsentDialog
from desktop.ui.kit.busy import BusyBar
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.drops import dropped_files
from desktop.ui.kit.fields import SpinBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.table import Table
from desktop.ui.messages import error_told
from desktop.ui.messages.people_rows import STATES, say_of_people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent
    from PySide6.QtWidgets import QWidget

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.consent import ConsentTerms, PersonConsents
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner

SIZE = QSize(860, 520)
PURPOSE = 2
"""The column that takes the room that is left."""


class PeopleDialog(Translated, QDialog):
    """``forget_asked(person)``: the user has said yes to deleting them. ``days_changed``: how long pictures are kept.

    ``pictures()`` asks the user for photos.
    """

    forget_asked = Signal(str)
    days_changed = Signal(int)

    def __init__(
        self,
        services: Callable[[], Services],
        runner: JobRunner,
        pictures: Callable[[], Sequence[Path]],
        *,
        today: date,
        days: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._pictures, self._today = services, pictures, today
        self.people: tuple[PersonConsents, ...] = ()
        self._about, self.count = role_label("muted", wrap=True), role_label("muted", wrap=True)
        self.table = Table([""] * 5, stretch=PURPOSE)
        self.add, self.renew, self.forget = (QPushButton(autoDefault=False) for _ in range(3))
        self.close_button = QPushButton(autoDefault=False)
        self._keeping, self._kept = QLabel(), role_label("muted", wrap=True)
        self.days = SpinBox(minimum=0, maximum=MAX_RETENTION_DAYS, value=days)
        self.error = role_label("bad", wrap=True)
        self._work = Latest(runner, self)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.reload()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.renew, self.forget):
            buttons.addWidget(button)
        buttons.addStretch(1)
        keeping = QHBoxLayout()
        keeping.addWidget(self._keeping)
        keeping.addWidget(self.days)
        keeping.addWidget(self._kept, 1)
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self._about)
        layout.addWidget(self.table, 1)
        layout.addWidget(BusyBar(self._work))
        layout.addWidget(self.count)
        layout.addWidget(self.error)
        layout.addLayout(buttons)
        layout.addLayout(keeping)
        layout.addLayout(bottom)
        open_at(self, SIZE)

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self.ask_consent(self._pictures()))
        self.renew.clicked.connect(self._ask_renewal)
        self.forget.clicked.connect(self._ask_forgetting)
        self.close_button.clicked.connect(self.reject)
        self.table.itemSelectionChanged.connect(self._show_buttons)
        self.days.valueChanged.connect(self.days_changed)
        self.days.valueChanged.connect(self._show_days)
        self._work.succeeded.connect(self._show)
        self._work.failed.connect(self._show_error)
        self.finished.connect(self._work.cancel)

    # -- reading and writing -------------------------------------------------------------------------------------

    def reload(self) -> None:
        self._work.request(partial(_people, self._services))

    def ask_consent(self, photos: Sequence[Path]) -> None:
        """Write the consent for many photos down at once."""
        if photos:
            self._ask([path.name for path in photos], partial(_record, self._services, tuple(photos)))

    def _ask_renewal(self) -> None:
        person = self._chosen
        if person is not None:
            dialog = self._ask([], partial(_renew, self._services), count=person.photos)
            dialog.person.setText(person.person)
            dialog.person.setReadOnly(True)
            dialog.purpose.setText(person.purposes[0])
            dialog.under_14.setChecked(person.under_14)
            dialog.guardian.setText(person.guardian)

    def _ask(
        self,
        names: Sequence[str],
        work: Callable[[ConsentTerms, Progress], tuple[PersonConsents, ...]],
        count: int = 0,
    ) -> ConsentDialog:
        dialog = ConsentDialog(names, self._today, self, count=count)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.terms, work))
        dialog.open()
        return dialog

    def _take(
        self, terms: ConsentTerms | None, work: Callable[[ConsentTerms, Progress], tuple[PersonConsents, ...]]
    ) -> None:
        if terms is not None:
            self._work.request(partial(work, terms))

    def _ask_forgetting(self) -> None:
        person = self._chosen
        if person is None:
            return
        box = QMessageBox(QMessageBox.Icon.Warning, self.forget.text(), "", parent=self)
        box.setText(self.tr("Delete {name} everywhere?").format(name=person.person))
        box.setInformativeText(
            self.tr(
                "The consents, every material, cell, result and copy with a picture of theirs go from all workspaces"
                " and runs that are known, backups included. This cannot be undone. Files that you exported are named"
                " to you and stay."
            )
        )
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delete.clicked.connect(partial(self.forget_asked.emit, person.person))
        box.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.ask_consent(dropped_files(event.mimeData()))

    # -- showing -------------------------------------------------------------------------------------------------

    @property
    def _chosen(self) -> PersonConsents | None:
        return next((it for it in self.people if it.person == self.table.chosen), None)

    def _show(self, people: tuple[PersonConsents, ...]) -> None:
        self.people = people
        self.error.hide()
        rows = [
            (it.person, QLocale().toString(it.photos), ", ".join(it.purposes), self._until(it), self._state(it))
            for it in people
        ]
        self.table.fill(rows, [it.person for it in people])
        self._show_buttons()
        self._show_count()

    def _show_error(self, error: FusionDeskError) -> None:
        self.error.setText(error_told(error))
        self.error.show()

    def _until(self, person: PersonConsents) -> str:
        return person.until.isoformat() if person.until else self.tr("no end")

    def _state(self, person: PersonConsents) -> str:
        state = say_of_people(STATES[person.state])
        guardian = self.tr("under 14, guardian {name}").format(name=person.guardian) if person.under_14 else ""
        return f"{state} · {guardian}" if guardian else state

    def _show_buttons(self) -> None:
        why_not = "" if self._chosen is not None else self.tr("Choose a person in the list first.")
        for button in (self.renew, self.forget):
            allow(button, why_not)

    def _show_count(self) -> None:
        people, photos = len(self.people), sum(it.photos for it in self.people)
        text = self.tr("{people}, {photos}. From {count} faces on a filing is due.")
        words = {"people": self.tr("%n person(s)", "", people), "photos": self.tr("%n photo(s)", "", photos)}
        self.count.setText(text.format(count=QLocale().toString(FILING_FROM), **words))
        set_role(self.count, "role", "warn" if photos >= FILING_WARNING else "muted")

    def _show_days(self) -> None:
        days = self.days.value()
        told = self.tr("At each start, older user photos and results in runs are deleted, and copies; figures stay.")
        self._kept.setText(told if days else self.tr("Pictures stay until you delete them."))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("People and consent"))
        self._about.setText(
            self.tr(
                "Whose face is edited has to be told and to agree. A consent belongs to the photo's content, and is"
                " asked for before its first upload. Drop photos here to write theirs down."
            )
        )
        self.table.setAccessibleName(self.windowTitle())
        self.table.set_titles(
            [self.tr("Person"), self.tr("Photos"), self.tr("For what"), self.tr("Until"), self.tr("State")]
        )
        self.table.set_hint(self.tr("Nobody yet. Add the photos of one person, however many, and say what was agreed."))
        self.add.setText(self.tr("Add photos…"))
        self.renew.setText(self.tr("Renew…"))
        self.forget.setText(self.tr("Delete this person everywhere…"))
        self._keeping.setText(self.tr("Keep pictures of people for"))
        self.days.setSuffix(self.tr(" days"))
        self.days.setSpecialValueText(self.tr("any time"))
        self.days.setAccessibleName(self._keeping.text())
        self.close_button.setText(self.tr("Close"))
        self._show(self.people)
        self._show_days()


def _people(services: Callable[[], Services], _: Progress) -> tuple[PersonConsents, ...]:
    return services().consents.people()


def _record(
    services: Callable[[], Services], photos: tuple[Path, ...], terms: ConsentTerms, _: Progress
) -> tuple[PersonConsents, ...]:
    consents = services().consents
    consents.record([Source(path) for path in find_pictures(photos)], terms)
    return consents.people()


def _renew(services: Callable[[], Services], terms: ConsentTerms, _: Progress) -> tuple[PersonConsents, ...]:
    consents = services().consents
    consents.renew(terms)
    return consents.people()
