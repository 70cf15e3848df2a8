"""What the snippets of all languages ask about a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from desktop.cloud.snippets.fields import Model, model
from desktop.cloud.transport import PRODUCTS
from desktop.domain.cloud.calls import Action
from desktop.domain.cloud.snippets import PictureFile

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.snippets import Parameter, SnippetRequest


class ReplyUse(Enum):
    """What a program does with a good reply."""

    URL = auto()
    PICTURE = auto()
    DOCUMENT = auto()


def common(request: SnippetRequest, string: Callable[[str], str]) -> dict[str, str]:
    """The parts of every template; ``string`` writes text as a literal of the language.

    SDKs name a product as the credential scope does, and their constants for languages and versions by upper case.
    """
    product = PRODUCTS[Action(request.action)].service
    version = "v" + request.version.replace("-", "")
    return {
        "product": product,
        "title": product.capitalize(),
        "version": version,
        "namespace": version.upper(),
        "action": request.action,
        "region": string(request.region),
        "endpoint": string(request.endpoint.authority),
        "scheme": string(request.endpoint.scheme),
        "language": string(request.language),
        "language_name": request.language.upper().replace("-", "_"),
        "keys": "Reads TENCENTCLOUD_SECRET_ID, TENCENTCLOUD_SECRET_KEY and, for temporary keys, TENCENTCLOUD_TOKEN.",
        "timeout": "60",  # seconds, as the SDKs have it by default: a fusion of 8K pictures takes its time
    }


def reply_use(request: SnippetRequest) -> ReplyUse:
    """Fusions answer with what was asked for, the others with a document."""
    if "RspImgType" not in request.parameters:
        return ReplyUse.DOCUMENT
    return ReplyUse.PICTURE if request.parameters["RspImgType"] == "base64" else ReplyUse.URL


def request_model(request: SnippetRequest) -> Model:
    return model(f"{request.action}Request", request.parameters)


def pictures(value: Parameter) -> tuple[PictureFile, ...]:
    """All picture files of a tree, in order, each once."""
    return tuple(dict.fromkeys(_pictures(value)))


def _pictures(value: Parameter) -> list[PictureFile]:
    if isinstance(value, PictureFile):
        return [value]
    if isinstance(value, Mapping):
        return [found for item in value.values() for found in _pictures(item)]
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [found for item in value for found in _pictures(item)]
    return []
