"""Preparing a material: crop, shrink, encode within the limits, verify, save (素材制作)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.errors import ErrorCode, FaceError, FusionDeskError, OutputError
from desktop.domain.face import sure_faces, turned_face
from desktop.domain.face.given import GivenFaces, part_of
from desktop.domain.face.labels import Purpose, match_by_overlap
from desktop.domain.face.outline import part_outside
from desktop.domain.files.formats import OutputFormat, PictureFormat
from desktop.domain.geometry import Box, Margins
from desktop.domain.geometry.turning import NO_TURN, Change, TurnedSize
from desktop.domain.preparing import (
    CropMode,
    CropPlan,
    Encoded,
    EncodeRequest,
    MaterialFace,
    PreparedPicture,
    PrepareOptions,
    Rejection,
)
from desktop.domain.rules.face_quality import is_too_blurred
from desktop.domain.rules.findings import Finding, Severity, passed
from desktop.domain.rules.limits import MAX_BYTES
from desktop.domain.rules.profiles import judged_by
from desktop.domain.rules.rules import FindingCode, evaluate, rule_of
from desktop.services.facts import file_facts, planned_facts, whole_facts
from desktop.services.fitting import BGR, Fitting, output_format
from desktop.services.framing import keeps, settled, widened
from desktop.services.given_faces import faces_of, given_findings
from desktop.services.plan import plan_crop
from desktop.services.straightening import named_choice, straightened
from desktop.services.ways import Ways

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.errors import Value
    from desktop.domain.face import Face, Landmarks
    from desktop.domain.face.labels import LabelledBox
    from desktop.domain.geometry import Size
    from desktop.domain.picture import Picture, PictureInfo, Pixels
    from desktop.domain.ports import FaceAnalyzer, FaceLooker, PictureReader, PictureTransformer, PictureWriter
    from desktop.domain.preparing import FaceChoice
    from desktop.services.inspect import Inspection, Inspector

SAME_FACE_OVERLAP = 0.4
"""A face found again in the output must overlap its expected place by this much (intersection over union)."""

MOST_FILES = 3
"""Files that are made of one picture at most. What the file's own noise adds to a box is a pixel or two: of the
portraits, photos and samples none needed a third one (2026-11-30)."""


NO_LIMIT = 1 << 40
"""Bytes: more than any file has."""

MOST_STRAIGHTENINGS = 2
"""A head that lies is seen better once it is upright, and its eyes with it: the second turn is that of a degree or two.
"""


@dataclass(frozen=True, slots=True)
class PreparerPorts:
    """The adapters preparing needs."""

    reader: PictureReader
    analyzer: FaceAnalyzer
    looker: FaceLooker
    transformer: PictureTransformer
    writer: PictureWriter


@dataclass(frozen=True, slots=True)
class Names:
    """What a written file says of its faces, chosen or not; boxes in its own pixels."""

    labels: tuple[LabelledBox, ...]
    given: GivenFaces

    @classmethod
    def in_output(cls, frame: Box, size: Size, inspection: Inspection) -> Names:
        """Of the faces whose middle lies in ``frame``, in an output of ``size``."""
        return cls(output_labels(frame, size, inspection.faces), inspection.given.in_part(frame, size))


class Preparer:
    """Turns a picture into a material, or says why that cannot be."""

    def __init__(self, inspector: Inspector, ports: PreparerPorts) -> None:
        self._inspector = inspector
        self._ports = ports

    def plan(self, inspection: Inspection, options: PrepareOptions) -> CropPlan:
        """See :func:`~desktop.services.plan.plan_crop`; touches no pixel."""
        return plan_crop(inspection.info, inspection.faces, options)

    def draft(self, plan: CropPlan, decoded: Picture | None = None) -> Pixels:
        """The output's pixels, for looking at, from ``decoded`` when that is large enough. The plan needs a frame."""
        needed = ceil(plan.source.source_size.long_side * plan.scale)
        if decoded is None or decoded.decoded_size.long_side < needed:
            decoded = self._ports.reader.read(plan.source.path, at_least=needed)
        return self._cut(plan, decoded, Padding())

    def inspect(self, path: Path, known_faces: tuple[Face, ...] = ()) -> Inspection:
        """As :meth:`~desktop.services.inspect.Inspector.inspect`."""
        return self._inspector.inspect(path, known_faces)

    def build(
        self, inspection: Inspection, options: PrepareOptions, read: Callable[[], Picture] | None = None
    ) -> PreparedPicture | Rejection:
        """The material in memory, read again and judged as the file that it is.

        ``read`` gives the source at full size, where several materials are made of it.
        """
        try:
            inspection, options = self.as_asked(inspection, options)
            plan = self.plan(inspection, options)
            if plan.frame is None:
                return _no_crop(inspection, plan, options)
            picture = self._ports.reader.read(inspection.info.path) if read is None else read()
            cuts = self._cuts(picture, options.padding)
            ways = Ways(self._ports.reader, self._ports.transformer, self._ports.writer)
            return Fitting(ways, options, cuts.of).made(lambda side: self._build(inspection, options, cuts, side))
        except FusionDeskError as error:
            return Rejection(inspection.info.path, error, _judged_whole(inspection, options))

    def whole(self, inspection: Inspection, options: PrepareOptions) -> Encoded:
        """The whole picture at full size, turned as the options ask, with the faces they give in its metadata.

        Nothing is cut off, held to a limit or judged. Raises :class:`~desktop.domain.errors.FusionDeskError`.
        """
        inspection, options = self.as_asked(inspection, options)
        size = inspection.info.size
        pixels = self._ports.reader.read(inspection.info.path).pixels
        names = Names.in_output(Box.of_size(size), size, inspection)
        request = EncodeRequest(
            output_format(inspection.info, OutputFormat.KEEP),
            NO_LIMIT,
            labels=names.labels,
            given=names.given,
            marking=inspection.info.marking,
        )
        return self._ports.writer.encode(self._ports.transformer.turn(pixels, options.turn), request)

    def as_asked(self, inspection: Inspection, options: PrepareOptions) -> tuple[Inspection, PrepareOptions]:
        """The picture turned as the options ask, with the faces they give; straightening has become a turn."""
        before = inspection
        options = replace(options, faces=self._meant(before, options))
        inspection = self._turned(before, options)
        for _ in range(MOST_STRAIGHTENINGS):
            turn = straightened(inspection, options) if options.straighten else options.turn
            if turn == options.turn:
                break
            options = options.turned_to(turn, before.info.source_size)
            inspection = self._turned(before, options)
        return inspection, replace(options, straighten=False)

    def _meant(self, inspection: Inspection, options: PrepareOptions) -> FaceChoice:
        """Which faces are meant is decided before they are turned: the sizes of their boxes change with the turn."""
        if inspection.turn == options.turn and not options.straighten:
            return options.faces
        change = Change.between(inspection.info.source_size, options.turn, inspection.turn)
        faces = self._inspector.with_given(inspection, options.given.turned(change)).faces
        return named_choice(faces, options.faces)

    def _turned(self, inspection: Inspection, options: PrepareOptions) -> Inspection:
        turned = self._inspector.turned(inspection, options.turn)
        return self._inspector.with_given(turned, options.given)

    def _build(
        self, inspection: Inspection, options: PrepareOptions, cuts: Cuts, max_side: int
    ) -> PreparedPicture | Rejection:
        """Frame and file again, wider, while the faces in the file have less around them than the options ask for."""
        faces = inspection.faces
        for _ in range(MOST_FILES):
            plan = settled(inspection.info, faces, options, lambda it: self._look(it, cuts), max_side=max_side)
            if plan.frame is None:
                return _no_crop(inspection, plan, options)
            made = self._made(plan, options, cuts, Names.in_output(plan.frame, plan.size, inspection))
            if isinstance(made, Rejection) or options.crop is not CropMode.AUTO:
                break
            seen = [item.face.box for item in made.plan.faces]
            if keeps(plan, seen, options):
                break
            faces = widened(faces, plan, seen)
        return made

    def _made(self, plan: CropPlan, options: PrepareOptions, cuts: Cuts, names: Names) -> PreparedPicture | Rejection:
        """The file of one frame, and what the rules say of it."""
        encoded = self._encode(plan, options, cuts, names)
        outside = _outside(plan)
        planned = evaluate(replace(planned_facts(plan, encoded, options), outside=outside))
        hopeless = (*encoded.findings, *(finding for finding in planned if finding.code is FindingCode.WHOLE))
        if not passed(hopeless) and not options.allow_failing:
            return _rejected(plan, (*encoded.findings, *planned))
        file, found = self._verified(plan, encoded)
        plan = replace(plan, faces=_measured(plan, found, file.given))
        facts = replace(
            file_facts(file, found), wanted=options.least_margin, max_bytes=options.max_bytes, outside=outside
        )
        others = judged_by(facts, options.rules)
        rules = (
            *evaluate(facts),
            *(it for one in others for it in one.findings if it.severity is not Severity.PASS),
            *given_findings([item.face for item in plan.faces]),
        )
        findings = (*_source_findings(plan), *plan.findings, *encoded.findings, *rules)
        if not passed(findings) and not options.allow_failing:
            return Rejection(plan.source.path, _rules_failed(findings), findings, plan)
        return PreparedPicture(plan, encoded, findings, facts=facts)

    def save(self, material: PreparedPicture, target: Path, *, replacing: Path | None = None) -> PreparedPicture:
        """Write the file, never over the source; raises :class:`OutputError`.

        ``replacing`` is a picture that we have written before: it is written anew, where the format is still its own.
        """
        source = material.plan.source.path
        if replacing is not None and replacing.suffix == target.suffix and not _is_same_file(replacing, source):
            return replace(material, output=self._ports.writer.replace(material.encoded.data, replacing))
        return replace(material, output=self._ports.writer.save(material.encoded.data, target, sources=(source,)))

    def prepare(
        self,
        path: Path,
        options: PrepareOptions,
        folder: Path,
        *,
        known_faces: tuple[Face, ...] = (),
        replacing: Path | None = None,
    ) -> PreparedPicture | Rejection:
        """The whole job for one file: inspect, build, save into ``folder`` under the source's name.

        ``replacing`` as for :meth:`save`. Faces that match ``known_faces`` keep those labels. What goes wrong with this
        picture comes back as a rejection; only a full disk raises :class:`OutputError`, since it ends every other job
        too.
        """
        try:
            material = self.build(self._inspector.inspect(path, known_faces), options)
            if isinstance(material, Rejection):
                return material
            target = folder / f"{path.stem}.{material.encoded.format.value}"
            return self.save(material, target, replacing=replacing)
        except FusionDeskError as error:
            if error.code is ErrorCode.DISK_FULL:
                raise
            return Rejection(path, error)

    def pixels(self, plan: CropPlan, options: PrepareOptions) -> Pixels:
        """What is encoded, padding included. Reads the source at full size; the plan needs a frame."""
        return self._cuts(self._ports.reader.read(plan.source.path), options.padding).of(plan)

    def _encode(self, plan: CropPlan, options: PrepareOptions, cuts: Cuts, names: Names) -> Encoded:
        form = output_format(plan.source, options.format)
        request = encode_request(plan, options, form, names)
        pixels = cuts.of(plan)
        encoded = self._ports.writer.encode(pixels, request)
        loses_colours = form is PictureFormat.PNG and bool(encoded.findings)
        if options.format is OutputFormat.KEEP and loses_colours and pixels.shape[2] == BGR:
            return self._as_jpeg(pixels, request) or encoded
        return encoded

    def _as_jpeg(self, pixels: Pixels, request: EncodeRequest) -> Encoded | None:
        """What a person would choose where a PNG must lose colours: a JPEG loses hardly anything."""
        encoded = self._ports.writer.encode(pixels, replace(request, format=PictureFormat.JPEG))
        if not passed(encoded.findings):
            return None
        values: dict[str, Value] = {
            "format": PictureFormat.JPEG.value,
            "instead_of": PictureFormat.PNG.value,
            "limit": request.max_bytes,
        }
        chosen = Finding(FindingCode.FORMAT_CHOSEN, Severity.INFO, values)
        return replace(encoded, findings=(*encoded.findings, chosen))

    def _cuts(self, picture: Picture, padding: Padding) -> Cuts:
        return Cuts(lambda plan: self._cut(plan, picture, padding))

    def _look(self, plan: CropPlan, cuts: Cuts) -> tuple[Box, ...]:
        """Where the plan's faces are seen in its output; a box that the user gave is that of the user."""
        faces = [item.face for item in plan.faces]
        seen = self._ports.looker.look_again(cuts.of(plan), faces)
        return tuple(face.box if face.is_given else box for face, box in zip(faces, seen, strict=True))

    def _cut(self, plan: CropPlan, picture: Picture, padding: Padding) -> Pixels:
        if plan.frame is None:
            message = "a plan without a frame has no pixels"
            raise ValueError(message)
        if plan.padded and padding.kind is PaddingKind.NONE:
            padding = Padding(PaddingKind.BLUR)
        turn = NO_TURN if picture.info.turn else plan.source.turn
        decoded, whole = TurnedSize(turn, picture.decoded_size).size, plan.source.size
        frame = plan.frame.scaled(decoded.width / whole.width, decoded.height / whole.height)
        cropped = self._ports.transformer.crop(picture.pixels, frame, padding, turn)
        return self._ports.transformer.resize(cropped, plan.size)

    def _verified(self, plan: CropPlan, encoded: Encoded) -> tuple[PictureInfo, tuple[Face, ...]]:
        """The encoded file as anyone else reads it, and its faces: size and chosen faces must be what was promised."""
        again = self._ports.reader.decode(encoded.data, plan.source.path.with_suffix(f".{encoded.format.value}"))
        if again.info.size != plan.size or again.info.format is not encoded.format:
            raise _not_verified(f"it reads back as {again.info.size} {again.info.format}")
        return again.info, sure_faces(faces_of(self._ports.analyzer, again))


class Cuts:
    """The pixels of plans of one picture; those of the last one are kept, since it is looked at and then encoded."""

    def __init__(self, cut: Callable[[CropPlan], Pixels]) -> None:
        self._cut = cut
        self._last: tuple[CropPlan, Pixels] | None = None

    def of(self, plan: CropPlan) -> Pixels:
        if self._last is None or self._last[0] is not plan:
            self._last = (plan, self._cut(plan))
        return self._last[1]


def encode_request(plan: CropPlan, options: PrepareOptions, form: PictureFormat, names: Names) -> EncodeRequest:
    """What the writer is asked for: the byte limit, and what the file says of its faces, its use and AI."""
    purpose = Purpose(
        used=tuple(item.face.label for item in plan.faces),
        own_frame=options.crop is CropMode.KEEP,
        max_bytes=options.max_bytes if options.max_bytes > MAX_BYTES else None,
    )
    return EncodeRequest(
        form,
        options.max_bytes,
        labels=names.labels,
        given=names.given,
        marking=plan.source.marking,
        purpose=purpose,
    )


def _outside(plan: CropPlan) -> dict[str, float]:
    """The part of each face that the source does not show: padding would hide that it is missing."""
    whole = Box.of_size(plan.source.source_size)
    return {item.face.label: part_outside(_in_source(item.face, plan), whole) for item in plan.faces}


def _in_source(face: Face, plan: CropPlan) -> Landmarks:
    """The landmarks of a face of the output in pixels of the source, before it was turned."""
    frame = plan.frame or Box.of_size(plan.source.size)
    across, down = frame.width / plan.size.width, frame.height / plan.size.height
    uncut = face.moved(scale_x=across, scale_y=down).moved(dx=frame.x, dy=frame.y)
    change = Change.between(plan.source.source_size, plan.source.turn, NO_TURN)
    return turned_face(uncut, change).landmarks


def _measured(plan: CropPlan, found: tuple[Face, ...], given: GivenFaces) -> tuple[MaterialFace, ...]:
    """The chosen faces as they were found in the file; raises :class:`OutputError` when one is not there."""
    expected = [item.face.box for item in plan.faces]
    pairs = match_by_overlap(expected, [face.box for face in found], SAME_FACE_OVERLAP)
    if len(pairs) != len(expected):
        raise _not_verified("its faces are not found again where they should be")
    whole = Box.of_size(plan.size)
    faces = (found[place] for _, place in pairs)
    return tuple(MaterialFace(face, Margins.of(face.box, whole), given.points_of(face.label)) for face in faces)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def output_labels(frame: Box, size: Size, faces: tuple[Face, ...]) -> tuple[LabelledBox, ...]:
    """The faces whose middle lies in ``frame``, chosen or not, with their boxes in an output of ``size``."""
    inside = (face for face in faces if frame.holds(face.box.centre))
    return tuple((face.label, part_of(face.box, frame, size)) for face in inside)


def _source_findings(plan: CropPlan) -> tuple[Finding, ...]:
    """What reading the source found; damage to rows below the frame only warns."""
    return tuple(_softened(it) if _lies_below(it, plan) else it for it in plan.source.findings)


def _softened(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.WARN)


def _lies_below(finding: Finding, plan: CropPlan) -> bool:
    """Rows are counted as stored: where a picture was turned, they say nothing about the frame."""
    turned = plan.source.turn or any(it.code is FindingCode.ORIENTED for it in plan.source.findings)
    if finding.code is not FindingCode.DAMAGED_ROWS or turned or plan.frame is None:
        return False
    return plan.frame.bottom <= float(finding.values["row"])


def _no_crop(inspection: Inspection, plan: CropPlan, options: PrepareOptions) -> Rejection:
    error, judged = _impossible(plan), _judged_whole(inspection, options)
    gaps = () if error.code is ErrorCode.FACE_BLURRED else plan.findings
    return Rejection(inspection.info.path, error, (*gaps, *judged), plan)


def _judged_whole(inspection: Inspection, options: PrepareOptions) -> tuple[Finding, ...]:
    """What there is to say where no material comes out: notes, and the rules held against the whole picture."""
    notes = (finding for finding in inspection.findings if rule_of(finding.code) is None)
    form = output_format(inspection.info, options.format)
    return (*notes, *evaluate(whole_facts(inspection.info, inspection.faces, options, form)))


def _rejected(plan: CropPlan, findings: tuple[Finding, ...]) -> Rejection:
    every = (*_source_findings(plan), *plan.findings, *findings)
    return Rejection(plan.source.path, _rules_failed(every), every, plan)


def _impossible(plan: CropPlan) -> FusionDeskError:
    """Why there is no crop: of a blurred face that it is, since where it ends is a guess."""
    for item in plan.faces:
        if is_too_blurred(item.face):
            label, sharpness = item.face.label, item.face.quality.sharpness
            message = f"{label} is too blurred to be measured: it has {sharpness:.2f} of the detail it could have."
            return FaceError(ErrorCode.FACE_BLURRED, message, label=label, path=str(plan.source.path))
    gaps = "; ".join(
        f"{finding.face} needs {finding.values['pixels']} px more on the {finding.values['side']}"
        for finding in plan.findings
    )
    message = f"No crop inside the picture keeps the double margin: {gaps}."
    return FusionDeskError(ErrorCode.CROP_IMPOSSIBLE, message)


def _rules_failed(findings: tuple[Finding, ...]) -> FusionDeskError:
    failing = [finding for finding in findings if finding.severity is Severity.FAIL]
    named = ", ".join(f"{finding.code}{f' ({finding.face})' if finding.face else ''}" for finding in failing)
    message = f"The material would break a rule of the service: {named}."
    return FusionDeskError(ErrorCode.RULES_FAILED, message, rules=named)


def _not_verified(reason: str) -> OutputError:
    message = f"The encoded picture was not kept: {reason}."
    return OutputError(ErrorCode.OUTPUT_NOT_VERIFIED, message, reason=reason)
