"""What comes to a worker, and a future whose work another one does."""

from __future__ import annotations

from desktop.domain.qa.units import PictureBytes
from desktop.domain.qa.workers import Relayed


def test_a_picture_that_has_come_is_read_as_it_is() -> None:
    assert PictureBytes(b"pixels").read() == b"pixels"


def test_what_nobody_works_on_yet_cannot_be_called_off() -> None:
    relayed: Relayed[int] = Relayed()
    assert not relayed.cancel()
    assert relayed.is_wanted
