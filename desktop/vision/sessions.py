"""Running a model file by ``onnxruntime``, which is an extra (``onnx``): 78 MB installed that most users never need."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from desktop.domain.errors import ErrorCode, ModelError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

LIBRARY = "onnxruntime"
STATES = "onnxruntime.capi.onnxruntime_pybind11_state"
"""Where the library has what it raises for a model that it cannot take or run."""


class Session(Protocol):
    """A model that is ready to run."""

    def run(self, inputs: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        """The first output, of inputs by their names. Raises :class:`ModelError` when it cannot be run."""
        ...


def is_available() -> bool:
    """Whether the extra ``onnx`` is installed."""
    return find_spec(LIBRARY) is not None


def open_session(data: bytes, path: Path) -> Session:
    """Makes a session of the bytes of the model in ``path``.

    Raises :class:`ModelError`: OWN_MODEL_RUNTIME, OWN_MODEL_UNFIT.
    """
    if not is_available():
        message = "Models of your own need the extra onnx, which is not installed."
        raise ModelError(ErrorCode.OWN_MODEL_RUNTIME, message)
    library, states = import_module(LIBRARY), import_module(STATES)
    library.disable_telemetry_events()  # nothing is told to anybody
    failures = tuple(kind for kind in vars(states).values() if isinstance(kind, type) and issubclass(kind, Exception))
    try:
        session = library.InferenceSession(data, providers=["CPUExecutionProvider"])
    except failures as error:
        raise _cannot_run(path, error) from error
    return _RuntimeSession(session, path, failures)


class _RuntimeSession:
    def __init__(self, session: Any, path: Path, failures: tuple[type[Exception], ...]) -> None:  # noqa: ANN401 - untyped
        self._session, self._path, self._failures = session, path, failures

    def run(self, inputs: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
        try:
            return np.asarray(self._session.run(None, dict(inputs))[0], np.float32)
        except self._failures as error:
            raise _cannot_run(self._path, error) from error


def _cannot_run(path: Path, error: Exception) -> ModelError:
    message = f"{path} cannot be run: {error}."
    return ModelError(ErrorCode.OWN_MODEL_UNFIT, message, file=str(path), reason=str(error))
