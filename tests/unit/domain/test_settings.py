"""Every setting has a default, a plain form, and a check that refuses nonsense."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.cloud.calls import Site
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.files.formats import OutputFormat
from desktop.domain.fusing.fusion import Algorithm
from desktop.domain.settings import (
    KEYS,
    MAX_READ_TIMEOUT,
    PARSERS,
    Language,
    Settings,
    Theme,
    cloud_settings,
    read_settings,
)

WRONG = {
    "language": "fr",
    "theme": 3,
    "picture_folder": 3,
    "output_folder": ["/a"],
    "margin": 1.9,
    "aspect": "1:0",
    "padding": "color:red",
    "format": "gif",
    "max_bytes": 1.5e5 + 0.5,
    "jobs": -1,
    "presets": {"mine": {"margin": 2}},
    "algorithm": [],
    "workspace_shown": 1,
    "tour_shown": "yes",
    "window_geometry": 1.5,
    "retention_days": -1,
    "modes": ["prepare"],
    "shortcuts": {"window.export": "Ctrl+E"},
    "recent_actions": "window.export",
    "notifications": 1,
    "tell_new_version": 1,
    "release_notice": "http://example.invalid/newest.json",
    "version_asked_on": "yesterday",
    "cloud_site": "moon",
    "cloud_endpoint": "http://example.com",
    "face_endpoint": "https://example.com/path",
    "cloud_region": "AP GUANGZHOU",
    "cloud_language": "de-DE",
    "forwarded_for": "not an address",
    "connect_timeout": 0,
    "read_timeout": 601,
}


def test_the_tables_name_every_setting() -> None:
    assert tuple(PARSERS) == KEYS
    assert set(WRONG) == set(KEYS)


def test_nothing_saved_means_the_defaults() -> None:
    assert read_settings({}) == (Settings(), {})


@pytest.mark.parametrize("key", KEYS)
def test_a_value_without_sense_gets_its_default_and_a_reason(key: str) -> None:
    found, problems = read_settings({"theme": "dark", key: WRONG[key]})
    assert getattr(found, key) == getattr(Settings(), key)
    assert list(problems) == [key]
    assert problems[key]


@pytest.mark.parametrize("margin", [math.nan, math.inf, -math.inf, True, "1.9", "wide", "nan"])
def test_odd_numbers_are_refused(margin: object) -> None:
    assert "margin" in read_settings({"margin": margin})[1]


@pytest.mark.parametrize(("saved", "meant"), [(2.0, "auto"), (2.5, "2.5"), (3, "3")])
def test_a_margin_from_before_there_were_words_is_understood(saved: float, meant: str) -> None:
    """2 was what nobody had chosen; what one has now is automatic."""
    assert read_settings({"margin": saved}) == (Settings(margin=meant), {})


def test_keys_of_another_version_are_left_alone() -> None:
    assert read_settings({"hologram": True}) == (Settings(), {})


@settings(max_examples=30)
@given(
    st.builds(
        Settings,
        language=st.sampled_from(Language),
        theme=st.sampled_from(Theme),
        output_folder=st.text(st.characters(codec="utf-8", exclude_characters="\0")),
        margin=st.sampled_from(["auto", "minimum", "2", "2.75"]),
        aspect=st.sampled_from(["free", "1:1", "16:9"]),
        padding=st.sampled_from(["none", "blur", "color:#01aBff"]),
        format=st.sampled_from(OutputFormat),
        max_bytes=st.integers(10_000, 10_000_000),
        jobs=st.integers(0, 64),
        algorithm=st.sampled_from(Algorithm),
        tell_new_version=st.booleans(),
        release_notice=st.sampled_from(["", "https://example.invalid/newest.json"]),
        version_asked_on=st.just("") | st.dates().map(str),
        modes=st.dictionaries(st.text(), st.none() | st.text() | st.lists(st.integers())),
    )
)
def test_settings_survive_their_plain_form(mine: Settings) -> None:
    assert read_settings(json.loads(json.dumps(mine.to_plain()))) == (mine, {})


def test_the_settings_say_where_and_how_the_cloud_is_called() -> None:
    plain = {
        "cloud_site": "international",
        "cloud_endpoint": "http://127.0.0.1:8670",
        "face_endpoint": "https://iai.example.com",
        "cloud_region": "ap-beijing",
        "cloud_language": "en-US",
        "forwarded_for": "203.0.113.7",
        "connect_timeout": 3,
        "read_timeout": 30,
    }
    found, problems = read_settings(plain)
    assert not problems
    assert cloud_settings(found) == CloudSettings(
        site=Site.INTERNATIONAL,
        fusion_endpoint="http://127.0.0.1:8670",
        face_endpoint="https://iai.example.com",
        region="ap-beijing",
        message_language="en-US",
        forwarded_for="203.0.113.7",
        connect_timeout=3.0,
        read_timeout=30.0,
    )


def test_the_longest_silence_fits_into_the_whole_try() -> None:
    assert CloudSettings().total_timeout >= MAX_READ_TIMEOUT


def test_the_defaults_call_the_service_itself() -> None:
    assert cloud_settings(Settings()) == CloudSettings()


@pytest.mark.parametrize("region", ["", "ap guangzhou", "ap-guangzhou\r\nX-Evil: 1", "9"])
def test_what_cannot_be_a_region_is_refused(region: str) -> None:
    assert "cloud_region" in read_settings({"cloud_region": region})[1]
