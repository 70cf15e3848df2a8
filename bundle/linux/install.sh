#!/bin/sh
# Fusion Desk @VERSION@: unpacks itself. sh FILE [--prefix FOLDER] [--check]; without a prefix into ~/.local, as root into /usr/local.
# FOLDER/lib/fusion-desk/uninstall takes all of it away again. Only files named there are removed.
set -eu

fail() {
    printf 'fusion-desk: %s\n' "$*" >&2
    exit 1
}

# make_folder FOLDER: with those above it, and remembers which were not there: only those are taken away again.
make_folder() {
    [ ! -d "$1" ] || return 0
    make_folder "$(dirname "$1")"
    mkdir "$1"
    made="$made$1
"
}

payload() { tail -c @BYTES@ "$1"; }

self=$0
prefix=
check=
made=
while [ $# -gt 0 ]; do
    case $1 in
    --prefix) [ $# -gt 1 ] || fail "--prefix needs a folder"; prefix=$2; shift 2 ;;
    --check) check=1; shift ;;
    *) sed -n '2,3s/^# //p' "$self"; exit 2 ;;
    esac
done
if [ -z "$prefix" ]; then
    if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=${HOME:?}/.local; fi
fi
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac

command -v xz >/dev/null || fail "xz is needed to unpack (Debian: apt-get install xz-utils)"
[ "$(payload "$self" | sha256sum | cut -d ' ' -f 1)" = @SHA256@ ] || fail "this file is damaged; please get it again"
[ -z "$check" ] || { echo "fusion-desk: the file is whole"; exit 0; }
program=$prefix/lib/fusion-desk
[ ! -e "$program" ] || fail "$program exists; run $program/uninstall first"

make_folder "$prefix"
part=$(mktemp -d "$prefix/.fusion-desk-XXXXXX")
trap 'rm -rf "$part"' EXIT
payload "$self" | xz -dc | tar -x -C "$part" --no-same-owner
(cd "$part/usr" && find . ! -type d ! -path './lib/fusion-desk/*' | sed 's/^\.//') >"$part/usr/lib/fusion-desk/files"
cat >"$part/usr/lib/fusion-desk/uninstall" <<'TEXT'
#!/bin/sh
# Takes the program away; settings, workspaces and keys are the user's and stay.
set -eu
program=$(cd "$(dirname "$0")" && pwd)
prefix=$(cd "$program/../.." && pwd)
while read -r file; do rm -f "$prefix$file"; done <"$program/files"
folders=$(sort -r "$program/folders")
rm -rf "$program"
printf '%s\n' "$folders" | while read -r folder; do rmdir "$folder" 2>/dev/null || :; done
TEXT
chmod 755 "$part/usr/lib/fusion-desk/uninstall"
make_folder "$prefix/lib"
while read -r file; do
    make_folder "$(dirname "$prefix$file")"
    mv "$part/usr$file" "$prefix$file"
done <"$part/usr/lib/fusion-desk/files"
desktop=$prefix/share/applications/fusion-desk.desktop
sed "s|^Exec=fusion-desk|Exec=\"$prefix/bin/fusion-desk\"|" "$desktop" >"$part/desktop" && cat "$part/desktop" >"$desktop"
printf '%s' "$made" >"$part/usr/lib/fusion-desk/folders"
mv "$part/usr/lib/fusion-desk" "$program"
echo "fusion-desk: installed; start $prefix/bin/fusion-desk, remove with $program/uninstall"
# The program sets the same path for itself before it loads anything: what comes along is not lacking.
lacking=$(LD_LIBRARY_PATH="$program/_internal" find "$program" -name '*.so*' -type f -path '*/platforms/*' -exec ldd {} \; 2>/dev/null | sed -n 's/^[[:space:]]*\(.*\) => not found/\1/p' | sort -u)
[ -z "$lacking" ] || printf 'fusion-desk: the window also needs these libraries of the system:\n%s\n' "$lacking"
exit 0
