# shellcheck shell=bash disable=SC2034,SC2154
# Requests a second for a page of 25 of 14,000 learners on PostgreSQL, with all checks, against pgbench sending the very statements that the
# server sends for it, prepared as it prepares them, over as many connections to the same cluster; and the round trips of a request. Both
# run on all processors, because it is the database that works.

# shellcheck source=shared/office.sh
. "$bench/shared/office.sh"

# shellcheck source=shared/cluster.sh
. "$bench/shared/cluster.sh"

cluster_start list_page
cluster=$work/list_page_postgres
rm -rf "$cluster"
office_csv >"$work/learners.csv"
cluster_office "$cluster/data" "$work/learners.csv"
rm -f "$work/learners.csv"

start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$cluster/data" --database "$location" --listen 127.0.0.1:0 --workers "$(nproc)"
taskset -a -c -p "0-$(($(nproc) - 1))" "${started[-1]}" >/dev/null
page="$url/api/institutions/$institution/members?page=1&per_page=25"
pages() {
    local number addresses=()
    for ((number = 0; number < $1; ++number)); do addresses+=(--output /dev/null "$page"); done
    curl --silent --show-error --fail -H "Authorization: Bearer $token" "${addresses[@]}"
}
# All that answer have prepared their statements.
wrk -t1 -c8 -d1s -H "Authorization: Bearer $token" "$page" >/dev/null

ask "alter system set log_line_prefix = '%p '"
ask "alter system set log_statement = 'all'"
ask "select pg_reload_conf()" >/dev/null
until [ "$(ask "show log_statement")" = all ]; do sleep 0.1; done
logged=$(wc -c <"$socket/server.log")
pages 20
ask "alter system set log_statement = 'none'"
ask "select pg_reload_conf()" >/dev/null
tail -c +$((logged + 1)) "$socket/server.log" >"$work/list_page_postgres.log"
mapfile -t sent < <("$bench/shared/statements.py" "$work/list_page_postgres.log" 20 "$work/list_page_postgres.sql")
[ ${#sent[@]} -gt 1 ] || fail "The server's statements could not be read: $work/list_page_postgres.log"
variables=()
for variable in "${sent[@]:1}"; do variables+=(-D "$variable"); done

for ((round = 0; round < rounds; ++round)); do
    wrk -t1 -c8 -d"${seconds}s" -H "Authorization: Bearer $token" "$page" >"$work/list_page_postgres.wrk"
    ! grep -q "Non-2xx" "$work/list_page_postgres.wrk" || fail "$page refuses requests."
    awk '/^Requests\/sec/ {print $2}' "$work/list_page_postgres.wrk" >>"$work/list_page_postgres.ours.$$"
    "$programs/pgbench" -h "$socket" -U ulpan -n -M prepared -c "$(nproc)" -j 1 -T "$seconds" -f "$work/list_page_postgres.sql" "${variables[@]}" list_page |
        awk '/^tps/ {print $3}' >>"$work/list_page_postgres.yardstick.$$"
done
line list_page_postgres "$(median <"$work/list_page_postgres.ours.$$")" "$(median <"$work/list_page_postgres.yardstick.$$")" "0.50"
line list_page_postgres_round_trips "${sent[0]}" 2 "at most 1.00"
rm -f "$work"/list_page_postgres.{ours,yardstick}.$$ "$work/list_page_postgres.wrk"
stop_started
started=()
cluster_stop
