"""Which proxy the way to a URL leads through: what the environment says, or else the system (Windows, macOS).

Read as curl and the usual programs read it, entry by entry: one that makes no sense is named, and costs only itself.
"""

from __future__ import annotations

import logging
import os
import re
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies, getproxies_environment, proxy_bypass

from desktop.cloud.faults import PROXY_KIND, WireFault
from desktop.domain.cloud.settings import is_loopback

if TYPE_CHECKING:
    from ipaddress import IPv4Address

logger = logging.getLogger(__name__)

KINDS = {"http": "http", "https": "https", "socks5": "socks5", "socks5h": "socks5h", "socks": "socks5"}
"""Schemes of proxies, as the HTTP client spells them. ``socks`` is what GNOME's settings write. Over SOCKS the proxy
looks up the host's name in any case."""

DEFAULT_PORTS = {"http": 80, "https": 443}

ENTRY = re.compile(
    r"\[(?P<bracketed>[0-9a-f:.%]+)\](:(?P<port6>\d{1,5}))?|(?P<host>[^\s/:\[\]@?#]+)(:(?P<port>\d{1,5}))?"
)
"""One host of ``NO_PROXY``: ``example.com``, ``.example.com``, ``10.0.0.1:8080``, ``[::1]:8080``."""

BRACKETED = re.compile(r"\[([^\[\]]*)\](?=/|$)")


def proxy_for(url: str) -> str:
    """The proxy's URL, with user and password where it has them; empty where the way is direct.

    The variable of the URL's own scheme comes before ``ALL_PROXY``; this machine is always reached directly. Raises
    :class:`WireFault` that names the variable when what it says is no proxy we can use.
    """
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or DEFAULT_PORTS.get(parts.scheme, 0)
    if is_loopback(host) or _is_bypassed(host, port):
        return ""
    proxies = getproxies()
    name = next((name for name in (parts.scheme, "all") if proxies.get(name)), "")
    return _checked(name, proxies[name]) if name else ""


def _is_bypassed(host: str, port: int) -> bool:
    environment = getproxies_environment()
    if environment:
        return is_excluded(host, port, environment.get("no", ""))
    return bool(proxy_bypass(host))


def is_excluded(host: str, port: int, no_proxy: str) -> bool:
    """Whether ``no_proxy`` (``NO_PROXY``) names ``host``: itself, a domain above it, or a network it lies in."""
    return any(_fits(entry.strip().lower(), host.lower(), port) for entry in no_proxy.split(",") if entry.strip())


def _fits(entry: str, host: str, port: int) -> bool:
    if entry == "*":
        return True
    address = _address_of(host)
    if "/" in entry:
        return _lies_in(entry, address)
    if (alone := _address_of(entry)) is not None:
        return alone == address
    match = ENTRY.fullmatch(entry)
    if match is None:
        logger.warning("NO_PROXY has %r in it, which is no host and no network: it is passed over", entry)
        return False
    wanted = match["port"] or match["port6"]
    if wanted and int(wanted) != port:
        return False
    return _is_named(match["bracketed"] or match["host"], host, address)


def _is_named(name: str, host: str, address: IPv4Address | IPv6Address | None) -> bool:
    if address is not None:
        return _address_of(name) == address
    domain = name.removeprefix("*").strip(".")
    return bool(domain) and (host.rstrip(".") == domain or host.rstrip(".").endswith(f".{domain}"))


def _address_of(text: str) -> IPv4Address | IPv6Address | None:
    """An IPv4 address in IPv6 clothes is that IPv4 address; a zone (``%eth0``) says nothing of where it lies."""
    try:
        address = ip_address(BRACKETED.sub(r"\1", text).split("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address


def _lies_in(entry: str, address: IPv4Address | IPv6Address | None) -> bool:
    try:
        network = ip_network(BRACKETED.sub(r"\1", entry), strict=False)
    except ValueError:
        logger.warning("NO_PROXY has %r in it, which is no network: it is passed over", entry)
        return False
    return address is not None and address in network


def _checked(name: str, proxy: str) -> str:
    """``proxy`` as the HTTP client takes it; without a scheme it is an HTTP proxy."""
    text = proxy.strip() if "://" in proxy else f"http://{proxy.strip()}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise _unusable(name, text, str(error)) from None
    if parts.scheme not in KINDS:
        raise _unusable(name, text, f"{parts.scheme} is no kind of proxy that can be used")
    if not parts.hostname or port == 0 or re.search(r"[\s\\]", parts.netloc):
        raise _unusable(name, text, "it names no host")
    return f"{KINDS[parts.scheme]}://{parts.netloc}"


def _unusable(name: str, proxy: str, reason: str) -> WireFault:
    """Names the variable as it is spelled here; user and password of the proxy stay out of it."""
    spelled = next((key for key in (f"{name}_proxy", f"{name}_proxy".upper()) if os.environ.get(key)), f"{name} proxy")
    shown = re.sub(r"//.*@", "//***@", proxy)
    return WireFault(PROXY_KIND, f"{spelled} is {shown!r}: {reason}")
