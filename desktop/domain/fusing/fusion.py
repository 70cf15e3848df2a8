"""Fusing user photos into a template (人脸融合): what is asked for and what came out."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.cloud.degrees import Degrees
from desktop.domain.cloud.limits import MAX_LOGO_SIDE

if TYPE_CHECKING:
    from desktop.domain.face import Face
    from desktop.domain.geometry import Box
    from desktop.domain.picture import Picture, Pixels
    from desktop.domain.rules.findings import Finding

LABEL_TEXT = "本图片为AI合成图片"
"""The service's own visible label (fact book, LogoAdd): it names AI and that it has put the picture together."""

ENGLISH_LABEL_TEXT = "AI-GENERATED"
"""Below it, where English is wanted too: the same two things, in capitals, since small letters would be too low."""


class Algorithm(StrEnum):
    """The service's three algorithm versions: 换脸版, 优享版, 畅享版."""

    SWAP = "swap"
    PREMIUM = "premium"
    ENJOY = "enjoy"


class Wording(StrEnum):
    """The words of the visible label; Chinese ones are always there."""

    CHINESE = "chinese"
    BILINGUAL = "bilingual"

    @property
    def text(self) -> str:
        return LABEL_TEXT if self is Wording.CHINESE else f"{LABEL_TEXT} {ENGLISH_LABEL_TEXT}"


DEFAULT_DEGREES = {
    Algorithm.SWAP: Degrees(0, 0),
    Algorithm.PREMIUM: Degrees(30, 30),
    Algorithm.ENJOY: Degrees(50, 50),
}
"""``SWAP`` is tuned and ignores the degrees, as the service does (FAQ, 如何调整用户与素材的相似度)."""

LEVELS = {
    Algorithm.SWAP: (),
    Algorithm.PREMIUM: (10, 20, 30, 50, 70),
    Algorithm.ENJOY: (30, 40, 50, 60, 70),
}
"""The five-level presets of the FAQ."""


@dataclass(frozen=True, slots=True, eq=False)
class Logo:
    """A picture beside the label's words, as the service's ``LogoParam`` (fact book, 3.1).

    ``pixels`` (BGR or BGRA) are stretched to ``box``, in pixels of the result; what lies outside it is cut off.
    ``holds_words``: the user states that the words are in it, so that it takes their place; a logo alone is no label.
    Raises ``ValueError`` for sides beyond ``MAX_LOGO_SIDE``, a place left of or above the picture, or no picture.
    """

    pixels: Pixels = field(repr=False)
    box: Box
    holds_words: bool = False

    def __post_init__(self) -> None:
        if not all(1 <= side <= MAX_LOGO_SIDE for side in (self.box.width, self.box.height)):
            message = f"a logo's sides must be 1 to {MAX_LOGO_SIDE}, got {self.box.width} x {self.box.height}"
            raise ValueError(message)
        if min(self.box.x, self.box.y) < 0:
            message = f"a logo must not begin outside the picture, got x {self.box.x}, y {self.box.y}"
            raise ValueError(message)
        if self.pixels.ndim != 3 or self.pixels.shape[2] not in {3, 4} or not self.pixels.size:  # noqa: PLR2004 - BGR(A)
            message = f"a logo's pixels must be height x width x 3 or 4, got {self.pixels.shape}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class FusionSettings:
    """``degrees`` ``None`` means the algorithm's own default. ``producer_id`` goes into the implicit label.

    ``logo`` is drawn where there is a visible ``label`` at all: beside its words, or instead if it holds them.
    ``credentials``: a picture that is used has Content Credentials, which cannot go along; the result says so.
    ``keep_plain``: the pixels before the label are wanted too.
    """

    algorithm: Algorithm = Algorithm.SWAP
    degrees: Degrees | None = None
    label: bool = True
    producer_id: str = ""
    logo: Logo | None = None
    wording: Wording = Wording.CHINESE
    credentials: bool = False
    keep_plain: bool = False

    @property
    def effective_degrees(self) -> Degrees:
        if self.algorithm is Algorithm.SWAP or self.degrees is None:
            return DEFAULT_DEGREES[self.algorithm]
        return self.degrees


@dataclass(frozen=True, slots=True)
class FaceSource:
    """One user face and the template face it goes to. ``photo`` must be decoded at full size."""

    photo: Picture
    photo_face: Face
    template_face: Face


@dataclass(frozen=True, slots=True)
class FusedFace:
    """Which user face went where. Boxes in full-size pixels of photo and template; ``None`` is left to the service."""

    photo: str
    photo_box: Box | None = None
    template_label: str | None = None
    template_box: Box | None = None
    template_face_id: str | None = None


@dataclass(frozen=True, slots=True)
class Fusion:
    """A fused picture: same size as the template, labelled when asked for. Local preview (本地预览) or cloud (云端).

    ``unlabelled``: the pixels before that, where they were asked for and a label was drawn.
    """

    pixels: Pixels = field(repr=False, compare=False)
    faces: tuple[FusedFace, ...]
    findings: tuple[Finding, ...] = ()
    unlabelled: Pixels | None = field(default=None, repr=False, compare=False)
