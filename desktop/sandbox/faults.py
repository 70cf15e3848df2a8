"""Errors on demand: by the header ``X-Sandbox-Error: CODE; times=2``, or by an ID ``error:CODE`` from any SDK."""

from __future__ import annotations

import re
from difflib import get_close_matches
from threading import Lock
from typing import TYPE_CHECKING

from desktop.sandbox.protocol import ApiError
from desktop.sandbox.texts import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.sandbox.protocol import JsonObject, ReceivedCall

HEADER = "X-Sandbox-Error"
DELAY = "X-Sandbox-Delay"
MAX_DELAY = 600.0
MAGIC = "error:"
MAGIC_FIELDS = ("ProjectId", "ModelId", "ActivityId", "MaterialId", "ModelUrl", "Url")
"""Where ``error:CODE`` is understood: an ID, or a URL where the action has no ID."""

UNKNOWN = "unknown"
WANTED = re.compile(
    r"(?P<code>[A-Za-z]+(\.[A-Za-z0-9]+)*)\s*(;\s*times=(?P<times>\d{1,6}))?\s*"
    rf"(;\s*(?P<unknown>{UNKNOWN}))?\s*(;\s*id=.*)?"
)
"""A code that no list has is a slip of the pen, unless ``; unknown`` says that it is meant: clients must bear those."""


class Faults:
    """Remembers how often each ``times=N`` was served. The whole text is its key: ``; id=…`` behind makes a new one."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._served: dict[str, int] = {}

    def check(self, call: ReceivedCall, document: JsonObject) -> None:
        """Raises the error that the call asks for, if any."""
        for text in _wanted(call, document):
            match = WANTED.fullmatch(text)
            if match is None:
                raise ApiError("InvalidParameterValue", f"`{HEADER}: CODE; times=N; {UNKNOWN}; id=ANY`")
            _check_known(match)
            if self._is_due(text, match["times"]):
                raise ApiError(match["code"])

    def _is_due(self, text: str, times: str | None) -> bool:
        with self._lock:
            self._served[text] = self._served.get(text, 0) + 1
            return times is None or self._served[text] <= int(times)


def _check_known(match: re.Match[str]) -> None:
    code = match["code"]
    if code in TEXTS or match["unknown"]:
        return
    nearest = "".join(f", `{known}`?" for known in get_close_matches(code, TEXTS, n=1))
    raise ApiError("InvalidParameterValue", f"`{HEADER}: {code}`{nearest} (`{code}; {UNKNOWN}`)")


def _wanted(call: ReceivedCall, document: JsonObject) -> Iterator[str]:
    if call.header(HEADER):
        yield call.header(HEADER).strip()
    for name in MAGIC_FIELDS:
        value = document.get(name)
        if isinstance(value, str) and value.startswith(MAGIC):
            yield value.removeprefix(MAGIC).strip()


def delay_of(call: ReceivedCall) -> float:
    """Seconds to wait before the answer; 0 when none, or no sensible one, is asked for."""
    text = call.header(DELAY)
    return min(float(text), MAX_DELAY) if re.fullmatch(r"\d{1,4}(\.\d{1,3})?", text) else 0.0
