"""Names of any bytes, for people and for programs."""

from __future__ import annotations

import json
import os
import tomllib
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.files.spelling import escaped, is_text, json_text, parsed_json, parsed_toml, readable

GBK = os.fsdecode("人脸.jpg".encode("gbk"))
LATIN = os.fsdecode("café.jpg".encode("latin-1"))
ANY_NAME = st.binary(max_size=40).map(os.fsdecode) | st.text(st.characters(codec=None), max_size=40)


class TestReadable:
    @pytest.mark.parametrize(
        ("name", "seen"),
        [
            ("素材 😀.jpg", "素材 😀.jpg"),
            (GBK, "人脸.jpg (GBK?)"),
            (LATIN, "café.jpg (Latin-1?)"),
            (f"照片/{GBK}", "照片/人脸.jpg (GBK?)"),
            ("a\x1b[31mb\x07\u202egpj", "a\\x1b[31mb\\x07\\u202egpj"),
            ("new\nline", "new\\x0aline"),
            ("👩\u200d🔬.jpg", "👩\u200d🔬.jpg"),
            ("half\ud800", "half\\ud800"),
            ("half\ud800" + GBK, "half\\ud800" + escaped(GBK)),
        ],
    )
    def test_names(self, name: str, seen: str) -> None:
        assert readable(name) == seen

    @given(ANY_NAME)
    def test_any_name_can_be_shown_and_commands_nothing(self, name: str) -> None:
        seen = readable(name)
        assert is_text(seen)
        assert not {category(letter) for letter in seen if letter not in "\u200c\u200d"} & {
            "Cc",
            "Cf",
            "Cs",
            "Zl",
            "Zp",
        }


class TestFromAnybody:
    @pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "{", ""])
    def test_json_that_makes_no_sense_is_one_kind_of_error(self, text: str) -> None:
        with pytest.raises(ValueError):  # noqa: PT011 - of any words
            parsed_json(text)

    @pytest.mark.parametrize("text", ["a = " + "[" * 50_000, "a = {b = " * 20_000, "["])
    def test_and_so_is_toml(self, text: str) -> None:
        with pytest.raises(tomllib.TOMLDecodeError):
            parsed_toml(text)


class TestJson:
    def test_bytes_that_are_no_text_are_escaped(self) -> None:
        assert json.loads(json_text({"path": GBK})) == {"path": "\\xc8\\xcb\\xc1\\xb3.jpg"}

    @given(st.dictionaries(ANY_NAME, ANY_NAME | st.integers() | st.none(), max_size=3))
    def test_any_document_is_valid_utf_8_and_says_the_same(self, document: dict[str, object]) -> None:
        told = json.loads(json_text(document).encode())
        assert told == {escaped(key): escaped(it) if isinstance(it, str) else it for key, it in document.items()}

    def test_what_is_text_stays(self) -> None:
        assert escaped("素材\n😀") == "素材\n😀"
