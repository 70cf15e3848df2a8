"""The code of a provider (服务提供者编码): 27 characters, who made a picture and with what (TC260-PG-20252A)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

PREFIX = "0011"
"""Version and kind: a provider that is an organisation with a unified social credit code."""

CREDIT_LENGTH, MODEL_LENGTH = 18, 4
CODE_LENGTH = len(PREFIX) + CREDIT_LENGTH + 1 + MODEL_LENGTH
SERVICES = ("1", "2")
"""The service digit."""

_CREDIT_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT = re.compile(rf"[{_CREDIT_CHARACTERS}]{{{CREDIT_LENGTH}}}")
_MODEL = re.compile(rf"[0-9A-Za-z]{{{MODEL_LENGTH}}}")


class CodeFault(StrEnum):
    """What is wrong with a code, part by part."""

    LENGTH = "length"
    PREFIX = "prefix"
    CREDIT = "credit"
    CREDIT_CHECK = "credit_check"
    SERVICE = "service"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class ProviderCode:
    """``credit`` is the unified social credit code, ``service`` one of :data:`SERVICES`, ``model`` four characters."""

    credit: str
    service: str
    model: str

    @property
    def text(self) -> str:
        return f"{PREFIX}{self.credit}{self.service}{self.model}"

    @property
    def faults(self) -> tuple[CodeFault, ...]:
        """Empty when all parts can be what they are meant to be."""
        sound = bool(_CREDIT.fullmatch(self.credit))
        found = (
            (CodeFault.CREDIT, not sound),
            (CodeFault.CREDIT_CHECK, sound and self.credit[-1] != _check_character(self.credit)),
            (CodeFault.SERVICE, self.service not in SERVICES),
            (CodeFault.MODEL, not _MODEL.fullmatch(self.model)),
        )
        return tuple(fault for fault, wrong in found if wrong)


def code_faults(text: str) -> tuple[CodeFault, ...]:
    """What is wrong with ``text`` as a provider's code. Of a wrong length nothing else can be said."""
    if len(text) != CODE_LENGTH:
        return (CodeFault.LENGTH,)
    rest = text[len(PREFIX) :]
    parts = ProviderCode(rest[:CREDIT_LENGTH], rest[CREDIT_LENGTH], rest[CREDIT_LENGTH + 1 :])
    return (*(() if text.startswith(PREFIX) else (CodeFault.PREFIX,)), *parts.faults)


def looks_like_code(text: str) -> bool:
    """Whether ``text`` is meant as a provider's code, so that its parts are worth checking."""
    return len(text) == CODE_LENGTH and text.startswith(PREFIX)


def _check_character(credit: str) -> str:
    """The last character as the others give it (GB 32100-2015, 5.2: weights 3^i modulo 31)."""
    total = sum(_CREDIT_CHARACTERS.index(it) * pow(3, place, 31) for place, it in enumerate(credit[:-1]))
    return _CREDIT_CHARACTERS[-total % 31]
