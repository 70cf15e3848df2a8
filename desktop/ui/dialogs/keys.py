"""The cloud keys: saved in the OS keyring, shown by their last four characters, deleted after a question."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QMessageBox, QPushButton, QVBoxLayout, QWidget

from desktop.domain.cloud.credentials import REAL, Credentials, KeyPlace, last_four, masked
from desktop.ui import messages
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent

    from desktop.domain.cloud.credentials import KeyringStatus
    from desktop.domain.errors import FusionDeskError
    from desktop.domain.jobs import Progress
    from desktop.domain.ports import KeyStore
    from desktop.ui.kit.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class Kept:
    """What is saved, as far as it may be shown, and where."""

    status: KeyringStatus
    secret_id: str | None
    secret_key: str | None
    token: str | None


class KeysPage(Translated, QWidget):
    """Saving, deleting and looking happen on worker threads: the OS may ask the user to unlock the keyring.

    ``below`` is shown under it all. ``profile`` says whose keys they are: those of the account, or those for a service
    on this machine, so that the latter never take the place of the former. ``changed``: keys were saved or deleted.
    """

    changed = Signal()
    typing = Signal(bool)
    """Whether there is something in the fields that is not saved yet."""

    def __init__(
        self,
        keys: Callable[[], KeyStore],
        runner: JobRunner,
        below: QWidget | None = None,
        profile: Callable[[], str] = lambda: REAL,
    ) -> None:
        super().__init__()
        self._keys = keys
        self._profile = profile
        self._shown_profile = REAL
        self._runner = runner
        self._kept: Kept | None = None
        self._error: FusionDeskError | None = None
        self._busy = False
        self.secret_id, self.secret_key, self.token = QLineEdit(), QLineEdit(), QLineEdit()
        self.place, self.state = role_label("muted", wrap=True), role_label("muted", wrap=True)
        self._hint = role_label("muted", wrap=True)
        self.save, self.delete = QPushButton(autoDefault=False), QPushButton(autoDefault=False)
        self.save.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self._lay_out(below)
        for field in self._fields():
            field.textChanged.connect(self._enable)
        self.save.clicked.connect(self._save)
        self.delete.clicked.connect(self._delete)
        self.retranslate()

    def _fields(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self.secret_id, self.secret_key, self.token

    def _lay_out(self, below: QWidget | None) -> None:
        for field in (self.secret_key, self.token):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self._form = QFormLayout()
        for field in self._fields():
            self._form.addRow("field", field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.delete)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self._hint)
        layout.addLayout(self._form)
        layout.addLayout(buttons)
        layout.addWidget(self.state)
        layout.addWidget(self.place)
        if below is not None:
            layout.addSpacing(SPACE)
            layout.addWidget(below)
        layout.addStretch(1)

    # -- asking the key store ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look what is saved."""
        self._start(partial(_look, self._keys, self._named()))

    def showEvent(self, event: QShowEvent) -> None:
        """Another endpoint may have been chosen beside this page."""
        super().showEvent(event)
        if self._profile() != self._shown_profile:
            self.refresh()

    def _named(self) -> str:
        self._shown_profile = self._profile()
        return self._shown_profile

    def _save(self) -> None:
        id_, key, token = (field.text().strip() for field in self._fields())
        self._start(partial(_save, self._keys, self._named(), Credentials(id_, key, token)), changes=True)
        for field in self._fields():
            field.clear()

    def _delete(self) -> None:
        if self.confirm_delete():
            self._start(partial(_delete, self._keys, self._named()), changes=True)

    def confirm_delete(self) -> bool:
        """Ask the user; the keys cannot be brought back."""
        answer = QMessageBox.question(
            self,
            self.tr("Delete the keys?"),
            self.tr("The saved keys will be deleted from this computer. In the cloud they stay as they are."),
        )
        return answer is QMessageBox.StandardButton.Yes

    def _start(self, work: Callable[[Progress], Kept], *, changes: bool = False) -> None:
        self._busy = True
        self._error = None
        self.retranslate()
        job = self._runner.start(work, urgent=True)
        job.succeeded.connect(self._show_kept)
        if changes:
            job.succeeded.connect(self.changed)
        job.failed.connect(self._show_error)
        job.settled.connect(self._settled)

    def _show_kept(self, kept: Kept) -> None:
        self._kept = kept

    def _show_error(self, error: FusionDeskError) -> None:
        self._error = error

    def _settled(self) -> None:
        self._busy = False
        self.retranslate()

    # -- words ---------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        self.typing.emit(any(field.text().strip() for field in self._fields()))
        complete = bool(self.secret_id.text().strip() and self.secret_key.text().strip())
        busy = self.tr("Waiting for the keyring.") if self._busy else ""
        kept = self._kept is not None and self._kept.secret_id is not None
        allow(self.save, busy or ("" if complete else self.tr("Enter SecretId and SecretKey first.")))
        allow(self.delete, busy or ("" if kept else self.tr("No keys are saved.")))

    def retranslate(self) -> None:
        self._hint.setText(self._hint_words())
        names = self.tr("SecretId"), self.tr("SecretKey"), self.tr("Token (optional)")
        for field, name in zip(self._fields(), names, strict=True):
            self._form.labelForField(field).setProperty("text", name)
            field.setAccessibleName(name)
        kept = self._kept
        shown = (kept.secret_id, kept.secret_key, kept.token) if kept else (None, None, None)
        for field, mask in zip(self._fields(), shown, strict=True):
            field.setPlaceholderText(mask or "")
        self.save.setText(self.tr("Save keys"))
        self.delete.setText(self.tr("Delete keys"))
        self._say_state()
        self.place.setText(self._place_words())
        self._enable()

    def _hint_words(self) -> str:
        if self._shown_profile == REAL:
            return self.tr("Keys are needed for the cloud only. Make a pair for a sub-account in the console.")
        return self.tr(
            "The endpoint is on this computer: it gets the sandbox's own keys unless you save others for it here. "
            "The keys of your account stay as they are."
        )

    def _say_state(self) -> None:
        if self._error is not None:
            text, role = f"{messages.error_text(self._error)} {messages.error_advice(self._error)}", "bad"
        elif self._busy:
            text, role = self.tr("Asking the keyring… It may want to be unlocked."), "muted"
        elif self._kept is None or self._kept.secret_id is None:
            text, role = self.tr("No keys are saved."), "muted"
        else:
            text, role = self.tr("Keys are saved: SecretId {id}.").format(id=self._kept.secret_id), "good"
        self.state.setText(text)
        set_role(self.state, "role", role)

    def _place_words(self) -> str:
        if self._kept is None:
            return ""
        status = self._kept.status
        if status.place is KeyPlace.KEYRING:
            return self.tr("They are kept in the keyring of this computer ({backend}).").format(backend=status.backend)
        return self.tr(
            "This computer has no keyring that is safe to use ({backend}): keys are kept in memory "
            "and forgotten when the program ends."
        ).format(backend=status.backend)


def _look(keys: Callable[[], KeyStore], profile: str, _: Progress) -> Kept:
    store = keys()
    saved = store.load(profile)
    if saved is None:
        return Kept(store.status(), None, None, None)
    token = masked(saved.token) if saved.token else None
    return Kept(store.status(), last_four(saved.secret_id), masked(saved.secret_key), token)


def _save(keys: Callable[[], KeyStore], profile: str, credentials: Credentials, progress: Progress) -> Kept:
    keys().save(credentials, profile)
    return _look(keys, profile, progress)


def _delete(keys: Callable[[], KeyStore], profile: str, progress: Progress) -> Kept:
    keys().delete(profile)
    return _look(keys, profile, progress)
