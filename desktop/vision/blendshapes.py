"""What eyes and mouth do: MediaPipe's blendshape model on the landmarks, and a look into the mouth for teeth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.vision.mesh import FaceMesh
    from desktop.vision.patch import Points


class BlendshapeModel:
    """The blendshape network. One instance must not be used by two threads at once."""

    def __init__(self, model: bytes, mesh: FaceMesh) -> None:
        self._net = cv2.dnn.readNetFromTFLite(np.frombuffer(model, np.uint8))
        self._landmarks = mesh.expression_landmarks
        self._names = mesh.expression_names

    def scores(self, landmarks: Points) -> Mapping[str, float]:
        """52 scores from 0 to 1, by name, for landmarks (478 x 3) in pixels of any picture."""
        points = landmarks[self._landmarks, :2].astype(np.float32)
        self._net.setInput(points[None])
        values = self._net.forward().reshape(-1)
        return dict(zip(self._names, (float(value) for value in values), strict=True))
