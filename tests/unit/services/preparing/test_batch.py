"""Preparing many pictures."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from desktop.domain.errors import ErrorCode, OutputError, StoreError
from desktop.domain.files.formats import OutputFormat
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.preparing import PreparedPicture, PrepareOptions
from desktop.domain.preparing.duplicates import DuplicateChoice
from desktop.domain.preparing.naming import NamePattern
from desktop.domain.preparing.options import with_options
from desktop.domain.preparing.presets import BUILT_IN, OutputProfile
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.profiles import ProfileId
from desktop.domain.rules.rules import FindingCode
from desktop.services.prepare import Preparer
from desktop.services.preparing.batch import Batch, nothing_to_tidy
from desktop.services.preparing.items import BatchItem, BatchOptions, BatchReport
from desktop.services.preparing.places import Existing
from desktop.services.preparing.results import ItemResult, ItemStatus
from desktop.services.work import Pause
from tests.unit.services.disk import FullDisk

if TYPE_CHECKING:
    from desktop.domain.jobs import Pace
    from desktop.services.bundle import Services
    from desktop.services.inspect import Inspection


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
SKIP, OVERWRITE = BatchOptions(existing=Existing.SKIP), BatchOptions(existing=Existing.OVERWRITE)


def manifest_sources(folder: Path) -> list[str]:
    return [item["source"] for item in json.loads((folder / "manifest.json").read_bytes())["items"]]


def test_each_picture_is_prepared_or_rejected_in_order(
    services: Services, portrait: Path, broken: Path, no_face: Path, tmp_path: Path
) -> None:
    items = [BatchItem(path) for path in (portrait, broken, no_face)]
    report = services.batch.prepare(items, tmp_path / "out", jobs=2, progress=NOW)
    assert [it.status for it in report.results] == [ItemStatus.PREPARED, ItemStatus.FAILED, ItemStatus.FAILED]
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
    assert len(manifest_sources(tmp_path / "out")) == len(report.results) == len(written)


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


def test_memory_is_given_back_now_and_then(
    services: Services, broken: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.preparing.batch.TIDY_EACH", 2)
    tidied: list[None] = []
    batch = Batch(replace(services.batch._ports, tidy=lambda: tidied.append(None)))
    batch.prepare([BatchItem(broken)] * 5, tmp_path / "out", jobs=1, progress=NOW)
    assert len(tidied) == 2
    nothing_to_tidy()


class TestAFullDisk:
    @pytest.fixture
    def batch(self, services: Services) -> Batch:
        preparer = Preparer(services.inspector, replace(services.preparer._ports, writer=FullDisk(services)))
        return Batch(replace(services.batch._ports, preparer=preparer))

    def test_every_item_is_told_all_the_same(self, batch: Batch, portrait: Path, tmp_path: Path) -> None:
        report = batch.prepare([BatchItem(portrait)] * 20, tmp_path / "out", jobs=2, progress=NOW)
        assert report.stopped is not None
        assert report.stopped.code is ErrorCode.DISK_FULL
        assert {it.error and it.error.code for it in report.results} == {ErrorCode.DISK_FULL}
        assert len(manifest_sources(tmp_path / "out")) == len(report.results) == 20

    def test_nothing_more_is_tried(
        self, batch: Batch, portrait: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        read: list[Path] = []
        inspector = batch._ports.preparer._inspector
        inspect = inspector.inspect

        def counted(path: Path, *rest: Any) -> Inspection:
            read.append(path)
            return inspect(path, *rest)

        monkeypatch.setattr(inspector, "inspect", counted)
        batch.prepare([BatchItem(portrait)] * 20, tmp_path / "out", jobs=1, progress=NOW)
        assert len(read) == 1

    def test_a_manifest_that_does_not_fit_is_told(
        self, services: Services, portrait: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> Path:
            raise OutputError(ErrorCode.DISK_FULL, "no space left")

        monkeypatch.setattr(services.writer, "replace", full)
        report = services.batch.prepare([BatchItem(portrait)], tmp_path / "out", jobs=1, progress=NOW)
        assert report.stopped is not None
        assert report.results[0].status is ItemStatus.PREPARED


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
            services.batch.prepare(items, out, jobs=1, progress=NOW, how=OVERWRITE)
        assert theirs.read_bytes() == b"a file of the user's"
        assert {path.name for path in out.iterdir()} == {"人像.jpg", "人像-2.jpg", "manifest.json"}
        assert [Path(it["output"]).name for it in self.items(out)] == ["人像-2.jpg"]

    def test_another_format_replaces_nothing(self, services: Services, portrait: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW)
        item = BatchItem(portrait, PrepareOptions(format=OutputFormat.PNG))
        services.batch.prepare([item], out, jobs=1, progress=NOW, how=OVERWRITE)
        assert {path.name for path in out.iterdir()} == {"人像.jpg", "人像.png", "manifest.json"}

    def test_it_leaves_out_what_is_there(self, services: Services, portrait: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW)
        again = services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW, how=SKIP)
        [result] = again.results
        assert (result.status, result.output) == (ItemStatus.SKIPPED, out / "人像.jpg")
        assert len(self.items(out)) == 1

    def test_it_does_anew_what_has_changed(self, services: Services, own_copy: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW)
        os.utime(own_copy, (time.time() + 60, time.time() + 60))
        again = services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW, how=SKIP)
        assert again.results[0].status is ItemStatus.PREPARED

    def test_a_source_that_is_gone_is_told(self, services: Services, own_copy: Path, out: Path) -> None:
        services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW)
        own_copy.unlink()
        again = services.batch.prepare([BatchItem(own_copy)], out, jobs=1, progress=NOW, how=SKIP)
        assert again.results[0].status is ItemStatus.FAILED

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


class TestSeveralOutputs:
    """Of one source by several output profiles."""

    PROFILES = tuple(
        OutputProfile(name, with_options(PrepareOptions(), BUILT_IN[name])) for name in ("standard", "volcengine")
    )
    HOW = BatchOptions(pattern=NamePattern.parse("{stem}_{profile}_{n:03}"), first_number=7)

    def test_each_has_its_own_file_and_line(self, services: Services, couple: Path, tmp_path: Path) -> None:
        item = BatchItem(couple, profiles=self.PROFILES)
        report = services.batch.prepare([item], tmp_path / "out", jobs=1, progress=NOW, how=self.HOW)
        assert [it.profile for it in report.results] == ["standard", "volcengine"]
        assert [it.output and it.output.name for it in report.results] == [
            "couple_standard_007.png",
            "couple_volcengine_007.jpg",
        ]
        lines = json.loads((tmp_path / "out" / "manifest.json").read_bytes())["items"]
        assert [line["profile"] for line in lines] == ["standard", "volcengine"]

    def test_the_picture_is_looked_at_once(
        self, services: Services, couple: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen: list[Path] = []
        inspect = services.inspector.inspect

        def counted(path: Path, *rest: Any) -> Inspection:
            seen.append(path)
            return inspect(path, *rest)

        monkeypatch.setattr(services.inspector, "inspect", counted)
        item = BatchItem(couple, profiles=self.PROFILES)
        services.batch.prepare([item], tmp_path / "out", jobs=1, progress=NOW, how=self.HOW)
        assert seen == [couple]

    def test_the_rules_of_another_service_reject_only_its_own(
        self, services: Services, couple: Path, tmp_path: Path
    ) -> None:
        as_png = PrepareOptions(format=OutputFormat.PNG, rules=(ProfileId.VOLCENGINE,))
        profiles = (*self.PROFILES[:1], OutputProfile("png", as_png))
        item = BatchItem(couple, profiles=profiles)
        report = services.batch.prepare([item], tmp_path / "out", jobs=1, progress=NOW, how=self.HOW)
        assert [it.status for it in report.results] == [ItemStatus.PREPARED, ItemStatus.FAILED]
        assert report.results[1].error is not None
        assert report.results[1].error.code is ErrorCode.RULES_FAILED

    def test_one_that_cannot_be_read_fails_for_each(self, services: Services, broken: Path, tmp_path: Path) -> None:
        item = BatchItem(broken, profiles=self.PROFILES)
        report = services.batch.prepare([item], tmp_path / "out", jobs=1, progress=NOW, how=self.HOW)
        assert [(it.profile, it.severity) for it in report.results] == [
            ("standard", Severity.FAIL),
            ("volcengine", Severity.FAIL),
        ]

    def test_a_second_run_replaces_each_by_its_own(self, services: Services, couple: Path, tmp_path: Path) -> None:
        item = BatchItem(couple, profiles=self.PROFILES)
        for _ in range(2):
            how = replace(self.HOW, existing=Existing.OVERWRITE)
            services.batch.prepare([item], tmp_path / "out", jobs=1, progress=NOW, how=how)
        assert len(list((tmp_path / "out").iterdir())) == 3


class TestDuplicates:
    @pytest.fixture
    def items(self, portrait: Path, couple: Path, tmp_path: Path) -> list[BatchItem]:
        same = Path(shutil.copy(portrait, tmp_path / "same.jpg"))
        alike = tmp_path / "alike.jpg"
        with Image.open(portrait) as picture:
            picture.resize((picture.width * 3 // 4, picture.height * 3 // 4)).save(alike, quality=70)
        (tmp_path / "torn.jpg").write_bytes(b"no picture")
        return [BatchItem(path) for path in (portrait, same, couple, alike, tmp_path / "torn.jpg")]

    def prepared(self, services: Services, items: list[BatchItem], choice: DuplicateChoice) -> BatchReport:
        out = items[0].path.parent / "out"
        how = BatchOptions(duplicates=choice)
        return services.batch.prepare(items, out, jobs=2, progress=NOW, how=how)

    def codes(self, result: ItemResult) -> set[FindingCode]:
        return {it.code for it in result.findings} & {FindingCode.DUPLICATE, FindingCode.LOOKS_ALIKE}

    def test_they_are_told_with_what_they_duplicate(self, services: Services, items: list[BatchItem]) -> None:
        results = self.prepared(services, items, DuplicateChoice.KEEP).results
        told = [self.codes(it) for it in results]
        assert told == [set(), {FindingCode.DUPLICATE}, set(), {FindingCode.LOOKS_ALIKE}, set()]
        assert {it.status for it in results[:4]} == {ItemStatus.PREPARED}
        finding = results[1].findings[-1]
        assert finding.values == {"of": str(items[0].path), "name": "人像.jpg", "bits": 0}
        assert results[1].document["findings"][-1]["values"]["of"] == str(items[0].path)

    def test_they_are_left_out_when_that_is_asked_for(self, services: Services, items: list[BatchItem]) -> None:
        results = self.prepared(services, items, DuplicateChoice.SKIP).results
        assert [it.status for it in results] == [
            ItemStatus.PREPARED,
            ItemStatus.SKIPPED,
            ItemStatus.PREPARED,
            ItemStatus.SKIPPED,
            ItemStatus.FAILED,
        ]
        assert self.codes(results[3]) == {FindingCode.LOOKS_ALIKE}
        assert results[3].severity is Severity.INFO

    def test_nobody_looks_unless_that_is_asked_for(self, services: Services, items: list[BatchItem]) -> None:
        results = self.prepared(services, items, DuplicateChoice.IGNORE).results
        assert [self.codes(it) for it in results] == [set()] * 5

    def test_looking_for_them_can_be_cancelled(self, services: Services, items: list[BatchItem]) -> None:
        how = BatchOptions(duplicates=DuplicateChoice.KEEP)
        out = items[0].path.parent / "out"
        report = services.batch.prepare(items, out, jobs=1, progress=GivingUp(0, Cancelled()), how=how)
        assert report == BatchReport((), cancelled=True)


class TestGoingOn:
    """A run that was stopped or killed."""

    def first_half(self, services: Services, portrait: Path, out: Path) -> list[BatchItem]:
        items = [BatchItem(Path(shutil.copy(portrait, portrait.with_name(f"{number}.jpg")))) for number in range(6)]
        services.batch.prepare(items, out, jobs=1, progress=GivingUp(2, Cancelled()))
        return items

    def test_does_only_what_is_left(self, services: Services, portrait: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        items = self.first_half(services, portrait, out)
        before = {path: path.stat().st_mtime_ns for path in out.glob("*.jpg")}
        report = services.batch.prepare(items, out, jobs=1, progress=NOW, how=BatchOptions(resume=True))
        assert [it.status for it in report.results] == [ItemStatus.PREPARED] * 6
        assert 2 <= len(before) < 6
        assert {path: path.stat().st_mtime_ns for path in before} == before
        assert len(list(out.glob("*.jpg"))) == len(manifest_sources(out)) == 6

    def test_what_was_lost_since_is_done_again(self, services: Services, portrait: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        items = self.first_half(services, portrait, out)
        (out / "0.jpg").unlink()
        services.batch.prepare(items, out, jobs=1, progress=NOW, how=BatchOptions(resume=True))
        assert (out / "0.jpg").exists()

    def test_without_being_asked_everything_is_done_and_all_of_it_told(
        self, services: Services, portrait: Path, tmp_path: Path
    ) -> None:
        out = tmp_path / "out"
        items = self.first_half(services, portrait, out)
        (out / "manifest.json").unlink()  # as when it is killed before it has told of its last seconds
        half = len(list(out.glob("*.jpg")))
        services.batch.prepare(items, out, jobs=1, progress=NOW)
        assert len(manifest_sources(out)) == len(list(out.glob("*.jpg"))) == half + 6

    def test_a_whole_run_leaves_nothing_to_go_on_with(self, services: Services, portrait: Path, tmp_path: Path) -> None:
        out = tmp_path / "out"
        for _ in range(2):
            services.batch.prepare([BatchItem(portrait)], out, jobs=1, progress=NOW, how=BatchOptions(resume=True))
        assert len(list(out.glob("*.jpg"))) == 2


def test_two_programs_do_not_prepare_into_one_folder(services: Services, portrait: Path, tmp_path: Path) -> None:
    journal = services.batch._ports.journals.open(tmp_path / "out")
    with pytest.raises(StoreError, match="out is open elsewhere") as caught:
        services.batch.prepare([BatchItem(portrait)], tmp_path / "out", jobs=1, progress=NOW)
    assert caught.value.code is ErrorCode.STORE_LOCKED
    journal.close()
    assert services.batch.prepare([BatchItem(portrait)], tmp_path / "out", jobs=1, progress=NOW).results


def test_who_listens_hears_each_result_as_it_comes(
    services: Services, portrait: Path, broken: Path, tmp_path: Path
) -> None:
    heard: dict[int, ItemStatus] = {}
    items = [BatchItem(portrait), BatchItem(broken)]
    services.batch.prepare(
        items, tmp_path / "out", jobs=2, progress=NOW, heard=lambda place, it: heard.update({place: it.status})
    )
    assert heard == {0: ItemStatus.PREPARED, 1: ItemStatus.FAILED}


def test_nothing_is_begun_while_it_pauses(services: Services, portrait: Path, tmp_path: Path) -> None:
    pause = Pause()
    pause.hold()

    class Looking:
        looks = 0

        def report(self, done: int, total: int, pace: Pace | None = None) -> None:
            del total, pace
            self.looks += 1
            assert done == 0 or not pause.holds
            if self.looks == 4:
                assert not (tmp_path / "out").exists()
                pause.let_go()

    report = services.batch.prepare([BatchItem(portrait)], tmp_path / "out", jobs=1, progress=Looking(), pause=pause)
    assert report.results[0].status is ItemStatus.PREPARED
