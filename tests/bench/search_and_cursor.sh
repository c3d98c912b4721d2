# shellcheck shell=bash disable=SC2034,SC2154
# Free text among a million learners by its index against a scan of the same rows with LIKE, and pages by cursor against page 1.
# ULPAN_BENCH_LEARNERS says how many learners, for a quick try.

# shellcheck source=/dev/null
. "$bench/shared/people.sh"
# shellcheck source=/dev/null
. "$bench/shared/lists.sh"

data=$(people_data)
institution=$(sqlite3 "$data/live.sqlite" "select id from institution where slug = 'demo'")
token=$("$server" token create --data "$data" --institution demo --name "Benchmark" --abilities members:read --json |
    sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p')
start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$data" --listen 127.0.0.1:0 --workers 1
members=$url/api/institutions/$institution/members

# The scan that finds such words with no index, each timed by the program that makes it.
scans() {
    {
        printf '.timer on\npragma cache_size = -16384;\n'
        for word in "${words[@]}"; do
            printf "select count(*) from member where institution_id = %s and search_text like '%%%s%%';\n" "$institution" "${word%% *}"
        done
    } | sqlite3 "$data/live.sqlite" | sed -n 's/.*real \([0-9.]*\).*/\1/p' | awk 'NR > 1 {print $1 * 1000}'
}
searches search
cursors cursor "$search_people"
stop_started
started=()
