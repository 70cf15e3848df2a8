"""How all pictures are prepared: a preset, its options, the outputs of each picture, names, and which are taken."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.files.formats import OutputFormat
from desktop.domain.preparing import PrepareOptions
from desktop.domain.preparing.duplicates import DuplicateChoice
from desktop.domain.preparing.naming import SEVERAL, SINGLE, NamePattern
from desktop.domain.preparing.options import OptionName, with_options
from desktop.domain.preparing.presets import BUILT_IN, OutputProfile, known_presets
from desktop.domain.preparing.selection import Selection, parse_newer_than
from desktop.domain.rules.limits import BASE64_SAFE_BYTES, MAX_BYTES
from desktop.services.preparing.places import Existing
from desktop.services.work import worker_count
from desktop.ui.batch.overrides_card import OverridesCard
from desktop.ui.batch.session import BatchSetup
from desktop.ui.kit.fields import ClearableLine, ComboBox, SpinBox
from desktop.ui.kit.i18n import QT_TRANSLATE_NOOP, translated
from desktop.ui.kit.parts import SPACE, Card, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.messages.wording import whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.preparing.options import OptionTexts
    from desktop.ui.kit.preferences import Preferences

LARGEST_SIDE = 10_000

CHOICES: Mapping[OptionName, tuple[str, ...]] = {
    OptionName.CROP: ("auto", "keep"),
    OptionName.FACES: ("largest", "all", "every"),
    OptionName.MARGIN: ("auto", "minimum", "2.5", "3"),
    OptionName.PAD: ("none", "blur", "reflect"),
    OptionName.FORMAT: tuple(OutputFormat),
    OptionName.MAX_BYTES: (str(MAX_BYTES), str(BASE64_SAFE_BYTES)),
}
"""What can be chosen of each option; the first is what holds without a word."""


BUILT_IN_NAMES = {
    "standard": QT_TRANSLATE_NOOP("BatchPresets", "Standard: 500,000 bytes"),
    "base64": QT_TRANSLATE_NOOP("BatchPresets", "Safe in base64: 375,000 bytes"),
    "alibaba": QT_TRANSLATE_NOOP("BatchPresets", "By Alibaba Cloud's rules"),
    "volcengine": QT_TRANSLATE_NOOP("BatchPresets", "By Volcengine's rules, as JPG"),
}


class OptionsCard(Card):
    """The preset, and the options that it sets."""

    changed = Signal()
    save_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.preset = ComboBox()
        self.save, self.remove = small_button(), small_button()
        self.fields = {name: ComboBox() for name in CHOICES}
        self._labels = {name: QLabel() for name in CHOICES}
        self._preset_label = QLabel()
        form = QFormLayout(labelAlignment=Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._preset_label, self.preset)
        buttons = QHBoxLayout()
        for button in (self.save, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        form.addRow("", buttons)
        self._preset_label.setBuddy(self.preset)
        for name, field in self.fields.items():
            field.addItems([""] * len(CHOICES[name]))
            form.addRow(self._labels[name], field)
            self._labels[name].setBuddy(field)
            field.activated.connect(self.changed)
        self.body.addLayout(form)
        self.preset.activated.connect(self._use_preset)
        self.save.clicked.connect(self.save_wanted)
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.preset.currentData()))
        self.retranslate()
        self.show_presets()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Options"))
        self._preset_label.setText(self.tr("Pre&set"))
        self.save.setText(self.tr("Save as…"))
        self.remove.setText(self.tr("Remove"))
        titles = {
            OptionName.CROP: self.tr("&Crop"),
            OptionName.FACES: self.tr("F&aces"),
            OptionName.MARGIN: self.tr("&Margin"),
            OptionName.PAD: self.tr("Pa&dding"),
            OptionName.FORMAT: self.tr("&Format"),
            OptionName.MAX_BYTES: self.tr("At most"),
        }
        texts = self._choice_texts()
        for name, field in self.fields.items():
            self._labels[name].setText(titles[name])
            for place, text in enumerate(CHOICES[name]):
                field.setItemText(place, texts.get((name, text), text))
        self._name_built_in()

    def _choice_texts(self) -> dict[tuple[OptionName, str], str]:
        return {
            (OptionName.CROP, "auto"): self.tr("Around the faces"),
            (OptionName.CROP, "keep"): self.tr("Keep the picture"),
            (OptionName.FACES, "largest"): self.tr("The largest"),
            (OptionName.FACES, "all"): self.tr("All that can be used"),
            (OptionName.FACES, "every"): self.tr("Every one"),
            (OptionName.MARGIN, "auto"): self.tr("3 times, where there is room"),
            (OptionName.MARGIN, "minimum"): self.tr("Exactly 2 times"),
            (OptionName.MARGIN, "2.5"): self.tr("2.5 times"),
            (OptionName.MARGIN, "3"): self.tr("3 times"),
            (OptionName.PAD, "none"): self.tr("None"),
            (OptionName.PAD, "blur"): self.tr("Blurred"),
            (OptionName.PAD, "reflect"): self.tr("Mirrored"),
            (OptionName.FORMAT, "keep"): self.tr("As the source"),
            (OptionName.FORMAT, "jpg"): "JPG",
            (OptionName.FORMAT, "png"): "PNG",
            **{
                (OptionName.MAX_BYTES, str(limit)): self.tr("%1 bytes").replace("%1", whole(limit))
                for limit in (MAX_BYTES, BASE64_SAFE_BYTES)
            },
        }

    @property
    def texts(self) -> dict[str, str]:
        """What is chosen, by the option's name; of a preset also what no field here shows."""
        chosen = dict(self._kept)
        chosen |= {name.value: CHOICES[name][field.currentIndex()] for name, field in self.fields.items()}
        return chosen

    @property
    def _kept(self) -> OptionTexts:
        known = usable_presets(self._preferences).get(self.preset.currentData() or "", {})
        shown = {name.value for name in CHOICES}
        return {name: text for name, text in known.items() if name not in shown}

    def show_presets(self, chosen: str = "standard") -> None:
        """Those of the settings beside those that everybody has."""
        names = [*BUILT_IN, *sorted(set(usable_presets(self._preferences)) - set(BUILT_IN))]
        with QSignalBlocker(self.preset):
            self.preset.clear()
            for name in names:
                self.preset.addItem(name, name)
            self.preset.setCurrentIndex(max(0, self.preset.findData(chosen)))
        self._name_built_in()
        self._use_preset()

    def _name_built_in(self) -> None:
        for place in range(self.preset.count()):
            name = self.preset.itemData(place)
            self.preset.setItemText(place, built_in_name(name) if name in BUILT_IN else name)

    def _use_preset(self) -> None:
        texts = usable_presets(self._preferences)[self.preset.currentData()]
        for name, field in self.fields.items():
            text = texts.get(name.value, CHOICES[name][0])
            if text not in CHOICES[name]:  # a preset of the command line may say more than there is to choose here
                text = CHOICES[name][0]
            with QSignalBlocker(field):
                field.setCurrentIndex(CHOICES[name].index(text))
        everybodys = self.preset.currentData() in BUILT_IN
        allow(self.remove, self.tr("This preset comes with the program and stays.") if everybodys else "")
        self.changed.emit()


class OutputsCard(Card):
    """The outputs of each picture, how they are called, and what happens to those that are there."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.ticks: dict[str, QCheckBox] = {}
        self._ticks = QVBoxLayout()
        self._hint = role_label("muted", wrap=True)
        self.pattern = ClearableLine()
        self.problem = role_label("bad", wrap=True)
        self.existing, self.duplicates = ComboBox(), ComboBox()
        self._labels = [QLabel(), QLabel(), QLabel()]
        form = QFormLayout(labelAlignment=Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in zip(self._labels, (self.pattern, self.existing, self.duplicates), strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        for choice in Existing:
            self.existing.addItem("", choice)
        for answer in DuplicateChoice:
            self.duplicates.addItem("", answer)
        self.duplicates.setCurrentIndex(list(DuplicateChoice).index(DuplicateChoice.KEEP))
        self.body.addWidget(self._hint)
        self.body.addLayout(self._ticks)
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.pattern.textChanged.connect(self._check)
        self.show_presets()
        self.retranslate()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Outputs"))
        self._hint.setText(self.tr("Tick presets to make several outputs of each picture; with none, one is made."))
        for label, text in zip(
            self._labels, (self.tr("&Names"), self.tr("&Existing"), self.tr("D&uplicates")), strict=True
        ):
            label.setText(text)
        existing = {
            Existing.BESIDE: self.tr("Keep, write beside"),
            Existing.OVERWRITE: self.tr("Replace our own"),
            Existing.SKIP: self.tr("Leave out what is made"),
        }
        for place, choice in enumerate(Existing):
            self.existing.setItemText(place, existing[choice])
        duplicates = {
            DuplicateChoice.IGNORE: self.tr("Do not look"),
            DuplicateChoice.KEEP: self.tr("Tell, and prepare"),
            DuplicateChoice.SKIP: self.tr("Tell, and leave out"),
        }
        for place, answer in enumerate(DuplicateChoice):
            self.duplicates.setItemText(place, duplicates[answer])
        for name, tick in self.ticks.items():
            tick.setText(built_in_name(name) if name in BUILT_IN else name)
        self.pattern.setToolTip(self.tr("Of {stem}, {profile}, {folder} and {n:03}"))
        self.problem.setText(
            self.tr(
                "A name is made of {stem}, {profile}, {folder} and {n:03}, and of what file names may hold. It needs"
                " {stem} or {n}, and {profile} where each picture has several outputs."
            )
        )
        self._check()

    def show_presets(self) -> None:
        ticked = self.ticked
        for tick in self.ticks.values():
            self._ticks.removeWidget(tick)
            tick.deleteLater()
        names = usable_presets(self._preferences)
        self.ticks = {name: QCheckBox() for name in [*BUILT_IN, *sorted(set(names) - set(BUILT_IN))]}
        for name, tick in self.ticks.items():
            tick.setText(built_in_name(name) if name in BUILT_IN else name)
            tick.setChecked(name in ticked)
            tick.toggled.connect(self._check)
            self._ticks.addWidget(tick)

    @property
    def ticked(self) -> list[str]:
        return [name for name, tick in self.ticks.items() if tick.isChecked()]

    @property
    def name_pattern(self) -> NamePattern | None:
        """``None`` while it makes no sense, which is told."""
        text = self.pattern.text().strip() or self.pattern.placeholderText()
        try:
            return NamePattern.parse(text, profiles=len(self.ticked))
        except ValueError:
            return None

    def _check(self) -> None:
        self.pattern.setPlaceholderText(SEVERAL if len(self.ticked) > 1 else SINGLE)
        pattern = self.name_pattern
        self.problem.setVisible(pattern is None)
        set_role(self.pattern, "state", "" if pattern else "bad")
        self.changed.emit()


class SelectionCard(Card):
    """Which pictures of the folders are taken."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.include, self.exclude = ClearableLine(), ClearableLine()
        self.least_side = SpinBox(minimum=0, maximum=LARGEST_SIDE, singleStep=50)
        self.newer = ClearableLine()
        self.problem = role_label("bad", wrap=True)
        self.watch = QCheckBox()
        fields = (self.include, self.exclude, self.least_side, self.newer)
        self._labels = [QLabel() for _ in fields]
        form = QFormLayout(labelAlignment=Qt.AlignmentFlag.AlignLeft)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in zip(self._labels, fields, strict=True):
            form.addRow(label, field)
            label.setBuddy(field)
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.watch)
        self.newer.textChanged.connect(self._check)
        self.retranslate()
        self._check()

    def retranslate(self) -> None:
        self.set_heading(self.tr("Which pictures"))
        texts = (self.tr("Onl&y names"), self.tr("&Without"), self.tr("S&ides from"), self.tr("Newe&r than"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        for field in (self.include, self.exclude):
            field.setPlaceholderText(self.tr("such as anna*, *.png"))
        self.least_side.setSuffix(self.tr(" px"))
        self.least_side.setSpecialValueText(self.tr("any"))
        self.newer.setPlaceholderText(self.tr("such as 7d, 12h, 2026-11-30"))
        self.newer.setToolTip(self.tr("Pictures that were changed since: a date, or days (d), hours (h), minutes (m)"))
        self.problem.setText(self.tr("Say a date such as 2026-11-30, or an age such as 7d, 12h or 30m."))
        self.watch.setText(self.tr("Wait for more pictures in the folders"))

    @property
    def selection(self) -> Selection | None:
        """``None`` while it makes no sense, which is told. An age counts from now."""
        text, now = self.newer.text().strip(), datetime.now().astimezone()
        try:
            newer = parse_newer_than(text, now) if text else None
        except (ValueError, OverflowError):
            return None
        return Selection(_globs(self.include.text()), _globs(self.exclude.text()), self.least_side.value(), newer)

    def _check(self) -> None:
        makes_sense = self.selection is not None
        self.problem.setVisible(not makes_sense)
        set_role(self.newer, "state", "" if makes_sense else "bad")
        self.changed.emit()


class SetupPanel(QWidget):
    """The right column of the page."""

    changed = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.options, self.outputs, self.selection = OptionsCard(preferences), OutputsCard(preferences), SelectionCard()
        self.overrides = OverridesCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, SPACE, 0)
        column.setSpacing(SPACE)
        for card in (self.options, self.outputs, self.overrides, self.selection):
            column.addWidget(card)
            card.changed.connect(self.changed)
        column.addStretch(1)

    @property
    def setup(self) -> BatchSetup | None:
        """``None`` while something makes no sense, which is told beside it."""
        pattern, selection = self.outputs.name_pattern, self.selection.selection
        overrides = self.overrides.overrides
        if pattern is None or selection is None or overrides is None:
            return None
        options = with_options(PrepareOptions(), self.options.texts)
        presets = usable_presets(self._preferences)
        return BatchSetup(
            options=options,
            profiles=tuple(OutputProfile(it, with_options(options, presets[it])) for it in self.outputs.ticked),
            pattern=pattern,
            selection=selection,
            duplicates=self.outputs.duplicates.currentData(),
            existing=self.outputs.existing.currentData(),
            overrides=overrides,
            jobs=worker_count(self._preferences.value.jobs),
        )

    def show_presets(self, chosen: str) -> None:
        """After one was saved or removed."""
        self.options.show_presets(chosen)
        self.outputs.show_presets()
        self.changed.emit()


def usable_presets(preferences: Preferences) -> Mapping[str, OptionTexts]:
    """Without those that this version makes no sense of."""
    return {name: texts for name, texts in known_presets(preferences.value.presets).items() if _makes_sense(texts)}


def _makes_sense(texts: OptionTexts) -> bool:
    try:
        with_options(PrepareOptions(), texts)
    except ValueError:
        return False
    return True


def built_in_name(name: str) -> str:
    """The built-in presets in words."""
    return translated("BatchPresets", BUILT_IN_NAMES[name])


def _globs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("，", ",").split(",") if part.strip())
