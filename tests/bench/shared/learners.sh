# shellcheck shell=bash disable=SC2154
# A file of learners, and what it takes to bring it in.

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
