"""One signed POST, and all that is known about it afterwards."""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpx

from desktop.cloud.auth import SignedTexts, Tc3Auth
from desktop.cloud.faults import TIMEOUT_TOTAL, WireFault
from desktop.cloud.http import MAX_REPLY_BYTES, read_bounded, timeouts
from desktop.domain.cloud.calls import Action
from desktop.domain.cloud.credentials import hiding

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from desktop.cloud.http import HttpClients
    from desktop.cloud.pacing import Pacing
    from desktop.domain.cloud.credentials import Credentials
    from desktop.domain.cloud.settings import CloudSettings

CONTENT_TYPE = "application/json"


@dataclass(frozen=True, slots=True)
class Product:
    """Which service an action belongs to: the scope's name and the API version (fact book, 1.2)."""

    service: str
    version: str


FUSION = Product("facefusion", "2022-09-27")
FACE = Product("iai", "2020-03-03")
PRODUCTS = {
    Action.FUSE_FACE: FUSION,
    Action.FUSE_FACE_ULTRA: FUSION,
    Action.DESCRIBE_MATERIAL_LIST: FUSION,
    Action.DETECT_FACE: FACE,
}


@dataclass(frozen=True, slots=True)
class Call:
    """What is to be asked. ``body`` is JSON in UTF-8."""

    action: Action
    body: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """SHA-256 of the body."""
        return hashlib.sha256(self.body).hexdigest()


@dataclass(frozen=True, slots=True)
class RawReply:
    """A whole reply, whatever it says."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try: the request as it went out, and either a reply or a fault. ``started`` in UTC.

    ``hide`` masks the account's secrets and this request's signature: whoever answers may send them back.
    """

    url: str
    headers: Mapping[str, str] = field(repr=False)
    texts: SignedTexts
    started: datetime
    elapsed_ms: float
    outcome: RawReply | WireFault
    hide: Callable[[str], str] = field(repr=False)


class Transport:
    """Sends calls of one account. For the loop's thread only."""

    def __init__(
        self,
        credentials: Credentials,
        settings: CloudSettings,
        *,
        http: HttpClients,
        pacing: Pacing,
        clock: Callable[[], datetime],
    ) -> None:
        self._credentials = credentials
        self._secrets = (credentials.secret_id, credentials.secret_key, credentials.token)
        self._settings = settings
        self._http = http
        self._pacing = pacing
        self._clock = clock

    async def turn(self, call: Call) -> None:
        """Returns when ``call`` may go out."""
        await self._pacing.turn(call.action)

    async def send(self, call: Call) -> Attempt:
        """Signs and sends once; the call has had its :meth:`turn`. What the world does to it is in the outcome."""
        request = self._request(call)
        auth = Tc3Auth(self._credentials, service=PRODUCTS[call.action].service, clock=self._clock)
        started, begin = self._clock(), time.perf_counter()
        outcome = await self._outcome(request, auth)
        elapsed = (time.perf_counter() - begin) * 1000
        hide = hiding((*self._secrets, request.headers.get("Authorization", "").rpartition("=")[2]))
        return Attempt(str(request.url), dict(request.headers), auth.texts, started, elapsed, outcome, hide)

    async def _outcome(self, request: httpx.Request, auth: Tc3Auth) -> RawReply | WireFault:
        limit = self._settings.total_timeout
        try:
            async with asyncio.timeout(limit):
                return await self._reply(request, auth)
        except TimeoutError:
            return WireFault(TIMEOUT_TOTAL, f"no whole reply within {limit:g} s")
        except WireFault as fault:
            return fault

    async def _reply(self, request: httpx.Request, auth: Tc3Auth) -> RawReply:
        response = await self._http.send(request, auth)
        try:
            body = await read_bounded(response, MAX_REPLY_BYTES)
        finally:
            await response.aclose()
        return RawReply(response.status_code, dict(response.headers), body)

    def _request(self, call: Call) -> httpx.Request:
        """Made without the client, so that nothing but what stands here goes out."""
        product = PRODUCTS[call.action]
        base = self._settings.face_url if product is FACE else self._settings.fusion_url
        optional = {
            "X-TC-Region": self._settings.region,
            "X-TC-Language": self._settings.message_language,
            "X-Forwarded-For": self._settings.forwarded_for,
        }
        headers = {
            "Accept": CONTENT_TYPE,
            "Accept-Encoding": "identity",
            "Content-Type": CONTENT_TYPE,
            "User-Agent": self._http.user_agent,
            "X-TC-Action": call.action.value,
            "X-TC-Version": product.version,
            "X-TC-RequestClient": self._http.user_agent,
        } | {name: value for name, value in optional.items() if value}
        url = f"{base.rstrip('/')}/"
        return httpx.Request("POST", url, headers=headers, content=call.body, extensions=dict(timeouts(self._settings)))
