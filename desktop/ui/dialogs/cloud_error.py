"""Why a call to the cloud brought nothing: code, plain words, who must act, what to do, and whether it was charged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.domain.cloud.calls import Charged
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode
from desktop.ui import messages
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.icons import icon
from desktop.ui.kit.parts import SPACE, ShrinkingLabel, role_label, set_role, small_button
from desktop.ui.kit.theme import Themed, Tokens

if TYPE_CHECKING:
    from desktop.domain.errors import FusionDeskError

CHARGED_ROLES = {Charged.YES: "warn", Charged.NO: "good", Charged.UNKNOWN: "warn"}


class CloudErrorPanel(Themed, Translated, QFrame):
    """Hidden until there is an error to show.

    ``retry_asked`` where trying again can help; ``force_asked`` where a local check alone stood in the way;
    ``keys_asked`` where keys are missing or wrong. ``explain_asked(code)``: help shall say more of the error.
    """

    retry_asked = Signal()
    force_asked = Signal()
    keys_asked = Signal()
    explain_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, explains: bool = False) -> None:
        """``explains``: somebody listens to ``explain_asked``."""
        super().__init__(parent)
        self._explains = explains
        self.setObjectName("notice")
        self.setProperty("state", "bad")
        self._error: FusionDeskError | None = None
        self._sandbox = False
        self.text = role_label("heading", wrap=True)
        self.code, self.service = ShrinkingLabel(), role_label("muted", wrap=True)
        self.code.setProperty("role", "muted")
        self.who_name, self.who = role_label("muted"), QLabel(wordWrap=True)
        self.advice_name, self.advice = role_label("muted"), QLabel(wordWrap=True)
        self.id_name, self.request_id = role_label("muted"), ShrinkingLabel()
        self.charged = role_label("muted", wrap=True)
        self.copy, self.retry, self.force, self.keys, self.explain = (small_button() for _ in range(5))
        self.explain.setProperty("flat", True)  # noqa: FBT003 - a Qt property
        self.close_button = QToolButton(autoRaise=True)
        self._lay_out()
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.request_id.text()))
        self.retry.clicked.connect(self.retry_asked)
        self.force.clicked.connect(self.force_asked)
        self.keys.clicked.connect(self.keys_asked)
        self.explain.clicked.connect(lambda: self.explain_asked.emit(_code(self._error)))
        self.close_button.clicked.connect(self.hide)
        for label in (self.code, self.service, self.advice, self.request_id):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retranslate()
        self.restyle()
        self.hide()

    def _lay_out(self) -> None:
        top, bottom, identity = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(self.code)
        top.addWidget(self.close_button)
        identity.setSpacing(SPACE)
        identity.addWidget(self.request_id)
        identity.addWidget(self.copy)
        identity.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(((self.advice_name, self.advice), (self.who_name, self.who))):
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        grid.addWidget(self.id_name, 2, 0)
        grid.addLayout(identity, 2, 1)
        bottom.addWidget(self.charged, 1)
        for button in (self.explain, self.keys, self.force, self.retry):
            bottom.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.service)
        layout.addLayout(grid)
        layout.addLayout(bottom)

    def show_error(self, error: FusionDeskError | None, *, sandbox: bool = False) -> None:
        """Show ``error``; ``None`` hides what there was. In the ``sandbox`` nothing is charged, whatever the service
        would do."""
        if error is not self._error:
            self._error, self._sandbox = error, sandbox
            self.setVisible(error is not None)
            self.retranslate()

    def retranslate(self) -> None:
        self.advice_name.setText(self.tr("What to do"))
        self.who_name.setText(self.tr("Who must act"))
        self.id_name.setText("RequestId")
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the RequestId"))
        self.retry.setText(self.tr("Try again"))
        self.force.setText(self.tr("Send all the same (charged)"))
        self.keys.setText(self.tr("Keys…"))
        self.explain.setText(self.tr("More in Help"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.setAccessibleName(self.tr("Close"))
        if self._error is not None:
            self._fill(self._error)

    def restyle(self) -> None:
        self.close_button.setIcon(icon("close", Tokens.of(self.palette()).muted))

    def _fill(self, error: FusionDeskError) -> None:
        cloud = error if isinstance(error, CloudError) else None
        self.text.setText(messages.error_text(error))
        self.advice.setText(messages.in_steps(messages.error_advice(error)))
        self.code.setText(_code(error))
        # The service's own words, in the language it was asked to answer in.
        self.service.setText(cloud.message.removeprefix(f"{cloud.service_code}: ") if cloud else "")
        self.service.setVisible(cloud is not None and cloud.code is ErrorCode.CLOUD_SERVICE)
        self._fill_verdict(cloud)
        self.setAccessibleName(f"{self.text.text()} {self.advice.text()}")

    def _fill_verdict(self, cloud: CloudError | None) -> None:
        for widget in (self.who_name, self.who, self.charged):
            widget.setVisible(cloud is not None)
        identified = cloud is not None and bool(cloud.request_id)
        for part in (self.id_name, self.request_id, self.copy):
            part.setVisible(identified)
        self.retry.setVisible(cloud is not None and cloud.verdict.retryable)
        # Refused here because the service would: the user may know better, and pay for finding out.
        self.explain.setVisible(self._explains and cloud is not None)
        self.force.setVisible(cloud is not None and cloud.code is ErrorCode.CLOUD_PORTRAIT_UNCLEAR)
        self.keys.setVisible(cloud is not None and cloud.code is ErrorCode.CLOUD_KEYS_MISSING)
        if cloud is not None:
            self.who.setText(messages.who_text(cloud.verdict.who))
            self.request_id.setText(cloud.request_id)
            charged = Charged.NO if self._sandbox else cloud.verdict.charged
            self.charged.setText(messages.charged_text(charged))
            set_role(self.charged, "role", CHARGED_ROLES[charged])


def _code(error: FusionDeskError | None) -> str:
    """The service's, or else our own; empty without an error."""
    if isinstance(error, CloudError):
        return error.service_code
    return error.code.value if error is not None else ""
