"""The cloud commands as a script runs them, against the sandbox on loopback, with keys in a real Secret Service."""

from __future__ import annotations

import json
import re
import socket
import stat
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.domain.cloud.calls import Charged
from desktop.domain.cloud.credentials import Credentials
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.storage.usage import LEDGER_NAME, UsageFile

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.cloud.usage import UsageRecord
    from desktop.sandbox.protocol import JsonObject, ReceivedCall
    from desktop.storage.keys import KeyringKeys
    from tests.e2e.conftest import CommandLine, Ran
    from tests.e2e.sandbox_cases import Service

pytestmark = pytest.mark.secret_service

ERROR_KEYS = {"code", "message", "who", "advice", "retryable", "charged", "request_id", "attempts"}


@pytest.fixture
def keys(empty_keyring: KeyringKeys) -> KeyringKeys:
    """Those of the sandbox."""
    empty_keyring.save(Credentials(DEFAULT_KEYS.secret_id, DEFAULT_KEYS.secret_key))
    return empty_keyring


@pytest.fixture(autouse=True)
def _endpoint(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FUSION_DESK_ENDPOINT", service.server.url)


@pytest.fixture
def calls(service: Service, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The calls that reach the sandbox while the test runs."""
    seen: list[str] = []
    gateway = service.server.sandbox.gateway
    answer = gateway.answer

    def watched(call: ReceivedCall) -> JsonObject:
        seen.append(call.header("X-TC-Action"))
        return answer(call)

    monkeypatch.setattr(gateway, "answer", watched)
    return seen


def recorded(home: Path) -> list[UsageRecord]:
    """What the ledger of this home holds for these days."""
    ledger, today = UsageFile(home / "data" / LEDGER_NAME), datetime.now(UTC).date()
    try:
        return list(ledger.records(today - timedelta(days=1), today + timedelta(days=1)))
    finally:
        ledger.close()


def material(service: Service, number: int = 0) -> tuple[str, ...]:
    """The options that name a material: the first is the astronaut, the third has three faces."""
    activity = service.server.sandbox.catalogue.activities[0]
    return "--project", activity.activity_id, "--model", activity.materials[number].material_id


def error_of(ran: Ran) -> dict[str, object]:
    """The error of a failed command, which keeps the contract."""
    assert ran.code == 1
    error: dict[str, object] = ran.document["error"]
    assert set(error) >= ERROR_KEYS
    assert error["who"]
    assert error["advice"]
    return error


# -- keys ------------------------------------------------------------------------------------------------------------


def test_keys_come_from_stdin_and_are_shown_masked(desk: CommandLine, empty_keyring: KeyringKeys) -> None:
    secret, token = "a-very-secret-key-7Q9z", "a-token-that-nobody-may-see"
    ran = desk("keys", "set", stdin=f"my-own-secret-id-1234\n {secret} \n{token}\n")
    assert ran.code == 0
    assert empty_keyring.load() == Credentials("my-own-secret-id-1234", secret, token)
    shown = desk("keys", "show")
    assert shown.code == 0
    assert "••••••••1234" in shown.stdout
    assert "SecretService" in shown.stdout
    for text in ran.stdout, ran.stderr, shown.stdout, shown.stderr:
        assert secret not in text
        assert token not in text
        assert "my-own-secret-id" not in text


def test_the_line_of_the_token_is_optional(desk: CommandLine, empty_keyring: KeyringKeys) -> None:
    assert desk("keys", "set", stdin="an-id\na-key").code == 0
    assert empty_keyring.load() == Credentials("an-id", "a-key")
    assert "none" in desk("keys", "show").stdout


def test_at_a_terminal_keys_are_asked_for_and_not_shown(
    desk: CommandLine, empty_keyring: KeyringKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.cli.keys.is_terminal", lambda: True)
    ran = desk("keys", "set", stdin="an-id\nhidden-key\n\n")
    assert ran.code == 0
    assert empty_keyring.load() == Credentials("an-id", "hidden-key")
    assert "SecretKey" in ran.stderr
    assert "hidden-key" not in ran.stdout + ran.stderr


@pytest.mark.usefixtures("empty_keyring")
@pytest.mark.parametrize("stdin", ["", "an-id\n\n", "\na-key\n"])
def test_half_of_the_keys_is_a_usage_error(desk: CommandLine, stdin: str) -> None:
    assert desk("keys", "set", stdin=stdin).code == 2


@pytest.mark.usefixtures("empty_keyring")
@pytest.mark.parametrize(
    ("stdin", "name"),
    [
        ("an id\na-key\n", "SecretId"),
        ("SecretId: an-id\na-key\n", "SecretId"),
        ("an-id\n密钥\n", "SecretKey"),
        ("an-id\na\0key\n", "SecretKey"),
        ("an-id\na-key\na token\n", "token"),
    ],
)
def test_what_cannot_be_a_key_is_not_saved(
    desk: CommandLine, empty_keyring: KeyringKeys, stdin: str, name: str
) -> None:
    ran = desk("keys", "set", stdin=stdin)
    assert (ran.code, empty_keyring.load()) == (2, None)
    assert f"the {name} has blanks" in ran.stderr
    for line in stdin.splitlines():
        assert line not in ran.stderr


def test_the_mark_of_a_windows_editor_is_no_part_of_a_key(desk: CommandLine, empty_keyring: KeyringKeys) -> None:
    assert desk("keys", "set", stdin="\ufeffan-id\r\na-key\r\n").code == 0
    assert empty_keyring.load() == Credentials("an-id", "a-key")


def test_keys_can_be_deleted(desk: CommandLine, keys: KeyringKeys) -> None:
    assert desk("keys", "delete").code == 0
    assert keys.load() is None
    ran = desk("keys", "show")
    assert ran.code == 1
    assert "keys set" in ran.stderr


def test_without_a_safe_keyring_keys_are_refused_in_words(desk: CommandLine) -> None:
    """The backend of the other tests is the failing one: memory would forget the keys at once."""
    ran = desk("keys", "set", stdin="an-id\na-key\n")
    assert ran.code == 1
    assert "no safe keyring" in ran.stderr


# -- check -----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("keys")
def test_good_keys_pass_the_check(desk: CommandLine, own_folders: Path) -> None:
    ran = desk("check", "--json")
    assert ran.code == 0
    assert ran.document["outcome"] == "ok"
    assert abs(ran.document["skew_seconds"]) < 60
    assert "takes these keys" in desk("check").stdout
    assert not [record for record in recorded(own_folders) if record.charged is not Charged.NO]


def test_a_wrong_key_is_told_apart(desk: CommandLine, keys: KeyringKeys) -> None:
    keys.save(Credentials(DEFAULT_KEYS.secret_id, "wrong"), "test")
    error = error_of(desk("check", "--profile", "test", "--json"))
    assert (error["code"], error["outcome"]) == ("AuthFailure.SignatureFailure", "wrong_key")
    assert error["request_id"]


def test_an_unknown_id_is_told_apart(desk: CommandLine, keys: KeyringKeys) -> None:
    keys.save(Credentials("nobody", DEFAULT_KEYS.secret_key), "sandbox")
    ran = desk("check")
    assert ran.code == 1
    assert "wrong_key_id" in ran.stderr
    assert "RequestId" in ran.stderr


@pytest.mark.usefixtures("keys")
def test_a_clock_that_is_off_is_told_with_its_distance(desk: CommandLine, service: Service) -> None:
    service.clock.offset = 3600
    error = error_of(desk("check", "--json"))
    assert (error["code"], error["outcome"]) == ("AuthFailure.SignatureExpire", "clock_skew")
    assert "s off" in desk("check").stderr


@pytest.mark.usefixtures("empty_keyring")
@pytest.mark.parametrize("command", [("check",), ("materials", "--activity", "at_1")])
def test_without_keys_a_command_says_how_to_save_them(desk: CommandLine, command: tuple[str, ...]) -> None:
    ran = desk(*command, "--profile", "test", "--json")
    error = error_of(ran)
    assert (error["code"], error["who"], error["charged"]) == ("cloud.keys_missing", "keys", "no")
    assert "SecretKey" in str(error["advice"])
    assert "fusion-desk keys set --profile test" in str(error["advice"])
    assert "fusion-desk keys set --profile test" in ran.stderr


@pytest.mark.usefixtures("empty_keyring")
def test_the_sandbox_is_called_with_its_own_keys_by_themselves(desk: CommandLine) -> None:
    assert desk("check", "--json").code == 0


def test_the_keys_of_the_account_are_not_sent_to_a_service_on_this_machine(
    desk: CommandLine, empty_keyring: KeyringKeys, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_keyring.save(Credentials("AKIDreal", "the-real-secret-key"))
    seen: list[str] = []
    gateway = service.server.sandbox.gateway
    answer = gateway.answer

    def watched(call: ReceivedCall) -> JsonObject:
        seen.append(call.header("Authorization"))
        return answer(call)

    monkeypatch.setattr(gateway, "answer", watched)
    assert desk("check").code == 0
    assert "Credential=sandbox-id/" in seen[0]
    assert empty_keyring.load() == Credentials("AKIDreal", "the-real-secret-key")


@pytest.mark.usefixtures("empty_keyring")
def test_keys_of_several_names_are_kept_side_by_side(desk: CommandLine) -> None:
    for profile in ("real", "sandbox", "test"):
        assert desk("keys", "set", "--profile", profile, stdin=f"id-of-{profile}-1234\nsecret-key-{profile}").code == 0
    assert "called test are left" in desk("keys", "delete", "--profile", "test").stdout
    shown = {name: desk("keys", "show", "--profile", name) for name in ("real", "sandbox", "test")}
    assert [ran.code for ran in shown.values()] == [0, 0, 1]
    assert "••••••••real" in shown["real"].stdout, "and the last four of the SecretKey"
    assert "keys set --profile test" in shown["test"].stderr
    assert desk("keys", "set", "--profile", "Not A Name", stdin="a\nb").code == 2


def test_for_ci_keys_come_from_a_file_of_its_owners_alone_or_a_descriptor(desk: CommandLine, tmp_path: Path) -> None:
    """Without any keyring: that of the tests fails."""
    file = tmp_path / "keys"
    file.write_text(f"{DEFAULT_KEYS.secret_id}\n{DEFAULT_KEYS.secret_key}\n")
    file.chmod(0o644)
    error = error_of(desk("check", "--keys-file", file, "--json"))
    assert (error["code"], error["who"]) == ("keys.file", "keys")
    assert "chmod 600" in str(error["advice"])
    file.chmod(0o600)
    assert desk("check", "--keys-file", file).code == 0
    with file.open("rb") as opened:
        assert desk("check", "--keys-fd", opened.fileno()).code == 0
    file.write_text(f"{DEFAULT_KEYS.secret_id}\nanother-key\n")
    assert error_of(desk("check", "--keys-file", file, "--json"))["code"] == "AuthFailure.SignatureFailure"


def test_where_there_is_no_keyring_the_check_advises_what_works_there(desk: CommandLine) -> None:
    error = error_of(desk("check", "--profile", "real", "--json"))
    assert error["code"] == "cloud.keys_missing"
    assert "--keys-file" in str(error["advice"])
    assert "keys set" not in str(error["advice"])


# -- materials -------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("keys")
def test_all_materials_of_an_activity_are_listed(desk: CommandLine, service: Service) -> None:
    activity = service.server.sandbox.catalogue.activities[1]
    document = desk("materials", "--activity", activity.activity_id, "--json").document
    assert len(document["materials"]) == len(activity.materials) > 20
    assert document["attempts"] == 2, "one a page"
    first = document["materials"][0]
    assert (first["status_words"], first["usable"]) == ("passed by human", True)
    assert first["faces"][0]["face_id"].startswith(first["material_id"])
    assert set(first["faces"][0]["box"]) == {"x", "y", "width", "height"}


@pytest.mark.usefixtures("keys")
def test_materials_are_told_in_words_too(desk: CommandLine, service: Service) -> None:
    activity = service.server.sandbox.catalogue.activities[0]
    ran = desk("materials", "--activity", activity.activity_id)
    assert ran.code == 0
    assert "in review (0)" in ran.stdout
    assert f"{len(activity.materials)} material(s)" in ran.stdout


@pytest.mark.usefixtures("keys")
def test_an_unknown_activity_is_an_error_with_advice(desk: CommandLine) -> None:
    error = error_of(desk("materials", "--activity", "at_9", "--json"))
    assert (error["code"], error["charged"]) == ("InvalidParameterValue.ActivityIdNotFound", "no")


# -- fuse ------------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("keys")
def test_a_photo_is_fused_into_a_material(
    desk: CommandLine, service: Service, samples: Path, tmp_path: Path, own_folders: Path
) -> None:
    output = tmp_path / "结果.png"
    ran = desk("fuse", *material(service), "-u", samples / "grace_hopper.jpg", "-o", output, "--json")
    assert ran.code == 0
    assert "costs nothing" in ran.stderr
    document = ran.document
    assert (document["output"], document["engine"], document["findings"]) == (str(output), "FuseFace", [])
    assert document["faces"][0]["photo_box"] == {"x": 159, "y": 105, "width": 201, "height": 253}
    with Image.open(output) as fused, Image.open(samples / "astronaut.png") as template:
        assert fused.size == template.size
        face = (slice(63, 176), slice(178, 268))
        changed = np.asarray(fused.convert("RGB"))[face].astype(int) - np.asarray(template.convert("RGB"))[face]
        assert np.abs(changed).mean() > 3
    assert (document["attempts"], document["charged"]) == (1, "no")
    [record] = recorded(own_folders)
    assert (record.code, record.charged, record.request_id) == ("OK", Charged.YES, document["request_id"])


@pytest.mark.usefixtures("keys")
def test_three_photos_go_to_three_faces(
    desk: CommandLine, service: Service, grace_hopper: Path, astronaut: Path, tmp_path: Path
) -> None:
    faces = list(service.server.sandbox.catalogue.activities[0].materials[2].faces)
    url = f"{service.server.url}/samples/grace_hopper.jpg"
    users = [f"{grace_hopper}={faces[2]}", f"{astronaut}={faces[0]}", f"{url}={faces[1]}"]
    options = [part for user in users for part in ("-u", user)]
    ran = desk("fuse", *material(service, 2), *options, "-o", tmp_path / "out.jpg", "--url", "--json")
    assert ran.code == 0
    assert [face["template_face_id"] for face in ran.document["faces"]] == [faces[2], faces[0], faces[1]]
    assert ran.document["url"].startswith(service.server.url)
    assert datetime.fromisoformat(ran.document["expires"]) > datetime.now(UTC) + timedelta(days=6)
    with Image.open(ran.document["output"]) as fused:
        fused.load()
        assert fused.width == 1080


@pytest.mark.usefixtures("keys")
def test_the_url_of_a_result_is_told_with_its_end(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path
) -> None:
    ran = desk("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "out.png", "--url")
    assert ran.code == 0
    told = re.search(rf"{re.escape(service.server.url)}/results/\S+ works until (.+) UTC", ran.stdout)
    assert told is not None
    left = datetime.strptime(told[1], "%Y-%m-%d %H:%M").replace(tzinfo=UTC) - datetime.now(UTC)
    assert timedelta(days=6, hours=23) < left <= timedelta(days=7)


@pytest.mark.usefixtures("keys")
def test_the_suffix_follows_the_format_that_came(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path
) -> None:
    ran = desk("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "out.jpg")
    assert ran.code == 0
    assert (tmp_path / "out.png").exists()
    assert "write.suffix_corrected" in ran.stdout


@pytest.mark.usefixtures("keys")
def test_an_error_of_the_service_keeps_the_contract_and_writes_nothing(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path, own_folders: Path
) -> None:
    wanted = ("--project", "error:FailedOperation.NoFaceDetected", *material(service)[2:])
    ran = desk("fuse", *wanted, "-u", grace_hopper, "-o", tmp_path / "out.png", "--json")
    error = error_of(ran)
    assert (error["code"], error["who"], error["charged"], error["retryable"]) == (
        "FailedOperation.NoFaceDetected",
        "photo",
        "yes",
        False,
    )
    assert str(error["request_id"]) in ran.stderr
    assert "it cost nothing" in ran.stderr
    assert list(tmp_path.iterdir()) == []
    assert [(record.code, record.charged) for record in recorded(own_folders)] == [
        ("FailedOperation.NoFaceDetected", Charged.YES)
    ]


@pytest.mark.usefixtures("keys")
def test_a_photo_without_a_face_never_reaches_the_service(
    desk: CommandLine, service: Service, calls: list[str], tmp_path: Path, own_folders: Path
) -> None:
    sky = tmp_path / "sky.jpg"
    Image.linear_gradient("L").resize((300, 200)).convert("RGB").save(sky)
    arguments = ("fuse", *material(service), "-u", sky, "-o", tmp_path / "out.png", "--json")
    error = error_of(desk(*arguments))
    assert (error["code"], error["charged"]) == ("FailedOperation.NoFaceDetected", "no")
    assert calls == []
    forced = error_of(desk(*arguments, "--force"))
    assert (forced["code"], forced["charged"]) == ("FailedOperation.NoFaceDetected", "yes")
    assert calls == ["FuseFace"], "and it is not tried again"
    assert len(recorded(own_folders)) == 1


@pytest.mark.usefixtures("keys")
def test_a_webp_photo_is_encoded_anew_only_when_allowed(
    desk: CommandLine, service: Service, calls: list[str], grace_hopper: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.webp"
    with Image.open(grace_hopper) as picture:
        picture.save(photo)
    arguments = ("fuse", *material(service), "-u", photo, "-o", tmp_path / "out.png", "--json")
    assert error_of(desk(*arguments, "--no-shrink"))["code"] == "FailedOperation.ImageDecodeFailed"
    assert calls == []
    assert [finding["code"] for finding in desk(*arguments).document["findings"]] == ["photo.rewritten"]


@pytest.mark.usefixtures("keys")
def test_a_material_in_review_is_the_templates_trouble(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path
) -> None:
    ran = desk("fuse", *material(service, 3), "-u", grace_hopper, "-o", tmp_path / "out.png", "--json")
    assert error_of(ran)["who"] == "template"


@pytest.mark.usefixtures("keys")
def test_a_missing_photo_is_told_before_anything_is_called(
    desk: CommandLine, service: Service, calls: list[str], tmp_path: Path
) -> None:
    ran = desk("fuse", *material(service), "-u", tmp_path / "gone.jpg", "-o", tmp_path / "out.png", "--json")
    error = error_of(ran)
    assert (error["code"], error["charged"], error["request_id"], error["attempts"]) == (
        "file.not_found",
        "no",
        None,
        0,
    )
    assert calls == []


@pytest.mark.usefixtures("keys")
def test_a_place_that_cannot_be_written_is_told_before_anything_is_paid(
    desk: CommandLine, service: Service, calls: list[str], grace_hopper: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    ran = desk("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "file" / "out.png", "--json")
    assert error_of(ran)["code"] == "file.not_writable"
    assert calls == []


@pytest.mark.usefixtures("keys")
def test_a_paid_picture_that_cannot_be_saved_is_kept_elsewhere(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder was gone, or its disk full, when the result came."""
    spare = tmp_path / "spare"
    spare.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spare))
    monkeypatch.setattr("desktop.cli.fuse.check_place", lambda _: None)
    (tmp_path / "file").touch()
    ran = desk("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "file" / "out.png", "--json")
    error = error_of(ran)
    [kept] = spare.glob("*/out.png")
    assert f"kept in {kept}" in ran.stderr
    assert (error["path"], error["charged"], error["attempts"], error["url"]) == (str(kept), "no", 1, None)
    assert error["request_id"]
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    with Image.open(kept) as picture:
        picture.load()


@pytest.mark.usefixtures("keys")
def test_where_no_disk_has_room_the_address_of_the_result_is_told(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("desktop.cli.paid.rescue_places", lambda: (tmp_path / "file",))
    monkeypatch.setattr("desktop.cli.fuse.check_place", lambda _: None)
    ran = desk("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "file" / "out.png", "--url", "--json")
    error = error_of(ran)
    assert error["path"] is None
    assert str(error["url"]).startswith(service.server.url)
    assert "no disk has room" in ran.stderr
    assert "works until" in ran.stderr


@pytest.mark.usefixtures("keys")
def test_the_service_is_told_which_program_calls(
    desk: CommandLine, service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the version of this installation, as support will ask for it."""
    seen: list[str] = []
    gateway = service.server.sandbox.gateway
    answer = gateway.answer

    def watched(call: ReceivedCall) -> JsonObject:
        seen.extend((call.header("X-TC-RequestClient"), call.header("User-Agent")))
        return answer(call)

    monkeypatch.setattr(gateway, "answer", watched)
    assert desk("check").code == 0
    assert seen == [f"FUSION_DESK_{version('fusion-desk')}"] * 2


@pytest.mark.usefixtures("keys")
def test_blanks_around_an_id_do_no_harm(desk: CommandLine, service: Service) -> None:
    activity = service.server.sandbox.catalogue.activities[0]
    assert desk("materials", "--activity", f" {activity.activity_id}\t").code == 0


@pytest.mark.usefixtures("keys")
def test_no_service_at_all_is_told_in_bounded_time(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path, own_folders: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    arguments = ("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "out.png", "--json")
    error = error_of(desk(*arguments, "--endpoint", f"http://127.0.0.1:{port}"))
    assert (error["who"], error["charged"]) == ("network", "no")
    assert recorded(own_folders) == []


@pytest.mark.parametrize(
    "wrong",
    [
        ("--endpoint", "http://example.com"),
        ("--endpoint", "https://example.com/path"),
        ("--region", "AP GUANGZHOU"),
        ("--features", "30"),
        ("--shape", "30"),
        ("--features", "101", "--shape", "0"),
        ("-o", "out.gif"),
    ],
)
def test_wrong_options_are_usage_errors(desk: CommandLine, grace_hopper: Path, wrong: tuple[str, ...]) -> None:
    ran = desk("fuse", "--project", "at_1", "--model", "mt_1", "-u", grace_hopper, "-o", "out.png", *wrong)
    assert ran.code == 2


@pytest.mark.usefixtures("keys")
def test_degrees_and_region_reach_the_service(
    desk: CommandLine, service: Service, grace_hopper: Path, tmp_path: Path
) -> None:
    arguments = ("fuse", *material(service), "-u", grace_hopper, "-o", tmp_path / "out.png", "--json")
    assert desk(*arguments, "--features", 30, "--shape", 40, "--no-label", "--region", "ap-beijing").code == 0
    assert error_of(desk(*arguments, "--region", "mars-north-1"))["code"] == "UnsupportedRegion"


@pytest.mark.usefixtures("keys")
def test_damaged_settings_are_told_and_do_not_stop_a_call(desk: CommandLine, own_folders: Path) -> None:
    file = own_folders / "config" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"read_timeout": -1}))
    ran = desk("check", "--json")
    assert ran.code == 0
    assert "settings.damaged" in ran.stderr


@pytest.fixture
def requests(service: Service, monkeypatch: pytest.MonkeyPatch) -> list[ReceivedCall]:
    """What reaches the sandbox while the test runs."""
    seen: list[ReceivedCall] = []
    gateway = service.server.sandbox.gateway
    answer = gateway.answer

    def watched(call: ReceivedCall) -> JsonObject:
        seen.append(call)
        return answer(call)

    monkeypatch.setattr(gateway, "answer", watched)
    return seen


@pytest.fixture
def pair(tmp_path: Path, grace_hopper: Path, astronaut: Path) -> Path:
    """Two people: the larger face on the left."""
    path = tmp_path / "pair.png"
    with Image.open(grace_hopper) as left, Image.open(astronaut) as right:
        both = Image.new("RGB", (1100, 640), (90, 100, 110))
        both.paste(left, (0, 0))
        both.paste(right, (560, 0))
        both.save(path)
    return path


@pytest.mark.usefixtures("keys")
@pytest.mark.parametrize("chosen", ["F2", "690,30,200,200"])
def test_which_face_of_a_photo_is_said_by_label_or_by_a_place(
    desk: CommandLine, service: Service, requests: list[ReceivedCall], pair: Path, chosen: str
) -> None:
    ran = desk("fuse", *material(service), "-u", f"{pair}#{chosen}", "-o", pair.with_name("out.png"), "--json")
    assert (ran.code, ran.document["findings"]) == (0, [])
    box = ran.document["faces"][0]["photo_box"]
    assert box["x"] > 560, "the smaller one, on the right"
    sent = json.loads(requests[-1].body or b"")["MergeInfos"][0]["InputImageFaceRect"]
    assert (sent["X"], sent["Width"]) == (box["x"], box["width"])


@pytest.mark.usefixtures("keys")
def test_a_place_without_a_face_is_told_before_anything_is_called(
    desk: CommandLine, service: Service, calls: list[str], pair: Path, tmp_path: Path
) -> None:
    ran = desk("fuse", *material(service), "-u", f"{pair}#0,0,30,30", "-o", tmp_path / "out.png", "--json")
    assert error_of(ran)["code"] == "face.not_found"
    assert calls == []


@pytest.mark.usefixtures("keys")
def test_logo_metadata_address_language_and_retries_come_from_the_command_line(
    desk: CommandLine, service: Service, requests: list[ReceivedCall], grace_hopper: Path, tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    Image.new("RGBA", (60, 20), (200, 30, 40, 255)).save(logo)
    options = ("--logo", logo, "--logo-box", "8,480,90,30", "--logo-holds-label", "--metadata", "shop=7=8")
    how = ("--forwarded-for", "203.0.113.7", "--message-language", "en-US", "--retries", 0)
    out = tmp_path / "out.png"
    ran = desk("fuse", *material(service), "-u", grace_hopper, "-o", out, *options, *how, "--json")
    assert ran.code == 0
    call = requests[-1]
    body = json.loads(call.body or b"")
    rect = body["LogoParam"]["LogoRect"]
    assert [rect[name] for name in ("X", "Y", "Width", "Height")] == [8, 480, 90, 30]
    assert body["FuseParam"]["ImageCodecParam"]["MetaData"] == [{"MetaKey": "shop", "MetaValue": "7=8"}]
    assert (call.header("X-Forwarded-For"), call.header("X-TC-Language")) == ("203.0.113.7", "en-US")
    checked = desk("label-check", out, "--json").document
    assert checked, "and the implicit label is written here"
    wanted = ("--project", "error:InternalError", *material(service)[2:])
    failed = error_of(desk("fuse", *wanted, "-u", grace_hopper, "-o", tmp_path / "x.png", "--retries", 0, "--json"))
    assert (failed["attempts"], failed["retryable"]) == (1, True)
    failed = error_of(desk("fuse", *wanted, "-u", grace_hopper, "-o", tmp_path / "x.png", "--retries", 1, "--json"))
    assert failed["attempts"] == 2


# -- ultra -----------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("keys")
def test_ultra_fuses_into_a_template_of_ones_own(
    desk: CommandLine, service: Service, samples: Path, tmp_path: Path, own_folders: Path
) -> None:
    output = tmp_path / "ultra.png"
    looks = ("--warp", 0.9, "--enhance", 0.2, "--smooth", 0.1, "--no-teeth", "--makeup")
    options = (*looks, "--swap-model", 4, "--no-label")
    pictures = ("-t", samples / "astronaut.png", "-u", f"{samples / 'grace_hopper.jpg'}=F1")
    ran = desk("ultra", *pictures, "-o", output, *options, "--url", "--json")
    assert ran.code == 0
    [face] = ran.document["faces"]
    assert (ran.document["engine"], face["template_label"]) == ("FuseFaceUltra", "F1")
    assert face["template_box"] == {"x": 177, "y": 62, "width": 94, "height": 115}
    with Image.open(output) as fused:
        assert fused.size == (512, 512)
    assert datetime.fromisoformat(ran.document["expires"]) < datetime.now(UTC) + timedelta(days=2)
    assert [record.action.value for record in recorded(own_folders)] == ["FuseFaceUltra"]
    assert service.server.url in ran.document["url"]


@pytest.mark.usefixtures("keys")
def test_ultra_does_not_guess_an_unknown_label(
    desk: CommandLine, calls: list[str], grace_hopper: Path, astronaut: Path, tmp_path: Path
) -> None:
    ran = desk("ultra", "-t", astronaut, "-u", f"{grace_hopper}=F5", "-o", tmp_path / "out.png", "--json")
    assert ran.code == 1
    assert ran.document["error"]["code"] == "face.unknown_label"
    assert calls == []


@pytest.mark.usefixtures("keys")
def test_the_international_site_has_no_ultra(
    desk: CommandLine, own_folders: Path, grace_hopper: Path, astronaut: Path, tmp_path: Path
) -> None:
    file = own_folders / "config" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"cloud_site": "international"}))
    ran = desk("ultra", "-t", astronaut, "-u", grace_hopper, "-o", tmp_path / "out.png", "--json")
    assert error_of(ran)["charged"] == "no"
