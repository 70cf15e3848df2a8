"""Who makes a fused picture (engine, 引擎): what every engine can do, and what is to be known of it beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.domain.cloud.calls import Site
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.outcome import Outcome
    from desktop.domain.fusing.parameters import Parameter, ParameterGroup, ParameterValue, ParameterValues
    from desktop.domain.jobs import Progress
    from desktop.domain.rules.findings import Finding

LOCAL = "local"
"""The engine that is used unless another one is asked for."""

OWN = "own"
"""The engine that runs a model file of the user's (own model, 自备模型)."""


class Cost(StrEnum):
    """What one picture costs."""

    FREE = "free"
    CHARGED_CALL = "charged_call"


class Need(StrEnum):
    """What an engine cannot do without."""

    KEYS = "keys"
    NETWORK = "network"
    MATERIAL = "material"
    TEMPLATE_PICTURE = "template_picture"


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What window, command line and history are drawn from. Words of a language are theirs.

    ``id`` is stable: documents and commands carry it. ``title`` names the engine where the window has no words for
    it. ``told`` are the parameters that tell one run from another, for the history. ``sites`` ``None``: everywhere.
    """

    id: str
    title: str
    cost: Cost
    needs: frozenset[Need]
    groups: tuple[ParameterGroup, ...] = ()
    told: tuple[str, ...] = ()
    sites: frozenset[Site] | None = None

    @property
    def is_free(self) -> bool:
        return self.cost is Cost.FREE

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        return tuple(parameter for group in self.groups for parameter in group.parameters)

    def offered_at(self, site: Site) -> bool:
        """Whether accounts of that site have it."""
        return self.sites is None or site in self.sites

    def parameter(self, name: str) -> Parameter:
        return next(parameter for parameter in self.parameters if parameter.name == name)

    def chosen(self, values: ParameterValues, choice: Parameter, value: ParameterValue) -> ParameterValues:
        """``values`` with another algorithm: what it does not take, or recommends otherwise, is set no longer."""
        changed = values.without(choice.name) if value == choice.default else values.having(**{choice.name: value})
        gone = [
            other.name
            for other in self.parameters
            if other.belongs_to == choice and (other.follows_choice or other.offer(changed) is None)
        ]
        return changed.without(*gone)

    def told_values(self, values: ParameterValues) -> tuple[tuple[Parameter, str], ...]:
        """The parameters that tell this run from others, with what holds; without those left to the service."""
        known = [self.parameter(name) for name in self.told]
        return tuple(
            (parameter, str(parameter.value(values)))
            for parameter in known
            if parameter.offer(values) is not None and (not parameter.optional or parameter.name in values)
        )


class Engine(Protocol):
    """Makes a fused picture of an order. Called on worker threads, from several at once."""

    @property
    def info(self) -> EngineInfo: ...

    def check(self, order: Order) -> tuple[Finding, ...]:
        """What there is to say beforehand: offline and free.

        Raises :class:`~desktop.domain.errors.FusionDeskError` for an order that would fail or be charged in vain.
        """
        ...

    def fuse(self, order: Order, progress: Progress) -> Outcome:
        """Make the picture. Errors of the world come back in the outcome; only ``Cancelled`` is raised.

        A charged engine calls ``order.sending.before_call`` when the charged call goes out next.
        """
        ...
