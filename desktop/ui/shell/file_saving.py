"""Files that the window makes on its own: a list of keys, a report, a table. Asked for a place, written behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop.ui.kit.notice import NoticeState
from desktop.ui.kit.saving import with_suffix

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.errors import FusionDeskError
    from desktop.ui.kit.jobs import Job, JobRunner
    from desktop.ui.kit.notice import Notice
    from desktop.ui.shell.window_parts import WindowParts


class FileSaving(QObject):
    """Suggests the folder of the user's outputs, and never writes over a file."""

    def __init__(
        self,
        parts: WindowParts,
        runner: JobRunner,
        *,
        notice: Notice,
        show_error: Callable[[FusionDeskError], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts, self._runner = parts, runner
        self._notice, self._show_error, self._window = notice, show_error, window

    def ask(self, data: bytes, name: str, title: str, over: QWidget | None = None) -> Job | None:
        """Ask ``over`` a widget (else the window) where to put ``data``, and begin to write; ``None`` if nowhere.

        ``name`` is what is suggested, with the suffix that the file gets. The job gives the path.
        """
        suffix = Path(name).suffix
        suggestion = str(Path(self._parts.preferences.value.output_folder) / name)
        chosen, _ = QFileDialog.getSaveFileName(over or self._window, title, suggestion, f"*{suffix}")
        if not chosen:
            return None
        target = with_suffix(Path(chosen), suffix)
        return self._runner.start(lambda _: self._parts.save(data, target))

    def save(self, data: bytes, name: str, title: str) -> None:
        """As :meth:`ask`; the window tells what came of it."""
        job = self.ask(data, name, title)
        if job is not None:
            job.succeeded.connect(self._tell_saved)
            job.failed.connect(self._show_error)

    def _tell_saved(self, path: Path) -> None:
        self._notice.say(self.tr("Saved as {path}").format(path=path), NoticeState.GOOD)
