"""Calls to the cloud from the Test effect mode: each only when the user asks for it, one at a time."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import ErrorCode
from desktop.domain.fusing.order import Sending
from desktop.ui.effect.cloud_call_state import inspected_of
from desktop.ui.effect.jobs import shown, shown_again
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.calls import MaterialPage
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.consent import ConsentTerms
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.effect.cloud_call_state import CloudCallState
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.effect.values import Result, Run
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.usage_watch import UsageWatch


class CloudJobs(QObject):
    """``job_started(job)`` carries jobs worth showing in a status bar.

    ``cancelled``: the user stopped a call that may have been on its way. ``consent_asked(order)``: a photo of it may
    not go to the cloud yet, and nothing was sent. ``failed`` carries errors of everything but the call itself, whose
    error is the desk's.
    """

    job_started = Signal(object)
    cancelled = Signal()
    consent_asked = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        session: EffectSession,
        desk: CloudCallState,
        runner: JobRunner,
        services: Callable[[], Services],
        *,
        watch: UsageWatch,
    ) -> None:
        super().__init__(desk)
        self._session, self._desk, self._watch = session, desk, watch
        self._runner, self._services = runner, services
        self._call: Job | None = None
        self._earlier: Result | None = None
        self._again = Latest(runner, self)
        self._again.succeeded.connect(self._read_again)
        self._again.failed.connect(self.failed)
        for signal in (session.template_changed, session.assignments_changed, session.settings_changed):
            signal.connect(self._show_earlier)

    # -- the charged call ----------------------------------------------------------------------------------------

    def fuse(self, *, force: bool = False) -> None:
        """Make one call with what is on the screen; ignored while one is under way or something is missing."""
        if self._desk.busy or self._desk.missing is not None:
            return
        order = self._order(force=force)
        self._desk.set_busy(busy=True)
        self._call = job = self._runner.start(partial(_fuse, self._services, order), urgent=True)
        job.succeeded.connect(self._answered)
        job.failed.connect(partial(self._call_failed, order))
        job.cancelled.connect(self.cancelled)
        job.settled.connect(self._settled)
        self.job_started.emit(job)

    def record(self, order: Order, terms: ConsentTerms) -> None:
        """Write the consent for the photos of ``order`` down, and make its call."""
        job = self._runner.start(partial(_record, self._services, order, terms), urgent=True)
        job.failed.connect(self._desk.show_error)
        job.succeeded.connect(lambda _: self.fuse(force=order.sending.force))

    def _call_failed(self, order: Order, error: FusionDeskError) -> None:
        if error.code is ErrorCode.CONSENT_MISSING:
            self.consent_asked.emit(order)
        else:
            self._session.add_failure(order, error)
            self._desk.show_error(error)

    def cancel(self) -> None:
        """Stop the call under way; whether it was charged is then not known."""
        if self._call is not None:
            self._call.cancel()

    def _order(self, *, force: bool) -> Order:
        """What is on the screen, with the pictures as the user saw them."""
        desk, matching = self._desk, self._desk.matching
        scale = matching.scale if matching is not None else 1.0
        sending = Sending(desk.settings, desk.form, desk.shrink, force, scale)
        return replace(self._session.order, pictures=self._session.pictures, sending=sending)

    def _answered(self, made: tuple[Outcome, Result | None]) -> None:
        outcome, result = made
        if (inspected := inspected_of(outcome)) is not None:
            self._desk.inspect(inspected)
        if outcome.error is not None:
            self._session.add_failure(outcome.order, outcome.error)
            self._desk.show_error(outcome.error)
        if result is not None:
            self._session.add_paid(result)

    def _settled(self) -> None:
        self._call = None
        self._desk.set_busy(busy=False)
        self._watch.refresh()

    # -- what costs nothing --------------------------------------------------------------------------------------

    def restore(self, run: Run) -> None:
        """Show an earlier result from the file that came then."""
        if run.paid is not None:
            self._desk.inspect(inspected_of(run.paid))
            self._again.request(partial(shown_again, self._services, run.paid))

    def _read_again(self, result: Result) -> None:
        self._earlier = result
        self._show_earlier()

    def _show_earlier(self) -> None:
        """Its template and its photos may have to be read before it is what the screen asks for."""
        session, result = self._session, self._earlier
        if result is None or session.template is None or session.missing_sources():
            return
        if result.order == session.order:
            self._earlier = None
            session.set_result(result)

    def list_materials(self, activity: str) -> Job:
        """All materials of an activity, as a :class:`~desktop.domain.cloud.calls.MaterialPage`."""
        job = self._runner.start(partial(_list, self._services, activity, self._desk.settings), urgent=True)
        job.settled.connect(self._watch.refresh)
        return job


def _fuse(services: Callable[[], Services], order: Order, progress: Progress) -> tuple[Outcome, Result | None]:
    """Make the call; the full pictures that went into it are let go. Nothing is uploaded without consent."""
    if not order.sending.settings.is_local:
        services().consents.require(order)
    outcome = services().engines[order.engine].fuse(order, progress)
    if outcome.error is not None:
        return outcome, None
    result = shown(outcome)
    return result.outcome, result


def _record(services: Callable[[], Services], order: Order, terms: ConsentTerms, _: Progress) -> None:
    services().consents.record([item.photo for item in order.assignments], terms)


def _list(services: Callable[[], Services], activity: str, settings: CloudSettings, progress: Progress) -> MaterialPage:
    return services().cloud.materials.list(activity, settings, progress)
