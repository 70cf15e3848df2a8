"""The settings of the running window: applied at once, saved at once."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.crop.values import Aspect, Padding, parse_margin
from desktop.domain.errors import SettingsError
from desktop.domain.settings import Settings

if TYPE_CHECKING:
    from desktop.domain.ports import SettingsStore
    from desktop.domain.preparing import PrepareOptions


class SettingsPage(IntEnum):
    """The pages of the settings that others lead to, by the places of their tabs."""

    GENERAL = 0
    CLOUD = 1
    KEYS = 2
    SHORTCUTS = 3


class Preferences(QObject):
    """Holds the settings and keeps the store in step."""

    changed = Signal()
    failed = Signal(object)
    """A :class:`~desktop.domain.errors.SettingsError`: the settings hold, but only until the program ends."""

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.problem: SettingsError | None = None
        self.value = self._load()

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - the fields of Settings
        self.use(replace(self.value, **changes))

    def use(self, settings: Settings) -> None:
        if settings == self.value:
            return
        self.value = settings
        self.changed.emit()
        try:
            self._store.save(settings)
        except SettingsError as error:
            self.failed.emit(error)

    def prepare_options(self) -> PrepareOptions:
        """How a picture is prepared until the user says otherwise."""
        value = self.value
        margin, least = parse_margin(value.margin)
        from desktop.domain.preparing import PrepareOptions  # noqa: PLC0415 - brings numpy; the window is on screen sooner

        return PrepareOptions(
            margin=margin,
            least=least,
            aspect=Aspect.parse(value.aspect),
            padding=Padding.parse(value.padding),
            format=value.format,
            max_bytes=value.max_bytes,
        )

    def _load(self) -> Settings:
        """A damaged file was kept aside by the store; ``problem`` waits to be told once there is a window."""
        try:
            return self._store.load()
        except SettingsError as error:
            self.problem = error
        try:
            return self._store.load()
        except SettingsError:
            return Settings()
