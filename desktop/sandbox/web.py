"""The sandbox as an ASGI application: HTTP in, HTTP out."""

from __future__ import annotations

import asyncio
import hashlib
import json
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from desktop.assets import SAMPLES
from desktop.domain.cloud.settings import is_loopback
from desktop.domain.files.formats import FORMATS, media_type
from desktop.sandbox.faults import delay_of
from desktop.sandbox.pages import index_page, usage_page
from desktop.sandbox.protocol import MAX_BODY, ReceivedCall

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from concurrent.futures import Executor

    from starlette.types import ASGIApp, Receive, Scope, Send

    from desktop.sandbox.sandbox import Sandbox

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
PHOTOS = {path.name: path for path in (SAMPLES / "astronaut.png", SAMPLES / "grace_hopper.jpg")}


BODY_SECONDS = 60.0
"""For the whole body of a call: ten megabytes over a line of 1.3 Mbit/s, though all come from this machine."""


def is_own_name(host: str) -> bool:
    """Whether ``host`` (a ``Host`` header) can mean this machine only: a loopback address, ``localhost``, or below it.

    A page of the internet whose name was made to lead here (DNS rebinding) calls us by that name.
    """
    try:
        name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return False
    return is_loopback(name) or name.endswith(".localhost")


class LoopbackOnly:
    """Answers nobody who calls this machine by a name that is not its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        app = self._app if is_own_name(Request(scope).headers.get("host", "")) else NOT_HERE
        await app(scope, receive, send)


NOT_HERE = Response("Call the sandbox by 127.0.0.1 or localhost.\n", 421, media_type="text/plain")


class Web:
    """Pages for people and one address for calls; the work is done in ``executor``.

    ``sleep`` waits before an answer that is to be slow.
    """

    def __init__(
        self, sandbox: Sandbox, executor: Executor, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep
    ) -> None:
        self._sandbox = sandbox
        self._executor = executor
        self._sleep = sleep

    def application(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/", self.call, methods=METHODS),
                Route("/results/{name}", self.result),
                Route("/samples/{name}", self.sample),
                Route("/sandbox/usage", self.usage),
                Route("/sandbox/calls", self.calls),
            ],
            middleware=[Middleware(LoopbackOnly)],
        )

    async def call(self, request: Request) -> Response:
        """A call of the API; without an action and with GET: the index page."""
        if request.method == "GET" and "x-tc-action" not in request.headers:
            return HTMLResponse(index_page(self._sandbox, _base_url(request)))
        try:
            async with asyncio.timeout(BODY_SECONDS):
                call = await received(request)
        except TimeoutError:
            return Response("the body did not come in time\n", 408, {"Connection": "close"}, media_type="text/plain")
        except ClientDisconnect:  # nobody reads an answer
            return Response(status_code=400)
        self._sandbox.calls.arrived(call)
        answer = await asyncio.get_running_loop().run_in_executor(self._executor, self._sandbox.gateway.answer, call)
        self._sandbox.calls.answered(call)
        await self._sleep(delay_of(call))
        # Without a charset: with one, the Python SDK takes an error for a result (fact book, 1.9).
        return Response(json.dumps(answer, ensure_ascii=False), media_type="application/json")

    async def result(self, request: Request) -> Response:
        """A fused picture; 404 once it has expired."""
        stored = self._sandbox.results.get(request.path_params["name"])
        if stored is None:
            return Response("no such result, or it has expired\n", 404, media_type="text/plain")
        return Response(stored.data, media_type=FORMATS[stored.format].mime)

    async def sample(self, request: Request) -> Response:
        """The sample portraits, as user photos with a URL that the sandbox can download."""
        path = PHOTOS.get(request.path_params["name"])
        if path is None:
            return Response("no such sample\n", 404, media_type="text/plain")
        return Response(path.read_bytes(), media_type=media_type(path.suffix))

    async def usage(self, request: Request) -> Response:
        """A page for browsers, JSON for everybody else."""
        document = self._sandbox.usage.document()
        if "text/html" in request.headers.get("accept", ""):
            return HTMLResponse(usage_page(document))
        return JSONResponse(document)

    async def calls(self, request: Request) -> Response:
        """The calls with a body of that SHA-256, for a program that was ended before it had its answer."""
        query = request.query_params
        try:
            since = float(query.get("since", "0"))
        except ValueError:
            return Response("since: Unix seconds\n", 400, media_type="text/plain")
        return JSONResponse(self._sandbox.calls.document(query.get("body", ""), since))


async def received(request: Request) -> ReceivedCall:
    """The whole request; of a body that is too long only the hash is kept."""
    kept, digest = bytearray(), hashlib.sha256()
    too_long = False
    async for part in request.stream():
        digest.update(part)
        too_long = too_long or len(kept) + len(part) > MAX_BODY
        if not too_long:
            kept += part
    return ReceivedCall(
        method=request.method,
        headers=dict(request.headers),
        body=None if too_long else bytes(kept),
        body_hash=digest.hexdigest(),
        base_url=_base_url(request),
        query=request.scope["query_string"].decode("latin-1"),
    )


def _base_url(request: Request) -> str:
    """The address it listens at, whatever the caller wrote into ``Host``."""
    host, port = request.scope["server"]
    return f"http://{host}:{port}"
