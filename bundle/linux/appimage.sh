#!/bin/sh
# appimage.sh BUNDLE VERSION OUTPUT: an AppImage of a built bundle. Needs appimagetool (and the runtime it embeds), which our
# machines cannot get: run by the workflow only.
set -eu
bundle=$1 version=$2 output=$3
command -v appimagetool >/dev/null || { echo "appimage.sh: appimagetool is not here" >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python -c 'import sys, time; from pathlib import Path; from bundle.tree import lay_out
lay_out(Path(sys.argv[1]), Path(sys.argv[2], "AppDir"), version=sys.argv[3], time=int(sys.argv[4]))' \
    "$bundle" "$folder" "$version" "${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
cd "$folder/AppDir"
ln -s usr/bin/fusion-desk AppRun
cp usr/share/applications/fusion-desk.desktop usr/share/icons/hicolor/256x256/apps/fusion-desk.png .
ln -s fusion-desk.png .DirIcon
ARCH=$(uname -m) appimagetool "$folder/AppDir" "$output/fusion-desk-$version-$(uname -m).AppImage"
