"""Where and how the cloud is called: the settings page whose values are checked as they are typed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QFormLayout, QLineEdit, QWidget

from desktop.domain.cloud.calls import Site
from desktop.domain.cloud.settings import DEFAULT_REGION, FACE_HOSTS, FUSION_HOSTS
from desktop.domain.settings import (
    MAX_CONNECT_TIMEOUT,
    MAX_READ_TIMEOUT,
    MIN_CONNECT_TIMEOUT,
    MIN_READ_TIMEOUT,
    PARSERS,
    MessageLanguage,
    Settings,
)
from desktop.ui import messages
from desktop.ui.kit.fields import ComboBox, DoubleSpinBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import role_label, set_role

LANGUAGES = {MessageLanguage.CHINESE: "简体中文", MessageLanguage.ENGLISH: "English"}
CHECKED = ("cloud_endpoint", "face_endpoint", "cloud_region", "forwarded_for")
"""Settings that are typed, and can be mistyped."""


class CloudPage(Translated, QWidget):
    """``validity_changed``: whether every value makes sense now may be another."""

    validity_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.site, self.language = ComboBox(), ComboBox()
        for site in Site:
            self.site.addItem(messages.site_text(site), site)
        for language, name in LANGUAGES.items():
            self.language.addItem(name, language)
        self.site.setCurrentIndex(self.site.findData(settings.cloud_site))
        self.language.setCurrentIndex(self.language.findData(settings.cloud_language))
        self.texts = {name: QLineEdit(getattr(settings, name)) for name in CHECKED}
        self.problems = {name: role_label("bad", wrap=True) for name in CHECKED}
        self.connect_timeout = _seconds(MIN_CONNECT_TIMEOUT, MAX_CONNECT_TIMEOUT, settings.connect_timeout)
        self.read_timeout = _seconds(MIN_READ_TIMEOUT, MAX_READ_TIMEOUT, settings.read_timeout)
        self._note = role_label("muted", wrap=True)
        self._lay_out()
        self.site.currentIndexChanged.connect(self.retranslate)
        for text in self.texts.values():
            text.textChanged.connect(self._check)
        self.retranslate()

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.addRow("site", self.site)
        for name in CHECKED:
            self._form.addRow("text", self.texts[name])
            self._form.addRow("", self.problems[name])
        for field in (self.language, self.connect_timeout, self.read_timeout):
            field.setMinimumHeight(self.site.sizeHint().height())
            self._form.addRow("field", field)
        self._form.addRow(self._note)

    @property
    def is_valid(self) -> bool:
        return not any(self._problem(name) for name in CHECKED)

    def settings(self, base: Settings) -> Settings:
        """``base`` with what this page holds; a value that makes no sense is left as it was."""
        typed: dict[str, Any] = {name: self._text(name) for name in CHECKED if not self._problem(name)}
        return replace(
            base,
            **typed,
            cloud_site=Site(self.site.currentData()),
            cloud_language=MessageLanguage(self.language.currentData()),
            connect_timeout=round(self.connect_timeout.value(), 1),
            read_timeout=round(self.read_timeout.value(), 1),
        )

    def _text(self, name: str) -> str:
        return self.texts[name].text().strip()

    def _problem(self, name: str) -> bool:
        try:
            PARSERS[name](self._text(name))
        except ValueError:
            return True
        return False

    def _check(self) -> None:
        for name, words in self._words().items():
            wrong = self._problem(name)
            self.problems[name].setText(words if wrong else "")
            self._form.setRowVisible(self.problems[name], wrong)
            set_role(self.texts[name], "state", "bad" if wrong else "")
        self.validity_changed.emit()

    # -- words ---------------------------------------------------------------------------------------------------

    def _words(self) -> dict[str, str]:
        """What each field expects, said when it holds something else."""
        endpoint = self.tr("An address like https://host; plain http only for this computer (127.0.0.1).")
        return {
            "cloud_endpoint": endpoint,
            "face_endpoint": endpoint,
            "cloud_region": self.tr("A region like {region}: small letters, digits and hyphens.").format(
                region=DEFAULT_REGION
            ),
            "forwarded_for": self.tr("An IP address such as 203.0.113.7, or nothing."),
        }

    def retranslate(self) -> None:
        for index in range(self.site.count()):
            self.site.setItemText(index, messages.site_text(Site(self.site.itemData(index))))
        self._name(self.site, self.tr("Site of the account"))
        self._name(self.texts["cloud_endpoint"], self.tr("Face Fusion endpoint"))
        self._name(self.texts["face_endpoint"], self.tr("DetectFace endpoint"))
        self._name(self.texts["cloud_region"], self.tr("Region"))
        self._name(self.texts["forwarded_for"], self.tr("X-Forwarded-For"))
        self._name(self.language, self.tr("Language of the service"))
        self._name(self.connect_timeout, self.tr("Wait for a connection"))
        self._name(self.read_timeout, self.tr("Wait for an answer"))
        site = Site(self.site.currentData())
        self.texts["cloud_endpoint"].setPlaceholderText(FUSION_HOSTS[site])
        self.texts["face_endpoint"].setPlaceholderText(FACE_HOSTS[site])
        self.texts["forwarded_for"].setPlaceholderText(self.tr("not sent"))
        for field in (self.connect_timeout, self.read_timeout):
            field.setSuffix(self.tr(" s"))
        self._note.setText(
            self.tr("Leave the endpoints empty to use the site's own. For the sandbox enter http://127.0.0.1:PORT.")
        )
        self._check()

    def _name(self, field: QWidget, name: str) -> None:
        self._form.labelForField(field).setProperty("text", name)
        field.setAccessibleName(name)


def _seconds(least: float, most: float, value: float) -> QDoubleSpinBox:
    field = DoubleSpinBox(minimum=least, maximum=most, decimals=1)
    field.setValue(value)
    return field
