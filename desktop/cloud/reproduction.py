"""The reproduction bundle: one call as a zip for support. No key, no token, no whole SecretId is in it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING

from desktop.cloud.snippets import snippet
from desktop.cloud.snippets.parts import pictures
from desktop.domain.cloud.snippets import FILE_NAMES, snippet_request

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.cloud.exchange import Exchange
    from desktop.domain.cloud.reproduction import Reproduction
    from desktop.domain.cloud.snippets import SnippetRequest

MOMENT = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can hold: the same call gives the same bytes, whenever it is saved."""

PERMISSIONS = 0o644 << 16

README = """\
# {action}

One call to the cloud, saved by Fusion Desk.

| file | what it holds |
|---|---|
| exchange.json | where the call went, when, how long it took, the answer's status and RequestId |
| request.json | the parameters; pictures are told by size and SHA-256 |
| request_headers.json, response_headers.json | headers; keys are masked, the signature is cut |
| canonical_request.txt, string_to_sign.txt | what the signature was computed from |
| response.json | the answer; pictures are told by size and SHA-256 |
| versions.json | programs and libraries |
| snippets/ | the same call in eight languages{pictures} |

To make the call again: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY (and TENCENTCLOUD_TOKEN for temporary
keys), go to snippets/, and run the program of your language. **A call may be charged.**

There is no SecretKey and no token in this bundle, and of the SecretId only the last four characters. The answer may
hold the URL of a result: whoever has it can fetch the picture until it expires.
"""

README_ZH = """\
# {action}

由 Fusion Desk 保存的一次云端调用。

| 文件 | 内容 |
|---|---|
| exchange.json | 调用地址、时间、耗时、返回状态与 RequestId |
| request.json | 请求参数；图片以大小和 SHA-256 代替 |
| request_headers.json, response_headers.json | 请求头与返回头；密钥已遮盖，签名已截断 |
| canonical_request.txt, string_to_sign.txt | 规范请求串与待签名字符串 |
| response.json | 返回结果；图片以大小和 SHA-256 代替 |
| versions.json | 程序与库的版本 |
| snippets/ | 同一次调用的八种语言代码{pictures} |

重现方法：设置环境变量 TENCENTCLOUD_SECRET_ID、TENCENTCLOUD_SECRET_KEY（临时密钥还需 TENCENTCLOUD_TOKEN），
进入 snippets/，运行所用语言的程序。**调用可能产生费用。**

本包不含 SecretKey 和 token，SecretId 只保留最后四位。返回结果中可能有结果图的 URL：
在过期之前，任何持有它的人都可以下载该图片。
"""

WITHOUT = ("; the pictures they read are not in this bundle", "；所读取的图片不在本包内")
WITH = (", with the pictures they read", "，以及所读取的图片")


def reproduction_bundle(reproduction: Reproduction) -> bytes:
    """A zip. The same reproduction always gives the same bytes."""
    request = snippet_request(reproduction.exchange)
    texts = _texts(reproduction, request)
    entries = {name: text.encode() for name, text in texts.items()} | _picture_files(reproduction, request)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(entries):
            archive.writestr(_info(name), entries[name], zipfile.ZIP_DEFLATED, compresslevel=9)
    return buffer.getvalue()


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, MOMENT)
    info.create_system = 3  # Unix, on whatever system it is written
    info.external_attr = PERMISSIONS
    return info


def _texts(reproduction: Reproduction, request: SnippetRequest) -> dict[str, str]:
    exchange = reproduction.exchange
    english, chinese = WITH if _picture_files(reproduction, request) else WITHOUT
    return {
        "README.md": README.format(action=exchange.action, pictures=english),
        "README.zh-CN.md": README_ZH.format(action=exchange.action, pictures=chinese),
        "exchange.json": _json(_summary(exchange)),
        "request.json": f"{exchange.body}\n",
        "request_headers.json": _json(exchange.request_headers),
        "canonical_request.txt": exchange.canonical_request,
        "string_to_sign.txt": exchange.string_to_sign,
        "response.json": f"{exchange.response_body}\n",
        "response_headers.json": _json(exchange.response_headers),
        "versions.json": _json(reproduction.versions),
        **{f"snippets/{name}": snippet(language, request) for language, name in FILE_NAMES.items()},
    }


def _summary(exchange: Exchange) -> dict[str, object]:
    return {
        "action": exchange.action,
        "endpoint": exchange.endpoint,
        "method": exchange.method,
        "url": exchange.url,
        "started": exchange.started.isoformat(),
        "elapsed_ms": round(exchange.elapsed_ms, 1),
        "attempts": exchange.attempts,
        "status": exchange.status,
        "request_id": exchange.request_id,
        "failure": exchange.failure,
    }


def _picture_files(reproduction: Reproduction, request: SnippetRequest) -> dict[str, bytes]:
    """Beside the programs that read them."""
    by_hash = {hashlib.sha256(data).hexdigest(): data for data in reproduction.pictures}
    files = pictures(request.parameters)
    return {f"snippets/{file.name}": by_hash[file.sha256] for file in files if file.sha256 in by_hash}


def _json(document: Mapping[str, object]) -> str:
    return json.dumps(dict(document), ensure_ascii=False, indent=2) + "\n"
