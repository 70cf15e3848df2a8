"""Who made a result (ContentProducer): a field that takes only what can stand in the label, and the code's form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.marking.implicit import FORBIDDEN, MAX_PRODUCER
from desktop.domain.marking.provider_code import (
    CREDIT_LENGTH,
    MODEL_LENGTH,
    SERVICES,
    CodeFault,
    ProviderCode,
    code_faults,
    looks_like_code,
)
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, Translated, sentences
from desktop.ui.kit.parts import SPACE, role_label, small_button
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Mapping

FAULTS: Mapping[CodeFault, str] = {
    CodeFault.LENGTH: QT_TRANSLATE_NOOP("ProviderCode", "The code has 27 characters."),
    CodeFault.PREFIX: QT_TRANSLATE_NOOP("ProviderCode", "The code begins with 0011."),
    CodeFault.CREDIT: QT_TRANSLATE_NOOP(
        "ProviderCode", "The unified social credit code has 18 digits and capital letters, none of I, O, S, V and Z."
    ),
    CodeFault.CREDIT_CHECK: QT_TRANSLATE_NOOP(
        "ProviderCode", "The last character of the unified social credit code does not match the others."
    ),
    CodeFault.SERVICE: QT_TRANSLATE_NOOP("ProviderCode", "The digit of the service is 1 or 2."),
    CodeFault.MODEL: QT_TRANSLATE_NOOP("ProviderCode", "The model's code has four letters and digits."),
}

DIALOG_WIDTH = 460


def fault_text(fault: CodeFault) -> str:
    return QCoreApplication.translate("ProviderCode", FAULTS[fault])


class ProducerField(Translated, QWidget):
    """``changed(text)`` carries a producer that can stand in a label; of any other it says what is wrong."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel()
        self.line = QLineEdit()
        self.build = small_button()
        self.problem = role_label("warn", wrap=True)
        self._name.setBuddy(self.line)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        for widget, stretch in ((self._name, 0), (self.line, 1), (self.build, 0)):
            row.addWidget(widget, stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        self.line.textChanged.connect(self._tell)
        self.line.editingFinished.connect(self._finished)
        self.build.clicked.connect(self._ask)
        self.retranslate()

    def show_producer(self, text: str) -> None:
        """Not while the user is writing, or has written what cannot be taken."""
        if not self.line.hasFocus() and not self._refusal():
            self.line.setText(text)

    def retranslate(self) -> None:
        self._name.setText(self.tr("Producer ID"))
        self.line.setPlaceholderText(self.tr("in the metadata"))
        self.line.setAccessibleName(self.tr("Producer ID"))
        self.build.setText(self.tr("Code…"))
        self.build.setToolTip(self.tr("Put the 27-character code of a provider together"))
        self._tell()

    def _text(self) -> str:
        return self.line.text().strip()

    def _refusal(self) -> str:
        """Why the text cannot stand in a label; empty when it can."""
        text = self._text()
        if found := FORBIDDEN.search(text):
            return self.tr(
                "“{character}” is not allowed in the label: no spaces, quotes or backslashes, and nothing beyond ASCII."
            ).format(character=found.group())
        if len(text) > MAX_PRODUCER:
            return self.tr("Too long: {count} characters, at most {limit}.").format(count=len(text), limit=MAX_PRODUCER)
        return ""

    def _tell(self) -> None:
        text = self._text()
        faults = code_faults(text) if looks_like_code(text) else ()
        told = self._refusal() or sentences(*map(fault_text, faults))
        self.problem.setText(told)
        self.problem.setVisible(bool(told))

    def _finished(self) -> None:
        if not self._refusal():
            self.changed.emit(self._text())

    def _ask(self) -> None:
        dialog = ProviderCodeDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._take(dialog.code.text))
        dialog.open()

    def _take(self, code: str) -> None:
        self.line.setText(code)
        self._finished()


class ProviderCodeDialog(QDialog):
    """The parts of a provider's code; it is checked while it is written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Provider code"))
        self.setMinimumWidth(DIALOG_WIDTH)
        self.credit, self.model = QLineEdit(maxLength=CREDIT_LENGTH), QLineEdit(maxLength=MODEL_LENGTH)
        self.service = ComboBox()
        self.service.addItems(SERVICES)
        self.shown, self.problem = role_label(""), role_label("warn", wrap=True)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._lay_out()
        self.credit.textChanged.connect(self._tell)
        self.model.textChanged.connect(self._tell)
        self.service.currentTextChanged.connect(self._tell)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._tell()

    def _lay_out(self) -> None:
        about = role_label("muted", wrap=True)
        about.setText(
            self.tr(
                "Says in every result who made it and with which model: 0011, credit code, service, model (27 signs)."
            )
        )
        form = QFormLayout()
        form.addRow(self.tr("Unified social credit code"), self.credit)
        form.addRow(self.tr("Service"), self.service)
        form.addRow(self.tr("Model"), self.model)
        form.addRow(self.tr("Code"), self.shown)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(about)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    @property
    def code(self) -> ProviderCode:
        return ProviderCode(self.credit.text().strip().upper(), self.service.currentText(), self.model.text().strip())

    def _tell(self) -> None:
        code, begun = self.code, bool(self.credit.text() or self.model.text())
        faults = code.faults
        self.shown.setText(code.text)
        self.problem.setText(sentences(*map(fault_text, faults)) if begun else "")
        allow(self.buttons.button(QDialogButtonBox.StandardButton.Ok), sentences(*map(fault_text, faults)))
