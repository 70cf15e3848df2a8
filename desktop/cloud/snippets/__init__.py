"""«Copy as»: a cloud call as a program in eight languages, one module each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.cpp import cpp_snippet
from desktop.cloud.snippets.curl import curl_snippet
from desktop.cloud.snippets.dotnet import dotnet_snippet
from desktop.cloud.snippets.go import go_snippet
from desktop.cloud.snippets.java import java_snippet
from desktop.cloud.snippets.node import node_snippet
from desktop.cloud.snippets.php import php_snippet
from desktop.cloud.snippets.python import python_snippet
from desktop.domain.cloud.snippets import SnippetLanguage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.domain.cloud.snippets import SnippetRequest

WRITERS: Mapping[SnippetLanguage, Callable[[SnippetRequest], str]] = {
    SnippetLanguage.PYTHON: python_snippet,
    SnippetLanguage.NODE: node_snippet,
    SnippetLanguage.JAVA: java_snippet,
    SnippetLanguage.PHP: php_snippet,
    SnippetLanguage.GO: go_snippet,
    SnippetLanguage.DOTNET: dotnet_snippet,
    SnippetLanguage.CPP: cpp_snippet,
    SnippetLanguage.CURL: curl_snippet,
}


def snippet(language: SnippetLanguage, request: SnippetRequest) -> str:
    """A complete program that makes the call, ready to be saved as UTF-8.

    Keys come from the environment when it runs, pictures from the files the request names. It prints the result's
    URL, or saves the picture and prints its name, or prints the reply; for a refused call code, message and
    RequestId, and it exits with 1.
    """
    return WRITERS[language](request)
