"""A service on loopback that checks signatures and remembers what arrived."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any

from desktop.cloud.signature import (
    authorization,
    canonical_request,
    credential_scope,
    payload_hash,
    signature,
    signing_key,
    string_to_sign,
    utc_date,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET_ID, SECRET_KEY = "sandbox-id", "sandbox-key"
RESULT = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400
"""Not quite a picture, but long, and it begins like one."""

URL = "https://example.com/result.png?sign=a%2Fb&x=1"
REQUEST_ID = "1a2e88a4-3614-48a0-96b9-d09bf6de2fe4"


@dataclass(frozen=True)
class Arrived:
    """One call; header names in lower case."""

    headers: dict[str, str]
    parameters: Any


@dataclass
class Recorder:
    """``answers`` are given in turn, the last one again and again. ``escapes`` writes ``\\/`` and ``\\u0026``."""

    endpoint: str = ""
    calls: list[Arrived] = field(default_factory=list)
    answer: dict[str, Any] = field(default_factory=dict)
    escapes: bool = False

    def reply(self, headers: dict[str, str], body: bytes) -> bytes:
        self.calls.append(Arrived(headers, json.loads(body)))
        problem = signature_problem(headers, body)
        response = {"Error": problem} if problem else self.answer
        text = json.dumps({"Response": {**response, "RequestId": REQUEST_ID}}, ensure_ascii=False)
        return (text.replace("/", "\\/").replace("&", "\\u0026") if self.escapes else text).encode()


def picture_answer() -> dict[str, str]:
    return {"FusedImage": b64encode(RESULT).decode()}


def signature_problem(headers: dict[str, str], body: bytes) -> dict[str, str] | None:
    """The header is made anew from what was signed. The Node SDK leaves the port out of the host it signs."""
    match = re.search(r"Credential=[^/]+/[^/]+/([^/]+)/", headers["authorization"])
    assert match
    for host in (headers["host"], headers["host"].split(":", maxsplit=1)[0]):
        if expected(headers, host, body, match[1]) == headers["authorization"]:
            return None
    return {"Code": "AuthFailure.SignatureFailure", "Message": "签名错误"}


def expected(headers: dict[str, str], host: str, body: bytes, service: str) -> str:
    timestamp = int(headers["x-tc-timestamp"])
    scope = credential_scope(utc_date(timestamp), service)
    signed = {"content-type": headers["content-type"], "host": host}
    text = string_to_sign(timestamp, scope, canonical_request(signed, payload_hash(body)))
    key = signing_key(SECRET_KEY, utc_date(timestamp), service)
    return authorization(SECRET_ID, scope, "content-type;host", signature(key, text))


@contextmanager
def recording() -> Iterator[Recorder]:
    recorder = Recorder()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            reply = recorder.reply({name.lower(): value for name, value in self.headers.items()}, body)
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(reply)))
            self.end_headers()
            self.wfile.write(reply)

        def log_message(self, *_: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        recorder.endpoint = f"127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield recorder
        server.shutdown()
        thread.join()
