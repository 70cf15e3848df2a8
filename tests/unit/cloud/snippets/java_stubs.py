"""Just enough of the official Java SDK to compile against: signatures from the fact book (9) and the SDK's sources.

Nothing that the released SDK (3.2.11) does not have, as ``setDisableRegionBreaker``, which its main branch has.

The stub client does not call anything: it prints the request, so that a test can run the program and read what it set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.fields import CLASSES, Reference, Scalar

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ROOT = "com.tencentcloudapi"
TYPES = {Scalar.TEXT: "String", Scalar.WHOLE: "Long", Scalar.UNSIGNED: "Long", Scalar.REAL: "Float"}
ACTIONS = {
    "facefusion.v20220927": ("FuseFace", "FuseFaceUltra", "DescribeMaterialList"),
    "iai.v20200303": ("DetectFace",),
}

COMMON = {
    "common.Credential": "public class Credential { public Credential(String i, String k, String t) {} }",
    "common.AbstractModel": """
public abstract class AbstractModel {
    public java.util.Map<String, Object> fields = new java.util.TreeMap<>();
    public java.util.Map<String, String> headers;
    public void SetHeader(java.util.Map<String, String> header) { headers = header; }
    public static <O extends AbstractModel> String toJsonString(O obj) { return "{}"; }
    public String toString() { return fields.toString(); }
}""",
    "common.exception.TencentCloudSDKException": """
public class TencentCloudSDKException extends Exception {
    public String getErrorCode() { return ""; }
    public String getRequestId() { return ""; }
}""",
    "common.profile.Language": "public enum Language { ZH_CN, EN_US }",
    "common.profile.HttpProfile": """
public class HttpProfile {
    public static final String REQ_HTTPS = "https://";
    public static final String REQ_HTTP = "http://";
    public void setProtocol(String protocol) {}
    public void setEndpoint(String endpoint) {}
    public void setReadTimeout(int seconds) {}
}""",
    "common.profile.ClientProfile": """
public class ClientProfile {
    public void setHttpProfile(HttpProfile profile) {}
    public void setLanguage(Language language) {}
}""",
}


def write_sdk(folder: Path) -> list[Path]:
    """The sources, below ``folder``."""
    sources = dict(COMMON)
    for package, actions in ACTIONS.items():
        title = package.split(".", maxsplit=1)[0].capitalize()
        sources[f"{package}.{title}Client"] = _client(package, title, actions)
        for action in actions:
            sources[f"{package}.models.{action}Response"] = _response(action)
    for name, fields in CLASSES.items():
        package = "iai.v20200303" if name == "DetectFaceRequest" else "facefusion.v20220927"
        sources[f"{package}.models.{name}"] = _model(name, fields)
    return [_written(folder, name, text) for name, text in sources.items()]


def _written(folder: Path, name: str, text: str) -> Path:
    package, _, class_name = f"{ROOT}.{name}".rpartition(".")
    path = folder.joinpath(*package.split("."), f"{class_name}.java")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"package {package};\nimport {ROOT}.common.AbstractModel;\n{text}", "utf-8")
    return path


def _model(name: str, fields: Mapping[str, Scalar | Reference]) -> str:
    setters = "".join(
        f'public void set{field}({_type(kind)} value) {{ fields.put("{field}", {_shown(kind)}); }}\n'
        for field, kind in fields.items()
    )
    return f"public class {name} extends AbstractModel {{ {setters} }}"


def _type(kind: Scalar | Reference) -> str:
    if isinstance(kind, Reference):
        return kind.name + "[]" * kind.many
    return TYPES[kind]


def _shown(kind: Scalar | Reference) -> str:
    return "java.util.Arrays.asList(value)" if isinstance(kind, Reference) and kind.many else "value"


def _response(action: str) -> str:
    return (
        f'public class {action}Response extends AbstractModel {{ public String getFusedImage() {{ return "QUJD"; }} }}'
    )


def _client(package: str, title: str, actions: tuple[str, ...]) -> str:
    fault = f"{ROOT}.common.exception.TencentCloudSDKException"
    methods = "".join(
        f"public {action}Response {action}({action}Request request) throws {fault}"
        f'{{ System.out.println(request + " " + request.headers); return new {action}Response(); }}\n'
        for action in actions
    )
    return (
        f"import {ROOT}.{package}.models.*; public class {title}Client {{ public {title}Client("
        f"{ROOT}.common.Credential c, String region, {ROOT}.common.profile.ClientProfile profile) {{}}\n{methods} }}"
    )
