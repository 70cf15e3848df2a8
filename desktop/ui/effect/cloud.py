"""The cloud side of the Test effect page: its desk, its jobs, and the widgets that are about a call."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.dialogs.call import CallJobs
from desktop.ui.dialogs.cloud_error import CloudErrorPanel
from desktop.ui.dialogs.inspector import Inspector
from desktop.ui.effect.cloud_call import CallCard
from desktop.ui.effect.cloud_call_state import CloudCallState
from desktop.ui.effect.cloud_jobs import CloudJobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.cloud.calls import RemoteMaterial
    from desktop.domain.fusing.consent import ConsentTerms
    from desktop.domain.fusing.order import Order
    from desktop.services.bundle import Services
    from desktop.ui.dialogs.call import Inspected
    from desktop.ui.effect.files import EffectFiles
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.usage_watch import UsageWatch


class CloudSide(QObject):
    """``call`` and ``error`` show themselves only where they have something to say.

    ``noticed(text)``: something to tell that is no error. ``keys_asked``: the user wants to enter keys.
    """

    noticed = Signal(str)
    keys_asked = Signal()

    def __init__(
        self,
        session: EffectSession,
        runner: JobRunner,
        services: Callable[[], Services],
        *,
        watch: UsageWatch,
        files: EffectFiles,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._session, self._files, self._page = session, files, page
        self.desk = CloudCallState(session, watch, self)
        self.jobs = CloudJobs(session, self.desk, runner, services, watch=watch)
        self.call = CallCard(session, self.desk)
        self.error = CloudErrorPanel(explains=True)
        self.calls = CallJobs(runner, services, self)
        self.inspector = Inspector(self.calls.write_code, self._nothing_to_inspect)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.call.fuse_asked.connect(self.jobs.fuse)
        self.call.cancel_asked.connect(self.jobs.cancel)
        self.error.retry_asked.connect(self.jobs.fuse)
        self.error.force_asked.connect(lambda: self.jobs.fuse(force=True))
        self.error.keys_asked.connect(self.keys_asked)
        self.inspector.save_asked.connect(self._save_bundle)
        self.jobs.consent_asked.connect(self._ask_consent)
        self.jobs.cancelled.connect(
            lambda: self.noticed.emit(
                self.tr("The call was cancelled. If it had reached the service already, it may have been charged.")
            )
        )
        self.desk.changed.connect(self._show)
        self._session.settings_changed.connect(self._show)

    @property
    def inspectable(self) -> bool:
        """Whether there is a call to look at, or may soon be."""
        return not self._session.engine.is_free or self.desk.inspected is not None

    def choose_material(self, activity: str) -> None:
        """Let the user take a material from the list of an activity."""
        from desktop.ui.effect.materials_dialog import MaterialsDialog  # noqa: PLC0415 - opened now and then

        dialog = MaterialsDialog(activity, self.jobs.list_materials, self._page)
        dialog.chosen.connect(self._take_material)
        dialog.exec()
        dialog.deleteLater()

    def _ask_consent(self, order: Order) -> None:
        from desktop.ui.dialogs.consent import ConsentDialog  # noqa: PLC0415 - opened now and then

        names = tuple(dict.fromkeys(item.name for item in order.assignments))
        dialog = ConsentDialog(names, date.today(), self._page)  # noqa: DTZ011 - the day on the user's calendar
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take_consent(order, dialog.terms))
        dialog.open()

    def _take_consent(self, order: Order, terms: ConsentTerms | None) -> None:
        if terms is not None:
            self.jobs.record(order, terms)

    def _take_material(self, activity: str, material: RemoteMaterial) -> None:
        self.desk.choose_material(activity, material)

    def _save_bundle(self, inspected: Inspected, pictures: bool) -> None:  # noqa: FBT001 - a slot
        if target := self._files.bundle(inspected.file_name):
            self.calls.save_bundle(inspected, target, pictures=pictures)

    def _nothing_to_inspect(self) -> str:
        return self.tr("No call has been made yet. After one you see here what was signed, sent and answered.")

    def _show(self) -> None:
        for card in (self.call, self.call.options):
            card.setVisible(not self._session.engine.is_free)
        self.inspector.show_call(self.desk.inspected)
        self.error.show_error(self.desk.error, sandbox=self.desk.is_sandbox)
