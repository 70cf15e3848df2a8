"""The HTTP clients: verified TLS always, one client for each way that leads out (directly, or through a proxy)."""

from __future__ import annotations

import logging
import os
import ssl
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import truststore

from desktop.cloud.faults import PROXY_KIND, REPLY_SIZE, TLS_STORE, WORLD, WireFault, fault_of
from desktop.cloud.proxies import proxy_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.settings import CloudSettings

MAX_REPLY_BYTES = 64_000_000
"""More than the largest picture of the service as base64; nobody can fill our memory."""

QUIET = ("httpx", "httpcore")
"""They would log URLs, and headers with keys at their lowest level."""


class HttpClients:
    """One client for the direct way and one for each proxy, made at first use. For the loop's thread only.

    ``user_agent`` tells the service who calls, as the SDKs' own tags do.
    """

    def __init__(self, user_agent: str) -> None:
        self.user_agent = user_agent
        self._clients: dict[str, httpx.AsyncClient] = {}
        for name in QUIET:
            logging.getLogger(name).setLevel(logging.WARNING)

    async def send(self, request: httpx.Request, auth: httpx.Auth | None = None) -> httpx.Response:
        """The head of the reply; its body is still to be read, and it to be closed. Raises :class:`WireFault`."""
        proxy = proxy_for(str(request.url))
        try:
            # Without any auth httpx would take user and password out of the URL.
            return await self._client_by(proxy).send(request, auth=auth or httpx.Auth(), stream=True)
        except WORLD as error:
            raise fault_of(error, proxied=bool(proxy)) from error

    def _client_by(self, proxy: str) -> httpx.AsyncClient:
        if proxy not in self._clients:
            self._clients[proxy] = _make_client(proxy)
        return self._clients[proxy]

    async def aclose(self) -> None:
        for client in self._clients.values():
            await client.aclose()


def _make_client(proxy: str) -> httpx.AsyncClient:
    """The environment has been read already (:mod:`desktop.cloud.proxies`): httpx would fail on the whole of it."""
    context = verifying_context()
    try:
        return httpx.AsyncClient(
            verify=context, trust_env=False, proxy=proxy or None, follow_redirects=False, cookies=_no_cookies()
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        raise WireFault(PROXY_KIND, f"the proxy of the environment cannot be used: {type(error).__name__}") from error


def _no_cookies() -> CookieJar:
    """The service knows none. A proxy's sign-in page sets some, and httpx fails on those that are not ASCII."""
    return CookieJar(DefaultCookiePolicy(allowed_domains=()))


def verifying_context() -> ssl.SSLContext:
    """Trusts whom the operating system trusts, which knows a company's proxy, or else whom ``SSL_CERT_FILE`` or
    ``SSL_CERT_DIR`` names and nobody else, as with every program on OpenSSL. There is no way to trust everybody.

    Raises :class:`WireFault` for certificates that cannot be read.
    """
    try:
        context = _context_of_environment() or truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    except OSError as error:
        raise WireFault(TLS_STORE, f"the certificates of SSL_CERT_FILE or SSL_CERT_DIR: {error}") from error
    context.check_hostname = True
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def _context_of_environment() -> ssl.SSLContext | None:
    """OpenSSL would take a missing file or folder for an empty one, and then believe nobody without saying why."""
    file, folder = os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")
    if not file and not folder:
        return None
    for path in filter(None, (file, folder)):
        Path(path).stat()
    return ssl.create_default_context(cafile=file or None, capath=folder or None)


def timeouts(settings: CloudSettings) -> Mapping[str, Mapping[str, float | None]]:
    """What a request of ours carries as ``extensions``."""
    silence = settings.read_timeout
    return {"timeout": httpx.Timeout(silence, connect=settings.connect_timeout).as_dict()}


async def read_bounded(response: httpx.Response, limit: int) -> bytes:
    """The whole body, decoded. Raises :class:`WireFault` when it is longer than ``limit`` bytes or breaks off."""
    announced = response.headers.get("Content-Length", "")
    body = bytearray()
    try:
        if announced.isdecimal() and int(announced) > limit:
            raise _too_long(limit)
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > limit:
                raise _too_long(limit)
    except WORLD as error:
        raise fault_of(error, proxied=False) from error
    return bytes(body)


def _too_long(limit: int) -> WireFault:
    return WireFault(REPLY_SIZE, f"the reply is longer than {limit:,} bytes")
