"""Content Credentials by the extra ``c2pa``, and without it."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.domain.errors import ErrorCode, OutputError
from desktop.domain.files.formats import PictureFormat
from desktop.domain.fusing.fusion import FusionSettings
from desktop.domain.marking.credentials import CredentialState, SigningIdentity
from desktop.domain.preparing import EncodeRequest
from desktop.fusion.marking import credentials
from desktop.fusion.marking.credentials import OptionalCredentials
from desktop.fusion.marking.metadata import MetadataMarker
from desktop.storage.saving import FileSaver
from desktop.vision.writer import PictureSaver
from tests.certificates import make_identity
from tests.labelling import assert_labelled, pixels_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain.preparing import Encoded

needs_library = pytest.mark.skipif(find_spec("c2pa") is None, reason="the extra c2pa is not installed")

FORMATS = (PictureFormat.JPEG, PictureFormat.PNG)


@pytest.fixture
def fused() -> Callable[[PictureFormat], bytes]:
    def make(form: PictureFormat) -> bytes:
        pixels = np.random.default_rng(3).integers(0, 255, (96, 128, 3), np.uint8)
        encoded = PictureSaver(FileSaver()).encode(pixels, EncodeRequest(format=form))
        return MetadataMarker().mark(encoded, FusionSettings(producer_id="ACME")).data

    return make


@needs_library
@pytest.mark.parametrize("form", FORMATS)
def test_a_result_is_signed_offline_and_keeps_pixels_and_label(
    fused: Callable[[PictureFormat], bytes], tmp_path: Path, form: PictureFormat
) -> None:
    """Every test of this suite fails where something reaches for the network."""
    data = fused(form)
    signed = OptionalCredentials().sign(data, "fused", make_identity(tmp_path))
    found = OptionalCredentials().read(signed)
    assert found is not None
    assert (found.state, found.signer, found.generator) == (CredentialState.VALID, "示例公司", "FusionDesk")
    assert assert_labelled(signed) == assert_labelled(data, "ACME")
    assert np.array_equal(pixels_of(signed), pixels_of(data))
    assert len(signed) < len(data) + 10_000, "no smaller copy lies inside"


@needs_library
def test_a_byte_that_was_changed_afterwards_is_seen(fused: Callable[[PictureFormat], bytes], tmp_path: Path) -> None:
    signed = bytearray(OptionalCredentials().sign(fused(PictureFormat.JPEG), "fused", make_identity(tmp_path)))
    signed[-100] ^= 1
    found = OptionalCredentials().read(bytes(signed))
    assert found is not None
    assert found.state is CredentialState.BROKEN


@needs_library
def test_a_key_that_is_not_the_certificate_s_is_told(fused: Callable[[PictureFormat], bytes], tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    own, other = make_identity(tmp_path), make_identity(tmp_path / "other")
    wrong = SigningIdentity(own.certificate, other.key)
    rubbish = SigningIdentity(own.key, own.certificate)
    gone = SigningIdentity(tmp_path / "gone.pem", own.key)
    for identity in (rubbish, gone, wrong):
        with pytest.raises(OutputError) as caught:
            OptionalCredentials().sign(fused(PictureFormat.PNG), "fused.png", identity)
        assert caught.value.code is ErrorCode.SIGNING_FAILED


def test_a_picture_without_any_has_none(fused: Callable[[PictureFormat], bytes]) -> None:
    assert OptionalCredentials().read(fused(PictureFormat.PNG)) is None


def test_without_the_extra_nothing_is_signed_and_nothing_is_said_of_a_signature(
    fused: Callable[[PictureFormat], bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(credentials, "find_spec", lambda _: None)
    data = fused(PictureFormat.PNG)
    with pytest.raises(OutputError) as caught:
        OptionalCredentials().sign(data, "fused.png", make_identity(tmp_path))
    assert caught.value.code is ErrorCode.CREDENTIALS_UNAVAILABLE
    kept = MetadataMarker().mark(_plain(), FusionSettings(producer_id="ACME", credentials=True)).data
    found = OptionalCredentials().read(kept)
    assert found is not None
    assert found.state is CredentialState.UNCHECKED


@needs_library
def test_credentials_of_what_a_result_was_made_of_are_not_the_result_s() -> None:
    kept = MetadataMarker().mark(_plain(), FusionSettings(producer_id="ACME", credentials=True)).data
    assert OptionalCredentials().read(kept) is None


def _plain() -> Encoded:
    return PictureSaver(FileSaver()).encode(np.zeros((80, 80, 3), np.uint8), EncodeRequest(format=PictureFormat.PNG))
