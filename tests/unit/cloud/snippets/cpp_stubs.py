"""Just enough of the official C++ SDK to compile against: signatures from the fact book (9) and the SDK's sources.

Nothing that the releases of 2026-08 do not have, as ``SetDisableRegionBreaker``, which its main branch has.

Also of OpenSSL's ``evp.h``, which may not be installed; signatures from its manual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.fields import CLASSES, Reference, Scalar

if TYPE_CHECKING:
    from pathlib import Path

TYPES = {Scalar.TEXT: "std::string", Scalar.WHOLE: "int64_t", Scalar.UNSIGNED: "uint64_t", Scalar.REAL: "double"}
ACTIONS = {
    ("facefusion", "v20220927"): ("FuseFace", "FuseFaceUltra", "DescribeMaterialList"),
    ("iai", "v20200303"): ("DetectFace",),
}

CORE = """\
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>
namespace TencentCloud {
void InitAPI();
void ShutdownAPI();
namespace Core { class Error { public:
  std::string GetErrorCode() const; std::string GetErrorMessage() const; std::string GetRequestId() const; }; }
template <typename E, typename R> class Outcome { public:
  bool IsSuccess() const; const E &GetError() const; const R &GetResult() const; };
class Credential { public:
  Credential(const std::string &, const std::string &);
  Credential(const std::string &, const std::string &, const std::string &); };
class HttpProfile { public:
  enum Scheme { HTTPS, HTTP };
  void SetProtocol(const HttpProfile::Scheme &); void SetEndpoint(const std::string &); void SetReqTimeout(int64_t); };
class ClientProfile { public:
  ClientProfile(const HttpProfile &); };
class AbstractModel { public: virtual ~AbstractModel(); virtual std::string ToJsonString() const; };
class AbstractClient { public: void SetHeader(const std::map<std::string, std::string> &); };
}
"""

EVP = """\
#pragma once
extern "C" int EVP_EncodeBlock(unsigned char *, const unsigned char *, int);
extern "C" int EVP_DecodeBlock(unsigned char *, const unsigned char *, int);
"""

CORE_FILES = ("TencentCloud.h", "Credential.h", "profile/ClientProfile.h", "profile/HttpProfile.h", "AbstractModel.h")


def write_sdk(folder: Path) -> None:
    """The headers, below ``folder``."""
    core = {f"tencentcloud/core/{name}": "#pragma once\n#include <core.h>\n" for name in CORE_FILES}
    files = {"core.h": CORE, "openssl/evp.h": EVP, **core}
    for (product, version), actions in ACTIONS.items():
        title = product.capitalize()
        base = f"tencentcloud/{product}/{version}"
        files[f"{base}/{title}Client.h"] = _client(product, version, actions)
        for name in CLASSES:
            if (name == "DetectFaceRequest") is (product == "iai"):
                files[f"{base}/model/{name}.h"] = _model(product, version, name)
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


def _within(product: str, version: str, text: str) -> str:
    opening = f"namespace TencentCloud {{ namespace {product.capitalize()} {{ namespace {version.upper()} {{"
    return f"{opening}\n{text}\n}} }} }}\n"


def _model(product: str, version: str, name: str) -> str:
    fields = CLASSES[name]
    used = sorted({kind.name for kind in fields.values() if isinstance(kind, Reference)})
    includes = "".join(f"#include <tencentcloud/{product}/{version}/model/{other}.h>\n" for other in used)
    setters = "\n".join(f"void Set{field}(const {_type(kind)} &);" for field, kind in fields.items())
    body = f"namespace Model {{ class {name} : public AbstractModel {{ public:\n{setters} }}; }}"
    return f"#pragma once\n#include <core.h>\n{includes}{_within(product, version, body)}"


def _type(kind: Scalar | Reference) -> str:
    if isinstance(kind, Reference):
        return f"std::vector<{kind.name}>" if kind.many else kind.name
    return TYPES[kind]


def _client(product: str, version: str, actions: tuple[str, ...]) -> str:
    title = product.capitalize()
    includes = "".join(f"#include <tencentcloud/{product}/{version}/model/{action}Request.h>\n" for action in actions)
    responses = "\n".join(
        f"class {action}Response : public AbstractModel {{ public: std::string GetFusedImage() const; }};"
        for action in actions
    )
    methods = "\n".join(
        f"Outcome<Core::Error, Model::{action}Response> {action}(const Model::{action}Request &);" for action in actions
    )
    body = (
        f"namespace Model {{ {responses} }}\nclass {title}Client : public AbstractClient {{ public:\n"
        f"{title}Client(const Credential &, const std::string &, const ClientProfile &);\n{methods} }};"
    )
    return f"#pragma once\n#include <core.h>\n{includes}{_within(product, version, body)}"
