"""A mode of the window: what the window asks of it, and what it gives to it.

A mode is one package of ``ui/`` and one row in the table of the shell (:class:`ModeSpec`). The window knows nothing
else of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction, QUndoStack
    from PySide6.QtWidgets import QWidget

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.order import Source
    from desktop.domain.fusing.parameters import ParameterValue
    from desktop.domain.preparing import PrepareOptions
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection, Inspector
    from desktop.ui.kit.actions import ActionPlace
    from desktop.ui.kit.job_status import JobStatus
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.kit.questions import Asking
    from desktop.ui.kit.usage_watch import UsageWatch

    Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]
    """A JSON value."""


@dataclass(frozen=True, slots=True)
class ModeState:
    """What of a mode decides which actions of the window make sense now.

    ``listed``: it has a list of pictures at all that they could work on. ``made``: how many files or results came of it
    since it was built.
    """

    pictures: int = 0
    current: bool = False
    listed: bool = True
    made: int = 0


NOTHING_OPEN = ModeState()


@dataclass(frozen=True, slots=True)
class KnownId:
    """An ID of the console with the name that people know it by. ``owner``: the ProjectId of a material's activity."""

    identity: str
    name: str
    owner: str = ""


class Materials(QObject):
    """The workspace's materials as modes use them. The window joins both sides, which know nothing of each other.

    ``asked(id)``: a material of the workspace shall be tested; ``given(material)`` is the answer, a
    :class:`~desktop.services.workspace.effect_tests.MaterialUnderTest`. ``kept(result)``: a
    :class:`~desktop.services.workspace.effect_tests.MaterialResult` for the material's history.
    """

    asked = Signal(str)
    given = Signal(object)
    kept = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.activities: Callable[[], tuple[KnownId, ...]] = tuple
        """Those of the open workspace that the console knows."""
        self.materials: Callable[[], tuple[KnownId, ...]] = tuple


class OpenPicture(Protocol):
    """What is asked of an opened picture that shall be kept; ``inspection`` is ``None`` while it is being read."""

    @property
    def path(self) -> Path: ...
    @property
    def options(self) -> PrepareOptions: ...
    @property
    def inspection(self) -> Inspection | None: ...
    @property
    def template_face_ids(self) -> Mapping[str, str]: ...


class PictureAtHand(Protocol):
    """A picture of one mode as another may use it: as it was opened, or as it would be exported."""

    @property
    def path(self) -> Path: ...

    @property
    def version(self) -> object:
        """Equal for as long as the same file would be exported."""
        ...

    def export(self) -> Callable[[Services], Source]:
        """What makes the file that would be exported now, in memory; for worker threads.

        It raises :class:`~desktop.domain.errors.FusionDeskError` where nothing would be exported.
        """
        ...

    @property
    def whole_version(self) -> object:
        """Equal for as long as :meth:`whole` would give the same picture."""
        ...

    def whole(self) -> Callable[[Services], Source]:
        """What gives the whole picture as the user sees it: turned, with the faces given by hand; for worker threads.

        It raises :class:`~desktop.domain.errors.FusionDeskError`.
        """
        ...


def no_workspace() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class GivenMaterial:
    """A template as a test plan names it: a file, called ``name`` unless by itself, or a material in the console."""

    path: Path | None = None
    name: str = ""
    project_id: str = ""
    model_id: str = ""


@dataclass(frozen=True, slots=True)
class ToTest:
    """What a mode or the dock gives to the mode that tries many; ``engine`` by its ID, empty for none in particular.

    ``title`` names a plan that is begun with it. ``pictures`` are not prepared yet: they are for preparing many where
    the mode does that too, or else materials.
    """

    title: str
    materials: tuple[GivenMaterial, ...] = ()
    photos: tuple[Path, ...] = ()
    pictures: tuple[Path, ...] = ()
    engine: str = ""
    values: tuple[tuple[str, ParameterValue], ...] = ()


class ManyPage(Protocol):
    """A page on which many pictures are prepared; it is a ``QWidget``."""

    def open(self, paths: Sequence[Path]) -> None:
        """Add files and folders to what is to be prepared."""
        ...


class Tester(Protocol):
    """A mode that tries many: its row says so."""

    def test(self, given: ToTest) -> None:
        """Put it into the plan, or begin one with it."""
        ...


class ActionsById(Protocol):
    """The window's actions."""

    def __getitem__(self, action_id: str) -> QAction: ...


class SessionFiles(Protocol):
    """Pictures that are in memory only, kept with the session. Both raise StoreError."""

    def put(self, data: bytes, suffix: str) -> str:
        """Keep ``data``; the name that it gets is for :meth:`Mode.save`."""
        ...

    def get(self, name: str) -> bytes: ...


@dataclass(frozen=True, slots=True)
class ModeContext:
    """What the window gives to one of its modes. ``services`` blocks at its first call: worker threads only."""

    window: QWidget
    """Parent of dialogs, and owner of what the mode makes."""
    runner: JobRunner
    services: Callable[[], Services]
    inspector: Callable[[], Inspector]
    """Of the services that which the first picture needs: it is there sooner."""
    preferences: Preferences
    questions: Asking
    notice: Notice
    jobs: JobStatus
    """The status bar's: what is busy is shown there, and can be cancelled."""
    usage: UsageWatch
    actions: ActionsById
    paste_folder: Path
    samples: tuple[Path, ...]
    then: Callable[[Callable[[], object]], None]
    """Does something once all modes are built: now, if they are."""
    changed: Callable[[], None]
    """To be called when :attr:`Mode.state` or :attr:`Mode.undo_stack` says something else than before."""
    show: Callable[[], None]
    """Brings the mode to the front."""
    opened: Callable[[Sequence[Path]], None]
    """To be called with the files and folders that the user opens: they are offered again."""
    show_error: Callable[[FusionDeskError], None]
    ask_keys: Callable[[], None]
    """Lets the user enter cloud keys."""
    test: Callable[[ToTest], None]
    """Gives something to the mode that tries many, and shows that mode."""
    keep: Callable[[Sequence[OpenPicture]], None]
    """Keeps pictures in the workspace."""
    workspace: Callable[[], str]
    """Gives the ID of the workspace that is open, empty without any."""
    files: Callable[[], SessionFiles | None]
    """Where a mode keeps pictures for :meth:`Mode.save`; ``None`` where nothing can be kept."""
    materials: Materials
    """The workspace's materials, to be tested."""
    offer: Callable[[ActionPlace], None]
    """To be called with a table of actions of its own, so that the palette and the sheet of keys know it."""
    explain: Callable[[str], None]
    """Opens help at what explains a rule, by the code of its findings, or an error, by its own."""


class Mode(Protocol):
    """One mode. It is made before the window is painted for the first time, so that making it must be quick.

    What takes longer, imports of other modules of its package above all, waits for :meth:`load`. Until that is done
    and its result was called, the window calls nothing but ``page``, ``status``, ``state``, ``undo_stack``, ``at_hand``
    and ``close``; what the user does meanwhile is done afterwards.
    """

    @property
    def page(self) -> QWidget:
        """What the window shows of it, the same widget always."""
        ...

    @property
    def status(self) -> QWidget | None:
        """What stands in the status bar while the mode is in front."""
        ...

    @property
    def state(self) -> ModeState: ...

    @property
    def undo_stack(self) -> QUndoStack | None:
        """What the window's Undo and Redo act on."""
        ...

    @property
    def at_hand(self) -> PictureAtHand | None:
        """The picture that another mode would be given."""
        ...

    @property
    def deeds(self) -> Mapping[str, Callable[[], None]]:
        """What actions of the window do here, by id; what stands here in no mode is not the modes' matter."""
        ...

    def load(self) -> Callable[[], None]:
        """Import what the mode needs, on any thread; the result builds it, on the GUI thread."""
        ...

    def shown(self, at_hand: PictureAtHand | None) -> None:
        """Hear that it came to the front, and which picture was at hand in the mode before."""
        ...

    def take(self, picture: PictureAtHand) -> None:
        """Work with a picture that is at hand in another mode."""
        ...

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:
        """Open files and folders; ``options`` as pictures are to be prepared, or ``None`` for the user's usual way."""
        ...

    def open_samples(self) -> None: ...

    def paste(self) -> bool:
        """Take what is in the clipboard; ``False`` when it has no use for it."""
        ...

    def save(self) -> Plain:
        """What :meth:`restore` shall get at the next start; ``None`` for nothing.

        It is asked for whenever :attr:`ModeContext.changed` was called, so that a crash loses next to nothing.
        """
        ...

    def restore(self, saved: Plain) -> None: ...

    def close(self) -> None:
        """Let go: the window is being closed, and no worker runs any more."""
        ...


@dataclass(frozen=True, slots=True)
class ModeSpec:
    """The row of a mode. ``title`` is marked for translation in the context ``Actions``; its place gives it Ctrl+1 on.

    ``takes`` is the action of the window that brings the picture at hand into this mode, if there is one. ``tests``:
    it is a :class:`Tester`.
    """

    id: str
    title: str
    icon: str
    make: Callable[[ModeContext], Mode]
    takes: str = ""
    tests: bool = False
