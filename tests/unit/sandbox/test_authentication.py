"""Signatures, clocks and keys: who gets in, and which code everybody else gets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.sandbox.authentication import DEFAULT_KEYS, TEMPORARY_KEYS, SandboxKeys

if TYPE_CHECKING:
    from tests.sandboxes import Caller
    from tests.unit.sandbox.conftest import Open

LIST = "DescribeMaterialList"
Listing = dict[str, Any]


def test_a_signed_call_gets_in(call: Caller, listing: Listing) -> None:
    assert call.code(LIST, listing) == "OK"


@pytest.mark.parametrize("offset", [-300, 300])
def test_the_clock_may_be_five_minutes_off(call: Caller, listing: Listing, offset: int) -> None:
    assert call.code(LIST, listing, timestamp=int(call.clock()) + offset) == "OK"


@pytest.mark.parametrize("offset", [-301, 301, -86400])
def test_a_clock_further_off_is_told(call: Caller, listing: Listing, offset: int) -> None:
    assert call.code(LIST, listing, timestamp=int(call.clock()) + offset) == "AuthFailure.SignatureExpire"


@pytest.mark.parametrize(
    "header",
    [
        "",
        "SKIP",
        "Bearer token",
        "TC3-HMAC-SHA256 Credential=id/2025-11-24/facefusion/tc3_request, SignedHeaders=content-type;host",
        "TC3-HMAC-SHA256 Credential=id/facefusion/tc3_request, SignedHeaders=content-type;host, Signature=" + "0" * 64,
        "TC3-HMAC-SHA256 Credential=id/2025-11-24/facefusion/tc3_request, SignedHeaders=host, Signature=" + "0" * 64,
        "TC3-HMAC-SHA256 Credential=id/2025-11-24/facefusion/tc3_request, SignedHeaders=content-type;host, Signature=A",
        "TC3-HMAC-SHA256 Credential=id/2025-11-24/facefusion/tc3_request, "
        "SignedHeaders=content-type;host;x-absent, Signature=" + "0" * 64,
    ],
)
def test_a_malformed_header_is_told(call: Caller, listing: Listing, header: str) -> None:
    assert call.code(LIST, listing, authorization=header) == "AuthFailure.InvalidAuthorization"


def test_an_unknown_id_is_told(call: Caller, listing: Listing) -> None:
    call.keys = replace(DEFAULT_KEYS, secret_id="nobody")
    assert call.code(LIST, listing) == "AuthFailure.SecretIdNotFound"


def test_a_wrong_key_is_told(call: Caller, listing: Listing) -> None:
    call.keys = replace(DEFAULT_KEYS, secret_key="wrong")
    assert call.code(LIST, listing) == "AuthFailure.SignatureFailure"


def test_a_clock_is_looked_at_before_the_key(call: Caller, listing: Listing) -> None:
    call.keys = replace(DEFAULT_KEYS, secret_key="wrong")
    assert call.code(LIST, listing, timestamp=1) == "AuthFailure.SignatureExpire"


def test_a_body_changed_on_the_way_is_told(call: Caller, listing: Listing) -> None:
    changed = replace(call.prepare(LIST, listing), body_hash="0" * 64)
    answer = call.sandbox.gateway.answer(changed)["Response"]
    assert answer["Error"]["Code"] == "AuthFailure.SignatureFailure"


def test_a_payload_may_go_unsigned(call: Caller, listing: Listing) -> None:
    assert call.code(LIST, listing, x_tc_content_sha256="UNSIGNED-PAYLOAD") == "OK"


def test_the_host_may_be_signed_without_its_port(call: Caller, listing: Listing) -> None:
    """So does the Node SDK."""
    assert call.code(LIST, listing, signed_host="127.0.0.1") == "OK"
    assert call.code(LIST, listing, signed_host="127.0.0.2") == "AuthFailure.SignatureFailure"


def test_the_date_must_be_that_of_utc(call: Caller, listing: Listing) -> None:
    """At 16:00 UTC it is tomorrow in China."""
    sent = call.prepare(LIST, listing)
    local = sent.headers["authorization"].replace("/2025-11-24/", "/2025-11-25/")
    assert call.code(LIST, listing, authorization=local) == "AuthFailure.SignatureFailure"


@pytest.mark.parametrize("service", ["facefusion", "127"])
def test_the_scope_names_the_product_or_the_first_label_of_the_host(
    call: Caller, listing: Listing, service: str
) -> None:
    """Node, Java, PHP, .NET and C++ take the label of the endpoint."""
    assert call.code(LIST, listing, service=service) == "OK"


def test_the_scope_of_another_product_does_not_do(call: Caller, listing: Listing) -> None:
    assert call.code(LIST, listing, service="iai") == "AuthFailure.SignatureFailure"


@pytest.mark.parametrize(
    ("sent", "code"), [("right", "OK"), ("wrong", "AuthFailure.TokenFailure"), ("", "AuthFailure.TokenFailure")]
)
def test_temporary_keys_need_their_token(open_sandbox: Open, listing: Listing, sent: str, code: str) -> None:
    keys = SandboxKeys("temporary", "key", "right")
    call = open_sandbox(keys=(keys,))
    call.keys, call.headers = keys, {"x-tc-token": sent}
    assert call.code(LIST, listing) == code


def test_a_token_without_temporary_keys_is_wrong(call: Caller, listing: Listing) -> None:
    assert call.code(LIST, listing, x_tc_token="token") == "AuthFailure.TokenFailure"


def test_a_sub_account_without_permission_is_told_which(open_sandbox: Open, listing: Listing) -> None:
    keys = SandboxKeys("sub", "key", authorised=False)
    call = open_sandbox(keys=(DEFAULT_KEYS, keys))
    call.keys = keys
    error = call(LIST, listing, x_tc_language="en-US")["Error"]
    assert error["Code"] == "AuthFailure.UnauthorizedOperation"
    assert error["Message"].startswith("You are not authorized to perform this operation. Check your CAM policies")
    assert "(facefusion:DescribeMaterialList)" in error["Message"]


def test_a_timestamp_is_needed(call: Caller, listing: Listing) -> None:
    assert call.code(LIST, listing, without=("x-tc-timestamp",)) == "MissingParameter"
    assert call.code(LIST, listing, x_tc_timestamp="soon") == "InvalidParameterValue"


def test_a_key_is_not_shown() -> None:
    assert "sandbox-key" not in repr(DEFAULT_KEYS)


def test_a_sandbox_has_temporary_keys_with_a_token(call: Caller, listing: Listing) -> None:
    """As those of STS."""
    call.keys, call.headers = TEMPORARY_KEYS, {"x-tc-token": TEMPORARY_KEYS.token}
    assert call.code(LIST, listing) == "OK"
    assert call.code(LIST, listing, x_tc_token="expired") == "AuthFailure.TokenFailure"
