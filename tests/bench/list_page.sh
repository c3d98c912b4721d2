# shellcheck shell=bash disable=SC2034,SC2154
# Requests a second for a page of 25 of 14,000 learners: ours with all its checks against the same page with none.

# 14,000 learners as an office would have them, the same at every run.
learner_csv() {
    awk 'BEGIN {
        print "login,lastname,firstname,entity,civility,jobTitle,code,phone,filter,location,country,contactEmail,externalID"
        for (i = 1; i <= 14000; ++i)
            printf "learner%d@example.org,Lévy-%d,דנה %d,Campus %d,mme,Professeure,C%d,+336%08d,Session %d|B%d,Paris,FR,contact%d@example.org,%d\n",
                i, i % 977, i % 31, i % 12, i, i, i % 40, i % 3, i, i
    }'
}

learner_file() {
    local data=$work/list_page_data
    if [ ! -e "$data/.complete" ]; then
        rm -rf "$data"
        "$server" init --data "$data" --operator operator@example.com >"$work/init.log"
        "$server" institution create --data "$data" --name Demo --slug demo >>"$work/init.log"
        learner_csv >"$work/learners.csv"
        "$server" import --data "$data" --institution demo --create-entities --confirm "$work/learners.csv" >>"$work/init.log"
        touch "$data/.complete"
    fi
    echo "$data"
}

install_yardstick() {
    local source=$bench/yardsticks/list_page folder=$work/list_page node
    mkdir -p "$folder"
    cp "$source/package.json" "$source/package-lock.json" "$source/.npmrc" "$source/server.js" "$folder/"
    [ ! -e "$folder/node_modules/.complete" ] || return 0
    node=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
    [ -e "$node/include/node/node_api.h" ] || fail "Node's headers are needed to build better-sqlite3: $node/include/node."
    echo "== Building better-sqlite3 (about a minute)" >&2
    (cd "$folder" && npm_config_nodedir=$node npm_config_build_from_source=true npm ci >install.log 2>&1) ||
        { tail -n 20 "$folder/install.log" >&2; fail "The yardstick could not be installed."; }
    touch "$folder/node_modules/.complete"
}

data=$(learner_file)
install_yardstick
institution=$(sqlite3 "$data/live.sqlite" "select id from institution where slug = 'demo'")
token=$("$server" token create --data "$data" --institution demo --name "Benchmark" --abilities members:read --json |
    sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p')
page="/api/institutions/$institution/members?page=1&per_page=25"

start yardstick node "$work/list_page/server.js" "$data/live.sqlite" "$institution"
yardstick_url=$url$page
start ours env ULPAN_RATE_LIMIT=100000000 "$server" serve --data "$data" --listen 127.0.0.1:0 --workers 1
ours_url=$url$page

for ((round = 0; round < rounds; ++round)); do
    load "$yardstick_url" >>"$work/list_page.yardstick.$$"
    load "$ours_url" -H "Authorization: Bearer $token" >>"$work/list_page.ours.$$"
done
line list_page "$(median <"$work/list_page.ours.$$")" "$(median <"$work/list_page.yardstick.$$")" "2.00"
rm -f "$work"/list_page.{ours,yardstick}.$$
stop_started
started=()
