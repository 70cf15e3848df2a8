"""A problem report tells versions, settings and the log, and neither secrets nor what belongs to the user."""

from __future__ import annotations

import logging
import string
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.settings import Settings
from desktop.services.problem_report import OPEN_SETTINGS, ReportFacts, report_text
from desktop.storage.logs import LINE, logging_to, recent_log

if TYPE_CHECKING:
    from pathlib import Path

SECRET_ID, SECRET_KEY = "AKID" + "z8krbsJ5yKBZQpn74WFkmLPx3", "Gu5t9xGARNpq86cd98joQYCN3"
TOKEN = "p1Fy" + "x" * 12 + "Lk90Qw7Rt4"
PEOPLE = "王小明 身份证.jpg", "Grandma at home.PNG", "客户 A/合同 2026.pdf", r"D:\photos\My Bride.heic"
ENVIRONMENT = {
    "TENCENTCLOUD_SECRET_ID": SECRET_ID,
    "TENCENTCLOUD_SECRET_KEY": SECRET_KEY,
    "MY_TOKEN": TOKEN,
    "HTTPS_PROXY": "http://anna:geheim7@proxy.example:3128",
    "LANG": "zh_CN.UTF-8",
    "CUSTOMER": "Big Bank",
    "PWD": "/home/anna/客户",
}
HEAD = "2026-11-30 10:11:12,345 WARNING MainThread desktop.app: "


def report(log: str = "", settings: Settings | None = None, **more: str) -> str:
    facts = ReportFacts({"Fusion Desk": "0.1.0"}, "Linux", settings or Settings(), {**ENVIRONMENT, **more}, log)
    return report_text(facts)


def logged(message: str) -> str:
    """What is left of a line of the log."""
    return report(HEAD + message).rstrip("\n").rpartition("\n")[2].removeprefix(HEAD)


def test_versions_system_and_settings_are_told() -> None:
    text = report(settings=replace(Settings(), margin="3", picture_folder="/home/anna/客户"))
    assert "Fusion Desk: 0.1.0" in text
    assert "margin: 3" in text
    assert "picture_folder: set" in text
    assert "output_folder: not set" in text


@pytest.mark.parametrize("name", [it.name for it in fields(Settings)])
def test_each_setting_is_told_or_said_to_be_set(name: str) -> None:
    value = getattr(Settings(), name)
    assert f"\n{name}: {value if name in OPEN_SETTINGS else 'not set'}\n" in report()


def test_settings_of_the_user_are_not_told() -> None:
    own = replace(
        Settings(),
        picture_folder="/home/anna/客户",
        output_folder="/srv/Big Bank",
        presets={"Big Bank": {"margin": "3"}},
        modes={"prepare": {"pictures": ["/home/anna/王小明.jpg"]}},
        forwarded_for="203.0.113.7",
        cloud_endpoint="gate.bigbank.example",
    )
    text = report(settings=own)
    for private in ("anna", "Big Bank", "王小明", "203.0.113.7", "bigbank"):
        assert private not in text


def test_variables_are_named_without_their_values() -> None:
    text = report()
    assert "\nHTTPS_PROXY\n" in text
    assert "\nLANG\n" in text
    for private in ("geheim7", "CUSTOMER", "Big Bank", SECRET_ID, "TENCENTCLOUD", "PWD"):
        assert private not in text


@pytest.mark.parametrize("secret", [SECRET_ID, SECRET_KEY, TOKEN, ENVIRONMENT["HTTPS_PROXY"]])
@pytest.mark.parametrize("words", ["sent {}", "x={} y", "({})", "'{}'", "SecretKey: {}", "{}"])
def test_no_secret_of_the_environment_is_left_in_the_log(secret: str, words: str) -> None:
    assert secret not in logged(words.format(secret))


@pytest.mark.parametrize(
    ("message", "left"),
    [
        ("FuseFace ok 812 ms RequestId 1a2e88a4-3614-48a0-96b9-d09bf6de2fe4", None),
        ("Closed while a worker was busy", None),
        ("Authorization: TC3-HMAC-SHA256 Credential=AKIDx/2026", "Authorization=***"),
        ("my_password = hunter2 and more", "my_password=***"),
        ("the key AKIDabcdefghijklmnop is unknown", "the key *** is unknown"),
        ("asked https://gate.example/x?token=1 twice", "asked <address> twice"),
        ("sent by anna@example.com", "sent by <address>"),
        ("NO_PROXY has '10.0.0.0/8;x' in it", "NO_PROXY has '…' in it"),
        ("from 203.0.113.7", "from <address>"),
        ("The place /home/anna/My Photo 1.jpg was not noted: full", "The place <path>: full"),
        (r"C:\Users\王小明\照片.jpg: damaged", "<path>: damaged"),
        ("王小明 身份证.jpg: damaged", " <file>: damaged"),
        ("blob aGVsbG8gd29ybGQgdGhpcyBpcyBsb25n1 end", "blob *** end"),
    ],
)
def test_what_is_left_of_a_line(message: str, left: str | None) -> None:
    assert logged(message) == (left or message)


def test_a_traceback_keeps_the_program_s_own_lines() -> None:
    trace = (
        "Traceback (most recent call last):\n"
        '  File "/home/anna/venv/lib/python3.11/site-packages/desktop/ui/x.py", line 3, in open\n'
        "    read(path)\n"
        "FileNotFoundError: [Errno 2] No such file or directory: '/home/anna/王小明.jpg'"
    )
    text = report(trace)
    assert ", line 3, in open" in text
    assert "site-packages/desktop/ui/x.py" in text
    assert "    read(path)" in text
    assert "FileNotFoundError: [Errno 2]" in text
    assert "anna" not in text
    assert "王小明" not in text


@pytest.mark.parametrize("name", PEOPLE)
def test_a_file_s_name_is_in_no_report(name: str) -> None:
    for words in ("{} cannot be read", "cannot read {}", "'{}'", "{}: damaged", "a: {}: b"):
        text = report(HEAD + words.format(name))
        for part in name.replace("\\", "/").split("/"):
            assert part not in text


@given(
    st.text(string.ascii_letters + string.digits, min_size=24, max_size=60).filter(
        lambda it: any(c.isdigit() for c in it) and any(c.isalpha() for c in it)
    )
)
def test_what_looks_like_a_secret_is_left_out(secret: str) -> None:
    assert secret not in logged(f"something with {secret} in it")


@given(st.text(max_size=200))
def test_any_log_can_be_reported(log: str) -> None:
    assert report(log).startswith("## Versions\n")


def test_a_log_that_cannot_be_read_is_said_to_be_so() -> None:
    facts = ReportFacts({}, "Linux", Settings(), {}, "", "Permission denied")
    assert "The log could not be read: Permission denied" in report_text(facts)
    assert "## Versions\n–" in report_text(facts)


def test_the_log_s_own_form_is_known(tmp_path: Path) -> None:
    """What is taken out depends on where the message begins."""
    with logging_to(tmp_path):
        logging.getLogger("desktop.app").warning("The place %s was not noted: %s", "/home/anna/a b.jpg", "full")
    text = report(recent_log(tmp_path))
    assert LINE.startswith("%(asctime)s %(levelname)-7s %(threadName)s %(name)s: ")
    assert "desktop.app: The place <path>: full" in text
