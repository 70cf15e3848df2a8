"""Calls as documents in a run's store: what went over the wire, with keys masked and pictures elided already."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from desktop.domain.cloud.exchange import Exchange
from desktop.domain.files.spelling import parsed_json

SUFFIX = ".json"
"""Of the files that hold them."""

STARTED = "started"
"""The one field that JSON has no form for."""


def exchange_body(exchange: Exchange) -> bytes:
    """One line of JSON, UTF-8."""
    plain = {**asdict(exchange), STARTED: exchange.started.isoformat()}
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def exchange_from(data: bytes) -> Exchange:
    """Raises ValueError, TypeError or KeyError for what no version of the program has written."""
    plain: dict[str, Any] = parsed_json(data)
    known = {it.name: plain[it.name] for it in fields(Exchange) if it.name in plain}
    exchange = Exchange(**known)
    return replace(exchange, started=datetime.fromisoformat(plain[STARTED]))
