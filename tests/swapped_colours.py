"""A fourth engine, as small as one can be: the template with two of its colours swapped. All of it is this file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import FusionDeskError
from desktop.domain.fusing.engine import Cost, EngineInfo, Need
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.fusing.parameters import Direction, Parameter, ParameterGroup, ParameterKind
from desktop.services.fusing.local import saved_format

if TYPE_CHECKING:
    from desktop.domain.fusing.order import Order
    from desktop.domain.jobs import Progress
    from desktop.domain.rules.findings import Finding
    from desktop.services.fusing.pictures import PictureLoader
    from desktop.services.fusing.ports import EnginePorts

ORDERS = {"red and blue": (2, 1, 0), "green and blue": (1, 0, 2)}

COLOURS = Parameter("colours", "Colours", ParameterKind.CHOICE, "red and blue", choices=tuple(ORDERS))
STRENGTH = Parameter("strength", "Strength", ParameterKind.NUMBER, 100, direction=Direction.USER)
SURE = Parameter("sure", "Quite sure", ParameterKind.SWITCH, default=True)

INFO = EngineInfo(
    id="swapped-colours",
    title="Swapped colours",
    cost=Cost.FREE,
    needs=frozenset({Need.TEMPLATE_PICTURE}),
    groups=(ParameterGroup("swapping", "Swapping", (COLOURS, STRENGTH, SURE)),),
    told=("strength",),
)


class SwappedColours:
    """Takes the template's pixels, whoever is on the photos."""

    info = INFO

    def __init__(self, pictures: PictureLoader) -> None:
        self._pictures = pictures

    def check(self, order: Order) -> tuple[Finding, ...]:  # noqa: ARG002 - it has nothing to say
        return ()

    def fuse(self, order: Order, progress: Progress) -> Outcome:
        progress.report(0, 1)
        try:
            template = self._pictures.of(order, order.template)  # type: ignore[arg-type]  # it needs one
        except FusionDeskError as error:
            return Outcome(order, error=error)
        swapped = template.picture.pixels[..., list(ORDERS[str(COLOURS.value(order.settings))])]
        return Outcome(order, FusedPicture(swapped, saved_format(template.picture.info)))


def build(ports: EnginePorts) -> SwappedColours:
    return SwappedColours(ports.pictures)
