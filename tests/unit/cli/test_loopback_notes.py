"""Of a call to this machine nobody is told that it was charged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest

from desktop.cli.output import print_error
from desktop.cli.paid import saved_or_kept
from desktop.domain.cloud.calls import Charged
from desktop.domain.cloud.errors import CloudError
from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.order import Order
from desktop.domain.fusing.outcome import FusedPicture, Outcome
from tests.unit.services.cloud.fakes import EXCHANGE, cloud_error

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.fusing.saving import ResultSaver

LOCAL = replace(EXCHANGE, endpoint="http://127.0.0.1:8670")


def test_an_error_of_the_sandbox_costs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    print_error(cloud_error(exchange=LOCAL))
    printed = capsys.readouterr().err
    assert "charged" not in printed
    assert "cost nothing" in printed


def test_one_of_the_cloud_says_whether_it_was_charged(capsys: pytest.CaptureFixture[str]) -> None:
    print_error(cloud_error())
    assert "charged: yes" in capsys.readouterr().err


class FullFolder:
    """A saver whose first save fails."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._failed = False

    def save(self, _fusion: object, _target: Path) -> object:
        if not self._failed:
            self._failed = True
            raise OutputError(ErrorCode.DISK_FULL, "full")
        self._kept.touch()
        self.path = self._kept
        return self


def fused(charged: Charged) -> Outcome:
    picture = FusedPicture(np.zeros((4, 4, 3), np.uint8), PictureFormat.JPEG, b"as it came")
    return Outcome(Order("FuseFace"), picture, charged=charged)


@pytest.mark.parametrize(("charged", "said"), [(Charged.NO, False), (Charged.YES, True)])
def test_a_picture_that_was_kept_elsewhere_was_charged_by_the_cloud_alone(
    tmp_path: Path, charged: Charged, *, said: bool
) -> None:
    saver = cast("ResultSaver", FullFolder(tmp_path / "kept.jpg"))
    with pytest.raises(OutputError) as caught:
        saved_or_kept(saver, fused(charged), tmp_path / "out.jpg")
    [note] = caught.value.__notes__
    assert ("charged" in note) is said
    assert note.endswith(f"its picture is kept in {tmp_path / 'kept.jpg'}")


def test_where_there_is_no_picture_the_error_is_told_and_nothing_saved(tmp_path: Path) -> None:
    saver = cast("ResultSaver", FullFolder(tmp_path / "kept.jpg"))
    with pytest.raises(CloudError):
        saved_or_kept(saver, Outcome(Order("FuseFace"), error=cloud_error()), tmp_path / "out.jpg")
