"""Cells of charged engines: each call noted before it is made and after, so that none is ever made twice unseen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import Charged, Who
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode, FusionDeskError, KeyStoreError, PictureError, StoreError
from desktop.domain.fusing.outcome import Figures, FusedPicture, Outcome
from desktop.domain.jobs import NoProgress
from desktop.domain.qa.browsing import CellFilter, CellOrder
from desktop.domain.qa.results import CellResult, CellState, SentCall, rescue_name
from desktop.domain.qa.stages import Counts, Stage
from desktop.domain.qa.units import Made, UnitOutcome
from desktop.services.qa.orders import order_of
from desktop.services.qa.workbench import code_of, failed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from desktop.domain.fusing.engine import Engine
    from desktop.domain.fusing.order import Order, Sending
    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.cells import Cell
    from desktop.domain.qa.ports import PictureRescue, RunStore, ServiceRecord
    from desktop.domain.qa.results import KeptCall
    from desktop.domain.qa.units import PaidUnit
    from desktop.domain.workspace.files import StoredFile
    from desktop.services.qa.workbench import Workbench

ABOUT_ALL = frozenset({Who.KEYS, Who.CLOCK, Who.ACCOUNT, Who.BILLING})
"""Who must act before any call can succeed: arrears, a wrong key, a service that is not activated."""


class PaidCells:
    """Carries out the paid cells of one run, on threads of this machine: keys never travel.

    After an error that is about the account nothing more is asked; the other cells are skipped with its code.
    """

    def __init__(
        self,
        store: RunStore,
        bench: Workbench,
        engines: Mapping[str, Engine],
        reader: PictureReader,
        *,
        sending: Sending,
        paid_calls: int | None,
        rescue: PictureRescue,
        record: ServiceRecord,
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._rescue = rescue
        self._record = record
        self._clock = clock
        self._run_id = store.run().id
        self._bench = bench
        self._engines = engines
        self._reader = reader
        self._sending = sending
        self._paid_calls = paid_calls
        self._lock = Lock()
        self._stopped: FusionDeskError | None = None

    @property
    def stopped(self) -> FusionDeskError | None:
        """The error after which nothing more was asked."""
        with self._lock:
            return self._stopped

    def make(self, unit: PaidUnit) -> UnitOutcome:
        """One call at most. Raises :class:`~desktop.domain.errors.StoreError`: what cannot be noted is not called."""
        counts = Counts()
        return UnitOutcome((self._made(unit, counts),), counts)

    def _made(self, unit: PaidUnit, counts: Counts) -> Made:
        cell = unit.cell
        if trouble := unit.unit.trouble(cell):
            return failed(cell, trouble)
        try:
            pictures = self._bench.pictures(cell, unit.unit, counts, with_bytes=True)
            order = order_of(cell, pictures, self._sending)
            if unit.before.picture is not None:
                return self._measured_later(unit.before, unit.before.picture, order, counts)
            if error := self.stopped:
                return _skipped(cell, error)
            self._engines[cell.setting.engine].check(order)
        except FusionDeskError as error:
            return failed(cell, error)
        return self._called(unit, order, counts)

    def _called(self, unit: PaidUnit, order: Order, counts: Counts) -> Made:
        """What came of the call is on the disk before anything else is done with it."""
        noted = replace(order.sending, before_call=lambda body: self._begin(unit, body))
        try:
            outcome = self._engines[order.engine].fuse(replace(order, sending=noted), NoProgress())
        except _NotCalledError as stop:
            return stop.result()
        counts[Stage.FUSED] += 1
        attempts = outcome.exchange.attempts if outcome.exchange else 1
        if outcome.error is not None:
            self._note_stop(outcome.error)
            call = self._kept_call(unit.cell, outcome)
            made = failed(unit.cell, outcome.error, outcome.elapsed_ms / 1000)
        else:
            call = self._keep(unit, outcome, attempts)
            made = self._bench.finished(unit.cell, outcome, counts)
        request_id, charged = outcome.request_id, outcome.charged
        return replace(made, charged=charged, request_id=request_id, attempts=attempts, call=call)

    def _begin(self, unit: PaidUnit, body: str) -> None:
        """Its turn has come: from here on a program that is killed does not know whether the call was charged."""
        if error := self.stopped:
            raise _NotCalledError(_skipped(unit.cell, error))
        try:
            has_room = self._store.begin(unit.cell, self._paid_calls, SentCall(body, self._clock()))
        except StoreError as error:
            raise _NotCalledError(error) from error
        if not has_room:
            raise _NotCalledError(_over_budget(unit, self._paid_calls or 0))

    def _keep(self, unit: PaidUnit, outcome: Outcome, attempts: int) -> KeptCall | None:
        """The picture with all that is known of its call."""
        fused = outcome.fused
        data = fused.data or b""
        try:
            file = self._store.put_file(data, f".{fused.format.value}")
            call = self._kept_call(unit.cell, outcome)
            kept = CellResult(
                unit.cell,
                CellState.RUNNING,
                picture=file,
                request_id=outcome.request_id,
                charged=outcome.charged,
                attempts=unit.before.attempts + attempts,
                seconds=outcome.elapsed_ms / 1000,
                call=call,
            )
            self._store.finish([kept])
        except StoreError as error:
            raise self._rescued(unit.cell, data, error) from error
        return call

    def _kept_call(self, cell: Cell, outcome: Outcome) -> KeptCall | None:
        """What went over the wire, for whoever looks into the cell; ``None`` where nothing did."""
        if outcome.exchange is None:
            return None
        return self._store.put_call(outcome.exchange, outcome.sent, cell.pictures)

    def _rescued(self, cell: Cell, data: bytes, error: StoreError) -> StoreError:
        """The error that ends the run, with the place where the picture is now."""
        place = self._rescue.save(self._rescue_name(cell), data)
        if place is None:
            told = "A picture that was paid for could not be kept anywhere."
        else:
            told = f"A picture that was paid for was kept as {place}; going on with the run puts it into its place."
        return StoreError(error.code, f"{error.message} {told}", **{**error.values, "rescued": str(place or "")})

    def _rescue_name(self, cell: Cell) -> str:
        return rescue_name(self._run_id, cell.key)

    def recover(self, before: CellResult) -> bool:
        """Put a picture that did not fit into the run when it came into its place; whether there was one."""
        name = self._rescue_name(before.cell)
        data = self._rescue.find(name)
        if data is None:
            return False
        try:
            picture = self._reader.decode(data, Path(name))
        except PictureError:  # not what was put there: it is left alone
            return False
        file = self._store.put_file(data, f".{picture.info.format.value}")
        kept = replace(before, picture=file, charged=Charged.YES, attempts=before.attempts + 1)
        self._store.finish([kept])
        self._rescue.remove(name)
        return True

    def interrupted(self, before: CellResult) -> Made | None:
        """What is said of a call that was under way when an earlier run was ended, by the service's own record.

        ``None`` for one that the service has not received, or not charged: it is made after all. Where the service
        does not tell, the user must.
        """
        sent = self._store.sent(before.cell)
        taken = self._record(self._sending.settings, sent) if sent else None
        if taken is None:
            return unknown_outcome(before)
        known = self._known_requests()
        charged = [it for it in taken if it.request_id not in known and it.charged is not False]
        if not charged:
            return None
        message = "The program ended before the answer came. The service has received this call, and charges it."
        unknown = unknown_outcome(before)
        return replace(unknown, message=message, request_id=charged[0].request_id, charged=Charged.YES)

    def _known_requests(self) -> set[str]:
        """Of the calls whose outcome is known."""
        paid = CellFilter(paid=True)
        found = self._store.results(paid, CellOrder(), offset=0, limit=self._store.count(paid))
        return {it.request_id for it in found if it.request_id}

    def _measured_later(self, before: CellResult, file: StoredFile, order: Order, counts: Counts) -> Made:
        """The picture was paid for before the program ended: only what comes after the call is done."""
        data = self._store.read_file(file)
        picture = self._reader.decode(data, Path(file.name))
        fused = FusedPicture(picture.pixels, picture.info.format, data)
        outcome = Outcome(order, fused, figures=Figures(before.seconds * 1000))
        made = self._bench.finished(before.cell, outcome, counts)
        return replace(made, charged=before.charged, request_id=before.request_id, attempts=0, call=before.call)

    def _note_stop(self, error: FusionDeskError) -> None:
        if isinstance(error, KeyStoreError) or (isinstance(error, CloudError) and error.verdict.who in ABOUT_ALL):
            with self._lock:
                self._stopped = self._stopped or error


def unknown_outcome(before: CellResult) -> Made:
    """What is said of a call that was under way when the program ended: perhaps charged, and not repeated."""
    message = "The program ended while this call was under way. It may have been charged; it was not made again."
    return Made(before.cell, code=ErrorCode.CLOUD_UNKNOWN.value, message=message, charged=Charged.UNKNOWN, attempts=1)


class _NotCalledError(Exception):
    """Ends an order whose turn has come and that is not to be sent; passes through engines, which know no such."""

    def __init__(self, reason: Made | StoreError) -> None:
        super().__init__(reason)
        self._reason = reason

    def result(self) -> Made:
        """What is told of the cell; raises what could not be noted."""
        if isinstance(self._reason, StoreError):
            raise self._reason
        return self._reason


def _skipped(cell: Cell, error: FusionDeskError) -> Made:
    return Made(cell, code=code_of(error), message=error.message, skipped=True)


def _over_budget(unit: PaidUnit, paid_calls: int) -> Made:
    message = f"The plan allows {paid_calls} paid calls, and all were made."
    return Made(unit.cell, code=ErrorCode.PLAN_BUDGET.value, message=message, skipped=True)
