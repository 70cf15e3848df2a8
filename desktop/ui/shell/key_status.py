"""Whether cloud keys are there, in the status bar."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.errors import KeyStoreError
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import ShrinkingLabel, set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.domain.jobs import Progress
    from desktop.services.bundle import Services
    from desktop.ui.kit.jobs import JobRunner


class Keys(Enum):
    UNKNOWN = auto()
    PRESENT = auto()
    SANDBOX = auto()
    ABSENT = auto()
    LOCKED = auto()
    UNREADABLE = auto()


WORKING = frozenset({Keys.PRESENT, Keys.SANDBOX})


class KeyStatus(Translated, ShrinkingLabel):
    """Asks the key store on a worker thread; a locked keyring is not opened for this.

    ``is_local`` says whether calls go to a service on this machine: that one has keys of its own, which the account's
    say nothing about.
    """

    def __init__(
        self,
        runner: JobRunner,
        services: Callable[[], Services],
        is_local: Callable[[], bool] = lambda: False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._is_local = services, is_local
        self._state = Keys.UNKNOWN
        self._asking = Latest(runner, self)
        self._asking.succeeded.connect(self._show)
        self._asking.failed.connect(lambda _: self._show(Keys.UNKNOWN))
        self.setProperty("role", "muted")
        self.setContentsMargins(8, 0, 8, 0)

    def refresh(self) -> None:
        self._asking.request(partial(_look, self._services, is_local=self._is_local()), urgent=False)

    def retranslate(self) -> None:
        texts = {
            Keys.UNKNOWN: "",
            Keys.PRESENT: self.tr("Cloud keys: present"),
            Keys.SANDBOX: self.tr("Cloud: sandbox on this computer"),
            Keys.ABSENT: self.tr("Cloud keys: none (local preview works without)"),
            Keys.LOCKED: self.tr("Cloud keys: keyring locked"),
            Keys.UNREADABLE: self.tr("Cloud keys: cannot be read"),
        }
        self.setText(texts[self._state])

    def _show(self, state: Keys) -> None:
        self._state = state
        set_role(self, "role", "good" if state in WORKING else "muted")
        self.retranslate()


def _look(services: Callable[[], Services], _: Progress, *, is_local: bool) -> Keys:
    if is_local:
        return Keys.SANDBOX
    keys = services().keys
    try:
        if keys.status().locked:
            return Keys.LOCKED
        return Keys.ABSENT if keys.load() is None else Keys.PRESENT
    except KeyStoreError:
        return Keys.UNREADABLE
