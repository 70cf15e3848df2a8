"""Which HEIF files libheif is given: stills of coded pictures and grids of them, as cameras and phones write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pi_heif.as_plugin import HeifImageFile

from desktop.vision.damage.boxes import item_kinds

if TYPE_CHECKING:
    import io

TAKEN = frozenset({b"hvc1", b"grid", b"tmap", b"Exif", b"mime", b"uri "})
"""Kinds of items: a picture in HEVC, one of tiles, its gain map, and what is no picture.

libheif also reads pictures that are other pictures (``iden``, ``iovl``), without compression (``unci``), masks
(``mski``) and films. Those are where its version 1.23.0, the newest that pi-heif has, is known to write behind a buffer
(CVE-2026-84383 and others, docs/security.md, 2026-12-01); what cameras and phones write is of none of these kinds.
"""


class StrangeHeifError(Exception):
    """A HEIF file of a kind that is not read; the text names the parts."""


def open_still(stream: io.BytesIO) -> HeifImageFile:
    """Open a file in memory; raises :class:`StrangeHeifError`, and what pi-heif raises."""
    if strange := sorted(item_kinds(stream.getvalue()) - TAKEN):
        raise StrangeHeifError(", ".join(kind.decode("latin-1") for kind in strange))
    return HeifImageFile(stream)
