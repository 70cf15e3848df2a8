"""One call as the sandbox sees it, and how it is answered: HTTP without a server."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from desktop.sandbox.texts import message_of

if TYPE_CHECKING:
    from collections.abc import Mapping

JsonObject = dict[str, Any]
"""A JSON object: the parameters of a call, or the fields of its answer."""

MAX_BODY = 10_000_000
"""Bytes of a whole signed POST: the smaller reading of 10 MB (fact book, 1.4 and discrepancy 23)."""


class ApiError(Exception):
    """An answer with an ``Error`` object. ``code`` as the service writes it; ``note`` is put behind its message."""

    def __init__(self, code: str, note: str = "") -> None:
        super().__init__(f"{code} {note}".rstrip())
        self.code = code
        self.note = note


@dataclass(frozen=True, slots=True)
class ReceivedCall:
    """What came in. Names of ``headers`` are lower-case.

    ``body`` is ``None`` when it was longer than :data:`MAX_BODY`; ``body_hash`` is the SHA-256 of all of it.
    ``query`` is what stood behind the ``?``, as it was sent. ``base_url`` (``http://127.0.0.1:PORT``) is where results
    are served from.
    """

    method: str
    headers: Mapping[str, str]
    body: bytes | None = field(repr=False)
    body_hash: str
    base_url: str
    query: str = ""
    request_id: str = field(default_factory=lambda: str(uuid4()))

    def header(self, name: str) -> str:
        """Empty when it was not sent."""
        return self.headers.get(name.lower(), "")

    @property
    def language(self) -> str:
        return self.header("X-TC-Language")


def succeeded(fields: JsonObject, call: ReceivedCall) -> JsonObject:
    return {"Response": {**fields, "RequestId": call.request_id}}


def failed(error: ApiError, call: ReceivedCall) -> JsonObject:
    message = message_of(error.code, call.language, error.note)
    return {"Response": {"Error": {"Code": error.code, "Message": message}, "RequestId": call.request_id}}
