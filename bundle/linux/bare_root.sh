#!/bin/sh
# bare_root.sh FOLDER DEB RUN: a Debian with nothing in it (debootstrap, minimal), in which both packages are installed, run
# under a virtual screen and removed, and nothing of them is left. Needs root. Uses the mirror that this machine uses.
set -eu
root=$1 deb=$2 archive=$3

say() { printf '==> %s\n' "$*" >&2; }
inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive chroot "$root" "$@"; }

# The files of the root, less what every installation and every start of a program leaves in the system's own books.
listed() {
    (cd "$root" && find . -xdev ! -path './proc/*' ! -path './tmp/*' ! -path './var/lib/dpkg/*' ! -path './var/cache/*' \
        ! -path './var/log/*' ! -path './var/lib/apt/*' ! -path './root/*' | sort)
}

unmount() { umount "$root/dev/pts" "$root/proc" 2>/dev/null || :; }
trap unmount EXIT

if [ ! -e "$root/.made" ]; then
    mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' | head -n 1)
    release=$(. /etc/os-release && echo "$VERSION_CODENAME")
    say "a bare Debian"
    mkdir -p "$root"  # debootstrap makes the last folder of it alone
    debootstrap --variant=minbase "$release" "$root" "$mirror" >/dev/null
    cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || :
    touch "$root/.made"
fi
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
mountpoint -q "$root/dev/pts" || mount -t devpts devpts "$root/dev/pts"
cp "$deb" "$root/tmp/fusion-desk.deb"
cp "$archive" "$root/tmp/fusion-desk.run"

say "what the package depends on, and a virtual screen"
depends=$(dpkg-deb --field "$deb" Depends | sed 's/([^)]*)//g; s/|[^,]*//g; s/,/ /g')
inside apt-get -qq update
# shellcheck disable=SC2086 # a list of names
inside apt-get -qq install --no-install-recommends $depends xvfb xauth xz-utils >/dev/null
before=$(listed)

prove() {
    say "self-test under a virtual screen"
    inside xvfb-run -a "$1" self-test
    say "the window opens, stays and is closed"
    inside xvfb-run -a timeout --signal=TERM 10 "$1" && status=0 || status=$?
    [ "$status" = 124 ] || { echo "the window ended with $status" >&2; exit 1; }
}

nothing_left() {
    after=$(listed)
    [ "$before" = "$after" ] || { printf '%s\n' "$before" >"$root/tmp/before"; printf '%s\n' "$after" | diff "$root/tmp/before" - >&2; exit 1; }
    say "removed without a trace"
}

say "the .deb"
inside apt-get -qq install --no-install-recommends /tmp/fusion-desk.deb >/dev/null
prove /usr/bin/fusion-desk
inside apt-get -qq purge fusion-desk >/dev/null
nothing_left

say "the self-extracting archive"
inside sh /tmp/fusion-desk.run --prefix /usr/local
prove /usr/local/bin/fusion-desk
inside /usr/local/lib/fusion-desk/uninstall
nothing_left
