"""What the tests of the Test effect mode share: services that answer at once, with the picture they were given."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Source, Subject
from desktop.domain.fusing.outcome import Figures, FusedPicture, Outcome, Saved
from desktop.domain.geometry import Box, Size
from desktop.domain.picture import Picture, PictureInfo
from desktop.services.fusing import local
from tests.ui.faces import face

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.face import Face
    from desktop.domain.fusing.consent import ConsentTerms
    from desktop.domain.fusing.engine import Engine, EngineInfo
    from desktop.domain.fusing.order import Order, PictureSource
    from desktop.domain.jobs import Progress
    from desktop.domain.rules.findings import Finding
    from desktop.services.bundle import Services
    from desktop.ui.effect.page import EffectPage
    from desktop.ui.effect.parameters import ParameterCard

SIZE = Size(300, 240)
FACE_BOXES = (Box(40, 60, 60, 80), Box(180, 60, 60, 80), Box(110, 150, 50, 60))


def subject(name: str, faces: int = 1, *, grey: int = 128) -> Subject:
    """A grey picture with so many faces, labelled F1, F2, …"""
    pixels = np.full((SIZE.height, SIZE.width, 3), grey, np.uint8)
    info = PictureInfo(Path(name), PictureFormat.PNG, SIZE, pixels.size)
    known: tuple[Face, ...] = tuple(face(f"F{index + 1}", box) for index, box in enumerate(FACE_BOXES[:faces]))
    return Subject(Picture(info, pixels), known)


def picker(page: EffectPage, engine: str, group: str, name: str) -> Any:
    """What the user chooses an algorithm or a model with."""
    return card(page, engine, group).choices[name]


def field(page: EffectPage, engine: str, group: str, name: str) -> Any:
    """The slider or switch of one parameter."""
    return card(page, engine, group).fields[name]


def card(page: EffectPage, engine: str, group: str) -> ParameterCard:
    """The card of one group of an engine's parameters."""
    return page.settings.cards[engine, group]


@dataclass
class FakePictures:
    """The number in a file's name is the number of its faces; ``broken`` names cannot be read."""

    loaded: list[str] = dataclasses.field(default_factory=list)
    before_loading: Callable[[str], None] = lambda _name: None

    def open(self, source: PictureSource) -> Subject:
        self.before_loading(source.name)
        if isinstance(source, Source) and source.data:
            return subject(source.name)
        self.loaded.append(source.name)
        if "broken" in source.name:
            message = f"{source.name} is damaged"
            raise PictureError(ErrorCode.PICTURE_UNREADABLE, message, path=source.name)
        digits = [int(letter) for letter in Path(source.name).stem if letter.isdigit()]
        return subject(source.name, digits[0] if digits else 1)


@dataclass
class FakeLocal:
    """The local preview, at once: a picture as bright as the degree of the features."""

    findings: tuple[Finding, ...] = ()
    fused: list[Order] = dataclasses.field(default_factory=list)
    before_fusing: Callable[[Order], None] = lambda _order: None
    info: EngineInfo = local.INFO

    def check(self, order: Order) -> tuple[Finding, ...]:  # noqa: ARG002 - the protocol's
        return self.findings

    def fuse(self, order: Order, progress: Progress) -> Outcome:  # noqa: ARG002 - the protocol's
        self.before_fusing(order)
        self.fused.append(order)
        level = local.fusion_settings(order).effective_degrees.features
        pixels = np.full((SIZE.height, SIZE.width, 3), 100 + level, np.uint8)
        picture = FusedPicture(pixels, PictureFormat.PNG)
        return Outcome(order, picture, figures=Figures(12.3), findings=self.findings)


@dataclass
class FakeResults:
    """Where results were saved, in which format, and over what they must not be written."""

    saved: list[tuple[Path, PictureFormat | None, tuple[Path, ...]]] = dataclasses.field(default_factory=list)

    def save(self, outcome: Outcome, target: Path, wanted: PictureFormat | None = None) -> Saved:
        assert outcome.fused.pixels.size
        self.saved.append((target, wanted, outcome.order.files))
        return Saved(target)


@dataclass
class FakeUnlabelled:
    """The ledger of results without their label."""

    told: bool = False
    workspace: str = ""
    added: list[Path] = dataclasses.field(default_factory=list)

    def is_told(self, workspace: str = "") -> bool:
        return self.told and workspace == self.workspace

    def accept(self, workspace: str = "") -> None:
        self.told, self.workspace = True, workspace

    def add(self, order: Order, written: Path, workspace: str = "") -> None:
        assert workspace == self.workspace
        if not order.marking.label:
            self.added.append(written)


@dataclass
class FakeConsents:
    """Everybody has agreed, but for those who are ``missing``."""

    missing: bool = False
    recorded: list[tuple[list[PictureSource], ConsentTerms]] = dataclasses.field(default_factory=list)

    def require(self, _order: Order) -> None:
        if self.missing:
            raise FaceError(ErrorCode.CONSENT_MISSING, "nobody agreed")

    def record(self, photos: list[PictureSource], terms: ConsentTerms) -> None:
        self.recorded.append((photos, terms))
        self.missing = False


@dataclass
class FakePeople:
    """Where it is noted whose pictures a result is made of."""

    noted: list[Path] = dataclasses.field(default_factory=list)

    @property
    def results(self) -> FakePeople:
        return self

    def add(self, _order: Order, written: Path) -> None:
        self.noted.append(written)


class FakeReader:
    """Every file is the same little logo, half of it see-through."""

    def read(self, path: Path) -> Picture:
        pixels = np.full((20, 40, 4), 255, np.uint8)
        pixels[:, 20:, 3] = 0
        return Picture(PictureInfo(path, PictureFormat.PNG, Size(40, 20), pixels.size), pixels)

    def decode(self, data: bytes, name: Path) -> Picture:
        assert data
        return subject(str(name)).picture


@dataclass
class FakeDragged:
    """A folder for each drag, below one of the test."""

    folder: Path = Path()
    made: int = 0

    def new(self) -> Path:
        self.made += 1
        return self.folder / str(self.made)


@dataclass
class FakeServices:
    pictures: FakePictures = dataclasses.field(default_factory=FakePictures)
    local: FakeLocal = dataclasses.field(default_factory=FakeLocal)
    results: FakeResults = dataclasses.field(default_factory=FakeResults)
    reader: FakeReader = dataclasses.field(default_factory=FakeReader)
    unlabelled: FakeUnlabelled = dataclasses.field(default_factory=FakeUnlabelled)
    people: FakePeople = dataclasses.field(default_factory=FakePeople)
    dragged: FakeDragged = dataclasses.field(default_factory=FakeDragged)

    @property
    def engines(self) -> Mapping[str, Engine]:
        return {LOCAL: self.local}

    def provide(self) -> Services:
        return cast("Services", cast("Any", self))
