"""What is done to many pictures at once: every one-click fix, settings copied from one to others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.preparing import CropMode, FaceChoice, PrepareOptions
from desktop.domain.rules.findings import Severity
from desktop.ui.kit.i18n import sentences
from desktop.ui.kit.notice import NoticeState
from desktop.ui.prepare.commands import EditOptions, PictureEdit
from desktop.ui.prepare.document import Badge
from desktop.ui.prepare.fixes import fix_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from desktop.ui.kit.notice import Notice
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.session import Session


def mended(document: Document) -> PrepareOptions:
    """The options with every one-click fix of what would be rejected; those of the document where nothing helps.

    A file that cannot be read is helped by none, whatever was found in it before.
    """
    if document.error is not None:
        return document.options
    check = document.fresh_check
    for finding in check.findings if check is not None else ():
        if finding.severity is Severity.FAIL:
            fix = fix_for(document, finding)
            document = document if fix is None else replace(document, options=fix.change(document))
    return document.options


def pasted(document: Document, copied: PrepareOptions) -> PrepareOptions:
    """The options of another picture for this one. What belongs to one picture alone stays: a frame drawn by hand,
    faces chosen by their labels, faces given by hand, how it is turned."""
    crop = CropMode.AUTO if copied.crop is CropMode.MANUAL else copied.crop
    faces = copied.faces if not copied.faces.labels else FaceChoice.largest()
    own = document.options
    return replace(copied, crop=crop, frame=None, faces=faces, given=own.given, turn=own.turn)


class Rechecks(QObject):
    """Follows pictures whose options were changed until each of them has been checked again."""

    ended = Signal(object)
    """Those that are still open and prepared as they were when they were followed, as documents."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._followed: dict[int, PrepareOptions] = {}
        self._waiting: set[int] = set()
        session.document_changed.connect(self._look)
        session.list_changed.connect(self._look_at_all)

    def follow(self, keys: Iterable[int]) -> None:
        """Follow these too, with what is followed already."""
        for document in filter(None, map(self._session.document, keys)):
            self._followed[document.key] = document.options
            self._waiting.add(document.key)
        self._look_at_all()

    def _look_at_all(self) -> None:
        for key in tuple(self._waiting):
            self._look(key)

    def _look(self, key: int) -> None:
        if key not in self._waiting or self._is_waited_for(self._session.document(key)):
            return
        self._waiting.discard(key)
        if not self._waiting:
            followed, self._followed = self._followed, {}
            documents = filter(None, map(self._session.document, followed))
            self.ended.emit([it for it in documents if it.options == followed[it.key]])

    def _is_waited_for(self, document: Document | None) -> bool:
        """What was changed again meanwhile is something else."""
        if document is None or document.options != self._followed[document.key]:
            return False
        return document.badge is Badge.WAITING


class ManyCommands(QObject):
    """``shown``: the pictures that fixes reach, those that the filmstrip shows."""

    def __init__(
        self, session: Session, shown: Callable[[], Sequence[Document]], notice: Notice, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._notice = session, shown, notice
        self._copied: PrepareOptions | None = None
        self._rechecks = Rechecks(session, self)
        self._rechecks.ended.connect(self._tell)

    def handlers(self) -> dict[str, Callable[[], None]]:
        return {"fix_all": self.fix_all, "copy_settings": self.copy, "paste_settings": self.paste}

    def fix_all(self) -> None:
        """Fix every picture that one click can help, in one step; once all are checked again, tell what came of it."""
        failing = [document for document in self._shown() if document.badge is Badge.FAIL]
        fixable = [document for document in failing if mended(document) != document.options]
        if fixable:
            edit = PictureEdit(self.tr("Fix %n picture(s)", "", len(fixable)), mended)
            self._session.push(EditOptions(self._session, fixable, edit))
            told = self.tr("%n picture(s) changed; they are being checked again.", "", len(fixable))
            self._notice.say(told, NoticeState.GOOD)
            self._rechecks.follow(document.key for document in failing)
        else:
            self._tell(failing)

    def _tell(self, checked: Sequence[Document]) -> None:
        """``checked`` were to be fixed. Whether a fix was enough only the check of what came out can say."""
        unreadable = [document for document in checked if document.error is not None]
        failing = [document for document in checked if document.badge is Badge.FAIL and document.error is None]
        helpless = [document for document in failing if mended(document) == document.options]
        fixed = len(checked) - len(failing) - len(unreadable)
        told = self._words(fixed, len(failing) - len(helpless), len(helpless), len(unreadable))
        self._notice.say(told, NoticeState.WARN if failing or unreadable else NoticeState.GOOD)

    def _words(self, fixed: int, again: int, helpless: int, unreadable: int) -> str:
        words = []
        if fixed:
            words.append(self.tr("%n picture(s) fixed.", "", fixed))
        if again:
            words.append(self.tr("%n picture(s) would still be rejected: another fix may help.", "", again))
        if helpless:
            words.append(self.tr("%n picture(s) would still be rejected: no click can help them.", "", helpless))
        if unreadable:
            words.append(self.tr("%n file(s) cannot be read: nothing here can mend that.", "", unreadable))
        return sentences(*words) or self.tr("No picture that is shown would be rejected.")

    def copy(self) -> None:
        """Remember how the current picture is prepared."""
        if (current := self._session.current) is not None:
            self._copied = current.options
            told = self.tr("Settings copied. Paste them on other pictures.")
            self._notice.say(told, NoticeState.GOOD)

    def paste(self) -> None:
        """Prepare the selected pictures as the one whose settings were copied."""
        copied, selection = self._copied, self._session.selection
        if copied is None:
            told = self.tr("Copy the settings of a picture first.")
            self._notice.say(told, NoticeState.WARN)
        elif selection:
            edit = PictureEdit(self.tr("Paste settings"), lambda document: pasted(document, copied))
            self._session.push(EditOptions(self._session, selection, edit))
