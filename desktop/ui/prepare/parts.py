"""The parts of the Prepare mode, wired: session, opening, checking, exporting, and the page that shows them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu

from desktop.domain.files.spelling import readable
from desktop.domain.settings import cloud_settings
from desktop.ui.kit.mode import ToTest
from desktop.ui.kit.notice import NoticeState
from desktop.ui.messages import error_about
from desktop.ui.prepare.at_hand import DocumentAtHand
from desktop.ui.prepare.checking import Checker
from desktop.ui.prepare.dragging import StripDragging
from desktop.ui.prepare.export_flow import MAX_NAMED, ExportFlow
from desktop.ui.prepare.exporting import Exporter
from desktop.ui.prepare.given_reading import GivenReader
from desktop.ui.prepare.keeping import KeptPictures, pictures_in
from desktop.ui.prepare.many import ManyCommands
from desktop.ui.prepare.opening import Opener
from desktop.ui.prepare.page import PreparePage
from desktop.ui.prepare.picture_commands import PictureCommands
from desktop.ui.prepare.preset_menu import PresetMenu
from desktop.ui.prepare.session import Session
from desktop.ui.prepare.turn_reading import TurnReader

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QLabel

    from desktop.domain.errors import FusionDeskError
    from desktop.ui.canvas.compare_actions import CompareActions
    from desktop.ui.kit.mode import ModeContext, Plain
    from desktop.ui.prepare.document import Document
    from desktop.ui.prepare.exporting import Exported
    from desktop.ui.prepare.welcome import Welcome


class PrepareParts(QObject):
    """``deeds`` is what the window's actions do in this mode; ``zoom`` gets the canvas's zoom to show."""

    def __init__(self, context: ModeContext, welcome: Welcome, zoom: QLabel) -> None:
        super().__init__(context.window)
        self._context = context
        self._zoom = zoom
        runner, services, notice = context.runner, context.services, context.notice
        self.session = Session(self)
        self.opener = Opener(self.session, runner, context.inspector, self)
        self._checker = Checker(self.session, runner, services, self)
        self._given_reader = GivenReader(self.session, runner, services, self)
        self._turn_reader = TurnReader(self.session, runner, services, self)
        self.exporter = Exporter(runner, services, self)
        self.flow = ExportFlow(self.exporter, context.questions, context.preferences, notice, self)
        self.pictures = PictureCommands(context, self.session, self.opener, self)
        self.page = PreparePage(
            self.session,
            runner,
            services,
            inspector=context.inspector,
            welcome=welcome,
            actions=context.actions,
            cloud=lambda: cloud_settings(context.preferences.value),
        )
        self.presets = PresetMenu(self.session, context.preferences, notice, self.page)
        self.many = ManyCommands(self.session, self._shown, notice, self)
        self.dragging = StripDragging(context, self.session, self.page.filmstrip, self)
        self._kept = KeptPictures()
        self.made = 0
        """How many pictures were exported."""
        self.deeds = self._deeds()
        self._connect()

    def _deeds(self) -> dict[str, Callable[[], None]]:
        session, canvas, strip = self.session, self.page.canvas, self.page.strip
        return {
            "export": lambda: self.flow.export(session.selection),
            "export_all": lambda: self.flow.export(session.documents),
            "keep": lambda: self._context.keep(session.selection),
            "test_many": self._test,
            "zoom_in": canvas.zoom_in,
            "zoom_out": canvas.zoom_out,
            "zoom_fit": canvas.zoom_fit,
            "zoom_actual": canvas.zoom_actual,
            **self.pictures.handlers(),
            **self.many.handlers(),
            "select_all": strip.list.select_shown,
            "next": partial(strip.list.step, 1),
            "previous": partial(strip.list.step, -1),
            "find": strip.begin_search,
        }

    @property
    def at_hand(self) -> DocumentAtHand | None:
        """The picture in front, for other modes."""
        current = self.session.current
        return None if current is None else DocumentAtHand(self.session, current)

    def many_menu(self) -> QMenu:
        """What can be done with the pictures of the filmstrip."""
        menu = QMenu(self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in ("fix_all", "copy_settings", "paste_settings"):
            menu.addAction(self._context.actions[name])
        self.presets.setTitle(self.tr("Presets"))
        menu.addMenu(self.presets)
        return menu

    def _open_many(self) -> None:
        button = self.page.strip.bar.many
        self.many_menu().popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _shown(self) -> list[Document]:
        found = (self.session.document(key) for key in self.page.filmstrip.keys)
        return [document for document in found if document is not None]

    def save(self) -> Plain:
        """The open pictures with their crops, and the profiles of other services that are ticked."""
        ticked = self.page.compliance.profiles.ticked
        return {"profiles": [profile.value for profile in ticked], "pictures": self._kept.plain_of(self.session)}

    def restore(self, saved: Plain) -> None:
        """What :meth:`save` gave; rows that make no sense are told and left out."""
        known = saved if isinstance(saved, dict) else {}
        profiles = known.get("profiles")
        if isinstance(profiles, list):
            self.page.compliance.profiles.tick(profiles)
        pictures, lost = pictures_in(known.get("pictures"))
        self.opener.reopen(pictures)
        if lost:
            text = self.tr("%n picture(s) of the last session could not be opened again.", "", lost)
            self._context.notice.say(text, NoticeState.WARN)

    def _test(self) -> None:
        """The selected pictures as they are on the disk."""
        pictures = tuple(document.path for document in self.session.selection)
        self._context.test(ToTest(self.tr("Templates"), pictures=pictures))

    def _connect(self) -> None:
        session, show_job, poses = self.session, self._context.jobs.show_job, self.page.poses
        for changed in (session.list_changed, session.selection_changed, session.undo_stack.indexChanged):
            changed.connect(self._tell_changed)
        self.opener.started.connect(lambda job: show_job(job, lambda: self.tr("Reading pictures"), safe=True))
        self.exporter.finished.connect(self._count_exported)
        self.exporter.started.connect(lambda job: show_job(job, lambda: self.tr("Exporting")))
        poses.started.connect(lambda job: show_job(job, lambda: self.tr("Checking poses in the cloud"), safe=True))
        self.opener.unreadable.connect(self._tell_unreadable)
        for failed in (self.opener.failed, self.exporter.failed, poses.failed):
            failed.connect(self._context.show_error)
        self.page.strip.bar.many.clicked.connect(self._open_many)
        self.page.why_asked.connect(self._context.explain)
        self.page.comparing.connect(self._offer_keys)
        self.page.left_leaning.connect(self._tell_leaning)
        self.page.dropped.connect(self.pictures.take)
        self.page.canvas.zoomChanged.connect(self._show_zoom)

    def _count_exported(self, done: Exported) -> None:
        self.made += len(done.written)
        self._tell_changed()

    def _offer_keys(self, actions: CompareActions) -> None:
        from desktop.ui.canvas.compare_actions import compared_place  # noqa: PLC0415 - beside the window they are for

        self._context.offer(compared_place(actions, self._context.show))

    def _tell_leaning(self, count: int) -> None:
        told = self.tr("%n picture(s) stay as they are: it is not known where the eyes are.", "", count)
        self._context.notice.say(told, NoticeState.WARN)

    def _tell_unreadable(self, unreadable: Sequence[tuple[Path, FusionDeskError]]) -> None:
        lines = [self.tr("%n picture(s) could not be read:", "", len(unreadable))]
        lines += [error_about(readable(path.name), error) for path, error in unreadable[:MAX_NAMED]]
        if len(unreadable) > MAX_NAMED:
            lines.append(self.tr("… and %n more", "", len(unreadable) - MAX_NAMED))
        self._context.notice.say("\n".join(lines), NoticeState.WARN)

    def _tell_changed(self) -> None:
        self._context.changed()

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setText(f"{zoom:.0%}")
