"""Signing on the wire: TC3-HMAC-SHA256 as an authentication flow of httpx."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from desktop.cloud import signature

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from datetime import datetime

    from desktop.domain.cloud.credentials import Credentials

SDK_HEADERS = ("content-type", "host")
"""What all official SDKs sign; both are mandatory (fact book, 2.1)."""


@dataclass(frozen=True, slots=True)
class SignedTexts:
    """What a signature was computed from, for the request inspector."""

    canonical_request: str = ""
    string_to_sign: str = ""


class Tc3Auth(httpx.Auth):
    """Adds ``X-TC-Timestamp``, ``X-TC-Token`` (temporary keys) and ``Authorization`` to a POST to ``/``.

    ``clock`` gives aware datetimes; the scope carries their UTC date. ``signed`` names the headers to sign. One
    instance serves one call at a time: :attr:`texts` are those of the request that was signed last.
    """

    requires_request_body = True

    def __init__(
        self,
        credentials: Credentials,
        *,
        service: str,
        clock: Callable[[], datetime],
        signed: Sequence[str] = SDK_HEADERS,
    ) -> None:
        self._credentials = credentials
        self._service = service
        self._clock = clock
        self._signed = signed
        self.texts = SignedTexts()

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        timestamp = int(self._clock().timestamp())
        request.headers["X-TC-Timestamp"] = str(timestamp)
        if self._credentials.token:
            request.headers["X-TC-Token"] = self._credentials.token
        request.headers["Authorization"] = self._authorization(request, timestamp)
        yield request

    def _authorization(self, request: httpx.Request, timestamp: int) -> str:
        headers = {name: request.headers[name] for name in self._signed}
        date = signature.utc_date(timestamp)
        scope = signature.credential_scope(date, self._service)
        canonical = signature.canonical_request(headers, _payload_hash(request), method=request.method)
        text = signature.string_to_sign(timestamp, scope, canonical)
        self.texts = SignedTexts(canonical, text)
        key = signature.signing_key(self._credentials.secret_key, date, self._service)
        names = signature.signed_headers(headers)
        return signature.authorization(self._credentials.secret_id, scope, names, signature.signature(key, text))


def _payload_hash(request: httpx.Request) -> str:
    if request.headers.get("X-TC-Content-SHA256") == signature.UNSIGNED_PAYLOAD:
        return signature.payload_hash(signature.UNSIGNED_PAYLOAD.encode())
    return signature.payload_hash(request.content)
