"""The notice of a release: which version is the newest, and where its page is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.cloud.settings import check_web_address
from desktop.domain.errors import ErrorCode, ReleaseNoticeError
from desktop.domain.files.spelling import parsed_json

MAX_NOTICE_BYTES = 64_000
"""Since 2026-12-01, by judgement: two short texts take a thousandth of it, and nobody can fill our memory."""

VERSION = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


@dataclass(frozen=True, slots=True)
class ReleaseNotice:
    """``version`` is numbers with dots, ``page`` an address that a browser may be sent to."""

    version: str
    page: str


def parse_notice(data: bytes) -> ReleaseNotice:
    """Read ``{"version": "1.2.0", "page": "https://..."}``; other keys are passed over.

    Raises :class:`ReleaseNoticeError` for everything else.
    """
    if len(data) > MAX_NOTICE_BYTES:
        raise _no_notice(f"it is longer than {MAX_NOTICE_BYTES:,} bytes")
    try:
        plain = parsed_json(data)
        if not isinstance(plain, dict):
            raise _no_notice("it is not a JSON object")
        version, page = _text(plain, "version"), _text(plain, "page")
        version_numbers(version)
        return ReleaseNotice(version, check_web_address(page))
    except ValueError as error:
        raise _no_notice(str(error)) from error


def version_numbers(version: str) -> tuple[int, ...]:
    """The numbers of ``version``, in the order of versions; zeros at its end count for nothing: 1.2 is 1.2.0.

    Raises ``ValueError`` for what is no version of a release.
    """
    if not VERSION.fullmatch(version):
        message = f"a version like 1.2.0 expected, not {version[:40]!r}"
        raise ValueError(message)
    numbers = [int(number) for number in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def is_newer(version: str, than: str) -> bool:
    """Whether ``version`` came after ``than``. Raises ``ValueError`` as :func:`version_numbers`."""
    return version_numbers(version) > version_numbers(than)


def _text(plain: dict[str, object], key: str) -> str:
    value = plain.get(key)
    if not isinstance(value, str) or not value:
        message = f"its {key} is no text"
        raise ValueError(message)
    return value


def _no_notice(reason: str) -> ReleaseNoticeError:
    message = f"The notice of a release makes no sense: {reason}."
    return ReleaseNoticeError(ErrorCode.RELEASE_NOTICE, message, reason=reason)
