# shellcheck shell=bash disable=SC2034,SC2154
# A file of a million learners planned and applied by `ulpan-server import` against sqlite3 filling the same tables with nothing checked
# (import_floor.sql), its peak memory, and the same file a second time. ULPAN_BENCH_LEARNERS says how many learners, for a quick try.

# shellcheck source=/dev/null
. "$bench/shared/learners.sh"
import_people=${ULPAN_BENCH_LEARNERS:-1000000}
mkdir -p "$work"
import_csv "$import_people" >"$work/people.csv"
import_fresh "$work/import_floor"
sync
# From its folder, because .import takes no name with blanks.
read -r floor floor_busy _ < <(cd "$work" && import_timed sqlite3 import_floor/live.sqlite ".read $bench/import_floor.sql")
filled=$(sqlite3 "$work/import_floor/live.sqlite" "select count(*) || ' ' || (select count(*) from member_tag) from member where role = 'learner'")
import_fresh "$work/import_ours"
sync
ours_import=("$server" import --data "$work/import_ours" --institution demo --create-entities --confirm "$work/people.csv")
read -r first first_busy memory < <(import_timed "${ours_import[@]}")
ours=$(sqlite3 "$work/import_ours/live.sqlite" "select count(*) || ' ' || (select count(*) from member_tag) from member where role = 'learner'")
[ "$ours" = "$filled" ] || fail "The yardstick filled other rows ($filled) than the import ($ours)."
read -r again again_busy again_memory < <(import_timed "${ours_import[@]}")
grep -q "Unchanged: $import_people," "$work/import.out" || fail "The same file changed something."
import_line import "$first" "$floor" s 2.00
import_line import_processor "$first_busy" "$floor_busy" s "told only"
import_line import_memory "$memory" 250 MB 1.00
import_line import_again "$again" "$first" s 0.50
import_line import_again_processor "$again_busy" "$first_busy" s "told only"
import_line import_again_memory "$again_memory" 250 MB 1.00
rm -rf "$work/import_floor" "$work/import_ours" "$work/people.csv" "$work"/import.{time,out}
