"""Preparing many pictures."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, OutputError, PictureError
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.preparing import PreparedPicture, PrepareOptions, Rejection
from desktop.services.batch import Batch, BatchItem, BatchReport, find_pictures
from desktop.services.prepare import Preparer
from tests.unit.services.disk import FullDisk

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.jobs import Pace
    from desktop.services.bundle import Services


@dataclass
class GivingUp:
    """Raises ``stop`` once ``patience`` pictures are done."""

    patience: int
    stop: BaseException

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del total, pace
        if done >= self.patience:
            raise self.stop


NOW = NoProgress()


def manifest_sources(folder: Path) -> list[str]:
    return [item["source"] for item in json.loads((folder / "manifest.json").read_bytes())["items"]]


def test_each_picture_is_prepared_or_rejected_in_order(
    services: Services, portrait: Path, broken: Path, no_face: Path, tmp_path: Path
) -> None:
    items = [BatchItem(path) for path in (portrait, broken, no_face)]
    report = services.batch.prepare(items, tmp_path / "out", jobs=2, progress=NOW)
    assert [type(outcome) for outcome in report.outcomes] == [PreparedPicture, Rejection, Rejection]
    assert not report.cancelled


def test_the_manifest_tells_of_every_picture(services: Services, portrait: Path, broken: Path, tmp_path: Path) -> None:
    services.batch.prepare([BatchItem(portrait), BatchItem(broken)], tmp_path / "out", jobs=1, progress=NOW)
    assert manifest_sources(tmp_path / "out") == [str(portrait), str(broken)]


def test_the_manifest_holds_the_template_face_ids(services: Services, portrait: Path, tmp_path: Path) -> None:
    item = BatchItem(portrait, template_face_ids={"F1": "m_123_1"})
    services.batch.prepare([item], tmp_path / "out", jobs=1, progress=NOW)
    document = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert document["items"][0]["faces"][0]["template_face_id"] == "m_123_1"


def test_what_was_finished_stays_and_is_told_when_the_user_stops(
    services: Services, portrait: Path, tmp_path: Path
) -> None:
    items = [BatchItem(portrait) for _ in range(6)]
    report = services.batch.prepare(items, tmp_path / "out", jobs=1, progress=GivingUp(2, Cancelled()))
    written = sorted((tmp_path / "out").glob("*.jpg"))
    assert report.cancelled
    assert 2 <= len(written) < 6
    assert len(manifest_sources(tmp_path / "out")) == len(report.outcomes) == len(written)


def test_what_was_finished_stays_when_the_program_is_interrupted(
    services: Services, portrait: Path, tmp_path: Path
) -> None:
    items = [BatchItem(portrait) for _ in range(6)]
    with pytest.raises(KeyboardInterrupt):
        services.batch.prepare(items, tmp_path / "out", jobs=1, progress=GivingUp(2, KeyboardInterrupt()))
    written = sorted((tmp_path / "out").glob("*.jpg"))
    assert 2 <= len(written) < 6
    assert len(manifest_sources(tmp_path / "out")) == len(written)


def test_a_manifest_of_the_user_stops_the_batch_before_it_starts(
    services: Services, portrait: Path, tmp_path: Path
) -> None:
    (tmp_path / "manifest.json").write_text("{}")
    with pytest.raises(OutputError):
        services.batch.prepare([BatchItem(portrait)], tmp_path, jobs=1, progress=NOW)
    assert not list(tmp_path.glob("*.part"))
    assert (tmp_path / "manifest.json").read_text() == "{}"


def test_one_worker_and_two_give_the_same_files(
    services: Services, portrait: Path, couple: Path, tmp_path: Path
) -> None:
    items = [BatchItem(portrait), BatchItem(couple, PrepareOptions())]
    for jobs in (1, 2):
        services.batch.prepare(items, tmp_path / str(jobs), jobs=jobs, progress=NOW)
    for path in (tmp_path / "1").glob("*.jpg"):
        assert path.read_bytes() == (tmp_path / "2" / path.name).read_bytes()


def test_folders_are_searched_for_pictures_in_a_stable_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("z.JPG", "b/a.png", "notes.txt", "a.heic"):
        (tmp_path / name).touch()
    assert [path.name for path in find_pictures([tmp_path])] == ["a.heic", "a.png", "z.JPG"]


def test_a_file_named_is_taken_whatever_its_name_and_once(tmp_path: Path) -> None:
    file = tmp_path / "scan.xyz"
    assert find_pictures([file, file]) == (file,)


def test_the_output_folder_is_no_input(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "old.jpg").touch()
    (tmp_path / "new.jpg").touch()
    assert [path.name for path in find_pictures([tmp_path], without=tmp_path / "out")] == ["new.jpg"]


def test_a_folder_that_cannot_be_listed_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.rglob", refuse)
    with pytest.raises(PictureError):
        find_pictures([tmp_path])


def test_a_full_disk_ends_the_batch_and_leaves_no_manifest(services: Services, portrait: Path, tmp_path: Path) -> None:
    preparer = Preparer(services.inspector, replace(services.preparer._ports, writer=FullDisk(services)))
    with pytest.raises(OutputError) as caught:
        Batch(preparer, services.writer).prepare([BatchItem(portrait)] * 4, tmp_path / "out", jobs=4, progress=NOW)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert not (tmp_path / "out").exists()


def test_nothing_to_prepare_leaves_nothing(services: Services, tmp_path: Path) -> None:
    assert services.batch.prepare([], tmp_path / "out", jobs=2, progress=NOW) == BatchReport(())
    assert not (tmp_path / "out").exists()
