"""What batch and QA need from the adapters. Adapters match these by shape and do not inherit from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.fusing.fusion import FaceSource
    from desktop.domain.picture import Picture, Pixels


class FigureMeasurer(Protocol):
    """Measures results. Deterministic; safe to call from several threads."""

    def measure(self, template: Picture, sources: Sequence[FaceSource], result: Pixels) -> Mapping[str, float]:
        """Figures by :class:`~desktop.domain.qa.figures.FigureName`; what cannot be measured is left out.

        ``template`` at full size. ``sources``: which user face went to which template face; with several, a figure of
        one face is the worst of them. ``result``: the decoded picture, BGR or BGRA, perhaps of another size than the
        template. Never raises for a picture: a result without a face has no figures of faces.
        """
        ...
