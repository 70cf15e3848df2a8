"""The one place from which something leaves this computer: what it costs, what is missing, and the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop.domain.cloud.calls import ResultForm
from desktop.domain.cloud.filing import ALGORITHM, FILING_NUMBER
from desktop.services.cloud.usage import Payment
from desktop.ui.effect.cloud_call_state import Missing
from desktop.ui.kit.parts import Card, role_label, set_role
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.effect.cloud_call_state import CloudCallState
    from desktop.ui.effect.session import EffectSession


class CallOptions(Card):
    """Shows what it is given, under a heading of its own."""

    def __init__(self, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for part in parts:
            self.body.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("How the cloud is called"))


class CallCard(Card):
    """``fuse_asked`` is the only way to a charged call; ``cancel_asked`` while one is under way.

    ``options``, how a call is made, is a card of its own: it may scroll, and leaves room in a small window, while what
    a call costs and its button stay in sight.
    """

    fuse_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, session: EffectSession, desk: CloudCallState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.cost = role_label("warn", wrap=True)
        self.missing = role_label("muted", wrap=True)
        self.shrink, self.address = QCheckBox(), QCheckBox()
        self._consent, self._filing = role_label("muted", wrap=True), role_label("muted", wrap=True)
        self.fuse, self.cancel = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.fuse.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.shrink.setChecked(desk.shrink)
        self.options = CallOptions((self.shrink, self.address, self._filing))
        for widget in (self._consent, self.cost, self.missing, self.fuse, self.cancel):
            self.body.addWidget(widget)
        self.shrink.toggled.connect(self._allow)
        self.address.toggled.connect(self._choose_form)
        self.fuse.clicked.connect(self.fuse_asked)
        self.cancel.clicked.connect(self.cancel_asked)
        for signal in (desk.changed, session.assignments_changed, session.settings_changed):
            signal.connect(self.retranslate)
        self.retranslate()

    def _allow(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._desk.shrink = on

    def _choose_form(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._desk.form = ResultForm.URL if on else ResultForm.BASE64

    def retranslate(self) -> None:
        missing, busy = self._desk.missing, self._desk.busy
        self.set_heading(self.tr("Call the cloud"))
        self.shrink.setText(self.tr("Re-encode photos that would not fit"))
        self.shrink.setToolTip(
            self.tr(
                "Photos that are too large, turned or of another format are sent as a copy; yours stay as they are."
            )
        )
        self.address.setText(self.tr("Get the result by a web address"))
        self.address.setToolTip(
            self.tr("The service keeps the picture there for 7 days (Ultra: 1 day), for whoever has the address.")
        )
        self._consent.setText(self.tr("The photos leave this computer: send those of people who agreed only."))
        self._filing.setText(self.tr("Algorithm: {name}, {number}").format(name=ALGORITHM, number=FILING_NUMBER))
        self._say_cost()
        under_way = self.tr("The call is under way; you can go on working.")
        self.missing.setText(under_way if busy else self._missing_words(missing))
        self.missing.setVisible(missing is not None or busy)
        self.fuse.setText(self.tr("Fuse in the cloud"))
        allow(self.fuse, self.missing.text() if missing is not None or busy else "")
        self.fuse.setVisible(not busy)
        self.cancel.setText(self.tr("Cancel the call"))
        self.cancel.setVisible(busy)

    def _say_cost(self) -> None:
        usage = self._desk.usage
        if self._desk.is_sandbox:
            self.cost.setText(self.tr("The call goes to this computer (sandbox): nothing is charged."))
            set_role(self.cost, "role", "good")
            return
        if usage is None:
            self.cost.setText(self.tr("This call may be charged: this month's calls cannot be counted."))
            set_role(self.cost, "role", "warn")
            return
        words = {
            Payment.FREE: self.tr("This call is one of the {count} free calls left this month."),
            Payment.PACKAGE: self.tr("This call will be taken from a package you bought."),
            Payment.QPS: self.tr("This call is covered by the QPS you bought."),
            Payment.POST_PAID: self.tr("This call will be charged: the free calls of this month are used up."),
        }
        self.cost.setText(words[usage.next_call].format(count=usage.free_left))
        set_role(self.cost, "role", "warn" if usage.next_call is Payment.POST_PAID else "good")

    def _missing_words(self, missing: Missing | None) -> str:
        words = {
            Missing.PHOTO: self.tr("Put a user photo on a face first."),
            Missing.READING: self.tr("The photos are being read."),
            Missing.ACTIVITY: self.tr("Enter the activity ID from the console."),
            Missing.MATERIAL: self.tr("Enter the material ID, or choose it from the list."),
            Missing.UNUSABLE: self.tr("The service will not take this material: choose another."),
            Missing.FACE_IDS: self.tr("Several photos: give each its own face of the material."),
            Missing.CONFIRMATION: self.tr("Check which face is which, then tick the box."),
        }
        return words[missing] if missing is not None else ""
