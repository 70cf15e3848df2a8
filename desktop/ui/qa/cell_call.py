"""The call of a paid cell: what was signed, sent and answered, as the run has kept it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.dialogs.call import Inspected
from desktop.ui.dialogs.inspector import Inspector
from desktop.ui.kit.jobs import Latest
from desktop.ui.messages import error_text

if TYPE_CHECKING:
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import CellResult, KeptCall
    from desktop.ui.dialogs.call import CallJobs
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.run_session import RunSession


class CellCall(QWidget):
    """Reads a call from the run when its cell is looked at. ``save_asked(inspected, with_pictures)``."""

    save_asked = Signal(object, bool)

    def __init__(self, session: RunSession, calls: CallJobs, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._result: CellResult | None = None
        self._error: FusionDeskError | None = None
        self._reading = Latest(runner, self)
        self._reading.succeeded.connect(self._show_call)
        self._reading.failed.connect(self._show_error)
        self.inspector = Inspector(calls.write_code, self._why_empty, narrow=True)
        self.inspector.save_asked.connect(self.save_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.inspector)

    @property
    def busy(self) -> bool:
        return self._reading.busy

    def show_result(self, result: CellResult) -> None:
        """Look at the call of another cell, or at a later one of the same."""
        before, self._result = self._result, result
        store, call = self._session.store, result.call
        if before is not None and (before.cell.key, before.call) == (result.cell.key, call):
            self.inspector.retranslate()  # a cell without a call may have been tried by now
            return
        self._error = None
        self._reading.cancel()
        self._show_call(None)
        if store is not None and call is not None:
            self._reading.request(partial(_inspected, store, call))

    def _show_call(self, inspected: Inspected | None) -> None:
        self.inspector.show_call(inspected)
        self.inspector.retranslate()

    def _show_error(self, error: FusionDeskError) -> None:
        self._error = error
        self.inspector.retranslate()

    def _why_empty(self) -> str:
        """In place of a call."""
        if self._error is not None:
            return error_text(self._error)
        if self._result is None or self._result.call is not None:
            return ""
        if self._result.attempts:
            return self.tr(
                "Nothing is kept of this call: no answer came, or the run was made by a version that kept none."
            )
        return self.tr("No call was made for this cell yet.")


def _inspected(store: RunStore, call: KeptCall, _: Progress) -> Inspected:
    def pictures() -> tuple[bytes, ...]:
        return tuple(store.read_file(file) for file in call.sent)

    return Inspected(store.exchange(call), pictures if call.sent else None)
