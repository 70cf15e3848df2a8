"""The user's own model: looked at, confirmed once, and known by its content from then on."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, ModelError
from desktop.domain.fusing.own_model import OwnModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from desktop.domain.fusing.own_model import (
        ModelFiles,
        ModelFormat,
        ModelLooker,
        ModelReport,
        NetworkOpener,
        OwnModelStore,
        SwapNetworks,
    )
    from desktop.domain.ports import FusionEngine


class OwnModels:
    """Holds the one model that is used. Reading files may take seconds: not on the GUI thread."""

    def __init__(
        self, store: OwnModelStore, looker: ModelLooker, opener: NetworkOpener, clock: Callable[[], datetime]
    ) -> None:
        self._store, self._looker, self._opener, self._clock = store, looker, opener, clock

    def current(self) -> OwnModel | None:
        """The confirmed one, whether or not its files are still as they were."""
        return self._store.load()

    def look(self, files: ModelFiles) -> ModelReport:
        """What to show before anybody confirms. Raises :class:`ModelError`."""
        return self._looker.look(files)

    def confirm(self, report: ModelReport, chosen: ModelFormat | None = None) -> OwnModel:
        """Write down that the user has seen the licence and may use exactly these files.

        Raises :class:`ModelError` where the format is not clear, :class:`~desktop.domain.errors.StoreError`.
        """
        row = report.row(chosen)
        model = OwnModel(report.files, row.format, row.side, report.digests, self._clock(), report.licence)
        self._store.save(model)
        return model

    def require(self, report: ModelReport) -> OwnModel:
        """The model in use, if it is what was looked at. Raises :class:`ModelError`."""
        model = self.current()
        if model is not None and (model.files, model.digests) == (report.files, report.digests):
            return model
        is_known = model is not None and model.files == report.files
        code = ErrorCode.OWN_MODEL_CHANGED if is_known else ErrorCode.OWN_MODEL_UNCONFIRMED
        message = f"The use of {report.files.model} was not confirmed for what is in it now."
        raise ModelError(code, message, file=str(report.files.model))

    def forget(self) -> None:
        """The files themselves stay where they are."""
        self._store.save(None)

    def networks(self) -> SwapNetworks:
        """Ready to run. Raises :class:`ModelError`."""
        model = self.current()
        if model is None:
            raise ModelError(ErrorCode.OWN_MODEL_MISSING, "No model of your own has been chosen yet.")
        return self._opener.open(model)

    def version(self) -> str:
        """What its results depend on besides the order: empty without a model."""
        model = self.current()
        if model is None:
            return ""
        return sha256("".join((model.format, str(model.side), *model.digests)).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class OwnEngine:
    """``fusion`` runs what ``models`` has confirmed."""

    fusion: FusionEngine
    models: OwnModels
