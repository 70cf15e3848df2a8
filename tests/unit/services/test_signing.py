"""Signing results: only what says that AI made it, and only what holds both afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.assets import LABEL_FONT
from desktop.domain.errors import ErrorCode, OutputError, PictureError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import FusionSettings
from desktop.domain.marking.credentials import CredentialState, FoundCredentials, SigningIdentity
from desktop.domain.preparing import EncodeRequest
from desktop.fusion.marking.label import Labeller
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.services.label_check import LabelChecker, report_document
from desktop.storage.saving import FileSaver
from desktop.vision.images import PictureFiles
from desktop.vision.writer import PictureSaver

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.preparing import Encoded

IDENTITY = SigningIdentity(Path("chain.pem"), Path("key.pem"))
SIGNATURE = b"signed"


@dataclass
class Notary:
    """Signs by some bytes behind the picture; ``how`` makes the signed file."""

    how: Callable[[bytes], bytes] = lambda data: data + SIGNATURE
    state: CredentialState = CredentialState.VALID

    def read(self, data: bytes) -> FoundCredentials | None:
        return FoundCredentials(self.state, "ACME", "FusionDesk") if data.endswith(SIGNATURE) else None

    def sign(self, data: bytes, title: str, identity: SigningIdentity) -> bytes:
        assert (title, identity) == ("fused.png", IDENTITY)
        return self.how(data)


def checker_of(notary: Notary) -> LabelChecker:
    return LabelChecker(PictureFiles(), Labeller(LABEL_FONT), notary, FileSaver())


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "fused.png"
    pixels = np.full((90, 120, 3), 90, np.uint8)
    path.write_bytes(PictureSaver(FileSaver()).encode(pixels, EncodeRequest(format=PictureFormat.PNG)).data)
    return path


@pytest.fixture
def fused(plain: Path) -> Path:
    plain.write_bytes(MetadataMarker().complete(plain.read_bytes(), FusionSettings(producer_id="ACME")))
    return plain


def test_a_labelled_result_is_signed_as_a_copy(fused: Path, tmp_path: Path) -> None:
    checker, before = checker_of(Notary()), fused.read_bytes()
    written = checker.sign(fused, tmp_path, IDENTITY)
    assert written == tmp_path / "fused-2.png"
    assert fused.read_bytes() == before
    report = checker.check(written)
    assert report.passed
    assert report_document(report)["credentials"] == {"state": "valid", "signer": "ACME", "generator": "FusionDesk"}
    assert report_document(checker.check(fused))["credentials"] is None


def test_a_picture_that_does_not_say_that_ai_made_it_is_not_signed(plain: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        checker_of(Notary()).sign(plain, tmp_path / "out", IDENTITY)
    assert caught.value.code is ErrorCode.NOT_LABELLED
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "notary",
    [
        Notary(how=lambda data: data),
        Notary(state=CredentialState.BROKEN),
        Notary(
            how=lambda data: MetadataMarker().mark(_encoded(data), FusionSettings(producer_id="OTHER")).data + SIGNATURE
        ),
    ],
    ids=["no signature", "broken", "another label"],
)
def test_what_does_not_hold_label_and_signature_is_not_written(fused: Path, tmp_path: Path, notary: Notary) -> None:
    with pytest.raises(OutputError) as caught:
        checker_of(notary).sign(fused, tmp_path / "out", IDENTITY)
    assert caught.value.code is ErrorCode.OUTPUT_NOT_VERIFIED
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_not_there_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    checker = checker_of(Notary())
    for path, code in ((tmp_path / "gone.png", ErrorCode.FILE_NOT_FOUND), (tmp_path, ErrorCode.FILE_NOT_READABLE)):
        with pytest.raises(PictureError) as caught:
            checker.check(path)
        assert caught.value.code is code


def _encoded(data: bytes) -> Encoded:
    pixels = PictureFiles().decode(data, Path("x.png")).pixels
    return PictureSaver(FileSaver()).encode(pixels, EncodeRequest(format=PictureFormat.PNG))
