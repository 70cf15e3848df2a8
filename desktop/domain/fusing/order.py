"""What is asked of an engine (order, 任务): a template, photos on their way to its faces, settings, and the marking."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.cloud.calls import CloudPictureUrl, ResultForm
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.fusing.fusion import Wording
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.jobs import unnoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.face import Face
    from desktop.domain.fusing.fusion import Logo
    from desktop.domain.geometry import Box
    from desktop.domain.jobs import BeforeCall
    from desktop.domain.picture import Picture


@dataclass(frozen=True, slots=True)
class Source:
    """A picture file, or one that was pasted: then ``data`` holds it and ``path`` is only its name."""

    path: Path
    data: bytes | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        return self.path.name


PictureSource = Source | CloudPictureUrl
"""A URL is fetched by the service: only engines that need the network take one."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A picture at full size with its faces."""

    picture: Picture
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True)
class Assignment:
    """A photo face on its way to a template face.

    Without ``photo_label`` it is the photo's largest face, or that in ``photo_box`` (pixels of the photo). Without
    ``template_label`` it goes to the first template face that is still free, in the order of the labels.
    ``template_face_id`` (TemplateFaceID) is for a material in the console.
    """

    photo: PictureSource
    template_label: str | None = None
    photo_label: str | None = None
    template_face_id: str | None = None
    photo_box: Box | None = None

    @property
    def name(self) -> str:
        """The photo's name, for people."""
        return source_path(self.photo).name


@dataclass(frozen=True, slots=True)
class Marking:
    """Label and metadata (标识与元数据). ``logo`` stands beside the label's words, where there is a label.

    ``logo_name`` is for people: a logo has no name itself. ``producer_id`` goes into the implicit label.
    ``keep_plain``: the outcome has the pixels before the label too, where it is drawn here. ``metadata``: one entry,
    key and value, that the service is asked to write; it takes no second one, so that the implicit label is then
    written when the result is saved.
    """

    label: bool = True
    producer_id: str = ""
    logo: Logo | None = None
    logo_name: str = ""
    wording: Wording = Wording.CHINESE
    keep_plain: bool = False
    metadata: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Sending:
    """How a call leaves this computer. It changes what is sent, not what is asked for.

    ``shrink``: a picture the service would not take may be encoded anew and scaled down; else it is refused.
    ``force``: send although the local check found no face, or none above 34 px; such a call is charged (FAQ).
    ``scale``: pixels of the material per pixel of the template, for a logo's place. ``before_call`` is called when
    everything is ready and the charged call goes out next, with the SHA-256 of its body; what it raises ends the order,
    and nothing is sent.
    """

    settings: CloudSettings = field(default_factory=CloudSettings)
    form: ResultForm = ResultForm.BASE64
    shrink: bool = True
    force: bool = False
    scale: float = 1.0
    before_call: BeforeCall = unnoted


@dataclass(frozen=True, slots=True)
class Order:
    """Everything a result depends on; two equal orders ask for the same picture.

    ``template`` ``None``: the engine has it, as a material in the console. ``pictures`` are those already read and
    analysed, so that the labels are those which the user saw; an engine reads the others itself.
    """

    engine: str
    template: PictureSource | None = None
    assignments: tuple[Assignment, ...] = ()
    settings: ParameterValues = field(default_factory=ParameterValues)
    marking: Marking = field(default_factory=Marking)
    pictures: Mapping[PictureSource, Subject] = field(default_factory=dict, repr=False, compare=False)
    sending: Sending = field(default_factory=Sending, compare=False)

    @property
    def sources(self) -> tuple[PictureSource, ...]:
        """The template, then the photos, each once."""
        template = () if self.template is None else (self.template,)
        return tuple(dict.fromkeys((*template, *(item.photo for item in self.assignments))))

    @property
    def files(self) -> tuple[Path, ...]:
        """The user's own files, which no result may be written over."""
        return tuple(source.path for source in self.sources if isinstance(source, Source) and source.data is None)

    def kept(self) -> Order:
        """The same order without pictures in memory, for a history."""
        return replace(self, pictures={})


def source_path(source: PictureSource) -> Path:
    """What a picture is called in messages; a URL by its own text."""
    return source.path if isinstance(source, Source) else Path(source.url)
