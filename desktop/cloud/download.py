"""Fetching what lies at a URL: a fused picture before it expires, the notice of a release."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import httpx

from desktop.cloud.faults import REPLY_REDIRECT, TIMEOUT_TOTAL, WireFault, status_fault
from desktop.cloud.http import MAX_REPLY_BYTES, read_bounded, timeouts
from desktop.domain.cloud.settings import is_loopback

if TYPE_CHECKING:
    from desktop.cloud.http import HttpClients
    from desktop.domain.cloud.settings import CloudSettings

MAX_REDIRECTS = 3
PICTURES = "image/jpeg, image/png"


class Downloader:
    """For the loop's thread only. Nothing of the account goes along: a result URL needs no key.

    ``accept`` is the header of that name; a file is at most ``most_bytes`` long.
    """

    def __init__(
        self,
        http: HttpClients,
        settings: CloudSettings,
        *,
        accept: str = PICTURES,
        most_bytes: int = MAX_REPLY_BYTES,
    ) -> None:
        self._http = http
        self._settings = settings
        self._accept, self._most_bytes = accept, most_bytes

    async def fetch(self, url: str) -> bytes:
        """The file at ``url``. Raises :class:`WireFault`."""
        limit = self._settings.total_timeout
        try:
            async with asyncio.timeout(limit):
                return await self._follow(url)
        except TimeoutError:
            raise WireFault(TIMEOUT_TOTAL, f"not downloaded within {limit:g} s") from None
        except (ValueError, httpx.InvalidURL) as error:
            raise WireFault(REPLY_REDIRECT, f"no URL: {error}") from error

    async def _follow(self, url: str) -> bytes:
        for _ in range(MAX_REDIRECTS + 1):
            _check_url(url)
            body, target = await self._get(url)
            if not target:
                return body
            url = redirected(url, target)
        raise WireFault(REPLY_REDIRECT, f"more than {MAX_REDIRECTS} redirects")

    async def _get(self, url: str) -> tuple[bytes, str]:
        """The body, or where else to look."""
        agent = self._http.user_agent
        headers = {"Accept": self._accept, "Accept-Encoding": "identity", "User-Agent": agent}
        request = httpx.Request("GET", url, headers=headers, extensions=dict(timeouts(self._settings)))
        response = await self._http.send(request)
        try:
            if response.has_redirect_location:
                return b"", response.headers["Location"]
            if response.status_code != HTTPStatus.OK:
                raise status_fault(response.status_code)
            return await read_bounded(response, self._most_bytes), ""
        finally:
            await response.aclose()


def _check_url(url: str) -> None:
    """Raises ``ValueError`` for what is no URL at all."""
    parts = urlsplit(url)
    local = parts.scheme == "http" and is_loopback(parts.hostname or "")
    if parts.port == 0 or not (parts.scheme == "https" or local):
        raise WireFault(REPLY_REDIRECT, f"neither https nor this machine: {url}")


def redirected(url: str, target: str) -> str:
    """Where ``target`` leads from ``url``; nobody is sent from the internet to a server on this machine.

    Raises :class:`WireFault`.
    """
    followed = urljoin(url, target)
    if urlsplit(url).scheme == "https" and urlsplit(followed).scheme != "https":
        raise WireFault(REPLY_REDIRECT, f"redirected away from https to {followed}")
    return followed
