"""From what came over the wire to a reply of the service, or to the error that it means."""

from __future__ import annotations

from codecs import BOM_UTF8
from dataclasses import dataclass, field, replace
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from desktop.cloud.errors import service_error, wire_error
from desktop.cloud.faults import REPLY_FORM, REPLY_REDIRECT, WireFault, status_fault
from desktop.cloud.transport import RawReply
from desktop.cloud.wire.replies import Envelope, ResponseHead, WireReply
from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.cloud.exchange import Exchange, masked_headers, readable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.cloud.transport import Attempt, Call
    from desktop.domain.cloud.errors import CloudError

FREE = frozenset({Action.DESCRIBE_MATERIAL_LIST})
"""No source says that listing costs anything, whatever its errors may cost elsewhere."""

Model = TypeVar("Model", bound=WireReply)


@dataclass(frozen=True, slots=True)
class Reply:
    """What the service said. ``response`` is the object of that name."""

    exchange: Exchange
    response: Mapping[str, Any] = field(repr=False)

    @property
    def request_id(self) -> str:
        return self.exchange.request_id

    def read(self, model: type[Model]) -> Model:
        """``response`` as ``model``. Raises :class:`CloudError` when it does not fit."""
        try:
            return model.model_validate(self.response)
        except ValidationError as error:
            message = f"the reply is not one of {self.exchange.action}: {_first_problem(error)}"
            raise wire_error(REPLY_FORM, message, request_id=self.request_id, exchange=self.exchange) from None


@dataclass(frozen=True, slots=True)
class _Head:
    """What a reply says of itself before it is known what was asked."""

    response: Mapping[str, Any]
    request_id: str = ""
    service_code: str = ""
    message: str = ""


def reply_of(call: Call, attempt: Attempt, *, number: int) -> Reply:
    """The reply of the ``number``-th attempt. Raises :class:`CloudError` with the exchange inside."""
    try:
        head = _head(attempt)
    except WireFault as fault:
        exchange = _exchange(call, attempt, number=number, failure=fault.code)
        raise wire_error(fault.code, attempt.hide(fault.message), exchange=exchange) from fault.__cause__
    exchange = _exchange(call, attempt, number=number, failure=head.service_code, request_id=head.request_id)
    if head.service_code:
        error = service_error(head.service_code, head.message, request_id=head.request_id, exchange=exchange)
        raise _free_of_charge(error) if call.action in FREE else error
    return Reply(exchange, head.response)


def _free_of_charge(error: CloudError) -> CloudError:
    error.verdict = replace(error.verdict, charged=Charged.NO)
    return error


def _head(attempt: Attempt) -> _Head:
    reply = attempt.outcome
    if isinstance(reply, WireFault):
        raise reply
    _check_status(reply)
    try:
        response = _hidden(Envelope.model_validate_json(reply.body.removeprefix(BOM_UTF8)).response, attempt.hide)
        head = ResponseHead.model_validate(response)
    except ValidationError as error:
        raise WireFault(REPLY_FORM, f"the reply is not the service's JSON: {_first_problem(error)}") from None
    if head.error is None:
        return _Head(response, head.request_id)
    return _Head(response, head.request_id, head.error.code, head.error.message)


def _hidden(value: Any, hide: Callable[[str], str]) -> Any:  # noqa: ANN401 - JSON of any shape
    """``value`` with every text in it, names too, as ``hide`` leaves it."""
    if isinstance(value, str):
        return hide(value)
    if isinstance(value, dict):
        return {hide(name): _hidden(item, hide) for name, item in value.items()}
    return [_hidden(item, hide) for item in value] if isinstance(value, list) else value


def _check_status(reply: RawReply) -> None:
    """The service answers with 200, errors too (fact book, 1.4); anything else comes from something in between."""
    if 300 <= reply.status < 400:  # noqa: PLR2004 - the redirects of HTTP
        raise WireFault(REPLY_REDIRECT, f"HTTP status {reply.status}, to {reply.headers.get('location', 'nowhere')}")
    if reply.status != HTTPStatus.OK:
        raise status_fault(reply.status)


def _first_problem(error: ValidationError) -> str:
    """Where and what, without the value: that could be a picture."""
    problem = error.errors(include_input=False, include_url=False)[0]
    place = ".".join(str(part) for part in problem["loc"])
    return f"{place}: {problem['msg']}" if place else problem["msg"]


def _exchange(call: Call, attempt: Attempt, *, number: int, failure: str, request_id: str = "") -> Exchange:
    reply = attempt.outcome if isinstance(attempt.outcome, RawReply) else RawReply(0, {}, b"")
    hide = attempt.hide
    return Exchange(
        action=call.action.value,
        endpoint=attempt.url.rstrip("/"),
        method="POST",
        url=attempt.url,
        request_headers=masked_headers(attempt.headers),
        canonical_request=attempt.texts.canonical_request,
        string_to_sign=attempt.texts.string_to_sign,
        body=hide(readable(call.body)),
        started=attempt.started,
        elapsed_ms=attempt.elapsed_ms,
        status=reply.status or None,
        response_headers={hide(name): hide(value) for name, value in masked_headers(reply.headers).items()},
        response_body=hide(readable(reply.body)),
        request_id=request_id,
        attempts=number,
        failure=failure,
    )
