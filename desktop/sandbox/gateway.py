"""The order in which a call is checked (checklist row 3), and what becomes of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn, Protocol

from desktop.domain.cloud.usage import SUCCEEDED
from desktop.sandbox.account import CHARGED_ERRORS
from desktop.sandbox.fields import check
from desktop.sandbox.protocol import ApiError, failed, succeeded
from desktop.sandbox.query import document_of
from desktop.sandbox.regions import REGIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.sandbox.account import Account, RateLimiter, Usage
    from desktop.sandbox.authentication import Authenticator, Credential
    from desktop.sandbox.calls import CallRecord
    from desktop.sandbox.faults import Faults
    from desktop.sandbox.fields import Field
    from desktop.sandbox.protocol import JsonObject, ReceivedCall


class Work(Protocol):
    """What an action does with parameters that were checked; raises :class:`ApiError`."""

    def __call__(self, document: JsonObject, call: ReceivedCall) -> JsonObject: ...


@dataclass(frozen=True, slots=True)
class Operation:
    """One row of the table of actions. ``charged`` calls cost; ``regional`` ones need a region."""

    name: str
    version: str
    product: str
    fields: Mapping[str, Field]
    per_second: int
    work: Work
    charged: bool = True
    regional: bool = True


@dataclass(frozen=True, slots=True)
class Desk:
    """What stands between a caller and the actions."""

    authenticator: Authenticator
    limiter: RateLimiter
    account: Account
    usage: Usage
    faults: Faults
    calls: CallRecord


class Gateway:
    """Answers calls. Safe to use from several threads."""

    def __init__(self, desk: Desk, operations: Iterable[Operation]) -> None:
        self._desk = desk
        self._operations = {(it.name, it.version): it for it in operations}
        self._versions = {it.version for it in self._operations.values()}

    def answer(self, call: ReceivedCall) -> JsonObject:
        """The whole envelope: errors are answers too."""
        try:
            return succeeded(self._run(call), call)
        except ApiError as error:
            return failed(error, call)

    def _run(self, call: ReceivedCall) -> JsonObject:
        if call.method not in {"GET", "POST"}:
            raise ApiError("UnsupportedProtocol", f"`{call.method}`")
        credential = self._desk.authenticator.check(call)
        operation = self._operation(call)
        _check_service(credential, operation, call)
        if operation.regional:
            _check_region(call)
        return self._counted(operation, call)

    def _operation(self, call: ReceivedCall) -> Operation:
        names = {name: call.header(f"X-TC-{name}") for name in ("Action", "Version")}
        for name, value in names.items():
            if not value:
                raise ApiError("MissingParameter", f"`{name}`")
        operation = self._operations.get((names["Action"], names["Version"]))
        if operation is not None:
            return operation
        if names["Version"] not in self._versions and names["Action"] in {name for name, _ in self._operations}:
            raise ApiError("NoSuchVersion", f"`{names['Version']}`")
        raise ApiError("InvalidAction", f"`{names['Action']}`")

    def _counted(self, operation: Operation, call: ReceivedCall) -> JsonObject:
        """Success is charged, and so are the errors that are the user photo's fault."""
        try:
            fields = self._perform(operation, call)
        except ApiError as error:
            charged = operation.charged and error.code in CHARGED_ERRORS
            self._count(operation, call, error.code, charged=charged)
            raise
        self._count(operation, call, SUCCEEDED, charged=operation.charged)
        return fields

    def _count(self, operation: Operation, call: ReceivedCall, outcome: str, *, charged: bool) -> None:
        self._desk.usage.count(operation.name, outcome, charged=charged)
        self._desk.calls.settled(call, charged=charged)

    def _perform(self, operation: Operation, call: ReceivedCall) -> JsonObject:
        document = parse(call, operation.fields)
        self._desk.faults.check(call, document)
        check(document, operation.fields)
        self._desk.limiter.check(operation.name, operation.per_second)
        self._desk.account.check()
        return operation.work(document, call)


def _check_service(credential: Credential, operation: Operation, call: ReceivedCall) -> None:
    """The scope names the product, or the first label of the host: half of the SDKs sign so (fact book, 1.9)."""
    host = call.header("Host")
    if credential.service not in {operation.product, host.split(".")[0], host.split(":")[0].split(".")[0]}:
        raise ApiError("AuthFailure.SignatureFailure", f"`{credential.service}`")


def _check_region(call: ReceivedCall) -> None:
    region = call.header("X-TC-Region")
    if not region:
        raise ApiError("MissingParameter", "`Region`")
    if region not in REGIONS:
        raise ApiError("UnsupportedRegion", f"`{region}`")


FORM = "application/x-www-form-urlencoded"


def parse(call: ReceivedCall, fields: Mapping[str, Field]) -> JsonObject:
    """The body, a JSON object of at most 10 MB in UTF-8, without half characters (lone surrogates) in its texts.

    With GET the query, whose texts become what ``fields`` say.
    """
    if call.method == "GET":
        if not call.header("Content-Type").startswith(FORM):
            raise ApiError("InvalidParameter", f"`Content-Type: {call.header('Content-Type')}`")
        return document_of(call.query, fields)
    if call.body is None:
        raise ApiError("RequestSizeLimitExceeded")
    if not call.header("Content-Type").startswith("application/json"):
        raise ApiError("InvalidParameter", f"`Content-Type: {call.header('Content-Type')}`")
    try:
        document = json.loads(call.body.decode("utf-8-sig"), parse_constant=_no_number)
        json.dumps(document, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:  # no JSON, or JSON that nests too deep
        raise ApiError("InvalidParameter", "JSON") from error
    if not isinstance(document, dict):
        raise ApiError("InvalidParameter", "JSON")
    return document


def _no_number(text: str) -> NoReturn:
    """``NaN`` and ``Infinity`` are Python's, not JSON's."""
    raise ValueError(text)
