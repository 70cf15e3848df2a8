"""The local engine: user faces into a template, one after the other, each in its own region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.cloud.limits import MAX_FUSED_FACES
from desktop.domain.errors import ErrorCode, FaceError
from desktop.domain.fusing.fusion import Algorithm, FusedFace, Fusion
from desktop.fusion.checks import findings_of
from desktop.fusion.composer import Composer, Style
from desktop.fusion.marking.logo import draw_logo
from desktop.fusion.sides import KEPT_BYTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.fusing.fusion import FaceSource, FusionSettings
    from desktop.domain.fusing.networks import FaceNetworks
    from desktop.domain.picture import Picture, Pixels
    from desktop.fusion.geometry.canonical import CanonicalFace
    from desktop.fusion.marking.label import Labeller


STYLES = {
    Algorithm.SWAP: Style(feather=0.02, mirror=1.0),
    Algorithm.PREMIUM: Style(feather=0.04, mirror=1.0),
    Algorithm.ENJOY: Style(feather=0.12, mirror=0.6),
}
"""Feather in face sizes and share of the mirrored half, by algorithm: the softer, the more of the template's edge is
left. Since 2026-11-22; a quarter more or less (2026-11-30) changes 8 of 8 pairs, by 0.78 levels (73 at most, at the
outline, skin 0.4 dE, detail 16%)."""


class LocalEngine:
    """Implements :class:`desktop.domain.ports.FusionEngine` without network or keys."""

    def __init__(
        self,
        canonical: CanonicalFace,
        networks: FaceNetworks,
        labeller: Labeller,
        *,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        """``kept_bytes``: how much of faces it remembers, for when the same are asked for again."""
        self._composer = Composer(canonical, networks, kept_bytes=kept_bytes)
        self._labeller = labeller

    def fuse(self, template: Picture, sources: Sequence[FaceSource], settings: FusionSettings) -> Fusion:
        """See the port. Raises :class:`FaceError`: no source, more than six, or two for one template face."""
        _check(sources)
        pixels = template.pixels.copy()
        for source in sorted(sources, key=_place_in_template):
            self._composer.compose(
                pixels,
                template=template,
                source=source,
                degrees=settings.effective_degrees,
                style=STYLES[settings.algorithm],
            )
        unlabelled = pixels.copy() if settings.label and settings.keep_plain else None
        if settings.label:
            self._label(pixels, settings)
        pixels.setflags(write=False)
        findings = tuple(finding for source in sources for finding in findings_of(source))
        return Fusion(pixels, tuple(map(fused_face, sources)), findings, unlabelled)

    def _label(self, pixels: Pixels, settings: FusionSettings) -> None:
        """A logo is no label: the words are left out only where they are in it, and it is in the picture."""
        logo = settings.logo
        shown = logo is not None and draw_logo(pixels, logo)
        if logo is None or not (shown and logo.holds_words):
            self._labeller.draw(pixels, settings.wording)


def _place_in_template(source: FaceSource) -> tuple[int, int]:
    """Sources are worked on in this order, whatever order they were given in: the result is the same."""
    box = source.template_face.box
    return box.y, box.x


def _check(sources: Sequence[FaceSource]) -> None:
    if not sources:
        raise FaceError(ErrorCode.FACE_NOT_FOUND, "no face to fuse")
    if len(sources) > MAX_FUSED_FACES:
        raise FaceError(
            ErrorCode.FACE_TOO_MANY,
            f"{len(sources)} faces asked for, at most {MAX_FUSED_FACES} can be fused at once",
            faces=len(sources),
            limit=MAX_FUSED_FACES,
        )
    labels = [source.template_face.label for source in sources]
    for label in labels:
        if labels.count(label) > 1:
            raise FaceError(ErrorCode.FACE_AMBIGUOUS, f"two photos are meant for template face {label}", label=label)


def fused_face(source: FaceSource) -> FusedFace:
    """Says which user face went where."""
    return FusedFace(
        photo=str(source.photo.info.path),
        photo_box=source.photo_face.box,
        template_label=source.template_face.label,
        template_box=source.template_face.box,
    )
