"""All use cases of batch and QA, wired once by the composition root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.fusing.engine import OWN
from desktop.services.cloud.usage import now
from desktop.services.duties import nobody_asked
from desktop.services.fusing.table import engine_infos
from desktop.services.people.notes import not_noted
from desktop.services.qa.desk import QaDesk
from desktop.services.qa.drafting import Drafts
from desktop.services.qa.exporting import Exporter
from desktop.services.qa.gathering import Gatherer
from desktop.services.qa.reviewing import Reviewer, ReviewPorts
from desktop.services.qa.runner import QaRunner, RunnerPorts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop.domain.cloud.ports import ReproductionWriter
    from desktop.domain.fusing.consent import ConsentGap
    from desktop.domain.fusing.engine import Engine
    from desktop.domain.picture import Pixels
    from desktop.domain.ports import FileWriter, PictureReader
    from desktop.domain.qa.baseline import Likeness
    from desktop.domain.qa.editing import PlanEditor
    from desktop.domain.qa.ports import PictureRescue, PlanReader, RunRepository, ServiceRecord
    from desktop.domain.qa.report import ReportWriter
    from desktop.domain.qa.results import CellResult
    from desktop.domain.qa.review import ReviewKeeper
    from desktop.domain.workspace.ports import PackageFiles, WorkspaceRepository
    from desktop.services.people.notes import Note
    from desktop.services.qa.photo_tips import PhotoTips
    from desktop.services.qa.workbench import Workbench


@dataclass(frozen=True, slots=True)
class QaPorts:
    """What batch and QA stand on.

    ``bench`` gives each process its own workbench; ``version`` is of this program, ``own_model`` of the
    user's own model. ``reports`` makes the writer of reports once somebody wants one.
    """

    plans: PlanReader
    editor: PlanEditor
    runs: RunRepository
    workspaces: WorkspaceRepository
    engines: Mapping[str, Engine]
    reader: PictureReader
    files: FileWriter
    packages: PackageFiles
    reviews: ReviewKeeper
    likeness: Callable[[Pixels, Pixels], Likeness | None]
    reports: Callable[[], ReportWriter]
    tips: PhotoTips
    bench: Callable[[], Workbench]
    version: str
    rescue: PictureRescue
    record: ServiceRecord
    reproduce: ReproductionWriter
    noted: Note = not_noted
    unlabelled: Callable[[Sequence[CellResult]], None] = lambda _: None
    consent_notes: Callable[[Mapping[str, str]], tuple[ConsentGap, ...]] = nobody_asked
    own_model: Callable[[], str] = str


@dataclass(frozen=True, slots=True)
class QaServices:
    """What the window and the command line use of batch and QA."""

    desk: QaDesk
    drafts: Drafts
    runner: QaRunner
    reviewer: Reviewer
    exporter: Exporter
    tips: PhotoTips
    runs: RunRepository
    version: str
    own_model: Callable[[], str] = str

    def versions(self, endpoint: str) -> dict[str, str]:
        """By engine, what decides a result besides the cell: this program, the own model, or the service at
        ``endpoint``."""
        known = {info.id: self.version if info.is_free else endpoint for info in engine_infos()}
        return {**known, OWN: f"{self.version}+{self.own_model()}"}


def qa_services(ports: QaPorts) -> QaServices:
    desk = QaDesk(
        ports.plans,
        ports.runs,
        Gatherer(ports.workspaces),
        clock=now,
        noted=ports.noted,
        consent_notes=ports.consent_notes,
    )
    return QaServices(
        desk=desk,
        drafts=Drafts(ports.editor, ports.plans, desk, ports.files),
        runner=QaRunner(
            RunnerPorts(ports.bench, ports.engines, ports.reader, now, ports.rescue, ports.record, ports.unlabelled)
        ),
        reviewer=Reviewer(
            ReviewPorts(ports.runs, ports.plans, ports.reader, ports.reviews, ports.likeness, ports.consent_notes)
        ),
        exporter=Exporter(ports.reports, ports.packages, ports.files, ports.reproduce, ports.noted),
        tips=ports.tips,
        runs=ports.runs,
        version=ports.version,
        own_model=ports.own_model,
    )
