"""Clause by clause: what passes, what fails and what cannot be told."""

from __future__ import annotations

import json

import pytest

from desktop.domain.files.blocks import Place
from desktop.domain.marking.clauses import REFERENCES, Clause, ClauseState, LabelFacts, check_label, keeps_all
from desktop.domain.marking.found import FoundLabel, FoundMarking
from desktop.domain.marking.implicit import FIELDS, first_label

CODE = "00119144030071526726XG1A1b2"
PASS, FAIL, UNKNOWN = ClauseState.PASS, ClauseState.FAIL, ClauseState.UNKNOWN


def label(**changes: object) -> str:
    fields: dict[str, object] = json.loads(first_label(CODE, "42").text)
    return json.dumps({name: value for name, value in (fields | changes).items() if value is not None})


def facts(*texts: str, share: float | None = 0.06, sources: tuple[str, ...] = ()) -> LabelFacts:
    return LabelFacts(FoundMarking(tuple(FoundLabel(Place.XMP, text) for text in texts), sources), share)


def states(of: LabelFacts) -> dict[Clause, ClauseState]:
    return {result.clause: result.state for result in check_label(of)}


def values(of: LabelFacts, clause: Clause) -> dict[str, object]:
    return next(dict(result.values) for result in check_label(of) if result.clause is clause)


def test_a_label_as_the_standard_asks_for_passes_everything() -> None:
    whole = facts(label(), sources=("compositeWithTrainedAlgorithmicMedia",))
    assert set(states(whole).values()) == {PASS}
    assert keeps_all(check_label(whole))


def test_every_clause_has_its_place_in_the_standard_and_its_number() -> None:
    assert set(REFERENCES) == set(Clause)
    assert values(facts(label()), Clause.VISIBLE) == {"share": 0.06, "least": 0.05}
    assert values(facts(label()), Clause.ONE_LABEL) == {"labels": 1, "places": "xmp"}
    assert values(facts(label()), Clause.FIELDS) == {"fields": 7, "missing": ""}


@pytest.mark.parametrize(
    ("broken", "clause"),
    [
        (facts(label(), share=0.045), Clause.VISIBLE),
        (facts(), Clause.ONE_LABEL),
        (facts(label(), label()), Clause.ONE_LABEL),
        (facts(label(ReservedCode1=None)), Clause.FIELDS),
        (facts(label(ProduceID=42)), Clause.FIELDS),
        (facts("made by a machine"), Clause.FIELDS),
        (facts(label(Label="4")), Clause.KIND),
        (facts(label(ContentProducer="")), Clause.NAMED),
        (facts(label(ContentProducer="Fusion Desk")), Clause.CHARACTERS),
        (facts(label(ContentPropagator="")), Clause.PAIRS),
        (facts(label(ContentProducer=CODE.replace("7", "8"))), Clause.CODE),
    ],
)
def test_what_breaks_a_clause_is_named(broken: LabelFacts, clause: Clause) -> None:
    assert states(broken)[clause] is FAIL
    assert not keeps_all(check_label(broken))


def test_what_is_missing_and_what_is_foreign_is_told() -> None:
    assert values(facts(label(ReservedCode1=None)), Clause.FIELDS) == {"fields": 6, "missing": "ReservedCode1"}
    assert values(facts("no label"), Clause.FIELDS) == {"missing": ", ".join(FIELDS)}
    assert values(facts(label(ProduceID='a b"')), Clause.CHARACTERS) == {"foreign": 2, "first": " "}


def test_words_that_this_program_did_not_draw_are_for_people_to_see() -> None:
    assert states(facts(label(), share=None))[Clause.VISIBLE] is UNKNOWN
    assert keeps_all(check_label(facts(label(), share=None)))


def test_who_passes_a_picture_on_may_put_in_its_own_name() -> None:
    assert states(facts(label(ContentPropagator="other", PropagateID="7")))[Clause.PAIRS] is PASS


def test_another_name_for_the_producer_is_no_code() -> None:
    assert states(facts(label(ContentProducer="ACME")))[Clause.CODE] is UNKNOWN


def test_a_label_inside_an_object_of_its_name_is_read() -> None:
    assert states(facts('{"AIGC": ' + label() + "}"))[Clause.FIELDS] is PASS
