"""The request inspector: one call as it was signed, sent and answered, and the same call as a program."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.cloud.snippets import LABELS, SnippetLanguage
from desktop.ui.dialogs.code_view import PartsView
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, ElidedLabel, role_label, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.messages.wording import local_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from desktop.domain.cloud.exchange import Exchange
    from desktop.ui.dialogs.call import Inspected
    from desktop.ui.kit.jobs import Job

REQUEST_PARTS = ("body", "headers", "canonical", "to_sign")
RESPONSE_PARTS = ("body", "headers")


class Inspector(Translated, QWidget):
    """``write_code(exchange, language)`` starts a job that gives text. ``save_asked(inspected, with_pictures)``.

    ``empty``: what is said while there is no call to look at, in the language of the moment. ``narrow``: it stands in a
    side column.
    """

    save_asked = Signal(object, bool)

    def __init__(
        self,
        write_code: Callable[[Exchange, SnippetLanguage], Job],
        empty: Callable[[], str],
        parent: QWidget | None = None,
        *,
        narrow: bool = False,
    ) -> None:
        super().__init__(parent)
        self._write_code, self._empty_text = write_code, empty
        self._shown: Inspected | None = None
        self._empty = role_label("muted", wrap=True)
        self._call = ElidedLabel()
        self._call.setProperty("role", "heading")
        self.request, self.response = (PartsView(parts, narrow=narrow) for parts in (REQUEST_PARTS, RESPONSE_PARTS))
        self.timing = TimingPage()
        self.code = PartsView(tuple(SnippetLanguage), narrow=narrow)
        self._code_hint = role_label("muted", wrap=True)
        self.pictures = QCheckBox()
        self.save = QPushButton(autoDefault=False)
        self._tabs = TabWidget(documentMode=True)
        self._tabs.tabBar().setDrawBase(False)
        self._lay_out()
        self.code.set_names({language.value: name for language, name in LABELS.items()})
        self.code.part_chosen.connect(self._ask_for_code)
        self.save.clicked.connect(lambda: self.save_asked.emit(self._shown, self.pictures.isChecked()))
        self.retranslate()
        self.show_call(None)

    def _lay_out(self) -> None:
        code = QWidget()
        code_layout = QVBoxLayout(code)
        code_layout.setContentsMargins(0, 0, 0, 0)
        code_layout.addWidget(self.code, 1)
        code_layout.addWidget(self._code_hint)
        for page in (self.request, self.response, self.timing, code):
            self._tabs.addTab(page, "")
        bottom = QHBoxLayout()
        bottom.addStretch(1)
        bottom.addWidget(self.save)
        filled = QWidget()
        layout = QVBoxLayout(filled)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._call)
        layout.addWidget(self._tabs, 1)
        layout.addWidget(self.pictures)
        layout.addLayout(bottom)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(filled)

    def show_call(self, inspected: Inspected | None) -> None:
        """Look at another call, or at none."""
        self._stack.setCurrentIndex(0 if inspected is None else 1)
        if inspected is self._shown:
            return
        self._shown = inspected
        if inspected is None:
            return
        exchange = inspected.exchange
        self._call.setText(f"{exchange.action} · {exchange.url}")
        self.request.set_texts(
            {
                "body": exchange.body,
                "headers": _header_lines(exchange.request_headers),
                "canonical": exchange.canonical_request,
                "to_sign": exchange.string_to_sign,
            }
        )
        self.response.set_texts({"body": exchange.response_body, "headers": _header_lines(exchange.response_headers)})
        self.timing.show_call(inspected)
        self.code.set_texts(dict.fromkeys(SnippetLanguage, ""))
        self.pictures.setVisible(inspected.pictures is not None)
        self.pictures.setChecked(False)
        self._ask_for_code(self.code.part)

    def _ask_for_code(self, part: str) -> None:
        if self._shown is not None and _is_whole(self._shown.exchange):
            job = self._write_code(self._shown.exchange, SnippetLanguage(part))
            job.succeeded.connect(partial(self._show_code, self._shown, part))

    def _show_code(self, asked: Inspected, part: str, text: str) -> None:
        """Unless another call is being looked at by now."""
        if asked is self._shown:
            self.code.set_texts({part: text})

    def retranslate(self) -> None:
        self._empty.setText(self._empty_text())
        for index, name in enumerate((self.tr("Request"), self.tr("Response"), self.tr("Timing"), self.tr("Code"))):
            self._tabs.setTabText(index, name)
        names = {
            "body": self.tr("Body"),
            "headers": self.tr("Headers"),
            "canonical": self.tr("Canonical request"),
            "to_sign": self.tr("String to sign"),
        }
        self.request.set_names(names)
        self.response.set_names(names)
        self.request.text.setAccessibleName(self.tr("Request, secrets masked"))
        self.response.text.setAccessibleName(self.tr("Response"))
        self.code.text.setAccessibleName(self.tr("The same call as a program"))
        self._code_hint.setText(
            self.tr(
                "Keys are read from the environment, pictures from files beside the program. Running it makes a call."
            )
        )
        self.pictures.setText(self.tr("Include the pictures that were sent"))
        self.save.setText(self.tr("Save reproduction bundle…"))
        self.save.setToolTip(self.tr("A zip for support: this call without keys, and its program in eight languages"))


class TimingPage(Translated, QWidget):
    """When, how long, how often, and the RequestId that support asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._call: Inspected | None = None
        self.request_id = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = small_button()
        self.values = {name: QLabel() for name in ("status", "started", "elapsed", "attempts", "failure", "expires")}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(SPACE, 2 * SPACE, SPACE, SPACE)
        self._form.setHorizontalSpacing(2 * SPACE)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.request_id, 1)
        row.addWidget(self.copy)
        self._id_name = QLabel()
        self._form.addRow(self._id_name, row)
        for value in self.values.values():
            self._form.addRow("value", value)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.request_id.text()))
        self.retranslate()

    def show_call(self, call: Inspected) -> None:
        self._call = call
        self.retranslate()

    def retranslate(self) -> None:
        self._id_name.setText("RequestId")
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the RequestId"))
        names = {
            "status": self.tr("HTTP status"),
            "started": self.tr("Started"),
            "elapsed": self.tr("Took"),
            "attempts": self.tr("Attempts"),
            "failure": self.tr("Failure"),
            "expires": self.tr("Address works until"),
        }
        for name, value in self.values.items():
            self._form.labelForField(value).setProperty("text", names[name])
        if self._call is not None:
            self._fill(self._call.exchange, self._call.expires)

    def _fill(self, exchange: Exchange, expires: datetime | None) -> None:
        self.request_id.setText(exchange.request_id or self.tr("none: the service did not answer"))
        allow(self.copy, "" if exchange.request_id else self.tr("none: the service did not answer"))
        none = self.tr("no whole answer")
        self.values["status"].setText(none if exchange.status is None else str(exchange.status))
        self.values["started"].setText(local_time(exchange.started))
        self.values["elapsed"].setText(self.tr("{milliseconds} ms").format(milliseconds=round(exchange.elapsed_ms)))
        self.values["attempts"].setText(str(exchange.attempts))
        self.values["failure"].setText(exchange.failure or "–")
        self.values["expires"].setText("" if expires is None else local_time(expires))
        self._form.setRowVisible(self.values["expires"], expires is not None)


def _header_lines(headers: Mapping[str, str]) -> str:
    return "\n".join(f"{name}: {value}" for name, value in headers.items())


def _is_whole(exchange: Exchange) -> bool:
    """Whether the request can be written as a program: a body cut short is not JSON any more."""
    try:
        json.loads(exchange.body)
    except ValueError:
        return False
    return True
