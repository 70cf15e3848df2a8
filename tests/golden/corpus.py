"""The pictures that the net is cast over: the samples, pictures made here, and the photographs where they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
SHARED = ROOT.parent / "shared"
ORIENTATION_TAG = 0x0112
WALL = (120, 130, 140)


@dataclass(frozen=True, slots=True)
class Corpus:
    """``folder`` holds the made pictures and copies of the samples; the others are where they lie, or empty."""

    folder: Path
    photos: tuple[Path, ...] = ()
    portraits: tuple[Path, ...] = ()

    def __getitem__(self, name: str) -> Path:
        return self.folder / name


def make_corpus(folder: Path, *, full: bool) -> Corpus:
    """Write the pictures into ``folder``; with ``full`` the photographs of ``../shared`` belong to them."""
    folder.mkdir(parents=True)
    for sample in SAMPLES.glob("*.[jp][pn]g"):
        (folder / sample.name).write_bytes(sample.read_bytes())
    with Image.open(SAMPLES / "astronaut.png") as astronaut, Image.open(SAMPLES / "grace_hopper.jpg") as hopper:
        _make_pictures(astronaut.convert("RGB"), hopper.convert("RGB"), folder)
    if not full:
        return Corpus(folder)
    photos, portraits = (tuple(sorted((SHARED / name).glob("*.jpg"))) for name in ("photos", "portraits"))
    return Corpus(folder, photos, portraits)


def _make_pictures(astronaut: Image.Image, hopper: Image.Image, folder: Path) -> None:
    room = Image.new("RGB", (912, 1000), WALL)
    room.paste(hopper, (200, 200))
    room.save(folder / "房间.jpg", quality=92)
    hopper.crop((175, 0, 512, 600)).save(folder / "tight.jpg", quality=92)
    exif = Image.Exif()
    exif[ORIENTATION_TAG] = 6
    room.transpose(Image.Transpose.ROTATE_90).save(folder / "turned.jpg", quality=92, exif=exif)
    astronaut.convert("L").save(folder / "grey.png")
    clear = astronaut.copy()
    clear.putalpha(200)
    clear.save(folder / "clear.webp", lossless=True)
    hopper.convert("CMYK").save(folder / "print.tif")
    pair = Image.new("RGB", (1200, 700), WALL)
    pair.paste(astronaut, (40, 60))
    pair.paste(hopper, (640, 60))
    pair.save(folder / "pair.jpg", quality=92)
    Image.new("RGB", (300, 300), WALL).save(folder / "nobody.png")
    (folder / "broken.png").write_bytes((SAMPLES / "astronaut.png").read_bytes()[:20_000])
