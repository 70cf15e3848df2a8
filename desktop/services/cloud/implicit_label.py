"""The implicit label that FuseFace is asked to write into its result: all seven fields within its 256 characters."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl, MetaData
from desktop.domain.cloud.limits import MAX_META_VALUE_BYTES
from desktop.domain.marking.implicit import fitted_label, usable_producer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.domain.cloud.calls import CloudPicture, MergeInfo
    from desktop.services.cloud.jobs import FuseJob

KEY = "AIGC"


def label_entry(job: FuseJob, merges: Sequence[MergeInfo]) -> MetaData | None:
    """``None`` where the job asks for no label. Raises :class:`OutputError` for a producer that cannot stand in one.

    The result is not known yet, so that its ID is taken from what is asked for: the same call gets the same.
    """
    if job.producer is None:
        return None
    asked = repr((job.project_id, job.model_id, job.degrees, job.label, [merge.template_face_id for merge in merges]))
    digest = _digest([asked.encode(), *(_content(merge.photo) for merge in merges)])
    return MetaData(KEY, fitted_label(usable_producer(job.producer), digest, MAX_META_VALUE_BYTES).text)


def _content(picture: CloudPicture) -> bytes:
    return picture.url.encode() if isinstance(picture, CloudPictureUrl) else picture.data


def _digest(parts: Iterable[bytes]) -> str:
    """Of each part by itself, so that no two rows of parts are alike."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
