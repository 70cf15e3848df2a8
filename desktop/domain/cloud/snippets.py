"""One cloud call as a value from which program text is written. Pictures are named, never held."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.domain.cloud.exchange import ELIDED, PICTURE_FIELDS
from desktop.domain.files.formats import PictureFormat

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from desktop.domain.cloud.exchange import Exchange, Json


class SnippetLanguage(StrEnum):
    """The seven official SDKs, and curl with openssl for whoever wants none."""

    PYTHON = "python"
    NODE = "node"
    JAVA = "java"
    PHP = "php"
    GO = "go"
    DOTNET = "dotnet"
    CPP = "cpp"
    CURL = "curl"


LABELS: Mapping[SnippetLanguage, str] = {
    SnippetLanguage.PYTHON: "Python",
    SnippetLanguage.NODE: "Node.js",
    SnippetLanguage.JAVA: "Java",
    SnippetLanguage.PHP: "PHP",
    SnippetLanguage.GO: "Go",
    SnippetLanguage.DOTNET: ".NET (C#)",
    SnippetLanguage.CPP: "C++",
    SnippetLanguage.CURL: "curl",
}
"""Proper names, the same in every language of the window."""

FILE_NAMES: Mapping[SnippetLanguage, str] = {
    SnippetLanguage.PYTHON: "call.py",
    SnippetLanguage.NODE: "call.js",
    SnippetLanguage.JAVA: "Call.java",
    SnippetLanguage.PHP: "call.php",
    SnippetLanguage.GO: "call.go",
    SnippetLanguage.DOTNET: "Call.cs",
    SnippetLanguage.CPP: "call.cpp",
    SnippetLanguage.CURL: "call.sh",
}
"""What to save a program as; Java insists on the name of its class."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """Stands in the parameters where base64 would: the program reads this file and encodes it.

    ``sha256`` of its bytes in hexadecimal, empty when it is not known.
    """

    name: str
    sha256: str = ""


Parameter = None | bool | int | float | str | PictureFile | Sequence["Parameter"] | Mapping[str, "Parameter"]
"""JSON with picture files as further leaves."""

DEFAULT_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class SnippetEndpoint:
    """Where the call goes; ``http`` is for a sandbox on this machine."""

    host: str
    scheme: str = "https"
    port: int | None = None

    @property
    def authority(self) -> str:
        """What the ``Host`` header holds, and is signed: the port only when it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port in {None, DEFAULT_PORTS[self.scheme]} else f"{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class SnippetRequest:
    """``action`` is FuseFace, FuseFaceUltra, DescribeMaterialList or DetectFace; ``version`` such as 2022-09-27.

    ``language`` of the error messages is zh-CN or en-US. ``headers`` are sent besides those every call has
    (``X-Forwarded-For``).
    """

    action: str
    version: str
    endpoint: SnippetEndpoint
    region: str
    parameters: Mapping[str, Parameter]
    language: str = "zh-CN"
    headers: Mapping[str, str] = field(default_factory=dict)


def snippet_request(exchange: Exchange) -> SnippetRequest:
    """The call of ``exchange`` again. Its elided pictures become files: ``1-user.jpg``, ``2-logo.png``, …"""
    headers = {name.lower(): value for name, value in exchange.request_headers.items()}
    return SnippetRequest(
        action=exchange.action,
        version=headers["x-tc-version"],
        endpoint=_endpoint(exchange.url),
        region=headers.get("x-tc-region", ""),
        parameters=with_picture_files(json.loads(exchange.body)),
        language=headers.get("x-tc-language", "zh-CN"),
        headers={name: headers[name.lower()] for name in FURTHER_HEADERS if name.lower() in headers},
    )


def with_picture_files(parameters: Mapping[str, Json]) -> dict[str, Parameter]:
    """``parameters`` as :func:`~desktop.domain.cloud.exchange.elided` leaves them, each elided picture now a file."""
    numbers = count(1)
    return {key: _with_files(key, value, numbers) for key, value in parameters.items()}


FURTHER_HEADERS = ("X-Forwarded-For",)
STEMS = {"ModelImage": "template", "LogoImage": "logo"}
SUFFIXES = {form.name: f".{form.value}" for form in PictureFormat}


def _endpoint(url: str) -> SnippetEndpoint:
    parts = urlsplit(url)
    return SnippetEndpoint(parts.hostname or "", parts.scheme, parts.port)


def _with_files(key: str, value: Json, numbers: Iterator[int]) -> Parameter:
    if isinstance(value, str):
        picture = ELIDED.fullmatch(value) if key in PICTURE_FIELDS else None
        return _file(key, picture, next(numbers)) if picture else value
    if isinstance(value, Mapping):
        return {name: _with_files(name, item, numbers) for name, item in value.items()}
    if isinstance(value, Sequence):
        return [_with_files(key, item, numbers) for item in value]
    return value


def _file(key: str, picture: re.Match[str], number: int) -> PictureFile:
    name = f"{number}-{STEMS.get(key, 'user')}{SUFFIXES.get(picture['kind'], '.bin')}"
    return PictureFile(name, picture["sha256"])
