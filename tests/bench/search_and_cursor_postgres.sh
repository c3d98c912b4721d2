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
"$server" init --data "$data" --database "$location" --operator operator@example.com >"$work/init.log"
"$server" institution create --data "$data" --database "$location" --name Demo --slug demo >>"$work/init.log"
people_csv >"$work/people.csv"
"$server" import --data "$data" --database "$location" --institution demo --create-entities --confirm "$work/people.csv" >>"$work/init.log"
rm -f "$work/people.csv"
# What its housekeeping does by and by.
ask "vacuum analyze"
institution=$(ask "select id from institution where slug = 'demo'")
token=$("$server" token create --data "$data" --database "$location" --institution demo --name "Benchmark" --abilities members:read --json |
    sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p')
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
