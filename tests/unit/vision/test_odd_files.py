"""Broken and odd files: each reads as it should or fails with its own code, and none is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.errors import ErrorCode, PictureError
from desktop.vision.images import PictureFiles
from desktop.vision.tiles import is_elongated
from tests.unit.vision.odd_files import OddFile, odd_files

if TYPE_CHECKING:
    from pathlib import Path

CORPUS = tuple(odd_files())


def test_the_corpus_is_large_and_its_names_are_unique() -> None:
    assert len({odd.name for odd in CORPUS}) == len(CORPUS) >= 60


@pytest.mark.parametrize("odd", CORPUS, ids=lambda odd: ascii(odd.name))
def test_it_reads_as_it_should_or_fails_with_its_code(odd: OddFile, tmp_path: Path) -> None:
    path = tmp_path / odd.name
    path.write_bytes(odd.data)
    if isinstance(odd.expected, ErrorCode):
        with pytest.raises(PictureError) as caught:
            PictureFiles().read(path)
        assert caught.value.code is odd.expected
        assert caught.value.values["path"] == str(path)
    else:
        picture = PictureFiles().read(path)
        assert picture.decoded_size == picture.info.size == odd.expected
        assert {finding.code for finding in picture.info.findings} == set(odd.findings)
    assert path.read_bytes() == odd.data


@pytest.mark.parametrize(
    "odd", [odd for odd in CORPUS if not isinstance(odd.expected, ErrorCode)], ids=lambda odd: ascii(odd.name)
)
def test_probing_and_reduced_reading_agree_with_reading(odd: OddFile, tmp_path: Path) -> None:
    path = tmp_path / odd.name
    path.write_bytes(odd.data)
    reader = PictureFiles()
    probed, reduced = reader.probe(path), reader.read(path, at_least=12)
    assert probed.size == reduced.info.size == odd.expected
    assert probed.findings == reduced.info.findings
    assert reduced.decoded_size.long_side >= 12 or reduced.decoded_size == reduced.info.size
    if not is_elongated(reduced.info.size):
        assert reduced.decoded_size.long_side <= 24
