"""The cell that is looked at: its pictures with one divider, what was measured, what was said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.qa.figures import FIGURES, Better
from desktop.domain.qa.judging import crossings
from desktop.domain.qa.results import Mark, Verdict
from desktop.ui.canvas.comparison import ComparePane
from desktop.ui.canvas.ways import Side
from desktop.ui.kit.fields import TabWidget
from desktop.ui.kit.i18n import Translated
from desktop.ui.kit.jobs import Latest
from desktop.ui.kit.parts import SPACE, ElidedLabel, role_label, set_role
from desktop.ui.kit.reasons import allow
from desktop.ui.kit.scroll import scrolled
from desktop.ui.kit.table import Table
from desktop.ui.messages import charged_text
from desktop.ui.qa import words
from desktop.ui.qa.buttons import action_button, choice_button
from desktop.ui.qa.cell_call import CellCall
from desktop.ui.qa.cell_painter import look_of
from desktop.ui.qa.cell_pictures import Beside, CellLook

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.domain.qa.baseline import Comparison
    from desktop.domain.qa.figures import FigureSpec
    from desktop.domain.qa.plan import Limit
    from desktop.ui.dialogs.call import CallJobs
    from desktop.ui.kit.actions import Actions
    from desktop.ui.kit.jobs import JobRunner
    from desktop.ui.qa.actions import QaState
    from desktop.ui.qa.cell_cache import SeenCell
    from desktop.ui.qa.cell_pictures import CellImages, CellPictures
    from desktop.ui.qa.review_session import ReviewSession
    from desktop.ui.qa.run_session import RunSession

LEAST_WIDTH = 280
LEAST_PICTURE = 200
"""Pixels of the pictures' height, below which the column scrolls."""
CALL = 2
"""The tab of what free cells do not have."""

MARKS = {Mark.GOOD: "rate_good", Mark.DOUBTFUL: "rate_doubtful", Mark.BAD: "rate_bad"}
ROLES = {Verdict.PASS: "good", Verdict.WARN: "warn", Verdict.FAIL: "bad"}


class CellView(Translated, QWidget):
    """``left``: the user is done looking (Esc)."""

    left = Signal()

    def __init__(
        self,
        session: RunSession,
        review: ReviewSession,
        *,
        pictures: CellPictures,
        runner: JobRunner,
        actions: Actions[QaState],
        calls: CallJobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._review, self._pictures = session, review, pictures
        self._seen: SeenCell | None = None
        self._reading = Latest(runner, self)
        self._reading.succeeded.connect(self._show_images)
        self._title, self._setting = ElidedLabel(), ElidedLabel()
        self._title.setProperty("role", "heading")
        self._setting.setProperty("role", "muted")
        self.outcome, self.standing = role_label("", wrap=True), role_label("muted", wrap=True)
        self.compare = ComparePane(runner)
        self.beside = {it: choice_button() for it in Beside}
        self.rates = {mark: action_button(actions, name, with_key=True) for mark, name in MARKS.items()}
        self.note = action_button(actions, "note", with_key=True)
        self.accept = [action_button(actions, name) for name in ("accept", "accept_material", "undo_accept")]
        self.said = role_label("muted", wrap=True)
        self.figures, self.details = Table(("", "", ""), stretch=0), Table(("", ""), stretch=1)
        self.call = CellCall(session, calls, runner)
        self._tabs = TabWidget(documentMode=True)
        self._hint = role_label("muted", wrap=True)
        self._lay_out()
        self.setMinimumWidth(LEAST_WIDTH)
        review.changed.connect(self._show)
        self.retranslate()
        self.show_cell(None)

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        sides = QHBoxLayout()
        sides.setSpacing(SPACE // 2)
        for button in self.beside.values():
            group.addButton(button)
            sides.addWidget(button)
            button.clicked.connect(self._read)
        self.beside[Beside.TEMPLATE].setChecked(True)
        sides.addStretch(1)
        rates, accept = QHBoxLayout(), QHBoxLayout()
        for row, buttons in ((rates, [*self.rates.values(), self.note]), (accept, self.accept)):
            row.setSpacing(SPACE // 2)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
        for page in (self.figures, self.details, self.call):
            self._tabs.addTab(page, "")
        self._tabs.tabBar().setDrawBase(False)
        self._tabs.currentChanged.connect(self._make_room)
        self._make_room()
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2 + 2)
        for widget in (self._title, self._setting):
            column.addWidget(widget)
        column.addLayout(sides)
        column.addWidget(self.compare.bar)
        self.compare.setMinimumHeight(LEAST_PICTURE)
        self.compare.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)  # it takes what is left
        column.addWidget(self.compare, 3)
        column.addWidget(self.outcome)
        column.addWidget(self.standing)
        column.addLayout(rates)
        column.addWidget(self.said)
        column.addLayout(accept)
        column.addWidget(self._tabs, 2)
        layout = QGridLayout(self)
        layout.setContentsMargins(SPACE // 2, SPACE, SPACE, SPACE)
        self._area = scrolled(filled)  # it is taller than the smallest window
        layout.addWidget(self._area, 0, 0)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(self._hint, 0, 0)
        self.setFocusProxy(self.compare.view)

    def _make_room(self) -> None:
        """The pictures give way to what is read beneath them, and to nothing that is not in front."""
        policy = QSizePolicy.Policy
        for page in (self.figures, self.details, self.call):
            in_front = page is self._tabs.currentWidget()
            page.setSizePolicy(policy.Expanding, policy.Expanding if in_front else policy.Ignored)

    # -- what is shown -------------------------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        return self._reading.busy or self.call.busy

    @property
    def seen(self) -> SeenCell | None:
        return self._seen

    def show_cell(self, seen: SeenCell | None) -> None:
        """Look at another cell, or at the same one with another outcome or rating."""
        before, self._seen = self._seen, seen
        self._area.setVisible(seen is not None)
        self._hint.setVisible(seen is None)
        self._show()
        if seen is None:
            self._reading.cancel()
        elif before is None or before.result != seen.result:
            self._read()

    def _comparison(self) -> Comparison | None:
        return self._review.comparison(self._seen.result.cell.key) if self._seen is not None else None

    def _read(self) -> None:
        store = self._session.store
        if self._seen is None or store is None:
            return
        beside = next(it for it, button in self.beside.items() if button.isChecked())
        look = CellLook(self._seen.result, self._comparison(), beside)
        self._reading.request(lambda _: self._pictures.images(store, look))

    def _show_images(self, images: CellImages) -> None:
        """Upon each other, with the zoom of the cell before where both are of one template and one size."""
        size, faces = images.size, (images.face,) if images.face is not None else ()
        of = images.look.result.cell.material.name
        sides = [
            Side(image, size, "", faces, of=of) if image is not None and size is not None else None
            for image in (images.before, images.after)
        ]
        self.compare.set_sides(*sides)
        self._show_captions()

    def _show(self) -> None:
        seen = self._seen
        if seen is None:
            return
        result = seen.result
        cell = result.cell
        self._title.setText(f"{cell.photo.name} × {cell.material.name}")
        self._setting.setText(words.setting_name(cell.setting))
        self.outcome.setText(f"{look_of(seen).sign} {words.outcome_name(result)}{self._expected_words()}")
        set_role(self.outcome, "role", ROLES[result.verdict] if result.verdict is not None else "muted")
        self._show_standing()
        self._show_rating(seen)
        self._show_figures()
        self._show_details()
        self._tabs.setTabVisible(CALL, cell.setting.paid)
        self.call.show_result(result)

    def _expected_words(self) -> str:
        result = self._seen.result if self._seen is not None else None
        if result is None or result.verdict is None or result.cell.expected == (result.code or "ok"):
            return ""
        return " " + self.tr("(expected: {expected})").format(expected=result.cell.expected)

    def _show_standing(self) -> None:
        comparison = self._comparison()
        for button in self.accept:
            button.setVisible(comparison is not None)
        known = comparison is not None and comparison.before is not None
        allow(self.beside[Beside.BASELINE], "" if known else self.tr("No baseline has a picture of this cell."))
        self.standing.setVisible(comparison is not None)
        if comparison is None:
            return
        parts = [words.comparison_name(comparison)]
        if comparison.causes:
            causes = ", ".join(words.word(cause) for cause in comparison.causes)
            parts.append(self.tr("differs: {causes}").format(causes=causes))
        self.standing.setText(" · ".join(parts))
        set_role(self.standing, "role", "warn" if comparison.awaits_review else "muted")

    def _show_rating(self, seen: SeenCell) -> None:
        rating = seen.rating
        for mark, button in self.rates.items():
            button.setProperty("chosen", rating is not None and rating.mark is mark)
            button.style().unpolish(button)
            button.style().polish(button)
        self.said.setText(f"✎ {rating.note}" if rating is not None and rating.note else "")
        self.said.setVisible(bool(self.said.text()))

    def _show_figures(self) -> None:
        if self._seen is None:
            return
        figures = self._seen.result.figures
        limits = self._session.plan.limits if self._session.plan is not None else {}
        crossed = {it.figure: it.verdict for it in crossings(figures, limits)}
        rows = []
        for spec in sorted(FIGURES, key=lambda it: it.name not in crossed):  # what decided the verdict comes first
            if spec.name in figures:
                sign = {Verdict.FAIL: "✗ ", Verdict.WARN: "! "}.get(crossed.get(spec.name, Verdict.PASS), "")
                limit = self._limit_words(spec, limits.get(spec.name))
                value = sign + words.figure_value(spec.name, figures[spec.name])
                rows.append((words.figure_name(spec.name), value, limit))
        self.figures.fill(rows)

    def _limit_words(self, spec: FigureSpec, limit: Limit | None) -> str:
        """``≤ 3 (warn 2)``."""
        if limit is None:
            return ""
        sign = "≤" if spec.better is Better.LOWER else "≥"
        parts = [f"{sign} {limit.fail:g}"] if limit.fail is not None else []
        if limit.warn is not None:
            parts.append(self.tr("warn {sign} {limit}").format(sign=sign, limit=f"{limit.warn:g}"))
        return " · ".join(parts)

    def _show_details(self) -> None:
        if self._seen is None:
            return
        result = self._seen.result
        rows = [
            (self.tr("State"), words.state_name(result.state)),
            (self.tr("Expected"), result.cell.expected),
            (self.tr("Message"), result.message),
            (self.tr("Remarks"), ", ".join(result.notes)),
            (self.tr("Tags"), ", ".join(result.cell.photo.tags)),
            ("RequestId", result.request_id),
            (self.tr("Charged"), charged_text(result.charged) if result.cell.setting.paid else ""),
            (self.tr("Attempts"), str(result.attempts) if result.attempts else ""),
            (self.tr("Key"), result.cell.key[:16]),
        ]
        self.details.fill([row for row in rows if row[1]])

    def _show_captions(self) -> None:
        beside = next(it for it, button in self.beside.items() if button.isChecked())
        self.compare.set_captions(self.beside[beside].text(), self.tr("Result"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._hint.setText(self.tr("Choose a cell to see its pictures and figures."))
        names = {
            Beside.TEMPLATE: self.tr("Template"),
            Beside.USER: self.tr("User photo"),
            Beside.BASELINE: self.tr("Baseline"),
        }
        for beside, name in names.items():
            self.beside[beside].setText(name)
        self.compare.view.setAccessibleName(self.tr("Beside the result; the arrow keys move the divider"))
        self._tabs.setTabText(0, self.tr("Figures"))
        self._tabs.setTabText(1, self.tr("Details"))
        self._tabs.setTabText(CALL, self.tr("Call"))
        self.figures.setAccessibleName(self.tr("Figures"))
        self.details.setAccessibleName(self.tr("Details"))
        self.figures.set_titles((self.tr("Figure"), self.tr("Value"), self.tr("Limit")))
        self.details.set_titles(("", ""))
        self.figures.set_hint(self.tr("Nothing was measured."))
        self._show()
        self._show_captions()
