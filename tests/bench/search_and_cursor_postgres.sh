# shellcheck shell=bash disable=SC2034,SC2154
# The same on PostgreSQL, which asks an index of three letters: free text among a million learners against a scan, and pages by cursor
# against page 1. ULPAN_BENCH_LEARNERS says how many, for a quick try.

# shellcheck source=/dev/null
. "$bench/shared/people.sh"
# shellcheck source=/dev/null
. "$bench/shared/lists.sh"
# shellcheck source=/dev/null
. "$bench/shared/cluster.sh"

cluster_start people
data=$work/search_and_cursor_postgres
rm -rf "$data"
people_csv >"$work/people.csv"
cluster_office "$data" "$work/people.csv"
rm -f "$work/people.csv"
start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$data" --database "$location" --listen 127.0.0.1:0 --workers 1
members=$url/api/institutions/$institution/members

# One process, no index: as the scan on SQLite.
scans() {
    {
        printf '\\timing on\nset max_parallel_workers_per_gather = 0;\nset enable_indexscan = off;\nset enable_bitmapscan = off;\n'
        for word in "${words[@]}"; do
            printf "select count(*) from member where institution_id = %s and search_text like '%%%s%%';\n" "$institution" "${word%% *}"
        done
    } | "$programs/psql" --no-psqlrc --quiet -h "$socket" -U ulpan -d "$database" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | tail -n "${#words[@]}"
}
searches search_postgres
cursors cursor_postgres "$search_people"
stop_started
started=()
cluster_stop
rm -rf "$data"
