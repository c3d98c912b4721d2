# shellcheck shell=bash disable=SC2154
# A file of a million learners, made once and kept. ULPAN_BENCH_LEARNERS says how many, for a quick try.

search_people=${ULPAN_BENCH_LEARNERS:-1000000}

# The same people at every run: names of three scripts, of which some are frequent and most are not.
people_csv() {
    awk -v count="$search_people" 'BEGIN {
        split("Lévy,Cohen,Mizrahi,כהן,לוי,פרץ,Dubois,Martin,Katz,כץ,Friedman,אברהם,王,Ivanov,Иванов", last, ",")
        split("Dana,נועה,Marie,Jean,דנה,יוסף,小龙,Анна,Noa,Yaël", first, ",")
        print "login,lastname,firstname,entity,civility,code,filter,location"
        for (i = 1; i <= count; ++i)
            printf "learner%d@example.org,%s-%d,%s %d,Campus %d,mme,C%d,Session %d,Paris\n",
                i, last[i % 15 + 1], i % 4999, first[i * 7 % 10 + 1], i * 13 % 1009, i % 12, i, i % 400
    }'
}

people_data() {
    local data=$work/search_and_cursor_$search_people
    [ -x "$server" ] || fail "There is no server to make people with: $server"
    if [ ! -e "$data/.complete" ]; then
        rm -rf "$data"
        "$server" init --data "$data" --operator operator@example.com >"$work/init.log"
        "$server" institution create --data "$data" --name Demo --slug demo >>"$work/init.log"
        people_csv >"$work/people.csv"
        "$server" import --data "$data" --institution demo --create-entities --confirm "$work/people.csv" >>"$work/init.log"
        rm -f "$work/people.csv"
        touch "$data/.complete"
    fi
    echo "$data"
}
