"""String literals are read back by the language's own reader where there is one on this machine.

Checked by: Python's ast, Node.js, javac and java, g++, sh. Go, C# and PHP have none here: their escapes are read by
the JSON reader (each JSON escape means the same in Go and C#) and by a small decoder of PHP's double quotes.
"""

from __future__ import annotations

import ast
import json
import random
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cloud.snippets.strings import (
    INVISIBLE,
    cpp_string,
    java_string,
    json_string,
    php_string,
    shell_string,
)
from tests.unit.cloud.snippets.cases import AWKWARD

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRITERS = [json_string, java_string, php_string, cpp_string]
SPECIAL = "\\\"'$`{}?%«»/#\n\r\t\b\f\v\x01\x1f\x7f\x85\xa0\u200b\u2028\u2029\u202e\u2066\ufeffux07a人脸融合😀"
WITHOUT_NUL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


def samples() -> list[str]:
    """The same texts in every run, rich in what needs an escape."""
    source = random.Random(20240925)  # noqa: S311 - nothing secret: it is to be the same each time
    return [AWKWARD, "", "\\u000a", "??/", "\\" * 3, *("".join(source.choices(SPECIAL, k=12)) for _ in range(150))]


def hexadecimal(text: str) -> str:
    return text.encode().hex()


@given(st.text())
def test_python_reads_it_back(text: str) -> None:
    assert ast.literal_eval(json_string(text)) == text


@given(st.text())
def test_go_and_c_sharp_know_every_escape_and_json_reads_it_back(text: str) -> None:
    literal = json_string(text)
    assert json.loads(literal) == text
    assert set(re.findall(r"\\(.)", literal.replace("\\\\", ""))) <= set('bfnrtu"')


@given(st.text())
def test_php_reads_it_back(text: str) -> None:
    literal = php_string(text)
    assert not re.search(r"(?<!\\)(\\\\)*\$", literal), "nothing is interpolated"
    assert php_decoded(literal) == text


def php_decoded(literal: str) -> str:
    """PHP's rules for double quotes: an unknown escape keeps its backslash."""
    plain = {"n": "\n", "r": "\r", "t": "\t", "\\": "\\", "$": "$", '"': '"'}

    def read(match: re.Match[str]) -> str:
        if match["hex"] or match["code"]:
            return chr(int(match["hex"] or match["code"], 16))
        return plain.get(match["plain"], match[0])

    return re.sub(r"\\(?:x(?P<hex>[0-9a-fA-F]{1,2})|u\{(?P<code>[0-9a-f]+)\}|(?P<plain>.))", read, literal[1:-1])


@pytest.mark.parametrize("write", WRITERS)
@given(st.text(st.sampled_from(SPECIAL)))
def test_nothing_invisible_and_no_line_end_is_left(write: Callable[[str], str], text: str) -> None:
    literal = write(text)
    assert not INVISIBLE.search(literal)
    assert len(literal.splitlines()) == 1
    assert literal.isprintable() or "\xa0" in literal


@pytest.mark.skipif(not shutil.which("node"), reason="node is not installed")
@settings(max_examples=5)
@given(st.lists(st.text(), min_size=20, max_size=60))
def test_node_reads_it_back(texts: list[str]) -> None:
    program = f"process.stdout.write(JSON.stringify([{','.join(map(json_string, texts))}]))"
    ran = subprocess.run(["node", "-"], input=program.encode(), capture_output=True, check=True)
    assert json.loads(ran.stdout) == texts


@settings(max_examples=10)
@given(st.lists(WITHOUT_NUL, min_size=1, max_size=60))
def test_a_shell_reads_it_back(texts: list[str]) -> None:
    program = f"printf '%s\\0' {' '.join(map(shell_string, texts))}"
    ran = subprocess.run(["sh"], input=program.encode(), capture_output=True, check=True)
    assert ran.stdout.decode().split("\0")[:-1] == texts


@pytest.mark.skipif(not shutil.which("javac"), reason="javac is not installed")
def test_java_reads_it_back(tmp_path: Path) -> None:
    items = ",\n".join(map(java_string, samples()))
    (tmp_path / "Texts.java").write_text(
        f"public class Texts {{ static final String[] ALL = {{ {items} }};\n"
        "public static void main(String[] a) { for (String text : ALL) { StringBuilder line = new StringBuilder();"
        "for (byte b : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) line.append(String.format("
        '"%02x", b)); System.out.println(line); } } }',
        "utf-8",
    )
    subprocess.run(["javac", "-encoding", "UTF-8", "Texts.java"], cwd=tmp_path, check=True)
    ran = subprocess.run(["java", "-Xshare:auto", "Texts"], cwd=tmp_path, capture_output=True, check=True, text=True)
    assert ran.stdout.splitlines() == [hexadecimal(text) for text in samples()]


@pytest.mark.skipif(not shutil.which("g++"), reason="g++ is not installed")
def test_cpp_reads_it_back_with_trigraphs_on(tmp_path: Path) -> None:
    items = ",\n".join(map(cpp_string, samples()))
    (tmp_path / "texts.cpp").write_text(
        f"#include <cstdio>\n#include <string>\nstatic const std::string all[] = {{ {items} }};\n"
        "int main() { for (const std::string &text : all) { for (unsigned char byte : text) "
        'std::printf("%02x", byte); std::puts(""); } }',
        "utf-8",
    )
    subprocess.run(["g++", "-std=c++11", "-Wall", "-o", "texts", "texts.cpp"], cwd=tmp_path, check=True)
    ran = subprocess.run([tmp_path / "texts"], capture_output=True, check=True, text=True)
    assert ran.stdout.splitlines() == [hexadecimal(text) for text in samples()]
