"""Go with the official SDK (``github.com/tencentcloud/tencentcloud-sdk-go``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.expressions import ExpressionStyle, assignments
from desktop.cloud.snippets.fields import Number, Scalar
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use, request_model
from desktop.cloud.snippets.strings import json_string
from desktop.cloud.snippets.text import filled

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import SnippetRequest

SDK = "github.com/tencentcloud/tencentcloud-sdk-go/tencentcloud"

TEMPLATE = """\
// go get «sdk»/common «sdk»/«product»
// «keys»
package main

import (
	«imports»

	"«sdk»/common"
	tencenterrors "«sdk»/common/errors"
	"«sdk»/common/profile"
	«product» "«sdk»/«product»/«version»"
)

«picture»
func key(name string) string {
	value := os.Getenv(name)
	if value == "" {
		fail(errors.New(name + " is not set"))
	}
	return value
}

func fail(err error) {
	var refused *tencenterrors.TencentCloudSDKError
	if errors.As(err, &refused) {
		fmt.Fprintf(os.Stderr, "%s: %s\\nRequestId: %s\\n", refused.Code, refused.Message, refused.RequestId)
	} else {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(1)
}

func main() {
	settings := profile.NewClientProfile()
	settings.Language = «language»
	settings.DisableRegionBreaker = true
	settings.HttpProfile.Scheme = «scheme»
	settings.HttpProfile.Endpoint = «endpoint»
	settings.HttpProfile.ReqTimeout = «timeout»
	credential := common.NewTokenCredential(
		key("TENCENTCLOUD_SECRET_ID"),
		key("TENCENTCLOUD_SECRET_KEY"),
		os.Getenv("TENCENTCLOUD_TOKEN"),
	)
	client, err := «product».NewClient(credential, «region», settings)
	if err != nil {
		fail(err)
	}

	request := «product».New«action»Request()
	«assignments»
	«headers»

	response, err := client.«action»(request)
	if err != nil {
		fail(err)
	}
	«result»
}
"""

PICTURE = """\
// picture is the file as base64 without line breaks, as the service wants it.
func picture(name string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		fail(err)
	}
	return base64.StdEncoding.EncodeToString(data)
}
"""

RESULTS = {
    ReplyUse.URL: "fmt.Println(*response.Response.FusedImage)",
    ReplyUse.PICTURE: """\
data, err := base64.StdEncoding.DecodeString(*response.Response.FusedImage)
if err != nil {
	fail(err)
}
name := "result.jpg"
if strings.HasPrefix(*response.Response.FusedImage, "iVBOR") {
	name = "result.png"
}
if err := os.WriteFile(name, data, 0o644); err != nil {
	fail(err)
}
fmt.Println(name)""",
    ReplyUse.DOCUMENT: "fmt.Println(response.ToJsonString())",
}

POINTERS = {Scalar.WHOLE: "Int64Ptr", Scalar.UNSIGNED: "Uint64Ptr", Scalar.REAL: "Float64Ptr"}


def _number(number: Number) -> str:
    return f"common.{POINTERS[number.kind]}({number.value!r})"


def go_snippet(request: SnippetRequest) -> str:
    """A main package for Go 1.16 and later. An import that is not used would not compile."""
    return filled(
        TEMPLATE,
        **common(request, json_string),
        sdk=SDK,
        imports=_imports(request),
        picture=PICTURE if pictures(request.parameters) else "",
        assignments=assignments(request_model(request), "request", _style(request), end=""),
        headers=_headers(request),
        result=RESULTS[reply_use(request)],
    )


def _style(request: SnippetRequest) -> ExpressionStyle:
    package = common(request, json_string)["product"]
    return ExpressionStyle(
        text=lambda text: f"common.StringPtr({json_string(text)})",
        picture=lambda name: f"common.StringPtr(picture({json_string(name)}))",
        number=_number,
        object_opening=f"&{package}.{{}}",
        list_opening=f"[]*{package}.{{}}",
        item_opening="",  # Go knows the type of an item
        arrow=": ",
        indent="\t",
    )


def _imports(request: SnippetRequest) -> str:
    reads, saves = bool(pictures(request.parameters)), reply_use(request) is ReplyUse.PICTURE
    wanted = {"encoding/base64": reads or saves, "errors": True, "fmt": True, "os": True, "strings": saves}
    return "\n".join(f'"{name}"' for name, needed in wanted.items() if needed)


def _headers(request: SnippetRequest) -> str:
    if not request.headers:
        return ""
    pairs = ", ".join(f"{json_string(name)}: {json_string(value)}" for name, value in request.headers.items())
    return f"request.SetHeader(map[string]string{{{pairs}}})"
