"""Fetching the notice of a release, once: no key, no cookie, nothing that tells one user from another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.cloud.download import Downloader
from desktop.cloud.faults import WireFault
from desktop.cloud.http import HttpClients
from desktop.cloud.loop import LoopThread
from desktop.cloud.transport import CONTENT_TYPE
from desktop.domain.cloud.release import MAX_NOTICE_BYTES
from desktop.domain.errors import ErrorCode, ReleaseNoticeError

if TYPE_CHECKING:
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress

ANYONE = "FusionDesk"
"""The user agent, without version or system: all who ask look alike."""


def fetch_notice(address: str, settings: CloudSettings, progress: Progress) -> bytes:
    """As :class:`~desktop.domain.cloud.ports.NoticeFetcher`. Of ``settings`` only the time-outs count."""
    http, loop = HttpClients(ANYONE), LoopThread("release notice")
    downloader = Downloader(http, settings, accept=CONTENT_TYPE, most_bytes=MAX_NOTICE_BYTES)
    try:
        return loop.run(partial(downloader.fetch, address), progress)
    except WireFault as fault:
        message = f"The notice of a release was not fetched: {fault.code}, {fault.message}."
        raise ReleaseNoticeError(ErrorCode.RELEASE_NOTICE, message, reason=fault.code) from fault
    finally:
        loop.close(http.aclose)
