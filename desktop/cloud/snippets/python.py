"""Python with the official SDK (``tencentcloud-sdk-python-facefusion``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.literals import LiteralStyle, literal
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use
from desktop.cloud.snippets.strings import json_string
from desktop.cloud.snippets.text import filled, sections

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = """\
# pip install tencentcloud-sdk-python-«product»
# «keys»
«imports»

from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.«product».«version» import «product»_client, models

«picture»
parameters = «parameters»

http = HttpProfile(protocol=«scheme», endpoint=«endpoint», reqTimeout=«timeout»)
profile = ClientProfile(httpProfile=http, language=«language»)
credential = Credential(
    os.environ["TENCENTCLOUD_SECRET_ID"], os.environ["TENCENTCLOUD_SECRET_KEY"], os.environ.get("TENCENTCLOUD_TOKEN")
)
client = «product»_client.«title»Client(credential, «region», profile)

request = models.«action»Request()
request.from_json_string(json.dumps(parameters))
«headers»
try:
    response = client.«action»(request)
except TencentCloudSDKException as error:
    sys.exit(f"{error.code}: {error.message}\\nRequestId: {error.requestId}")

«result»
"""

PICTURE = '''
def picture(name):
    """The file as base64 without line breaks, as the service wants it."""
    with open(name, "rb") as file:
        return base64.b64encode(file.read()).decode("ascii")

'''

RESULTS = {
    ReplyUse.URL: "print(response.FusedImage)",
    ReplyUse.PICTURE: """\
name = "result.png" if response.FusedImage.startswith("iVBOR") else "result.jpg"
with open(name, "wb") as file:
    file.write(base64.b64decode(response.FusedImage))
print(name)""",
    ReplyUse.DOCUMENT: "print(response.to_json_string(indent=2, ensure_ascii=False))",
}

STYLE = LiteralStyle(
    string=json_string,
    picture=lambda file: f"picture({json_string(file.name)})",
    words=("None", "True", "False"),
    indent="    ",
)


def python_snippet(request: SnippetRequest) -> str:
    """A program for Python 3.6 and later."""
    return filled(
        TEMPLATE,
        **common(request, json_string),
        imports=_imports(request),
        picture=PICTURE if pictures(request.parameters) else "",
        parameters=literal(request.parameters, STYLE),
        headers=f"request.headers = {literal(request.headers, STYLE)}" if request.headers else "",
        result=RESULTS[reply_use(request)],
    )


def _imports(request: SnippetRequest) -> str:
    encodes = bool(pictures(request.parameters)) or reply_use(request) is ReplyUse.PICTURE
    return sections("import base64" if encodes else "", "import json", "import os", "import sys")
