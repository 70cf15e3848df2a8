"""Java with the official SDK (``com.tencentcloudapi:tencentcloud-sdk-java-facefusion``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.fields import Number, Scalar, classes_used
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use, request_model
from desktop.cloud.snippets.statements import statements
from desktop.cloud.snippets.strings import java_string
from desktop.cloud.snippets.text import filled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = """\
// Maven: com.tencentcloudapi:tencentcloud-sdk-java-«product». Save as Call.java; javac -encoding UTF-8 Call.java
// «keys»
«imports»

public class Call {
    «picture»
    private static String key(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    public static void main(String[] arguments) throws Exception {
        HttpProfile http = new HttpProfile();
        http.setProtocol(«protocol»);
        http.setEndpoint(«endpoint»);
        http.setReadTimeout(«timeout»);
        ClientProfile profile = new ClientProfile();
        profile.setHttpProfile(http);
        profile.setLanguage(Language.«language_name»);
        // SDKs newer than 3.2.11 may go to another domain of the cloud when one fails, never away from a host of your
        // own. Where yours has it, profile.setDisableRegionBreaker(true) keeps every call at this endpoint.
        Credential credential = new Credential(
            key("TENCENTCLOUD_SECRET_ID"),
            key("TENCENTCLOUD_SECRET_KEY"),
            System.getenv("TENCENTCLOUD_TOKEN"));
        «title»Client client = new «title»Client(credential, «region», profile);

        «statements»
        «headers»

        try {
            «action»Response response = client.«action»(request);
            «result»
        } catch (TencentCloudSDKException error) {
            System.err.println(error.getErrorCode() + ": " + error.getMessage());
            System.err.println("RequestId: " + error.getRequestId());
            System.exit(1);
        }
    }
}
"""

PICTURE = """\
// The file as base64 without line breaks, as the service wants it.
private static String picture(String name) throws IOException {
    return Base64.getEncoder().encodeToString(Files.readAllBytes(Paths.get(name)));
}
"""

RESULTS = {
    ReplyUse.URL: "System.out.println(response.getFusedImage());",
    ReplyUse.PICTURE: """\
String name = response.getFusedImage().startsWith("iVBOR") ? "result.png" : "result.jpg";
Files.write(Paths.get(name), Base64.getDecoder().decode(response.getFusedImage()));
System.out.println(name);""",
    ReplyUse.DOCUMENT: "System.out.println(«action»Response.toJsonString(response));",
}

SDK = "com.tencentcloudapi."


class _Java:
    """Everything is boxed in the SDK's setters: Long and Float."""

    def string(self, text: str) -> str:
        return java_string(text)

    def number(self, number: Number) -> str:
        return f"{number.value!r}f" if number.kind is Scalar.REAL else f"{number.value}L"

    def made(self, class_name: str, variable: str) -> str:
        return f"{class_name} {variable} = new {class_name}();"

    def set(self, variable: str, field: str, value: str) -> str:
        return f"{variable}.set{field}({value});"

    def list_of(self, class_name: str, variables: Sequence[str]) -> str:
        return f"new {class_name}[] {{{', '.join(variables)}}}"


def java_snippet(request: SnippetRequest) -> str:
    """A class for Java 8 and later."""
    result = RESULTS[reply_use(request)].replace("«action»", request.action)
    return filled(
        TEMPLATE,
        **common(request, java_string),
        imports=_imports(request),
        picture=PICTURE if pictures(request.parameters) else "",
        protocol=f"HttpProfile.REQ_{request.endpoint.scheme.upper()}",
        statements=statements(request_model(request), "request", _Java()),
        headers=_headers(request),
        result=result,
    )


def _imports(request: SnippetRequest) -> str:
    parts = common(request, java_string)
    package = f"{SDK}{parts['product']}.{parts['version']}"
    models = (f"{request.action}Request", f"{request.action}Response", *classes_used(request_model(request)))
    names = [
        f"{SDK}common.Credential",
        f"{SDK}common.exception.TencentCloudSDKException",
        *(f"{SDK}common.profile.{name}" for name in ("ClientProfile", "HttpProfile", "Language")),
        f"{package}.{parts['title']}Client",
        *(f"{package}.models.{name}" for name in sorted(models)),
        *_standard_imports(request),
    ]
    return "\n".join(f"import {name};" for name in names)


def _standard_imports(request: SnippetRequest) -> list[str]:
    reads, saves = bool(pictures(request.parameters)), reply_use(request) is ReplyUse.PICTURE
    wanted = {
        "java.io.IOException": reads,
        "java.nio.file.Files": reads or saves,
        "java.nio.file.Paths": reads or saves,
        "java.util.Base64": reads or saves,
        "java.util.HashMap": bool(request.headers),
        "java.util.Map": bool(request.headers),
    }
    return [name for name, needed in wanted.items() if needed]


def _headers(request: SnippetRequest) -> str:
    if not request.headers:
        return ""
    lines = [f"headers.put({java_string(name)}, {java_string(value)});" for name, value in request.headers.items()]
    return "\n".join(["Map<String, String> headers = new HashMap<>();", *lines, "request.SetHeader(headers);"])
