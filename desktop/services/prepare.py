"""Preparing a material: crop, shrink, encode within the limits, verify, save (素材制作)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING

from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.errors import ErrorCode, FusionDeskError, OutputError
from desktop.domain.face.given import GivenFaces, part_of
from desktop.domain.face.labels import match_by_overlap
from desktop.domain.files.formats import MATERIAL_FORMATS, PictureFormat
from desktop.domain.preparing import (
    CropMode,
    CropPlan,
    Encoded,
    EncodeRequest,
    OutputFormat,
    PreparedPicture,
    PrepareOptions,
    Rejection,
)
from desktop.domain.rules.findings import Finding, Severity, passed
from desktop.domain.rules.rules import FindingCode, MaterialFacts, evaluate
from desktop.services.given_faces import given_findings
from desktop.services.plan import plan_crop

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.domain.face.labels import LabelledBox
    from desktop.domain.geometry import Box, Size
    from desktop.domain.picture import Picture, PictureInfo, Pixels
    from desktop.domain.ports import FaceAnalyzer, PictureReader, PictureTransformer, PictureWriter
    from desktop.services.inspect import Inspection, Inspector

SAME_FACE_OVERLAP = 0.4
"""A face found again in the output must overlap its expected place by this much (intersection over union)."""


@dataclass(frozen=True, slots=True)
class PreparerPorts:
    """The adapters preparing needs."""

    reader: PictureReader
    analyzer: FaceAnalyzer
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
        needed = ceil(plan.source.size.long_side * plan.scale)
        if decoded is None or decoded.decoded_size.long_side < needed:
            decoded = self._ports.reader.read(plan.source.path, at_least=needed)
        return self._cut(plan, decoded, Padding())

    def build(self, inspection: Inspection, options: PrepareOptions) -> PreparedPicture | Rejection:
        """The material in memory, checked against every rule and verified by reading it again."""
        try:
            inspection = self._inspector.with_given(inspection, options.given)
            plan = self.plan(inspection, options)
            if plan.frame is None:
                return Rejection(
                    inspection.info.path, _impossible(plan), (*inspection.info.findings, *plan.findings), plan
                )
            return self._built(plan, options, Names.in_output(plan.frame, plan.size, inspection))
        except FusionDeskError as error:
            return Rejection(inspection.info.path, error, inspection.findings)

    def _built(self, plan: CropPlan, options: PrepareOptions, names: Names) -> PreparedPicture | Rejection:
        encoded = self._encode(plan, options, names)
        rules = evaluate(_facts(plan, encoded, options))
        given = given_findings([item.face for item in plan.faces])
        findings = (*_source_findings(plan), *plan.findings, *encoded.findings, *rules, *given)
        if not passed(findings) and not options.allow_failing:
            return Rejection(plan.source.path, _rules_failed(findings), findings, plan)
        self._verify(plan, encoded)
        return PreparedPicture(plan, encoded, findings)

    def save(self, material: PreparedPicture, target: Path) -> PreparedPicture:
        """Write the file, never over the source; raises :class:`OutputError`."""
        source = material.plan.source.path
        return replace(material, output=self._ports.writer.save(material.encoded.data, target, sources=(source,)))

    def prepare(
        self, path: Path, options: PrepareOptions, folder: Path, *, known_faces: tuple[Face, ...] = ()
    ) -> PreparedPicture | Rejection:
        """The whole job for one file: inspect, build, save into ``folder`` under the source's name.

        Faces that match ``known_faces`` keep those labels. What goes wrong with this picture comes back as a
        rejection; only a full disk raises :class:`OutputError`, since it ends every other job too.
        """
        try:
            material = self.build(self._inspector.inspect(path, known_faces), options)
            if isinstance(material, Rejection):
                return material
            return self.save(material, folder / f"{path.stem}.{material.encoded.format.value}")
        except FusionDeskError as error:
            if error.code is ErrorCode.DISK_FULL:
                raise
            return Rejection(path, error)

    def _encode(self, plan: CropPlan, options: PrepareOptions, names: Names) -> Encoded:
        pixels = self._cut(plan, self._ports.reader.read(plan.source.path), options.padding)
        form = output_format(plan.source, options.format)
        told = plan.source.marking
        request = EncodeRequest(form, options.max_bytes, labels=names.labels, given=names.given, marking=told)
        return self._ports.writer.encode(pixels, request)

    def _cut(self, plan: CropPlan, picture: Picture, padding: Padding) -> Pixels:
        if plan.frame is None:
            message = "a plan without a frame has no pixels"
            raise ValueError(message)
        if plan.padded and padding.kind is PaddingKind.NONE:
            padding = Padding(PaddingKind.BLUR)
        cropped = self._ports.transformer.crop(picture.pixels, plan.frame.scaled(*picture.scale), padding)
        return self._ports.transformer.resize(cropped, plan.size)

    def _verify(self, plan: CropPlan, encoded: Encoded) -> None:
        """Read the encoded file as anyone else would: size and chosen faces must be what was promised.

        A face that the user gave need not be one to the detector.
        """
        again = self._ports.reader.decode(encoded.data, plan.source.path.with_suffix(f".{encoded.format.value}"))
        if again.info.size != plan.size or again.info.format is not encoded.format:
            raise _not_verified(f"it reads back as {again.info.size} {again.info.format}")
        expected = [item.face.box for item in plan.faces if not item.face.is_given]
        found = [face.box for face in self._ports.analyzer.analyze(again)]
        if len(match_by_overlap(expected, found, SAME_FACE_OVERLAP)) != len(expected):
            raise _not_verified("its faces are not found again where they should be")


def output_labels(frame: Box, size: Size, faces: tuple[Face, ...]) -> tuple[LabelledBox, ...]:
    """The faces whose middle lies in ``frame``, chosen or not, with their boxes in an output of ``size``."""
    inside = (face for face in faces if frame.holds(face.box.centre))
    return tuple((face.label, part_of(face.box, frame, size)) for face in inside)


def output_format(info: PictureInfo, wanted: OutputFormat) -> PictureFormat:
    """The file format of the material made from ``info``."""
    if wanted is not OutputFormat.KEEP:
        return PictureFormat(wanted.value)
    if info.format in MATERIAL_FORMATS:
        return info.format
    return PictureFormat.PNG if info.has_alpha else PictureFormat.JPEG


def _source_findings(plan: CropPlan) -> tuple[Finding, ...]:
    """What reading the source found; damage to rows below the frame only warns."""
    return tuple(_softened(it) if _lies_below(it, plan) else it for it in plan.source.findings)


def _softened(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.WARN)


def _lies_below(finding: Finding, plan: CropPlan) -> bool:
    """Rows are counted as stored: where a picture was turned, they say nothing about the frame."""
    turned = any(it.code is FindingCode.ORIENTED for it in plan.source.findings)
    if finding.code is not FindingCode.DAMAGED_ROWS or turned or plan.frame is None:
        return False
    return plan.frame.bottom <= float(finding.values["row"])


def _facts(plan: CropPlan, encoded: Encoded, options: PrepareOptions) -> MaterialFacts:
    return MaterialFacts(
        format=encoded.format,
        size=encoded.size,
        bytes=len(encoded.data),
        jpeg_quality=encoded.quality,
        faces=tuple(item.face for item in plan.faces),
        margins={item.face.label: item.margins for item in plan.faces},
        margin_factor=options.margin,
        max_bytes=options.max_bytes,
        keep_frame=options.crop is CropMode.KEEP,
    )


def _impossible(plan: CropPlan) -> FusionDeskError:
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
