"""Language, theme and settings: what the window does with them, and the dialogs that change them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.settings import Language, Theme, cloud_settings
from desktop.ui.kit.preferences import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.domain.settings import Settings
    from desktop.services.bundle import Services
    from desktop.ui.kit.actions import ActionPlace
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.mode import ActionsById
    from desktop.ui.shell.window_parts import WindowParts


class SettingsCommands(QObject):
    """Changes preferences and puts them into effect at once. ``closed``: the settings dialog was, keys included."""

    closed = Signal()

    def __init__(self, parts: WindowParts, runner: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._runner = runner
        self._window = window
        self.places: Sequence[ActionPlace] = ()
        """The tables of actions whose keys can be changed."""

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What its actions do, by the ids of the table."""
        return {
            "settings": self.show_settings,
            "check_connection": self.check_connection,
            "about": self.show_about,
            **{f"language_{language}": partial(self.use_language, language) for language in Language},
            **{f"theme_{theme}": partial(self.use_theme, theme) for theme in Theme},
        }

    def show_choices(self, actions: ActionsById) -> None:
        """Check the menu rows of the language and the theme in use."""
        settings = self._parts.preferences.value
        actions[f"language_{settings.language}"].setChecked(True)
        actions[f"theme_{settings.theme}"].setChecked(True)

    def is_local(self) -> bool:
        """Whether calls go to a service on this machine."""
        return cloud_settings(self._parts.preferences.value).is_local

    def use_language(self, language: Language) -> None:
        self._parts.preferences.change(language=language)
        self._parts.translations.use(language)

    def use_theme(self, theme: Theme) -> None:
        self._parts.preferences.change(theme=theme)
        self._parts.theme.use(theme)

    def show_settings(self, page: SettingsPage = SettingsPage.GENERAL) -> None:
        """At one of the dialog's pages."""
        from desktop.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - opened now and then

        parts = self._parts
        dialog = SettingsDialog(
            parts.preferences.value,
            lambda: parts.services().keys,
            self._runner,
            check=partial(_check, parts.services),
            places=self.places,
            own_models=lambda: parts.services().own_models,
            parent=self._window,
        )
        dialog.show_page(page)
        if dialog.exec():
            self._use(dialog.settings())
        dialog.deleteLater()
        self.closed.emit()

    def show_keys(self) -> None:
        """The settings at the page for the cloud keys."""
        self.show_settings(SettingsPage.KEYS)

    def show_shortcuts(self) -> None:
        """The settings at the page for the keys of actions."""
        self.show_settings(SettingsPage.SHORTCUTS)

    def show_cloud(self) -> None:
        """The settings at the page of how the cloud is called."""
        self.show_settings(SettingsPage.CLOUD)

    def check_connection(self) -> None:
        from desktop.ui.dialogs.connection import ConnectionDialog  # noqa: PLC0415 - opened now and then

        parts = self._parts
        settings = cloud_settings(parts.preferences.value)
        dialog = ConnectionDialog(lambda: partial(_check, parts.services, settings), self._runner, self._window)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        from desktop.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - opened now and then

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    def _use(self, settings: Settings) -> None:
        self._parts.preferences.use(settings)
        self._parts.translations.use(settings.language)
        self._parts.theme.use(settings.theme)


def _check(services: Callable[[], Services], settings: CloudSettings, progress: Progress) -> ConnectionReport:
    return services().cloud.connection.check(settings, progress)
