"""The own model: its files are chosen, its licence is read, and its use is confirmed, on one settings page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.files.paths import home_folder
from desktop.domain.fusing.own_model import ModelFiles, ModelFormat
from desktop.ui import messages
from desktop.ui.kit.fields import ComboBox
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.parts import SPACE, role_label, set_role
from desktop.ui.kit.reasons import allow

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.errors import FusionDeskError
    from desktop.domain.fusing.own_model import ModelReport, OwnModel
    from desktop.domain.jobs import Progress
    from desktop.services.own_models import OwnModels
    from desktop.ui.kit.jobs import JobRunner

FORMAT_NAMES = {ModelFormat.GHOST: "ghost", ModelFormat.SIMSWAP: "SimSwap", ModelFormat.INSWAPPER: "inswapper"}
LICENCE_LINES = 7


class FileField(QWidget):
    """A path that is typed or chosen; ``text`` is its field."""

    def __init__(self, choose: Callable[[], str]) -> None:
        super().__init__()
        self.text, self.button = QLineEdit(), QPushButton(autoDefault=False)
        self._choose = choose
        self.button.clicked.connect(self._ask)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.button)
        self.setFocusProxy(self.text)

    @property
    def path(self) -> Path | None:
        text = self.text.text().strip()
        return Path(text) if text else None

    def _ask(self) -> None:
        if name := self._choose():
            self.text.setText(name)


class OwnModelPage(Translated, QWidget):
    """Looking into files of half a gigabyte and writing down happen on worker threads."""

    def __init__(self, models: Callable[[], OwnModels], runner: JobRunner) -> None:
        super().__init__()
        self._models, self._runner = models, runner
        self._current: OwnModel | None = None
        self._report: ModelReport | None = None
        self._error: FusionDeskError | None = None
        self._busy = False
        self.model, self.face_network, self.vector_map = (FileField(self._ask) for _ in range(3))
        self.format = ComboBox()
        self.licence = QPlainTextEdit(readOnly=True)
        self.confirmed = QCheckBox()
        self.look, self.use, self.forget = (QPushButton(autoDefault=False) for _ in range(3))
        self.use.setProperty("primary", True)  # noqa: FBT003 - a Qt property
        self.state, self._hint = role_label("muted", wrap=True), role_label("muted", wrap=True)
        self._lay_out()
        for field in self._fields():
            field.text.textChanged.connect(self._forget_report)
        self.look.clicked.connect(self._look)
        self.use.clicked.connect(self._use)
        self.forget.clicked.connect(lambda: self._start(partial(_forgotten, self._models), self._show_current))
        self.confirmed.toggled.connect(self._enable)
        self.format.currentIndexChanged.connect(self._enable)
        self.retranslate()

    def _fields(self) -> tuple[FileField, FileField, FileField]:
        return self.model, self.face_network, self.vector_map

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (*self._fields(), self.format):
            self._form.addRow("field", field)
        self.licence.setTabChangesFocus(True)
        self.licence.setFixedHeight(LICENCE_LINES * self.licence.fontMetrics().lineSpacing())
        buttons = QHBoxLayout()
        buttons.addWidget(self.look)
        buttons.addStretch(1)
        buttons.addWidget(self.forget)
        buttons.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addWidget(self._hint)
        layout.addLayout(self._form)
        layout.addWidget(self.licence)
        layout.addWidget(self.confirmed)
        layout.addLayout(buttons)
        layout.addWidget(self.state)
        layout.addStretch(1)

    # -- what the user does --------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Look which model is in use."""
        self._start(partial(_current, self._models), self._show_current)

    def _ask(self) -> str:
        title, pattern = self.tr("Choose a model file"), self.tr("Models (*.onnx)")
        return QFileDialog.getOpenFileName(self, title, str(home_folder()), pattern)[0]

    def _look(self) -> None:
        files = self._files()
        if files is not None:
            self._start(partial(_looked, self._models, files), self._show_report)

    def _use(self) -> None:
        if self._report is not None:
            chosen = ModelFormat(self.format.currentData())
            self._start(partial(_confirmed, self._models, self._report, chosen), self._show_current)

    def _files(self) -> ModelFiles | None:
        model, network = self.model.path, self.face_network.path
        return None if model is None or network is None else ModelFiles(model, network, self.vector_map.path)

    def _start(self, work: Callable[[Progress], object], show: Callable[..., None]) -> None:
        self._busy, self._error = True, None
        self.retranslate()
        job = self._runner.start(work, urgent=True)
        job.succeeded.connect(show)
        job.failed.connect(self._show_error)
        job.settled.connect(self._settled)

    def _show_current(self, model: OwnModel | None) -> None:
        self._current = model
        if model is not None and self._files() is None:
            paths = model.files.model, model.files.face_network, model.files.vector_map
            for field, path in zip(self._fields(), paths, strict=True):
                field.text.setText(str(path or ""))
        self._forget_report()

    def _show_report(self, report: ModelReport) -> None:
        self._report = report
        self.format.clear()
        for row in report.rows:
            self.format.addItem(FORMAT_NAMES[row.format], row.format)

    def _show_error(self, error: FusionDeskError) -> None:
        self._error = error

    def _settled(self) -> None:
        self._busy = False
        self.retranslate()

    def _forget_report(self) -> None:
        """What was read is of other files."""
        self._report, self._error = None, None
        self.confirmed.setChecked(False)
        self.format.clear()
        self.retranslate()

    # -- words ---------------------------------------------------------------------------------------------------

    def _enable(self) -> None:
        busy = self.tr("The files are being read.") if self._busy else ""
        unread = busy or ("" if self._report is not None else self.tr("Show the licence first."))
        named = self._files() is not None
        allow(self.look, busy or ("" if named else self.tr("Name the model and the face network first.")))
        allow(self.confirmed, unread)
        allow(self.format, unread or ("" if self.format.count() > 1 else self.tr("The file says which it is.")))
        allow(self.use, unread or ("" if self.confirmed.isChecked() else self.tr("Confirm its use first.")))
        allow(self.forget, busy or ("" if self._current is not None else self.tr("No model is in use.")))

    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "A face model that you have yourself, as ONNX file in the format of ghost, SimSwap or inswapper. "
                "The program brings none and fetches none. Covers, light, AI label and metadata stay this program's."
            )
        )
        names = self.tr("Model"), self.tr("Face network"), self.tr("Vector map (optional)"), self.tr("Format")
        for field, name in zip((*self._fields(), self.format), names, strict=True):
            self._form.labelForField(field).setProperty("text", name)
            (field.text if isinstance(field, FileField) else field).setAccessibleName(name)
        for field in self._fields():
            field.button.setText(self.tr("Choose…"))
        self.licence.setAccessibleName(self.tr("Licence"))
        self.licence.setPlaceholderText(self.tr("What the files say of their licence is shown here."))
        self.licence.setPlainText(self._licence_words())
        self.confirmed.setText(self.tr("I have read the licence and may use this model for what I do with it"))
        self.look.setText(self.tr("Show licence"))
        self.use.setText(self.tr("Use this model"))
        self.forget.setText(self.tr("Use it no longer"))
        self._say_state()
        self._enable()

    def _licence_words(self) -> str:
        if self._report is None:
            return ""
        return self._report.licence or self.tr(
            "Neither the file nor its folder says anything of a licence: ask where you have it from."
        )

    def _say_state(self) -> None:
        if self._error is not None:
            text, role = f"{messages.error_text(self._error)} {messages.error_advice(self._error)}", "bad"
        elif self._busy:
            text, role = self.tr("Reading the files…"), "muted"
        elif self._current is None:
            text, role = self.tr("No model is in use."), "muted"
        else:
            text = self.tr("In use: {name} ({format}), confirmed on {date}.").format(
                name=self._current.files.model.name,
                format=FORMAT_NAMES[self._current.format],
                date=self._current.confirmed.date().isoformat(),
            )
            role = "good"
        self.state.setText(text)
        set_role(self.state, "role", role)


def _current(models: Callable[[], OwnModels], _: Progress) -> OwnModel | None:
    return models().current()


def _looked(models: Callable[[], OwnModels], files: ModelFiles, _: Progress) -> ModelReport:
    return models().look(files)


def _confirmed(models: Callable[[], OwnModels], report: ModelReport, chosen: ModelFormat, _: Progress) -> OwnModel:
    return models().confirm(report, chosen)


def _forgotten(models: Callable[[], OwnModels], _: Progress) -> None:
    models().forget()
