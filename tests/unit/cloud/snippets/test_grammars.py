"""Go, PHP and C# parsed with tree-sitter's grammars: of Go and C# there are no compilers on hand (PHP also runs).

That shows the syntax to be right and the values to be where they belong; names and types of the SDKs come from the
fact book and from reading the SDKs' sources. Go's unused imports, which do not compile, are looked for as well.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import tree_sitter_c_sharp
import tree_sitter_go
import tree_sitter_php
from tree_sitter import Language, Parser

from desktop.cloud.snippets import snippet
from desktop.domain.cloud.snippets import SnippetLanguage
from tests.unit.cloud.snippets.cases import AWKWARD, CASES, DETECT, FUSE_FACE, PLAIN, ULTRA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tree_sitter import Node

GRAMMARS = {
    SnippetLanguage.GO: Language(tree_sitter_go.language()),
    SnippetLanguage.PHP: Language(tree_sitter_php.language_php()),
    SnippetLanguage.DOTNET: Language(tree_sitter_c_sharp.language()),
}
STRINGS = {
    SnippetLanguage.GO: "interpreted_string_literal",
    SnippetLanguage.PHP: "encapsed_string",
    SnippetLanguage.DOTNET: "string_literal",
}


def nodes(language: SnippetLanguage, program: str) -> Iterator[Node]:
    """All nodes of the program's tree, from its root down."""
    waiting = [Parser(GRAMMARS[language]).parse(program.encode()).root_node]
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(node.children)


def strings(language: SnippetLanguage, program: str) -> list[str]:
    found = [node for node in nodes(language, program) if node.type == STRINGS[language]]
    return [(node.text or b"").decode() for node in found]


@pytest.mark.parametrize("language", GRAMMARS)
@pytest.mark.parametrize("name", CASES)
def test_a_program_is_well_formed(language: SnippetLanguage, name: str) -> None:
    program = snippet(language, CASES[name])
    wrong = [node for node in nodes(language, program) if node.is_error or node.is_missing]
    assert not wrong, [(node.start_point, node.text) for node in wrong]


@pytest.mark.parametrize("language", GRAMMARS)
def test_the_parser_does_find_mistakes(language: SnippetLanguage) -> None:
    """A grammar that accepts anything would prove nothing."""
    program = snippet(language, FUSE_FACE).replace("(", "((", 1)
    assert any(node.is_error or node.is_missing for node in nodes(language, program))


@pytest.mark.parametrize("language", [SnippetLanguage.GO, SnippetLanguage.DOTNET])
def test_awkward_text_is_one_literal(language: SnippetLanguage) -> None:
    literals = strings(language, snippet(language, FUSE_FACE))
    assert AWKWARD in [json.loads(literal) for literal in literals]


def test_nothing_in_php_text_is_interpolated() -> None:
    inside = [
        child.type
        for node in nodes(SnippetLanguage.PHP, snippet(SnippetLanguage.PHP, FUSE_FACE))
        if node.type == "encapsed_string"
        for child in node.named_children
    ]
    assert set(inside) == {"string_content", "escape_sequence"}


@pytest.mark.parametrize("name", CASES)
def test_go_imports_what_it_uses_and_no_more(name: str) -> None:
    program = snippet(SnippetLanguage.GO, CASES[name])
    head, body = program.split("\n)\n", 1)
    imported = {alias or path.rsplit("/", 1)[-1] for alias, path in re.findall(r'^\t(?:(\w+) )?"(.+)"$', head, re.M)}
    used = set(re.findall(r"(?<![\w.\"/])([a-z]\w*)\.[A-Z]", re.sub(r'"(\\.|[^"\\])*"', '""', body)))
    assert imported <= used
    assert used - imported <= {"request", "response", "refused", "settings", "client"}


def test_go_points_at_numbers_of_the_right_kind() -> None:
    assert "common.Int64Ptr(50)" in snippet(SnippetLanguage.GO, FUSE_FACE)
    assert "common.Float64Ptr(0.7)" in snippet(SnippetLanguage.GO, ULTRA)
    assert "common.Uint64Ptr(1)" in snippet(SnippetLanguage.GO, DETECT)


def test_go_writes_an_empty_object_as_one() -> None:
    assert "request.LogoParam = &facefusion.LogoParam{}" in snippet(
        SnippetLanguage.GO, replace(PLAIN, parameters={"LogoParam": {}})
    )


def test_c_sharp_marks_real_numbers_as_float() -> None:
    text = snippet(SnippetLanguage.DOTNET, ULTRA)
    assert "WarpRadio = 0.7f," in text
    assert "EnhanceRadio = 1.0f," in text


def test_c_sharp_asks_for_the_signature_the_service_needs() -> None:
    assert "SignMethod = ClientProfile.SIGN_TC3SHA256" in snippet(SnippetLanguage.DOTNET, PLAIN)


def test_c_sharp_sends_headers_through_a_client_of_its_own() -> None:
    text = snippet(SnippetLanguage.DOTNET, FUSE_FACE)
    assert 'client.HttpClient.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");' in text
    assert "HttpClient" not in snippet(SnippetLanguage.DOTNET, PLAIN)


def test_php_says_that_it_cannot_send_headers() -> None:
    assert "X-Forwarded-For is left out" in snippet(SnippetLanguage.PHP, FUSE_FACE)
    assert "X-Forwarded-For" not in snippet(SnippetLanguage.PHP, PLAIN)
