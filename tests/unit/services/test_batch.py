"""Preparing many pictures."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import OutputFormat
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.preparing import PreparedPicture, PrepareOptions, Rejection, Skipped
from desktop.services.batch import Batch, BatchItem, BatchReport, Existing
from desktop.services.prepare import Preparer
from tests.unit.services.disk import FullDisk

if TYPE_CHECKING:
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


def test_a_full_disk_ends_the_batch_and_leaves_no_manifest(services: Services, portrait: Path, tmp_path: Path) -> None:
    preparer = Preparer(services.inspector, replace(services.preparer._ports, writer=FullDisk(services)))
    with pytest.raises(OutputError) as caught:
        Batch(preparer, services.writer).prepare([BatchItem(portrait)] * 4, tmp_path / "out", jobs=4, progress=NOW)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert not (tmp_path / "out").exists()


def test_nothing_to_prepare_leaves_nothing(services: Services, tmp_path: Path) -> None:
    assert services.batch.prepare([], tmp_path / "out", jobs=2, progress=NOW) == BatchReport(())
    assert not (tmp_path / "out").exists()


@pytest.fixture
def own_copy(portrait: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(portrait, tmp_path / "own.jpg"))


class TestASecondRun:
    @pytest.fixture
    def out(self, tmp_path: Path) -> Path:
        return tmp_path / "out"

    def items(self, folder: Path) -> list[dict[str, str]]:
        items: list[dict[str, str]] = json.loads((folder / "manifest.json").read_bytes())["items"]
        return items

    def test_its_manifest_adds(self, services: Services, portrait: Path, broken: Path, out: Path) -> None:
        for path in (portrait, broken, portrait):
            services.batch.prepare([BatchItem(path)], out, jobs=1, progress=NOW)
        assert [Path(it.get("output", "none")).stem for it in self.items(out)] == ["人像", "none", "人像-2"]

    def test_what_failed_before_is_told_anew(self, services: Services, broken: Path, out: Path) -> None:
        for _ in range(2):
            services.batch.prepare([BatchItem(broken)], out, jobs=1, progress=NOW)
        assert len(self.items(out)) == 1

    def test_it_replaces_what_it_is_asked_to(self, services: Services, portrait: Path, out: Path) -> None:
        out.mkdir()
        theirs = out / "人像.jpg"
        theirs.write_bytes(b"a file of the user's")
        for _ in range(3):
            items = [BatchItem(portrait)]
            services.batch.prepare(items, out, jobs=1, progress=NOW, existing=Existing.OVERWRITE)
        assert theirs.read_bytes() == b"a file of the user's"
        assert {path.name for path in out.iterdir()} == {"人像.jpg", "人像-2.jpg", "manifest.json"}
        assert [Path(it["output"]).name for it in self.items(out)] == ["人像-2.jpg"]

    def test_another_format_replaces_nothing(self, services: Services, portrait: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW)
        item = BatchItem(portrait, PrepareOptions(format=OutputFormat.PNG))
        services.batch.prepare([item], out, jobs=1, progress=NOW, existing=Existing.OVERWRITE)
        assert {path.name for path in out.iterdir()} == {"人像.jpg", "人像.png", "manifest.json"}

    def test_it_leaves_out_what_is_there(self, services: Services, portrait: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW)
        again = services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW, existing=Existing.SKIP)
        assert again.outcomes == (Skipped(portrait, out / "人像.jpg"),)
        assert len(self.items(out)) == 1

    def test_it_does_anew_what_has_changed(self, services: Services, own_copy: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW)
        os.utime(own_copy, (time.time() + 60, time.time() + 60))
        again = services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW, existing=Existing.SKIP)
        assert isinstance(again.outcomes[0], PreparedPicture)

    def test_a_source_that_is_gone_is_told(self, services: Services, own_copy: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW)
        own_copy.unlink()
        again = services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW, existing=Existing.SKIP)
        assert isinstance(again.outcomes[0], Rejection)

    def test_a_source_is_never_replaced(self, services: Services, portrait: Path) -> None:
        before = portrait.read_bytes()
        material = services.preparer.build(services.inspector.inspect(portrait), PrepareOptions())
        assert isinstance(material, PreparedPicture)
        assert services.preparer.save(material, portrait, replacing=portrait).output == portrait.with_stem("人像-2")
        assert portrait.read_bytes() == before


def test_a_killed_batch_has_told_of_what_it_did(services: Services, portrait: Path, tmp_path: Path) -> None:
    told: list[int] = []

    class Looking:
        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            del total, pace
            if done:
                told.append(len(manifest_sources(tmp_path)))

    services.batch.prepare([BatchItem(portrait)], tmp_path, jobs=1, progress=Looking())
    assert told[0] == 1
