"""All use cases of batch and QA, wired once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.services.cloud.usage import now
from desktop.services.fusing.table import engine_infos
from desktop.services.qa.desk import QaDesk
from desktop.services.qa.gathering import Gatherer
from desktop.services.qa.runner import QaRunner, RunnerPorts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.fusing.engine import Engine
    from desktop.domain.ports import PictureReader
    from desktop.domain.qa.ports import PlanReader, RunRepository
    from desktop.domain.workspace.ports import WorkspaceRepository
    from desktop.services.qa.workbench import Workbench


@dataclass(frozen=True, slots=True)
class QaPorts:
    """What batch and QA stand on. ``bench`` gives each process its own workbench; ``version`` is of this program."""

    plans: PlanReader
    runs: RunRepository
    workspaces: WorkspaceRepository
    engines: Mapping[str, Engine]
    reader: PictureReader
    bench: Callable[[], Workbench]
    version: str


@dataclass(frozen=True, slots=True)
class QaServices:
    """What the window and the command line use of batch and QA."""

    desk: QaDesk
    runner: QaRunner
    runs: RunRepository
    version: str

    def versions(self, endpoint: str) -> dict[str, str]:
        """By engine, what decides a result besides the cell: this program, or the service at ``endpoint``."""
        return {info.id: self.version if info.is_free else endpoint for info in engine_infos()}


def qa_services(ports: QaPorts) -> QaServices:
    return QaServices(
        desk=QaDesk(ports.plans, ports.runs, Gatherer(ports.workspaces), clock=now),
        runner=QaRunner(RunnerPorts(ports.bench, ports.engines, ports.reader, now)),
        runs=ports.runs,
        version=ports.version,
    )
