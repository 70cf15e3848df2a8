"""Earlier runs are there again at the next start: to be made again, with stars and notes; paid ones with their file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage

from desktop.domain.cloud.calls import Action, Charged
from desktop.domain.errors import ErrorCode, FaceError, StoreError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.engine import LOCAL
from desktop.domain.fusing.fusion import Logo, Wording
from desktop.domain.fusing.order import Assignment, Marking, Order, Source
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from desktop.domain.fusing.parameters import ParameterValues
from desktop.domain.geometry import Box
from desktop.ui.effect.keeping import KeptTest, restore
from desktop.ui.effect.session import EffectSession
from desktop.ui.effect.values import Run
from desktop.ui.kit.images import from_qimage
from desktop.ui.messages import error_text

if TYPE_CHECKING:
    from desktop.ui.effect.jobs import EffectJobs
    from desktop.ui.kit.mode import Plain

TEMPLATE = Source(Path("/pictures/模板.png"))
PASTED = Source(Path("Pasted 1.png"), b"a pasted picture")


@dataclass
class Files:
    """What is kept beside the session, in memory."""

    kept: dict[str, bytes] = field(default_factory=dict)

    def put(self, data: bytes, suffix: str) -> str:
        name = f"{len(self.kept)}.{suffix}"
        self.kept[name] = data
        return name

    def get(self, name: str) -> bytes:
        if name not in self.kept:
            message = f"{name} is gone"
            raise StoreError(ErrorCode.STORE_FILE_MISSING, message, path=name)
        return self.kept[name]


@pytest.fixture
def files(qapp: object) -> Files:  # noqa: ARG001 - pictures need an application
    return Files()


def thumbnail(colour: str = "#123456") -> QImage:
    image = QImage(6, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def make_run(number: int = 1, **changes: Any) -> Run:
    assigned = (Assignment(Source(Path("/pictures/anna.jpg")), "F1"), Assignment(PASTED, "F2", "F3"))
    values = ParameterValues.of(algorithm="premium", features=30, warp=0.5, enhance=True)
    order = Order(LOCAL, TEMPLATE, assigned, values, Marking(producer_id="0011"))
    return replace(Run(number, order, thumbnail(), 12.5, stars=4, note="眼睛更像"), **changes)


def paid_run() -> Run:
    run = make_run(2)
    order = replace(run.order, engine=Action.FUSE_FACE.value)
    small = from_qimage(run.thumbnail).copy()
    picture = FusedPicture(small, PictureFormat.JPEG, b"the file that came")
    return replace(run, order=order, paid=Outcome(order, picture, request_id="r-1", charged=Charged.YES))


def again(runs: tuple[Run, ...], files: Files, change: Any = lambda plain: plain) -> EffectSession:
    """A session with these runs, after the program has been closed and opened."""
    before, after = EffectSession(), EffectSession()
    before.history = runs
    plain = json.loads(json.dumps(KeptTest(lambda: files).plain_of(before)))
    put_back(change(plain), after, files)
    return after


def put_back(plain: Plain, session: EffectSession, files: Files | None) -> None:
    jobs: EffectJobs = None  # type: ignore[assignment]  # there is no template to be read
    restore(plain, session, jobs, lambda: files)


def test_a_run_can_be_made_again_with_all_that_was_said_of_it(files: Files) -> None:
    run = make_run(3)
    [found] = again((run,), files).history
    assert (found.order, found.number, found.stars, found.note) == (run.order, 3, 4, "眼睛更像")
    assert (found.elapsed_ms, found.paid) == (12.5, None)
    assert found.thumbnail.pixelColor(2, 2) == run.thumbnail.pixelColor(2, 2)


def test_a_paid_run_has_the_file_that_came(files: Files) -> None:
    [found] = again((paid_run(),), files).history
    assert found.paid is not None
    assert (found.paid.fused.data, found.paid.fused.format) == (b"the file that came", PictureFormat.JPEG)
    assert (found.paid.request_id, found.paid.charged) == ("r-1", Charged.YES)
    assert found.paid.fused.pixels.shape == (4, 6, 3)


def test_the_next_run_is_counted_on(files: Files) -> None:
    session = again((make_run(7), make_run(2)), files)
    assert [run.number for run in session.history] == [7, 2]
    session.put_history_back((make_run(9),))
    assert [run.number for run in session.history] == [16, 11, 9]


def test_each_picture_is_written_once_however_often_it_is_saved(files: Files) -> None:
    session, keeper = EffectSession(), KeptTest(lambda: files)
    session.history = (make_run(1), paid_run())
    keeper.plain_of(session)
    count = len(files.kept)
    session.rate(session.history[0], stars=1)
    keeper.plain_of(session)
    assert len(files.kept) == count


def marked(marking: Marking) -> Run:
    run = make_run(1)
    return replace(run, order=replace(run.order, marking=marking))


@pytest.mark.parametrize(
    "marking",
    [
        Marking(label=False),
        Marking(wording=Wording.BILINGUAL, metadata=("AIGC", "{}"), producer_id="7"),
    ],
    ids=str,
)
def test_a_run_keeps_its_marking(files: Files, marking: Marking) -> None:
    [found] = again((marked(marking),), files).history
    assert found.order.marking == marking


@pytest.mark.parametrize("channels", [3, 4])
def test_a_run_keeps_its_logo(files: Files, channels: int) -> None:
    pixels = np.arange(6 * 4 * channels, dtype=np.uint8).reshape(4, 6, channels)
    pixels[..., 3:] = 200
    logo = Logo(pixels, Box(3, 4, 60, 40), holds_words=True)
    [found] = again((marked(Marking(logo=logo, logo_name="标.png")),), files).history
    again_logo = found.order.marking.logo
    assert again_logo is not None
    assert (again_logo.box, again_logo.holds_words) == (logo.box, True)
    assert found.order.marking.logo_name == "标.png"
    assert np.array_equal(again_logo.pixels, pixels)


def test_a_run_of_an_earlier_version_had_the_usual_marking(files: Files) -> None:
    def older(plain: dict[str, Any]) -> Plain:
        for run in plain["runs"]:
            del run["marking"], run["failure"]
            run["producer_id"] = "0011"
        return plain

    [found] = again((make_run(),), files, older).history
    assert found.order.marking == Marking(producer_id="0011")


def test_a_failure_is_there_again_with_why(files: Files) -> None:
    error = FaceError(ErrorCode.FACE_TOO_MANY, "At most 6.", limit=6, count=7)
    [found] = again((make_run(4, thumbnail=QImage(), failure=error),), files).history
    assert found.failure is not None
    assert (found.failure.code, found.failure.values) == (error.code, {"limit": 6, "count": 7})
    assert error_text(found.failure) == error_text(error)


def test_pictures_in_memory_that_are_not_used_any_more_are_let_go(files: Files) -> None:
    keeper, session = KeptTest(lambda: files), EffectSession()
    for number in range(5):
        session.assigned = (Assignment(Source(Path("crop.png"), bytes([number])), "F1"),)
        keeper.plain_of(session)
    assert list(keeper._names) == [Source(Path("crop.png"), bytes([4]))]


@pytest.mark.parametrize(
    "damage",
    [
        {"engine": "gone"},
        {"thumbnail": "nowhere.png"},
        {"stars": "many"},
        {"template": None},
        {"photos": [{"label": "F1", "photo_label": None, "face_id": None, "photo": None}]},
        {"photos": [{}]},
        {"marking": {"label": True}},
        {"failure": {"code": "no such code", "message": "", "values": {}}},
        {"values": 5},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_left_out_and_the_others_stay(files: Files, damage: dict[str, Any]) -> None:
    def damaged(plain: dict[str, Any]) -> Plain:
        plain["runs"][0] |= damage
        return plain

    assert [run.number for run in again((make_run(2), make_run(1)), files, damaged).history] == [1]


def test_stars_beyond_five_are_five(files: Files) -> None:
    def many(plain: dict[str, Any]) -> Plain:
        plain["runs"][0]["stars"] = 99
        return plain

    assert again((make_run(),), files, many).history[0].stars == 5


def test_where_nothing_can_be_kept_there_is_no_history(files: Files) -> None:
    session = EffectSession()
    session.history = (make_run(),)
    plain = KeptTest(lambda: None).plain_of(session)
    after = EffectSession()
    put_back(plain, after, None)
    assert after.history == ()
    put_back({"runs": "nonsense"}, after, files)
    assert after.history == ()
