"""The shelf of user photos: every face with its tags and the consent for its photo."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, FaceError, PictureError, StoreError
from desktop.domain.fusing.consent import ConsentState, ConsentTerms
from desktop.domain.fusing.people import Traces
from desktop.domain.fusing.shelf import ShelfFace, tags_of
from desktop.domain.geometry import Box
from desktop.services.duties import Consents
from desktop.services.user_photos import UserPhotos
from desktop.storage.database import transaction
from desktop.storage.duties import DutyFile
from desktop.storage.people.record import PeopleFile
from desktop.storage.people.shelf import ShelfFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.services.bundle import Services

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
TERMS = ConsentTerms("Anna", "春节", date(2026, 11, 1), date(2026, 12, 31))


@pytest.fixture
def duties(tmp_path: Path) -> Iterator[DutyFile]:
    with closing(DutyFile(tmp_path / "duties.db")) as opened:
        yield opened


@pytest.fixture
def shelf(duties: DutyFile, services: Services) -> UserPhotos:
    return UserPhotos(ShelfFile(duties), services.pictures, Consents(duties, lambda: NOW), lambda: NOW)


@pytest.fixture
def photo(tmp_path: Path, grace_hopper: Path) -> Path:
    return Path(shutil.copy(grace_hopper, tmp_path / "anna 人像.jpg"))


def test_a_photo_is_known_by_its_content_and_nobody_has_agreed_yet(shelf: UserPhotos, photo: Path) -> None:
    added = shelf.add(photo, ("眼镜",))
    [entry] = shelf.entries()
    assert (entry.face, entry.consent) == (added[0], ConsentState.MISSING)
    assert (entry.face.label, entry.face.path, entry.face.tags) == ("F1", photo, ("眼镜",))
    assert entry.face.box.width > 100


def test_added_again_it_is_there_once_with_all_its_tags(shelf: UserPhotos, photo: Path, tmp_path: Path) -> None:
    shelf.add(photo, ("眼镜", "QA"))
    moved = photo.rename(tmp_path / "elsewhere.jpg")
    shelf.add(moved, ("QA", "smile"))
    [entry] = shelf.entries()
    assert (entry.face.path, entry.face.tags) == (moved, ("眼镜", "QA", "smile"))


def test_consent_is_that_of_the_photo(shelf: UserPhotos, photo: Path) -> None:
    faces = shelf.add(photo)
    shelf.consent(faces, TERMS)
    [entry] = shelf.entries()
    assert (entry.consent, entry.person, entry.until) == (ConsentState.GIVEN, "Anna", date(2026, 12, 31))


def test_tags_are_replaced_and_faces_taken_off(shelf: UserPhotos, photo: Path) -> None:
    faces = shelf.add(photo, ("old",))
    shelf.tag(faces, ("new",))
    assert [entry.face.tags for entry in shelf.entries()] == [("new",)]
    shelf.take(faces)
    assert shelf.entries() == ()
    assert photo.exists()


def test_a_picture_without_a_face_is_refused(shelf: UserPhotos, no_face: Path) -> None:
    with pytest.raises(FaceError) as raised:
        shelf.add(no_face)
    assert raised.value.code is ErrorCode.FACE_NOT_FOUND
    with pytest.raises(PictureError):
        shelf.add(no_face.with_name("nowhere.jpg"))


def test_deleting_a_person_clears_the_shelf_too(shelf: UserPhotos, duties: DutyFile, photo: Path) -> None:
    [face] = shelf.add(photo)
    removed = PeopleFile(duties).forget(Traces(frozenset({face.photo}), "Anna", frozenset()))
    assert sum(it.count for it in removed.removed) == 1
    assert shelf.entries() == ()


@pytest.mark.parametrize("damage", ["tags = '{}'", "box = '[1]'", "box = 'x'"])
def test_a_damaged_row_is_damage_and_not_a_crash(shelf: UserPhotos, duties: DutyFile, photo: Path, damage: str) -> None:
    shelf.add(photo)
    with duties.opened() as database, transaction(database):
        database.execute(f"UPDATE shelf SET {damage}")  # noqa: S608 - the test's own
    with pytest.raises(StoreError) as raised:
        shelf.entries()
    assert raised.value.code is ErrorCode.STORE_DAMAGED


def test_faces_are_found_by_name_and_tags() -> None:
    face = ShelfFace("0" * 64, "F1", Path("Anna.jpg"), Box(0, 0, 1, 1), ("眼镜", "Smile"))
    assert face.fits("anna 眼镜")
    assert face.fits("")
    assert not face.fits("anna beard")


def test_tags_stand_between_commas_of_any_language() -> None:
    assert tags_of(" 眼镜，smile, ,smile、QA") == ("眼镜", "smile", "QA")
