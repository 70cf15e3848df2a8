"""What the local engine asks of the networks that look at a face."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels

Plane = NDArray[np.float32]

SEEN_SIDE, BARE_SIDE = 256, 192
"""Pixels of the levelled squares (see :class:`desktop.domain.face.square.LevelSquare`) that both questions take."""


@dataclass(frozen=True, slots=True)
class SeenFace:
    """What of a face shows, 128 x 128 each, 0 to 1.

    ``hidden``: its own skin and features do not show here; ``cover``: something lies over it. Hair and background
    beyond the face are hidden without being a cover.
    """

    hidden: Plane = field(repr=False)
    cover: Plane = field(repr=False)


@dataclass(frozen=True, slots=True)
class BareFace:
    """A levelled square, 192 x 192, without glasses and strands of hair.

    ``colours``: BGR, 0 to 255. ``changed``: how far they are others than before, 0 to 1. ``opaque``: 1 where nothing of
    the face was seen, so that they are made up.
    """

    colours: Plane = field(repr=False)
    changed: Plane = field(repr=False)
    opaque: Plane = field(repr=False)


class FaceNetworks(Protocol):
    """Looks at levelled squares of faces (BGR). Deterministic; safe to call from several threads."""

    def seen(self, patch: Pixels) -> SeenFace:
        """What of a face shows; ``patch`` is 256 x 256."""
        ...

    def bare(self, patch: Pixels) -> BareFace:
        """The face without glasses and hair over it; ``patch`` is 192 x 192."""
        ...
