"""Node.js with the official SDK (``tencentcloud-sdk-nodejs``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.literals import LiteralStyle, literal
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use
from desktop.cloud.snippets.strings import json_string
from desktop.cloud.snippets.text import filled

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = """\
// npm install tencentcloud-sdk-nodejs
// «keys»
«files»
const { «product» } = require("tencentcloud-sdk-nodejs");

«picture»
const parameters = «parameters»;

// A key that is missing ends the program instead of going into a signature.
const key = (name) => {
  if (!process.env[name]) throw new Error(`${name} is not set`);
  return process.env[name];
};

const client = new «product».«version».Client({
  credential: {
    secretId: key("TENCENTCLOUD_SECRET_ID"),
    secretKey: key("TENCENTCLOUD_SECRET_KEY"),
    token: process.env.TENCENTCLOUD_TOKEN,
  },
  region: «region»,
  profile: {
    language: «language»,
    httpProfile: {
      protocol: «protocol»,
      endpoint: «endpoint»,
      reqTimeout: «timeout»,
      «headers»
    },
  },
});

client.«action»(parameters).then(
  (response) => {
    «result»
  },
  (error) => {
    console.error(`${error.code}: ${error.message}\\nRequestId: ${error.requestId}`);
    process.exitCode = 1;
  },
);
"""

PICTURE = """\
// The file as base64 without line breaks, as the service wants it.
const picture = (name) => fs.readFileSync(name, "base64");
"""

RESULTS = {
    ReplyUse.URL: "console.log(response.FusedImage);",
    ReplyUse.PICTURE: """\
const name = response.FusedImage.startsWith("iVBOR") ? "result.png" : "result.jpg";
fs.writeFileSync(name, Buffer.from(response.FusedImage, "base64"));
console.log(name);""",
    ReplyUse.DOCUMENT: "console.log(JSON.stringify(response, null, 2));",
}

STYLE = LiteralStyle(string=json_string, picture=lambda file: f"picture({json_string(file.name)})")


def node_snippet(request: SnippetRequest) -> str:
    """A CommonJS program for Node.js 14 and later."""
    files = bool(pictures(request.parameters)) or reply_use(request) is ReplyUse.PICTURE
    return filled(
        TEMPLATE,
        **common(request, json_string),
        files='const fs = require("fs");' if files else "",
        picture=PICTURE if pictures(request.parameters) else "",
        parameters=literal(request.parameters, STYLE),
        protocol=json_string(f"{request.endpoint.scheme}://"),
        headers=f"headers: {literal(request.headers, STYLE)}," if request.headers else "",
        result=RESULTS[reply_use(request)],
    )
