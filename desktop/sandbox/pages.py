"""The two small pages a browser sees."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.sandbox.protocol import JsonObject
    from desktop.sandbox.sandbox import Sandbox

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>body {{ font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em }}
table {{ border-collapse: collapse }} td, th {{ padding: .2em .8em .2em 0; text-align: left; vertical-align: top }}
code {{ background: #8882; padding: 0 .2em }}</style>
<h1>{title}</h1>
{body}
</html>
"""

SDKS = (
    ("Python", 'HttpProfile(endpoint="{host}", protocol="http")'),
    ("Node.js", 'profile: {{ httpProfile: {{ endpoint: "{host}", protocol: "http://" }} }}'),
    ("Go", 'profile.HttpProfile.Endpoint = "{host}"; profile.HttpProfile.Scheme = "HTTP"'),
    ("Java", 'httpProfile.setEndpoint("{host}"); httpProfile.setProtocol(HttpProfile.REQ_HTTP);'),
    ("PHP", '$httpProfile->setEndpoint("{host}"); $httpProfile->setProtocol(HttpProfile::$REQ_HTTP);'),
    (".NET", 'SignMethod = ClientProfile.SIGN_TC3SHA256, Endpoint = "{host}", Protocol = HttpProfile.REQ_HTTP'),
    ("C++", 'httpProfile.SetEndpoint("{host}"); httpProfile.SetProtocol(HttpProfile::Scheme::HTTP);'),
)
"""How each official SDK is pointed here. Newer Java and C++ ones turn from one domain of the cloud to another when it
fails; from a host that is none of the cloud's they never turn away."""


def index_page(sandbox: Sandbox, base_url: str) -> str:
    """What a visitor needs: the address, the keys, the IDs, and a line for each SDK."""
    host = base_url.removeprefix("http://")
    shown = [(pair.secret_id, pair.secret_key, pair.token) for pair in sandbox.keys if not pair.own]
    keys = _table(("SecretId", "SecretKey", "Token"), shown)
    sdks = _table(("SDK", "Set"), [(name, f"<code>{escape(text.format(host=host))}</code>") for name, text in SDKS])
    body = (
        f"<p>A FuseFace-compatible service on this machine, backed by the local engine: nothing is sent on, nothing "
        f"is charged. Endpoint <code>{host}</code> over plain HTTP; any region, for example ap-guangzhou.</p>"
        f"<h2>Keys</h2>{keys}<h2>SDKs</h2>{sdks}<h2>Activities and materials</h2>{_materials(sandbox)}"
        '<p>User photos with a URL: <a href="/samples/astronaut.png">astronaut.png</a>, '
        '<a href="/samples/grace_hopper.jpg">grace_hopper.jpg</a>. Errors on demand: header '
        "<code>X-Sandbox-Error: CODE; times=2</code>, or <code>error:CODE</code> as an ID. "
        'Slow answers: <code>X-Sandbox-Delay: SECONDS</code>. <a href="/sandbox/usage">Usage this month</a>.</p>'
    )
    return PAGE.format(title="Fusion Desk sandbox", body=body)


def usage_page(document: JsonObject) -> str:
    """The calls of this month."""
    rows = [
        (action, outcome, str(count))
        for action, outcomes in document["calls"].items()
        for outcome, count in outcomes.items()
    ]
    summary = (
        f"<p>{document['charged']} charged calls, {document['free_left']} of {document['free']} free ones left, "
        f"{document['postpaid']} beyond them.</p>"
    )
    body = summary + _table(("Action", "Outcome", "Calls"), rows)
    return PAGE.format(title=f"Usage in {document['month']}", body=body)


def _materials(sandbox: Sandbox) -> str:
    rows = [
        (
            activity.activity_id,
            material.material_id,
            escape(material.name),
            str(material.status.value),
            "<br>".join(material.faces),
        )
        for activity in sandbox.catalogue.activities
        for material in activity.materials
    ]
    return _table(("ProjectId", "ModelId", "Picture", "MaterialStatus", "TemplateFaceID"), rows)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    head = "".join(f"<th>{name}</th>" for name in heads)
    lines = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{lines}</table>"
