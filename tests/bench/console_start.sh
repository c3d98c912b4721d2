# shellcheck shell=bash disable=SC2034,SC2154
# From the start of the console with its embedded backend until its table shows rows, and its memory at that moment, among a million
# learners, beside DB Browser for SQLite with the same file and table. Both are looked at from outside; the regions lie within the first
# rows of each one's table.

# shellcheck source=/dev/null
. "$bench/shared/people.sh"
# shellcheck source=/dev/null
. "$bench/shared/screen.sh"

people=$(people_data)
# The first time of each is not counted: files are read and settings written then.
for ((round = 0; round <= rounds; ++round)); do
    on_screen first_rows.py 20,200,440,300 sqlitebrowser -t member "$people/live.sqlite" >>"$screen_home/yardstick"
    on_screen_console first_rows.py 340,200,440,300 >>"$screen_home/ours"
    [ "$round" -gt 0 ] || rm "$screen_home/yardstick" "$screen_home/ours"
done
screen_line console_start "$(column 1 <"$screen_home/ours")" "$(column 1 <"$screen_home/yardstick")" ms
screen_line console_start_memory "$(column 2 <"$screen_home/ours")" "$(column 2 <"$screen_home/yardstick")" MB
rm -rf "$screen_home"
