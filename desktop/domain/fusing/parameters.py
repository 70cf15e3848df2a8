"""The parameters of an engine (参数) as data: what can be set, in which range, and under which algorithm."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain.cloud.calls import Site

ParameterValue = str | int | float | bool


class ParameterKind(StrEnum):
    """What a value of the parameter is: one of some choices, a number in a range, yes or no, an ID of the console."""

    CHOICE = "choice"
    NUMBER = "number"
    SWITCH = "switch"
    CONSOLE_ID = "console_id"


class Direction(StrEnum):
    """What a higher number is more like (fact book, discrepancies 10 and 11)."""

    TEMPLATE = "template"
    USER = "user"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Offer:
    """What one algorithm offers of a parameter: its recommended value, and the levels shown as buttons."""

    default: ParameterValue
    levels: tuple[ParameterValue, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that can be set.

    ``title`` names it where the window has no words of its own. Numbers go from ``low`` to ``high`` with ``decimals``
    digits. ``belongs_to`` is the choice, such as the algorithm, on which ``offers`` depends: a value without an offer
    takes no such parameter. ``optional``: unless it is set the service's own value holds. ``sites`` ``None``: all.
    """

    name: str
    title: str
    kind: ParameterKind
    default: ParameterValue
    low: float = 0
    high: float = 100
    decimals: int = 0
    direction: Direction = Direction.NEITHER
    choices: tuple[ParameterValue, ...] = ()
    belongs_to: Parameter | None = None
    offers: tuple[tuple[ParameterValue, Offer], ...] = ()
    optional: bool = False
    sites: frozenset[Site] | None = None

    def offer(self, values: ParameterValues) -> Offer | None:
        """What the algorithm chosen in ``values`` offers; ``None`` when it takes no such parameter."""
        if self.belongs_to is None:
            return Offer(self.default)
        return dict(self.offers).get(self.belongs_to.value(values))

    @property
    def follows_choice(self) -> bool:
        """Whether another algorithm recommends another value: then choosing one takes what was set back."""
        return len({offer for _, offer in self.offers}) > 1

    def value(self, values: ParameterValues) -> ParameterValue:
        """What holds: the value set, or else the recommended one; ``default`` where the algorithm takes none."""
        offer = self.offer(values)
        return self.default if offer is None else values.get(self.name, offer.default)


@dataclass(frozen=True, slots=True)
class ParameterGroup:
    """Parameters that belong together on the screen."""

    name: str
    title: str
    parameters: tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class ParameterValues:
    """Values by name, as far as they were set."""

    pairs: tuple[tuple[str, ParameterValue], ...] = ()

    @classmethod
    def of(cls, **values: ParameterValue | None) -> ParameterValues:
        """Those that are not ``None``, in the order of their names: the same values are equal."""
        return cls(tuple(sorted((name, value) for name, value in values.items() if value is not None)))

    def __contains__(self, name: object) -> bool:
        return any(known == name for known, _ in self.pairs)

    def __iter__(self) -> Iterator[tuple[str, ParameterValue]]:
        return iter(self.pairs)

    def get(self, name: str, default: ParameterValue) -> ParameterValue:
        return dict(self.pairs).get(name, default)

    def text(self, name: str) -> str:
        """The value as text, empty when it is not set."""
        return str(self.get(name, ""))

    def having(self, **values: ParameterValue) -> ParameterValues:
        """With these values as well."""
        return ParameterValues.of(**{**dict(self.pairs), **values})

    def without(self, *names: str) -> ParameterValues:
        """With these set no longer."""
        return ParameterValues(tuple((name, value) for name, value in self.pairs if name not in names))
