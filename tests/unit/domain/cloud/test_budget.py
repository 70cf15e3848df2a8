"""Room in one request, shared fairly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cloud.budget import shares

wishes = st.lists(st.integers(0, 5_000_000), max_size=7)


def test_everybody_gets_all_while_it_fits() -> None:
    assert shares([3, 1, 2], 6) == (3, 1, 2)


def test_the_greedy_share_what_the_modest_leave() -> None:
    assert shares([10, 1, 7], 9) == (4, 1, 4)


@given(wishes, st.integers(0, 10_000_000))
def test_nobody_gets_more_than_wanted_and_all_together_no_more_than_there_is(wanted: list[int], total: int) -> None:
    given_out = shares(wanted, total)
    assert len(given_out) == len(wanted)
    assert all(0 <= got <= want for got, want in zip(given_out, wanted, strict=True))
    assert sum(given_out) <= total


@given(wishes, st.integers(0, 10_000_000))
def test_who_gets_less_than_wanted_gets_as_much_as_anybody(wanted: list[int], total: int) -> None:
    given_out = shares(wanted, total)
    for got, want in zip(given_out, wanted, strict=True):
        assert got == want or got >= max(given_out) - len(wanted), "whole bytes apart"
