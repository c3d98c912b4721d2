# shellcheck shell=bash disable=SC2154
# Programs with windows, on an X server that shows nothing and a session bus of their own, in a home that was never used.

[ -x "$console" ] || fail "There is no console: $console"
screen_home=$work/screen_home
rm -rf "$screen_home"
mkdir -p "$screen_home/runtime"
chmod 700 "$screen_home/runtime"

# on_screen PROGRAM ARGUMENT…: of this folder.
on_screen() {
    local program=$bench/$1
    shift
    env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME="$screen_home" XDG_RUNTIME_DIR="$screen_home/runtime" QT_QPA_PLATFORM=xcb \
        xvfb-run -a -s "-screen 0 1400x1000x24" dbus-run-session -- "$program" "$@" 2>"$screen_home/errors" ||
        { cat "$screen_home/errors" >&2; fail "$* cannot be measured."; }
}

# on_screen_console PROGRAM ARGUMENT…: followed by the console with the learners of people.sh, whose window stands where one does that is
# opened for the first time.
on_screen_console() {
    rm -f "$people/settings.ini"
    on_screen "$@" "$console" --data "$people" --language en --open ulpan:learners
}

# column NUMBER <LINES: the median.
column() { awk -v column="$1" '{print $column}' | median; }

# screen_line NAME OURS YARDSTICK UNIT
screen_line() {
    awk -v name="$1" -v ours="$2" -v yardstick="$3" -v unit="$4" \
        'BEGIN {printf "%s\tours %s %s\tyardstick %s %s\tratio %.2f\ttarget 1.00\n", name, ours, unit, yardstick, unit, ours / yardstick}'
}
