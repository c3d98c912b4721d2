# shellcheck shell=bash disable=SC2154
# 14,000 learners as an office would have them, the same at every run.
office_csv() {
    awk 'BEGIN {
        print "login,lastname,firstname,entity,civility,jobTitle,code,phone,filter,location,country,contactEmail,externalID"
        for (i = 1; i <= 14000; ++i)
            printf "learner%d@example.org,Lévy-%d,דנה %d,Campus %d,mme,Professeure,C%d,+336%08d,Session %d|B%d,Paris,FR,contact%d@example.org,%d\n",
                i, i % 977, i % 31, i % 12, i, i, i % 40, i % 3, i, i
    }'
}

office_data() {
    local data=$work/list_page_data
    if [ ! -e "$data/.complete" ]; then
        rm -rf "$data"
        "$server" init --data "$data" --operator operator@example.com >"$work/init.log"
        "$server" institution create --data "$data" --name Demo --slug demo >>"$work/init.log"
        office_csv >"$work/learners.csv"
        "$server" import --data "$data" --institution demo --create-entities --confirm "$work/learners.csv" >>"$work/init.log"
        touch "$data/.complete"
    fi
    echo "$data"
}

# office_token DATA: one that reads members.
office_token() {
    "$server" token create --data "$1" --institution demo --name "Benchmark" --abilities members:read --json |
        sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p'
}
