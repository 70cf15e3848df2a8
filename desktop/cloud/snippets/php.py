"""PHP with the official SDK (``tencentcloud/facefusion``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.literals import LiteralStyle, literal
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use
from desktop.cloud.snippets.strings import php_string
from desktop.cloud.snippets.text import filled

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = """\
<?php
// composer require tencentcloud/«product»
// «keys»
require __DIR__ . "/vendor/autoload.php";

use TencentCloud\\Common\\Credential;
use TencentCloud\\Common\\Exception\\TencentCloudSDKException;
use TencentCloud\\Common\\Profile\\ClientProfile;
use TencentCloud\\Common\\Profile\\HttpProfile;
use TencentCloud\\«title»\\«namespace»\\Models\\«action»Request;
use TencentCloud\\«title»\\«namespace»\\«title»Client;

«picture»
function required($name)
{
    $value = getenv($name);
    if ($value === false) {
        fwrite(STDERR, $name . " is not set" . PHP_EOL);
        exit(1);
    }
    return $value;
}

$parameters = «parameters»;

$http = new HttpProfile();
$http->setProtocol(«protocol»);
$http->setEndpoint(«endpoint»);
$http->setReqTimeout(«timeout»);
$profile = new ClientProfile();
$profile->setSignMethod("TC3-HMAC-SHA256");
$profile->setLanguage(«language»);
$profile->setHttpProfile($http);
$credential = new Credential(
    required("TENCENTCLOUD_SECRET_ID"),
    required("TENCENTCLOUD_SECRET_KEY"),
    getenv("TENCENTCLOUD_TOKEN") ?: null
);
$client = new «title»Client($credential, «region», $profile);

«headers»
$request = new «action»Request();
$request->fromJsonString(json_encode($parameters));
try {
    $response = $client->«action»($request);
} catch (TencentCloudSDKException $error) {
    fwrite(STDERR, $error->getErrorCode() . ": " . $error->getMessage() . PHP_EOL);
    fwrite(STDERR, "RequestId: " . $error->getRequestId() . PHP_EOL);
    exit(1);
}

«result»
"""

PICTURE = """\
// The file as base64 without line breaks, as the service wants it.
function picture($name)
{
    $bytes = file_get_contents($name);
    if ($bytes === false) {
        exit(1);
    }
    return base64_encode($bytes);
}
"""

HEADERS = "// The PHP SDK has no way to send further headers, so X-Forwarded-For is left out here."

RESULTS = {
    ReplyUse.URL: "echo $response->FusedImage, PHP_EOL;",
    ReplyUse.PICTURE: """\
$name = strncmp($response->FusedImage, "iVBOR", 5) === 0 ? "result.png" : "result.jpg";
file_put_contents($name, base64_decode($response->FusedImage));
echo $name, PHP_EOL;""",
    ReplyUse.DOCUMENT: "echo $response->toJsonString(), PHP_EOL;",
}

STYLE = LiteralStyle(
    string=php_string,
    picture=lambda file: f"picture({php_string(file.name)})",
    opening="[",
    closing="]",
    arrow=" => ",
    indent="    ",
)


def php_snippet(request: SnippetRequest) -> str:
    """A program for PHP 7 and later, run from the folder that holds ``vendor``."""
    return filled(
        TEMPLATE,
        **common(request, php_string),
        picture=PICTURE if pictures(request.parameters) else "",
        parameters=literal(request.parameters, STYLE),
        protocol=php_string(f"{request.endpoint.scheme}://"),
        headers=HEADERS if request.headers else "",
        result=RESULTS[reply_use(request)],
    )
