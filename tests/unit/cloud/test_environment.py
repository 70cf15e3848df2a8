"""Proxies and certificates of the environment: respected, and told apart when they stand in the way."""

from __future__ import annotations

import datetime as dt
import gc
import socket
import ssl
from dataclasses import fields, replace
from typing import TYPE_CHECKING

import httpx
import pytest
import truststore
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from desktop.cloud import faults as codes
from desktop.cloud.faults import fault_of
from desktop.cloud.http import verifying_context
from desktop.domain.cloud.calls import Charged
from desktop.domain.cloud.connection import ConnectionOutcome
from desktop.domain.cloud.errors import CloudError
from desktop.domain.cloud.settings import CloudSettings
from desktop.domain.errors import ErrorCode
from desktop.domain.jobs import NoProgress
from tests import fault_proxy as faults
from tests.fault_proxy import Reply, response
from tests.unit.cloud.test_faults import free_port

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.cloud.client import CloudClient
    from tests.fault_proxy import Visit
    from tests.unit.cloud.conftest import Connect, Serve

FAR = "https://facefusion.invalid"
LISTED = response(MaterialInfos=[])


def failure_of(client: CloudClient) -> CloudError:
    with pytest.raises(CloudError) as caught:
        client.list_materials("at_1", NoProgress())
    assert caught.value.verdict.charged is Charged.NO, "nothing was sent"
    return caught.value


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A key and a certificate for ``facefusion.invalid``, signed by itself, in one PEM file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "facefusion.invalid")])
    now = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("facefusion.invalid")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = tmp_path / "both.pem"
    path.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return path


def tls_of(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def tunnel_to_tls(certificate: Path) -> faults.Fault:
    """An HTTPS proxy that is the far server as well: it answers CONNECT, then speaks TLS and HTTP."""
    context = tls_of(certificate)

    def fault(visit: Visit) -> None:
        visit.receive()
        visit.socket.sendall(b"HTTP/1.1 200 Connected\r\n\r\n")
        with context.wrap_socket(visit.socket, server_side=True) as secured:
            faults.healthy(replace(visit, socket=secured))

    return fault


def test_calls_go_through_the_proxy_of_the_environment(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, certificate: Path
) -> None:
    proxy = serve(lambda _: LISTED, tunnel_to_tls(certificate))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    connect(FAR).list_materials("at_1", NoProgress())
    assert [request.line for request in proxy.requests] == [
        "CONNECT facefusion.invalid:443 HTTP/1.1",
        "POST / HTTP/1.1",
    ]
    assert "authorization" not in proxy.requests[0].headers


def test_a_certificate_nobody_vouches_for_is_refused(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, certificate: Path
) -> None:
    proxy = serve(lambda _: LISTED, tunnel_to_tls(certificate))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    assert failure_of(connect(FAR)).service_code == "cloud.tls.certificate"
    assert [request.line[:7] for request in proxy.requests] == ["CONNECT"]


def test_a_certificate_for_another_host_is_refused(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, certificate: Path
) -> None:
    proxy = serve(lambda _: LISTED, tunnel_to_tls(certificate))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert failure_of(connect("https://other.invalid")).service_code == "cloud.tls.certificate"


@pytest.mark.parametrize(("status", "code"), [(407, "cloud.proxy.login"), (403, "cloud.proxy.refused")])
def test_a_proxy_that_says_no(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, status: int, code: str
) -> None:
    proxy = serve(lambda _: LISTED, faults.answering(Reply(status)))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    error = failure_of(connect(FAR))
    assert (error.code, error.service_code) == (ErrorCode.CLOUD_PROXY, code)
    assert proxy.visits == 1


def test_a_proxy_that_is_not_there(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{free_port()}")
    assert failure_of(connect(FAR)).service_code == "cloud.proxy.unreachable"


@pytest.mark.parametrize("proxy", ["socks4://127.0.0.1:1", "nonsense://127.0.0.1:1"])
def test_a_proxy_of_an_unknown_kind(connect: Connect, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    error = failure_of(connect(FAR))
    assert error.service_code == "cloud.proxy.kind"
    assert f"ALL_PROXY is '{proxy}'" in error.message


def through_socks(spoken: list[bytes], certificate: Path) -> faults.Fault:
    """A SOCKS5 proxy without a login that is the far server as well; ``spoken`` is what it hears."""

    def fault(visit: Visit) -> None:
        for reply in (b"\x05\x00", b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x01"):
            spoken.append(visit.socket.recv(512))
            visit.socket.sendall(reply)
        with tls_of(certificate).wrap_socket(visit.socket, server_side=True) as secured:
            faults.healthy(replace(visit, socket=secured))

    return fault


@pytest.mark.parametrize("scheme", ["socks5", "socks5h", "socks"])
def test_calls_go_through_a_socks_proxy_that_looks_up_the_name(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, certificate: Path, scheme: str
) -> None:
    spoken: list[bytes] = []
    proxy = serve(lambda _: LISTED, through_socks(spoken, certificate))
    monkeypatch.setenv("all_proxy", proxy.url.replace("http", scheme))
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    connect(FAR).list_materials("at_1", NoProgress())
    assert spoken[0] == b"\x05\x01\x00"
    assert spoken[1].endswith(b"\x03\x12facefusion.invalid\x01\xbb")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(
    ("replies", "code"),
    [
        ([b""], "cloud.proxy.refused"),
        ([b"HTTP/1.1 400 Bad Request\r\n\r\n"], "cloud.proxy.refused"),
        ([b"\x05\xff"], "cloud.proxy.login"),
        ([b"\x05\x02"], "cloud.proxy.login"),
        ([b"\x05\x00", b"\x05\x02\x00\x01\x00\x00\x00\x00\x00\x00"], "cloud.proxy.refused"),
        ([b"\x05\x00", b""], "cloud.proxy.refused"),
    ],
)
def test_a_socks_proxy_that_says_no_or_speaks_something_else(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, replies: list[bytes], code: str
) -> None:
    def fault(visit: Visit) -> None:
        for reply in replies:
            visit.socket.recv(512)
            visit.socket.sendall(reply)

    proxy = serve(lambda _: LISTED, fault)
    monkeypatch.setenv("ALL_PROXY", proxy.url.replace("http", "socks5"))
    error = failure_of(connect(FAR))
    assert (error.code, error.service_code) == (ErrorCode.CLOUD_PROXY, code)
    del error
    gc.collect()  # httpcore leaves the socket of a handshake that failed to the garbage collector, which warns


def test_the_proxy_of_the_scheme_comes_before_a_socks_proxy_for_all(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, certificate: Path
) -> None:
    """The usual line in China: three variables, and all_proxy is another one's."""
    proxy = serve(lambda _: LISTED, tunnel_to_tls(certificate))
    monkeypatch.setenv("https_proxy", proxy.url)
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.setenv("all_proxy", f"socks5://127.0.0.1:{free_port()}")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    connect(FAR).list_materials("at_1", NoProgress())
    assert proxy.requests[0].line == "CONNECT facefusion.invalid:443 HTTP/1.1"


@pytest.mark.parametrize(
    "no_proxy", ["localhost,127.0.0.1,::1,fe80::/10", "[::1]", "fd00::/8,fc00::/7", "[::1", "http://x:y", "a:b:c"]
)
def test_what_stands_in_no_proxy_stops_no_call(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch, certificate: Path, no_proxy: str
) -> None:
    proxy = serve(lambda _: LISTED, tunnel_to_tls(certificate))
    monkeypatch.setenv("HTTPS_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", no_proxy)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    connect(FAR).list_materials("at_1", NoProgress())
    assert proxy.requests[0].line == "CONNECT facefusion.invalid:443 HTTP/1.1"


def test_this_machine_is_reached_without_a_proxy(
    serve: Serve, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys in plain text must not leave it."""
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{free_port()}")
    monkeypatch.setenv("ALL_PROXY", "nonsense://127.0.0.1:1")
    proxy = serve(lambda _: LISTED)
    connect(proxy.url).list_materials("at_1", NoProgress())
    assert proxy.visits == 1


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_certificates_that_cannot_be_read(
    connect: Connect, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, variable: str
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "missing"))
    assert failure_of(connect(FAR)).service_code == "cloud.tls.store"


def test_a_file_without_certificates(connect: Connect, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    notes = tmp_path / "notes.pem"
    notes.write_text("no certificate")
    monkeypatch.setenv("SSL_CERT_FILE", str(notes))
    assert failure_of(connect(FAR)).service_code == "cloud.tls.store"


def test_the_certificates_of_the_operating_system_are_trusted() -> None:
    """A company's proxy has its certificate there; the list that httpx brings along does not know it."""
    assert isinstance(verifying_context(), truststore.SSLContext)


@pytest.mark.parametrize("variable", ["", "SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_verification_cannot_be_switched_off(monkeypatch: pytest.MonkeyPatch, certificate: Path, variable: str) -> None:
    """Not by the environment, and there is no setting for it."""
    for name in "PYTHONHTTPSVERIFY", "CURL_INSECURE", "NODE_TLS_REJECT_UNAUTHORIZED":
        monkeypatch.setenv(name, "0")
    if variable:
        monkeypatch.setenv(variable, str(certificate if variable == "SSL_CERT_FILE" else certificate.parent))
    context = verifying_context()
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.check_hostname
    words = {word for field in fields(CloudSettings) for word in field.name.split("_")}
    assert words.isdisjoint({"verify", "verification", "insecure", "tls", "ssl", "certificate"})


def test_a_name_that_does_not_exist(connect: Connect, monkeypatch: pytest.MonkeyPatch) -> None:
    """The resolver is played: asking a real one would need the network."""

    def unknown(host: str, *_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, f"Name or service not known: {host}")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    client = connect(FAR)
    assert failure_of(client).service_code == "cloud.network.dns"
    assert client.check(NoProgress()).outcome is ConnectionOutcome.DNS


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (httpx.ConnectTimeout(""), codes.TIMEOUT_CONNECT),
        (httpx.PoolTimeout(""), codes.TIMEOUT_CONNECT),
        (httpx.WriteTimeout(""), codes.TIMEOUT_REPLY),
        (httpx.WriteError("broken pipe"), codes.NETWORK_LOST),
    ],
)
def test_what_hardly_ever_happens(error: httpx.TransportError, code: str) -> None:
    fault = fault_of(error, proxied=False)
    assert fault.code == code
    assert fault.message


def test_a_cause_in_a_group_is_found() -> None:
    """Several addresses of one host fail together."""
    error = httpx.ConnectError("all attempts failed")
    error.__cause__ = ExceptionGroup("attempts", [OSError(), ssl.SSLError("handshake")])
    assert fault_of(error, proxied=False).code == codes.TLS_HANDSHAKE
