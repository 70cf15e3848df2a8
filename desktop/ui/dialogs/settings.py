"""Settings: language, theme, how pictures are prepared from the start, the cloud, and its keys."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.cloud.credentials import key_profile_for
from desktop.domain.crop.solve import ASPECTS, MIN_MARGIN_FACTOR, SAFE_MARGIN_FACTOR, TARGET_MARGIN_FACTOR
from desktop.domain.files.formats import OutputFormat
from desktop.domain.rules.limits import BASE64_SAFE_BYTES, MAX_BYTES
from desktop.domain.settings import (
    MAX_BYTE_LIMIT,
    MAX_JOBS,
    MIN_BYTE_LIMIT,
    Language,
    Settings,
    Theme,
    cloud_settings,
)
from desktop.ui.dialogs.cloud_page import CloudPage
from desktop.ui.dialogs.connection import ConnectionPanel
from desktop.ui.dialogs.keys import KeysPage
from desktop.ui.dialogs.new_version import NewVersionFields
from desktop.ui.dialogs.own_model import OwnModelPage
from desktop.ui.dialogs.shortcuts import ShortcutsPage
from desktop.ui.kit.dialogs import open_at
from desktop.ui.kit.fields import ComboBox, SpinBox, TabWidget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.scroll import scrolled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.domain.cloud.connection import ConnectionReport
    from desktop.domain.cloud.settings import CloudSettings
    from desktop.domain.jobs import Progress
    from desktop.domain.ports import KeyStore
    from desktop.services.own_models import OwnModels
    from desktop.ui.kit.actions import ActionPlace
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.kit.preferences import SettingsPage

SIZE = QSize(580, 600)
PADDINGS = ("none", "blur", "reflect")
MARGIN_CHOICES = ("auto", "minimum", "2.5", "3")


class SettingsDialog(Translated, QDialog):
    """``keys``, ``check`` and ``own_models`` may block and are called on worker threads only; without the last
    there is no page for it. :meth:`settings` is what was chosen."""

    def __init__(
        self,
        settings: Settings,
        keys: Callable[[], KeyStore],
        runner: JobRunner,
        *,
        check: Callable[[CloudSettings, Progress], ConnectionReport],
        places: Sequence[ActionPlace] = (),
        own_models: Callable[[], OwnModels] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.general = GeneralPage(settings)
        self.cloud = CloudPage(settings)
        self.connection = ConnectionPanel(lambda: partial(check, cloud_settings(self.settings())), runner)
        self.keys = KeysPage(keys, runner, self.connection, self._key_profile)
        self.keys.typing.connect(self.connection.wait_for_keys)
        self.shortcuts = ShortcutsPage(settings, places)
        self.own_model = None if own_models is None else OwnModelPage(own_models, runner)
        self._tabs = TabWidget()
        for page in filter(None, (self.general, self.cloud, self.keys, self.shortcuts, self.own_model)):
            self._tabs.addTab(scrolled(page), "")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        for checked in (self.cloud, self.general.new_version):
            checked.validity_changed.connect(self._enable)
        layout = QVBoxLayout(self)
        layout.addWidget(self._tabs)
        layout.addWidget(self._buttons)
        open_at(self, SIZE)
        self.retranslate()
        self.keys.refresh()
        if self.own_model is not None:
            self.own_model.refresh()

    def settings(self) -> Settings:
        return self.shortcuts.settings(self.cloud.settings(self.general.settings()))

    def _key_profile(self) -> str:
        return key_profile_for("", is_local=cloud_settings(self.settings()).is_local)

    def show_page(self, page: SettingsPage) -> None:
        self._tabs.setCurrentIndex(page)

    def done(self, result: int) -> None:
        self.connection.stop()
        super().done(result)

    def _enable(self) -> None:
        """A value that makes no sense keeps the dialog open, with the reason beside it."""
        reasons = (
            (self.general.new_version, self.tr("A value on the page “General” makes no sense.")),
            (self.cloud, self.tr("A value on the page “Cloud” makes no sense.")),
        )
        why_not = next((reason for page, reason in reasons if not page.is_valid), "")
        allow(self._buttons.button(QDialogButtonBox.StandardButton.Ok), why_not)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        names = self.tr("General"), self.tr("Cloud"), self.tr("Cloud keys"), self.tr("Shortcuts"), self.tr("Own model")
        for index in range(self._tabs.count()):
            self._tabs.setTabText(index, names[index])


class GeneralPage(Translated, QWidget):
    """Everything but the keys."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language = _choices(list(Language), settings.language)
        self.theme = _choices(list(Theme), settings.theme)
        self.margin = _choices([*MARGIN_CHOICES, *_own(settings.margin, MARGIN_CHOICES)], settings.margin)
        self.aspect = _choices(list(ASPECTS), settings.aspect)
        self.padding = _choices([*PADDINGS, *_own(settings.padding, PADDINGS)], settings.padding)
        self.format = _choices(list(OutputFormat), settings.format)
        self.max_bytes = SpinBox()
        self.max_bytes.setRange(MIN_BYTE_LIMIT, MAX_BYTE_LIMIT)
        self.max_bytes.setSingleStep(25_000)
        self.max_bytes.setGroupSeparatorShown(True)
        self.max_bytes.setValue(settings.max_bytes)
        self.jobs = SpinBox()
        self.jobs.setRange(0, MAX_JOBS)
        self.jobs.setValue(settings.jobs)
        self.notifications = QCheckBox()
        self.notifications.setChecked(settings.notifications)
        self.new_version = NewVersionFields(settings)
        self._note = role_label("muted", wrap=True)
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._heading = role_label("heading")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        for number in (self.max_bytes, self.jobs):  # as high as the choices around them
            number.setMinimumHeight(self.language.sizeHint().height())
        self._form.addRow("language", self.language)
        self._form.addRow("theme", self.theme)
        self._form.addRow("", self.notifications)
        self._form.addRow(self._heading)
        for field in (self.margin, self.aspect, self.padding, self.format, self.max_bytes, self.jobs):
            self._form.addRow("field", field)
        self._form.addRow(self._note)
        self._form.addRow(self.new_version)

    def settings(self) -> Settings:
        """The settings as chosen; what this page does not show is left alone."""
        return replace(
            self.new_version.settings(self._settings),
            language=Language(self.language.currentData()),
            theme=Theme(self.theme.currentData()),
            notifications=self.notifications.isChecked(),
            margin=self.margin.currentData(),
            aspect=self.aspect.currentData(),
            padding=self.padding.currentData(),
            format=OutputFormat(self.format.currentData()),
            max_bytes=self.max_bytes.value(),
            jobs=self.jobs.value(),
        )

    def retranslate(self) -> None:
        self._heading.setText(self.tr("New pictures begin with"))
        self._name(self.language, self.tr("Language"))
        self._name(self.theme, self.tr("Theme"))
        self.notifications.setText(self.tr("Notify me when a long job ends in the background"))
        self._name(self.margin, self.tr("Margin factor"))
        self._name(self.aspect, self.tr("Aspect"))
        self._name(self.padding, self.tr("Padding"))
        self._name(self.format, self.tr("File format"))
        self._name(self.max_bytes, self.tr("Byte limit"))
        self._name(self.jobs, self.tr("Pictures at once"))
        self.max_bytes.setSuffix(self.tr(" bytes"))
        self.jobs.setSpecialValueText(self.tr("One per processor core"))
        note = self.tr("The service takes {limit} bytes; {safe} stay below the limit as base64 too.")
        locale = self.locale()
        self._note.setText(note.format(limit=locale.toString(MAX_BYTES), safe=locale.toString(BASE64_SAFE_BYTES)))
        self._name_choices()

    def _name_choices(self) -> None:
        _say(
            self.language,
            {Language.SYSTEM: self.tr("As the system"), Language.CHINESE: "简体中文", Language.ENGLISH: "English"},
        )
        _say(
            self.theme,
            {Theme.SYSTEM: self.tr("As the system"), Theme.LIGHT: self.tr("Light"), Theme.DARK: self.tr("Dark")},
        )
        factors = {value: self.tr("{factor} × face").replace("{factor}", value) for value in _values(self.margin)}
        automatic = self.tr("Automatic: {target} ×, at least {least} ×")
        named = {
            "auto": automatic.format(target=f"{TARGET_MARGIN_FACTOR:g}", least=f"{SAFE_MARGIN_FACTOR:g}"),
            "minimum": self.tr("Exact minimum: {least} ×").format(least=f"{MIN_MARGIN_FACTOR:g}"),
        }
        _say(self.margin, {**factors, **named})
        _say(self.aspect, {"free": self.tr("Free")})
        _say(self.padding, {"none": self.tr("None"), "blur": self.tr("Blur"), "reflect": self.tr("Reflect")})
        _say(
            self.format,
            {OutputFormat.KEEP: self.tr("As the picture"), OutputFormat.JPEG: "JPEG", OutputFormat.PNG: "PNG"},
        )

    def _name(self, field: QWidget, name: str) -> None:
        label = self._form.labelForField(field)
        label.setProperty("text", name)
        field.setAccessibleName(name)


def _own(value: str, usual: Sequence[str]) -> list[str]:
    """A value from the settings that is not among the usual choices."""
    return [] if value in usual else [value]


def _choices(values: list[str], chosen: str) -> QComboBox:
    box = ComboBox()
    for value in values:
        box.addItem(value, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _values(box: QComboBox) -> list[str]:
    return [box.itemData(index) for index in range(box.count())]


def _say(box: QComboBox, names: dict[str, str]) -> None:
    """Give the choices their names in the language of now; a choice without one is its own name."""
    for index in range(box.count()):
        value = box.itemData(index)
        box.setItemText(index, names.get(value, value))
