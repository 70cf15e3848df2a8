"""Running sandboxes for tests, and signed calls to them without a socket."""

from __future__ import annotations

import json
import time
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

from PIL import Image

from desktop.assets import SAMPLES
from desktop.cloud.signature import (
    authorization,
    canonical_request,
    credential_scope,
    signature,
    signed_headers,
    signing_key,
    string_to_sign,
    utc_date,
)
from desktop.sandbox.authentication import DEFAULT_KEYS, SandboxKeys
from desktop.sandbox.protocol import MAX_BODY, ReceivedCall

if TYPE_CHECKING:
    from desktop.sandbox.sandbox import Sandbox

VERSIONS = dict.fromkeys(("DetectFace", "DetectFaceAttributes"), ("iai", "2020-03-03"))
NOW = 1_764_000_000
"""2025-11-24 16:00:00 UTC: the 25th in China."""


def sample_photo(name: str = "grace_hopper.jpg") -> str:
    """A sample portrait in base64."""
    return b64encode((SAMPLES / name).read_bytes()).decode()


class HandClock:
    """Unix seconds that move when a test says so."""

    def __init__(self, now: float = NOW) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class DriftingClock:
    """The machine's clock, off by ``offset`` seconds."""

    def __init__(self) -> None:
        self.offset = 0.0

    def __call__(self) -> float:
        return time.time() + self.offset


class Line(NamedTuple):
    """What is signed of the first line of a request."""

    method: str
    query: str


@dataclass
class Caller:
    """Signs and makes calls as an SDK would, right at the gateway."""

    sandbox: Sandbox
    clock: HandClock
    keys: SandboxKeys = DEFAULT_KEYS
    headers: dict[str, str] = field(default_factory=dict)

    def __call__(self, action: str, parameters: object, **changes: Any) -> dict[str, Any]:
        """The ``Response`` object; ``changes`` as for :meth:`prepare`."""
        answer: dict[str, Any] = self.sandbox.gateway.answer(self.prepare(action, parameters, **changes))["Response"]
        assert answer["RequestId"]
        return answer

    def code(self, action: str, parameters: object, **changes: Any) -> str:
        """The error code, or ``OK``."""
        error: dict[str, str] = self(action, parameters, **changes).get("Error", {"Code": "OK"})
        return error["Code"]

    def prepare(
        self,
        action: str,
        parameters: object,
        *,
        without: tuple[str, ...] = (),
        timestamp: int | None = None,
        service: str = "",
        signed_host: str = "",
        method: str = "POST",
        query: str = "",
        **headers: str,
    ) -> ReceivedCall:
        """A signed call. ``headers`` (``_`` for ``-``) replace or add, and ``without`` removes, before signing."""
        form = method == "GET"
        body = b"" if form else parameters if isinstance(parameters, bytes) else json.dumps(parameters).encode()
        product, version = VERSIONS.get(action, ("facefusion", "2022-09-27"))
        moment = int(self.clock()) if timestamp is None else timestamp
        every = {
            "host": "127.0.0.1:8670",
            "content-type": "application/x-www-form-urlencoded" if form else "application/json",
            "x-tc-action": action,
            "x-tc-version": version,
            "x-tc-timestamp": str(moment),
            "x-tc-region": "ap-guangzhou",
            **{name.replace("_", "-"): value for name, value in (self.headers | headers).items()},
        }
        if "authorization" not in every:
            line = Line(method, query if form else "")
            every["authorization"] = self._sign(line, every, body, moment, service or product, signed_host)
        sent = {name: value for name, value in every.items() if name not in without}
        hashed = sha256(body).hexdigest()
        kept = body if len(body) <= MAX_BODY else None
        return ReceivedCall(method, sent, kept, hashed, "http://127.0.0.1:8670", query=query)

    def _sign(  # noqa: PLR0917 - what a signature is made of
        self, line: Line, headers: dict[str, str], body: bytes, moment: int, service: str, host: str
    ) -> str:
        signed = {"content-type": headers["content-type"], "host": host or headers["host"]}
        payload = headers.get("x-tc-content-sha256", "").encode() or body
        scope = credential_scope(utc_date(moment), service)
        canonical = canonical_request(signed, sha256(payload).hexdigest(), method=line.method, query=line.query)
        text = string_to_sign(moment, scope, canonical)
        key = signing_key(self.keys.secret_key, utc_date(moment), service)
        return authorization(self.keys.secret_id, scope, signed_headers(signed), signature(key, text))


def encoded(picture: Image.Image, kind: str = "JPEG") -> str:
    """A made-up picture in base64."""
    buffer = BytesIO()
    picture.save(buffer, kind, quality=92)
    return b64encode(buffer.getvalue()).decode()


def opened(text: str) -> Image.Image:
    """The picture of a ``FusedImage`` in base64."""
    return Image.open(BytesIO(b64decode(text)))
