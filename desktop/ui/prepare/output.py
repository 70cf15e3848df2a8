"""The file that will be written: format, byte limit, and its size as it would be now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QProgressBar, QWidget

from desktop.domain.files.formats import OutputFormat
from desktop.domain.rules.limits import BASE64_SAFE_BYTES, MAX_BYTES
from desktop.domain.settings import MAX_BYTE_LIMIT, MIN_BYTE_LIMIT
from desktop.ui.kit.fields import ComboBox, SpinBox
from desktop.ui.kit.parts import Card, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.prepare.commands import PictureEdit

if TYPE_CHECKING:
    from desktop.ui.prepare.document import Check, Document

OWN_LIMIT = 2
"""The row of the byte combo that opens the number field."""

PRESETS = (MAX_BYTES, BASE64_SAFE_BYTES)


class OutputPanel(Card):
    """Shows the output options and the live byte count of a document."""

    edited = Signal(object)
    """A :class:`~desktop.ui.prepare.commands.PictureEdit`."""
    preview_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._own_chosen = False
        self.format = ComboBox()
        self.limit = ComboBox()
        self.own = SpinBox(minimum=MIN_BYTE_LIMIT, maximum=MAX_BYTE_LIMIT, singleStep=10_000)
        self.own.setGroupSeparatorShown(True)
        self.own.setKeyboardTracking(False)
        self.result = role_label("heading")
        self.bytes = role_label("muted")
        self._use = QProgressBar(textVisible=False, maximum=100)
        self.preview = small_button()
        self._format_label, self._limit_label = QLabel(), QLabel()
        self._lay_out()
        self.format.activated.connect(self._choose_format)
        self.limit.activated.connect(self._choose_limit)
        self.own.valueChanged.connect(self._choose_own)
        self.preview.clicked.connect(self.preview_asked)
        self.retranslate()

    def _lay_out(self) -> None:
        limits = QHBoxLayout()
        limits.addWidget(self.limit, 1)
        limits.addWidget(self.own, 1)
        form = QFormLayout(labelAlignment=Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._format_label, self.format)
        form.addRow(self._limit_label, limits)
        self._format_label.setBuddy(self.format)
        self._limit_label.setBuddy(self.limit)
        self.body.addLayout(form)
        line = QHBoxLayout()
        line.addWidget(self.result)
        line.addStretch(1)
        line.addWidget(self.bytes)
        self.body.addLayout(line)
        self.body.addWidget(self._use)
        self.body.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignLeft)
        for wanted in OutputFormat:
            self.format.addItem(wanted.value, wanted)
        self.limit.addItems(["", "", ""])

    def retranslate(self) -> None:
        self.set_heading(self.tr("Output"))
        self._format_label.setText(self.tr("&Format"))
        self._limit_label.setText(self.tr("At &most"))
        formats = {
            OutputFormat.KEEP: self.tr("As the source"),
            OutputFormat.JPEG: self.tr("JPG"),
            OutputFormat.PNG: self.tr("PNG"),
        }
        for row, wanted in enumerate(OutputFormat):
            self.format.setItemText(row, formats[wanted])
        self.limit.setItemText(0, self.tr("%1 bytes").replace("%1", _number(MAX_BYTES)))
        self.limit.setItemText(1, self.tr("%1 (safe in base64)").replace("%1", _number(BASE64_SAFE_BYTES)))
        self.limit.setItemText(OWN_LIMIT, self.tr("Own limit"))
        self.own.setAccessibleName(self.tr("Own byte limit"))
        self.own.setLocale(QLocale())
        self._use.setAccessibleName(self.tr("Share of the byte limit"))
        self.preview.setText(self.tr("See what will be written…"))
        self.preview.setToolTip(self.tr("The file itself at 100%, and what each quality costs in bytes"))
        self.set_document(self._document)

    def set_document(self, document: Document | None) -> None:
        if document is None or self._document is None or document.key != self._document.key:
            self._own_chosen = False
        self._document = document
        is_read = document is not None and document.inspection is not None
        allow(self, "" if is_read else self.tr("No picture is read yet."))
        if document is None:
            return
        limit = document.options.max_bytes
        own = self._own_chosen or limit not in PRESETS
        with QSignalBlocker(self.format), QSignalBlocker(self.limit), QSignalBlocker(self.own):
            self.format.setCurrentIndex(list(OutputFormat).index(document.options.format))
            self.limit.setCurrentIndex(OWN_LIMIT if own else PRESETS.index(limit))
            self.own.setValue(limit)
        self.own.setVisible(own)
        self._show_result(document.fresh_check, limit)

    def _show_result(self, check: Check | None, limit: int) -> None:
        if check is None or check.bytes is None or check.size is None or check.format is None:
            waiting = check is None and self._document is not None and self._document.error is None
            self.result.setText(self.tr("Measuring…") if waiting else self.tr("No output"))
            self.bytes.setText("")
            self._use.setRange(0, 0 if waiting and self.isEnabled() else 1)
            return
        self.result.setText(f"{check.size.width} × {check.size.height} · {check.format.value.upper()}")
        share = round(100 * check.bytes / limit)
        text = self.tr("%1 bytes · %2%").replace("%1", _number(check.bytes)).replace("%2", str(share))
        self.bytes.setText(text)
        self._use.setRange(0, 100)
        self._use.setValue(min(100, share))
        set_role(self._use, "state", "bad" if check.bytes > limit else "good")

    def _choose_format(self, index: int) -> None:
        wanted = list(OutputFormat)[index]
        self.edited.emit(
            PictureEdit(self.tr("Output format"), lambda document: replace(document.options, format=wanted))
        )

    def _choose_limit(self, index: int) -> None:
        self._own_chosen = index == OWN_LIMIT
        if self._own_chosen:
            self.set_document(self._document)
            self.own.setFocus()
        else:
            self._choose_own(PRESETS[index])

    def _choose_own(self, limit: int) -> None:
        self.edited.emit(
            PictureEdit(self.tr("Byte limit"), lambda document: replace(document.options, max_bytes=limit))
        )


def _number(value: int) -> str:
    """With the separators of the language shown."""
    return QLocale().toString(value)
