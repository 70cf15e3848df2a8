"""Deleting a person everywhere: real stores, and a search that knows nothing of them."""

from __future__ import annotations

import hashlib
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, StoreError
from desktop.domain.fusing.consent import ConsentTerms
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.fusing.people import Erasure, Kept, KnownPlace, Left, LeftBecause, PlaceKind
from desktop.domain.jobs import NoProgress
from desktop.domain.marking.unlabelled import UnlabelledExport
from desktop.domain.workspace.edit import Edit
from desktop.services.duties import Consents
from desktop.services.people.bundle import PeoplePorts, PeopleServices, people_services
from desktop.services.people.documents import erasure_document, unlabelled_csv
from desktop.storage.duties import DutyFile
from desktop.storage.people.folders import AllFolders, CopyFolder
from desktop.storage.people.record import PeopleFile
from desktop.storage.people.search import FileSearch
from desktop.storage.runs.repository import RunFolders
from desktop.storage.workspace.repository import WorkspaceFolders
from tests.runs import make_run
from tests.workspaces import make_activity, make_info, make_material

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TERMS = ConsentTerms("李", "春节", date(2026, 11, 30))


@dataclass
class Desk:
    """All of it in one folder, and the photo of one person."""

    root: Path
    duties: DutyFile
    people: PeopleServices
    consents: Consents
    workspaces: WorkspaceFolders

    @property
    def photo(self) -> Source:
        return Source(self.root / "user" / "li.jpg")

    def forget(self, *more: KnownPlace) -> Erasure:
        forgetting = self.people.forgetting
        return forgetting.forget(forgetting.traces("李"), NoProgress(), more)

    def workspace_with(self, data: bytes, name: str = "workspace") -> Path:
        folder = self.root / name
        with closing(self.workspaces.create(folder, make_info())) as store:
            picture = store.put_file(data, ".jpg")
            store.apply(Edit(activities=(make_activity(),), materials=(make_material(picture=picture),)))
        return folder


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    data, workspaces, runs = tmp_path / "data", WorkspaceFolders(), RunFolders()
    (data / "paste").mkdir(parents=True)
    with closing(DutyFile(data / "duties.db")) as duties:
        ports = PeoplePorts(
            consents=duties,
            record=PeopleFile(duties),
            workspaces=workspaces,
            runs=runs,
            own=AllFolders((CopyFolder(data / "paste"),)),
            search=FileSearch((data,)),
        )
        desk = Desk(tmp_path, duties, people_services(ports, lambda: NOON), Consents(duties, lambda: NOON), workspaces)
        desk.photo.path.parent.mkdir()
        desk.photo.path.write_bytes(b"a photo of Li")
        desk.consents.record([desk.photo], TERMS)
        yield desk


def hits(folder: Path, data: bytes) -> list[Path]:
    """Files that hold ``data``, are it, or name its SHA-256."""
    digest = hashlib.sha256(data).hexdigest().encode()
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path for path in files if data in path.read_bytes() or digest in path.read_bytes() + path.name.encode()]


def test_the_photo_goes_from_workspace_and_copies_with_its_consent(desk: Desk) -> None:
    folder = desk.workspace_with(b"a photo of Li")
    desk.people.places.add(PlaceKind.WORKSPACE, folder)
    pasted = desk.root / "data" / "paste" / "pasted.png"
    pasted.write_bytes(b"a photo of Li")
    assert len(hits(desk.root, b"a photo of Li")) >= 4
    done = desk.forget()
    assert done.is_done
    assert [done.count(it) for it in (Kept.MATERIAL, Kept.COPY, Kept.CONSENT)] == [1, 1, 1]
    assert hits(desk.root, b"a photo of Li") == [desk.photo.path], "the user's own file stays"


def test_what_was_made_of_them_is_followed_through_results_of_results(desk: Desk) -> None:
    first, second = desk.root / "user" / "first.png", desk.root / "user" / "second.png"
    first.write_bytes(b"first result")
    desk.people.results.add(Order("local", None, (Assignment(desk.photo),)), first)
    second.write_bytes(b"second result")
    desk.people.results.add(Order("local", Source(first)), second)
    folder = desk.workspace_with(b"second result")
    desk.people.places.add(PlaceKind.WORKSPACE, folder)
    first.unlink()
    done = desk.forget()
    assert done.count(Kept.MATERIAL) == 1
    assert done.left == (Left(LeftBecause.GONE, first), Left(LeftBecause.EXPORTED, second))
    assert done.is_done


def test_a_photo_without_consent_is_known_by_its_content(desk: Desk) -> None:
    forgetting = desk.people.forgetting
    other = desk.root / "user" / "no-consent.jpg"
    other.write_bytes(b"another photo")
    traces = forgetting.traces("王", [Source(other)])
    assert traces.contents == {hashlib.sha256(b"another photo").hexdigest()}


def test_a_name_that_two_people_s_photos_have_is_no_trace(desk: Desk) -> None:
    other = Source(desk.photo.path.parent / "other" / "li.jpg", b"of somebody else")
    desk.consents.record([other], replace(TERMS, person="王"))
    assert desk.people.forgetting.traces("李").words == {"李"}


def test_what_another_program_has_open_is_told_and_the_consents_wait(desk: Desk) -> None:
    folder = desk.workspace_with(b"a photo of Li")
    desk.people.places.add(PlaceKind.WORKSPACE, folder)
    with closing(WorkspaceFolders().open(folder)):
        done = desk.forget()
        assert not done.is_done
        assert {it.because for it in done.left} >= {LeftBecause.IN_USE, LeftBecause.WAITS, LeftBecause.FOUND}
    assert desk.consents.all()
    assert desk.forget().is_done
    assert desk.consents.all() == ()
    assert hits(desk.root, b"a photo of Li") == [desk.photo.path]


def test_a_workspace_that_cannot_be_used_is_told(desk: Desk) -> None:
    folder = desk.workspace_with(b"a photo of Li")
    (folder / "workspace.db").write_bytes(b"")
    done = desk.forget(KnownPlace(folder, PlaceKind.WORKSPACE), KnownPlace(desk.root / "gone", PlaceKind.RUN))
    told = {(it.because, it.place) for it in done.left}
    assert {(LeftBecause.UNUSABLE, folder), (LeftBecause.GONE, desk.root / "gone")} <= told


def test_a_run_s_reports_and_a_workspace_s_packages_are_named(desk: Desk) -> None:
    folder = desk.workspace_with(b"a photo of Li")
    other = desk.workspace_with(b"nobody", "other")
    for name in ("package", "elsewhere", "report"):
        (desk.root / name).mkdir()
    notes = desk.people.places
    notes.add(PlaceKind.WORKSPACE, folder)
    notes.add(PlaceKind.WORKSPACE, other)
    notes.add(PlaceKind.PACKAGE, desk.root / "package", folder)
    notes.add(PlaceKind.PACKAGE, desk.root / "elsewhere", other)
    notes.add(PlaceKind.ARCHIVE, desk.root / "gone.zip", folder)
    notes.add(PlaceKind.REPORT, desk.root / "report")
    exported = {it.place.name for it in desk.forget().left if it.because is LeftBecause.EXPORTED}
    assert exported == {"package", "report"}


def test_what_the_search_finds_makes_it_not_done(desk: Desk) -> None:
    """A copy that no part of the program knows of."""
    stray = desk.root / "data" / "stray.bin"
    stray.write_bytes(b"a photo of Li")
    done = desk.forget()
    assert Left(LeftBecause.FOUND, stray) in done.left
    assert not done.is_done


def test_pictures_expire_after_days(desk: Desk, tmp_path: Path) -> None:
    runs = RunFolders()
    folder = tmp_path / "run"
    runs.create(folder, replace(make_run(), begun=NOON - timedelta(days=31))).close()
    desk.people.places.add(PlaceKind.RUN, folder)
    desk.people.places.add(PlaceKind.REPORT, tmp_path)
    pasted = desk.root / "data" / "paste" / "new.png"
    pasted.write_bytes(b"new")
    forgetting = desk.people.forgetting
    assert forgetting.expire(0) == Erasure()
    assert forgetting.expire(30) == Erasure()
    assert pasted.exists()


def test_a_note_that_cannot_be_written_fails_into_the_log(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise StoreError(ErrorCode.DISK_FULL, "no room")

    monkeypatch.setattr(PeopleFile, "note_place", broken)
    desk.people.places.add(PlaceKind.RUN, desk.root / "run")
    assert "no room" in caplog.text


def test_the_document_says_what_went_and_what_is_left(desk: Desk) -> None:
    place = KnownPlace(desk.root / "gone", PlaceKind.RUN)
    document = erasure_document(desk.forget(place))
    assert document["done"] is True
    assert document["deleted"] == [{"what": "consent", "place": str(desk.duties.path), "count": 1}]
    assert document["left"] == [{"why": "gone", "place": str(place.path), "detail": ""}]


def test_the_ledger_as_csv_is_safe_in_a_spreadsheet() -> None:
    export = UnlabelledExport(NOON, "=1+1.png", "c" * 64, "local", "ACME", "w1")
    text = unlabelled_csv([export]).decode("utf-8-sig")
    head, row, end = text.split("\r\n")
    assert head == "time,file,sha256,engine,producer,workspace"
    assert row == f"2026-11-30T12:00:00+00:00,'=1+1.png,{'c' * 64},local,ACME,w1"
    assert end == ""
