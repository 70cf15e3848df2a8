"""Every value of a workspace survives being written down, and nonsense is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.cloud.calls import RemoteFace, RemoteMaterial
from desktop.domain.crop.solve import Aspect, Padding
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.geometry import Box, Size
from desktop.domain.preparing import FaceChoice, PrepareOptions
from desktop.domain.rules.profiles import ProfileId
from desktop.domain.workspace.activity import Activity, AlgorithmChange
from desktop.domain.workspace.files import StoredFile
from desktop.domain.workspace.info import WorkspaceInfo
from desktop.domain.workspace.material import WorkspaceMaterial
from desktop.domain.workspace.plain import from_plain, to_plain
from desktop.domain.workspace.review import Actor, Review, ReviewEvent, ReviewReason, ReviewState
from desktop.domain.workspace.rights import (
    QUESTIONS,
    Attachment,
    AttachmentKind,
    Rights,
    RightsAnswer,
)
from desktop.domain.workspace.template import TemplateFace, TemplateVersion
from tests.workspaces import NOW, make_material

texts = st.text(max_size=8)
times = st.datetimes(timezones=st.just(UTC))
sides = st.integers(1, 4000)
boxes = st.builds(Box, sides, sides, sides, sides)
files = st.builds(StoredFile.of, st.binary(max_size=4), st.sampled_from(["", ".jpg", ".pdf"]))


def tuples(items: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(items, max_size=2).map(tuple)


aspects = st.builds(Aspect, st.none() | st.builds(Fraction, st.integers(1, 100), st.integers(1, 100)))
paddings = st.sampled_from([Padding.none(), Padding.parse("blur"), Padding.parse("color:#0102ff")])
choices = st.sampled_from([FaceChoice.largest(), FaceChoice.all(), FaceChoice.of("F1", "F3")])
options = st.builds(
    PrepareOptions, margin=st.floats(2, 10), aspect=aspects, padding=paddings, faces=choices, frame=st.none() | boxes
)
versions = st.builds(
    TemplateVersion,
    number=st.integers(1, 99),
    created=times,
    original=files,
    original_name=texts,
    options=options,
    frame=st.none() | boxes,
    export=st.none() | files,
    export_size=st.none() | st.builds(Size, sides, sides),
)
events = st.builds(
    ReviewEvent,
    st.sampled_from(ReviewState),
    times,
    st.sampled_from(Actor),
    texts,
    st.none() | st.sampled_from(ReviewReason),
)
answers = st.sampled_from([(row.question, answer) for row in QUESTIONS for answer in row.answers]).flatmap(
    lambda pair: st.builds(RightsAnswer, st.just(pair[0]), st.just(pair[1]), times, texts)
)
rights = st.builds(
    Rights,
    tuples(answers),
    st.none() | st.dates(),
    tuples(st.builds(Attachment, st.sampled_from(AttachmentKind), texts, files, times)),
)
remotes = st.builds(
    RemoteMaterial,
    texts,
    texts,
    st.integers(0, 40),
    texts,
    texts,
    texts,
    tuples(st.builds(RemoteFace, texts, boxes)),
)
materials = st.builds(
    WorkspaceMaterial,
    id=texts,
    activity_id=texts,
    name=texts,
    created=times,
    notes=texts,
    versions=tuples(versions),
    faces=tuples(st.builds(TemplateFace, texts, boxes, texts)),
    model_id=texts,
    review=st.builds(Review, tuples(events)),
    rights=rights,
    synced=st.none() | remotes,
)
activities = st.builds(
    Activity,
    texts,
    texts,
    times,
    tuples(st.builds(AlgorithmChange, st.sampled_from(Algorithm), times)),
    texts,
    texts,
    st.booleans(),
)
infos = st.builds(WorkspaceInfo, texts, texts, times, texts, texts, texts, st.integers(0, 99))


@settings(max_examples=60)
@given(materials | activities | infos)
def test_a_value_comes_back_as_it_was(value: WorkspaceMaterial | Activity | WorkspaceInfo) -> None:
    assert from_plain(type(value), json.loads(json.dumps(to_plain(value)))) == value


def test_a_broken_file_name_comes_back_as_it_was() -> None:
    material = make_material(name="bad\udcff")
    assert from_plain(WorkspaceMaterial, json.loads(json.dumps(to_plain(material)))) == material


def test_fields_with_a_default_may_be_missing() -> None:
    plain = {"id": "a", "name": "x", "created": NOW.isoformat()}
    assert from_plain(Activity, plain) == Activity("a", "x", NOW)


def changed(**values: object) -> dict[str, Any]:
    return {**to_plain(make_material()), **values}


VERSION = to_plain(make_material().versions[0])
OPTIONS = VERSION["options"]


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {**changed(), "colour": "red"},
        {key: value for key, value in changed().items() if key != "name"},
        changed(name=1),
        changed(name=None),
        changed(created="yesterday"),
        changed(created=5),
        changed(versions="v1"),
        changed(versions=[[]]),
        changed(review={"events": [{"state": "gone", "time": NOW.isoformat()}]}),
        changed(review={"events": [{"state": [], "time": NOW.isoformat()}]}),
        changed(faces=[{"label": "F1", "box": {"x": 0, "y": 0, "width": 0, "height": 1}}]),
        changed(faces=[{"label": "F1", "box": {"x": True, "y": 0, "width": 1, "height": 1}}]),
        changed(versions=[{**VERSION, "original": {"sha256": "../x", "suffix": "", "length": 1}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "margin": "2"}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "margin": True}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "margin": 10**400}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "aspect": {"ratio": "1/0"}}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "aspect": {"ratio": "1e999999999"}}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "padding": {"kind": "color", "colour": [1, 2]}}}]),
        changed(versions=[{**VERSION, "options": {**OPTIONS, "allow_failing": 1}}]),
    ],
)
def test_nonsense_is_refused(plain: object) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(WorkspaceMaterial, plain)


def test_an_aspect_is_written_as_a_ratio() -> None:
    options = PrepareOptions(aspect=Aspect.of(3, 4), rules=(ProfileId.ALIBABA,))
    plain = to_plain(options)
    assert plain["aspect"] == {"ratio": "3/4"}
    assert from_plain(PrepareOptions, plain) == options


def test_whole_numbers_are_numbers() -> None:
    plain = changed(versions=[{**VERSION, "options": {**OPTIONS, "margin": 3}}])
    assert from_plain(WorkspaceMaterial, plain).versions[0].options.margin == 3.0


def test_a_day_is_written_as_a_day() -> None:
    material = replace(make_material(), rights=Rights(consent_until=date(2026, 3, 1)))
    assert to_plain(material)["rights"]["consent_until"] == "2026-03-01"
    assert to_plain(datetime(2026, 3, 1, tzinfo=UTC)) == "2026-03-01T00:00:00+00:00"
