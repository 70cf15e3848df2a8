"""The face models that ship with the program: what they are, and that they are what we shipped."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.domain.errors import ErrorCode, ModelError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A file under ``resources/models`` and the SHA-256 of its bytes."""

    name: str
    digest: str


DETECTOR = ModelFile(
    "face_detection_yunet_2023mar.onnx", "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4"
)
LANDMARKS = ModelFile(
    "face_landmarks_detector.tflite", "c7d54204ce0448474c7f3fa9af494787c0965cbdd6f20fc72867e43046bd43d5"
)
BLENDSHAPES = ModelFile("face_blendshapes.tflite", "4f36dded049db18d76048567439b2a7f58f1daabc00d78bfe8f3ad396a2d2082")
MESH = ModelFile("face_mesh.json", "93d5f39d8b148e7d0cca24433e48c79c0e04f58b420d2754f10370fb3f88a16b")
COVER = ModelFile("face_cover.onnx", "93da95acf5eea30ef6780dd54a855ed76b62a7bf7906631798ca56b7a8f67060")
BARE = ModelFile("face_bare.onnx", "80b56accb05149335e62b85dd740f527fbc0b436a5db7dd767489dcfc05e2e3b")

MODEL_FILES = (DETECTOR, LANDMARKS, BLENDSHAPES, MESH, COVER, BARE)


class ModelStore:
    """Reads model files into memory and lets none through that is not the one we shipped.

    OpenCV is given the bytes, never the path: it cannot open non-ASCII paths on Windows.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, model: ModelFile) -> bytes:
        """The verified bytes; raises :class:`~desktop.domain.errors.ModelError`."""
        path = self._folder / model.name
        try:
            data = path.read_bytes()
        except OSError as error:
            message = f"The model file {path} cannot be read ({error.strerror})."
            raise ModelError(ErrorCode.MODEL_MISSING, message, file=str(path)) from error
        if sha256(data).hexdigest() != model.digest:
            message = f"The model file {path} is not the one that was shipped."
            raise ModelError(ErrorCode.MODEL_DAMAGED, message, file=str(path))
        return data

    def verify(self) -> None:
        """Check every model file; raises :class:`~desktop.domain.errors.ModelError` for the first that is wrong."""
        for model in MODEL_FILES:
            self.read(model)
