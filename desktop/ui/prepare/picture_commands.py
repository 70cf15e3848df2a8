"""What the menus do with the list of pictures: open, paste, select, remove."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage

from desktop.ui.kit.drops import dropped_files
from desktop.ui.kit.notice import NoticeState
from desktop.ui.prepare.commands import RemoveDocuments

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from desktop.domain.preparing import PrepareOptions
    from desktop.ui.kit.notice import Notice
    from desktop.ui.kit.preferences import Preferences
    from desktop.ui.kit.questions import Asking
    from desktop.ui.prepare.opening import Opener
    from desktop.ui.prepare.session import Session


@dataclass(frozen=True, slots=True)
class PictureParts:
    """What the commands work with."""

    session: Session
    opener: Opener
    questions: Asking
    preferences: Preferences
    notice: Notice
    paste_folder: Path


class PictureCommands(QObject):
    """Brings pictures into the session and takes them out again."""

    opening = Signal()
    """Pictures are on their way: the Prepare mode should be seen."""

    def __init__(self, parts: PictureParts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What its actions do, by the ids of the table."""
        session = self._parts.session
        return {
            "open": self.ask_for_pictures,
            "open_folder": self.ask_for_folder,
            "undo": session.undo_stack.undo,
            "redo": session.undo_stack.redo,
            "select_all": self.select_all,
            "remove": self.remove,
            "next": partial(session.step, 1),
            "previous": partial(session.step, -1),
        }

    def open(self, paths: Sequence[Path]) -> None:
        """Open files and folders."""
        if paths:
            self.opening.emit()
            self._parts.opener.open(paths, self._parts.preferences.prepare_options())

    def open_as(self, paths: Sequence[Path], options: PrepareOptions) -> None:
        """Open pictures with options of their own."""
        self.opening.emit()
        self._parts.opener.open(paths, options)

    def ask_for_pictures(self) -> None:
        preferences = self._parts.preferences
        paths = self._parts.questions.pictures(preferences.value.picture_folder)
        if paths:
            preferences.change(picture_folder=str(paths[0].parent))
            self.open(paths)

    def ask_for_folder(self) -> None:
        preferences = self._parts.preferences
        folder = self._parts.questions.picture_folder(preferences.value.picture_folder)
        if folder is not None:
            preferences.change(picture_folder=str(folder))
            self.open([folder])

    def paste(self) -> None:
        self.take(QGuiApplication.clipboard().mimeData())

    def take(self, data: QMimeData) -> None:
        """Open what was dropped or pasted: files, or a picture itself."""
        paths = dropped_files(data)
        if paths:
            self.open(paths)
        elif data.hasImage():
            self.opening.emit()
            options = self._parts.preferences.prepare_options()
            self._parts.opener.paste(QImage(data.imageData()), self._parts.paste_folder, options)
        else:
            self._parts.notice.say(self.tr("There is no picture on the clipboard."), NoticeState.WARN)

    def select_all(self) -> None:
        session = self._parts.session
        keys = [document.key for document in session.documents]
        if keys:
            session.select(keys, session.current.key if session.current else keys[0])

    def remove(self) -> None:
        """Take the selected pictures out of the list; their files stay."""
        session = self._parts.session
        selection = session.selection
        if selection:
            text = self.tr("Remove %n picture(s)", "", len(selection))
            session.push(RemoveDocuments(session, selection, text))
