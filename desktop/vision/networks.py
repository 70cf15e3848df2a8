"""The two networks of our own that the local engine asks."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import cv2
import numpy as np

from desktop.domain.fusing.networks import BareFace, SeenFace
from desktop.vision.covers import CoverModel
from desktop.vision.models import BARE, COVER

if TYPE_CHECKING:
    from desktop.domain.picture import Pixels
    from desktop.vision.models import ModelStore


class BareModel:
    """The network ``face_bare``. One instance must not be used by two threads at once."""

    def __init__(self, model: bytes) -> None:
        self._net = cv2.dnn.readNetFromONNX(np.frombuffer(model, np.uint8))

    def look(self, patch: Pixels) -> BareFace:
        """``patch``: BGR, 192 x 192."""
        self._net.setInput(cv2.dnn.blobFromImage(patch, 1 / 255, swapRB=True))
        planes = np.array(self._net.forward()[0], np.float32)
        colours = np.ascontiguousarray(planes[2::-1].transpose(1, 2, 0)) * np.float32(255)
        return BareFace(colours, planes[3], planes[4])


class CoverNetworks:
    """Implements :class:`desktop.domain.fusing.networks.FaceNetworks`; the models are loaded when first asked."""

    def __init__(self, store: ModelStore) -> None:
        """Verifies the models; raises :class:`~desktop.domain.errors.ModelError`. Nobody keeps their bytes."""
        self._store = store
        for model in (COVER, BARE):
            store.read(model)
        self._lock = threading.Lock()
        self._cover: CoverModel | None = None
        self._bare: BareModel | None = None

    def rest(self) -> None:
        """Let go of the networks, 40 MB once they have been used, until somebody asks again."""
        with self._lock:
            self._cover = self._bare = None

    def seen(self, patch: Pixels) -> SeenFace:
        """See the port."""
        with self._lock:
            self._cover = self._cover or CoverModel(self._store.read(COVER))
            own, cover, _ = self._cover.look(patch)
        return SeenFace(np.asarray(1 - own, np.float32), cover)

    def bare(self, patch: Pixels) -> BareFace:
        """See the port."""
        with self._lock:
            self._bare = self._bare or BareModel(self._store.read(BARE))
            return self._bare.look(patch)
