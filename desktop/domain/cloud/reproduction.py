"""What support needs to see a call again, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.domain.cloud.exchange import Exchange


@dataclass(frozen=True, slots=True)
class Reproduction:
    """``versions`` names programs and libraries. ``pictures`` are file contents the user agreed to pass on.

    Pictures are found again in the exchange by their hash; others are left out.
    """

    exchange: Exchange
    versions: Mapping[str, str]
    pictures: Sequence[bytes] = field(default=(), repr=False)
