"""What can go wrong below the service: httpx's exceptions told apart, as codes of the catalogue."""

from __future__ import annotations

import socket
import ssl
from http import HTTPStatus
from typing import TYPE_CHECKING

import httpx
import socksio

if TYPE_CHECKING:
    from collections.abc import Iterator

NETWORK_DNS = "cloud.network.dns"
NETWORK_UNREACHABLE = "cloud.network.unreachable"
NETWORK_LOST = "cloud.network.lost"
TIMEOUT_CONNECT = "cloud.timeout.connect"
TIMEOUT_REPLY = "cloud.timeout.reply"
TIMEOUT_TOTAL = "cloud.timeout.total"
TLS_HANDSHAKE = "cloud.tls.handshake"
TLS_CERTIFICATE = "cloud.tls.certificate"
TLS_STORE = "cloud.tls.store"
PROXY_LOGIN = "cloud.proxy.login"
PROXY_REFUSED = "cloud.proxy.refused"
PROXY_UNREACHABLE = "cloud.proxy.unreachable"
PROXY_KIND = "cloud.proxy.kind"
REPLY_STATUS = "cloud.reply.status"
REPLY_UNAVAILABLE = "cloud.reply.unavailable"
REPLY_REDIRECT = "cloud.reply.redirect"
REPLY_SIZE = "cloud.reply.size"
REPLY_FORM = "cloud.reply.form"

PLAIN: tuple[tuple[type[httpx.TransportError] | type[httpx.DecodingError], str], ...] = (
    (httpx.ConnectTimeout, TIMEOUT_CONNECT),
    (httpx.PoolTimeout, TIMEOUT_CONNECT),
    (httpx.TimeoutException, TIMEOUT_REPLY),
    (httpx.NetworkError, NETWORK_LOST),
    (httpx.RemoteProtocolError, NETWORK_LOST),
    (httpx.DecodingError, REPLY_FORM),
)
"""The first that fits counts. ``ConnectError`` and ``ProxyError`` are looked into first."""

WORLD = (
    httpx.TimeoutException,
    httpx.NetworkError,
    httpx.RemoteProtocolError,
    httpx.ProxyError,
    httpx.DecodingError,
    socksio.SOCKSError,
)
"""What the world does. Every other exception of httpx would be a mistake of ours; that of a SOCKS proxy which does not
speak SOCKS it passes on as it is."""


LOGIN_SIGNS = ("407", "Invalid username/password", "NO ACCEPTABLE METHODS", "USERNAME/PASSWORD")
"""How httpx tells that a proxy, HTTP or SOCKS, wants to know who asks."""


class WireFault(Exception):  # noqa: N818 - the words of the catalogue
    """No usable reply arrived; ``code`` is a row of the catalogue."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def status_fault(status: int) -> WireFault:
    """An HTTP status that is neither success nor redirect."""
    failing = status >= HTTPStatus.INTERNAL_SERVER_ERROR
    return WireFault(REPLY_UNAVAILABLE if failing else REPLY_STATUS, f"HTTP status {status}")


def fault_of(error: Exception, *, proxied: bool) -> WireFault:
    """``error`` (one of :data:`WORLD`) as a fault; ``proxied`` when the connection was to go through a proxy."""
    if isinstance(error, httpx.ProxyError | socksio.SOCKSError):
        code = PROXY_LOGIN if any(sign in str(error) for sign in LOGIN_SIGNS) else PROXY_REFUSED
    elif isinstance(error, httpx.ConnectError):
        code = _connect_code(error, proxied=proxied)
    else:
        code = next(code for kind, code in PLAIN if isinstance(error, kind))
    return WireFault(code, str(error) or type(error).__name__)


def _connect_code(error: httpx.ConnectError, *, proxied: bool) -> str:
    causes = tuple(_causes(error))
    for kind, code in ((ssl.SSLCertVerificationError, TLS_CERTIFICATE), (ssl.SSLError, TLS_HANDSHAKE)):
        if any(isinstance(cause, kind) for cause in causes):
            return code
    if proxied:
        return PROXY_UNREACHABLE
    dns = any(isinstance(cause, socket.gaierror) for cause in causes)
    return NETWORK_DNS if dns else NETWORK_UNREACHABLE


def _causes(error: BaseException) -> Iterator[BaseException]:
    """``error`` and what led to it, the members of groups too."""
    waiting = [error]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(cause for cause in (current.__cause__, current.__context__) if cause is not None)
        waiting.extend(current.exceptions if isinstance(current, BaseExceptionGroup) else ())
