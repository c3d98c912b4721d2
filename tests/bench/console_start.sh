# shellcheck shell=bash disable=SC2034,SC2154
# From the start of the console with its embedded backend until its table shows rows, and its memory at that moment, among a million
# learners, beside DB Browser for SQLite with the same file and table. Both are looked at from outside (first_rows.py), on an X server
# that shows nothing, at windows as they open by themselves; the regions lie within the first rows of each one's table.

# shellcheck source=/dev/null
. "$bench/shared/people.sh"

start_data=$(people_data)
start_home=$work/console_start_home
rm -rf "$start_home"
mkdir -p "$start_home/runtime"
chmod 700 "$start_home/runtime"
start_outcomes=$start_home/outcomes

# start_seen NAME REGION COMMAND…: adds "milliseconds megabytes" to the outcomes of that name.
start_seen() {
    local name=$1
    shift
    env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS HOME="$start_home" XDG_RUNTIME_DIR="$start_home/runtime" QT_QPA_PLATFORM=xcb \
        xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session -- "$bench/first_rows.py" "$@" \
        >>"$start_outcomes.$name" 2>"$start_home/$name.log" || { cat "$start_home/$name.log" >&2; fail "$name showed no rows."; }
}

# The first time of each is not counted: files are read and settings written then.
for ((round = 0; round <= rounds; ++round)); do
    start_seen yardstick 20,200,440,300 sqlitebrowser -t member "$start_data/live.sqlite"
    start_seen ours 340,200,440,300 "$console" --data "$start_data" --language en --open ulpan:learners
    [ "$round" -gt 0 ] || rm -f "$start_outcomes".*
done
# start_line NAME COLUMN UNIT
start_line() {
    awk -v name="$1" -v ours="$(awk -v column="$2" '{print $column}' "$start_outcomes.ours" | median)" \
        -v yardstick="$(awk -v column="$2" '{print $column}' "$start_outcomes.yardstick" | median)" -v unit="$3" \
        'BEGIN {printf "%s\tours %s %s\tyardstick %s %s\tratio %.2f\ttarget 1.00\n", name, ours, unit, yardstick, unit, ours / yardstick}'
}
start_line console_start 1 ms
start_line console_start_memory 2 MB
rm -rf "$start_home"
