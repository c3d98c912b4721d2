# shellcheck shell=bash disable=SC2034,SC2154
# What an interactive call takes (p50, p95, p99; the ratio is p95's) while an import of a million rows is planned, applied and taken back, against the same call
# while nothing else happens: a page of 25 learners, and one learner changed. ULPAN_BENCH_ROWS says how many rows, for a quick try.

beside_rows=${ULPAN_BENCH_ROWS:-1000000}
beside_people=14000

# beside_csv COUNT LETTER: people of several entities, with tags.
beside_csv() {
    awk -v count="$1" -v letter="$2" 'BEGIN {
        print "login,lastname,firstname,entity,civility,jobTitle,code,phone,filter,location,country,contactEmail"
        for (i = 1; i <= count; ++i)
            printf "%s%d@example.org,Lévy-%d,דנה %d,Campus %d,mme,Professeure,C%d,+336%08d,Session %d|B%d,Paris,FR,contact%d@example.org\n",
                letter, i, i % 977, i % 31, i % 12, i, i, i % 40, i % 3, i
    }'
}

beside_data() {
    local data=$work/import_beside_data
    if [ ! -e "$data/.complete" ]; then
        rm -rf "$data"
        "$server" init --data "$data" --operator operator@example.com >"$work/init.log"
        "$server" institution create --data "$data" --name Demo --slug demo >>"$work/init.log"
        beside_csv "$beside_people" learner >"$work/beside.csv"
        "$server" import --data "$data" --institution demo --create-entities --confirm "$work/beside.csv" >>"$work/init.log"
        rm -f "$work/beside.csv"
        touch "$data/.complete"
    fi
    # Each run leaves its import behind.
    rm -rf "$data.run"
    cp -r "$data" "$data.run"
    echo "$data.run"
}

beside_state() { curl --silent --show-error --fail -H "Authorization: Bearer $token" "$members_of/imports/$import" | sed -n 's/.*"state" *: *"\([a-z_]*\)".*/\1/p'; }

# beside_calls KIND: the milliseconds of twenty calls, one a line.
beside_calls() {
    local i
    for ((i = 0; i < 20; ++i)); do
        if [ "$1" = page ]; then
            curl --silent --show-error --fail --output /dev/null --write-out '%{time_total}\n' -H "Authorization: Bearer $token" \
                "$members_of/members?page=1&per_page=25"
        else
            curl --silent --show-error --fail --output /dev/null --write-out '%{time_total}\n' -X PATCH -H "Authorization: Bearer $token" \
                -H 'Content-Type: application/json' --data "{\"phone\":\"$RANDOM\"}" "$members_of/members/$learner"
        fi
    done | awk '{print $1 * 1000}'
}

# beside_parts: "p50 p95 p99" of what is read.
beside_parts() {
    sort -n | awk 'function part(share, at) { at = int(NR * share + 0.999); return value[at < 1 ? 1 : at] }
        {value[NR] = $1} END {printf "%.1f %.1f %.1f\n", part(0.5), part(0.95), part(0.99)}'
}

# beside_until PHASE STATE…: calls while the import is not in one of the states.
beside_until() {
    local phase=$1 state
    shift
    while state=$(beside_state); do
        case " $* " in *" $state "*) return 0 ;; esac
        case $state in failed | cancelled) fail "The import ended $state." ;; esac
        beside_calls page >>"$work/beside.$phase.page.$$"
        beside_calls change >>"$work/beside.$phase.change.$$"
    done
}

data=$(beside_data)
institution=$(sqlite3 "$data/live.sqlite" "select id from institution where slug = 'demo'")
learner=$(sqlite3 "$data/live.sqlite" "select min(id) from member where role = 'learner'")
token=$("$server" token create --data "$data" --institution demo --name "Benchmark" --abilities members:read,members:write,entities:write --json |
    sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p')
start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$data" --listen 127.0.0.1:0
members_of=$url/api/institutions/$institution

for ((round = 0; round < 25; ++round)); do
    beside_calls page >>"$work/beside.idle.page.$$"
    beside_calls change >>"$work/beside.idle.change.$$"
done
beside_csv "$beside_rows" other >"$work/beside.csv"
import=$(curl --silent --show-error --fail -H "Authorization: Bearer $token" -H 'Content-Type: text/csv' -H 'Expect:' \
    --data-binary "@$work/beside.csv" "$members_of/members/bulk?create_entities=1" | sed -n 's/.*"id" *: *"\(imp_[^"]*\)".*/\1/p')
[ -n "$import" ] || fail "The upload was refused."
beside_until plan applying applied
beside_until apply applied
curl --silent --show-error --fail --output /dev/null -X POST -H "Authorization: Bearer $token" "$members_of/imports/$import/undo"
beside_until undo undone partly_undone
for phase in plan apply undo; do
    for kind in page change; do
        [ -s "$work/beside.$phase.$kind.$$" ] || continue
        awk -v name="import_beside_${phase}_$kind" -v ours="$(beside_parts <"$work/beside.$phase.$kind.$$")" \
            -v yardstick="$(beside_parts <"$work/beside.idle.$kind.$$")" 'BEGIN {
                split(ours, a, " "); split(yardstick, b, " ")
                printf "%s\tours %s ms\tyardstick %s ms\tratio %.2f\ttarget told only\n", name, ours, yardstick, a[2] / b[2]
            }'
    done
done
rm -f "$work"/beside.*."$$" "$work/beside.csv"
awk '/VmHWM/ {printf "import_beside_memory\tours %.0f MB\tyardstick 250 MB\tratio %.2f\ttarget 1.00\n", $2 / 1024, $2 / 1024 / 250}' "/proc/${started[-1]}/status"
stop_started
started=()
rm -rf "$data"
