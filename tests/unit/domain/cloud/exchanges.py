"""An exchange as the client records it."""

from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.domain.cloud.exchange import Exchange, masked_headers, readable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.exchange import Json

PNG, JPEG = b"\x89PNG\r\n\x1a\n" + bytes(400), b"\xff\xd8\xff" + bytes(400)
SECRET_ID, SECRET_KEY, TOKEN = "example-id-of-somebody-7890", "example-key-of-somebody", "example-token-of-somebody"

PARAMETERS: Mapping[str, Json] = {
    "ProjectId": "at_1",
    "ModelId": "mt_1",
    "RspImgType": "base64",
    "MergeInfos": [{"Image": base64.b64encode(JPEG).decode()}, {"Url": "https://example.com/b.jpg"}],
    "LogoParam": {"LogoImage": base64.b64encode(PNG).decode()},
}

HEADERS = {
    "host": "127.0.0.1:8670",
    "content-type": "application/json",
    "x-tc-action": "FuseFace",
    "x-tc-version": "2022-09-27",
    "x-tc-region": "ap-guangzhou",
    "x-tc-language": "en-US",
    "x-forwarded-for": "203.0.113.7",
    "x-tc-token": TOKEN,
    "authorization": f"TC3-HMAC-SHA256 Credential={SECRET_ID}/2024-09-25/facefusion/tc3_request, "
    f"SignedHeaders=content-type;host, Signature={'0123456789abcdef' * 4}",
}


def exchange(
    parameters: Mapping[str, Json] = PARAMETERS, headers: Mapping[str, str] = HEADERS, *, action: str = "FuseFace"
) -> Exchange:
    reply = {"Response": {"FusedImage": base64.b64encode(JPEG).decode(), "RequestId": "1a2e88a4"}}
    return Exchange(
        action=action,
        endpoint="http://127.0.0.1:8670",
        method="POST",
        url="http://127.0.0.1:8670/",
        request_headers=masked_headers(headers),
        canonical_request="POST\n/\n\ncontent-type:application/json\n",
        string_to_sign="TC3-HMAC-SHA256\n1727251200\n2024-09-25/facefusion/tc3_request\n",
        body=readable(json.dumps(parameters).encode()),
        started=datetime(2024, 9, 25, 8, 0, tzinfo=UTC),
        elapsed_ms=812.34,
        status=200,
        response_headers={"content-type": "application/json"},
        response_body=readable(json.dumps(reply).encode()),
        request_id="1a2e88a4",
    )
