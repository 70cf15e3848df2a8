"""The record of duties: consents by content, and the ledger of results without their label."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.fusing.consent import Consent, ConsentTerms
from desktop.domain.marking.unlabelled import KEPT_FOR, UnlabelledExport
from desktop.storage.duties import DUTIES_NAME, DutyFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TERMS = ConsentTerms("李", "春节", date(2026, 11, 30), date(2027, 11, 30), under_14=True, guardian="李父")
FIRST = Consent("a" * 64, "photo.jpg", TERMS, NOON)
SECOND = Consent("b" * 64, "other.jpg", ConsentTerms("王", "test", date(2026, 11, 1)), NOON)


@pytest.fixture
def duties(tmp_path: Path) -> Iterator[DutyFile]:
    with closing(DutyFile(tmp_path / DUTIES_NAME)) as opened:
        yield opened


def export(days: float = 0, name: str = "fused.png", zone: timezone = UTC) -> UnlabelledExport:
    return UnlabelledExport((NOON + timedelta(days=days)).astimezone(zone), name, "c" * 64, "local", "ACME", "w1")


def test_consents_come_back_as_they_were_put(duties: DutyFile) -> None:
    duties.put_consents((FIRST, SECOND))
    assert duties.consent(FIRST.photo) == FIRST
    assert duties.consent("z" * 64) is None
    assert duties.consents() == (FIRST, SECOND)


def test_a_later_consent_takes_the_place_of_the_one_before(duties: DutyFile) -> None:
    duties.put_consents((FIRST,))
    duties.put_consents((Consent(FIRST.photo, "renamed.jpg", SECOND.terms, NOON),))
    [known] = duties.consents()
    assert (known.name, known.terms) == ("renamed.jpg", SECOND.terms)


def test_the_duty_is_taken_on_once_a_workspace(duties: DutyFile) -> None:
    assert not duties.is_told("w1")
    duties.set_told("w1", NOON)
    duties.set_told("w1", NOON)
    assert duties.is_told("w1")
    assert not duties.is_told("w2")


def test_the_ledger_shows_the_latest_first_whatever_the_zone(duties: DutyFile) -> None:
    china = timezone(timedelta(hours=8))
    rows = [export(0, "first"), export(0.1, "third", china), export(0.05, "second")]
    for row in rows:
        duties.add_exports([row])
    assert [row.name for row in duties.exports()] == ["third", "second", "first"]
    assert duties.exports()[1] == rows[2]


def test_no_row_goes_before_half_a_year(duties: DutyFile) -> None:
    assert timedelta(days=180) <= KEPT_FOR
    duties.add_exports([export(0, "old")])
    duties.add_exports([export(179, "kept")])
    assert len(duties.exports()) == 2
    duties.add_exports([export(181, "new")])
    assert [row.name for row in duties.exports()] == ["new", "kept"]


def test_a_value_that_is_not_ours_is_damage(duties: DutyFile) -> None:
    duties.put_consents((FIRST,))
    with duties.opened() as database:
        database.execute("UPDATE consent SET given = 'yesterday'")
    with pytest.raises(StoreError) as caught:
        duties.consents()
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_another_program_sees_what_was_written(duties: DutyFile, tmp_path: Path) -> None:
    duties.put_consents((FIRST,))
    with closing(DutyFile(tmp_path / DUTIES_NAME)) as other:
        assert other.consents() == (FIRST,)
    duties.close()
    duties.close()
