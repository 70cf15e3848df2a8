"""Language, theme and settings: what the window does with them, and the dialogs that change them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.settings import Language, Settings, Theme
    from desktop.ui.actions import Actions
    from desktop.ui.jobs import JobRunner
    from desktop.ui.window_parts import WindowParts


class SettingsCommands(QObject):
    """Changes preferences and puts them into effect at once."""

    def __init__(self, parts: WindowParts, runner: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._runner = runner
        self._window = window

    def show_choices(self, actions: Actions) -> None:
        """Check the menu rows of the language and the theme in use."""
        settings = self._parts.preferences.value
        actions[f"language_{settings.language}"].setChecked(True)
        actions[f"theme_{settings.theme}"].setChecked(True)

    def use_language(self, language: Language) -> None:
        self._parts.preferences.change(language=language)
        self._parts.translations.use(language)

    def use_theme(self, theme: Theme) -> None:
        self._parts.preferences.change(theme=theme)
        self._parts.theme.use(theme)

    def show_settings(self) -> None:
        from desktop.ui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - opened now and then

        parts = self._parts
        dialog = SettingsDialog(parts.preferences.value, lambda: parts.services().keys, self._runner, self._window)
        if dialog.exec():
            self._use(dialog.settings())
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
