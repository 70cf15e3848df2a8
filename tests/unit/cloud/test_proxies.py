"""Which way leads to a URL: the variables of the environment, read entry by entry."""

from __future__ import annotations

import logging

import pytest

from desktop.cloud.faults import PROXY_KIND, WireFault
from desktop.cloud.proxies import is_excluded, proxy_for

PROXY = "http://127.0.0.1:7890"
FAR = "https://facefusion.tencentcloudapi.com/"


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://far.invalid/", PROXY),
        ("http://far.invalid/", ""),
        ("https://near.invalid/", ""),
        ("https://127.0.0.1/", ""),
        ("https://localhost/", ""),
        ("https://[::1]:8670/", ""),
    ],
)
def test_a_proxy_is_for_its_scheme_and_never_for_this_machine(
    monkeypatch: pytest.MonkeyPatch, url: str, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", "near.invalid")
    assert proxy_for(url) == proxy


def test_without_variables_the_way_is_direct() -> None:
    assert proxy_for(FAR) == ""


def test_an_all_proxy_is_for_every_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", PROXY)
    assert proxy_for("http://far.invalid/") == proxy_for(FAR) == PROXY


def test_the_scheme_comes_before_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", "nonsense://127.0.0.1:7891")
    monkeypatch.setenv("https_proxy", PROXY)
    assert proxy_for(FAR) == PROXY


@pytest.mark.parametrize(
    ("written", "proxy"),
    [
        ("127.0.0.1:7890", PROXY),
        (" http://127.0.0.1:7890/ ", PROXY),
        ("socks://127.0.0.1:7891/", "socks5://127.0.0.1:7891"),
        ("SOCKS5H://proxy.invalid:1080", "socks5h://proxy.invalid:1080"),
        ("http://name:p%40ss@proxy.invalid:8080", "http://name:p%40ss@proxy.invalid:8080"),
        ("http://[fd00::1]:8080", "http://[fd00::1]:8080"),
    ],
)
def test_a_proxy_may_be_written_in_many_ways(monkeypatch: pytest.MonkeyPatch, written: str, proxy: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", written)
    assert proxy_for(FAR) == proxy


@pytest.mark.parametrize(
    "written",
    [
        "nonsense://127.0.0.1:7890",
        "http://127.0.0.1:port",
        "http://127.0.0.1:0",
        "http://127.0.0.1:99999",
        "http://[::1",
        "http://",
        "http://a b:80",
        "socks4://127.0.0.1:1080",
    ],
)
@pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
def test_an_entry_that_is_no_proxy_is_named(monkeypatch: pytest.MonkeyPatch, variable: str, written: str) -> None:
    monkeypatch.setenv(variable, written)
    with pytest.raises(WireFault) as caught:
        proxy_for(FAR)
    assert caught.value.code == PROXY_KIND
    assert caught.value.message.startswith(f"{variable} is {written!r}")


def test_and_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://name:s3cret@and@more@host:port")
    with pytest.raises(WireFault) as caught:
        proxy_for(FAR)
    assert "s3cret" not in caught.value.message
    assert "more" not in caught.value.message


def test_a_proxy_of_the_system_is_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows and macOS keep theirs elsewhere."""
    monkeypatch.setattr("desktop.cloud.proxies.getproxies", lambda: {"https": "nonsense://host"})
    with pytest.raises(WireFault, match="https proxy is 'nonsense"):
        proxy_for(FAR)


def test_the_exceptions_of_the_system_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.cloud.proxies.getproxies", lambda: {"https": PROXY})
    monkeypatch.setattr("desktop.cloud.proxies.proxy_bypass", lambda host: host == "near.invalid")
    assert proxy_for("https://near.invalid/") == ""
    assert proxy_for(FAR) == PROXY


@pytest.mark.parametrize(
    ("no_proxy", "host"),
    [
        ("*", "far.invalid"),
        ("near.invalid", "near.invalid"),
        ("NEAR.invalid ", "near.INVALID"),
        ("invalid", "far.invalid"),
        (".invalid", "far.invalid"),
        (".invalid", "invalid"),
        ("*.invalid", "far.invalid"),
        ("far.invalid.", "far.invalid"),
        ("x, near.invalid,", "near.invalid"),
        ("far.invalid:443", "far.invalid"),
        ("10.0.0.1", "10.0.0.1"),
        ("10.0.0.1:443", "10.0.0.1"),
        ("10.0.0.0/8", "10.1.2.3"),
        ("10.1.2.3/8", "10.9.9.9"),
        ("fd00::1", "fd00::1"),
        ("[fd00::1]", "fd00::1"),
        ("[fd00::1]:443", "fd00:0::1"),
        ("fe80::/10", "fe80::1%eth0"),
        ("[fe80::]/10", "fe80::1"),
        ("fc00::/7", "fd12:3456::1"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
    ],
)
def test_hosts_that_no_proxy_names(no_proxy: str, host: str) -> None:
    assert is_excluded(host, 443, no_proxy)


@pytest.mark.parametrize(
    ("no_proxy", "host"),
    [
        ("", "far.invalid"),
        (" , ,", "far.invalid"),
        ("near.invalid", "far.invalid"),
        ("ar.invalid", "far.invalid"),
        ("far.invalid:8443", "far.invalid"),
        ("10.0.0.0/8", "11.0.0.1"),
        ("10.0.0.0/8", "far.invalid"),
        ("10.0.0.0/8", "fd00::1"),
        ("0.0.1", "10.0.0.1"),
        ("10.0.0.1", "far.invalid"),
        ("fe80::/10", "fd00::1"),
        ("[::2]:443", "::1"),
        ("far", "10.0.0.1"),
        (".", "far.invalid"),
    ],
)
def test_hosts_that_it_does_not_name(no_proxy: str, host: str) -> None:
    assert not is_excluded(host, 443, no_proxy)


@pytest.mark.parametrize("entry", ["[::1", "http://far.invalid", "a:b:c", "far invalid", "10.0.0.0/99", "x/y"])
def test_an_entry_of_no_proxy_that_makes_no_sense_is_named_and_costs_only_itself(
    caplog: pytest.LogCaptureFixture, entry: str
) -> None:
    with caplog.at_level(logging.WARNING):
        assert is_excluded("far.invalid", 443, f"{entry},far.invalid")
    assert repr(entry) in caplog.text
