"""``fusion-desk qa PLAN``: carry out a plan of photos, materials and settings, and say what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from desktop.cli.cloud import tell_usage
from desktop.cli.connection import Connection  # noqa: TC001 - Typer reads the annotation
from desktop.cli.consent import tell_consent
from desktop.cli.groups import grouped
from desktop.cli.output import Failure, print_error, print_json, reported, shown, stderr, words
from desktop.cli.progress import watched
from desktop.cli.qa.comparing import compared
from desktop.cli.qa.telling import MOST_LINES, plan_errors, print_review
from desktop.cli.qa.working import Cluster, chosen_workers
from desktop.cli.unlabelled import tell_duty
from desktop.domain.qa.browsing import CellFilter, CellOrder
from desktop.domain.qa.plan import OK
from desktop.domain.qa.report import Language, ReportKind
from desktop.domain.qa.results import CellState, Verdict
from desktop.interrupts import INTERRUPTED, noted_interrupts
from desktop.services.qa.desk import Retry
from desktop.services.qa.documents import consent_documents, forecast_document, review_document, run_document
from desktop.services.work import worker_count

if TYPE_CHECKING:
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.qa.forecast import Forecast
    from desktop.domain.qa.ports import RunStore
    from desktop.domain.qa.results import CellResult
    from desktop.services.bundle import Services
    from desktop.services.qa.desk import OpenRun
    from desktop.services.qa.runner import RunReport

PlanFile = Annotated[Path | None, typer.Argument(metavar="PLAN", help="The plan, a TOML file.", show_default=False)]
Folder = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where the run is kept.", show_default=False)
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with the run in DIR.")]
RetryFailed = Annotated[bool, typer.Option("--retry-failed", help="With --resume: try failed cells again.")]
RetryUnknown = Annotated[
    bool,
    typer.Option(
        "--retry-unknown", help="With --resume: call again where a call was cut off; it may have been charged already."
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what the plan would take, and do nothing.")]
Schema = Annotated[bool, typer.Option("--schema", help="Print the JSON Schema of a plan.")]
Baseline = Annotated[
    Path | None,
    typer.Option(
        metavar="RUN",
        help="Hold it against this run, and remember that for `qa review`; what differs and was not accepted exits 1.",
        show_default=False,
    ),
]
Junit = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Write JUnit XML, in place of an older report there.", show_default=False),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


@grouped
def qa(  # noqa: PLR0917 - Typer reads the signature
    connection: Connection,
    plan: PlanFile = None,
    output: Folder = None,
    resume: Resume = False,
    retry_failed: RetryFailed = False,
    retry_unknown: RetryUnknown = False,
    dry_run: DryRun = False,
    schema: Schema = False,
    baseline: Baseline = None,
    junit: Junit = None,
    cluster: Cluster = "",
    as_json: AsJson = False,
) -> None:
    """Carry out a plan: photos x materials x settings. Exit 0: all as expected; 1: some not; 2: the plan is wrong."""
    from desktop.composition import build_services

    if not schema:
        _check_options(plan, output, dry_run=dry_run, resume=resume, retries=retry_failed or retry_unknown)
    with reported(as_json=as_json):
        services = build_services(connection.keys())
        try:
            if schema or plan is None:
                print_json(services.qa.desk.schema())
                return
            if baseline is not None and not services.qa.runs.is_run(baseline):
                raise typer.BadParameter(f"{baseline} is not the folder of a run", param_hint="--baseline")
            cloud = connection.settings()
            command = _Command(
                services,
                plan,
                output or Path(),
                cloud,
                cluster=cluster,
                baseline=baseline,
                junit=junit,
                as_json=as_json,
            )
            with plan_errors(as_json=as_json):
                if dry_run:
                    command.forecast()
                else:
                    with noted_interrupts():  # from here on the run's folder is being made
                        command.run(Retry(failed=retry_failed, unknown=retry_unknown) if resume else None)
        finally:
            services.cloud.close()


def _check_options(plan: Path | None, output: Path | None, *, dry_run: bool, resume: bool, retries: bool) -> None:
    """Usage errors, before anything is loaded."""
    if plan is None:
        raise typer.BadParameter("give a plan, or --schema", param_hint="PLAN")
    if output is None and not dry_run:
        raise typer.BadParameter("say where the run is to be kept", param_hint="--output")
    if retries and not resume:
        raise typer.BadParameter("only with --resume", param_hint="--retry-failed, --retry-unknown")


@dataclass(frozen=True, slots=True)
class _Command:
    """One call of the command."""

    services: Services
    plan: Path
    folder: Path
    cloud: CloudSettings
    cluster: str
    baseline: Path | None
    junit: Path | None
    as_json: bool

    def forecast(self) -> None:
        it = self.services.qa.desk.forecast(self.plan, self.folder, self._versions())
        if self.as_json:
            print_json(forecast_document(it))
        else:
            _print_forecast(it)

    def run(self, retry: Retry | None) -> None:
        """Begin a run, or go on with it where a ``retry`` is given."""
        desk = self.services.qa.desk
        if retry is None:
            opened = desk.begin(self.plan, self.folder, self._versions())
        else:
            opened = desk.resume(self.plan, self.folder, retry)
        try:
            tell_consent(opened.consent)
            if not opened.plan.run.label:
                tell_duty(self.services)
            report = self._carried_out(opened)
            document = run_document(opened.store, report) if self.as_json else {}
            if self.as_json and opened.consent:
                document["consent"] = consent_documents(opened.consent)
            if not self.as_json:
                _print_run(opened.store, report)
        finally:
            opened.store.close()
        waiting = 0 if report.cancelled else self._reviewed(document)
        if self.as_json:
            print_json(document)
        _exit(report)
        if waiting:
            raise Failure

    def _reviewed(self, document: dict[str, object]) -> int:
        """How many cells await a person's word; what is told of them goes into ``document`` too."""
        if self.baseline is None and self.junit is None:
            return 0
        reviewer = self.services.qa.reviewer
        with compared(reviewer, self.folder, self.baseline) as reviewed:
            if self.junit is not None:
                self.services.qa.exporter.renew(ReportKind.JUNIT, reviewed, self.junit, Language.ENGLISH)
            if reviewed.saved is None:
                return 0
            reviewer.save(self.folder, reviewed, reviewed.saved.acceptance)
            document["review"] = review_document(reviewed)
            if not self.as_json:
                print_review(reviewed)
            return len(reviewed.waiting)

    def _carried_out(self, opened: OpenRun) -> RunReport:
        if opened.store.count(CellFilter(paid=True)):
            tell_usage(self.services.cloud.usage, self.cloud)
        count = worker_count(opened.plan.run.jobs)
        cells = opened.store.count(CellFilter(paid=False))
        with watched("Cells") as progress, chosen_workers(self.cluster, count, cells) as workers:
            return self.services.qa.runner.run(opened.store, opened.plan, workers, cloud=self.cloud, progress=progress)

    def _versions(self) -> dict[str, str]:
        return self.services.qa.versions(urlsplit(self.cloud.fusion_url).netloc)


def _exit(report: RunReport) -> None:
    if report.cancelled:
        raise typer.Exit(INTERRUPTED)
    verdicts, states = report.totals.verdicts, report.totals.states
    if verdicts.get(Verdict.FAIL) or any(states.get(state) for state in CellState if state not in TRIED):
        raise Failure


TRIED = frozenset({CellState.DONE, CellState.FAILED})


def _print_forecast(it: Forecast) -> None:
    console = words()
    console.print(f"{it.cells:,} cells, {it.paid_cells:,} of them paid calls, about {it.seconds / 60:.1f} minutes")
    if it.over_budget:
        console.print(f"[yellow]the budget allows {it.paid_calls:,} calls[/]: {it.over_budget:,} cells are skipped")
    tell_consent(it.consent)
    for stretch in it.stretches:
        console.print(
            f"  {shown(stretch.setting.title)}: {stretch.cells:,} cells at {stretch.rate:.1f}/s,"
            f" minute {stretch.begins / 60:.1f} to {stretch.ends / 60:.1f}"
        )


def _print_run(store: RunStore, report: RunReport) -> None:
    console = words()
    wanted = CellFilter(verdicts=frozenset({Verdict.FAIL, Verdict.WARN}))
    for result in store.results(wanted, CellOrder(), offset=0, limit=MOST_LINES):
        console.print(_line(result))
    if (more := store.count(wanted) - MOST_LINES) > 0:
        console.print(f"  and {more:,} more")
    if report.stopped is not None:
        stderr().print("[yellow]no more paid calls were made[/], after this:")
        print_error(report.stopped)
    states = ", ".join(f"{count:,} {state}" for state, count in sorted(report.totals.states.items()))
    verdicts = ", ".join(f"{count:,} {verdict}" for verdict, count in sorted(report.totals.verdicts.items()))
    console.print(f"{report.totals.cells:,} cells: {states}" + (f"; {verdicts}" if verdicts else ""))
    if report.totals.spent:
        console.print(f"{report.totals.spent:,} paid calls in this run")


COLOURS = {Verdict.FAIL: "red", Verdict.WARN: "yellow", Verdict.PASS: "green"}


def _line(result: CellResult) -> str:
    cell, verdict = result.cell, result.verdict or Verdict.PASS
    tried = f"{cell.photo.name} + {cell.material.name}, {cell.setting.title}"
    came = result.code or OK
    expected = "" if came == cell.expected else f", expected {cell.expected}"
    return f"[{COLOURS[verdict]}]{verdict}[/] {shown(tried)}: {shown(came + expected)}"
