"""Where and how much a result differs from its template: made visible, computed off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from desktop.ui.kit.images import from_qimage, to_qimage
from desktop.ui.kit.jobs import Latest

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from desktop.domain.jobs import Progress
    from desktop.domain.picture import Pixels
    from desktop.ui.effect.session import EffectSession
    from desktop.ui.kit.jobs import JobRunner

GAIN = 8
"""A difference of 32 of 256 levels is shown at full strength."""

GROUND = 0.3
"""Brightness of the grey template under the difference."""

HEAT = np.array([[0, 0, 0], [150, 40, 160], [60, 110, 245], [120, 225, 255]], np.float32)
"""BGR from no difference over violet and orange to pale yellow."""


def amplified(before: Pixels, after: Pixels, *, gain: int = GAIN) -> Pixels:
    """Two BGR pictures of one size: the largest difference of the three colours times ``gain``, as heat on grey."""
    apart = np.abs(before.astype(np.int16) - after.astype(np.int16)).max(axis=2).astype(np.float32)
    strength = np.minimum(apart * gain / 255, 1)[..., None]
    grey = before.mean(axis=2, dtype=np.float32)[..., None] * GROUND
    steps = np.linspace(0, 1, len(HEAT), dtype=np.float32)
    heat = np.stack([np.interp(strength[..., 0], steps, HEAT[:, channel]) for channel in range(3)], axis=2)
    pixels: Pixels = np.minimum(np.rint(grey * (1 - strength) + heat), 255).astype(np.uint8)
    return pixels


class DifferenceMaker(QObject):
    """Keeps the difference of the session's template and result up to date while somebody looks at it."""

    changed = Signal()

    def __init__(self, session: EffectSession, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._latest = Latest(runner, self)
        self._latest.succeeded.connect(self._made)
        self.wanted = False
        self.image: QImage | None = None
        session.result_changed.connect(self._update)
        session.template_changed.connect(self._update)

    def want(self, *, wanted: bool) -> None:
        self.wanted = wanted
        self._update()

    @property
    def possible(self) -> bool:
        """Only pictures of one size can be compared point by point; a cloud result may have another."""
        template, result = self._session.template, self._session.result
        return template is not None and result is not None and template.display.size() == result.display.size()

    def _update(self) -> None:
        template, result = self._session.template, self._session.result
        if self.wanted and self.possible and template is not None and result is not None:
            self._latest.request(partial(_compare, template.display, result.display))
        else:
            self._latest.cancel()
            self._made(None)

    def _made(self, image: QImage | None) -> None:
        self.image = image
        self.changed.emit()


def _compare(before: QImage, after: QImage, _: Progress) -> QImage:
    return to_qimage(amplified(from_qimage(before), from_qimage(after)))
