"""From ``FusedImage`` to a picture in hand, or to an error that says it was paid for."""

from __future__ import annotations

import base64
import binascii
from datetime import timedelta
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from desktop.cloud import faults
from desktop.cloud.errors import verdict_of
from desktop.cloud.faults import WireFault
from desktop.cloud.pictures import NotWholeError, format_of
from desktop.cloud.retry import MAX_TRIES
from desktop.cloud.wire.replies import FusedReply
from desktop.domain.cloud.calls import CloudResult, ResultForm
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from desktop.cloud.download import Downloader
    from desktop.cloud.loop import LoopThread
    from desktop.cloud.reply import Reply
    from desktop.domain.jobs import Progress

RESULT_DOWNLOAD = "cloud.result.download"
RESULT_EXPIRED = "cloud.result.expired"
RESULT_BASE64 = "cloud.result.base64"
RESULT_PICTURE = "cloud.result.picture"
RESULT_FORM = "cloud.result.form"

DOWNLOADED_AGAIN = frozenset(
    {
        faults.NETWORK_DNS,
        faults.NETWORK_UNREACHABLE,
        faults.NETWORK_LOST,
        faults.TIMEOUT_CONNECT,
        faults.TIMEOUT_REPLY,
        faults.REPLY_UNAVAILABLE,
    },
)
"""A download costs nothing and the picture was paid for, so more is tried than with a call."""

DOWNLOAD_PAUSE = 0.5
"""Seconds between two tries."""


class Results:
    """Fetches and checks fused pictures, from any thread."""

    def __init__(
        self,
        downloader: Downloader,
        loop: LoopThread,
        *,
        sleep: Callable[[float], Coroutine[object, object, None]],
    ) -> None:
        self._downloader = downloader
        self._loop = loop
        self._sleep = sleep

    def collect(self, reply: Reply, form: ResultForm, *, url_days: int, progress: Progress) -> CloudResult:
        """The picture of ``reply``; a URL of it lives ``url_days``. Raises :class:`CloudError`: it was charged."""
        image = reply.read(FusedReply).fused_image
        if image.startswith(("https://", "http://")):
            data, url = self._download(reply, image, progress), image
            expires = reply.exchange.started + timedelta(days=url_days)
        elif form is ResultForm.BASE64:
            data, url, expires = _decoded(reply, image), None, None
        else:
            raise _lost(reply, RESULT_FORM, "a URL was asked for, and something else came")
        try:
            kind = format_of(data)
        except NotWholeError as error:
            raise _lost(reply, RESULT_PICTURE, f"the result is no whole picture: {error}", url=url or "") from error
        return CloudResult(data, kind, reply.request_id, reply.exchange, url=url, expires=expires)

    def _download(self, reply: Reply, url: str, progress: Progress) -> bytes:
        for number in count(1):
            try:
                return self._loop.run(partial(self._downloader.fetch, url), progress)
            except WireFault as fault:
                if number >= MAX_TRIES or fault.code not in DOWNLOADED_AGAIN:
                    code = RESULT_EXPIRED if fault.code == faults.REPLY_STATUS else RESULT_DOWNLOAD
                    raise _lost(reply, code, f"the result was not downloaded: {fault.message}", url=url) from fault
            self._loop.run(partial(self._sleep, DOWNLOAD_PAUSE), progress)
        raise AssertionError  # pragma: no cover - counting never ends


def _decoded(reply: Reply, text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise _lost(reply, RESULT_BASE64, f"the result is not base64: {error}") from error


def _lost(reply: Reply, code: str, message: str, *, url: str = "") -> CloudError:
    """``url`` stays in the values: the user may still fetch the picture there."""
    return CloudError(
        ErrorCode.CLOUD_RESULT,
        message,
        verdict=verdict_of(code),
        service_code=code,
        request_id=reply.request_id,
        exchange=reply.exchange,
        url=url,
    )
