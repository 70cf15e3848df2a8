"""Just enough of the official PHP SDK to run against: its methods as release 3.0.1656 of tencentcloud/common has them.

The stub client does not call anything: it prints what it was given, so that a test can read what the program set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ACTIONS = {
    "Facefusion\\V20220927": ("FuseFace", "FuseFaceUltra", "DescribeMaterialList"),
    "Iai\\V20200303": ("DetectFace",),
}

COMMON = """\
namespace TencentCloud\\Common {
    class Credential {
        public $secretId;
        public function __construct($secretId, $secretKey, $token = null) { $this->secretId = $secretId; }
    }
    abstract class AbstractModel {
        public $given;
        public function fromJsonString($jsonString) { $this->given = json_decode($jsonString, true); }
        public function toJsonString() { return "{}"; }
    }
}
namespace TencentCloud\\Common\\Exception {
    class TencentCloudSDKException extends \\Exception {
        public function getRequestId() { return "the-id"; }
        public function getErrorCode() { return "FailedOperation"; }
    }
}
namespace TencentCloud\\Common\\Profile {
    class HttpProfile {
        public $set = [];
        public function setProtocol($protocol) { $this->set[] = $protocol; }
        public function setEndpoint($endpoint) { $this->set[] = $endpoint; }
        public function setReqTimeout($reqTimeout) { $this->set[] = $reqTimeout; }
    }
    class ClientProfile {
        public $http;
        public $set = [];
        public function setSignMethod($signMethod) { $this->set[] = $signMethod; }
        public function setLanguage($language) { $this->set[] = $language; }
        public function setHttpProfile($httpProfile) { $this->http = $httpProfile; }
    }
}
"""

CLIENT = """\
namespace TencentCloud\\{package} {{
    class {title}Client {{
        private $all;
        public function __construct($credential, $region, $profile = null) {{
            $this->all = [$credential->secretId, $region, $profile->set, $profile->http->set];
        }}
        public function __call($action, $arguments) {{
            if (getenv("FAIL")) {{
                throw new \\TencentCloud\\Common\\Exception\\TencentCloudSDKException("no");
            }}
            echo json_encode([$action, get_class($arguments[0]), $arguments[0]->given, $this->all]), PHP_EOL;
            $class = "TencentCloud\\\\{doubled}\\\\Models\\\\{{$action}}Response";
            return new $class();
        }}
    }}
}}
"""

MODELS = """\
namespace TencentCloud\\{package}\\Models {{
    class {action}Request extends \\TencentCloud\\Common\\AbstractModel {{}}
    class {action}Response extends \\TencentCloud\\Common\\AbstractModel {{ public $FusedImage = "QUJD"; }}
}}
"""


def write_sdk(folder: Path) -> None:
    """``vendor/autoload.php`` below ``folder``."""
    parts = [COMMON]
    for package, actions in ACTIONS.items():
        title, doubled = package.split("\\", maxsplit=1)[0], package.replace("\\", "\\\\")
        parts.append(CLIENT.format(package=package, title=title, doubled=doubled))
        parts += [MODELS.format(package=package, action=action) for action in actions]
    (folder / "vendor").mkdir()
    (folder / "vendor" / "autoload.php").write_text("<?php\n" + "".join(parts), "utf-8")
