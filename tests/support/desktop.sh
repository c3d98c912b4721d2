#!/usr/bin/env bash
# desktop.sh COMMAND…: on an X server that shows nothing, with a session bus and an unlocked keyring of its own.
set -euo pipefail

if [ "${ULPAN_DESKTOP_STAGE:-}" != inside ]; then
    home=$(mktemp -d)
    trap 'rm -rf "$home"' EXIT
    mkdir -m 700 "$home/runtime"
    export HOME=$home XDG_RUNTIME_DIR=$home/runtime XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
    unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    ULPAN_DESKTOP_STAGE=inside xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- "$0" "$@"
    exit
fi

unset ULPAN_DESKTOP_STAGE
printf 'test\n' | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
trap 'kill $keyring 2>/dev/null || true' EXIT
has_keyring() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets |
        grep -q 'boolean true'
}
for ((i = 0; i < 200; ++i)); do
    ! has_keyring || break
    sleep 0.05
done
has_keyring || { echo "The keyring did not start." >&2; exit 1; }
QT_QPA_PLATFORM=xcb "$@"
