"""The 27 characters of a provider's code, put together and checked part by part."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.marking.implicit import check_producer
from desktop.domain.marking.provider_code import CodeFault, ProviderCode, code_faults, looks_like_code

CREDIT = "9144030071526726XG"
"""A company's, from a public register."""


def test_its_parts_make_twenty_seven_characters() -> None:
    code = ProviderCode(CREDIT, "1", "A1b2")
    assert code.text == "00119144030071526726XG1A1b2"
    assert len(code.text) == 27
    assert code.faults == ()
    assert looks_like_code(code.text)
    assert check_producer(code.text)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("0011" + CREDIT + "1A1b", {CodeFault.LENGTH}),
        ("0012" + CREDIT + "1A1b2", {CodeFault.PREFIX}),
        ("0011" + CREDIT.replace("X", "I") + "1A1b2", {CodeFault.CREDIT}),
        ("0011" + CREDIT.replace("7", "8") + "1A1b2", {CodeFault.CREDIT_CHECK}),
        ("0011" + CREDIT + "3A1b2", {CodeFault.SERVICE}),
        ("0011" + CREDIT + "1A1-2", {CodeFault.MODEL}),
        ("0012" + CREDIT.lower() + "9 1b2", {CodeFault.PREFIX, CodeFault.CREDIT, CodeFault.SERVICE, CodeFault.MODEL}),
    ],
)
def test_every_part_that_is_wrong_is_named(text: str, faults: set[CodeFault]) -> None:
    assert set(code_faults(text)) == faults


@given(st.integers(0, 16), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_wrong_character_of_the_credit_code_is_noticed(place: int, character: str) -> None:
    changed = CREDIT[:place] + character + CREDIT[place + 1 :]
    assert bool(ProviderCode(changed, "2", "0000").faults) is (changed != CREDIT)


def test_another_producer_is_no_code() -> None:
    assert not looks_like_code("ACME")
    assert not looks_like_code("2" * 27)
