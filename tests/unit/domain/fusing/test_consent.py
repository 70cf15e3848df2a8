"""Terms of a consent: what has to be named, and for which days it holds."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fusing.consent import ConsentState, ConsentTerms

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"person": " "}, "person"),
        ({"purpose": ""}, "what the photo"),
        ({"until": date(2026, 11, 29)}, "ends before"),
        ({"under_14": True}, "guardian"),
        ({"under_14": True, "guardian": "  "}, "guardian"),
    ],
)
def test_what_is_missing_is_refused(wrong: dict[str, object], message: str) -> None:
    values: dict[str, object] = {"person": "李", "purpose": "春节活动", "given": TODAY} | wrong
    with pytest.raises(ValueError, match=message):
        ConsentTerms(**values)  # type: ignore[arg-type]


def test_a_guardian_may_agree_for_a_child() -> None:
    assert ConsentTerms("李", "春节", TODAY, under_14=True, guardian="李父").state(TODAY) is ConsentState.GIVEN


@given(st.dates(min_value=TODAY), st.dates(min_value=TODAY))
def test_it_holds_until_its_last_day(until: date, day: date) -> None:
    state = ConsentTerms("李", "春节", TODAY, until).state(day)
    assert state is (ConsentState.GIVEN if day <= until else ConsentState.EXPIRED)
    assert ConsentTerms("李", "春节", TODAY).state(day) is ConsentState.GIVEN
