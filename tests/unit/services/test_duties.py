"""Consents by the content of a photo, and the ledger of results without the visible label."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.errors import ErrorCode, FaceError, PictureError
from desktop.domain.fusing.consent import ConsentGap, ConsentState, ConsentTerms
from desktop.domain.fusing.order import Assignment, Marking, Order, Source
from desktop.domain.qa.cells import Setting
from desktop.domain.qa.results import CellResult
from desktop.services.duties import Consents, UnlabelledExports, nobody_asked
from desktop.storage.duties import DutyFile
from tests.runs import make_cell, make_done, stored

if TYPE_CHECKING:
    from collections.abc import Iterator

TERMS = ConsentTerms("李", "春节", date(2026, 11, 30), date(2026, 12, 31))


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 30, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[DutyFile]:
    with closing(DutyFile(tmp_path / "duties.db")) as opened:
        yield opened


@pytest.fixture
def consents(store: DutyFile, clock: Clock) -> Consents:
    return Consents(store, clock)


@pytest.fixture
def photo(tmp_path: Path) -> Source:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"a photo")
    return Source(path)


def test_a_photo_nobody_agreed_to_is_a_gap_once(consents: Consents, photo: Source) -> None:
    assert consents.gaps([photo, photo]) == (ConsentGap("photo.jpg", ConsentState.MISSING),)


def test_a_consent_holds_for_the_content_whatever_the_file_is_called(
    consents: Consents, photo: Source, tmp_path: Path
) -> None:
    consents.record([photo], TERMS)
    moved = tmp_path / "copy.jpg"
    moved.write_bytes(photo.path.read_bytes())
    assert consents.gaps([photo, Source(moved), Source(Path("pasted.png"), b"a photo")]) == ()
    photo.path.write_bytes(b"another photo")
    assert [gap.state for gap in consents.gaps([photo])] == [ConsentState.MISSING]


def test_it_is_written_down_for_many_at_once(consents: Consents, photo: Source) -> None:
    url = CloudPictureUrl("https://host/a.jpg")
    consents.record([photo, url, photo], TERMS)
    assert [it.name for it in consents.all()] == ["a.jpg", "photo.jpg"]
    assert consents.gaps([photo, url]) == ()


def test_it_ends(consents: Consents, photo: Source, clock: Clock) -> None:
    consents.record([photo], TERMS)
    clock.now += timedelta(days=31)
    assert consents.gaps([photo]) == ()
    clock.now += timedelta(days=1)
    assert consents.gaps([photo]) == (ConsentGap("photo.jpg", ConsentState.EXPIRED, TERMS.until),)


def test_one_that_ends_soon_is_no_gap_and_is_told(consents: Consents, photo: Source, clock: Clock) -> None:
    consents.record([photo], TERMS)
    assert consents.notes([photo]) == (), "a month before"
    clock.now += timedelta(days=1)
    assert consents.notes([photo]) == (ConsentGap("photo.jpg", ConsentState.ENDING, TERMS.until),)
    assert consents.gaps([photo]) == ()
    assert consents.notes([photo])[0].holds


def test_a_person_stands_as_the_worst_of_their_photos(consents: Consents, clock: Clock) -> None:
    first, second, third = (Source(Path(f"{name}.jpg"), name.encode()) for name in "abc")
    consents.record([first], replace(TERMS, until=date(2026, 12, 5)))
    consents.record([second], replace(TERMS, until=None, purpose="test", under_14=True, guardian="李父"))
    consents.record([third], replace(TERMS, person="王", until=None))
    them, other = consents.people()
    assert (them.person, them.photos, them.purposes) == ("李", 2, ("春节", "test"))
    assert (them.until, them.state, them.guardian) == (date(2026, 12, 5), ConsentState.ENDING, "李父")
    assert (other.state, other.until, other.under_14) == (ConsentState.GIVEN, None, False)
    clock.now += timedelta(days=6)
    assert consents.people()[0].state is ConsentState.EXPIRED


def test_all_photos_of_a_person_are_renewed_at_once(consents: Consents) -> None:
    photos = [Source(Path(f"{name}.jpg"), name.encode()) for name in "ab"]
    consents.record(photos, TERMS)
    consents.record([Source(Path("c.jpg"), b"c")], replace(TERMS, person="王"))
    consents.renew(replace(TERMS, until=None))
    assert [it.terms.until for it in consents.all()] == [None, None, TERMS.until]
    assert [it.name for it in consents.all()] == ["a.jpg", "b.jpg", "c.jpg"]


def test_nobody_who_keeps_none_tells_nothing() -> None:
    assert nobody_asked({"a" * 64: "a.jpg"}) == ()


def test_an_order_without_consent_is_refused_with_the_photos_named(consents: Consents, photo: Source) -> None:
    order = Order("FuseFace", None, (Assignment(photo),))
    with pytest.raises(FaceError) as caught:
        consents.require(order)
    assert caught.value.code is ErrorCode.CONSENT_MISSING
    assert caught.value.values == {"photos": "photo.jpg (missing)", "count": 1}
    consents.record([photo], TERMS)
    consents.require(order)


def test_a_photo_that_is_gone_is_told(consents: Consents, tmp_path: Path) -> None:
    with pytest.raises(PictureError) as caught:
        consents.gaps([Source(tmp_path / "gone.jpg")])
    assert caught.value.code is ErrorCode.FILE_NOT_READABLE


def test_only_a_result_without_its_label_is_written_down(store: DutyFile, clock: Clock, photo: Source) -> None:
    ledger = UnlabelledExports(store, clock)
    ledger.add(Order("local"), photo.path)
    assert ledger.all() == ()
    ledger.add(Order("local", marking=Marking(label=False, producer_id="ACME")), photo.path, "w1")
    [row] = ledger.all()
    assert (row.time, row.name, row.engine, row.producer, row.workspace) == (
        clock.now, "photo.jpg", "local", "ACME", "w1",
    )  # fmt: skip
    assert len(row.content) == 64


def test_the_duty_is_taken_on_once(store: DutyFile, clock: Clock) -> None:
    ledger = UnlabelledExports(store, clock)
    assert not ledger.is_told()
    ledger.accept()
    assert ledger.is_told()
    assert not ledger.is_told("w1")


def test_pictures_of_a_run_without_their_label_are_written_down(store: DutyFile, clock: Clock) -> None:
    ledger = UnlabelledExports(store, clock)
    labelled = make_done(make_cell(0, Setting("local", label=True)))
    bare = make_done(make_cell(1, Setting("local")))
    ledger.add_cells([labelled, bare, CellResult(bare.cell)])
    [row] = ledger.all()
    assert (row.name, row.engine, row.content) == ("anna.jpg + team.jpg", "local", stored("made").sha256)
    ledger.add_cells([labelled])
    assert len(ledger.all()) == 1
