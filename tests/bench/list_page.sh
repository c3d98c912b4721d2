# shellcheck shell=bash disable=SC2034,SC2154
# Requests a second for a page of 25 of 14,000 learners: ours with all its checks against the same page with none.

# shellcheck source=shared/office.sh
. "$bench/shared/office.sh"

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

data=$(office_data)
install_yardstick
institution=$(sqlite3 "$data/live.sqlite" "select id from institution where slug = 'demo'")
token=$(office_token "$data")
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
