"""``-u``: user photos, with the face to take from each and the face it goes to."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from desktop.domain.cloud.calls import CloudPictureUrl
from desktop.domain.face import face_label
from desktop.domain.files.paths import is_there
from desktop.domain.fusing.order import Assignment, Source
from desktop.domain.geometry import Box

if TYPE_CHECKING:
    from desktop.domain.fusing.order import PictureSource

LABEL = r"[Ff]?([1-9]\d{0,3})"
PLACE = r"\d{1,6},\d{1,6},[1-9]\d{0,5},[1-9]\d{0,5}"

FILE_WITH_LABEL = re.compile(rf"(.+)={LABEL}", re.DOTALL)
FILE_WITH_ID = re.compile(r"(.+)=([^=]+)", re.DOTALL)
URL_WITH_ID = re.compile(r"(https?://[^?=]*|https?://[^?]*\?(?:.*&)?[^&=]*=[^&=]+)=([\w-]+)", re.IGNORECASE)
"""An ``=`` in the query of a URL is its own; one more behind it begins the face ID."""

WITH_FACE = re.compile(rf"(?P<photo>.+)#(?:{LABEL}|(?P<place>{PLACE}))", re.DOTALL)

SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
"""More than one letter: ``C://`` is a disk."""


def parse_labelled_file(text: str) -> Assignment:
    """``FILE[#FACE][=LABEL]``; a file whose own name ends like that is taken as it is."""
    match = FILE_WITH_LABEL.fullmatch(text)
    if match is None or is_there(Path(text)):
        return _assignment(text, is_file=True)
    return _assignment(match[1], template_label=face_label(int(match[2])), is_file=True)


def parse_labelled(text: str) -> Assignment:
    """As :func:`parse_labelled_file`, and of a URL too."""
    if not isinstance(parse_source(text), CloudPictureUrl):
        return parse_labelled_file(text)
    match = URL_WITH_ID.fullmatch(text)
    label = re.fullmatch(LABEL, match[2]) if match else None
    if match is None or label is None:
        return _assignment(text)
    return _assignment(match[1], template_label=face_label(int(label[1])))


def parse_photo(text: str) -> Assignment:
    """``FILE[#FACE][=FACE_ID]`` or the same of a URL; a file whose own name ends like that is taken as it is."""
    pattern = URL_WITH_ID if isinstance(parse_source(text), CloudPictureUrl) else FILE_WITH_ID
    match = pattern.fullmatch(text)
    if match is None or is_there(Path(text)):
        return _assignment(text)
    return _assignment(match[1], template_face_id=match[2])


def parse_source(text: str) -> PictureSource:
    """A file, or an http(s) URL that the service downloads."""
    scheme = SCHEME.match(text)
    if not text.strip():
        message = "a picture's path or URL is needed"
        raise typer.BadParameter(message)
    if scheme is None:
        return Source(Path(text))
    if scheme[1].lower() not in {"http", "https"}:
        message = f"only http:// and https:// URLs; give a file by its path, not as {text!r}"
        raise typer.BadParameter(message)
    return CloudPictureUrl(scheme[0].lower() + text[scheme.end() :])


def _assignment(
    text: str, *, template_label: str | None = None, template_face_id: str | None = None, is_file: bool = False
) -> Assignment:
    """``PHOTO`` or ``PHOTO#FACE``, where the face of the photo is a label or ``X,Y,W,H`` around it."""
    match = None if is_there(Path(text)) else WITH_FACE.fullmatch(text)
    photo = match["photo"] if match else text
    return Assignment(
        Source(Path(photo)) if is_file else parse_source(photo),
        template_label,
        face_label(int(match[2])) if match and match[2] else None,
        template_face_id,
        Box(*map(int, match["place"].split(","))) if match and match["place"] else None,
    )
