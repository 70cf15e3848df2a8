"""Pictures into a workspace."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from desktop.domain.crop.solve import Padding
from desktop.domain.errors import ErrorCode, PictureError, StoreError
from desktop.domain.files.formats import OutputFormat
from desktop.domain.geometry import Box
from desktop.domain.geometry.turning import Turn
from desktop.domain.jobs import Cancelled, NoProgress
from desktop.domain.preparing import CropMode, FaceChoice, PreparedPicture, PrepareOptions, Rejection
from desktop.domain.rules.rules import FindingCode
from desktop.services.workspace.activity_edits import new_activity
from desktop.services.workspace.intake import Intake
from desktop.services.workspace.making import Maker, Remade
from tests.unit.services.workspace.conftest import StopAt
from tests.unit.services.workspace.values import MOMENT
from tests.waiting import HANG

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from desktop.domain.jobs import Pace
    from desktop.domain.workspace.material import WorkspaceMaterial
    from desktop.domain.workspace.ports import WorkspaceStore
    from desktop.services.bundle import Services
    from desktop.services.workspace.intake import IntakeReport
    from desktop.services.workspace.making import Kept
    from tests.unit.services.workspace.conftest import Space

NOW = NoProgress()


def add(space: Space, *paths: Path, options: PrepareOptions | None = None, again: bool = False) -> IntakeReport:
    return space.spaces.intake.add(
        space.store, space.activity.id, paths, options or PrepareOptions(), NOW, jobs=2, again=again
    )


@pytest.fixture
def folder(tmp_path: Path, portrait: Path, couple: Path, no_face: Path) -> Path:
    """Two portraits, one of them in a folder below, and a picture without a face."""
    inner = tmp_path / "pictures" / "more"
    inner.mkdir(parents=True)
    shutil.copy(portrait, inner / portrait.name)
    shutil.copy(couple, tmp_path / "pictures" / "couple.png")
    shutil.copy(no_face, tmp_path / "pictures" / "no_face.png")
    return tmp_path / "pictures"


def test_a_folder_becomes_materials_and_reasons(space: Space, folder: Path) -> None:
    report = add(space, folder)
    assert [it.path.name for it in report.added] == ["couple.png", "人像.jpg"]
    assert [(it.source.name, it.error.code) for it in report.failed] == [("no_face.png", ErrorCode.FACE_NOT_FOUND)]
    assert [material.name for material in space.materials] == ["couple", "人像"]
    assert not report.cancelled


def test_a_material_keeps_original_export_and_how_it_was_made(space: Space, portrait: Path) -> None:
    options = PrepareOptions(margin=2.5, format=OutputFormat.PNG)
    add(space, portrait, options=options)
    (material,) = space.materials
    version = material.version
    assert version is not None
    assert version.export is not None
    assert space.store.read_file(version.original) == portrait.read_bytes()
    assert space.store.read_file(version.export).startswith(b"\x89PNG")
    assert (version.options, version.original_name, version.program) == (options, "人像.jpg", "1.2.3")
    assert version.export_size is not None
    assert Box.of_size(version.export_size).contains(material.faces[0].box)


def test_a_name_that_is_no_text_is_what_it_most_likely_says(space: Space, portrait: Path, tmp_path: Path) -> None:
    """An old zip file brings names in another encoding; they would break every document they stand in."""
    odd = tmp_path / os.fsdecode(b"\xb4\xba A.jpg")
    shutil.copy(portrait, odd)
    add(space, odd)
    (material,) = space.materials
    assert material.version is not None
    assert (material.name, material.version.original_name) == ("春 (GBK?) A", "春 (GBK?) A.jpg")


def test_findings_come_with_what_was_added(space: Space, portrait: Path) -> None:
    (added,) = add(space, portrait).added
    assert FindingCode.MARGINS in {finding.code for finding in added.findings}


def test_an_import_can_be_undone_and_done_again(space: Space, portrait: Path) -> None:
    report = add(space, portrait)
    before = space.materials
    space.store.apply(report.undo)
    assert space.materials == ()
    space.store.apply(report.redo)
    assert space.materials == before


def test_the_same_picture_is_not_added_twice(space: Space, portrait: Path, tmp_path: Path) -> None:
    twin = tmp_path / "twin.jpg"
    shutil.copy(portrait, twin)
    first = add(space, portrait, twin)
    assert [(it.path.name, it.material_id) for it in first.known] == [("twin.jpg", first.added[0].material.id)]
    assert [it.path for it in add(space, twin).known] == [twin]
    assert len(space.materials) == 1


def test_another_picture_comes_beside_it(space: Space, portrait: Path, couple: Path) -> None:
    add(space, portrait)
    assert len(add(space, portrait, couple).added) == 1
    assert [material.name for material in space.materials] == ["人像", "couple"]


def test_unless_it_is_asked_for(space: Space, portrait: Path) -> None:
    add(space, portrait)
    assert len(add(space, portrait, portrait.parent / "." / portrait.name, again=True).added) == 1
    assert len(space.materials) == 2


def test_what_another_activity_has_is_another_material(space: Space, portrait: Path) -> None:
    add(space, portrait)
    space.store.apply(new_activity("元宵", new_id="zz-lantern", time=MOMENT))
    report = space.spaces.intake.add(space.store, "zz-lantern", [portrait], PrepareOptions(), NOW)
    assert len(report.added) == 1


def test_a_file_that_vanishes_is_told(space: Space, portrait: Path, tmp_path: Path) -> None:
    add(space, portrait)
    (failed,) = add(space, tmp_path / "gone.jpg").failed
    assert failed.error.code is ErrorCode.FILE_NOT_FOUND


def test_a_broken_file_is_told(space: Space, broken: Path) -> None:
    (failed,) = add(space, broken).failed
    assert failed.error.code is ErrorCode.PICTURE_UNSUPPORTED


def test_what_was_done_stays_when_the_user_stops(space: Space, folder: Path, portrait: Path) -> None:
    files = [folder / "couple.png", folder / "no_face.png", portrait]
    report = space.spaces.intake.add(space.store, space.activity.id, files, PrepareOptions(), StopAt(1))
    assert report.cancelled
    assert [added.material for added in report.added] == list(space.materials)
    assert space.materials[0].name == "couple"


class Starting(Maker):
    """Tells when it has begun with a picture."""

    def __init__(self, services: Services, clock: Callable[[], datetime], begun: Event) -> None:
        super().__init__(services.inspector, services.preparer, program="1.2.3", clock=clock)
        self.begun = begun

    def make(self, store: WorkspaceStore, path: Path, options: PrepareOptions) -> Kept | Rejection:
        self.begun.set()
        return super().make(store, path, options)


class StopOnce:
    """The user stops while the first picture is being prepared."""

    def __init__(self, begun: Event) -> None:
        self.begun = begun
        self.looks = 0

    def report(self, done: int, total: int, pace: Pace | None = None) -> None:
        del done, total, pace
        self.looks += 1
        if self.looks > 1:
            assert self.begun.wait(timeout=HANG)
            raise Cancelled


def test_what_is_under_way_is_finished_and_told(space: Space, services: Services, portrait: Path, couple: Path) -> None:
    begun = Event()
    intake = Intake(Starting(services, space.spaces.clock, begun), space.spaces.clock, space.spaces.new_id)
    report = intake.add(space.store, "spring", [portrait, couple], PrepareOptions(), StopOnce(begun))
    assert report.cancelled
    assert [added.path for added in report.added][:1] == [portrait]
    assert len(space.materials) == len(report.added)


def test_a_stop_at_the_very_end_loses_nothing(space: Space, portrait: Path) -> None:
    report = space.spaces.intake.add(space.store, space.activity.id, [portrait], PrepareOptions(), StopAt(1))
    assert (report.cancelled, len(report.added), len(space.materials)) == (True, 1, 1)


def test_a_store_that_fails_ends_it(space: Space, portrait: Path, couple: Path) -> None:
    space.store.close()
    (space.store.folder / "files").write_text("in the way")
    with pytest.raises(StoreError):
        space.spaces.intake.add(space.store, "spring", [portrait, couple], PrepareOptions(), NOW, again=True)


# --- from the Prepare mode ---


def prepared(services: Services, path: Path, options: PrepareOptions) -> PreparedPicture:
    made = services.preparer.build(services.inspector.inspect(path), options)
    assert isinstance(made, PreparedPicture)
    return made


def test_a_prepared_material_is_taken_over_as_it_is(space: Space, services: Services, portrait: Path) -> None:
    options = PrepareOptions()
    made = prepared(services, portrait, options)
    material = space.spaces.intake.keep(space.store, space.activity.id, made, options)
    assert space.materials == ()
    assert material.version is not None
    assert material.version.export is not None
    assert space.store.read_file(material.version.export) == made.encoded.data


def test_a_new_version_comes_behind_the_old_ones(space: Space, services: Services, portrait: Path) -> None:
    options = PrepareOptions(margin=3.0)
    add(space, portrait)
    made = prepared(services, portrait, options)
    after = space.spaces.intake.new_version(space.store, space.materials[0], made, options, "更宽")
    assert [(version.number, version.note) for version in after.versions] == [(1, ""), (2, "更宽")]
    assert after.faces == tuple(replace(after.faces[0], box=item.face.box) for item in made.plan.faces)


def test_a_source_that_was_changed_meanwhile_is_refused(space: Space, services: Services, portrait: Path) -> None:
    made = prepared(services, portrait, PrepareOptions())
    portrait.write_bytes(portrait.read_bytes() + b"more")
    with pytest.raises(PictureError) as caught:
        space.spaces.intake.keep(space.store, space.activity.id, made, PrepareOptions())
    assert caught.value.code is ErrorCode.FILE_NOT_READABLE


# --- made again ---


def remade(space: Space, material: WorkspaceMaterial) -> Remade | Rejection:
    assert material.version is not None
    return space.spaces.intake.remake(space.store, material.version, material.faces)


@pytest.mark.parametrize(
    "options",
    [
        PrepareOptions(),
        PrepareOptions(crop=CropMode.KEEP, faces=FaceChoice.all()),
        PrepareOptions(crop=CropMode.MANUAL, frame=Box(150, 150, 600, 700)),
        PrepareOptions(margin=4.0, padding=Padding.parse("reflect"), format=OutputFormat.JPEG, max_bytes=60_000),
    ],
)
def test_the_same_again_makes_the_same_bytes(space: Space, portrait: Path, options: PrepareOptions) -> None:
    add(space, portrait, options=options)
    portrait.unlink()
    again = remade(space, space.materials[0])
    assert isinstance(again, Remade)
    assert again.same


@pytest.mark.parametrize("options", [PrepareOptions(straighten=True), PrepareOptions(turn=Turn(-12.5, flipped=True))])
def test_a_turned_picture_is_made_again_to_the_same_bytes(
    space: Space, portrait: Path, options: PrepareOptions
) -> None:
    """What is kept is the turn that straightening came to, so that it is the same one again."""
    lenient = replace(options, padding=Padding.parse("blur"), allow_failing=True)
    (added,) = add(space, portrait, options=lenient).added
    kept = added.material.version
    assert kept is not None
    assert not kept.options.straighten
    assert bool(kept.options.turn)
    again = remade(space, added.material)
    assert isinstance(again, Remade)
    assert again.same


def test_faces_keep_the_labels_they_had(space: Space, services: Services, couple: Path) -> None:
    """The user named the smaller face F7; a fresh look at the picture would call it F2."""
    seen = services.inspector.inspect(couple)
    seen = replace(seen, faces=(seen.faces[0], seen.faces[1].relabelled("F7")))
    options = PrepareOptions(faces=FaceChoice.of("F7"))
    made = services.preparer.build(seen, options)
    assert isinstance(made, PreparedPicture)
    again = remade(space, space.spaces.intake.keep(space.store, space.activity.id, made, options))
    assert isinstance(again, Remade)
    assert again.same
    assert [item.face.label for item in again.made.plan.faces] == ["F7"]


def test_another_export_is_told(space: Space, portrait: Path) -> None:
    add(space, portrait)
    (material,) = space.materials
    assert material.version is not None
    other = replace(material.version, export=space.store.put_file(b"another program's", ".jpg"))
    again = space.spaces.intake.remake(space.store, other, material.faces)
    assert isinstance(again, Remade)
    assert not again.same


def test_a_version_that_was_only_cropped_is_made_for_the_first_time(space: Space, portrait: Path) -> None:
    add(space, portrait)
    (material,) = space.materials
    assert material.version is not None
    planned = replace(material.version, export=None, export_size=None, frame=None)
    for faces in ((), material.faces):
        again = space.spaces.intake.remake(space.store, planned, faces)
        assert isinstance(again, Remade)
        assert not again.same


def test_faces_that_are_not_found_again_are_told(space: Space, portrait: Path, no_face: Path) -> None:
    add(space, portrait)
    (material,) = space.materials
    assert material.version is not None
    other = space.store.put_file(no_face.read_bytes(), ".png")
    again = space.spaces.intake.remake(space.store, replace(material.version, original=other), material.faces)
    assert isinstance(again, Rejection)
    assert again.error.code is ErrorCode.FACE_UNKNOWN_LABEL


def test_an_original_that_was_removed_is_told(space: Space, portrait: Path) -> None:
    add(space, portrait)
    (material,) = space.materials
    assert material.version is not None
    space.store.path_of(material.version.original).unlink()
    with pytest.raises(StoreError) as caught:
        remade(space, material)
    assert caught.value.code is ErrorCode.STORE_FILE_MISSING


def test_pictures_in_the_store_are_not_written_to(space: Space, portrait: Path) -> None:
    """The original is the file itself, EXIF and all."""
    with Image.open(portrait) as picture:
        exif = picture.getexif()
        exif[0x0112] = 6
        picture.save(portrait, exif=exif, quality=92)
    original = portrait.read_bytes()
    add(space, portrait, options=PrepareOptions(crop=CropMode.KEEP, allow_failing=True))
    stored: WorkspaceStore = space.store
    (material,) = space.materials
    assert material.version is not None
    assert stored.read_file(material.version.original) == original
