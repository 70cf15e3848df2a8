"""Where and how the cloud is called."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from desktop.domain.cloud.calls import Site

FUSION_HOSTS = {
    Site.MAINLAND: "https://facefusion.tencentcloudapi.com",
    Site.INTERNATIONAL: "https://facefusion.intl.tencentcloudapi.com",
}
"""Fact book, 1.1."""

FACE_HOSTS = {
    Site.MAINLAND: "https://iai.tencentcloudapi.com",
    Site.INTERNATIONAL: "https://iai.intl.tencentcloudapi.com",
}
"""DetectFace belongs to another product (fact book, 8)."""

DEFAULT_REGION = "ap-guangzhou"
"""Always sent: the service asks for one (fact book, discrepancy 2)."""


MOST_LETTERS = 2000
"""Of an address. Since 2026-12-01, by judgement: every browser takes as many, and no page of a release has more."""

DEFAULT_RETRIES, MOST_RETRIES = 2, 10
"""The official SDKs send nothing again by themselves; two more tries get over what a second mends."""


@dataclass(frozen=True, slots=True)
class CloudSettings:
    """``fusion_endpoint`` and ``face_endpoint`` are base URLs, empty for the site's own; timeouts in seconds.

    ``read_timeout`` is the longest silence, ``total_timeout`` the longest time one try may take, sending included.

    ``forwarded_for`` goes out as ``X-Forwarded-For`` when set (fact book, 1.6). ``message_language`` is
    ``X-TC-Language``: ``zh-CN`` or ``en-US``. ``retries``: how often what may be sent again is sent again, at most.
    ``key_profile`` names the keys that sign; empty for those of the account, or of the sandbox on this machine.
    """

    site: Site = Site.MAINLAND
    fusion_endpoint: str = ""
    face_endpoint: str = ""
    region: str = DEFAULT_REGION
    message_language: str = "zh-CN"
    forwarded_for: str = ""
    retries: int = DEFAULT_RETRIES
    key_profile: str = ""
    connect_timeout: float = 10.0
    read_timeout: float = 60.0
    total_timeout: float = 180.0

    @property
    def fusion_url(self) -> str:
        return self.fusion_endpoint or FUSION_HOSTS[self.site]

    @property
    def is_local(self) -> bool:
        """Whether calls stay on this machine (the sandbox): nothing is uploaded, and nobody is charged."""
        return is_loopback(urlsplit(self.fusion_url).hostname or "")

    @property
    def face_url(self) -> str:
        return self.face_endpoint or FACE_HOSTS[self.site]


def check_endpoint(url: str) -> str:
    """``url`` itself when keys may be sent there: https, or plain http to this machine; empty is the site's own.

    Raises ``ValueError``.
    """
    if not url:
        return url
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port  # asking for the port checks it
    host.encode("idna")  # and a name that cannot be looked up is a ValueError too
    secure = port != 0 and _is_secure(parts.scheme, host)
    if not secure or parts.path.strip("/") or parts.query or parts.fragment or parts.username or parts.password:
        message = f"an endpoint like https://host expected (plain http only to 127.0.0.1), not {url!r}"
        raise ValueError(message)
    return url


def check_web_address(url: str) -> str:
    """``url`` itself when it is a page that may be asked for: https, or plain http on this machine; empty is none.

    User names and passwords have no place in it, nor has what programs read differently. Raises ``ValueError``.
    """
    if not url:
        return url
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port
    host.encode("idna")
    odd = len(url) > MOST_LETTERS or not url.isprintable() or any(sign in url for sign in " \\")
    if odd or port == 0 or "@" in parts.netloc or not _is_secure(parts.scheme, host):
        message = (
            f"an address like https://host/page expected (plain http only to 127.0.0.1), not {url[:MOST_LETTERS]!r}"
        )
        raise ValueError(message)
    return url


def _is_secure(scheme: str, host: str) -> bool:
    """Whether nobody on the way can change what is asked and answered."""
    return bool(host) if scheme == "https" else scheme == "http" and is_loopback(host)


def is_loopback(host: str) -> bool:
    """Whether ``host`` is this machine by its very name or number: nothing is looked up."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
