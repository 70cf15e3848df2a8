"""Knowing a picture again."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.preparing.duplicates import MOST_BITS, Duplicate, DuplicateIndex, Fingerprint

A, B, C = Path("a"), Path("b"), Path("c")
LOOKS = st.integers(0, 2**64 - 1)


def with_bits_turned(looks: int, count: int) -> int:
    return looks ^ ((1 << count) - 1)


def test_the_same_bytes_are_the_same_picture() -> None:
    index = DuplicateIndex()
    assert index.add(A, Fingerprint("x", 0)) is None
    assert index.add(B, Fingerprint("x", 2**64 - 1)) == Duplicate(A, 0, same=True)


@given(LOOKS, st.integers(0, 64))
def test_looks_are_alike_up_to_a_few_bits(looks: int, turned: int) -> None:
    index = DuplicateIndex()
    index.add(A, Fingerprint("x", looks))
    found = index.add(B, Fingerprint("y", with_bits_turned(looks, turned)))
    assert found == (Duplicate(A, turned, same=False) if turned <= MOST_BITS else None)


def test_the_most_alike_is_told() -> None:
    index = DuplicateIndex()
    index.add(A, Fingerprint("x", 0))
    index.add(B, Fingerprint("y", with_bits_turned(0, MOST_BITS + 1)))
    assert index.add(C, Fingerprint("z", with_bits_turned(0, MOST_BITS))) == Duplicate(B, 1, same=False)


def test_a_duplicate_is_told_of_the_first_and_not_of_another_duplicate() -> None:
    index = DuplicateIndex()
    for path in (A, B):
        index.add(path, Fingerprint("x", 0))
    assert index.add(C, Fingerprint("x", 0)) == Duplicate(A, 0, same=True)
