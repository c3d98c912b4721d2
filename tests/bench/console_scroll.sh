# shellcheck shell=bash disable=SC2034,SC2154
# The console's table with a million learners, scrolled by wheel, bar and search: the longest time for which its window did not look at
# its events against a frame of sixty a second, by the clock and by the processor time of its thread (which other programs do not
# lengthen), and how long the first rows of a new place take against what a person takes for at once.

# shellcheck source=/dev/null
. "$bench/shared/people.sh"
# shellcheck source=/dev/null
. "$bench/shared/screen.sh"

people=$(people_data)
for ((round = 0; round <= rounds; ++round)); do
    on_screen_console scroll_jumps.py >>"$screen_home/ours"
    [ "$round" -gt 0 ] || rm "$screen_home/ours"
done
screen_line console_scroll_stall "$(column 1 <"$screen_home/ours")" 16 ms
screen_line console_scroll_busy "$(column 2 <"$screen_home/ours")" 16 ms
screen_line console_scroll_jump "$(column 3 <"$screen_home/ours")" 100 ms
screen_line console_scroll_worst_jump "$(column 4 <"$screen_home/ours")" 100 ms
rm -rf "$screen_home"
