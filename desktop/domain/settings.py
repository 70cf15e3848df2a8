"""What the program remembers for the user, and which values make sense."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from enum import StrEnum
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from desktop.domain.cloud.calls import Site
from desktop.domain.cloud.settings import DEFAULT_REGION, CloudSettings, check_endpoint, check_web_address
from desktop.domain.crop.values import MIN_MARGIN_FACTOR, Aspect, Padding, parse_margin
from desktop.domain.files.formats import OutputFormat
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.rules.limits import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MAX_MARGIN_FACTOR = 10.0
MIN_BYTE_LIMIT, MAX_BYTE_LIMIT = 10_000, 10_000_000
MAX_JOBS = 64
MAX_RETENTION_DAYS = 3650
MIN_CONNECT_TIMEOUT, MAX_CONNECT_TIMEOUT = 1.0, 120.0
MIN_READ_TIMEOUT, MAX_READ_TIMEOUT = 5.0, 180.0
"""Seconds; a longer silence would outlast the whole try (``CloudSettings.total_timeout``)."""


class Language(StrEnum):
    """``SYSTEM`` follows the desktop."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class MessageLanguage(StrEnum):
    """``X-TC-Language``: the language of the service's own messages."""

    CHINESE = "zh-CN"
    ENGLISH = "en-US"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every value has a default, so that an empty file is a good one.

    Folders are absolute paths, empty while unknown. ``jobs`` 0 is one worker a core. ``window_geometry``
    is Qt's own bytes as base64. ``tour_shown``: the guided tour began once, and does not
    again unasked. ``retention_days``: how old pictures of people may become, 0 for any age. ``modes`` is
    what each mode of the window keeps for itself: JSON values by its id. ``presets`` are sets of options for preparing
    by their names, as texts by the option's name. ``shortcuts`` are the user's own keys, as texts, by the place and
    name of the action; ``recent_actions`` those that the palette did last. ``notifications``: the desktop tells when a
    long job ends behind other windows. ``tell_new_version``: ``release_notice``, the address of a release notice, is
    asked whether there is one; ``version_asked_on`` is the day of the last time, as ISO 8601. The AI label has no
    setting: it is on again at every start. Those from ``cloud_site`` on are those of
    :class:`~desktop.domain.cloud.settings.CloudSettings`.
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    picture_folder: str = ""
    output_folder: str = ""
    margin: str = "auto"
    aspect: str = "free"
    padding: str = "none"
    format: OutputFormat = OutputFormat.KEEP
    max_bytes: int = MAX_BYTES
    jobs: int = 0
    presets: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    algorithm: Algorithm = Algorithm.SWAP
    window_geometry: str = ""
    workspace_shown: bool = False
    tour_shown: bool = False
    retention_days: int = 0
    modes: Mapping[str, Any] = field(default_factory=dict)
    shortcuts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    recent_actions: tuple[str, ...] = ()
    notifications: bool = True
    tell_new_version: bool = False
    release_notice: str = ""
    version_asked_on: str = ""
    cloud_site: Site = Site.MAINLAND
    cloud_endpoint: str = ""
    face_endpoint: str = ""
    cloud_region: str = DEFAULT_REGION
    cloud_language: MessageLanguage = MessageLanguage.CHINESE
    forwarded_for: str = ""
    connect_timeout: float = 10.0
    read_timeout: float = 60.0

    def to_plain(self) -> dict[str, object]:
        """Text and numbers only: what a JSON file holds."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class SavedSession:
    """What the window had open: ``modes`` as in :class:`Settings`.

    ``ended``: the window was closed, and the program did not crash. ``restoring``: it crashed while it opened all that
    again, so that it should not be opened unasked.
    """

    modes: Mapping[str, Any] = field(default_factory=dict)
    ended: bool = True
    restoring: bool = False


def _text(value: object) -> str:
    """A NUL is no character of any text here, and no file system takes it in a name."""
    if not isinstance(value, str) or "\0" in value:
        message = f"text expected, not {value!r}"
        raise ValueError(message)
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        message = f"true or false expected, not {value!r}"
        raise ValueError(message)  # noqa: TRY004 - as above
    return value


def _named_values(value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        message = f"an object expected, not {value!r}"
        raise ValueError(message)  # noqa: TRY004 - as above
    return value


def _presets(value: object) -> dict[str, dict[str, str]]:
    """Their options are read when they are used: a newer version may know more of them."""
    return {
        _text(name): {_text(option): _text(text) for option, text in _named_values(texts).items()}
        for name, texts in _named_values(value).items()
    }


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        message = f"a list expected, not {value!r}"
        raise ValueError(message)  # noqa: TRY004 - as above
    return tuple(map(_text, value))


def _shortcuts(value: object) -> dict[str, tuple[str, ...]]:
    """Which actions and keys there are only the window knows: what it does not know it passes over."""
    return {_text(action): _texts(keys) for action, keys in _named_values(value).items()}


def _number(low: float, high: float) -> Callable[[object], float]:
    def parse(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            message = f"a number from {low} to {high} expected, not {value!r}"
            raise ValueError(message)
        return float(value)

    return parse


def _whole(low: int, high: int) -> Callable[[object], int]:
    def parse(value: object) -> int:
        number = _number(low, high)(value)
        if number != int(number):
            message = f"a whole number expected, not {value!r}"
            raise ValueError(message)
        return int(number)

    return parse


def _spelled(check: Callable[[str], object]) -> Callable[[object], str]:
    """Text that ``check`` can parse, kept as it was written."""

    def parse(value: object) -> str:
        text = _text(value)
        check(text)
        return text

    return parse


def _margin(value: object) -> str:
    """What ``parse_margin`` understands. A number is from before there were words: 2 was the default of those days."""
    if isinstance(value, str):
        return _spelled(parse_margin)(value)
    factor = _number(MIN_MARGIN_FACTOR, MAX_MARGIN_FACTOR)(value)
    return "auto" if factor == MIN_MARGIN_FACTOR else f"{factor:g}"


def check_region(text: str) -> str:
    """``text`` itself when it can be a region's name; which regions there are only the service knows."""
    if not re.fullmatch(r"[a-z][a-z0-9-]{1,31}", text):
        message = f"a region like {DEFAULT_REGION} expected, not {text!r}"
        raise ValueError(message)
    return text


def check_address(text: str) -> str:
    """``text`` itself when it is an IP address or empty (``X-Forwarded-For`` takes nothing else)."""
    if text:
        ip_address(text)
    return text


def check_day(text: str) -> str:
    """``text`` itself when it is a day as ISO 8601 writes it, or empty."""
    if text:
        date.fromisoformat(text)
    return text


PARSERS: Mapping[str, Callable[[Any], Any]] = {
    "language": Language,
    "theme": Theme,
    "picture_folder": _text,
    "output_folder": _text,
    "margin": _margin,
    "aspect": _spelled(Aspect.parse),
    "padding": _spelled(Padding.parse),
    "format": OutputFormat,
    "max_bytes": _whole(MIN_BYTE_LIMIT, MAX_BYTE_LIMIT),
    "jobs": _whole(0, MAX_JOBS),
    "presets": _presets,
    "algorithm": Algorithm,
    "window_geometry": _text,
    "workspace_shown": _flag,
    "tour_shown": _flag,
    "retention_days": _whole(0, MAX_RETENTION_DAYS),
    "modes": _named_values,
    "shortcuts": _shortcuts,
    "recent_actions": _texts,
    "notifications": _flag,
    "tell_new_version": _flag,
    "release_notice": _spelled(check_web_address),
    "version_asked_on": _spelled(check_day),
    "cloud_site": Site,
    "cloud_endpoint": _spelled(check_endpoint),
    "face_endpoint": _spelled(check_endpoint),
    "cloud_region": _spelled(check_region),
    "cloud_language": MessageLanguage,
    "forwarded_for": _spelled(check_address),
    "connect_timeout": _number(MIN_CONNECT_TIMEOUT, MAX_CONNECT_TIMEOUT),
    "read_timeout": _number(MIN_READ_TIMEOUT, MAX_READ_TIMEOUT),
}
"""How each setting is read from plain data; each raises ``ValueError`` for a value that makes no sense."""

KEYS = tuple(it.name for it in fields(Settings))


def read_settings(plain: Mapping[str, object]) -> tuple[Settings, dict[str, str]]:
    """The settings in ``plain``, and for each key whose value makes no sense (it gets its default) the reason.

    Unknown keys are left alone: they may be those of a newer version.
    """
    values: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for key in KEYS:
        if key not in plain:
            continue
        try:
            values[key] = PARSERS[key](plain[key])
        except ValueError as error:
            problems[key] = str(error)
    return Settings(**values), problems


def cloud_settings(settings: Settings) -> CloudSettings:
    """The part of ``settings`` that says where and how the cloud is called."""
    return CloudSettings(
        site=settings.cloud_site,
        fusion_endpoint=settings.cloud_endpoint,
        face_endpoint=settings.face_endpoint,
        region=settings.cloud_region,
        message_language=settings.cloud_language.value,
        forwarded_for=settings.forwarded_for,
        connect_timeout=settings.connect_timeout,
        read_timeout=settings.read_timeout,
    )
