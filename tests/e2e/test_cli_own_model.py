"""``preview --engine own``: files named once with their licence confirmed, and refused once they change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from desktop import composition
from desktop.assets import SAMPLES
from desktop.cli.main import application
from tests.own_models import StandInSession, swap_model, write_files

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.domain.fusing.own_model import ModelFiles

SAMPLE = ("-t", SAMPLES / "astronaut.png", "-u", SAMPLES / "grace_hopper.jpg")


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """OpenCV runs the files, whether or not the extra is there; what is confirmed is this test's own."""
    monkeypatch.setattr(composition, "open_session", StandInSession)
    monkeypatch.setenv("FUSION_DESK_HOME", str(tmp_path / "home"))


@pytest.fixture
def files(tmp_path: Path) -> ModelFiles:
    files = write_files(tmp_path / "models")
    files.model.write_bytes(swap_model(256, notes={"license": "For research only."}))
    return files


def preview(output: Path, *more: str | Path) -> Result:
    arguments = ("preview", "--engine", "own", *SAMPLE, "-o", output, "--json", *more)
    return CliRunner().invoke(application(), [str(argument) for argument in arguments])


def named(files: ModelFiles) -> tuple[str | Path, ...]:
    return "--model", files.model, "--face-network", files.face_network


def code(result: Result) -> str:
    assert result.exit_code == 1
    return str(json.loads(result.stdout)["error"]["code"])


def test_the_licence_is_shown_first_and_confirmed_once(files: ModelFiles, tmp_path: Path) -> None:
    output = tmp_path / "fused.png"
    first = preview(output, *named(files))
    assert code(first) == "own_model.unconfirmed"
    assert "For research only." in first.stderr
    assert not output.exists()
    assert preview(output, *named(files), "--confirm-licence").exit_code == 0
    for again in (named(files), ()):
        result = preview(output, *again)
        assert result.exit_code == 0
        assert json.loads(result.stdout)["engine"] == "own"
        assert "For research only." not in result.stderr


def test_the_result_carries_the_ai_label(files: ModelFiles, tmp_path: Path) -> None:
    output = tmp_path / "fused.png"
    saved = preview(output, *named(files), "--confirm-licence")
    with Image.open(json.loads(saved.stdout)["output"]) as picture:
        assert "AIGC" in str(picture.info)


def test_a_changed_file_is_refused_until_it_is_confirmed_again(files: ModelFiles, tmp_path: Path) -> None:
    output = tmp_path / "fused.png"
    preview(output, *named(files), "--confirm-licence")
    files.model.write_bytes(swap_model(256, seed=7))
    assert code(preview(output)) == code(preview(output, *named(files))) == "own_model.changed"
    assert preview(output, *named(files), "--confirm-licence").exit_code == 0


def test_without_a_model_it_says_what_to_give(tmp_path: Path) -> None:
    result = preview(tmp_path / "fused.png")
    assert code(result) == "own_model.missing"
    assert "--model FILE" in json.loads(result.stdout)["error"]["advice"]


@pytest.mark.parametrize(
    "given",
    [("--model", "a.onnx"), ("--face-network", "a.onnx"), ("--confirm-licence",), ("--vector-map", "a.onnx")],
)
def test_half_a_model_is_a_usage_error(tmp_path: Path, given: tuple[str, ...]) -> None:
    assert preview(tmp_path / "fused.png", *given).exit_code == 2


def test_a_model_is_for_its_engine_only(files: ModelFiles, tmp_path: Path) -> None:
    assert preview(tmp_path / "fused.png", *named(files), "--engine", "local").exit_code == 2
