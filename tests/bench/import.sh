# shellcheck shell=bash disable=SC2034,SC2154
# A file of a million learners planned and applied by `ulpan-server import` against sqlite3 filling the same tables with nothing checked
# (import_floor.sql), its peak memory, and the same file a second time. ULPAN_BENCH_LEARNERS says how many learners, for a quick try.
# With ULPAN_BENCH_POSTGRES=postgresql://… (two empty databases, the second with _test behind its name) also there, against the time on
# SQLite.

import_people=${ULPAN_BENCH_LEARNERS:-1000000}

# Fifteen columns, keys in no order, names of three scripts, five tags each.
import_csv() {
    awk -v count="$1" 'BEGIN {
        split("Levy,Cohen,Mizrahi,כהן,לוי,פרץ,Dubois,Martin,Katz,כץ,Friedman,אברהם,Peretz,Ivanov,Иванов", last, ",")
        split("Dana,נועה,Marie,Jean,דנה,יוסף,Claire,Анна,Noa,Yael", first, ",")
        print "login,lastname,firstname,entity,civility,code,jobTitle,seniority,level,contactEmail,phone,filter,location,country,externalID"
        for (i = 1; i <= count; ++i) {
            n = i * 7919 % 1000003
            printf "learner.%d@example.org,%s-%d,%s %d,Campus %d,mme,C%d,Professeure,%d ans,B%d,contact%d@example.org,+336%08d,Session %d|Year %d|Group %d,%s|Hall %d,FR,%d\n",
                n, last[n % 15 + 1], n % 4999, first[n * 7 % 10 + 1], n * 13 % 1009, n % 120, i, n % 30, n % 3, n, i, n % 400, n % 5,
                n % 2000, n % 2 ? "Paris" : "Lyon", n % 50, i
        }
    }'
}

# fresh FOLDER [DATABASE…]: an installation with an institution and nobody in it.
import_fresh() {
    local folder=$1
    shift
    rm -rf "$folder"
    "$server" init --data "$folder" --operator operator@example.com "$@" >"$work/init.log"
    "$server" institution create --data "$folder" --name Demo --slug demo "$@" >>"$work/init.log"
}

# import_timed COMMAND…: "seconds processor-seconds peak-MB" of it and what it starts.
import_timed() {
    /usr/bin/time --quiet -o "$work/import.time" -f '%e %U %S %M' "$@" >"$work/import.out" 2>&1 || { cat "$work/import.out" >&2; fail "$1 failed."; }
    awk '{printf "%s %.1f %.0f\n", $1, $2 + $3, $4 / 1024}' "$work/import.time"
}

# import_line NAME OURS YARDSTICK UNIT TARGET
import_line() {
    awk -v name="$1" -v ours="$2" -v yardstick="$3" -v unit="$4" -v target="$5" \
        'BEGIN {printf "%s\tours %s %s\tyardstick %s %s\tratio %.2f\ttarget %s\n", name, ours, unit, yardstick, unit, ours / yardstick, target}'
}

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
if [ -n "${ULPAN_BENCH_POSTGRES:-}" ]; then
    import_fresh "$work/import_postgres" --database "$ULPAN_BENCH_POSTGRES"
    ours_import[3]=$work/import_postgres
    read -r postgres _ postgres_memory < <(import_timed "${ours_import[@]}" --database "$ULPAN_BENCH_POSTGRES")
    import_line import_postgres "$postgres" "$first" s 3.00
    import_line import_postgres_memory "$postgres_memory" 250 MB 1.00
    rm -rf "$work/import_postgres"
fi
rm -rf "$work/import_floor" "$work/import_ours" "$work/people.csv" "$work"/import.{time,out}
