"""One call to the service as it went over the wire, fit to be shown and saved: no picture data, no secret."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop.domain.cloud.credentials import masked
from desktop.domain.cloud.settings import is_loopback
from desktop.domain.files.formats import sniff

if TYPE_CHECKING:
    from datetime import datetime

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
"""What a JSON document can hold."""

PICTURE_FIELDS = frozenset({"Image", "ModelImage", "LogoImage", "FusedImage"})
"""Fields that may hold a whole picture as base64."""

MAX_SHOWN_CHARACTERS = 256
"""A picture field longer than this is elided, unless it holds a URL."""

MAX_TEXT_CHARACTERS = 20_000
"""As much of a reply that is not JSON (a proxy's page, say) is kept."""

ELIDED = re.compile(r"<base64, [\d,]+ bytes, (?P<kind>\w+), sha256 (?P<sha256>[0-9a-f]{64})>")
"""What stands where a picture was."""

LONG_BASE64 = re.compile(r"[A-Za-z0-9+/=]{257,}")
"""A picture in a reply that is cut off, and so is not JSON."""

SECRET_HEADERS = frozenset({"x-tc-token", "proxy-authorization", "cookie", "set-cookie"})


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its reply; the last of ``attempts`` tries.

    ``request_headers`` come from :func:`masked_headers`; ``body`` and ``response_body`` from :func:`readable`.
    ``status`` is None and ``failure`` says why (a stable error code) when no whole reply arrived. ``started`` is in
    UTC; ``elapsed_ms`` counts from sending the last try to the end of its reply.
    """

    action: str
    endpoint: str
    method: str
    url: str
    request_headers: Mapping[str, str]
    canonical_request: str
    string_to_sign: str
    body: str
    started: datetime
    elapsed_ms: float
    status: int | None = None
    response_headers: Mapping[str, str] = field(default_factory=dict)
    response_body: str = ""
    request_id: str = ""
    attempts: int = 1
    failure: str = ""

    @property
    def is_local(self) -> bool:
        """Whether it went to a service on this machine, which costs nothing whatever it says."""
        return is_loopback(urlsplit(self.endpoint).hostname or "")


def elided(parameters: Mapping[str, Json]) -> dict[str, Json]:
    """``parameters`` with each long base64 picture, however deep, told by its size and hash instead."""
    return {key: _shown(key, value) for key, value in parameters.items()}


def readable(body: bytes) -> str:
    """A body for people: JSON indented and elided; anything else as text, cut after 20,000 characters."""
    try:
        return json.dumps(_shown("", json.loads(body)), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):  # no JSON, or JSON that nests deeper than anything of the service
        return _cut(LONG_BASE64.sub(_counted, body.decode("utf-8", "replace")))


def masked_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """``headers`` without what would let somebody else make calls: no token, no whole SecretId or signature."""
    return {name: _masked_header(name.lower(), value) for name, value in headers.items()}


def _shown(key: str, value: Json) -> Json:
    if isinstance(value, str):
        return _elided_text(value) if key in PICTURE_FIELDS else value
    if isinstance(value, Mapping):
        return elided(value)
    if isinstance(value, Sequence):
        return [_shown(key, item) for item in value]
    return value


def _elided_text(text: str) -> str:
    if len(text) <= MAX_SHOWN_CHARACTERS or text.startswith(("http://", "https://")):
        return text
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return f"<{len(text):,} characters that are not base64>"
    form = sniff(data)
    kind = form.name if form else "unknown"
    return f"<base64, {len(data):,} bytes, {kind}, sha256 {hashlib.sha256(data).hexdigest()}>"


def _counted(match: re.Match[str]) -> str:
    return f"<{len(match[0]):,} characters of base64>"


def _cut(text: str) -> str:
    if len(text) <= MAX_TEXT_CHARACTERS:
        return text
    return f"{text[:MAX_TEXT_CHARACTERS]}\n<{len(text) - MAX_TEXT_CHARACTERS:,} more characters>"


def _masked_header(name: str, value: str) -> str:
    if name in SECRET_HEADERS:
        return masked("")
    if name == "authorization":
        return _masked_authorization(value)
    return value


def _masked_authorization(value: str) -> str:
    """The scope and the signed headers stay; of the signature enough to compare it, too little to send it again."""
    match = re.fullmatch(r"TC3-HMAC-SHA256 Credential=([^/]*)/(.*), Signature=([0-9a-f]{64})", value)
    if match is None:
        return masked("")
    secret_id, middle, signature = match.groups()
    return f"TC3-HMAC-SHA256 Credential={masked(secret_id)}/{middle}, Signature={signature[:8]}…"
