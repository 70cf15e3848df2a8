"""The implicit label (隐式标识): seven fields in a file's metadata: AI made it, and who (GB 45438-2025, Annex E)."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, dataclass

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.spelling import parsed_json

FIELDS = (
    "Label",
    "ContentProducer",
    "ProduceID",
    "ReservedCode1",
    "ContentPropagator",
    "PropagateID",
    "ReservedCode2",
)
"""In the standard's order (Annex E, b to h); all are texts."""

KINDS = frozenset({"1", "2", "3"})
"""``Label``: AI made it, may have made it, or is suspected to have (Annex E, c)."""

ALLOWED = re.compile(r"[\x21\x23-\x5b\x5d-\x7e]*")
"""Characters of values (Annex E, j): printable ASCII, but for the space, the quote and the backslash."""

FORBIDDEN = re.compile(r"[^\x21\x23-\x5b\x5d-\x7e]")

MAX_PRODUCER = 48
"""Characters; with them, both IDs of 16 characters and all seven fields, a label has 250 of the service's 256."""

DEFAULT_PRODUCER = "FusionDesk"
"""Stands in a label where the user names no producer."""

ID_LENGTHS = (32, 24, 16)
"""Hexadecimal digits of an ID, the most first. The fewest tell 2^64 products of one producer apart."""


@dataclass(frozen=True, slots=True)
class ImplicitLabel:
    """The values of :data:`FIELDS`, in their order."""

    label: str
    producer: str
    produce_id: str
    reserved1: str = ""
    propagator: str = ""
    propagate_id: str = ""
    reserved2: str = ""

    @property
    def values(self) -> tuple[str, ...]:
        return astuple(self)

    @property
    def text(self) -> str:
        """As it stands in a file: JSON without a space."""
        values = dict(zip(FIELDS, self.values, strict=True))
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def first_label(producer: str, produce_id: str) -> ImplicitLabel:
    """The label of who writes first: as the propagator the producer stands again (Annex E, note 1)."""
    return ImplicitLabel("1", producer, produce_id, propagator=producer, propagate_id=produce_id)


def usable_producer(text: str) -> str:
    """``text``, or the program's own name for none. Raises :class:`OutputError` where it cannot stand in a label."""
    try:
        return check_producer(text or DEFAULT_PRODUCER)
    except ValueError as error:
        message = f"{text!r} cannot be the producer in the AI label: {error}"
        raise OutputError(ErrorCode.PRODUCER_UNFIT, message, producer=text) from error


def fitted_label(producer: str, digest: str, most: int) -> ImplicitLabel:
    """The first label whose text has at most ``most`` characters: its IDs are the start of ``digest``.

    They are as long as fits. Raises ``ValueError`` for a producer with whom not even the shortest does.
    """
    for length in ID_LENGTHS:
        made = first_label(producer, digest[:length])
        if len(made.text) <= most:
            return made
    message = f"a label by {producer!r} has {len(made.text)} characters, at most {most} are taken"
    raise ValueError(message)


def parsed_label(text: str) -> ImplicitLabel | None:
    """What a file's label says; ``None`` when it is not JSON with at least ``Label``. Absent fields are empty."""
    try:
        values = parsed_json(text)
    except ValueError:
        return None
    inner = values.get("AIGC", values) if isinstance(values, dict) else None
    if not isinstance(inner, dict) or "Label" not in inner:
        return None
    return ImplicitLabel(*(str(inner.get(name, "")) for name in FIELDS))


def check_producer(text: str) -> str:
    """``text`` itself when it can be a producer. Raises ``ValueError`` for a foreign character, or too many."""
    if found := FORBIDDEN.search(text):
        message = f"{found.group()!r} may not stand in a label: no space, quote, backslash, and nothing beyond ASCII"
        raise ValueError(message)
    if len(text) > MAX_PRODUCER:
        message = f"{len(text)} characters, at most {MAX_PRODUCER} fit"
        raise ValueError(message)
    return text
