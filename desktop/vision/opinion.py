"""A second opinion on faces that the detector is less than sure of: drawings and dogs look to it much like people.

The network that sees what covers a face was trained on people only. In a photograph of one it knows of every place
whether it is the person's own; in fur and in drawings it stays undecided, and so says what it was not made to say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.face import Certainty
from desktop.vision.covers import MAP_SIDE, OUTLINE
from desktop.vision.patch import PATCH_SIDE, filled

if TYPE_CHECKING:
    from desktop.domain.geometry import Size
    from desktop.domain.picture import Pixels
    from desktop.vision.covers import CoverModel, Planes
    from desktop.vision.finding import FoundFace
    from desktop.vision.patch import Mask, Points, Square

BEYOND_DOUBT = 0.905
"""The detector's score from which no second opinion is asked. On 2026-11-30 all 60 portraits had 0.909 and more, no dog
(40 taken for faces in 125 pictures) more than 0.900; of people with masks a third."""

DECIDED = 0.445
"""How far from undecided (0, to 0.5) the network is, on average inside a face, from which it is a person's. Chosen on
the same pictures: dogs had 0.44 at most, drawn faces 0.45; 80 of 101 people with masks had more, and of other people
with a score below ``BEYOND_DOUBT`` all that could be told apart by eye. On other pictures, judged
once: in 118 pictures 1 dog was taken for a face, 99 of 100 people were, and 81 of 99 with masks, 13 more offered."""

MOSTLY = 0.8
"""Part of a face in the picture below which what is missing is made up of the other side, mirrored: the network was
shown whole faces, and of 28 halves of portraits (2026-11-30) it was as undecided as of dogs."""

DECIDED_OF_A_PART = 0.422
"""The same of a face so made up. Of 20 portraits cut by 0.3 and 0.45 of the face on each side (2026-12-01) 54 were
asked about and 50 had more; of 7 dogs, cats and foxes that were taken for a face when cut, none. On 20 other portraits
156 of 160 cuts stay a face, four are asked about."""


PAINTED, ALIKE = 0.3, 4
"""Part of a face that is within so many levels of its middle colour, from which it is painted rather than lit. Of 142
faces in photographs (2026-12-01) one of a person had 0.10, all others less; a drawn one has 0.74 and more, as a JPEG of
quality 60 0.45 and more, of quality 20 and with a face of 97 pixels 0.09."""

OWN, ENOUGH_SKIN = 0.5, 0.2
"""The network's word from which a place is the person's own, and the part of a face that must be: a mask or a bar over
a face is of one colour too. Since 2026-12-01."""


class SecondOpinion:
    """Belongs to one set of networks: for one thread at a time."""

    def __init__(self, covers: CoverModel) -> None:
        self._covers = covers

    def on(self, found: FoundFace, size: Size) -> FoundFace:
        """``found`` in a picture of ``size``, unsure where nothing convinces that it is a person's face.

        What is unsure stays so.
        """
        if found.certainty is Certainty.UNSURE or found.candidate.score >= BEYOND_DOUBT:
            return found
        face, inside = outlined(found.meshed.local), shown(found.meshed.square, size)
        part = bool(face.any() and inside[face].mean() < MOSTLY)
        patch = made_whole(found.meshed.patch, inside) if part else found.meshed.patch
        planes = self._covers.look(patch)
        seen = found if part else replace(found, planes=planes)
        convinced = is_person(patch, planes, face, DECIDED_OF_A_PART if part else DECIDED)
        return seen if convinced else replace(seen, certainty=Certainty.UNSURE)


def is_person(patch: Pixels, planes: Planes, face: Mask, least: float) -> bool:
    """Whether what the network says of a patch is decided enough inside a ``face``, and its skin is not painted."""
    skin = face & (planes[0] > OWN)
    painted = skin.sum() >= ENOUGH_SKIN * face.sum() and of_one_colour(patch, skin) >= PAINTED
    return not painted and decidedness(planes, face) >= least


def shown(square: Square, size: Size) -> Mask:
    """Which cells of the network's map lie in a picture of ``size``: of a face cut by its border, one part."""
    row = (np.arange(MAP_SIDE, dtype=np.float32) + 0.5) * np.float32(PATCH_SIDE / MAP_SIDE)
    cells = np.column_stack([np.tile(row, MAP_SIDE), np.repeat(row, MAP_SIDE), np.zeros(MAP_SIDE**2, np.float32)])
    places = square.to_picture(cells)[:, :2]
    inside = ((places >= 0) & (places < (size.width, size.height))).all(axis=1)
    return np.asarray(inside.reshape(MAP_SIDE, MAP_SIDE), np.bool_)


def made_whole(patch: Pixels, inside: Mask) -> Pixels:
    """``patch`` with the mirrored other side in those cells that are not ``inside`` the picture."""
    cells = cv2.resize(inside.astype(np.uint8), patch.shape[1::-1], interpolation=cv2.INTER_NEAREST)
    return np.where(cells[..., None] > 0, patch, patch[:, ::-1])


def outlined(local: Points) -> Mask:
    """The cells of the network's map inside the outline of landmarks (in pixels of the patch)."""
    return filled((MAP_SIDE, MAP_SIDE), local * np.float32(MAP_SIDE / PATCH_SIDE), OUTLINE)


def of_one_colour(patch: Pixels, face: Mask) -> float:
    """The part of a ``face`` in a BGR patch that has its middle colour, but for ``ALIKE`` levels; 0 without any."""
    step = patch.shape[0] // face.shape[0]
    seen = patch[::step, ::step][face].astype(np.int16)
    return float((np.abs(seen - np.median(seen, axis=0)).max(axis=1) <= ALIKE).mean()) if len(seen) else 0.0


def decidedness(planes: Planes, face: Mask) -> float:
    """How far the network is from undecided, 0 to 0.5, on average over the cells of a ``face``; 0 without any."""
    return float(np.abs(planes[0][face] - 0.5).mean()) if face.any() else 0.0
