"""From a picture to a version of a material, and back: the same picture made again from what was kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, PictureError
from desktop.domain.face.labels import assign_labels
from desktop.domain.files.spelling import readable
from desktop.domain.preparing import CropMode, FaceChoice, Rejection
from desktop.domain.workspace.template import TemplateFace, TemplateVersion
from desktop.services.workspace.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.geometry import Box
    from desktop.domain.picture import PictureInfo
    from desktop.domain.preparing import PreparedPicture, PrepareOptions
    from desktop.domain.rules.findings import Finding
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.inspect import Inspection, Inspector
    from desktop.services.prepare import Preparer


@dataclass(frozen=True, slots=True)
class Kept:
    """A version whose files are in the store, the faces of its export, and what the rules said of it."""

    version: TemplateVersion
    faces: tuple[TemplateFace, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Remade:
    """``same``: byte for byte the export that was kept, as the same version of the program makes it."""

    made: PreparedPicture
    same: bool


class Maker:
    """``program`` is the version that is written beside each export."""

    def __init__(
        self, inspector: Inspector, preparer: Preparer, *, program: str, clock: Callable[[], datetime]
    ) -> None:
        self._inspector = inspector
        self._preparer = preparer
        self._program = program
        self._clock = clock

    def make(self, store: WorkspaceStore, path: Path, options: PrepareOptions) -> Kept | Rejection:
        """Inspect, prepare and keep one picture. What is wrong with it comes back as a rejection.

        Raises :class:`~desktop.domain.errors.StoreError`.
        """
        try:
            made = self._preparer.build(self._inspector.inspect(path), options)
            return made if isinstance(made, Rejection) else self.keep(store, made, options)
        except PictureError as error:
            return Rejection(path, error)

    def keep(self, store: WorkspaceStore, made: PreparedPicture, options: PrepareOptions) -> Kept:
        """Put the source and the export of ``made`` into ``store``; ``options`` are those it was made with.

        Where they straighten, what is kept is the turn that came of it.

        Raises :class:`PictureError` when the source has gone or was changed, and
        :class:`~desktop.domain.errors.StoreError`.
        """
        source, encoded = made.plan.source, made.encoded
        original = read_bytes(source.path)
        if len(original) != source.bytes:
            raise _changed(source.path)
        version = TemplateVersion(
            number=1,
            created=self._clock(),
            original=store.put_file(original, source.path.suffix),
            original_name=readable(source.path.name),
            options=_with_turn(options, source),
            frame=made.plan.frame,
            export=store.put_file(encoded.data, f".{encoded.format.value}"),
            export_size=encoded.size,
            program=self._program,
        )
        faces = tuple(TemplateFace(item.face.label, item.face.box) for item in made.plan.faces)
        return Kept(version, faces, made.findings)

    def remake(
        self, store: WorkspaceStore, version: TemplateVersion, faces: Sequence[TemplateFace] = ()
    ) -> Remade | Rejection:
        """The export of ``version`` made again from its original; ``faces`` are its faces, where they are known.

        Raises :class:`~desktop.domain.errors.StoreError` when the original is missing or damaged.
        """
        store.read_file(version.original)
        original = self._inspector.inspect(store.path_of(version.original))
        inspection = self._inspector.turned(original, version.options.turn)
        made = self._preparer.build(_relabelled(inspection, version, faces), _options_again(version, faces))
        if isinstance(made, Rejection):
            return made
        return Remade(made, version.export is not None and version.export.holds(made.encoded.data))


def _with_turn(options: PrepareOptions, source: PictureInfo) -> PrepareOptions:
    """``options``, with the turn that ``source`` was looked at in."""
    return replace(options.turned_to(source.turn, source.source_size), straighten=False)


def _changed(path: Path) -> PictureError:
    message = f"{path} is not the file any more that was prepared."
    return PictureError(ErrorCode.FILE_NOT_READABLE, message, path=str(path))


def _options_again(version: TemplateVersion, faces: Sequence[TemplateFace]) -> PrepareOptions:
    """The frame as it was found, for the faces it was found for.

    A rule that fails today does not matter: the picture was made once, and is asked for.
    """
    options = replace(version.options, allow_failing=True)
    if version.frame is not None and options.crop is CropMode.AUTO:
        options = replace(options, crop=CropMode.MANUAL, frame=version.frame)
    return replace(options, faces=FaceChoice.of(*(face.label for face in faces))) if faces else options


def _relabelled(inspection: Inspection, version: TemplateVersion, faces: Sequence[TemplateFace]) -> Inspection:
    """Faces at the places of ``faces`` get their labels: those the user saw, perhaps with other faces gone since."""
    places = [(face.label, place) for face in faces if (place := _in_original(face.box, version)) is not None]
    labels = assign_labels([face.box for face in inspection.faces], places)
    found = zip(inspection.faces, labels, strict=True)
    return replace(inspection, faces=tuple(face.relabelled(label) for face, label in found))


def _in_original(box: Box, version: TemplateVersion) -> Box | None:
    """``box``, in pixels of the export, in pixels of the turned original; ``None`` while nothing was exported."""
    frame, size = version.frame, version.export_size
    if frame is None or size is None:
        return None
    return box.scaled(frame.width / size.width, frame.height / size.height).translated(frame.x, frame.y)
