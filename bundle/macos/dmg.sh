#!/bin/sh
# dmg.sh APP VERSION OUTPUT: signs, packs and has notarised a built Fusion Desk.app. Only on macOS; never run by us.
# Signing and notarising are hooks: they happen where their variables are set, and are told where they are not.
#   MACOS_IDENTITY            a "Developer ID Application" in the keychain
#   MACOS_NOTARY_PROFILE      what `xcrun notarytool store-credentials` was given
set -eu
app=$1 version=$2 output=$3
here=$(cd "$(dirname "$0")" && pwd)

if [ -n "${MACOS_IDENTITY:-}" ]; then
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$MACOS_IDENTITY"
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$MACOS_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
else
    echo "dmg.sh: not signed: MACOS_IDENTITY is not set" >&2
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$app" "$folder/"
ln -s /Applications "$folder/Applications"
image=$output/fusion-desk-$version.dmg
hdiutil create -volname "Fusion Desk" -srcfolder "$folder" -format ULFO -ov "$image"

if [ -n "${MACOS_IDENTITY:-}" ] && [ -n "${MACOS_NOTARY_PROFILE:-}" ]; then
    codesign --sign "$MACOS_IDENTITY" --timestamp "$image"
    xcrun notarytool submit "$image" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
else
    echo "dmg.sh: not notarised: MACOS_IDENTITY and MACOS_NOTARY_PROFILE are not both set" >&2
fi
