"""Pictures behind URLs, and what is kept in memory."""

from __future__ import annotations

import pytest

from desktop.domain.files.formats import PictureFormat
from desktop.domain.geometry import Size
from desktop.domain.preparing import Encoded
from desktop.sandbox.results import BASIC_LIFETIME, MOST_RESULTS, ULTRA_LIFETIME, ResultStore
from tests.sandboxes import HandClock

PICTURE = Encoded(b"picture", PictureFormat.JPEG, Size(1, 1))


@pytest.mark.parametrize(("lifetime", "days"), [(BASIC_LIFETIME, 7), (ULTRA_LIFETIME, 1)])
def test_a_result_lives_as_long_as_the_documents_say(lifetime: float, days: int) -> None:
    clock = HandClock()
    store = ResultStore(clock)
    name = store.put(PICTURE, lifetime)
    clock.now += days * 86_400 - 1
    assert store.get(name) is not None
    clock.now += 1
    assert store.get(name) is None


def test_the_lifetime_can_be_shortened_while_it_runs() -> None:
    clock = HandClock()
    store = ResultStore(clock, lifetime=10)
    first = store.put(PICTURE, BASIC_LIFETIME)
    store.lifetime = 0
    second = store.put(PICTURE, BASIC_LIFETIME)
    assert store.get(first) is not None
    assert store.get(second) is None


def test_names_are_new_and_have_the_right_ending() -> None:
    store = ResultStore(HandClock())
    names = {store.put(PICTURE, 1) for _ in range(5)}
    assert len(names) == 5
    assert all(name.endswith(".jpg") for name in names)


def test_the_oldest_result_goes_first() -> None:
    store = ResultStore(HandClock())
    names = [store.put(PICTURE, BASIC_LIFETIME) for _ in range(MOST_RESULTS + 1)]
    assert store.get(names[0]) is None
    assert store.get(names[1]) is not None


def test_what_was_asked_for_last_is_kept() -> None:
    store = ResultStore(HandClock())
    names = [store.put(PICTURE, BASIC_LIFETIME) for _ in range(MOST_RESULTS)]
    assert store.get(names[0]) is not None
    store.put(PICTURE, BASIC_LIFETIME)
    assert (store.get(names[0]) is None, store.get(names[1]) is None) == (False, True)
