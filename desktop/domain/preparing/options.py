"""Options of preparing as texts: what the command line, presets, output profiles and overrides are made of."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.crop.values import Aspect, Padding, margin_text, parse_margin
from desktop.domain.face import face_label
from desktop.domain.files.formats import OutputFormat
from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.rules.profiles import parse_profiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    OptionTexts = Mapping[str, str]


class OptionName(StrEnum):
    """What can be said of how a picture is prepared, as it is written."""

    CROP = "crop"
    MARGIN = "margin"
    ASPECT = "aspect"
    FACES = "faces"
    PAD = "pad"
    MAX_BYTES = "max-bytes"
    FORMAT = "format"
    STRAIGHTEN = "straighten"
    RULES = "rules"


LEAST_BYTES, MOST_BYTES = 1_000, 10_000_000
"""Between these a byte limit makes sense."""

CROPS = {"auto": CropMode.AUTO, "keep": CropMode.KEEP}
"""The crop modes that have a word; a frame of one's own needs the window."""

YES, NO = YES_OR_NO = ("yes", "no")

FACE_WORDS = {"largest": FaceChoice.largest(), "all": FaceChoice.all(), "every": FaceChoice.each()}


def parse_faces(text: str) -> FaceChoice:
    """``largest``, ``all`` that can be used, ``every`` one, or face numbers such as ``1,3`` (``F1,F3`` too).

    Raises ``ValueError``.
    """
    if text in FACE_WORDS:
        return FACE_WORDS[text]
    numbers = [re.fullmatch(r"[Ff]?([1-9]\d{0,3})", part.strip()) for part in text.split(",")]
    if not all(numbers):
        message = f"'largest', 'all', 'every' or face numbers such as 1,3; not {text!r}"
        raise ValueError(message)
    return FaceChoice.of(*(face_label(int(number[1])) for number in numbers if number))


def _crop(options: PrepareOptions, text: str) -> PrepareOptions:
    return replace(options, crop=CROPS[_among(text, CROPS)])


def _margin(options: PrepareOptions, text: str) -> PrepareOptions:
    margin, least = parse_margin(text)
    return replace(options, margin=margin, least=least)


def _max_bytes(options: PrepareOptions, text: str) -> PrepareOptions:
    if not re.fullmatch(r"\d{1,9}", text) or not LEAST_BYTES <= int(text) <= MOST_BYTES:
        message = f"a whole number from {LEAST_BYTES} to {MOST_BYTES}, not {text!r}"
        raise ValueError(message)
    return replace(options, max_bytes=int(text))


def _among(text: str, words: Iterable[str]) -> str:
    known = tuple(words)
    if text not in known:
        message = f"one of {', '.join(known)}, not {text!r}"
        raise ValueError(message)
    return text


OPTIONS: Mapping[OptionName, Callable[[PrepareOptions, str], PrepareOptions]] = {
    OptionName.CROP: _crop,
    OptionName.MARGIN: _margin,
    OptionName.ASPECT: lambda options, text: replace(options, aspect=Aspect.parse(text)),
    OptionName.FACES: lambda options, text: replace(options, faces=parse_faces(text)),
    OptionName.PAD: lambda options, text: replace(options, padding=Padding.parse(text)),
    OptionName.MAX_BYTES: _max_bytes,
    OptionName.FORMAT: lambda options, text: replace(options, format=OutputFormat(_among(text, OutputFormat))),
    OptionName.STRAIGHTEN: lambda options, text: replace(options, straighten=_among(text, YES_OR_NO) == YES),
    OptionName.RULES: lambda options, text: replace(options, rules=parse_profiles(text)),
}
"""How each option changes what holds without it; each raises ``ValueError`` for a text that makes no sense."""


def with_options(options: PrepareOptions, texts: OptionTexts) -> PrepareOptions:
    """``options`` with what ``texts`` say instead, by name. Raises ``ValueError`` that names the option."""
    for name, text in texts.items():
        change = OPTIONS[OptionName(_known(name))]
        try:
            options = change(options, text)
        except ValueError as error:
            message = f"{name}: {error}"
            raise ValueError(message) from error
    return options


def parse_assignment(text: str) -> tuple[str, str]:
    """``margin=2.5`` as name and text, checked. Raises ``ValueError``."""
    name, sign, value = text.partition("=")
    if not sign:
        message = f"option=value, such as margin=2.5, not {text!r}"
        raise ValueError(message)
    texts = {_known(name.strip()): value.strip()}
    with_options(PrepareOptions(), texts)
    return next(iter(texts.items()))


def _known(name: str) -> str:
    if name not in set(OptionName):
        message = f"there is no option {name!r}; there are {', '.join(OptionName)}"
        raise ValueError(message)
    return name


def option_texts(options: PrepareOptions) -> OptionTexts:
    """What of ``options`` holds for any picture, as texts; :func:`with_options` reads them.

    A frame drawn by hand, faces chosen by their labels, a turn and faces given by hand belong to one picture alone.
    """
    crops = {mode: word for word, mode in CROPS.items()}
    faces = next((word for word, choice in FACE_WORDS.items() if choice == options.faces), None)
    texts = {
        OptionName.CROP: crops.get(options.crop, "auto"),
        OptionName.MARGIN: margin_text(options.margin, options.least),
        OptionName.ASPECT: str(options.aspect),
        OptionName.FACES: faces,
        OptionName.PAD: str(options.padding),
        OptionName.MAX_BYTES: str(options.max_bytes),
        OptionName.FORMAT: options.format.value,
        OptionName.STRAIGHTEN: YES if options.straighten else NO,
        OptionName.RULES: ",".join(options.rules) or None,
    }
    return {name.value: text for name, text in texts.items() if text is not None}
