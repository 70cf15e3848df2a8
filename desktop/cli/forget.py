"""``fusion-desk consent forget`` and ``expire``: deleting what is kept of people, and saying what is left."""

from __future__ import annotations

from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import Failure, print_json, reported, shown, words
from desktop.cli.progress import watched
from desktop.cli.sources import some_pictures
from desktop.domain.fusing.order import Source
from desktop.domain.fusing.people import Kept, KnownPlace, LeftBecause, PlaceKind
from desktop.services.people.documents import erasure_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.fusing.people import Erasure
    from desktop.services.people.forgetting import Forgetting

WENT = {
    Kept.CONSENT: "consents",
    Kept.PHOTO: "pictures",
    Kept.CELL: "cells with their figures and ratings",
    Kept.MATERIAL: "materials",
    Kept.COPY: "copies of pictures",
    Kept.RECORD: "notes on results",
    Kept.LOG_LINE: "lines of the log",
    Kept.RECENT: "recently opened pictures",
    Kept.SESSION: "modes of a session, which begin anew",
}

STAYED = {
    LeftBecause.IN_USE: "[red]not deleted[/], open elsewhere: close it and run this again",
    LeftBecause.UNUSABLE: "[red]not deleted[/], it cannot be used",
    LeftBecause.FOUND: "[red]still there[/]: a picture or its SHA-256 was found",
    LeftBecause.WAITS: "the consents stay until the rest could be deleted: run this again",
    LeftBecause.EXPORTED: "[yellow]yours to delete[/]: a file that was exported",
    LeftBecause.IN_CLOUD: "[yellow]yours to delete[/] in the console: a material that was uploaded",
    LeftBecause.KEPT_BY_LAW: "kept, as the law asks",
    LeftBecause.NAMED: "[yellow]look at it[/]: a name stands there",
    LeftBecause.GONE: "nothing is there any more, or its drive is not connected",
}

Person = Annotated[str, typer.Argument(metavar="NAME", help="Who is to be forgotten, as in their consent.")]
Photos = Annotated[
    list[Path] | None, typer.Option("--photo", metavar="PHOTO", help="A photo of theirs that has no consent, too.")
]
Workspaces = Annotated[
    list[Path] | None, typer.Option("--workspace", metavar="DIR", help="Look here, too; known ones need no naming.")
]
Runs = Annotated[
    list[Path] | None, typer.Option("--run", metavar="DIR", help="Look into this run, too; known ones need no naming.")
]
Days = Annotated[int, typer.Option("--days", min=1, metavar="N", help="How old pictures may become.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON document on stdout.")]


def forget(
    person: Person, photo: Photos = None, workspace: Workspaces = None, run: Runs = None, as_json: AsJson = False
) -> None:
    """Delete a person everywhere: photos, results, materials, copies, consents. Exported files are yours, and named.

    Exit 1: something that should go is still there.
    """
    more = [KnownPlace(path.absolute(), PlaceKind.WORKSPACE) for path in workspace or []]
    more += [KnownPlace(path.absolute(), PlaceKind.RUN) for path in run or []]
    with _forgetting(as_json=as_json) as forgetting, watched("Searching") as progress:
        photos = [Source(path) for path in some_pictures(photo)] if photo else []
        traces = forgetting.traces(person, photos)
        done = forgetting.forget(traces, progress, more)
    _tell(done, as_json=as_json)


def expire(days: Days, as_json: AsJson = False) -> None:
    """Delete user photos and results in runs, and copies of pictures, that are older; figures stay."""
    with _forgetting(as_json=as_json) as forgetting:
        done = forgetting.expire(days)
    _tell(done, as_json=as_json)


@contextmanager
def _forgetting(*, as_json: bool) -> Iterator[Forgetting]:
    from desktop.composition import people_alone
    from desktop.storage.duties import DUTIES_NAME, DutyFile
    from desktop.storage.paths import find_folders

    with reported(as_json=as_json), closing(DutyFile(find_folders().data / DUTIES_NAME)) as duties:
        yield people_alone(duties).forgetting


def _tell(done: Erasure, *, as_json: bool) -> None:
    if as_json:
        print_json(erasure_document(done))
    else:
        console = words()
        for went in done.removed:
            console.print(f"[green]deleted[/] {went.count} {WENT[went.kept]}: {shown(went.place)}")
        for left in done.left:
            detail = f" ({shown(left.detail)})" if left.detail else ""
            console.print(f"{STAYED[left.because]}: {shown(left.place)}{detail}")
        if not done.removed and not done.left:
            console.print("Nothing was there.")
    if not done.is_done:
        raise Failure
