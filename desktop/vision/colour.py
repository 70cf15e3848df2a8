"""From whatever a file holds to 8-bit sRGB: depth, palettes, grey, CMYK, ICC profiles, transparency."""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import Image, ImageCms

from desktop.domain.files.segments import png_chunks
from desktop.domain.rules.findings import Finding, Severity
from desktop.domain.rules.rules import FindingCode
from desktop.vision.declared import UnsaidError, declared

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.picture import Pixels

_TRANSPARENT = {"LA": "LA", "La": "LA", "PA": "RGBA", "RGBA": "RGBA", "RGBa": "RGBA"}
_KEYED = {"1": "LA", "L": "LA", "P": "RGBA", "RGB": "RGBA"}
"""Modes in which one colour, or palette entries, may be named transparent beside the pixels."""
_OPAQUE = {"1": "L", "L": "L", "CMYK": "CMYK"}
_SPACES = {"L": "GRAY", "RGB": "RGB", "CMYK": "CMYK"}
"""The ICC colour space that fits each of our modes."""
_LEAST_VISIBLE = 1
"""Levels of 255. A profile that changes no colour by more is sRGB under another name."""
_FULL_16 = 65535
_UNCLEAR = (SyntaxError, OSError, ValueError, KeyError, IndexError, TypeError, ZeroDivisionError, struct.error)


@dataclass(frozen=True, slots=True)
class Colours:
    """How a file's colours become sRGB; without ``transform`` they are taken for sRGB."""

    transform: ImageCms.ImageCmsTransform | None = None
    findings: tuple[Finding, ...] = ()


def colours_of(image: Image.Image, data: bytes, form: PictureFormat) -> Colours:
    """What the embedded ICC profile asks for, else what the file declares. Does not decode pixels."""
    profile, mode = image.info.get("icc_profile"), _base_mode(image)
    if not profile:
        return _from_declaration(image, data, form, mode)
    try:
        return _from_profile(profile, mode)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return Colours(findings=(Finding(FindingCode.COLOUR_PROFILE_BROKEN, Severity.WARN),))


def may_be_transparent(image: Image.Image) -> bool:
    """Whether the header speaks of transparency."""
    return image.mode in _TRANSPARENT or (image.mode in _KEYED and "transparency" in image.info)


def depth_findings(image: Image.Image, data: bytes) -> tuple[Finding, ...]:
    """Tells when a file holds more than 8 bits a channel."""
    bits = bits_per_channel(image, data)
    return (Finding(FindingCode.DEPTH_REDUCED, Severity.INFO, {"bits": bits}),) if bits > 8 else ()  # noqa: PLR2004


def to_pixels(image: Image.Image, colours: Colours, *, factor: int = 1) -> Pixels:
    """A loaded image as BGR, or as BGRA where something really is transparent, each side divided by ``factor``."""
    simple = _simplified(image)
    if factor > 1:
        simple = simple.reduce(factor)
    alpha = simple.getchannel("A") if simple.mode in {"LA", "RGBA"} else None
    solid = simple.convert(simple.mode[:-1]) if alpha else simple
    converted = colours.transform.apply(solid) if colours.transform else solid
    pixels = _as_bgr(converted)
    return pixels if alpha is None or _is_solid(alpha) else _with_alpha(pixels, alpha)


def _from_declaration(image: Image.Image, data: bytes, form: PictureFormat, mode: str) -> Colours:
    try:
        said = declared(image, data, form)
    except UnsaidError:
        return Colours(findings=(Finding(FindingCode.COLOUR_UNSAID, Severity.WARN),))
    except _UNCLEAR:  # headers that are no good in a place nobody else reads: taken for sRGB, as by all others
        return Colours()
    if said is None or mode == "CMYK":
        return Colours()
    return _from_profile(said.profile(grey=mode == "L"), mode)


def _from_profile(profile: bytes, mode: str) -> Colours:
    source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    if source.profile.xcolor_space.strip() != _SPACES[mode]:
        message = f"a profile for {source.profile.xcolor_space} in a picture of {mode}"
        raise ValueError(message)
    transform = ImageCms.buildTransform(
        source,
        ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        ImageCms.Intent.RELATIVE_COLORIMETRIC,
        ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if mode == "RGB" and _changes_nothing(transform):
        return Colours()
    name = (source.profile.profile_description or "").strip("\0 ")
    return Colours(transform, (Finding(FindingCode.COLOUR_CONVERTED, Severity.INFO, {"profile": name}),))


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Tried on a grid of colours, since sRGB profiles come under many names and sizes."""
    levels = np.linspace(0, 255, 9).astype(np.uint8)
    grid = np.stack(np.meshgrid(levels, levels, levels), axis=-1).reshape(27, 27, 3)
    moved = np.asarray(transform.apply(Image.fromarray(grid))).astype(np.int16)
    return bool(np.abs(moved - grid).max() <= _LEAST_VISIBLE)


def _base_mode(image: Image.Image) -> str:
    """L, RGB or CMYK: what :func:`_simplified` will make of it, without alpha."""
    if image.mode in {"LA", "La"} or _is_deep(image.mode):
        return "L"
    return _OPAQUE.get(image.mode, "RGB")


def _simplified(image: Image.Image) -> Image.Image:
    """The image in one of the modes L, LA, RGB, RGBA, CMYK."""
    if _is_deep(image.mode):
        return Image.fromarray(_to_8_bit(np.asarray(image)))
    if image.mode in _KEYED and "transparency" in image.info:
        return image.convert(_KEYED[image.mode])
    wanted = _TRANSPARENT.get(image.mode) or _OPAQUE.get(image.mode, "RGB")
    return image if image.mode == wanted else image.convert(wanted)


def _is_deep(mode: str) -> bool:
    return mode[0] in "IF"


def _to_8_bit(samples: NDArray[np.generic]) -> Pixels:
    """Scaled, not clipped: 16-bit samples by their full range, others by the range they seem to use.

    Whole numbers beyond 16 bits and fractions beyond 255 carry no agreed white, so the largest sample becomes white.
    """
    values = np.nan_to_num(samples.astype(np.float32), posinf=0.0, neginf=0.0)
    values = np.maximum(values, 0)
    if samples.dtype == np.uint16:
        white = float(_FULL_16)
    else:
        white = _likely_white(float(values.max()), fractions=samples.dtype.kind == "f")
    return np.asarray(np.rint(values * (255.0 / white)), np.uint8)


def _likely_white(largest: float, *, fractions: bool) -> float:
    usual = (1.0, 255.0) if fractions else (255.0, float(_FULL_16))
    return next((white for white in usual if largest <= white), largest)


def bits_per_channel(image: Image.Image, data: bytes) -> int:
    """As the header says."""
    if image.format == "PNG":
        return next(chunk.content[8] for chunk in png_chunks(data) if chunk.kind == b"IHDR")  # after width and height
    if image.format == "TIFF":
        bits = getattr(image, "tag_v2", {}).get(258, (8,))  # BitsPerSample
        return max(bits) if isinstance(bits, tuple) else int(bits)
    return int(image.info.get("bit_depth", 8))


def _as_bgr(image: Image.Image) -> Pixels:
    rgb = image.convert("RGB") if image.mode == "CMYK" else image
    kind = cv2.COLOR_GRAY2BGR if rgb.mode == "L" else cv2.COLOR_RGB2BGR
    return np.asarray(cv2.cvtColor(np.asarray(rgb), kind), np.uint8)


def _is_solid(alpha: Image.Image) -> bool:
    return alpha.getextrema() == (255, 255)


def _with_alpha(pixels: Pixels, alpha: Image.Image) -> Pixels:
    together = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2BGRA), np.uint8)
    together[..., 3] = np.asarray(alpha)
    return together
