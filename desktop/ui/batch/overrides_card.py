"""Options of single pictures, from a file: which one, what is wrong with it, and what of it fits no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.files.spelling import readable
from desktop.services.preparing.overrides import NAME, OverrideFault
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.kit.parts import SPACE, Card, ElidedLabel, role_label, small_button

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.services.preparing.overrides import Override
    from desktop.ui.batch.session import OverrideFile

FAULTS = {
    OverrideFault.ENCODING: QT_TRANSLATE_NOOP("Overrides", "The file is not UTF-8. Save it as UTF-8."),
    OverrideFault.SYNTAX: QT_TRANSLATE_NOOP("Overrides", "Here the file breaks off or makes no sense."),
    OverrideFault.NO_NAMES: QT_TRANSLATE_NOOP("Overrides", "There is no column “{name}” with the names of pictures."),
    OverrideFault.TOO_MANY_VALUES: QT_TRANSLATE_NOOP("Overrides", "This line has more values than there are columns."),
    OverrideFault.NO_PATTERN: QT_TRANSLATE_NOOP("Overrides", "This line does not say which pictures it is about."),
    OverrideFault.NO_TABLE: QT_TRANSLATE_NOOP(
        "Overrides", 'This has to be a table of options, such as margin = "2.5".'
    ),
    OverrideFault.OPTION: QT_TRANSLATE_NOOP("Overrides", "There is no such option, or not with this value: {given}"),
}
"""What is said of each fault."""

MOST_SHOWN = 3
"""Patterns that fit no picture, told by name."""


class OverridesCard(Card):
    """``choose_wanted``: the user looks for a file. ``read_wanted`` carries the path of one that may have changed."""

    choose_wanted = Signal()
    read_wanted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: OverrideFile | None = None
        self._unused: Sequence[Override] = ()
        self._hint = role_label("muted", wrap=True)
        self.file = ElidedLabel()
        self.choose, self.again, self.remove = small_button(), small_button(), small_button()
        self.problem, self.unused = role_label("bad", wrap=True), role_label("warn", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE // 2)
        for button in (self.choose, self.again, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self._hint, self.file, self.problem, self.unused):
            self.body.addWidget(widget)
        self.body.addLayout(buttons)
        self.choose.clicked.connect(self.choose_wanted)
        self.again.clicked.connect(self._read_again)
        self.remove.clicked.connect(lambda: self.show_file(None))
        self.retranslate()

    @property
    def overrides(self) -> tuple[Override, ...] | None:
        """``None`` while the file makes no sense, which is told."""
        if self._file is None:
            return ()
        return None if self._file.problem is not None else self._file.overrides

    @property
    def path(self) -> Path | None:
        return self._file.path if self._file is not None else None

    def show_file(self, file: OverrideFile | None) -> None:
        """Use what was read; ``None``: nothing is said of single pictures."""
        self._file, self._unused = file, ()
        self.retranslate()
        self.changed.emit()

    def show_unused(self, unused: Sequence[Override]) -> None:
        """Those that no picture fits: mostly a misspelt name."""
        self._unused = unused
        self.retranslate()

    def _read_again(self) -> None:
        if self._file is not None:
            self.read_wanted.emit(self._file.path)

    def retranslate(self) -> None:
        self.set_heading(self.tr("Single pictures"))
        self._hint.setText(
            self.tr("A CSV or TOML file gives pictures options of their own, by patterns of their names.")
        )
        self.choose.setText(self.tr("Choose a file…"))
        self.choose.setToolTip(self.tr("Such as a CSV file with the columns name, margin and pad"))
        self.again.setText(self.tr("Read again"))
        self.remove.setText(self.tr("Remove"))
        file = self._file
        for widget in (self.file, self.again, self.remove):
            widget.setVisible(file is not None)
        self._hint.setVisible(file is None)
        self._show_texts(file)

    def _show_texts(self, file: OverrideFile | None) -> None:
        problem = file.problem if file is not None else None
        if file is not None:
            name = readable(file.path.name)
            count = self.tr("%n pattern(s)", "", len(file.overrides))
            self.file.setText(name if problem is not None else f"{name} · {count}")
            self.file.setToolTip(readable(str(file.path)))
        self.problem.setVisible(problem is not None)
        self.problem.setText(_fault_text(file) if file is not None else "")
        self.unused.setVisible(bool(self._unused))
        shown = [readable(it.glob) for it in self._unused[:MOST_SHOWN]]
        shown += ["…"] if len(self._unused) > MOST_SHOWN else []
        self.unused.setText(self.tr("No picture fits: {patterns}").format(patterns=", ".join(shown)))


def _fault_text(file: OverrideFile) -> str:
    """With the place of it in front; nothing where there is none."""
    if (problem := file.problem) is None:
        return ""
    said = translated("Overrides", FAULTS[problem.fault]).format(given=readable(problem.given), name=NAME)
    return f"{readable(problem.place.replace(str(file.path), file.path.name))}: {said}"
