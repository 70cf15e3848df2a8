"""Which landmarks outline which part of the face (numbers of MediaPipe's 478-point mesh).

"Right" is the person's right: the left side of a picture.
"""

from __future__ import annotations

from dataclasses import dataclass

RIGHT_EYE = (33, 7, 163, 144, 145, 153, 154, 155, 133, 173, 157, 158, 159, 160, 161, 246)
LEFT_EYE = (263, 249, 390, 373, 374, 380, 381, 382, 362, 398, 384, 385, 386, 387, 388, 466)
RIGHT_BROW = (70, 63, 105, 66, 107, 55, 65, 52, 53, 46)
LEFT_BROW = (300, 293, 334, 296, 336, 285, 295, 282, 283, 276)
OUTER_LIPS = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
INNER_LIPS = (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 415, 310, 311, 312, 13, 82, 81, 80, 191)
NOSE = (6, 48, 278, 64, 294, 98, 327, 2, 97, 326, 4, 122, 351)

NOSE_TIP = (195, 3, 248, 49, 279, 48, 278, 64, 294, 98, 327, 2)
"""From below where glasses sit to the base of the nose."""

UPPER_INNER_LIP, LOWER_INNER_LIP = 13, 14
UPPER_INNER_LIPS = (191, 80, 81, 82, 13, 312, 311, 310, 415)
LOWER_INNER_LIPS = (95, 88, 178, 87, 14, 317, 402, 318, 324)
"""From corner to corner (which belong to neither); each upper one above its lower one."""

INNER_MOUTH_CORNERS = (78, 308)
CHIN = 152
BROW_TOPS = (105, 334)
OUTER_EYE_CORNERS = (33, 263)
NOSE_BASE = 2
NOSE_BRIDGE = (168, 6, 197)


@dataclass(frozen=True, slots=True)
class Eye:
    """One eye: its outline, inner and outer corner, the middle of both lids, and the iris' centre.

    ``inner``: which of the corners is next to the nose.
    """

    outline: tuple[int, ...]
    brow: tuple[int, ...]
    corners: tuple[int, int]
    lids: tuple[int, int]
    iris: int
    inner: int


EYES = (
    Eye(RIGHT_EYE, RIGHT_BROW, (33, 133), (159, 145), 468, 1),
    Eye(LEFT_EYE, LEFT_BROW, (362, 263), (386, 374), 473, 0),
)

LIPS = tuple(sorted({*OUTER_LIPS, *INNER_LIPS}))
