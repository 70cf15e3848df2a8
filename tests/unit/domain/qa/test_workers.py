"""What comes to a worker, and a future whose work another one does."""

from __future__ import annotations

from desktop.domain.qa.units import PictureBytes
from desktop.domain.qa.workers import Relayed, unit_size


def test_a_picture_that_has_come_is_read_as_it_is() -> None:
    assert PictureBytes(b"pixels").read() == b"pixels"


def test_what_nobody_works_on_yet_cannot_be_called_off() -> None:
    relayed: Relayed[int] = Relayed()
    assert not relayed.cancel()
    assert relayed.is_wanted


def test_units_grow_smaller_towards_the_end_so_that_workers_end_together() -> None:
    left, sizes = 60, []
    while left:
        sizes.append(unit_size(12, left, workers=2))
        left -= sizes[-1]
    assert sizes == [12, 12, 9, 7, 5, 4, 3, 2, 2, 1, 1, 1, 1]
    assert unit_size(1, 1000, workers=2) == 1
