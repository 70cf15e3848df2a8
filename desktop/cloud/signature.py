"""TC3-HMAC-SHA256 (签名方法 v3) as pure functions: no clock, no HTTP, no keys of their own (fact book, section 2)."""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALGORITHM = "TC3-HMAC-SHA256"
TERMINATOR = "tc3_request"
UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD"
"""Sent as ``X-TC-Content-SHA256``: this text is hashed in place of the body (fact book, 1.6)."""

LOWERED_VALUES = frozenset({"x-tc-action"})
"""Headers whose *value* is signed in lower case, as the documentation's example does; all others go in as sent."""


def payload_hash(body: bytes) -> str:
    """The lower-case hex SHA-256 of the very bytes that are sent (for GET: of none)."""
    return hashlib.sha256(body).hexdigest()


def signed_headers(names: Iterable[str]) -> str:
    """``content-type;host``: lower-case names in ASCII order."""
    return ";".join(sorted(name.lower() for name in names))


def canonical_request(
    headers: Mapping[str, str], hashed_payload: str, *, method: str = "POST", uri: str = "/", query: str = ""
) -> str:
    """The request as it is hashed. ``headers`` are those to sign, by name in any case and order; values are trimmed."""
    lines = sorted((name.lower(), value.strip()) for name, value in headers.items())
    canonical = "".join(f"{name}:{_signed_value(name, value)}\n" for name, value in lines)
    return "\n".join((method, uri, query, canonical, signed_headers(headers), hashed_payload))


def _signed_value(name: str, value: str) -> str:
    return value.lower() if name in LOWERED_VALUES else value


def utc_date(timestamp: int) -> str:
    """``2024-09-25``: the UTC day of a Unix time. The local day breaks the signature around midnight."""
    return datetime.fromtimestamp(timestamp, UTC).strftime("%Y-%m-%d")


def credential_scope(date: str, service: str) -> str:
    """``2024-09-25/facefusion/tc3_request``."""
    return f"{date}/{service}/{TERMINATOR}"


def string_to_sign(timestamp: int, scope: str, canonical: str) -> str:
    """``timestamp`` in Unix seconds, as in ``X-TC-Timestamp``; ``canonical`` from :func:`canonical_request`."""
    return "\n".join((ALGORITHM, str(timestamp), scope, hashlib.sha256(canonical.encode()).hexdigest()))


def derived_keys(secret_key: str, date: str, service: str) -> tuple[bytes, bytes, bytes]:
    """kDate, kService and kSigning."""
    for_date = _hmac(f"TC3{secret_key}".encode(), date)
    for_service = _hmac(for_date, service)
    return for_date, for_service, _hmac(for_service, TERMINATOR)


def signing_key(secret_key: str, date: str, service: str) -> bytes:
    """The key of one account for one UTC day and one service, 32 bytes."""
    return derived_keys(secret_key, date, service)[-1]


def signature(key: bytes, text: str) -> str:
    """The lower-case hex signature of a :func:`string_to_sign` under a :func:`signing_key`."""
    return _hmac(key, text).hex()


def authorization(secret_id: str, scope: str, names: str, signed: str) -> str:
    """The ``Authorization`` header; ``names`` from :func:`signed_headers`, ``signed`` from :func:`signature`."""
    return f"{ALGORITHM} Credential={secret_id}/{scope}, SignedHeaders={names}, Signature={signed}"


def _hmac(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
