"""``--model`` and what belongs to it: a model file of one's own, for ``preview --engine own``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from desktop.cli.output import shown, shown_lines, stderr
from desktop.domain.errors import ModelError
from desktop.domain.fusing.engine import OWN
from desktop.domain.fusing.own_model import ModelFiles, ModelFormat

if TYPE_CHECKING:
    from desktop.domain.fusing.own_model import ModelReport
    from desktop.services.own_models import OwnModels

NO_LICENCE = "Neither the file nor its folder says anything of a licence: ask where you have it from."

ModelPath = Annotated[
    Path | None,
    typer.Option(
        "--model",
        metavar="FILE",
        help="With --engine own: your own model, ONNX in the format of ghost, SimSwap or inswapper.",
        show_default=False,
    ),
]
NetworkPath = Annotated[
    Path | None,
    typer.Option(
        "--face-network", metavar="FILE", help="The network that tells the model who a person is.", show_default=False
    ),
]
MapPath = Annotated[
    Path | None,
    typer.Option(
        "--vector-map",
        metavar="FILE",
        help="What makes its vectors those the model knows, where it was trained with another network.",
        show_default=False,
    ),
]
Format = Annotated[
    ModelFormat | None,
    typer.Option("--model-format", help="Where the file does not say which it is.", show_default=False),
]
Confirm = Annotated[
    bool,
    typer.Option(
        "--confirm-licence",
        help="You have read the model's licence and may use it for this. Said once for a file as it is.",
    ),
]


@dataclass(frozen=True, slots=True)
class OwnModelOptions:
    """What the options say; a usage error for a model without a face network, and for others without a model."""

    model: ModelPath = None
    face_network: NetworkPath = None
    vector_map: MapPath = None
    model_format: Format = None
    confirm_licence: Confirm = False

    def __post_init__(self) -> None:
        others = (self.face_network, self.vector_map, self.model_format, self.confirm_licence or None)
        if (self.model is None) is not (self.face_network is None) or (self.model is None and any(others)):
            message = "give both, --model and --face-network, or none of what belongs to a model"
            raise typer.BadParameter(message)

    def check(self, engine: str) -> None:
        """A usage error for a model where another engine was asked for."""
        if self.model is not None and engine != OWN:
            message = f"--model is for --engine {OWN}, not {engine}"
            raise typer.BadParameter(message)

    def use(self, models: OwnModels) -> None:
        """Take the files named, if any, for the own model. Raises :class:`~desktop.domain.errors.ModelError`.

        What is said of their licence goes to stderr until they are confirmed.
        """
        if self.model is None or self.face_network is None:
            return
        paths = (self.model, self.face_network, self.vector_map)
        model, network, vector_map = (None if path is None else path.absolute() for path in paths)
        assert model is not None  # noqa: S101 - both are there
        assert network is not None  # noqa: S101
        files = ModelFiles(model, network, vector_map)
        report = models.look(files)
        if self.confirm_licence:
            _tell(report)
            models.confirm(report, self.model_format)
            return
        try:
            models.require(report)
        except ModelError:
            _tell(report)
            raise


def _tell(report: ModelReport) -> None:
    stderr().print(f"licence of {shown(report.files.model.name)}:\n{shown_lines(report.licence or NO_LICENCE)}\n")
