"""The checks of the self-test, in the order in which one needs the other."""

from __future__ import annotations

import json
import sys
import threading
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.assets import MODELS, NOTICES, PARTS, SAMPLES, TRANSLATIONS
from desktop.domain.cloud.credentials import KeyPlace
from desktop.domain.crop.solve import MIN_MARGIN_FACTOR, Padding, PaddingKind
from desktop.domain.face import LANDMARK_COUNT
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.order import Assignment, Order, Source
from desktop.domain.jobs import NoProgress
from desktop.domain.preparing import PreparedPicture, PrepareOptions
from desktop.domain.rules.limits import MAX_BYTES, MAX_SIDE
from desktop.domain.settings import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from desktop.domain.face import Face
    from desktop.domain.fusing.outcome import Outcome
    from desktop.services.bundle import Services

TEMPLATE = SAMPLES / "astronaut.png"
PADDED = PrepareOptions(padding=Padding(PaddingKind.BLUR))
"""The sample has too little room above the head."""
PHOTO = SAMPLES / "grace_hopper.jpg"

PLAN = """\
title = "self-test"
photos.paths = ["{photo}"]
materials = [{{ path = "{template}" }}]
settings = [{{ engine = "local" }}]
"""

MIN_CHANGED = 0.2
"""The part of the face box that a preview changes at the least."""

MIN_COLOURS = 8
"""An empty window has one or two."""


class CheckFailedError(Exception):
    """The build does not do what it should."""


class Trial:
    """What the checks share. Everything is made by the first check that asks for it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def services(self) -> Services:
        from desktop.composition import build_services

        return build_services()

    @cached_property
    def application(self) -> QApplication:
        from PySide6.QtWidgets import QApplication

        running = QApplication.instance()
        return running if isinstance(running, QApplication) else QApplication([])

    @cached_property
    def faces(self) -> tuple[Face, ...]:
        return self.services.inspector.inspect(TEMPLATE).faces

    @cached_property
    def material(self) -> PreparedPicture:
        outcome = self.services.preparer.prepare(TEMPLATE, PADDED, self.folder)
        if not isinstance(outcome, PreparedPicture):
            raise outcome.error
        return outcome

    @cached_property
    def preview(self) -> Outcome:
        order = Order(LOCAL, Source(TEMPLATE), (Assignment(Source(PHOTO)),))
        return self.services.engines[LOCAL].fuse(order, NoProgress())


@dataclass(frozen=True, slots=True)
class Check:
    """``prove`` says what it found, or raises."""

    name: str
    prove: Callable[[Trial], str]


def check_models(_trial: Trial) -> str:
    from desktop.vision.models import MODEL_FILES, ModelStore

    ModelStore(MODELS).verify()
    return f"{len(MODEL_FILES)} files, SHA-256 as shipped"


def check_formats(trial: Trial) -> str:
    """Each decoder is a library of its own that a bundle can lack."""
    from PIL import Image

    from desktop.self_test.heic import TOMATO

    image = Image.new("RGB", (64, 48), "tomato")
    for kind in PictureFormat:
        path = trial.folder / f"check.{kind}"
        if kind is PictureFormat.HEIF:
            path.write_bytes(TOMATO)
        else:
            image.save(path, format=kind.name)
        found = trial.services.reader.read(path).info.format
        assert_true(found is kind, f"{kind} was read as {found}")
    return ", ".join(PictureFormat)


def check_detection(trial: Trial) -> str:
    assert_true(len(trial.faces) == 1, f"one face expected, {len(trial.faces)} found")
    box = trial.faces[0].box
    return f"{trial.faces[0].label}, {box.width} x {box.height} px at {box.x}, {box.y}"


def check_landmarks(trial: Trial) -> str:
    face = trial.faces[0]
    assert_true(face.landmarks.shape == (LANDMARK_COUNT, 3), f"landmarks of shape {face.landmarks.shape}")
    x, y = face.landmarks[:, :2].mean(axis=0)
    assert_true(face.box.x < x < face.box.right and face.box.y < y < face.box.bottom, "landmarks beside the face")
    return f"{LANDMARK_COUNT} points, presence {face.score:.2f}, yaw {face.pose.yaw:.0f}°"


def check_crop(trial: Trial) -> str:
    margins = [item.margins.smallest for item in trial.material.plan.faces]
    assert_true(min(margins) >= (MIN_MARGIN_FACTOR - 1) / 2, f"a margin of {min(margins):.2f}")
    return f"smallest margin {min(margins):.2f} of the face"


def check_encoding(trial: Trial) -> str:
    encoded = trial.material.encoded
    assert_true(encoded.size.long_side <= MAX_SIDE, f"{encoded.size} is too large")
    assert_true(len(encoded.data) <= MAX_BYTES, f"{len(encoded.data)} bytes are too many")
    output = trial.material.output
    assert_true(output is not None and output.read_bytes() == encoded.data, "the file holds something else")
    return f"{encoded.size.width} x {encoded.size.height}, {len(encoded.data):,} bytes {encoded.format}"


def check_preview(trial: Trial) -> str:
    before, after = trial.services.pictures.load(TEMPLATE).picture.pixels, trial.preview.fused.pixels
    assert_true(before.shape == after.shape, "the preview has another size")
    box = trial.faces[0].box
    changed = (before != after).any(axis=2)
    inside = changed[box.y : box.bottom, box.x : box.right].mean()
    assert_true(inside > MIN_CHANGED, "the face was not changed")
    assert_true(not changed[:, : max(1, box.x - 2 * box.width)].any(), "pixels far from the face were changed")
    return f"{inside:.0%} of the face box is new, {trial.preview.elapsed_ms:.0f} ms"


def check_keyring(trial: Trial) -> str:
    """Any answer is a good one: a machine without a safe keyring is no fault of the build."""
    status = trial.services.keys.status()
    kept = "keys are kept" if status.place is KeyPlace.KEYRING else "not safe for keys: memory only"
    return f"{status.backend} ({kept})"


def check_translations(trial: Trial) -> str:
    """Both catalogues load, ours says something in Chinese, and Qt's own dialogs do too."""
    from PySide6.QtCore import QCoreApplication, QTranslator

    from desktop.ui.kit.i18n import OWN_CATALOGUE, Translations

    translations, own = Translations(trial.application), QTranslator()
    for language in (Language.ENGLISH, Language.CHINESE):
        assert_true(translations.use(language), f"no catalogue for {language}")
    assert_true(own.load(f"{OWN_CATALOGUE}_{Language.CHINESE}", str(TRANSLATIONS)), "the catalogue cannot be read")
    assert_true(not own.isEmpty(), "the Chinese catalogue is empty")
    cancel = QCoreApplication.translate("QPlatformTheme", "Cancel")
    assert_true(cancel == "取消", f"Qt's own words are not translated: {cancel}")
    return f"{Language.ENGLISH}, {Language.CHINESE} (Cancel: {cancel})"


def check_report(trial: Trial) -> str:
    """A plan of one cell carried out, and told as a page and on paper: templates and fonts are there."""
    from desktop.domain.qa.report import Language as ReportLanguage
    from desktop.domain.qa.report import ReportKind
    from desktop.services.qa.workers import thread_workers
    from desktop.ui.printing.pdf import paper_pdf

    qa, plan, run = trial.services.qa, trial.folder / "plan.toml", trial.folder / "run"
    plan.write_text(PLAN.format(photo=PHOTO.as_posix(), template=TEMPLATE.as_posix()), "utf-8")
    opened = qa.desk.begin(plan, run, qa.versions(""))
    with thread_workers(1) as workers:
        qa.runner.run(opened.store, opened.plan, workers)
    opened.store.close()
    trial.application.processEvents()  # paper needs fonts
    with qa.reviewer.opened(run) as reviewed:
        page = qa.exporter.export(ReportKind.HTML, reviewed, trial.folder / "report", ReportLanguage.CHINESE)
        paper = paper_pdf(qa.exporter.paper(reviewed, ReportLanguage.CHINESE))
    text = (page / "index.html").read_text("utf-8")
    assert_true("测试报告" in text and 'data-cell="0"' in text, "the page does not tell of the cell")
    assert_true(paper.startswith(b"%PDF"), "the paper is no PDF")
    return f"page of {len(text):,} characters, paper of {len(paper):,} bytes"


def check_window(trial: Trial) -> str:
    """The real window, with settings of its own, painted and looked at; then all that is built behind its picture."""
    from desktop.app import build_window
    from desktop.storage.paths import HOME_VARIABLE, find_folders

    painted = threading.Event()
    window = build_window(trial.application, find_folders({HOME_VARIABLE: str(trial.folder)}))
    window.painted.connect(painted.set)
    window.show()
    while not painted.is_set():
        trial.application.processEvents()
    image = window.grab().toImage()
    window.build()
    for mode_id in window.modes:
        window.show_mode(mode_id)
        trial.application.processEvents()
    window.close()
    window.deleteLater()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
    assert_true(len(colours) >= MIN_COLOURS, f"the window shows {len(colours)} colours only")
    return f"{image.width()} x {image.height()}, {len(colours)} colours, drawn by {trial.application.platformName()}"


def check_notices(_trial: Trial) -> str:
    """What must go along with a bundle; a checkout has none of it."""
    if not hasattr(sys, "frozen"):
        return "not a bundle"
    parts = json.loads(PARTS.read_text("utf-8"))["components"]
    told = NOTICES.read_text("utf-8")
    missing = [part["name"] for part in parts if part["name"] not in told and "stand-in" not in str(part["licenses"])]
    assert_true(not missing, f"no notice of {', '.join(missing)}")
    return f"{len(parts)} parts, {len(told):,} characters of licences"


def assert_true(condition: bool, message: str) -> None:  # noqa: FBT001 - reads like assert
    """Unlike ``assert`` it is there in an optimised build too."""
    if not condition:
        raise CheckFailedError(message)


CHECKS = (
    Check("models verified", check_models),
    Check("formats", check_formats),
    Check("detection", check_detection),
    Check("landmarks", check_landmarks),
    Check("crop", check_crop),
    Check("encoding", check_encoding),
    Check("preview", check_preview),
    Check("report", check_report),
    Check("keyring", check_keyring),
    Check("translations", check_translations),
    Check("window", check_window),
    Check("notices", check_notices),
)
