"""``python -m tests.bench.damage [FOLDER] [--each N]``: damaged copies of pictures, and how many of them are told.

Every picture of FOLDER (else the two samples) is saved as JPEG, progressive JPEG, WebP and AVIF at two qualities
each, as PNG, TIFF and GIF, and damaged N times in eight ways; HEIC files are taken as they are (from FOLDER, and
``tests/heic``), for nothing here writes them. A damaged copy is told where reading it fails with a typed error or
its findings say so. 375 a file and the samples alone come to 3,000 cases and more. Nothing here asserts: figures are
for people.
"""

from __future__ import annotations

import argparse
import io
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image
from rich.console import Console
from rich.table import Table

from desktop.domain.errors import PictureError
from desktop.domain.files.formats import named_format
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision.images import PictureFiles
from tests.mutants import is_visible, mutants

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.picture import Picture

ROOT = Path(__file__).parents[3]
SAMPLES, HEIC = ROOT / "resources" / "samples", ROOT / "tests" / "heic"
TOLD = frozenset({FindingCode.DAMAGED, FindingCode.DAMAGED_ROWS})

SAVED: dict[str, tuple[dict[str, Any], ...]] = {
    "JPEG": ({"format": "JPEG", "quality": 90, "subsampling": 0}, {"format": "JPEG", "quality": 80}),
    "progressive JPEG": (
        {"format": "JPEG", "quality": 90, "subsampling": 0, "progressive": True},
        {"format": "JPEG", "quality": 80, "progressive": True},
    ),
    "WebP": ({"format": "WEBP", "quality": 90}, {"format": "WEBP", "quality": 70}),
    "WebP lossless": ({"format": "WEBP", "lossless": True},),
    "AVIF": ({"format": "AVIF", "quality": 80, "speed": 8}, {"format": "AVIF", "quality": 50, "speed": 8}),
    "PNG": ({"format": "PNG"},),
    "TIFF, Deflate": ({"format": "TIFF", "compression": "tiff_adobe_deflate"},),
    "GIF": ({"format": "GIF"},),
}
COLUMNS = ("refused", "fails", "warns", "silent", "told unseen", "silent unseen")


def main() -> None:
    """Print a row a format: visibly damaged copies by how they are told, and those whose damage nobody sees."""
    arguments = _arguments()
    table = Table("format", "files", *COLUMNS, "told of the visible", title="damaged copies")
    reader = PictureFiles()
    for form, files in _files(arguments.folder).items():
        counts: Counter[str] = Counter()
        for seed, data in enumerate(files):
            counts += _campaign(reader, data, arguments.each, seed)
        told = counts["refused"] + counts["fails"] + counts["warns"]
        share = told / max(told + counts["silent"], 1)
        table.add_row(form, str(len(files)), *(str(counts[name]) for name in COLUMNS), f"{share:.1%}")
    Console().print(table)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path, nargs="?", default=SAMPLES)
    parser.add_argument("--each", type=int, default=150)
    return parser.parse_args()


def _files(folder: Path) -> dict[str, list[bytes]]:
    pictures = [path for path in sorted(folder.iterdir()) if named_format(path.suffix)]
    plain = [path for path in pictures if path.suffix != ".heic"]
    files = {form: [_saved(path, options) for path in plain for options in each] for form, each in SAVED.items()}
    heic = [path for place in (folder, HEIC) for path in sorted(place.glob("*.heic"))]
    return {**files, "HEIC": [path.read_bytes() for path in heic]}


def _saved(path: Path, options: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    Image.open(path).convert("RGB").save(buffer, **options)
    return buffer.getvalue()


def _campaign(reader: PictureFiles, data: bytes, count: int, seed: int) -> Counter[str]:
    name = Path("picture")
    whole = reader.decode(data, name)
    return Counter(kind for kind in _kinds(reader, data, whole, count, seed))


def _kinds(reader: PictureFiles, data: bytes, whole: Picture, count: int, seed: int) -> Iterator[str]:
    for mutant in mutants(data, count, seed):
        try:
            picture = reader.decode(mutant.data, Path("picture"))
        except PictureError:
            yield "refused"
            continue
        told = [it.severity for it in picture.info.findings if it.code in TOLD]
        if is_visible(whole.pixels, picture.pixels):
            yield "silent" if not told else "fails" if Severity.FAIL in told else "warns"
        else:
            yield "told unseen" if told else "silent unseen"


if __name__ == "__main__":
    main()
