# shellcheck shell=bash disable=SC2034,SC2154
# Free text among a million learners by its index against a scan of the same rows with LIKE, and pages by cursor against page 1.
# ULPAN_BENCH_LEARNERS says how many learners, for a quick try.

# shellcheck source=/dev/null
. "$bench/shared/people.sh"

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

data=$(people_data)
institution=$(sqlite3 "$data/live.sqlite" "select id from institution where slug = 'demo'")
token=$("$server" token create --data "$data" --institution demo --name "Benchmark" --abilities members:read --json |
    sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p')
start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$data" --listen 127.0.0.1:0 --workers 1
members=$url/api/institutions/$institution/members

# What a person types, each once, so that no total is known beforehand.
words=("levy-77" "כהן-12" "לוי-4" "learner45678@example.org" "learner9999" "noa 100" "王-2" "小龙 7" "c123456" "иванов-300" "friedman dana"
    "mizrahi-40" "katz-1234" "כץ-9" "yael 55" "martin-8" "dubois marie" "peretz" "פרץ-101" "ivanov-2" "анна 33" "דנה 900" "example.org c777"
    "jean 12" "אברהם" "יוסף 1" "cohen-44" "c99" "levy-100 נועה" "learner500000")
took "$members?q=warm" "$members?page=1" >/dev/null
for word in "${words[@]}"; do
    took "$members?q=$(encoded "$word")" >>"$work/search.ours.$$"
done
# The scan that finds such words with no index, each timed by the program that makes it.
{
    printf '.timer on\npragma cache_size = -16384;\n'
    for word in "${words[@]}"; do
        printf "select count(*) from member where institution_id = %s and search_text like '%%%s%%';\n" "$institution" "${word%% *}"
    done
} | sqlite3 "$data/live.sqlite" | sed -n 's/.*real \([0-9.]*\).*/\1/p' | awk 'NR > 1 {print $1 * 1000}' >"$work/search.yardstick.$$"
ours=$(percentile 0.5 <"$work/search.ours.$$")
scan=$(percentile 0.5 <"$work/search.yardstick.$$")
awk -v ours="$ours" -v scan="$scan" \
    'BEGIN {printf "search\tours %.2f ms\tyardstick %.2f ms\tratio %.1f\ttarget 50 times as fast\n", ours, scan, scan / ours}'
awk -v ours="$(percentile 0.95 <"$work/search.ours.$$")" 'BEGIN {printf "search_p95\tours %.2f ms\tyardstick 50.00 ms\tratio %.2f\ttarget 1.00\n", ours, ours / 50}'
rm -f "$work"/search.{ours,yardstick}.$$

# A cursor far in is made by the server on the way there: all pages of 100 over one connection, a quarter of a minute a million.
for sort in id lastname; do
    list="$members?sort=$sort&per_page=25"
    read -r first middle last < <(node "$bench/walk.js" "$members?sort=$sort&per_page=100" "$token" $((search_people / 200)))
    [ -n "$last" ] || fail "The list could not be walked."
    repeat() { local n; for ((n = 0; n < 200; ++n)); do printf '%s\n' "$1"; done; }
    for place in "first $list&cursor=" "second $list&cursor=$first" "middle $list&cursor=$middle" "last $list&cursor=$last"; do
        # Page 1 once more beside each, because the machine's pace changes.
        mapfile -t pages < <(repeat "$list&page=1")
        page=$(took "${pages[@]}" | percentile 0.5)
        mapfile -t pages < <(repeat "${place#* }")
        smaller "cursor_${sort}_${place%% *}" "$(took "${pages[@]}" | percentile 0.5)" "$page" "1.50"
    done
done
stop_started
started=()
