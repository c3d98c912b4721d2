#!/usr/bin/env bash
# postgres.sh start|stop|halt|resume FOLDER: the PostgreSQL cluster of one test run. FOLDER/postgres.env holds the folder of its socket.
# Nothing in it is worth keeping: it lives in memory where possible and never waits for a disk.
set -euo pipefail

action=${1:?start, stop, halt or resume}
note=${2:?the folder for postgres.env}/postgres.env

programs=$(find /usr/lib/postgresql/*/bin /usr/local/bin /usr/bin /opt/homebrew/bin -maxdepth 1 -name initdb 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$programs" ] || { echo "PostgreSQL's server programs (initdb) are not installed: Debian's package is postgresql" >&2; exit 1; }
programs=$(dirname "$(readlink -f "$programs")")

# The server refuses to run as root.
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$folder" "$@"
    else
        "$@"
    fi
}

stop() {
    [ -f "$note" ] || return 0
    folder=$(cat "$note")
    rm -f "$note"
    [ -d "$folder" ] || return 0
    cd "$folder"
    as_owner "$programs/pg_ctl" stop -D "$folder/data" -m immediate -s || true
    cd /
    rm -rf "$folder"
}

start() {
    local parent=${TMPDIR:-/tmp} free
    free=$(df --output=avail /dev/shm 2>/dev/null | tail -n 1 || true)
    if [ -w /dev/shm ] && [ "${free:-0}" -gt 1000000 ]; then parent=/dev/shm; fi
    folder=$(mktemp -d "$parent/ulpan-pg.XXXXXX")
    [ "$(id -u)" != 0 ] || chown postgres: "$folder"
    cd "$folder"
    as_owner "$programs/initdb" -D "$folder/data" -U ulpan -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 ||
        { cat "$folder/initdb.log" >&2; rm -rf "$folder"; exit 1; }
    printf '%s\n' "$folder" >"$note"
    cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$folder'
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 200
END
    as_owner "$programs/pg_ctl" start -D "$folder/data" -l "$folder/server.log" -w -s </dev/null >/dev/null 2>&1 ||
        { cat "$folder/server.log" >&2 || true; stop; exit 1; }
    as_owner "$programs/psql" -q -h "$folder" -U ulpan -d postgres -c 'CREATE EXTENSION pg_trgm' ||
        { stop; exit 1; }
    echo "PostgreSQL listens in $folder"
}

# For tests of what happens when the server is gone, and comes back with all its data.
halt() {
    folder=$(cat "$note")
    cd "$folder"
    as_owner "$programs/pg_ctl" stop -D "$folder/data" -m fast -s
}

resume() {
    folder=$(cat "$note")
    cd "$folder"
    as_owner "$programs/pg_ctl" start -D "$folder/data" -l "$folder/server.log" -w -s </dev/null >/dev/null 2>&1
}

case $action in
    start) stop; start ;;
    stop) stop ;;
    halt) halt ;;
    resume) resume ;;
    *) echo "usage: postgres.sh start|stop|halt|resume FOLDER" >&2; exit 2 ;;
esac
