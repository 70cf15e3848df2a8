"""Content Credentials by ``c2pa-python``, which is an extra (``c2pa``): 53 MB that most users never need.

Everything stays on this computer: no time stamp is asked for, and nothing remote is fetched.
"""

from __future__ import annotations

import io
import json
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import PictureFormat, sniff
from desktop.domain.files.paths import read_file
from desktop.domain.marking.credentials import CredentialState, FoundCredentials
from desktop.domain.marking.found import found_marking
from desktop.domain.marking.written import COMPOSITE

if TYPE_CHECKING:
    from desktop.domain.marking.credentials import SigningIdentity

LIBRARY = "c2pa"
MIME = {PictureFormat.JPEG: "image/jpeg", PictureFormat.PNG: "image/png", PictureFormat.WEBP: "image/webp"}
SETTINGS = {
    "builder": {"thumbnail": {"enabled": False}},
    "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
}
"""No smaller copy inside the file, and no network."""

HELD = frozenset({"Valid", "Trusted"})
SOURCE_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""Where IPTC's terms live."""

ALGORITHMS = (b"es256", b"es384", b"es512", b"ps256", b"ed25519")
"""Tried in turn: the key says which it is for, and the library does not ask it."""


class OptionalCredentials:
    """As :class:`desktop.domain.marking.credentials.ContentCredentials`."""

    def read(self, data: bytes) -> FoundCredentials | None:
        if not found_marking(data).credentials:
            return None
        mime = MIME.get(sniff(data) or PictureFormat.BMP, "")
        if find_spec(LIBRARY) is None or not mime:
            return FoundCredentials(CredentialState.UNCHECKED)
        library = import_module(LIBRARY)
        try:
            with library.Reader(mime, io.BytesIO(data), context=_context(library)) as reader:
                document: dict[str, Any] = json.loads(reader.json())
        except library.C2paError.ManifestNotFound:  # only what it was made of had some
            return None
        except library.C2paError:
            return FoundCredentials(CredentialState.BROKEN)
        return _found(document)

    def sign(self, data: bytes, title: str, identity: SigningIdentity) -> bytes:
        mime = MIME.get(sniff(data) or PictureFormat.BMP, "")
        if find_spec(LIBRARY) is None:
            message = "Content Credentials need the extra c2pa, which is not installed."
            raise OutputError(ErrorCode.CREDENTIALS_UNAVAILABLE, message, path=title)
        library = import_module(LIBRARY)
        try:
            chain, key = read_file(identity.certificate), read_file(identity.key)
        except OSError as error:
            raise _failed(title, f"{error.filename} cannot be read ({error.strerror})") from error
        signed = io.BytesIO()
        try:
            with (
                _signer(library, chain, key) as signer,
                library.Builder(_manifest(title), context=_context(library)) as builder,
            ):
                builder.sign(signer, mime, io.BytesIO(data), signed)
        except library.C2paError as error:
            raise _failed(title, str(error)) from error
        return signed.getvalue()


def _context(library: Any) -> Any:  # noqa: ANN401 - a library that need not be there has no types
    return library.Context.from_dict(SETTINGS)


def _signer(library: Any, chain: bytes, key: bytes) -> Any:  # noqa: ANN401 - as above
    error: Exception | None = None
    for algorithm in ALGORITHMS:
        try:
            return library.Signer.from_info(library.C2paSignerInfo(algorithm, chain, key, None))
        except library.C2paError as refused:
            error = error or refused
    assert error is not None  # noqa: S101 - no algorithm was taken
    raise error


def _manifest(title: str) -> str:
    action = {"action": "c2pa.created", "digitalSourceType": f"{SOURCE_TYPES}{COMPOSITE}"}
    return json.dumps(
        {
            "claim_generator_info": [{"name": "FusionDesk", "version": version("fusion-desk")}],
            "title": title,
            "assertions": [{"label": "c2pa.actions", "data": {"actions": [action]}}],
        }
    )


def _found(document: dict[str, Any]) -> FoundCredentials:
    active = document.get("manifests", {}).get(document.get("active_manifest"), {})
    signature, generators = active.get("signature_info", {}), active.get("claim_generator_info", [])
    state = CredentialState.VALID if document.get("validation_state") in HELD else CredentialState.BROKEN
    signer = signature.get("common_name") or signature.get("issuer") or ""
    return FoundCredentials(state, str(signer), str(generators[0].get("name", "")) if generators else "")


def _failed(title: str, reason: str) -> OutputError:
    message = f"{title} cannot be signed: {reason}."
    return OutputError(ErrorCode.SIGNING_FAILED, message, path=title, reason=reason)
