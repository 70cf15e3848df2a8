"""What the menus do with the list of pictures: open, paste, select, remove."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.domain.crop.values import Padding, PaddingKind
from desktop.ui.kit.arrivals import Arrivals
from desktop.ui.kit.drops import Carried
from desktop.ui.kit.notice import NoticeState
from desktop.ui.prepare.commands import RemoveDocuments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.mode import ModeContext
    from desktop.ui.prepare.opening import Opener
    from desktop.ui.prepare.session import Session


class PictureCommands(QObject):
    """Brings pictures into the session and takes them out again; the mode is shown when some come."""

    def __init__(self, context: ModeContext, session: Session, opener: Opener, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._session = session
        self._opener = opener
        self._arrivals = Arrivals(context.runner, context.services, context.paste_folder, self)
        self._arrivals.refused.connect(lambda why: context.notice.say(why, NoticeState.WARN))
        self._arrivals.failed.connect(context.show_error)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What its actions do, by the ids of the table."""
        return {"open": self.ask_for_pictures, "open_folder": self.ask_for_folder, "remove": self.remove}

    def open(self, paths: Sequence[Path], options: PrepareOptions | None = None) -> None:
        """Open files and folders, with ``options`` or as the settings say."""
        if paths:
            self._context.show()
            self._context.opened(paths)
            self._opener.open(paths, options or self._usual_options(paths))

    def open_samples(self) -> None:
        self.open(self._context.samples)

    def _usual_options(self, paths: Sequence[Path]) -> PrepareOptions:
        """As the settings say, but for the samples: both end too close above the hair for a whole margin, and what a
        new user sees first should be a crop. So they are padded, however they come."""
        options = self._context.preferences.prepare_options()
        samples = self._context.samples
        ours = all(path in samples or path.parent in samples for path in (path.absolute() for path in paths))
        if ours and options.padding.kind is PaddingKind.NONE:
            return replace(options, padding=Padding(PaddingKind.BLUR))
        return options

    def ask_for_pictures(self) -> None:
        preferences = self._context.preferences
        paths = self._context.questions.pictures(preferences.value.picture_folder)
        if paths:
            preferences.change(picture_folder=str(paths[0].parent))
            self.open(paths)

    def ask_for_folder(self) -> None:
        preferences = self._context.preferences
        folder = self._context.questions.picture_folder(preferences.value.picture_folder)
        if folder is not None:
            preferences.change(picture_folder=str(folder))
            self.open([folder])

    def paste(self) -> None:
        self.take(Carried.of(QGuiApplication.clipboard().mimeData()))

    def take(self, carried: Carried) -> None:
        """Open what was dropped or pasted: files, else a picture's own file, else its pixels.

        What was said of an empty clipboard goes: its cause is gone.
        """
        if carried:
            self._context.notice.hide()
            self._arrivals.take(carried, self.open if carried.files else self._open_arrived)
        else:
            self._context.notice.say(self.tr("There is no picture on the clipboard."), NoticeState.WARN)

    def _open_arrived(self, paths: Sequence[Path]) -> None:
        """A copy of our own is not offered again among the files opened last."""
        self._context.show()
        self._opener.open(paths, self._context.preferences.prepare_options())

    def remove(self) -> None:
        """Take the selected pictures out of the list; their files stay."""
        session = self._session
        selection = session.selection
        if selection:
            text = self.tr("Remove %n picture(s)", "", len(selection))
            session.push(RemoveDocuments(session, selection, text))
