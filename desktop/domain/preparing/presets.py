"""Presets (预设): named sets of options. One that is used for one of several outputs is an output profile."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.naming import check_word
from desktop.domain.preparing.options import OptionName, with_options
from desktop.domain.rules.profiles import ProfileId

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.preparing.options import OptionTexts

BASE64_SAFE = 375_000
"""Bytes that are 500,000 as base64 (fact book, 4)."""

BUILT_IN: Mapping[str, OptionTexts] = {
    "standard": {},
    "base64": {OptionName.MAX_BYTES: str(BASE64_SAFE)},
    "alibaba": {OptionName.RULES: ProfileId.ALIBABA.value},
    "volcengine": {OptionName.FORMAT: "jpg", OptionName.RULES: ProfileId.VOLCENGINE.value},
}
"""What everybody has: the service's limits, a picture that still fits as base64, and the rules of other services."""


@dataclass(frozen=True, slots=True)
class OutputProfile:
    """One of the outputs that are made of each source (输出方案). Without a ``name`` it is the only one."""

    name: str = ""
    options: PrepareOptions = field(default_factory=PrepareOptions)


def known_presets(saved: Mapping[str, OptionTexts]) -> Mapping[str, OptionTexts]:
    """Those that everybody has, and those that were ``saved``."""
    return {**saved, **BUILT_IN}


def preset(saved: Mapping[str, OptionTexts], name: str) -> OptionTexts:
    """The preset of that name. Raises ``ValueError`` that names those there are."""
    known = known_presets(saved)
    if name not in known:
        message = f"there is no preset {name!r}; there are {', '.join(sorted(known))}"
        raise ValueError(message)
    return known[name]


def check_preset(name: str, texts: OptionTexts) -> None:
    """Raise ``ValueError`` for a name that is taken or no part of a file's name, and for options that make no sense."""
    check_word(name)
    if name in BUILT_IN:
        message = f"{name!r} is a preset that everybody has, and cannot be changed"
        raise ValueError(message)
    with_options(PrepareOptions(), texts)
