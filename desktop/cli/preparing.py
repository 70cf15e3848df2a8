"""One run of ``prepare``: its pictures, its rounds while folders are watched, and what is printed of it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import typer

from desktop.cli.advice import told
from desktop.cli.given import given_faces
from desktop.cli.output import print_findings, shown, stderr, words
from desktop.cli.progress import watched
from desktop.cli.sources import no_pictures
from desktop.domain.errors import PictureError
from desktop.domain.face.given import NOTHING_GIVEN
from desktop.domain.geometry import Size
from desktop.domain.geometry.turning import NO_TURN
from desktop.domain.preparing.duplicates import DuplicateIndex
from desktop.domain.preparing.presets import OutputProfile
from desktop.services.preparing.exporting import results_csv
from desktop.services.preparing.items import BatchItem
from desktop.services.preparing.overrides import overridden, unused
from desktop.services.preparing.results import ItemStatus
from desktop.services.preparing.retrying import failed_outputs
from desktop.services.preparing.selecting import Selector
from desktop.services.preparing.watching import WatchedFolders

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from rich.console import Console

    from desktop.cli.progress import Shown
    from desktop.domain.face.given import GivenFace, GivenFaces
    from desktop.domain.geometry.turning import Turn
    from desktop.domain.preparing import PrepareOptions
    from desktop.domain.preparing.selection import Selection
    from desktop.services.bundle import Services
    from desktop.services.documents import JsonObject
    from desktop.services.preparing.items import BatchOptions, BatchReport
    from desktop.services.preparing.overrides import Override
    from desktop.services.preparing.results import ItemResult

ANY_SIZE = Size(1, 1)
"""Of a picture in which no place is given."""

LOOK_SECONDS = 0.25
"""Between two looks at watched folders."""


@dataclass(frozen=True, slots=True)
class PrepareRequest:
    """What the command line asks for. ``retry``: the pictures that failed, in place of ``sources``."""

    sources: tuple[Path, ...]
    folder: Path
    options: PrepareOptions
    profiles: tuple[OutputProfile, ...]
    selection: Selection
    overrides: tuple[Override, ...]
    faces: tuple[GivenFace, ...]
    turn: Turn
    how: BatchOptions
    jobs: int
    retry: bool
    watch: bool

    def item(self, path: Path) -> BatchItem:
        options = overridden(self.options, path, self.overrides)
        profiles = tuple(OutputProfile(it.name, overridden(it.options, path, self.overrides)) for it in self.profiles)
        return BatchItem(path, options, profiles=profiles)


class PrepareRun:
    """Carries a request out."""

    def __init__(self, request: PrepareRequest, services: Services) -> None:
        self._request = request
        self._batch = services.batch
        self._reader = services.reader
        self._selector = Selector(services.reader)
        self._index = DuplicateIndex()
        self._taken = 0

    def run(self) -> BatchReport:
        """Everything there is, then what comes while folders are watched; ended by Ctrl-C."""
        request = self._request
        items = self._failed() if request.retry else self._items(self._paths())
        if not items and not request.watch:
            raise no_pictures([request.folder] if request.retry else request.sources)
        given = given_faces(request.faces, pictures=len(items))
        items = [self._placed(it, given) for it in items]
        self._tell_unused(items)
        with watched("Preparing") as progress:
            report = self._prepared(items, progress)
            if request.watch and not report.cancelled:
                report = self._watch(items, report, progress)
        return report

    def _paths(self) -> tuple[Path, ...]:
        return self._selector.find(self._request.sources, self._request.selection, without=self._request.folder)

    def _items(self, paths: Sequence[Path]) -> list[BatchItem]:
        return [self._request.item(path) for path in paths]

    def _placed(self, item: BatchItem, given: GivenFaces) -> BatchItem:
        """Turned as is asked for, with the given faces where that brings them."""
        turn = self._request.turn
        if not given and turn == NO_TURN:
            return item
        size = self._size(item.path) if given else ANY_SIZE

        def placed(options: PrepareOptions) -> PrepareOptions:
            return replace(options, given=given).turned_to(turn, size)

        profiles = tuple(replace(it, options=placed(it.options)) for it in item.profiles)
        return replace(item, options=placed(item.options), profiles=profiles)

    def _size(self, path: Path) -> Size:
        """Of one that cannot be read, any: that is told later."""
        try:
            return self._reader.probe(path).size
        except PictureError:
            return ANY_SIZE

    def _failed(self) -> list[BatchItem]:
        """Of each picture the outputs that failed; a usage error for an output profile that is not named."""
        known = {it.name: it for it in self._request.profiles}
        items = []
        for path, names in failed_outputs(self._request.folder).items():
            if missing := [name for name in names if name and name not in known]:
                message = f"the outputs that failed are those of --profile {missing[0]}: name it again"
                raise typer.BadParameter(message, param_hint="--retry-failed")
            item = self._request.item(path)
            items.append(replace(item, profiles=tuple(it for it in item.profiles if it.name in names)))
        return items

    def _tell_unused(self, items: Sequence[BatchItem]) -> None:
        for override in unused(self._request.overrides, [it.path for it in items]):
            if not self._request.watch:
                stderr().print(f"[yellow]no picture fits[/] {shown(override.glob)}")

    def _prepared(self, items: Sequence[BatchItem], progress: Shown) -> BatchReport:
        how = replace(self._request.how, first_number=self._taken + 1)
        self._taken += len(items)
        folder, jobs = self._request.folder, self._request.jobs
        return self._batch.prepare(items, folder, jobs=jobs, progress=progress, how=how, index=self._index)

    def _watch(self, items: Sequence[BatchItem], report: BatchReport, progress: Shown) -> BatchReport:
        """Ctrl-C is how it ends: what is being prepared is finished, and told."""
        folders = WatchedFolders(self._paths)
        folders.take_all([it.path for it in items], time.monotonic())
        stderr().print("watching for more pictures; Ctrl-C ends it")
        for paths in folders.arrivals(looks(progress)):
            more = self._prepared([self._placed(it, NOTHING_GIVEN) for it in self._items(paths)], progress)
            report = replace(more, results=(*report.results, *more.results))
            for result in more.results:
                print_result(result, stderr())
            if report.stopped is not None:
                break
        progress.answer()
        return replace(report, cancelled=False)


def looks(progress: Shown) -> Iterator[float]:
    """Moments to look at watched folders, until Ctrl-C."""
    while not progress.stopped:
        yield time.monotonic()
        time.sleep(LOOK_SECONDS)


def write_csv(path: Path, results: Sequence[ItemResult], services: Services) -> None:
    """Over an older table there; raises :class:`~desktop.domain.errors.OutputError`."""
    services.writer.replace(results_csv(results), path)


def print_result(result: ItemResult, console: Console | None = None) -> None:
    """In words."""
    console = console or words()
    by = f" by {shown(result.profile)}" if result.profile else ""
    if result.status is ItemStatus.SKIPPED:
        made = f"made before as {shown(result.output)}" if result.output else "a duplicate"
        console.print(f"[cyan]skipped[/] {shown(result.source)}{by}: {made}")
    elif result.error is not None:
        console.print(f"[red]failed[/] {shown(result.source)}{by}: {shown(told(result.error))}")
    else:
        it = result.document
        console.print(
            f"[green]prepared[/] {shown(result.output)} from {shown(result.source)}{by}:"
            f" {it['width']} x {it['height']}, {it['bytes']:,} bytes{_turned_words(it.get('turn'))}"
        )
    print_findings(console, result.findings)


def _turned_words(turn: JsonObject | None) -> str:
    """How the source was turned; nothing where it was not."""
    if turn is None:
        return ""
    mirrored, degrees = ", mirrored" if turn["flipped"] else "", float(turn["degrees"])
    return f"{mirrored}, turned by {degrees:g} degrees" if degrees else mirrored
