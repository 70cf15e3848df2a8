"""``fusion-desk workspace verify``: is everything there, and as it was stored?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from desktop.cli.output import Failure, print_json, shown, words
from desktop.cli.workspace.running import AsJson, FolderOrLast, folder_or_last, opened, workspace_command
from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.workspace.problems import Problem
from desktop.services.workspace.documents import changes_document, package_problems_document, problems_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.jobs import Progress
    from desktop.domain.workspace.package import PackageProblem
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.services.workspace.package_diff import PackageDiff

PackagePath = Annotated[
    Path | None,
    typer.Option(
        "--package",
        metavar="DIR_OR_ZIP",
        help="Look into a submission package; with WORKSPACE also tell what has changed since.",
    ),
]


def verify(folder: FolderOrLast = None, package: PackagePath = None, as_json: AsJson = False) -> None:
    """Look through a workspace, or a submission package: damage makes it exit 1, files in excess do not."""
    with workspace_command("Verifying", as_json=as_json) as (services, progress):
        found = _Found(services, progress)
        if folder is not None or package is None:
            with opened(services, _place(services, folder)) as store:
                found.look_through(store)
                if package is not None:
                    found.compare(package, store)
        if package is not None:
            found.look_into(package)
        print_json(found.document) if as_json else found.print()
        if found.damaged:
            raise Failure


def _place(services: Services, folder: Path | None) -> Path:
    place = folder_or_last(services, folder)
    if place is None:
        message = "There is no workspace yet. Name the folder of one, or make one with `workspace import --new`."
        raise StoreError(ErrorCode.STORE_FOREIGN, message)
    return place


class _Found:
    """What was looked at, and what was found."""

    def __init__(self, services: Services, progress: Progress) -> None:
        self._submissions = services.workspaces.submissions
        self._progress = progress
        self._lines: list[str] = []
        self.document: dict[str, Any] = {}
        self.damaged = False

    def look_through(self, store: WorkspaceStore) -> None:
        problems = store.verify(self._progress)
        self.document["workspace"] = {"folder": str(store.folder), "problems": problems_document(problems)}
        self._note(problems, store.folder, _names(store) if problems else {})

    def look_into(self, package: Path) -> None:
        problems = self._submissions.verify(package, self._progress)
        self.document["package"] = {"path": str(package), "problems": package_problems_document(problems)}
        self._note(problems, package)

    def compare(self, package: Path, store: WorkspaceStore) -> None:
        diff = self._submissions.compare(package, store)
        self.document["since"] = changes_document(diff)
        self._lines += _changes(diff)

    def print(self) -> None:
        for line in self._lines:
            words().print(line)

    def _note(
        self,
        problems: Sequence[Problem] | Sequence[PackageProblem],
        place: Path,
        names: Mapping[str, str] | None = None,
    ) -> None:
        self.damaged = self.damaged or any(it.is_damage for it in problems)
        self._lines += [_problem(it, names or {}) for it in problems] or [f"[green]sound[/] {shown(place)}"]


def _names(store: WorkspaceStore) -> Mapping[str, str]:
    """Of the materials by ID; none where the list itself is damaged, which is among the problems then."""
    try:
        return {it.id: it.name for it in store.summaries()}
    except StoreError:
        return {}


def _problem(problem: Problem | PackageProblem, names: Mapping[str, str]) -> str:
    """``names`` of materials by ID: a person knows those, not the names of the files."""
    colour = "red" if problem.is_damage else "yellow"
    if not isinstance(problem, Problem):
        return f"[{colour}]{problem.kind}[/] {shown(problem.name)}"
    users = ", ".join(names.get(identity, identity) for identity in problem.used_by)
    return f"[{colour}]{problem.kind}[/] {shown(problem.subject)}" + (f": needed by {shown(users)}" if users else "")


def _changes(diff: PackageDiff) -> list[str]:
    about = ["[yellow]the activity was deleted[/]"] if diff.activity_gone else []
    about += [f"changed activity {', '.join(diff.activity_fields)}"] if diff.activity_fields else []
    lines = [f"{it.kind} {shown(it.name)} {', '.join(it.fields)}".rstrip() for it in diff.changes]
    return [*about, *lines] or ["nothing has changed since the package was written"]
