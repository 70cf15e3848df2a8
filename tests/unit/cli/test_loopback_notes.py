"""Of a call to this machine nobody is told that it was charged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from desktop.cli.output import print_error
from desktop.cli.paid import saved_or_kept
from desktop.domain.errors import ErrorCode, OutputError
from tests.unit.services.cloud.fakes import EXCHANGE, cloud_error

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.services.cloud.fuse import CloudFuser
    from desktop.services.cloud.jobs import CloudFusion

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
    """A fuser whose first save fails."""

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._failed = False

    def save(self, _fusion: object, _target: Path) -> object:
        if not self._failed:
            self._failed = True
            raise OutputError(ErrorCode.DISK_FULL, "full")
        self.path = self._kept
        return self


class Fused:
    """As much of a fusion as is looked at."""

    def __init__(self, *, local: bool) -> None:
        self.exchange = LOCAL if local else EXCHANGE


@pytest.mark.parametrize("local", [True, False])
def test_a_picture_that_was_kept_elsewhere_was_charged_by_the_cloud_alone(tmp_path: Path, local: bool) -> None:
    fuser, fusion = cast("CloudFuser", FullFolder(tmp_path / "kept.jpg")), cast("CloudFusion", Fused(local=local))
    with pytest.raises(OutputError) as caught:
        saved_or_kept(fuser, fusion, tmp_path / "out.jpg")
    [note] = caught.value.__notes__
    assert ("charged" in note) is not local
    assert note.endswith(f"its picture is kept in {tmp_path / 'kept.jpg'}")
