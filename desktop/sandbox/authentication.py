"""Who is calling: TC3-HMAC-SHA256 checked as the service does (fact book, 2 and checklist row 4)."""

from __future__ import annotations

import hmac
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.cloud.signature import (
    ALGORITHM,
    TERMINATOR,
    UNSIGNED_PAYLOAD,
    canonical_request,
    credential_scope,
    payload_hash,
    signature,
    signing_key,
    string_to_sign,
    utc_date,
)
from desktop.domain.cloud.credentials import SANDBOX_KEYS
from desktop.sandbox.protocol import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from desktop.sandbox.protocol import ReceivedCall

CLOCK_WINDOW = 300
"""Seconds a timestamp may be off."""

MUST_BE_SIGNED = frozenset({"content-type", "host"})

HEADER = re.compile(
    rf"{ALGORITHM} Credential=(?P<secret_id>[^/,\s]+)/(?P<date>\d{{4}}-\d{{2}}-\d{{2}})/(?P<service>[^/,\s]+)/"
    rf"{TERMINATOR},\s*SignedHeaders=(?P<names>[a-z0-9;-]+),\s*Signature=(?P<signed>[0-9a-f]{{64}})"
)


@dataclass(frozen=True, slots=True)
class SandboxKeys:
    """One pair of keys. With a ``token`` they are temporary ones; without permission every call is refused (CAM).

    The user's ``own`` are never shown.
    """

    secret_id: str
    secret_key: str = field(repr=False)
    token: str = field(default="", repr=False)
    authorised: bool = True
    own: bool = False


DEFAULT_KEYS = SandboxKeys(SANDBOX_KEYS.secret_id, SANDBOX_KEYS.secret_key)
TEMPORARY_KEYS = SandboxKeys("sandbox-temporary-id", "sandbox-temporary-key", "sandbox-token")
"""Not secret: they open nothing but the sandbox. Temporary ones are as those of STS, which come with a token."""


@dataclass(frozen=True, slots=True)
class Credential:
    """The parts of an ``Authorization`` header."""

    secret_id: str
    date: str
    service: str
    names: tuple[str, ...]
    signed: str


class Authenticator:
    """Knows the keys and the time. ``clock`` gives Unix seconds."""

    def __init__(self, keys: Iterable[SandboxKeys], clock: Callable[[], float]) -> None:
        self._keys = {pair.secret_id: pair for pair in keys}
        self._clock = clock

    def check(self, call: ReceivedCall) -> Credential:
        """In the order of the checklist, row 3; raises :class:`ApiError`."""
        credential = parse(call)
        timestamp = self._timestamp(call)
        keys = self._keys.get(credential.secret_id)
        if keys is None:
            raise ApiError("AuthFailure.SecretIdNotFound")
        _check_signature(call, credential, keys, timestamp)
        if call.header("X-TC-Token") != keys.token:
            raise ApiError("AuthFailure.TokenFailure")
        if not keys.authorised:
            raise ApiError("AuthFailure.UnauthorizedOperation", _permission(call))
        return credential

    def _timestamp(self, call: ReceivedCall) -> int:
        text = call.header("X-TC-Timestamp")
        if not text:
            raise ApiError("MissingParameter", "`X-TC-Timestamp`")
        if not re.fullmatch(r"\d{1,11}", text):
            raise ApiError("InvalidParameterValue", "`X-TC-Timestamp`")
        if abs(self._clock() - int(text)) > CLOCK_WINDOW:
            raise ApiError("AuthFailure.SignatureExpire")
        return int(text)


def parse(call: ReceivedCall) -> Credential:
    """The header in its parts; raises ``AuthFailure.InvalidAuthorization`` for anything else."""
    match = HEADER.fullmatch(call.header("Authorization"))
    if match is None:
        raise ApiError("AuthFailure.InvalidAuthorization")
    names = tuple(match["names"].split(";"))
    missing = [name for name in names if name not in call.headers]
    if missing or not MUST_BE_SIGNED.issubset(names):
        raise ApiError("AuthFailure.InvalidAuthorization", f"`SignedHeaders={match['names']}`")
    return Credential(match["secret_id"], match["date"], match["service"], names, match["signed"])


def _check_signature(call: ReceivedCall, credential: Credential, keys: SandboxKeys, timestamp: int) -> None:
    if credential.date != utc_date(timestamp):
        raise ApiError("AuthFailure.SignatureFailure", f"`{credential.date}`, UTC `{utc_date(timestamp)}`")
    scope = credential_scope(credential.date, credential.service)
    key = signing_key(keys.secret_key, credential.date, credential.service)
    for canonical in _canonical_requests(call, credential):
        if hmac.compare_digest(signature(key, string_to_sign(timestamp, scope, canonical)), credential.signed):
            return
    raise ApiError("AuthFailure.SignatureFailure")


def _canonical_requests(call: ReceivedCall, credential: Credential) -> Iterator[str]:
    """With the host as sent, and without its port: so the Node SDK signs it (fact book, 1.9)."""
    unsigned = call.header("X-TC-Content-SHA256") == UNSIGNED_PAYLOAD
    hashed = payload_hash(UNSIGNED_PAYLOAD.encode()) if unsigned else call.body_hash
    headers = {name: call.headers[name] for name in credential.names}
    query = call.query if call.method == "GET" else ""
    for host in dict.fromkeys((headers["host"], headers["host"].rsplit(":", 1)[0])):
        yield canonical_request(headers | {"host": host}, hashed, method=call.method, query=query)


def _permission(call: ReceivedCall) -> str:
    action = call.header("X-TC-Action")
    return (
        f"[request id:{call.request_id}]you are not authorized to perform operation (facefusion:{action}) "
        "resource (*) has no permission"
    )
