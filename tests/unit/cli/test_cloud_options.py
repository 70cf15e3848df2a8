"""How the cloud commands understand their words, what they say before a charged call, and how they stop."""

from __future__ import annotations

import io
import os
import signal
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import typer

from desktop.cli.cloud import cloud_command, tell_usage, usage_line
from desktop.cli.connection import Connection
from desktop.cli.fuse import check_degrees
from desktop.cli.keys import piped
from desktop.cli.output import print_error
from desktop.cli.paid import check_place
from desktop.cli.photos import parse_labelled, parse_photo
from desktop.cli.progress import Interruptible
from desktop.cloud.errors import service_error, wire_error
from desktop.domain.cloud.billing import MonthCost
from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.cloud.usage import DayUsage, MonthUsage
from desktop.domain.errors import ErrorCode, OutputError, StoreError
from desktop.domain.fusing.order import Source
from desktop.domain.jobs import Cancelled
from desktop.domain.settings import MessageLanguage, Settings
from desktop.interrupts import Interrupts
from desktop.services.cloud.usage import Payment, UsageMeter, UsageNow
from desktop.storage.settings import SettingsFile
from desktop.storage.usage import UsageFile
from tests.unit.cloud.test_errors import EXCHANGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.cloud.billing import BillingTerms
    from desktop.domain.fusing.order import Assignment, PictureSource

MONTH = MonthUsage(2025, 3, (DayUsage(date(2025, 3, 1), charged=41, unknown=1),))


def url(text: str) -> CloudPictureUrl:
    return CloudPictureUrl(text)


@pytest.mark.parametrize(
    ("text", "source", "face_id"),
    [
        ("a.jpg", Source(Path("a.jpg")), None),
        ("a.jpg=mt_1_2", Source(Path("a.jpg")), "mt_1_2"),
        ("照片=1.jpg=mt_1_2", Source(Path("照片=1.jpg")), "mt_1_2"),
        ("https://h/a.jpg", url("https://h/a.jpg"), None),
        ("https://h/a.jpg=mt_1_2", url("https://h/a.jpg"), "mt_1_2"),
        ("https://h/a.jpg?x=1", url("https://h/a.jpg?x=1"), None),
        ("https://h/a?x=1&y=2", url("https://h/a?x=1&y=2"), None),
        ("https://h/a?x=1&y=2=mt_1", url("https://h/a?x=1&y=2"), "mt_1"),
        ("https://h/a?sign=abc==", url("https://h/a?sign=abc=="), None),
    ],
)
def test_a_photo_may_name_the_face_it_goes_to(text: str, source: PictureSource, face_id: str | None) -> None:
    photo = parse_photo(text)
    assert (photo.photo, photo.template_face_id) == (source, face_id)


def test_the_scheme_of_a_url_may_be_in_capitals() -> None:
    assert parse_photo("HTTPS://h/A.jpg=mt_1").photo == url("https://h/A.jpg")


@pytest.mark.parametrize("parse", [parse_photo, parse_labelled])
@pytest.mark.parametrize("text", ["", "  ", "file:///etc/passwd", "ftp://h/a.jpg", "file:///a.jpg=F1"])
def test_what_is_neither_a_path_nor_a_url_of_the_web_is_a_usage_error(
    parse: Callable[[str], Assignment], text: str
) -> None:
    with pytest.raises(typer.BadParameter):
        parse(text)


def test_the_place_is_tried_before_anything_is_paid(tmp_path: Path) -> None:
    check_place(tmp_path / "new" / "folder" / "out.png")
    assert list(tmp_path.iterdir()) == [], "and nothing is left there"
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="nothing was sent") as caught:
        check_place(tmp_path / "file" / "out.png")
    assert caught.value.code is ErrorCode.FILE_NOT_WRITABLE


def test_a_file_whose_own_name_has_an_equals_sign_is_taken_as_it_is(tmp_path: Path) -> None:
    odd = tmp_path / "a=b.jpg"
    odd.touch()
    assert parse_photo(str(odd)).photo == Source(odd)


@pytest.mark.parametrize(
    ("text", "source", "label"),
    [
        ("a.jpg", Source(Path("a.jpg")), None),
        ("a.jpg=f2", Source(Path("a.jpg")), "F2"),
        ("https://h/a.jpg=2", url("https://h/a.jpg"), "F2"),
        ("https://h/a.jpg=left", url("https://h/a.jpg=left"), None),
    ],
)
def test_a_photo_for_ultra_may_name_a_label(text: str, source: PictureSource, label: str | None) -> None:
    photo = parse_labelled(text)
    assert (photo.photo, photo.template_label, photo.template_face_id) == (source, label, None)


def test_degrees_are_given_both_or_not_at_all() -> None:
    check_degrees(None, None)
    check_degrees(0, 100)
    with pytest.raises(typer.BadParameter, match="give both"):
        check_degrees(0, None)


@pytest.mark.parametrize(
    ("payment", "ending"),
    [
        (Payment.FREE, "used this month"),
        (Payment.PACKAGE, "a bought package pays for it"),
        (Payment.QPS, "it is within the QPS bought"),
        (Payment.POST_PAID, "it goes on the bill"),
    ],
)
def test_before_a_call_it_is_said_what_it_counts_towards(payment: Payment, ending: str) -> None:
    line = usage_line(UsageNow(MonthCost(MONTH, 42, (), 0, 0), payment))
    assert line.startswith("this call counts: 42 of 1000 free calls used this month")
    assert line.endswith(ending)


def test_the_real_service_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ledger = UsageFile(tmp_path / "usage.db")
    tell_usage(UsageMeter(ledger), CloudSettings())
    ledger.close()
    assert "this call counts: 0 of 1000 free calls" in capsys.readouterr().err


def test_a_ledger_that_cannot_be_read_does_not_stop_the_call(capsys: pytest.CaptureFixture[str]) -> None:
    class Unreadable(UsageFile):
        def terms(self) -> BillingTerms:
            raise StoreError(ErrorCode.STORE_DAMAGED, "the ledger [broken]")

    tell_usage(UsageMeter(Unreadable(Path("nowhere"))), CloudSettings())
    assert "the ledger [broken]" in capsys.readouterr().err


def interrupted_command() -> None:
    with cloud_command(Connection(), as_json=False) as (_, progress):
        progress.report(0, 1)
        os.kill(os.getpid(), signal.SIGINT)
        progress.report(0, 1)


def test_an_interrupt_stops_the_call_and_exits_with_130(capsys: pytest.CaptureFixture[str]) -> None:
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(typer.Exit) as caught:
        interrupted_command()
    assert caught.value.exit_code == 130
    assert "stopped" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) == before


def test_a_stopped_call_says_so_at_every_report() -> None:
    interrupts = Interrupts()
    interrupts.heard = True
    progress = Interruptible(interrupts)
    with pytest.raises(Cancelled):
        progress.report(1, 2)


def test_keys_that_are_no_text_are_a_usage_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"an-id\na-key\xff\n"), encoding="utf-8"))
    with pytest.raises(typer.BadParameter, match="no text"):
        piped()


@pytest.mark.parametrize("places", [{"profile": "test", "keys_fd": 3}, {"keys_file": Path("k"), "keys_fd": 0}])
def test_one_pair_of_keys_has_one_place(places: dict[str, Any]) -> None:
    with pytest.raises(typer.BadParameter, match="only one of"):
        Connection(**places)


def test_what_the_command_line_says_stands_above_the_settings(own_folders: Path) -> None:
    SettingsFile(own_folders / "config" / "settings.json").save(
        Settings(cloud_region="ap-beijing", forwarded_for="198.51.100.1")
    )
    assert Connection().settings() == CloudSettings(region="ap-beijing", forwarded_for="198.51.100.1")
    said = Connection(
        "http://127.0.0.1:1", "ap-shanghai", "test", forwarded_for="203.0.113.7",
        message_language=MessageLanguage.ENGLISH, retries=0,
    )  # fmt: skip
    assert said.settings() == CloudSettings(
        fusion_endpoint="http://127.0.0.1:1",
        region="ap-shanghai",
        key_profile="test",
        forwarded_for="203.0.113.7",
        message_language="en-US",
        retries=0,
    )


def test_a_code_that_looks_like_markup_is_told_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    print_error(wire_error("cloud.network", "lost", request_id="[r]"))
    print_error(service_error("Odd[/].[red]X", "m", request_id="", exchange=EXCHANGE))
    assert "Odd[/].[red]X: m" in capsys.readouterr().err


def test_an_error_is_told_with_its_notes_and_brackets_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    error = StoreError(ErrorCode.STORE_LOCKED, "locked [request id:1]")
    error.add_note("the call was not recorded [disk]")
    print_error(error)
    told = capsys.readouterr().err
    assert "store.locked: locked [request id:1]" in told
    assert "the call was not recorded [disk]" in told
