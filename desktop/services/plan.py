"""Planning a crop: which faces, which frame, which size. Pure arithmetic, quick enough for every mouse move."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.crop.check import overhang
from desktop.domain.crop.solve import CropImpossible, CropRequest, CropSolution, PaddingKind, fit_within, solve_towards
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.geometry import Box, Margins, Side, Size
from desktop.domain.preparing import CropMode, CropPlan, FaceChoice, MaterialFace, PrepareOptions
from desktop.domain.preparing.choosing import usable_faces
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.limits import MAX_SIDE
from desktop.domain.rules.rules import MIN_FACE_SIDE, FindingCode

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.picture import PictureInfo


def choose_faces(faces: tuple[Face, ...], choice: FaceChoice) -> tuple[Face, ...]:
    """The faces a crop is built around; raises :class:`FaceError` when a label is not there."""
    if choice.every:
        return faces
    if choice.usable:
        return usable_faces(faces)
    if not choice.labels:
        return tuple(sorted(faces, key=lambda face: -face.box.area)[:1])
    by_label = {face.label: face for face in faces}
    for label in choice.labels:
        if label not in by_label:
            message = f"There is no face {label} in this picture; it has {', '.join(by_label) or 'no face'}."
            raise FaceError(ErrorCode.FACE_UNKNOWN_LABEL, message, label=label, known=", ".join(by_label))
    return tuple(by_label[label] for label in dict.fromkeys(choice.labels))


def plan_crop(
    info: PictureInfo, faces: tuple[Face, ...], options: PrepareOptions, *, max_side: int = MAX_SIDE
) -> CropPlan:
    """Decide frame and output size, no side above ``max_side``.

    Raises :class:`FaceError` when the faces asked for are not there.
    """
    chosen = choose_faces(faces, options.faces)
    plan = _planned(info, chosen, options, max_side)
    while options.faces.usable and (left := _usable_in(plan, chosen)) != chosen:
        chosen = left
        plan = _planned(info, chosen, options, max_side)
    return replace(plan, findings=(*plan.findings, *_left_out(faces, chosen))) if options.faces.usable else plan


def _left_out(faces: tuple[Face, ...], chosen: tuple[Face, ...]) -> tuple[Finding, ...]:
    """What is told of faces that were asked for with all the others and are not used: too small, blurred, too many."""
    count = len(faces) - len(chosen)
    values = {"count": count, "used": len(chosen), "least": MIN_FACE_SIDE, "most": MAX_FUSED_FACES}
    return (Finding(FindingCode.FACES_LEFT_OUT, Severity.INFO, values),) if count else ()


def _usable_in(plan: CropPlan, chosen: tuple[Face, ...]) -> tuple[Face, ...]:
    """Those of ``chosen`` that can still be used in the plan's output, which may be smaller than the source."""
    labels = {face.label for face in usable_faces([item.face for item in plan.faces])}
    return tuple(face for face in chosen if face.label in labels)


def _planned(info: PictureInfo, chosen: tuple[Face, ...], options: PrepareOptions, max_side: int) -> CropPlan:
    solution = _frame(info, chosen, options)
    if isinstance(solution, CropImpossible):
        return _impossible_plan(info, chosen, solution)
    return _plan(info, chosen, solution, max_side)


def _frame(info: PictureInfo, chosen: tuple[Face, ...], options: PrepareOptions) -> CropSolution | CropImpossible:
    if options.crop is CropMode.KEEP:
        return _whole(info, options)
    if options.crop is CropMode.MANUAL and options.frame is not None:
        return CropSolution(options.frame, padded=bool(missing_pixels(info, options.frame)))
    if not chosen:
        message = "No face was found in this picture."
        raise FaceError(ErrorCode.FACE_NOT_FOUND, message)
    return solve_towards(
        CropRequest(
            picture=info.size,
            faces=tuple(face.box for face in chosen),
            margin=options.margin,
            aspect=options.aspect,
            padding=options.padding,
            goal=options.goal,
            turned=info.corners,
        ),
        options.least_margin,
    )


def _whole(info: PictureInfo, options: PrepareOptions) -> CropSolution:
    """All of the picture; of one whose turn has left corners without pixels what has none of them, unless they may be
    filled."""
    if info.corners is None or options.padding.kind is PaddingKind.NONE:
        return CropSolution(info.corners.whole if info.corners else Box.of_size(info.size))
    return CropSolution(Box.of_size(info.size), padded=True)


def missing_pixels(info: PictureInfo, frame: Box) -> dict[Side, int]:
    """The sides on which the picture does not fill ``frame``, and how far."""
    return dict(info.corners.overhang(frame) if info.corners else overhang(frame, Box.of_size(info.size)))


def _plan(info: PictureInfo, chosen: tuple[Face, ...], solution: CropSolution, max_side: int) -> CropPlan:
    frame = solution.frame
    size = fit_within(frame.size, max_side)
    scale_x, scale_y = size.width / frame.width, size.height / frame.height
    moved = (face.moved(dx=-frame.x, dy=-frame.y, scale_x=scale_x, scale_y=scale_y) for face in chosen)
    faces = tuple(MaterialFace(face, Margins.of(face.box, Box.of_size(size))) for face in moved)
    findings = (*_padding_findings(info, solution), *_scale_findings(chosen, faces, frame.size, size))
    return CropPlan(
        source=info,
        frame=frame,
        impossible=None,
        padded=solution.padded,
        size=size,
        scale=min(1.0, size.long_side / frame.size.long_side),
        faces=faces,
        findings=findings,
    )


def _impossible_plan(info: PictureInfo, chosen: tuple[Face, ...], reason: CropImpossible) -> CropPlan:
    findings = tuple(
        Finding(
            FindingCode.CROP_IMPOSSIBLE,
            Severity.FAIL,
            {"side": shortfall.side.value, "pixels": shortfall.pixels},
            face=chosen[shortfall.face].label,
        )
        for shortfall in reason.shortfalls
    )
    whole = Box.of_size(info.size)
    return CropPlan(
        source=info,
        frame=None,
        impossible=reason,
        padded=False,
        size=info.size,
        scale=1.0,
        faces=tuple(MaterialFace(face, Margins.of(face.box, whole)) for face in chosen),
        findings=findings,
    )


def _padding_findings(info: PictureInfo, solution: CropSolution) -> tuple[Finding, ...]:
    if not solution.padded:
        return ()
    missing = missing_pixels(info, solution.frame)
    values = {side.value: missing.get(side, 0) for side in (Side.LEFT, Side.TOP, Side.RIGHT, Side.BOTTOM)}
    return (Finding(FindingCode.PADDED, Severity.INFO, values),)


def _scale_findings(
    chosen: tuple[Face, ...], faces: tuple[MaterialFace, ...], before: Size, after: Size
) -> tuple[Finding, ...]:
    if before == after:
        return ()
    sizes = {"from_width": before.width, "from_height": before.height, "width": after.width, "height": after.height}
    shrunk = (
        Finding(
            FindingCode.FACE_SHRUNK,
            Severity.WARN,
            {"width": item.face.box.width, "height": item.face.box.height, "limit": MIN_FACE_SIDE},
            face=item.face.label,
        )
        for face, item in zip(chosen, faces, strict=True)
        if face.box.size.short_side > MIN_FACE_SIDE >= item.face.box.size.short_side
    )
    return (Finding(FindingCode.SCALED_DOWN, Severity.INFO, sizes), *shrunk)
