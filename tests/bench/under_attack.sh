# shellcheck shell=bash disable=SC2034,SC2154
# What an honest client on an address of its own takes for a page of 25 learners (p50, p95, p99, each call a connection of its
# own; the ratio is p99's) while others attack: slow heads, slow bodies, answers read slowly, and a thousand connections at once,
# with and without a credential; against the same calls while nothing else happens. An honest call without an answer ends the run.

# shellcheck source=shared/office.sh
. "$bench/shared/office.sh"

attack_seconds=${ULPAN_BENCH_ATTACK_SECONDS:-60}

# honest COUNT: the milliseconds of so many calls, one a line.
honest() {
    local i
    for ((i = 0; i < $1; ++i)); do
        curl --silent --show-error --fail --max-time 10 --interface 127.0.0.2 --output /dev/null --write-out '%{time_total}\n' \
            -H "Authorization: Bearer $token" "$page" || fail "An honest client was turned away."
    done | awk '{print $1 * 1000}'
}

attack_parts() {
    sort -n | awk 'function part(share, at) { at = int(NR * share + 0.999); return value[at < 1 ? 1 : at] }
        {value[NR] = $1} END {printf "%.1f %.1f %.1f (%d calls)\n", part(0.5), part(0.95), part(0.99), NR}'
}

# attacked NAME COMMAND…: honest calls for as long as the command runs, which is to end by itself.
attacked() {
    local name=$1 calls=$work/attack.$$
    shift
    : >"$calls"
    taskset -c 1 "$@" >"$work/attack.$name.log" 2>&1 &
    local attacker=$!
    started+=("$attacker")
    while kill -0 "$attacker" 2>/dev/null; do
        honest 20 >>"$calls"
    done
    awk -v name="under_attack_$name" -v ours="$(attack_parts <"$calls")" -v yardstick="$idle" 'BEGIN {
        split(ours, a, " "); split(yardstick, b, " ")
        printf "%s\tours %s ms\tyardstick %s ms\tratio %.2f\ttarget told only\n", name, ours, yardstick, a[3] / b[3]
    }'
    rm -f "$calls"
}

server_memory() { awk '/VmHWM/ {print int($2 / 1024)}' "/proc/$server_process/status"; }

data=$(office_data)
token=$(office_token "$data")
institution=$(sqlite3 "$data/live.sqlite" "select id from institution where slug = 'demo'")
# What is measured is who is let in, and not how often.
start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$data" --listen 127.0.0.1:0
server_process=${started[-1]}
page="$url/api/institutions/$institution/members?page=1&per_page=25"
idle=$(honest 400 | attack_parts)
before=$(server_memory)

slow=(slowhttptest -c 1000 -r 200 -l "$attack_seconds" -i 10 -p 3)
attacked slow_heads "${slow[@]}" -H -u "$page"
attacked slow_bodies "${slow[@]}" -B -s 8192 -u "$url/api/token"
attacked slow_reads "${slow[@]}" -X -w 10 -y 20 -n 5 -z 32 -k 3 -u "$url/api/docs"
attacked crowd wrk -t1 -c1000 -d"${attack_seconds}s" "$page"
attacked crowd_with_token wrk -t1 -c1000 -d"${attack_seconds}s" -H "Authorization: Bearer $token" "$page"
awk -v before="$before" -v after="$(server_memory)" \
    'BEGIN {printf "under_attack_memory\tours %d MB\tyardstick %d MB\tratio %.2f\ttarget told only\n", after, before, after / before}'
kill -0 "$server_process" || fail "The server ended."
stop_started
started=()
