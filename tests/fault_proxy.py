"""A reverse proxy on this machine that spoils what goes through it, and counts what came."""

from __future__ import annotations

import contextlib
import json
import socket
import socketserver
import struct
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from http.client import HTTPResponse
from typing import Any, Self

from tests.waiting import HANG

JSON_TYPE = {"Content-Type": "application/json"}
SERVER_SECONDS = float(HANG)
"""No socket of a test waits longer."""


@dataclass(frozen=True)
class Request:
    """What a client sent. ``raw`` is everything, head and body."""

    raw: bytes

    @property
    def line(self) -> str:
        return self.raw.split(b"\r\n", 1)[0].decode("latin-1")

    @property
    def headers(self) -> dict[str, str]:
        """By lower-case name."""
        lines = self.raw.split(b"\r\n\r\n", 1)[0].decode("latin-1").split("\r\n")[1:]
        return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}

    @property
    def body(self) -> bytes:
        return self.raw.split(b"\r\n\r\n", 1)[1]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Reply:
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def encoded(self) -> bytes:
        lines = [f"HTTP/1.1 {self.status} Status"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return (
            "\r\n".join([*lines, f"Content-Length: {len(self.body)}", "Connection: close", "", ""]).encode() + self.body
        )


Answer = Callable[[Request], Reply]


def response(**fields: Any) -> Reply:
    """A reply of the service."""
    return Reply(headers=JSON_TYPE, body=json.dumps({"Response": {"RequestId": "the-id", **fields}}).encode())


def refused(code: str, message: str = "no") -> Reply:
    """An error of the service."""
    return response(Error={"Code": code, "Message": message})


def forwarded_to(endpoint: str) -> Answer:
    """Asks the server at ``endpoint`` (host:port), as it is."""
    host, port = endpoint.split(":")

    def answer(request: Request) -> Reply:
        with socket.create_connection((host, int(port)), timeout=SERVER_SECONDS) as upstream:
            upstream.sendall(request.raw)
            heard = HTTPResponse(upstream)
            heard.begin()
            headers = {name: value for name, value in heard.getheaders() if name.lower() != "content-length"}
            return Reply(heard.status, headers, heard.read())

    return answer


@dataclass
class Visit:
    """One connection that came to a fault."""

    socket: socket.socket
    proxy: FaultProxy
    request: Request = Request(b"")

    def receive(self, *, body: bool = True) -> None:
        """Reads the head, and the body that it announces."""
        raw = self._read_until(b"", lambda data: b"\r\n\r\n" in data)
        self.request = Request(raw)
        if body:
            length = len(raw.split(b"\r\n\r\n", 1)[0]) + 4 + int(self.request.headers.get("content-length", "0"))
            self.request = Request(self._read_until(raw, lambda data: len(data) >= length))
        self.proxy.requests.append(self.request)

    def _read_until(self, data: bytes, enough: Callable[[bytes], bool]) -> bytes:
        while not enough(data):
            more = self.socket.recv(65536)
            if not more:
                raise ConnectionResetError
            data += more
        return data

    def reply(self) -> Reply:
        """What stands behind the proxy says."""
        return self.proxy.answer(self.request)

    def reset(self) -> None:
        """Ends the connection with RST instead of FIN."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.socket.close()


Fault = Callable[[Visit], None]


class FaultProxy:
    """Each connection meets the next of ``faults``; the last one stays. Use it as a context manager.

    ``when_waited_for`` is called as soon as a fault that is about time lets its client wait: :func:`drip`,
    :func:`silent`, :func:`deaf`. ``left`` is set when a client has gone away from :func:`abandoned`.
    """

    def __init__(
        self, answer: Answer, faults: Sequence[Fault], *, when_waited_for: Callable[[], None] = lambda: None
    ) -> None:
        self.answer = answer
        self.faults = list(faults)
        self.when_waited_for = when_waited_for
        self.visits = 0
        self.requests: list[Request] = []
        self.closing = threading.Event()
        self.left = threading.Event()
        self._lock = threading.Lock()
        self._server = _server(self._meet)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="fault-proxy")

    @property
    def endpoint(self) -> str:
        return "{}:{}".format(*self._server.server_address)

    @property
    def url(self) -> str:
        return f"http://{self.endpoint}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _meet(self, connection: socket.socket) -> None:
        with self._lock:
            fault = self.faults[min(self.visits, len(self.faults) - 1)]
            self.visits += 1
        connection.settimeout(SERVER_SECONDS)
        with contextlib.suppress(OSError):  # the client may leave first
            fault(Visit(connection, self))


def _server(meet: Callable[[socket.socket], None]) -> socketserver.ThreadingTCPServer:
    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            meet(self.request)

    return socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)


def healthy(visit: Visit) -> None:
    visit.receive()
    visit.socket.sendall(visit.reply().encoded())


def spoiled(change: Callable[[Reply], Reply]) -> Fault:
    """The true reply, changed."""

    def fault(visit: Visit) -> None:
        visit.receive()
        visit.socket.sendall(change(visit.reply()).encoded())

    return fault


def answering(reply: Reply) -> Fault:
    """Another reply; what stands behind the proxy is not asked."""
    return spoiled_unasked(lambda _: reply)


def spoiled_unasked(make: Callable[[Request], Reply]) -> Fault:
    def fault(visit: Visit) -> None:
        visit.receive()
        visit.socket.sendall(make(visit.request).encoded())

    return fault


def with_body(change: Callable[[bytes], bytes]) -> Fault:
    """The true reply with another body."""
    return spoiled(lambda reply: replace(reply, body=change(reply.body)))


def reset_before_reply(visit: Visit) -> None:
    """The call was carried out, and nobody hears of it."""
    visit.receive()
    visit.reply()
    visit.reset()


def reset_mid_request(visit: Visit) -> None:
    visit.receive(body=False)
    visit.reset()


def reset_mid_reply(visit: Visit) -> None:
    visit.receive()
    encoded = visit.reply().encoded()
    visit.socket.sendall(encoded[: len(encoded) // 2])
    visit.proxy.closing.wait(0.1)  # so that the half mostly arrives before the reset; lost it is either way
    visit.reset()


def cut_off(visit: Visit) -> None:
    """The connection ends in good order in the middle of the reply."""
    visit.receive()
    encoded = visit.reply().encoded()
    visit.socket.sendall(encoded[: len(encoded) // 2])


def drip(visit: Visit) -> None:
    """One byte a second, for ever."""
    visit.receive()
    visit.socket.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    visit.proxy.when_waited_for()
    while not visit.proxy.closing.wait(1):
        visit.socket.sendall(b" ")


def silent(visit: Visit) -> None:
    """Hears the request and says nothing."""
    visit.receive()
    visit.reply()
    visit.proxy.when_waited_for()
    visit.proxy.closing.wait(SERVER_SECONDS)


def abandoned(visit: Visit) -> None:
    """Hears the request, says nothing, and notices when the client leaves."""
    visit.receive()
    if visit.socket.recv(1) == b"":
        visit.proxy.left.set()


def deaf(visit: Visit) -> None:
    """Accepts the connection and neither reads nor says anything: no TLS handshake ends here."""
    visit.proxy.when_waited_for()
    visit.proxy.closing.wait(SERVER_SECONDS)


def plain_talk(visit: Visit) -> None:
    """Answers whatever comes, a TLS greeting too, with an error in plain HTTP."""
    visit.socket.recv(65536)
    visit.socket.sendall(Reply(400).encoded())


def flood(size: int, *, announced: bool) -> Fault:
    """A body of ``size`` bytes, with or without its length told before."""

    def fault(visit: Visit) -> None:
        visit.receive()
        length = f"Content-Length: {size}\r\n" if announced else ""
        visit.socket.sendall(f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n{length}\r\n".encode())
        chunk = b" " * 1_000_000
        for _ in range(size // len(chunk)):
            visit.socket.sendall(chunk)

    return fault
