"""C++ with the official SDK (``tencentcloud-sdk-cpp``: core and facefusion)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.fields import Number, classes_used
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use, request_model
from desktop.cloud.snippets.statements import statements
from desktop.cloud.snippets.strings import cpp_string
from desktop.cloud.snippets.text import filled, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = """\
// Link with: tencentcloud-sdk-cpp-«product» tencentcloud-sdk-cpp-core curl crypto. C++11, saved as UTF-8.
// «keys»
«includes»

using namespace TencentCloud;
using namespace TencentCloud::«title»::«namespace»;
using namespace TencentCloud::«title»::«namespace»::Model;

static std::string key(const std::string &name)
{
    const char *value = std::getenv(name.c_str());
    if (!value)
        throw std::runtime_error(name + " is not set");
    return value;
}

«picture»
«save»
static int call()
{
    HttpProfile http;
    http.SetProtocol(HttpProfile::Scheme::«scheme_name»);
    http.SetEndpoint(«endpoint»);
    http.SetReqTimeout(«timeout»);
    ClientProfile profile(http);
    // SDKs newer than those of 2026-08 may go to another domain of the cloud when one fails, never away from a host of
    // your own. Where yours has it, profile.SetDisableRegionBreaker(true) keeps every call at this endpoint.
    const char *token = std::getenv("TENCENTCLOUD_TOKEN");
    Credential credential(key("TENCENTCLOUD_SECRET_ID"), key("TENCENTCLOUD_SECRET_KEY"), token ? token : "");
    «title»Client client(credential, «region», profile);
    client.SetHeader(«headers»);

    «statements»

    auto outcome = client.«action»(request);
    if (!outcome.IsSuccess())
    {
        auto error = outcome.GetError();
        std::cerr << error.GetErrorCode() << ": " << error.GetErrorMessage() << std::endl;
        std::cerr << "RequestId: " << error.GetRequestId() << std::endl;
        return 1;
    }
    «result»
    return 0;
}

int main()
{
    InitAPI();
    int status = 1;
    try
    {
        status = call();
    }
    catch (const std::exception &error)
    {
        std::cerr << error.what() << std::endl;
    }
    ShutdownAPI();
    return status;
}
"""

PICTURE = """\
// The file as base64 without line breaks, as the service wants it.
static std::string picture(const std::string &name)
{
    std::ifstream file(name, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + name);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\\0');
    EVP_EncodeBlock(reinterpret_cast<unsigned char *>(&text[0]),
                    reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(text.size() - 1);
    return text;
}
"""

SAVE = """\
static void save(const std::string &text, const std::string &name)
{
    std::string bytes(text.size(), '\\0');
    int length = EVP_DecodeBlock(reinterpret_cast<unsigned char *>(&bytes[0]),
                                 reinterpret_cast<const unsigned char *>(text.data()), static_cast<int>(text.size()));
    if (length < 0)
        throw std::runtime_error("the result is not base64");
    for (std::string::const_reverse_iterator end = text.rbegin(); end != text.rend() && *end == '='; ++end)
        --length;
    std::ofstream(name, std::ios::binary).write(bytes.data(), length);
}
"""

RESULTS = {
    ReplyUse.URL: "std::cout << outcome.GetResult().GetFusedImage() << std::endl;",
    ReplyUse.PICTURE: """\
const std::string fused = outcome.GetResult().GetFusedImage();
const std::string name = fused.compare(0, 5, "iVBOR") == 0 ? "result.png" : "result.jpg";
save(fused, name);
std::cout << name << std::endl;""",
    ReplyUse.DOCUMENT: "std::cout << outcome.GetResult().ToJsonString() << std::endl;",
}

COMMON_HEADERS = ("TencentCloud.h", "Credential.h", "profile/ClientProfile.h", "profile/HttpProfile.h")


class _Cpp:
    """Whole numbers are int64_t or uint64_t, others double; a literal converts to either."""

    def string(self, text: str) -> str:
        return cpp_string(text)

    def number(self, number: Number) -> str:
        return repr(number.value)

    def made(self, class_name: str, variable: str) -> str:
        return f"{class_name} {variable};"

    def set(self, variable: str, field: str, value: str) -> str:
        return f"{variable}.Set{field}({value});"

    def list_of(self, class_name: str, variables: Sequence[str]) -> str:
        return f"std::vector<{class_name}>{{{', '.join(variables)}}}"


def cpp_snippet(request: SnippetRequest) -> str:
    """A program for the SDK's platforms (Linux; C++11)."""
    return filled(
        TEMPLATE,
        **common(request, cpp_string),
        includes=_includes(request),
        picture=PICTURE if pictures(request.parameters) else "",
        save=SAVE if reply_use(request) is ReplyUse.PICTURE else "",
        scheme_name=request.endpoint.scheme.upper(),
        headers=_headers(request),
        statements=statements(request_model(request), "request", _Cpp()),
        result=RESULTS[reply_use(request)],
    )


def _headers(request: SnippetRequest) -> str:
    """The profile has no language, so it goes among the headers."""
    headers = {"X-TC-Language": request.language, **request.headers}
    return "{" + ", ".join(f"{{{cpp_string(name)}, {cpp_string(value)}}}" for name, value in headers.items()) + "}"


def _includes(request: SnippetRequest) -> str:
    reads, saves = bool(pictures(request.parameters)), reply_use(request) is ReplyUse.PICTURE
    parts = common(request, cpp_string)
    folder = f"tencentcloud/{parts['product']}/{parts['version']}"
    models = (f"{request.action}Request", *classes_used(request_model(request)))
    standard = ("cstdlib", *(("fstream",) if reads or saves else ()), "iostream", "stdexcept", "string", "vector")
    return sections(
        "\n".join(f"#include <{name}>" for name in standard),
        "",
        "#include <openssl/evp.h>" if reads or saves else "",
        "\n".join(f"#include <tencentcloud/core/{name}>" for name in COMMON_HEADERS),
        f"#include <{folder}/{parts['title']}Client.h>",
        "\n".join(f"#include <{folder}/model/{name}.h>" for name in sorted(models)),
    )
