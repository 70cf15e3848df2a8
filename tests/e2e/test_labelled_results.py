"""A result of every path carries what GB 45438-2025 asks for: looked at by tests/labelling.py and by exiftool."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from desktop.composition import build_services
from desktop.domain.cloud.credentials import Credentials
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.fusing.order import Assignment, Marking, Order, Sending, Source
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.jobs import NoProgress
from desktop.sandbox.authentication import DEFAULT_KEYS
from desktop.services.fusing import fuse_face, fuse_ultra
from tests.labelling import assert_labelled, glyph_heights, labels_in, pixels_of, seen_by_exiftool

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.services.bundle import Services
    from tests.e2e.conftest import CommandLine
    from tests.e2e.sandbox_cases import Service

CODE = "00119144030071526726XG1A1b2"

needs_exiftool = pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")


@pytest.fixture(scope="module")
def services() -> Services:
    return build_services()


@pytest.fixture
def cloud(services: Services) -> Iterator[Services]:
    """With the keys of the sandbox, for this session only."""
    services.keys.save(Credentials(DEFAULT_KEYS.secret_id, DEFAULT_KEYS.secret_key))
    yield services
    services.cloud.account.close()


def material(service: Service, photo: Path, marking: Marking) -> Order:
    activity = service.server.sandbox.catalogue.activities[0]
    values = ParameterValues.of(project_id=activity.activity_id, model_id=activity.materials[0].material_id)
    return Order(fuse_face.INFO.id, None, (Assignment(Source(photo)),), values, marking, sending=sending(service))


def travelling(service: Service, template: Path, photo: Path, marking: Marking) -> Order:
    assigned = (Assignment(Source(photo)),)
    values = ParameterValues.of(model=1)
    return Order(fuse_ultra.INFO.id, Source(template), assigned, values, marking, sending=sending(service))


def sending(service: Service) -> Sending:
    return Sending(CloudSettings(fusion_endpoint=service.server.url, face_endpoint=service.server.url))


def saved(services: Services, order: Order, target: Path) -> bytes:
    outcome = services.engines[order.engine].fuse(order, NoProgress())
    return services.results.save(outcome, target).path.read_bytes()


@pytest.mark.parametrize(
    ("name", "more"), [("fused.jpg", ()), ("fused.png", ("--no-label",)), ("fused.jpg", ("--english",))]
)
def test_a_preview(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path, *, name: str, more: tuple[str, ...]
) -> None:
    out = tmp_path / name
    assert desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", out, "--producer", CODE, *more).code == 0
    assert_labelled(out.read_bytes(), CODE)


def test_its_words_are_six_percent_high(desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path) -> None:
    with_words, without = tmp_path / "with.png", tmp_path / "without.png"
    desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", with_words)
    desk("preview", "-t", astronaut, "-u", grace_hopper, "-o", without, "--no-label")
    heights = glyph_heights(pixels_of(with_words.read_bytes()), pixels_of(without.read_bytes()))
    assert min(heights) >= 0.05 * 512


@pytest.mark.parametrize("producer", ["两个字", "two words", 'a"b', "x" * 49])
def test_a_producer_that_cannot_stand_in_a_label_is_a_usage_error(
    desk: CommandLine, astronaut: Path, tmp_path: Path, producer: str
) -> None:
    out = tmp_path / "x.png"
    assert desk("preview", "-t", astronaut, "-u", astronaut, "-o", out, "--producer", producer).code == 2


@pytest.mark.parametrize("size", [(64, 80), (4000, 3000)])
@pytest.mark.parametrize("name", ["fused.jpg", "fused.png"])
def test_the_smallest_and_the_largest_picture(
    services: Services, tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    from desktop.domain.files.formats import PictureFormat
    from desktop.domain.fusing.outcome import FusedPicture, Outcome

    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    form = PictureFormat(name.removeprefix("fused."))
    outcome = Outcome(Order("local", Source(tmp_path / "t.png")), FusedPicture(pixels, form))
    assert_labelled(services.results.save(outcome, tmp_path / name).path.read_bytes())


@pytest.mark.parametrize("label", [True, False])
def test_a_material_in_the_cloud(
    cloud: Services, service: Service, grace_hopper: Path, tmp_path: Path, *, label: bool
) -> None:
    """The sandbox writes the label that the call asks for; the file is kept as it came."""
    order = material(service, grace_hopper, Marking(label=label, producer_id=CODE))
    data = saved(cloud, order, tmp_path / "cloud.png")
    assert_labelled(data, CODE)
    assert labels_in(data)[0].where in {"text", "comment"}


@pytest.mark.parametrize("label", [True, False])
def test_a_template_that_travels(
    cloud: Services, service: Service, astronaut: Path, grace_hopper: Path, tmp_path: Path, *, label: bool
) -> None:
    order = travelling(service, grace_hopper, astronaut, Marking(label=label))
    assert_labelled(saved(cloud, order, tmp_path / "ultra.jpg"))


@needs_exiftool
def test_another_program_reads_it(desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path) -> None:
    for name in ("fused.jpg", "fused.png"):
        out = tmp_path / name
        desk("preview", "-t", grace_hopper, "-u", astronaut, "-o", out, "--producer", CODE)
        tags = seen_by_exiftool(out)
        assert not [key for key in tags if key.startswith("ExifTool:W")], "nothing to warn of"
        labels = [value for key, value in tags.items() if "aigc" in key.lower()]
        assert [CODE in str(label) for label in labels] == [True]
        assert tags["XMP-iptcExt:DigitalSourceType"].endswith("compositeWithTrainedAlgorithmicMedia")


def test_a_label_goes_along_through_a_workspace_and_its_package(
    desk: CommandLine, photos: Path, astronaut: Path, tmp_path: Path
) -> None:
    fused, folder, package = tmp_path / "fused.jpg", tmp_path / "desk", tmp_path / "package"
    desk("preview", "-t", photos / "好.jpg", "-u", astronaut, "-o", fused, "--producer", CODE)
    first = assert_labelled(fused.read_bytes(), CODE)
    assert desk("workspace", "import", folder, fused, "--activity", "春节", "--new").code == 0
    assert desk("workspace", "package", folder, "--activity", "春节", "-o", package).code in {0, 1}
    pictures = [path for path in package.rglob("*.jpg") if "fused" in path.name]
    assert pictures
    for path in pictures:
        assert assert_labelled(path.read_bytes(), CODE) == first


@needs_exiftool
def test_a_label_goes_along_through_prepare(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    for form in ("jpg", "png"):
        fused = tmp_path / f"fused.{form}"
        desk("preview", "-t", grace_hopper, "-u", astronaut, "-o", fused, "--producer", CODE)
        first = assert_labelled(fused.read_bytes(), CODE)
        ran = desk("prepare", fused, "-o", tmp_path / "out", "--pad", "blur", "--format", form, "--json")
        [item] = ran.document["items"]
        material = tmp_path / "out" / f"fused.{form}"
        assert assert_labelled(material.read_bytes(), CODE) == first
        assert "marking.found" in [finding["code"] for finding in item["findings"]]
        assert any("faces" in key.lower() or "labels" in key.lower() for key in seen_by_exiftool(material))
        with Image.open(material) as picture:
            picture.load()


def of_a_run(desk: CommandLine, folder: Path, template: Path, photo: Path, *, label: bool) -> list[Path]:
    """The pictures of a run, as they lie in its store."""
    plan, run = folder / f"{label}.toml", folder / f"run-{label}"
    plan.write_text(
        f'title = "t"\nphotos.paths = ["{photo}"]\nmaterials = [{{ path = "{template}" }}]\n'
        f'settings = [{{ engine = "local" }}]\nrun.label = {str(label).lower()}\n',
        "utf-8",
    )
    ran = desk("qa", plan, "-o", run, "--json")
    assert ran.code == 0
    return [next((run / "files").rglob(cell["picture"])) for cell in ran.document["cells"]]


@pytest.mark.parametrize("label", [True, False])
def test_results_of_a_run_carry_it_in_its_store(
    desk: CommandLine, astronaut: Path, grace_hopper: Path, tmp_path: Path, *, label: bool
) -> None:
    for path in of_a_run(desk, tmp_path, astronaut, grace_hopper, label=label):
        assert_labelled(path.read_bytes())


@needs_exiftool
def test_another_program_reads_one_label_in_a_result_of_every_path(
    *, desk: CommandLine, cloud: Services, service: Service, astronaut: Path, grace_hopper: Path, tmp_path: Path
) -> None:
    """The window saves by the same :class:`ResultSaver`; its own test opens what it wrote with exiftool, too."""
    out = tmp_path / "out"
    out.mkdir()
    for name, more in {"preview.jpg": (), "preview.png": ("--no-label",)}.items():
        desk("preview", "-t", grace_hopper, "-u", astronaut, "-o", out / name, *more)
    for label in (True, False):
        marked = Marking(label=label, producer_id=CODE)
        saved(cloud, material(service, grace_hopper, marked), out / f"fuse-{label}.png")
        saved(cloud, travelling(service, grace_hopper, astronaut, marked), out / f"ultra-{label}.jpg")
        for path in of_a_run(desk, tmp_path, astronaut, grace_hopper, label=label):
            shutil.copy(path, out / f"qa-{label}{path.suffix}")
    desk("prepare", out / "preview.jpg", "-o", out / "prepared", "--pad", "blur")
    shutil.copy(out / "prepared" / "preview.jpg", out / "prepared.jpg")
    results = sorted(path for path in out.iterdir() if path.is_file() and path.suffix in {".jpg", ".png"})
    assert len(results) >= 9
    for path in results:
        tags = seen_by_exiftool(path)
        assert not [key for key in tags if key.startswith("ExifTool:W")], path
        values = [str(value) for key, value in tags.items() if '"Label"' in str(value) or "aigc" in key.lower()]
        assert len(values) == 1, (path, values)
        assert '"Label":"1"' in values[0].replace(" ", ""), path
        assert_labelled(path.read_bytes())


def test_a_label_goes_along_when_a_material_is_opened_again(
    desk: CommandLine, services: Services, photos: Path, astronaut: Path, tmp_path: Path
) -> None:
    """From a workspace, and from the archive that it was exported into."""
    fused, folder, again = tmp_path / "fused.jpg", tmp_path / "desk", tmp_path / "again"
    desk("preview", "-t", photos / "好.jpg", "-u", astronaut, "-o", fused, "--producer", CODE)
    first = assert_labelled(fused.read_bytes(), CODE)
    desk("workspace", "import", folder, fused, "--activity", "春节", "--new")
    desk("workspace", "export", folder, "-o", tmp_path / "all.zip")
    services.workspaces.desk.unpack(tmp_path / "all.zip", again, NoProgress()).close()
    for place in (folder, again):
        store = services.workspaces.desk.open(place)
        [summary] = store.summaries()
        found = store.material(summary.id)
        assert found is not None
        files = [store.read_file(file) for file in found.files()]
        store.close()
        assert len(files) == 2
        assert [assert_labelled(data, CODE) for data in files] == [first, first]
