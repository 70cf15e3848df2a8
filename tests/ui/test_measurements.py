"""All measurements and the verdicts of other services, on the compliance card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import PrepareOptions
from desktop.domain.rules.facts import MaterialFacts
from desktop.domain.rules.measurements import MEASUREMENTS
from desktop.domain.rules.profiles import ProfileId
from desktop.domain.rules.rules import evaluate
from desktop.ui.messages.measurement_rows import WORDS
from desktop.ui.prepare.compliance import ComplianceCard
from desktop.ui.prepare.document import Check, Document
from tests.builders import make_face
from tests.ui.windows import prepare_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.domain.face import Face
    from desktop.ui.kit.mode import Plain
    from tests.ui.conftest import Opened
    from tests.ui.windows import DeskWindow

ALIBABA, VOLCENGINE = ProfileId.ALIBABA, ProfileId.VOLCENGINE


def a_face(label: str = "F1", noise: float = 1.0) -> Face:
    face = make_face(label, Box(400, 300, 200, 260))
    points = np.random.default_rng(1).uniform(0, 200, (478, 3)).astype(np.float32)
    return replace(face, landmarks=points, quality=replace(face.quality, noise=noise))


def facts_of(*faces: Face, form: PictureFormat = PictureFormat.JPEG) -> MaterialFacts:
    return MaterialFacts(format=form, size=Size(1000, 860), bytes=300_000, faces=faces)


def document_of(facts: MaterialFacts | None) -> Document:
    options = PrepareOptions()
    check = Check(options, evaluate(facts) if facts else (), facts=facts)
    return Document(1, Path("a.jpg"), options, check=check)


@pytest.fixture
def card(qtbot: QtBot) -> ComplianceCard:
    made = ComplianceCard()
    qtbot.addWidget(made)
    return made


def table(card: ComplianceCard) -> list[str]:
    assert card.measurements.table is not None
    return [label.text() for label in card.measurements.table.findChildren(QLabel)]


def test_measurements_are_folded_until_they_are_asked_for(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face())))
    assert card.measurements.table is None
    card.measurements.button.click()
    assert len(table(card)) == 2 * len(MEASUREMENTS)
    card.measurements.button.click()
    assert card.measurements.table is None


def test_every_measurement_has_a_title_of_its_own_and_what_cannot_be_told_is_a_dash(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face())))
    card.measurements.button.click()
    texts = table(card)
    assert set(WORDS) == {row.id for row in MEASUREMENTS}
    assert len({words.title for words in WORDS.values()}) == len(WORDS)
    assert texts[texts.index("An eye covered") + 1] == "–"
    assert texts[texts.index("Sharpness") + 1] == "80%"


def test_a_number_that_a_rule_warns_of_stands_out(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face(noise=30.0))))
    card.measurements.button.click()
    assert card.measurements.table is not None
    labels = card.measurements.table.findChildren(QLabel)
    assert [label.text() for label in labels if label.property("role") == "warn"] == ["30.0 of 255"]


def test_of_several_faces_each_has_a_heading(card: ComplianceCard) -> None:
    card.measurements.button.click()
    card.set_document(document_of(facts_of(a_face("F1"), a_face("F2"))))
    assert [text for text in table(card) if text in {"F1", "F2"}] == ["F1", "F2"]


def test_without_anything_measured_neither_part_is_there(card: ComplianceCard) -> None:
    card.measurements.button.click()
    card.set_document(document_of(facts_of(a_face())))
    assert not card.measurements.isHidden()
    assert not card.profiles.isHidden()
    for nothing in (document_of(None), None):
        card.set_document(nothing)
        assert card.measurements.isHidden()
        assert card.profiles.isHidden()
        assert card.measurements.table is None


def test_a_ticked_profile_gives_its_verdict_with_what_is_wrong_and_where_that_is_written(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face(), form=PictureFormat.PNG)))
    assert card.profiles.verdicts == []
    card.profiles.boxes[VOLCENGINE].click()
    [row] = card.profiles.verdicts
    assert row.verdict.text() == "Would be rejected"
    texts = "\n".join(label.text() for label in row.findChildren(QLabel))
    assert "File format: The service takes JPG only, and this is PNG. (Volcengine: " in texts


@pytest.mark.parametrize(("width", "verdict"), [(200, "Passes"), (60, "Passes with warnings")])
def test_a_profile_that_holds_passes(card: ComplianceCard, width: int, verdict: str) -> None:
    face = replace(a_face(), box=Box(400, 300, width, 260))
    card.profiles.tick(["alibaba", "somebody else"])
    card.set_document(document_of(facts_of(face)))
    [row] = card.profiles.verdicts
    assert row.verdict.text() == verdict


def test_what_is_ticked_is_told_and_goes_away_again(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face())))
    told: list[list[str]] = []
    card.profiles.chosen.connect(told.append)
    card.profiles.boxes[ALIBABA].click()
    card.profiles.boxes[ALIBABA].click()
    assert told == [["alibaba"], []]
    assert card.profiles.verdicts == []


def ticked(window: DeskWindow) -> Plain:
    """The choice as it is kept for the next start."""
    saved = prepare_of(window).save()
    assert isinstance(saved, dict)
    return saved["profiles"]


def test_what_is_ticked_is_found_again_at_the_next_start(window: DeskWindow) -> None:
    window.prepare.compliance.profiles.boxes[VOLCENGINE].click()
    saved = prepare_of(window).save()
    prepare_of(window).restore({"profiles": []})
    assert ticked(window) == []
    prepare_of(window).restore(saved)
    assert ticked(window) == ["volcengine"]


@pytest.mark.parametrize("saved", [None, 7, {}, {"profiles": "all"}])
def test_what_cannot_be_a_choice_leaves_it_as_it_is(window: DeskWindow, saved: Plain) -> None:
    prepare_of(window).restore(saved)
    assert ticked(window) == []


def test_an_export_is_measured_as_it_would_come_out(opened: Opened, window: DeskWindow, grace_hopper: Path) -> None:
    opened(grace_hopper)
    document = window.session.current
    assert document is not None
    assert document.inspection is not None
    assert document.check is not None
    assert document.facts == document.check.facts != document.inspection.facts
    assert replace(document, check=None).facts == document.inspection.facts


# -- rows --------------------------------------------------------------------------------------------------------


def test_rows_that_differ_in_words_alone_are_kept(card: ComplianceCard) -> None:
    """To make and lay out two dozen anew takes 80 ms: while a crop is drawn that is felt."""
    card.set_document(document_of(facts_of(a_face())))
    before = list(card.rows)
    card.set_document(document_of(replace(facts_of(a_face()), bytes=400_000)))
    assert card.rows == before
    assert any("400.0 KB" in label.text() for row in card.rows for label in row.findChildren(QLabel))


def test_a_row_that_needs_other_widgets_is_made_anew_in_its_place(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face())))
    before = list(card.rows)
    card.set_document(document_of(replace(facts_of(a_face()), size=Size(10, 8))))
    severities = [row.shape.severity.rank for row in card.rows]
    assert severities == sorted(severities, reverse=True)
    assert severities[0] > before[0].shape.severity.rank
    assert [card._row_layout.indexOf(row) for row in card.rows] == list(range(len(card.rows)))
    assert card._row_layout.count() == len(card.rows)
    assert set(card.rows) & set(before), "the others stay"


def test_all_rows_speak_the_language_that_is_chosen_later(card: ComplianceCard) -> None:
    card.set_document(document_of(facts_of(a_face())))
    before = list(card.rows)
    card.retranslate()
    assert len(card.rows) == len(before)
    assert not set(card.rows) & set(before)
