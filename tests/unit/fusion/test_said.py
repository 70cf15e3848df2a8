"""Every tuned number says since when it is so: without that nobody knows what may be tried."""

from __future__ import annotations

from tests.bench.constants.tuned import tuned_numbers


def test_every_tuned_number_says_since_when() -> None:
    numbers = tuned_numbers()
    assert len(numbers) > 200
    assert not [number.title for number in numbers if not number.is_dated]
