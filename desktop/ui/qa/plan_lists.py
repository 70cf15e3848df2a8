"""The left side: materials, photos, settings, expectations, and how photos and materials are paired."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QMenu, QVBoxLayout, QWidget

from desktop.domain.files.spelling import readable
from desktop.domain.qa.editing import Append, PlanOutline, Put, Remove
from desktop.domain.qa.plan import PairingMode
from desktop.services.qa.engines import engines_by_word
from desktop.services.sources import find_pictures
from desktop.ui.kit.fields import ComboBox, SpinBox
from desktop.ui.kit.i18n import Translated, sentences
from desktop.ui.kit.parts import SPACE, role_label, set_role, small_button
from desktop.ui.kit.reasons import allow
from desktop.ui.messages.engines import engine_name
from desktop.ui.qa import words
from desktop.ui.qa.expectation_dialog import ExpectationDialog
from desktop.ui.qa.lists import ListCard, ListRow
from desktop.ui.qa.plan_changes import (
    expectations,
    has_all_versions,
    has_five_levels,
    levels_of,
    materials_added,
    pairing_changed,
    photos_added,
    row_of,
    with_all_versions,
    with_five_levels,
)
from desktop.ui.qa.settings_dialog import SettingsDialog, shown_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from desktop.domain.qa.editing import PlanChange, Toml
    from desktop.domain.qa.problems import Place, PlanFault, PlanProblem
    from desktop.ui.kit.arrivals import Arrivals
    from desktop.ui.kit.drops import Carried
    from desktop.ui.qa.face_chips import FaceChips
    from desktop.ui.qa.plan_session import PlanSession
    from desktop.ui.qa.questions import QaAsking

MOST_SAMPLES = 1_000_000
SAMPLES_AT_FIRST = 20


class PlanLists(Translated, QWidget):
    """Shows the session's plan, and changes it."""

    def __init__(
        self,
        session: PlanSession,
        chips: FaceChips,
        asking: QaAsking,
        arrivals: Arrivals,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._chips, self._asking, self._arrivals = session, chips, asking, arrivals
        self.materials, self.photos = ListCard(), ListCard()
        self.settings, self.expect = ListCard(), ListCard()
        self.add_materials, self.add_photos = self.materials.add_button(), self.photos.add_button()
        self.add_photo_folder = self.photos.add_button()
        self.add_setting, self.add_expectation = self.settings.add_button(), self.expect.add_button()
        self.all_versions, self.five_levels, self.edit_setting = small_button(), small_button(), small_button()
        self.pairing, self.sample, self.seed = ComboBox(), SpinBox(), SpinBox()
        self.cells = role_label("heading")
        self.problems = role_label("bad", wrap=True)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        for button in (self.all_versions, self.five_levels):
            button.setCheckable(True)
        self.settings.add_line(self.all_versions, self.five_levels, self.edit_setting)
        for mode in PairingMode:
            self.pairing.addItem("", mode)
        # The longest choice must not make the column wider than its room.
        self.pairing.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pairing.setMinimumContentsLength(12)
        self.sample.setRange(1, MOST_SAMPLES)
        self.sample.setValue(SAMPLES_AT_FIRST)
        self.seed.setRange(0, MOST_SAMPLES)
        pairing = ListCard()
        self.pairs = pairing
        pairing.list.hide()
        pairing.add_line(self.pairing, self.sample, self.seed)
        pairing.add_line(self.cells)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE, SPACE, SPACE // 2, SPACE)
        layout.setSpacing(SPACE)
        for card, stretch in ((self.materials, 3), (self.photos, 3), (self.settings, 3), (self.expect, 2)):
            layout.addWidget(card, stretch)
        layout.addWidget(pairing)
        layout.addWidget(self.problems)

    def _connect(self) -> None:
        session = self._session
        session.changed.connect(self._show)
        session.foreseen.connect(self._show)
        self._chips.ready.connect(self._show)
        self.materials.list.dropped.connect(partial(self._arrived, self.take_materials))
        self.photos.list.dropped.connect(partial(self._arrived, self.take_photos))
        self.settings.list.currentRowChanged.connect(self._show_toggles)
        self.settings.list.itemActivated.connect(lambda _: self._edit_setting())
        self.materials.list.remove_asked.connect(partial(self._remove, "materials"))
        self.photos.list.remove_asked.connect(partial(self._remove, "photos"))
        self.settings.list.remove_asked.connect(partial(self._remove, "settings"))
        self.expect.list.remove_asked.connect(self._remove_expectations)
        self.add_materials.clicked.connect(lambda: self.take_materials(self._asking.materials()))
        self.add_photos.clicked.connect(lambda: self.take_photos(self._asking.photos()))
        self.add_photo_folder.clicked.connect(self._add_folder)
        self.add_setting.clicked.connect(self._ask_engine)
        self.all_versions.clicked.connect(self._toggle_versions)
        self.five_levels.clicked.connect(self._toggle_levels)
        self.edit_setting.clicked.connect(self._edit_setting)
        self.add_expectation.clicked.connect(self._add_expectation)
        self.pairing.activated.connect(self._pair)
        self.sample.editingFinished.connect(self._pair)
        self.seed.editingFinished.connect(self._pair)

    @property
    def outline(self) -> PlanOutline:
        return self._session.draft.outline if self._session.draft is not None else PlanOutline()

    # -- what the user does --------------------------------------------------------------------------------------

    def _arrived(self, then: Callable[[Sequence[Path]], None], carried: Carried) -> None:
        self._arrivals.take(carried, then)

    def take_materials(self, paths: Sequence[Path]) -> None:
        """Templates, from a drop or a dialog; what is in folders comes one by one."""
        folder = self._session.place.parent
        if paths:
            self._session.edit_by(
                self.tr("Add materials"), lambda plan: materials_added(find_pictures(paths), folder, plan.materials)
            )

    def take_photos(self, paths: Sequence[Path]) -> None:
        """User photos; a folder stays one entry, and what is put into it later counts too."""
        folder = self._session.place.parent
        if paths:
            self._session.edit_by(self.tr("Add photos"), lambda plan: photos_added(paths, folder, plan.photos))

    def add_engine(self, engine: str) -> None:
        """A row of settings with what the engine recommends; ``engine`` is its word in plans."""
        self._change(self.tr("Add settings"), [Append(("settings",), row_of(engine))])

    def _change(self, name: str, changes: Sequence[PlanChange]) -> None:
        if changes:
            self._session.edit(name, *changes)

    def _add_folder(self) -> None:
        if folder := self._asking.photo_folder():
            self.take_photos([folder])

    def _ask_engine(self) -> None:
        menu = QMenu(self)
        for engine, info in engines_by_word().items():
            menu.addAction(engine_name(info)).triggered.connect(partial(_call, self.add_engine, engine))
        menu.popup(self.add_setting.mapToGlobal(self.add_setting.rect().bottomLeft()))

    def _remove(self, part: str, rows: list[int]) -> None:
        place: Place = ("photos", "paths") if part == "photos" else (part,)
        self._change(self.tr("Remove"), [Remove((*place, row)) for row in reversed(rows)])

    def _remove_expectations(self, rows: list[int]) -> None:
        places = [place for place, _ in expectations(self.outline.expect)]
        self._change(self.tr("Remove"), [Remove(places[row]) for row in reversed(rows)])

    @property
    def _setting(self) -> Mapping[str, Toml] | None:
        row = self.settings.list.currentRow()
        return self.outline.settings[row] if 0 <= row < len(self.outline.settings) else None

    def _toggle_versions(self) -> None:
        if (row := self._setting) is not None:
            self._put_setting(self.tr("All versions"), with_all_versions(row, every=not has_all_versions(row)))

    def _toggle_levels(self) -> None:
        if (row := self._setting) is not None:
            self._put_setting(self.tr("Five levels"), with_five_levels(row, every=not has_five_levels(row)))

    def _put_setting(self, name: str, row: dict[str, Toml]) -> None:
        self._change(name, [Put(("settings", self.settings.list.currentRow()), row)])

    def _edit_setting(self) -> None:
        row = self._setting
        if row is None:
            return
        dialog = SettingsDialog(row, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._put_setting(self.tr("Change settings"), dialog.row())
        dialog.deleteLater()

    def _add_expectation(self) -> None:
        gathered = self._session.prospect.gathered if self._session.prospect is not None else None
        photos = gathered.ingredients.photos if gathered is not None else ()
        materials = gathered.ingredients.materials if gathered is not None else ()
        tags = sorted({tag for photo in photos for tag in photo.tags})
        dialog = ExpectationDialog(tags, [it.name for it in photos], [it.name for it in materials], self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._change(self.tr("Add an expectation"), [dialog.expected().change])
        dialog.deleteLater()

    def _pair(self) -> None:
        mode = PairingMode(self.pairing.currentData())
        known = self.outline.pairing
        wanted: dict[str, Toml] = {"mode": mode.value}
        if mode is PairingMode.SAMPLE:
            wanted |= {"n": self.sample.value(), "seed": self.seed.value()}
        if wanted != ({"mode": PairingMode.ALL.value} | dict(known)):
            self._change(self.tr("Pairing"), pairing_changed(mode, self.sample.value(), self.seed.value(), known))

    # -- what is shown -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        if not self._session.is_open:
            return
        told = _Told(self._session.problems)
        outline = self.outline
        prospect = self._session.prospect
        all_of = prospect.gathered.ingredients if prospect is not None and prospect.gathered is not None else None
        photos, materials, settings = (
            (len(all_of.photos), len(all_of.materials), len(all_of.settings)) if all_of is not None else (0, 0, 0)
        )
        self._show_card(self.photos, list(self._photo_rows(outline, told)), photos)
        self._show_card(self.materials, list(self._material_rows(outline, told)), materials)
        self._show_card(self.settings, list(self._setting_rows(outline, told)), settings)
        self._show_card(self.expect, list(self._expectation_rows(outline, told)))
        self._show_pairing(outline)
        self._show_toggles()
        self._show_cells()
        rest = told.rest()
        self.problems.setText("\n".join(words.problem_text(problem) for problem in rest))
        self.problems.setVisible(bool(rest))

    def _show_card(self, card: ListCard, rows: list[ListRow], count: int = 0) -> None:
        """``count``: what the rows stand for, a folder for its photos, once that is known: cells are their product."""
        card.list.show_rows(rows)
        card.count.setText(f"{count or len(rows):,}" if rows else "")

    def _photo_rows(self, outline: PlanOutline, told: _Told) -> Iterable[ListRow]:
        gathered = self._session.prospect.gathered if self._session.prospect is not None else None
        counts: Counter[int] = Counter()
        tags: dict[int, dict[str, None]] = {}
        if gathered is not None:
            counts.update(gathered.photo_places)
            for place, photo in zip(gathered.photo_places, gathered.ingredients.photos, strict=True):
                tags.setdefault(place, {}).update(dict.fromkeys(photo.tags))
        for index, path in enumerate(outline.photos):
            detail = [self.tr("%n photo(s)", "", counts[index])] if counts[index] else []
            detail += tags.get(index, {})
            problem = told.at(("photos", "paths", index))
            yield ListRow(_name(path), " · ".join(detail), problem, place=readable(path))

    def _material_rows(self, outline: PlanOutline, told: _Told) -> Iterable[ListRow]:
        for index, it in enumerate(outline.materials):
            path = str(it.get("path", ""))
            names = [str(it.get(name)) for name in ("workspace", "activity", "project_id", "model_id") if name in it]
            faces = it.get("faces")
            fixed = [f"{face} ← {who}" for face, who in (faces if isinstance(faces, dict) else {}).items()]
            title = str(it.get("name", "")) or (_name(path) if path else " · ".join(names))
            detail = " · ".join([*(names if path else []), *fixed])
            chips = self._chips.chips(self._session.place.parent / path) if path else ()
            yield ListRow(title, detail, told.at(("materials", index)), chips, place=readable(path))

    def _setting_rows(self, outline: PlanOutline, told: _Told) -> Iterable[ListRow]:
        for index, row in enumerate(outline.settings):
            info = engines_by_word().get(str(row.get("engine", "")))
            name = engine_name(info) if info is not None else str(row.get("engine", ""))
            yield ListRow(name, shown_values(row), told.at(("settings", index)))

    def _expectation_rows(self, outline: PlanOutline, told: _Told) -> Iterable[ListRow]:
        for place, it in expectations(outline.expect):
            if it.photo or (it.material and not it.tag and place[1] == "cells"):
                title = f"{it.photo} × {it.material}"
            elif it.tag:
                title = self.tr("Tag {tag}").format(tag=it.tag)
            elif it.material:
                title = it.material
            else:
                title = self.tr("All others")
            outcome = self.tr("a picture") if it.outcome == "ok" else it.outcome
            yield ListRow(title, f"→ {outcome}", told.at(place))

    def _show_pairing(self, outline: PlanOutline) -> None:
        known = outline.pairing
        mode = known.get("mode", PairingMode.ALL.value)
        if mode in {it.value for it in PairingMode}:
            self.pairing.setCurrentIndex(list(PairingMode).index(PairingMode(str(mode))))
        for box, name in ((self.sample, "n"), (self.seed, "seed")):
            value = known.get(name)
            if isinstance(value, int) and not box.hasFocus():
                box.setValue(value)
            box.setVisible(mode == PairingMode.SAMPLE.value)

    def _show_toggles(self) -> None:
        row = self._setting
        known = row is not None and str(row.get("engine")) in engines_by_word()
        chosen = "" if known else self.tr("Choose a setting in the list first.")
        levelled = row is not None and bool(levels_of(row))
        allow(self.all_versions, chosen)
        self.all_versions.setChecked(row is not None and has_all_versions(row))
        allow(self.five_levels, chosen or ("" if levelled else self.tr("This engine has no levels here.")))
        self.five_levels.setChecked(row is not None and has_five_levels(row))
        allow(self.edit_setting, chosen)

    def _show_cells(self) -> None:
        prospect = self._session.prospect
        forecast = prospect.forecast if prospect is not None else None
        self.cells.setText(
            self.tr("%n cell(s)", "", forecast.cells) if forecast is not None else self.tr("No cells yet")
        )
        set_role(self.cells, "role", "heading" if forecast is not None else "muted")

    def retranslate(self) -> None:
        self.materials.set_heading(self.tr("Materials"))
        self.photos.set_heading(self.tr("User photos"))
        self.settings.set_heading(self.tr("Settings"))
        self.expect.set_heading(self.tr("Expectations"))
        self.pairs.set_heading(self.tr("Pairing"))
        self.materials.list.hint = self.tr("Drop templates here")
        self.photos.list.hint = self.tr("Drop user photos here, or folders; sub-folders become tags")
        self.settings.list.hint = self.tr("Add an engine: each of its values is combined with each other")
        self.expect.list.hint = self.tr("A picture is expected of every cell, unless you say otherwise")
        for card in (self.materials, self.photos, self.settings, self.expect):
            card.list.setAccessibleName(card.heading.text())
        for button in (self.add_materials, self.add_photos, self.add_setting, self.add_expectation):
            button.setText(self.tr("Add…"))
        self.add_photo_folder.setText(self.tr("Folder…"))
        self.all_versions.setText(self.tr("All versions"))
        self.five_levels.setText(self.tr("Five levels"))
        self.edit_setting.setText(self.tr("Edit…"))
        names = (self.tr("Every photo with every material"), self.tr("One by one, in order"), self.tr("A sample"))
        for place, name in enumerate(names):
            self.pairing.setItemText(place, name)
        self.pairing.setAccessibleName(self.tr("Pairing"))
        self.sample.setPrefix(self.tr("n = "))
        self.sample.setAccessibleName(self.tr("Pairs in the sample"))
        self.seed.setPrefix(self.tr("seed "))
        self.seed.setAccessibleName(self.tr("Seed: the same number gives the same pairs"))
        self._show_cells()
        self._show()


class _Told:
    """Hands out problems to the rows they belong to; a list that is missing as a whole is no fault yet."""

    def __init__(self, problems: Iterable[PlanProblem]) -> None:
        self._left = [it for it in problems if not (len(it.place) <= 2 and _is_missing(it.fault))]  # noqa: PLR2004 - (photos, paths)

    def at(self, place: Place) -> str:
        """What is wrong with the row at ``place``, in a sentence each."""
        mine = [it for it in self._left if it.place[: len(place)] == place]
        self._left = [it for it in self._left if it not in mine]
        return sentences(*(words.problem_text(problem) for problem in mine))

    def rest(self) -> list[PlanProblem]:
        return self._left


def _name(path: str) -> str:
    """The last part of what stands in a plan: a file, a folder, or a pattern."""
    return readable(path.rstrip("/").rpartition("/")[2] or path)


def _is_missing(fault: PlanFault) -> bool:
    return fault == "missing_key"


def _call(deed: object, engine: str, *_: object) -> None:
    deed(engine)  # type: ignore[operator]
