"""What a picture is judged by: as a file, as a plan that was encoded, or whole where nothing comes out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.errors import FaceError
from desktop.domain.preparing import CropMode, FaceChoice
from desktop.domain.preparing.choosing import usable_faces
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.limits import MAX_BYTES
from desktop.services.plan import choose_faces, plan_crop

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.picture import PictureInfo
    from desktop.domain.preparing import CropPlan, Encoded, PrepareOptions

MEASURING_ERROR = 0.1
"""Of the face's side: how far apart the detector's boxes of one face in a picture and in a crop of it were found to be
(33 faces in group photographs and the two samples: 0.01 to 0.09 where the face had 60 px or more)."""


def file_facts(info: PictureInfo, faces: tuple[Face, ...]) -> MaterialFacts:
    """What a file is judged by, whoever asks: right after it was prepared, and later.

    Of a picture that was prepared for some of its faces, these are judged; else all that can be used.
    """
    used = tuple(face for face in faces if face.label in info.purpose.used) or usable_faces(faces)
    return MaterialFacts(
        format=info.format,
        size=info.size,
        bytes=info.bytes,
        jpeg_quality=info.jpeg_quality,
        faces=faces,
        chosen=tuple(face.label for face in used),
        max_bytes=info.purpose.max_bytes or MAX_BYTES,
        keep_frame=info.purpose.own_frame,
        measuring_error=MEASURING_ERROR,
    )


def planned_facts(plan: CropPlan, encoded: Encoded, options: PrepareOptions) -> MaterialFacts:
    """Of a file that is not worth reading again: its faces are where the plan says."""
    return MaterialFacts(
        format=encoded.format,
        size=encoded.size,
        bytes=len(encoded.data),
        jpeg_quality=encoded.quality,
        faces=tuple(item.face for item in plan.faces),
        wanted=options.least_margin,
        max_bytes=options.max_bytes,
        keep_frame=options.crop is CropMode.KEEP,
        measuring_error=MEASURING_ERROR,
    )


def whole_facts(
    info: PictureInfo, faces: tuple[Face, ...], options: PrepareOptions, form: PictureFormat
) -> MaterialFacts:
    """Of the whole picture, brought within the limits as it is: its bytes are not known, since nothing was encoded."""
    whole = plan_crop(info, faces, replace(options, crop=CropMode.KEEP, frame=None, faces=FaceChoice.each()))
    reduced = tuple(item.face for item in whole.faces)
    return MaterialFacts(
        format=form,
        size=whole.size,
        faces=reduced,
        chosen=_chosen_labels(reduced, options.faces),
        max_bytes=options.max_bytes,
        measuring_error=MEASURING_ERROR,
    )


def _chosen_labels(faces: tuple[Face, ...], choice: FaceChoice) -> tuple[str, ...]:
    """Of the faces asked for; of those that can be used where one of them is not there."""
    try:
        chosen = choose_faces(faces, choice)
    except FaceError:
        chosen = usable_faces(faces)
    return tuple(face.label for face in chosen)
