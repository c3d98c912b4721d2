# shellcheck shell=bash disable=SC2154
# What searches and runs by cursor take, over one connection to the server at $members with $token.

# encoded TEXT: for an address.
encoded() { printf '%s' "$1" | od -An -v -tx1 | tr -d '\n' | sed 's/ /%/g'; }

# took URL…: the milliseconds of each request, one a line, over one connection.
took() {
    local address
    local config
    config=$(for address in "$@"; do printf 'url = "%s"\noutput = "/dev/null"\n' "$address"; done)
    curl --silent --show-error --fail -H "Authorization: Bearer $token" --write-out '%{time_starttransfer}\n' --config - <<<"$config" |
        awk '{print $1 * 1000}'
}

percentile() { sort -n | awk -v part="$1" '{value[NR] = $1} END {at = int(NR * part + 0.999); print value[at < 1 ? 1 : at]}'; }

# smaller NAME OURS YARDSTICK TARGET: a time, of which less is better.
smaller() {
    awk -v name="$1" -v ours="$2" -v yardstick="$3" -v target="$4" \
        'BEGIN {printf "%s\tours %.2f ms\tyardstick %.2f ms\tratio %.2f\ttarget %s\n", name, ours, yardstick, ours / yardstick, target}'
}

# What a person types, each once, so that no total is known beforehand.
words=("levy-77" "כהן-12" "לוי-4" "learner45678@example.org" "learner9999" "noa 100" "王-2" "小龙 7" "c123456" "иванов-300" "friedman dana"
    "mizrahi-40" "katz-1234" "כץ-9" "yael 55" "martin-8" "dubois marie" "peretz" "פרץ-101" "ivanov-2" "анна 33" "דנה 900" "example.org c777"
    "jean 12" "אברהם" "יוסף 1" "cohen-44" "c99" "levy-100 נועה" "learner500000")

# searches NAME: their lines. `scans` prints the milliseconds of a scan for each of the words.
searches() {
    local name=$1 word ours scan
    took "$members?q=warm" "$members?page=1" >/dev/null
    for word in "${words[@]}"; do took "$members?q=$(encoded "$word")"; done >"$work/$name.ours.$$"
    ours=$(percentile 0.5 <"$work/$name.ours.$$")
    scan=$(scans | percentile 0.5)
    awk -v name="$name" -v ours="$ours" -v scan="$scan" \
        'BEGIN {printf "%s\tours %.2f ms\tyardstick %.2f ms\tratio %.1f\ttarget 50 times as fast\n", name, ours, scan, scan / ours}'
    awk -v name="$name" -v ours="$(percentile 0.95 <"$work/$name.ours.$$")" \
        'BEGIN {printf "%s_p95\tours %.2f ms\tyardstick 50.00 ms\tratio %.2f\ttarget 1.00\n", name, ours, ours / 50}'
    rm -f "$work/$name.ours.$$"
}

# cursors NAME PEOPLE: the lines of pages by cursor. One far in is made by the server on the way there: all pages of 100 over one
# connection, a quarter of a minute a million.
cursors() {
    local name=$1 people=$2 sort list first middle last place page pages
    for sort in id lastname; do
        list="$members?sort=$sort&per_page=25"
        read -r first middle last < <(node "$bench/walk.js" "$members?sort=$sort&per_page=100" "$token" $((people / 200)))
        [ -n "$last" ] || fail "The list could not be walked."
        # In turns with page 1, because the machine's pace changes.
        in_turns() { local n; for ((n = 0; n < 200; ++n)); do printf '%s\n' "$list&page=1" "$1"; done; }
        for place in "first $list&cursor=" "second $list&cursor=$first" "middle $list&cursor=$middle" "last $list&cursor=$last"; do
            mapfile -t pages < <(in_turns "${place#* }")
            took "${pages[@]}" >"$work/$name.turns.$$"
            page=$(awk 'NR % 2 == 1' "$work/$name.turns.$$" | percentile 0.5)
            smaller "${name}_${sort}_${place%% *}" "$(awk 'NR % 2 == 0' "$work/$name.turns.$$" | percentile 0.5)" "$page" "1.50"
            rm -f "$work/$name.turns.$$"
        done
    done
}
