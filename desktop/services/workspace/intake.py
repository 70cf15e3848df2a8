"""Pictures into a workspace: each inspected, prepared and kept with its original, so that it can be made again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.domain.errors import PictureError
from desktop.domain.files.spelling import readable
from desktop.domain.jobs import Cancelled
from desktop.domain.preparing import Rejection
from desktop.domain.workspace.edit import Edit
from desktop.domain.workspace.material import WorkspaceMaterial, with_version
from desktop.services.sources import find_pictures
from desktop.services.work import everything_ends_it, run, threads
from desktop.services.workspace.making import Kept
from desktop.services.workspace.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.jobs import PacedProgress
    from desktop.domain.preparing import PreparedPicture, PrepareOptions
    from desktop.domain.rules.findings import Finding
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.domain.workspace.template import TemplateFace, TemplateVersion
    from desktop.services.workspace.making import Maker, Remade


@dataclass(frozen=True, slots=True)
class Added:
    """``path`` is a material now; ``findings`` are those of the prepared picture."""

    path: Path
    material: WorkspaceMaterial
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """``path`` has the content of an original that the activity has already: nothing was added."""

    path: Path
    material_id: str


Outcome = Added | Rejection | Known


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """What became of each picture, in their order. After a cancel it has those that were done until then."""

    outcomes: tuple[Outcome, ...]
    cancelled: bool = False

    @property
    def added(self) -> tuple[Added, ...]:
        return tuple(it for it in self.outcomes if isinstance(it, Added))

    @property
    def failed(self) -> tuple[Rejection, ...]:
        return tuple(it for it in self.outcomes if isinstance(it, Rejection))

    @property
    def known(self) -> tuple[Known, ...]:
        return tuple(it for it in self.outcomes if isinstance(it, Known))

    @property
    def redo(self) -> Edit:
        """Puts all that were added; the store has them already."""
        return Edit(materials=tuple(it.material for it in self.added))

    @property
    def undo(self) -> Edit:
        return Edit(removed_materials=frozenset(it.material.id for it in self.added))


class Intake:
    """Call it on worker threads."""

    def __init__(self, maker: Maker, clock: Callable[[], datetime], new_id: Callable[[], str]) -> None:
        self._maker = maker
        self._clock = clock
        self._new_id = new_id

    def add(
        self,
        store: WorkspaceStore,
        activity_id: str,
        paths: Sequence[Path],
        options: PrepareOptions,
        progress: PacedProgress,
        *,
        jobs: int = 1,
        again: bool = False,
    ) -> IntakeReport:
        """Files, and the pictures in folders, as materials of the activity, named after their files.

        Each is in ``store``, on the disk, before the next is counted, and stays there when ``progress`` raises
        Cancelled: that ends the work early and is told in the report. ``again``: also what the activity has already.
        What is wrong with one picture is told in the report; raises :class:`~desktop.domain.errors.PictureError` for a
        folder that cannot be listed, and :class:`~desktop.domain.errors.StoreError`.
        """
        files = find_pictures(paths)
        delivery = _Delivery(store, activity_id, options, None if again else _originals(store, activity_id))
        workers = max(1, jobs)
        outcomes: list[Outcome] = []
        try:
            with threads(workers) as executor:
                for done in run(
                    files,
                    partial(self._prepared, delivery),
                    executor=executor,
                    workers=workers,
                    progress=progress,
                    ends_run=everything_ends_it,  # a store that fails; what is wrong with a picture is a rejection
                ):
                    outcome = self._taken_in(delivery, done.item, done.result())
                    outcomes.append(outcome)
        except Cancelled:
            return IntakeReport(tuple(outcomes), cancelled=True)
        return IntakeReport(tuple(outcomes))

    def keep(
        self, store: WorkspaceStore, activity_id: str, made: PreparedPicture, options: PrepareOptions
    ) -> WorkspaceMaterial:
        """``made`` (in the Prepare mode, with ``options``) as a new material: its files are put, no edit is applied.

        Raises :class:`~desktop.domain.errors.PictureError` when the source has gone or was changed, and
        :class:`~desktop.domain.errors.StoreError`.
        """
        return self._material(activity_id, made.plan.source.path, self._maker.keep(store, made, options))

    def new_version(
        self,
        store: WorkspaceStore,
        owner: WorkspaceMaterial,
        made: PreparedPicture,
        options: PrepareOptions,
        note: str = "",
    ) -> WorkspaceMaterial:
        """``owner`` with ``made`` as its last version; otherwise as :meth:`keep`."""
        kept = self._maker.keep(store, made, options)
        return with_version(owner, replace(kept.version, note=note), kept.faces)

    def remake(
        self, store: WorkspaceStore, version: TemplateVersion, faces: Sequence[TemplateFace] = ()
    ) -> Remade | Rejection:
        """See :meth:`~desktop.services.workspace.making.Maker.remake`."""
        return self._maker.remake(store, version, faces)

    def _prepared(self, delivery: _Delivery, path: Path) -> Kept | Rejection | Known:
        """On a worker thread."""
        if delivery.known:
            try:
                known = delivery.known.get(sha256(read_bytes(path)).hexdigest())
            except PictureError as error:
                return Rejection(path, error)
            if known is not None:
                return Known(path, known)
        return self._maker.make(delivery.store, path, delivery.options)

    def _taken_in(self, delivery: _Delivery, path: Path, outcome: Kept | Rejection | Known) -> Outcome:
        """On the calling thread, in the order of the files: so do materials come."""
        return self._added(delivery, path, outcome) if isinstance(outcome, Kept) else outcome

    def _added(self, delivery: _Delivery, path: Path, kept: Kept) -> Added | Known:
        digest = kept.version.original.sha256
        if delivery.known is not None and digest in delivery.known:
            return Known(path, delivery.known[digest])
        material = self._material(delivery.activity_id, path, kept)
        delivery.store.apply(Edit(materials=(material,)))
        if delivery.known is not None:
            delivery.known[digest] = material.id
        return Added(path, material, kept.findings)

    def _material(self, activity_id: str, path: Path, kept: Kept) -> WorkspaceMaterial:
        material = WorkspaceMaterial(self._new_id(), activity_id, readable(path.stem), self._clock())
        return with_version(material, kept.version, kept.faces)


@dataclass(frozen=True, slots=True)
class _Delivery:
    """Where pictures go and how they are made. ``known``: the activity's originals by hash, ``None`` to add again."""

    store: WorkspaceStore
    activity_id: str
    options: PrepareOptions
    known: dict[str, str] | None


def _originals(store: WorkspaceStore, activity_id: str) -> dict[str, str]:
    """Material IDs by the hash of their last version's original."""
    materials = store.materials(activity_id)
    return {it.version.original.sha256: it.id for it in materials if it.version is not None}
