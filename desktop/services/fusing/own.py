"""The own model (自备模型): as the local preview, with the face made by a model file that the user has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, ModelError
from desktop.domain.fusing.engine import OWN, Cost, EngineInfo, Need
from desktop.domain.fusing.outcome import Outcome
from desktop.services.fusing.local import LocalPreview

if TYPE_CHECKING:
    from desktop.domain.fusing.order import Order
    from desktop.domain.fusing.outlook import Pair
    from desktop.domain.jobs import Progress
    from desktop.domain.rules.findings import Finding
    from desktop.services.fusing.pictures import PictureLoader
    from desktop.services.fusing.ports import EnginePorts
    from desktop.services.own_models import OwnEngine

INFO = EngineInfo(id=OWN, title="own model", cost=Cost.FREE, needs=frozenset({Need.TEMPLATE_PICTURE}))


class OwnModelPreview:
    """Fuses with the model that was confirmed; how good that will be is not foretold. ``own`` ``None``: never any."""

    info = INFO

    def __init__(self, pictures: PictureLoader, own: OwnEngine | None) -> None:
        self._own = own
        self._preview = None if own is None else LocalPreview(pictures, own.fusion, INFO, _nothing_foretold)

    def check(self, order: Order) -> tuple[Finding, ...]:
        """Raises :class:`ModelError` too: no model was confirmed, it has changed, or cannot be run here."""
        if self._own is None or self._preview is None:
            raise _none_chosen()
        self._own.models.networks()
        return self._preview.check(order)

    def fuse(self, order: Order, progress: Progress) -> Outcome:
        """As the local preview."""
        return Outcome(order, error=_none_chosen()) if self._preview is None else self._preview.fuse(order, progress)


def build(ports: EnginePorts) -> OwnModelPreview:
    return OwnModelPreview(ports.pictures, ports.own)


def _nothing_foretold(_: Pair) -> tuple[Finding, ...]:
    return ()


def _none_chosen() -> ModelError:
    return ModelError(ErrorCode.OWN_MODEL_MISSING, "No model of your own is set up here.")
