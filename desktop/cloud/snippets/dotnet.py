"""C# with the official SDK (``TencentCloudSDK.Facefusion``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.expressions import ExpressionStyle, assignments
from desktop.cloud.snippets.fields import Number, Scalar
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use, request_model
from desktop.cloud.snippets.strings import json_string
from desktop.cloud.snippets.text import filled

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = """\
// dotnet add package TencentCloudSDK.«title»
// «keys»
«usings»
using TencentCloud.Common;
using TencentCloud.Common.Profile;
using TencentCloud.«title».«namespace»;
using TencentCloud.«title».«namespace».Models;

internal static class Call
{
    «picture»
    private static string Key(string name)
    {
        return Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException(name + " is not set");
    }

    private static int Main()
    {
        var profile = new ClientProfile
        {
            SignMethod = ClientProfile.SIGN_TC3SHA256, // some versions default to the older HmacSHA256
            Language = Language.«language_name»,
            HttpProfile = new HttpProfile
            {
                Protocol = HttpProfile.«protocol»,
                Endpoint = «endpoint»,
                Timeout = «timeout»,
            },
        };
        var credential = new Credential
        {
            SecretId = Key("TENCENTCLOUD_SECRET_ID"),
            SecretKey = Key("TENCENTCLOUD_SECRET_KEY"),
            Token = Environment.GetEnvironmentVariable("TENCENTCLOUD_TOKEN"),
        };
        var client = new «title»Client(credential, «region», profile);
        «headers»

        var request = new «action»Request();
        «assignments»
        try
        {
            var response = client.«action»Sync(request);
            «result»
            return 0;
        }
        catch (TencentCloudSDKException error)
        {
            Console.Error.WriteLine($"{error.ErrorCode}: {error.Message}");
            Console.Error.WriteLine($"RequestId: {error.RequestId}");
            return 1;
        }
    }
}
"""

PICTURE = """\
// The file as base64 without line breaks, as the service wants it.
private static string Picture(string name)
{
    return Convert.ToBase64String(File.ReadAllBytes(name));
}
"""

RESULTS = {
    ReplyUse.URL: "Console.WriteLine(response.FusedImage);",
    ReplyUse.PICTURE: """\
var name = response.FusedImage.StartsWith("iVBOR", StringComparison.Ordinal) ? "result.png" : "result.jpg";
File.WriteAllBytes(name, Convert.FromBase64String(response.FusedImage));
Console.WriteLine(name);""",
    ReplyUse.DOCUMENT: "Console.WriteLine(AbstractModel.ToJsonString(response));",
}


def _number(number: Number) -> str:
    return f"{number.value!r}f" if number.kind is Scalar.REAL else repr(number.value)


STYLE = ExpressionStyle(
    text=json_string,
    picture=lambda name: f"Picture({json_string(name)})",
    number=_number,
    object_opening="new {} ",
    list_opening="new {}[] ",
    item_opening="new {} ",
    arrow=" = ",
    indent="    ",
)


def dotnet_snippet(request: SnippetRequest) -> str:
    """A console program in C# 7 and later."""
    return filled(
        TEMPLATE,
        **common(request, json_string),
        usings=_usings(request),
        picture=PICTURE if pictures(request.parameters) else "",
        protocol=f"REQ_{request.endpoint.scheme.upper()}",
        headers=_headers(request),
        assignments=assignments(request_model(request), "request", STYLE, end=";"),
        result=RESULTS[reply_use(request)],
    )


def _usings(request: SnippetRequest) -> str:
    files = bool(pictures(request.parameters)) or reply_use(request) is ReplyUse.PICTURE
    wanted = {"System": True, "System.IO": files, "System.Net.Http": bool(request.headers)}
    return "\n".join(f"using {name};" for name, needed in wanted.items() if needed)


def _headers(request: SnippetRequest) -> str:
    """The SDK has no headers for a request, but newer versions (3.0.1228 has) take an HTTP client that does."""
    if not request.headers:
        return ""
    adds = [
        f"client.HttpClient.DefaultRequestHeaders.Add({json_string(name)}, {json_string(value)});"
        for name, value in request.headers.items()
    ]
    return "\n".join(["client.HttpClient = new HttpClient();", *adds])
