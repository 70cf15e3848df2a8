"""Deleting a person everywhere, with a report that a search has confirmed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.files.paths import is_gone
from desktop.domain.fusing.people import Erasure, KnownPlace, Left, LeftBecause, PlaceKind, Traces
from desktop.services.duties import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.fusing.consent import ConsentStore
    from desktop.domain.fusing.order import PictureSource
    from desktop.domain.fusing.people import MadeResult, OwnFolders, PeopleRecord, PlaceEraser, TraceSearch
    from desktop.domain.jobs import Progress


class Forgetting:
    """``erasers`` are those of the places that the program looks into; ``now`` gives the time with its zone."""

    def __init__(
        self,
        record: PeopleRecord,
        consents: ConsentStore,
        *,
        erasers: Mapping[PlaceKind, PlaceEraser],
        own: OwnFolders,
        search: TraceSearch,
        now: Callable[[], datetime],
    ) -> None:
        self._record = record
        self._consents = consents
        self._erasers = erasers
        self._own = own
        self._search = search
        self._now = now

    def traces(self, person: str, photos: Sequence[PictureSource] = ()) -> Traces:
        """What ``person`` is known by: the photos with their consent and ``photos``, and all that was made of them.

        Raises StoreError and PictureError.
        """
        consents = self._consents.consents()
        theirs = [it for it in consents if it.terms.person == person]
        contents = {it.photo for it in theirs} | {digest_of(photo) for photo in photos}
        names = {it.name for it in theirs if it.name} - {it.name for it in consents if it.terms.person != person}
        return Traces(_with_results(contents, self._record.results()), person, frozenset(names))

    def forget(self, traces: Traces, progress: Progress, more: Sequence[KnownPlace] = ()) -> Erasure:
        """Delete what the traces lead to, in all places that are known and in ``more``, and search for what is left.

        While something could not be deleted the consents stay: by them the rest is found the next time. Files that
        the user has exported are named and stay. Raises StoreError for the program's own files, and Cancelled.
        """
        places = tuple(dict.fromkeys((*self._record.places(), *more)))
        done = Erasure(left=tuple(_exported_results(self._record.results(), traces)))
        for place in places:
            if place.kind in self._erasers:
                done += self._in_place(place, lambda eraser, folder: eraser.erase(folder, traces))
        done += self._own.erase(traces)
        done += Erasure(left=tuple(_exported(places, {it.place for it in done.removed})))
        if done.is_done:
            done += self._record.forget(traces)
        else:
            done += Erasure(left=(Left(LeftBecause.WAITS, self._record.path),))
        told = {it.place for it in done.left}
        looked_at = [place.path for place in places if place.kind in self._erasers]
        found = self._search.search(looked_at, traces, progress)
        return done + Erasure(left=tuple(it for it in found if it.place not in told))

    def expire(self, days: int) -> Erasure:
        """Delete pictures of people that are older than ``days``, in runs and among copies; 0 deletes none.

        Raises StoreError for the program's own folders.
        """
        if days <= 0:
            return Erasure()
        before = self._now() - timedelta(days=days)
        done = self._own.expire(before)
        for place in self._record.places():
            if place.kind in self._erasers:
                done += self._in_place(place, lambda eraser, folder: eraser.expire(folder, before))
        return done

    def _in_place(self, place: KnownPlace, deed: Callable[[PlaceEraser, Path], Erasure]) -> Erasure:
        if is_gone(place.path):
            return Erasure(left=(Left(LeftBecause.GONE, place.path),))
        try:
            return deed(self._erasers[place.kind], place.path)
        except StoreError as error:
            in_use = error.code is ErrorCode.STORE_LOCKED
            because = LeftBecause.IN_USE if in_use else LeftBecause.UNUSABLE
            return Erasure(left=(Left(because, place.path, error.message),))


def _with_results(contents: Iterable[str], results: Sequence[MadeResult]) -> frozenset[str]:
    """A result may be the template of another."""
    known = set(contents)
    while more := {it.content for it in results if it.content not in known and it.sources & known}:
        known |= more
    return frozenset(known)


def _exported_results(results: Iterable[MadeResult], traces: Traces) -> Iterator[Left]:
    for path in dict.fromkeys(it.path for it in results if it.content in traces.contents):
        yield Left(LeftBecause.GONE if is_gone(path) else LeftBecause.EXPORTED, path)


def _exported(places: Iterable[KnownPlace], touched: set[Path]) -> Iterator[Left]:
    """What was made from a workspace or a run that held the person; of a report nobody knows which run it was from."""
    for place in places:
        if place.kind in {PlaceKind.WORKSPACE, PlaceKind.RUN} or is_gone(place.path):
            continue
        if place.source is None or any(it.is_relative_to(place.source) for it in touched):
            yield Left(LeftBecause.EXPORTED, place.path)
