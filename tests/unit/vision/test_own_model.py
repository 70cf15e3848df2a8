"""Files of an own model: which formats they may have, what they say of a licence, that only confirmed ones run."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, ModelError
from desktop.domain.fusing.own_model import ModelFiles, ModelFormat, ModelReport, OwnModel
from desktop.vision import sessions
from desktop.vision.own_model import OwnModelFiles, OwnNetworkFiles
from tests.own_models import (
    SIDES,
    StandInSession,
    face_model,
    map_model,
    model,
    swap_model,
    value_info,
    write_files,
)

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def looked(files: ModelFiles) -> ModelReport:
    return OwnModelFiles().look(files)


def confirmed(files: ModelFiles, chosen: ModelFormat) -> OwnModel:
    report = looked(files)
    return OwnModel(files, chosen, report.row(chosen).side, report.digests, NOON)


def opener() -> OwnNetworkFiles:
    return OwnNetworkFiles(StandInSession)


def face(tone: int, side: int = 112) -> np.ndarray:
    return np.random.default_rng(tone).integers(tone, tone + 40, (side, side, 3)).astype(np.uint8)


@pytest.mark.parametrize("chosen", list(ModelFormat))
def test_each_format_is_known_by_its_sizes_and_name(tmp_path: Path, chosen: ModelFormat) -> None:
    report = looked(write_files(tmp_path, chosen))
    assert [(row.format, row.side) for row in report.rows] == [(chosen, SIDES[chosen])]


def test_one_that_may_have_two_formats_is_asked_about(tmp_path: Path) -> None:
    files = write_files(tmp_path)
    renamed = ModelFiles(files.model.rename(tmp_path / "model.onnx"), files.face_network)
    report = looked(renamed)
    with pytest.raises(ModelError) as caught:
        report.row(None)
    assert caught.value.code is ErrorCode.OWN_MODEL_FORMAT
    assert report.row(ModelFormat.SIMSWAP).format is ModelFormat.SIMSWAP
    with pytest.raises(ModelError, match="is not inswapper"):
        report.row(ModelFormat.INSWAPPER)


@pytest.mark.parametrize("chosen", list(ModelFormat))
@pytest.mark.parametrize("with_map", [False, True])
def test_it_gives_each_person_another_face(tmp_path: Path, chosen: ModelFormat, with_map: bool) -> None:
    networks = opener().open(confirmed(write_files(tmp_path, chosen, with_map=with_map), chosen))
    template = face(90, networks.row.side)
    one, other = (networks.swapped(template, networks.vector(face(tone))) for tone in (40, 150))
    assert one.shape == template.shape
    assert one.dtype == np.uint8
    assert not np.array_equal(one, other)


def test_vectors_have_the_form_that_the_format_takes(tmp_path: Path) -> None:
    for chosen, unit in ((ModelFormat.GHOST, False), (ModelFormat.SIMSWAP, True), (ModelFormat.INSWAPPER, True)):
        vector = opener().open(confirmed(write_files(tmp_path / chosen, chosen), chosen)).vector(face(90))
        assert vector.shape == (1, 512)
        assert (abs(float(np.linalg.norm(vector)) - 1) < 1e-4) is unit


def test_inswappers_own_matrix_maps_the_vector(tmp_path: Path) -> None:
    files = write_files(tmp_path, ModelFormat.INSWAPPER)
    mapped = opener().open(confirmed(files, ModelFormat.INSWAPPER)).vector(face(90))
    plain = StandInSession(face_model()).run({"input": _as_input(face(90))})
    assert abs(float((mapped @ (plain / np.linalg.norm(plain)).T).item())) < 0.5


def _as_input(patch: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray((patch[..., ::-1] / np.float32(127.5) - 1).transpose(2, 0, 1)[None], np.float32)


def test_levels_go_in_and_come_out_as_the_format_has_them(tmp_path: Path) -> None:
    """The test's network halves what goes in: a grey of 0.5 stays in ghost's -1 to 1, and else becomes a quarter."""
    grey = {}
    for chosen in (ModelFormat.GHOST, ModelFormat.INSWAPPER):
        networks = opener().open(confirmed(write_files(tmp_path / chosen, chosen), chosen))
        side = networks.row.side
        grey[chosen] = networks.swapped(np.full((side, side, 3), 200, np.uint8), np.zeros((1, 512), np.float32)).mean()
    assert grey[ModelFormat.GHOST] == pytest.approx(127.5 + (200 - 127.5) / 2, abs=1)
    assert grey[ModelFormat.INSWAPPER] == pytest.approx(100, abs=1)


def test_the_licence_is_what_the_file_and_its_folder_say(tmp_path: Path) -> None:
    files = write_files(tmp_path)
    files.model.write_bytes(swap_model(256, notes={"license": "For research only.", "author": "nobody"}))
    (tmp_path / "LICENSE.txt").write_text("Not for sale.", "utf-8")
    told = looked(files).licence
    assert "For research only." in told
    assert "LICENSE.txt:\nNot for sale." in told
    assert "nobody" not in told


def test_no_licence_is_nothing_said(tmp_path: Path) -> None:
    assert looked(write_files(tmp_path)).licence == ""


@pytest.mark.parametrize("which", ["model", "face_network", "vector_map"])
def test_a_changed_file_does_not_run_until_it_is_confirmed_again(tmp_path: Path, which: str) -> None:
    files = write_files(tmp_path, with_map=True)
    own, networks = confirmed(files, ModelFormat.GHOST), opener()
    networks.open(own)
    path: Path = getattr(files, which)
    path.write_bytes(path.read_bytes() + b"\x50\x01")
    with pytest.raises(ModelError) as caught:
        networks.open(own)
    assert (caught.value.code, caught.value.values["file"]) == (ErrorCode.OWN_MODEL_CHANGED, str(path))
    networks.open(confirmed(files, ModelFormat.GHOST))


def test_what_is_open_is_not_read_again(tmp_path: Path) -> None:
    own, networks = confirmed(write_files(tmp_path), ModelFormat.GHOST), opener()
    assert networks.open(own) is networks.open(own)


def test_a_file_that_went_away_is_told(tmp_path: Path) -> None:
    files = write_files(tmp_path)
    own = confirmed(files, ModelFormat.GHOST)
    files.model.unlink()
    for use in (lambda: opener().open(own), lambda: looked(files)):
        with pytest.raises(ModelError) as caught:
            use()
        assert caught.value.code is ErrorCode.OWN_MODEL_UNREADABLE


def two_pictures() -> bytes:
    inputs = [value_info("target", [1, 3, 256, 256]), value_info("source", [1, 3, 256, 256])]
    return model([], [], inputs, value_info("output", [1, 3, 256, 256]))


def other_vector() -> bytes:
    inputs = [value_info("target", [1, 3, 256, 256]), value_info("source", [1, 128])]
    return model([], [], inputs, value_info("output", [1, 3, 256, 256]))


@pytest.mark.parametrize(
    ("which", "content", "reason"),
    [
        ("model", b"no model at all", "no ONNX model"),
        ("model", two_pictures(), "a picture and a vector are expected"),
        ("model", other_vector(), "of no known format"),
        ("model", swap_model(96), "no known format has sides of 96"),
        ("model", swap_model(128), "its matrix for vectors is missing"),
        ("face_network", map_model(), "a face network takes"),
        ("vector_map", face_model(), "a map of vectors takes"),
    ],
)
def test_files_of_no_known_format_are_refused(tmp_path: Path, which: str, content: bytes, reason: str) -> None:
    files = write_files(tmp_path, with_map=True)
    path: Path = getattr(files, which)
    path.write_bytes(content)
    with pytest.raises(ModelError, match=reason) as caught:
        looked(files)
    assert (caught.value.code, caught.value.values["file"]) == (ErrorCode.OWN_MODEL_UNFIT, str(path))


def test_without_the_extra_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "LIBRARY", "a_library_that_is_not_there")
    with pytest.raises(ModelError) as caught:
        sessions.open_session(swap_model(128), Path("own.onnx"))
    assert caught.value.code is ErrorCode.OWN_MODEL_RUNTIME


needs_runtime = pytest.mark.skipif(find_spec("onnxruntime") is None, reason="the extra onnx is not installed")


@needs_runtime
@pytest.mark.parametrize("chosen", list(ModelFormat))
def test_the_runtime_gives_what_the_stand_in_gives(tmp_path: Path, chosen: ModelFormat) -> None:
    own = confirmed(write_files(tmp_path, chosen), chosen)
    one, other = OwnNetworkFiles(sessions.open_session).open(own), opener().open(own)
    patch = face(90, one.row.side)
    assert np.abs(one.vector(face(40)) - other.vector(face(40))).max() < 1e-4
    results = [net.swapped(patch, net.vector(face(40))).astype(int) for net in (one, other)]
    assert np.abs(results[0] - results[1]).max() <= 1


@needs_runtime
def test_what_the_runtime_cannot_run_is_told() -> None:
    with pytest.raises(ModelError) as caught:
        sessions.open_session(two_pictures(), Path("own.onnx"))
    assert caught.value.code is ErrorCode.OWN_MODEL_UNFIT
