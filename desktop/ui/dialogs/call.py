"""A call that is looked at, and what is made of it in the background."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.cloud.reproduction import Reproduction
from desktop.domain.cloud.snippets import snippet_request
from desktop.ui.kit.versions import versions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.cloud.snippets import SnippetLanguage
    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import Job, JobRunner


@dataclass(frozen=True, slots=True, eq=False)
class Inspected:
    """A call that can be looked at.

    ``pictures`` reads the files that went out, on a worker and only for a bundle that is to have them; ``None`` where
    none did. ``expires`` (UTC): until then the address in the answer works, where there is one.
    """

    exchange: Exchange
    pictures: Callable[[], Sequence[bytes]] | None = field(default=None, repr=False)
    expires: datetime | None = None

    @property
    def file_name(self) -> str:
        """What its reproduction bundle is called."""
        return f"{self.exchange.action}-{self.exchange.request_id or 'call'}.zip"


class CallJobs(QObject):
    """``saved`` carries the path of a bundle, ``failed`` why there is none."""

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, runner: JobRunner, services: Callable[[], Services], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner, self._services = runner, services

    def write_code(self, exchange: Exchange, language: SnippetLanguage) -> Job:
        """The call as a program, as text."""
        return self._runner.start(partial(_code, self._services, exchange, language), urgent=True)

    def save_bundle(self, inspected: Inspected, target: Path, *, pictures: bool) -> None:
        """Write what support needs to see the call again; ``pictures``: with the files that went out."""
        job = self._runner.start(partial(_bundle, self._services, inspected, target, pictures=pictures))
        job.succeeded.connect(self.saved)
        job.failed.connect(self.failed)


def _code(services: Callable[[], Services], exchange: Exchange, language: SnippetLanguage, _: Progress) -> str:
    return services().cloud.snippet(language, snippet_request(exchange))


def _bundle(
    services: Callable[[], Services], inspected: Inspected, target: Path, _: Progress, *, pictures: bool
) -> Path:
    sent = inspected.pictures() if pictures and inspected.pictures is not None else ()
    data = services().cloud.reproduce(Reproduction(inspected.exchange, versions(), sent))
    return services().writer.save(data, target)
