"""YuNet, ready for copies of several sizes: to make one network ready for another size costs up to half a look."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import cv2
import numpy as np

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.patch import Points

SMALL = 1 << 17
"""Pixels of a copy up to which a network of its own is kept for its size: such a one holds 8 MB at most, one for
512 x 512 pixels 20, one for 1280 x 1280 100. Since 2026-12-01; made ready anew for each size a portrait's looks cost
8 ms of CPU more at 512 pixels, 2 ms at a glance and 2 ms at a face."""

MOST_KEPT = 5
"""Networks for small copies: two shapes of a glance at the other turns, and three close looks at a face."""


class SizedNets:
    """The networks of one detector: for one thread at a time."""

    def __init__(self, model: bytes, score: float, overlap: float) -> None:
        """``score`` is the least that is told; of boxes that overlap by more than ``overlap`` the best one is."""
        self._model, self._limits = np.frombuffer(model, np.uint8), (score, overlap)
        self._large = self._made()
        self._small: list[cv2.FaceDetectorYN] = []

    def detect(self, copy: Pixels) -> Points:
        """N x 15: box, five points and score of each face in a BGR copy, looked at as it is."""
        height, width = copy.shape[:2]
        net = self._large if height * width > SMALL else self._kept((width, height))
        if net.getInputSize() != (width, height):  # setting it, even to what it was, makes it ready anew
            net.setInputSize((width, height))
        # OpenCV gives None where it finds nothing; its type stubs do not say so
        rows = cast("Points | None", net.detect(copy)[1])
        return np.empty((0, 15), np.float32) if rows is None else rows

    def _kept(self, size: tuple[int, int]) -> cv2.FaceDetectorYN:
        """The small network that is ready for ``size``, else a new one, else that which was used longest ago."""
        ready = next((net for net in self._small if net.getInputSize() == size), None)
        if ready is None:
            ready = self._made() if len(self._small) < MOST_KEPT else self._small[0]
        self._small = [*(net for net in self._small if net is not ready), ready]
        return ready

    def _made(self) -> cv2.FaceDetectorYN:
        return cv2.FaceDetectorYN.create("onnx", self._model, np.empty(0, np.uint8), (320, 320), *self._limits, 5000)
