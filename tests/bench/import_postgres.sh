# shellcheck shell=bash disable=SC2034,SC2154
# The same import on PostgreSQL against SQLite's time, and the same file a second time. ULPAN_BENCH_LEARNERS says how many learners.

# shellcheck source=/dev/null
. "$bench/shared/learners.sh"
# shellcheck source=/dev/null
. "$bench/shared/cluster.sh"

cluster_start learners
import_csv "${ULPAN_BENCH_LEARNERS:-100000}" >"$work/people.csv"
import_fresh "$work/import_sqlite"
import_fresh "$work/import_postgres" --database "$location"
import_into() { import_timed "$server" import --data "$1" --institution demo --create-entities --confirm "$work/people.csv" "${@:2}"; }
sync
read -r sqlite _ < <(import_into "$work/import_sqlite")
sync
read -r postgres _ postgres_memory < <(import_into "$work/import_postgres" --database "$location")
read -r again _ < <(import_into "$work/import_postgres" --database "$location")
grep -q "Unchanged: ${ULPAN_BENCH_LEARNERS:-100000}," "$work/import.out" || fail "The same file changed something."
import_line import_postgres "$postgres" "$sqlite" s 3.00
import_line import_postgres_memory "$postgres_memory" 250 MB 1.00
import_line import_postgres_again "$again" "$postgres" s 0.50
cluster_stop
rm -rf "$work"/import_{sqlite,postgres} "$work/people.csv" "$work"/import.{time,out}
