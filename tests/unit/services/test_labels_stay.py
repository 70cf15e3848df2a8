"""F1 stays the same person: in the source, the manifest, the written material and what is made of that again."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.crop.solve import Padding, PaddingKind
from desktop.domain.face.labels import LabelledBox, assign_labels
from desktop.domain.files.formats import OutputFormat
from desktop.domain.files.label_metadata import label_description, labels_in
from desktop.domain.files.xmp import xmp_packet
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import CropMode, CropPlan, FaceChoice, PreparedPicture, PrepareOptions
from desktop.domain.rules.rules import FindingCode
from desktop.services.documents import item_document
from desktop.services.known_labels import with_known_labels
from desktop.services.manifest import KIND, MANIFEST_NAME, write_manifest
from desktop.services.plan import plan_crop
from desktop.services.prepare import output_labels
from tests.builders import make_face, make_info

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from desktop.domain.face import Face
    from desktop.services.bundle import Services

GROUPS = 200
ALL_PADDED = PrepareOptions(faces=FaceChoice.all(), padding=Padding(PaddingKind.BLUR))

People = dict[str, str]
"""Label to person."""


def group(random: Random) -> list[Box]:
    """Two to six people in a row, most of nearly the same size."""
    side = random.randint(60, 160)
    boxes, left = [], random.randint(0, 80)
    for _ in range(random.randint(2, 6)):
        width = round(side * random.uniform(0.85, 1.1))
        boxes.append(Box(left, random.randint(60, 300), width, round(width * random.uniform(1.1, 1.3))))
        left += round(width * random.uniform(1.3, 2.5))
    return boxes


def looked_at(boxes: Sequence[Box], random: Random) -> list[Box]:
    """As a detector sees them the next time: every edge a few per cent elsewhere."""
    return [
        Box.from_edges(
            *(edge + random.uniform(-0.04, 0.04) * box.width for edge in (box.x, box.y, box.right, box.bottom))
        )
        for box in boxes
    ]


def labels_of(boxes: Sequence[Box], known: Sequence[LabelledBox]) -> People:
    return {label: str(person) for person, label in enumerate(assign_labels(boxes, known))}


def planned(boxes: Sequence[Box], people: People) -> tuple[tuple[Face, ...], CropPlan]:
    faces = tuple(make_face(label, boxes[int(person)]) for label, person in people.items())
    return faces, plan_crop(make_info(Size(1600, 900)), faces, ALL_PADDED)


def test_labels_agree_from_source_to_material_made_again() -> None:
    for number in range(GROUPS):
        random = Random(number)  # noqa: S311 - made-up groups
        people = group(random)
        seen = looked_at(people, random)
        source = labels_of(seen, ())
        for _ in ("material", "material made of it"):
            faces, plan = planned(seen, source)
            assert plan.frame is not None
            manifest = {item.face.label: source[item.face.label] for item in plan.faces}
            packet = xmp_packet(label_description(plan.size, output_labels(plan.frame, plan.size, faces)))
            places = {source[item.face.label]: item.face.box for item in plan.faces}
            seen = looked_at([places[str(person)] for person in range(len(people))], random)
            written = labels_of(seen, labels_in(packet, plan.size))
            assert manifest == written == source, f"group {number}"


@pytest.fixture
def twins(tmp_path: Path, astronaut: Path, grace_hopper: Path) -> Path:
    """Two people of nearly the same size, the one on the right a little larger, in a picture that is scaled down."""
    path = tmp_path / "twins.jpg"
    room = Image.new("RGB", (2600, 1500), (90, 110, 130))
    with Image.open(astronaut) as left, Image.open(grace_hopper) as right:
        room.paste(left.convert("RGB").resize((1024, 1024)), (80, 200))
        room.paste(right.convert("RGB").resize((580, 680)), (1700, 420))
    room.save(path, quality=92)
    return path


def who(services: Services, path: Path) -> People:
    inspection = services.inspector.inspect(path)
    middle = inspection.info.size.width / 2
    return {face.label: "left" if face.box.centre[0] < middle else "right" for face in inspection.faces}


def made(services: Services, source: Path, folder: Path, form: OutputFormat) -> PreparedPicture:
    options = PrepareOptions(
        faces=FaceChoice.all(), padding=Padding(PaddingKind.BLUR), format=form, max_bytes=2_000_000
    )
    outcome = services.preparer.prepare(source, options, folder)
    assert isinstance(outcome, PreparedPicture), outcome.error
    return outcome


@pytest.mark.parametrize("form", [OutputFormat.JPEG, OutputFormat.PNG])
def test_labels_swapped_by_the_user_stay_swapped_in_what_is_written(
    services: Services, twins: Path, tmp_path: Path, form: OutputFormat
) -> None:
    first, second = services.inspector.inspect(twins).faces
    swapped = (first.relabelled("F2"), second.relabelled("F1"))
    outcome = services.preparer.prepare(
        twins,
        PrepareOptions(faces=FaceChoice.all(), padding=Padding(PaddingKind.BLUR), format=form, max_bytes=2_000_000),
        tmp_path / "out",
        known_faces=swapped,
    )
    assert isinstance(outcome, PreparedPicture)
    assert outcome.output is not None
    assert len(outcome.encoded.data) <= 2_000_000
    source = who(services, twins)
    written = who(services, outcome.output)
    assert written == {"F1": source["F2"], "F2": source["F1"]}
    again = made(services, outcome.output, tmp_path / "again", form)
    assert again.output is not None
    assert who(services, again.output) == written


def test_a_picture_without_metadata_takes_the_labels_of_the_manifest_beside_it(
    services: Services, twins: Path, tmp_path: Path
) -> None:
    material = made(services, twins, tmp_path / "out", OutputFormat.PNG)
    assert material.output is not None
    document = item_document(material, {})
    first, second = document["faces"]
    first["label"], second["label"] = second["label"], first["label"]
    with Image.open(material.output) as picture:
        picture.convert("RGB").save(material.output)  # as a program does that keeps no metadata
    before = who(services, material.output)
    write_manifest([document], tmp_path / "out", services.writer)
    assert who(services, material.output) == {"F1": before["F2"], "F2": before["F1"]}


def test_without_metadata_the_manifest_says_which_faces_the_picture_is_for(
    services: Services, couple: Path, tmp_path: Path
) -> None:
    options = PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.of("F2"), format=OutputFormat.PNG, allow_failing=True)
    made_for = services.preparer.prepare(couple, options, tmp_path / "out")
    assert isinstance(made_for, PreparedPicture)
    assert made_for.output is not None
    with Image.open(made_for.output) as picture:
        picture.convert("RGB").save(made_for.output)
    write_manifest([item_document(made_for, {})], tmp_path / "out", services.writer)
    findings = services.inspector.inspect(made_for.output).findings
    assert {finding.face for finding in findings if finding.code is FindingCode.MARGINS} == {"F2"}


def lone_picture(services: Services, folder: Path, item: object) -> tuple[LabelledBox, ...]:
    """What a manifest with ``item`` says of the plain picture beside it."""
    folder.mkdir(exist_ok=True)
    Image.new("RGB", (60, 40)).save(folder / "a.png")
    (folder / MANIFEST_NAME).write_text(json.dumps({"kind": KIND, "items": [item]}), encoding="utf-8")
    return with_known_labels(services.reader.read(folder / "a.png")).info.labels


BOX = {"x": 1, "y": 2, "width": 30, "height": 40}


def test_a_manifest_speaks_of_its_own_picture_only(services: Services, tmp_path: Path) -> None:
    item = {"output": "elsewhere/a.png", "width": 60, "height": 40, "faces": [{"label": "F2", "box": BOX}]}
    assert lone_picture(services, tmp_path, item) == (("F2", Box(1, 2, 30, 40)),)
    assert lone_picture(services, tmp_path, {**item, "width": 61}) == ()
    assert lone_picture(services, tmp_path, {**item, "output": "b.png"}) == ()
    assert lone_picture(services, tmp_path, {**item, "output": None}) == ()
    assert lone_picture(services, tmp_path, "no item") == ()


@pytest.mark.parametrize(
    "faces",
    [
        None,
        ["F1"],
        [{"label": "F1"}],
        [{"label": "F1", "box": {**BOX, "width": 0}}],
        [{"label": "F1", "box": {**BOX, "width": float("inf")}}],
    ],
)
def test_a_manifest_edited_by_hand_does_no_harm(services: Services, tmp_path: Path, faces: object) -> None:
    item = {"output": "a.png", "width": 60, "height": 40, "faces": faces}
    assert lone_picture(services, tmp_path, item) == ()


def test_a_face_outside_the_frame_is_not_written() -> None:
    inside, outside = make_face("F1", Box(300, 300, 100, 100)), make_face("F2", Box(900, 300, 100, 100))
    labels = output_labels(Box(200, 200, 400, 300), Size(200, 150), (inside, outside))
    assert labels == (("F1", Box(50, 50, 50, 50)),)
