"""A shell script with curl and openssl: no SDK. It signs when it runs, because a signature lives five minutes.

Neither the SecretKey nor the token becomes an argument of a process, where every user of the machine could read it:
HMAC is written out over plain SHA-256, and curl takes its headers from standard input.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cloud.snippets.literals import LiteralStyle, literal
from desktop.cloud.snippets.parts import ReplyUse, common, pictures, reply_use
from desktop.cloud.snippets.strings import json_string, shell_inner, shell_string
from desktop.cloud.snippets.text import filled

if TYPE_CHECKING:
    from desktop.domain.cloud.snippets import SnippetRequest

TEMPLATE = r"""#!/bin/sh
# Needs curl 7.55 or later and openssl.
# «keys»
set -eu
: "${TENCENTCLOUD_SECRET_ID:?is not set}" "${TENCENTCLOUD_SECRET_KEY:?is not set}"
[ "${#TENCENTCLOUD_SECRET_KEY}" -le 61 ] || { echo 'the SecretKey is too long' >&2; exit 1; }

service='«product»'
host=«endpoint»
body=$(mktemp)
reply=$(mktemp)
trap 'rm -f "$body" "$reply"' EXIT

«picture»
printf '%s' «parameters» >"$body"

hex() { od -An -v -tx1 | tr -d ' \n'; }
sha256() { openssl dgst -sha256 -binary; }

# The first $3 bytes of $1 (hexadecimal, filled up with zeros), each XOR $2.
bytes() {
  left=$1 count=0
  while [ "$count" -lt "$3" ]; do
    rest=${left#??}
    byte=$((0x0${left%"$rest"} ^ $2))
    printf "\\$((byte / 64))$((byte / 8 % 8))$((byte % 8))"
    left=$rest count=$((count + 1))
  done
}

# HMAC-SHA256 of the text $2 under the key $1, in hexadecimal. Written out, because openssl takes the key as an
# argument, and every user of a machine can read the arguments of its processes.
hmac() {
  inner=$({ bytes "$1" 0x36 64; printf '%s' "$2"; } | sha256 | hex)
  { bytes "$1" 0x5c 64; bytes "$inner" 0 32; } | sha256 | hex
}

now=$(date -u '+%s %Y-%m-%d')
timestamp=${now% *} date=${now#* }
scope="$date/$service/tc3_request"
payload=$(sha256 <"$body" | hex)
canonical="POST
/

content-type:application/json
host:$host

content-type;host
$payload"
text="TC3-HMAC-SHA256
$timestamp
$scope
$(printf '%s' "$canonical" | sha256 | hex)"

key=$(printf 'TC3%s' "$TENCENTCLOUD_SECRET_KEY" | hex)
for part in "$date" "$service" tc3_request; do
  key=$(hmac "$key" "$part")
done
signature=$(hmac "$key" "$text")

{
  printf 'Authorization: TC3-HMAC-SHA256 Credential=%s/%s, ' "$TENCENTCLOUD_SECRET_ID" "$scope"
  printf 'SignedHeaders=content-type;host, Signature=%s\n' "$signature"
  printf 'X-TC-Timestamp: %s\n' "$timestamp"
  printf '%s\n' \
    'Content-Type: application/json' \
    «headers»
  [ -z "${TENCENTCLOUD_TOKEN:-}" ] || printf 'X-TC-Token: %s\n' "$TENCENTCLOUD_TOKEN"
} | curl --silent --show-error --fail --max-time «timeout» --header @- --data-binary @"$body" --output "$reply" «url»

if grep -q '"Error"' "$reply"; then
  cat "$reply" >&2
  echo >&2
  exit 1
fi
«result»
"""

PICTURE = r"""for name in «names»; do
  [ -r "$name" ] || { printf 'cannot read %s\n' "$name" >&2; exit 1; }
done

# The file as base64 without line breaks, as the service wants it.
picture() { openssl base64 -A <"$1"; }
"""

FUSED = r"""fused=$(sed -n 's/.*"FusedImage" *: *"\([^"]*\)".*/\1/p' "$reply" | sed 's/\\u0026/\&/g; s/\\//g')
"""

RESULTS = {
    ReplyUse.URL: FUSED + r'''printf '%s\n' "$fused"''',
    ReplyUse.PICTURE: FUSED
    + r'''case $fused in
  iVBOR*) name=result.png ;;
  *) name=result.jpg ;;
esac
printf '%s' "$fused" | openssl base64 -d -A >"$name"
echo "$name"''',
    ReplyUse.DOCUMENT: 'cat "$reply"\necho',
}

STYLE = LiteralStyle(
    string=lambda text: shell_inner(json_string(text)),
    picture=lambda file: f"""\"'"$(picture {shell_string(file.name)})"'\"""",
    trailing_comma=False,
)


def curl_snippet(request: SnippetRequest) -> str:
    """A script for any POSIX shell."""
    files = pictures(request.parameters)
    names = " ".join(shell_string(file.name) for file in files)
    return filled(
        TEMPLATE,
        **common(request, shell_string),
        picture=filled(PICTURE, names=names) if files else "",
        parameters=f"'{literal(request.parameters, STYLE)}'",
        headers=_headers(request),
        url=shell_string(f"{request.endpoint.scheme}://{request.endpoint.authority}/"),
        result=RESULTS[reply_use(request)],
    )


def _headers(request: SnippetRequest) -> str:
    headers = {
        "X-TC-Action": request.action,
        "X-TC-Version": request.version,
        "X-TC-Region": request.region,
        "X-TC-Language": request.language,
        **request.headers,
    }
    return " \\\n".join(shell_string(f"{name}: {value}") for name, value in headers.items() if value)
