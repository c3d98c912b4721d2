# shellcheck shell=bash disable=SC2034,SC2154
# A PostgreSQL of one's own under $work that keeps what it is told, as an office's would: it waits for the disk. Its socket is in $socket.

cluster_programs() {
    local pgbench
    pgbench=$(find /usr/lib/postgresql/*/bin /usr/bin -maxdepth 1 -name pgbench 2>/dev/null | sort -V | tail -n 1)
    [ -n "$pgbench" ] || fail "There is no PostgreSQL."
    dirname "$(readlink -f "$pgbench")"
}

# The server refuses to run as root.
as_cluster_owner() {
    (cd "$socket" && if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups env HOME="$socket" "$@"; else "$@"; fi)
}

# cluster_start DATABASE: it, and an empty database of that name with its twin for tests.
cluster_start() {
    programs=$(cluster_programs)
    socket=$(mktemp -d "$work/cluster.XXXXXX")
    [ "$(id -u)" != 0 ] || { chmod 755 "$work"; chown postgres: "$socket"; }
    as_cluster_owner "$programs/initdb" -D "$socket/data" -U ulpan -A trust -E UTF8 --locale=C.UTF-8 >"$work/postgres.log" 2>&1 ||
        { cat "$work/postgres.log" >&2; fail "PostgreSQL could not be prepared."; }
    cat >>"$socket/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$socket'
shared_buffers = 512MB
max_wal_size = 4GB
END
    trap 'stop_started; cluster_stop' EXIT
    as_cluster_owner "$programs/pg_ctl" start -D "$socket/data" -l "$socket/server.log" -w -s </dev/null >/dev/null 2>&1 ||
        { cat "$socket/server.log" >&2; fail "PostgreSQL does not start."; }
    database=postgres
    ask "create database $1"
    ask "create database $1_test"
    database=$1
    location="postgresql://ulpan@/$1?host=$socket"
}

cluster_stop() {
    [ -n "${socket:-}" ] || return 0
    as_cluster_owner "$programs/pg_ctl" stop -D "$socket/data" -m immediate -s || true
    rm -rf "$socket"
    socket=
    trap stop_started EXIT
}

# ask SQL: its rows, bare.
ask() { "$programs/psql" --quiet --no-align --tuples-only -h "$socket" -U ulpan -d "$database" -c "$1"; }

# cluster_office FOLDER CSV: an installation on it with the people of the file; $institution, and $token that reads members.
cluster_office() {
    "$server" init --data "$1" --database "$location" --operator operator@example.com >"$work/init.log"
    "$server" institution create --data "$1" --database "$location" --name Demo --slug demo >>"$work/init.log"
    "$server" import --data "$1" --database "$location" --institution demo --create-entities --confirm "$2" >>"$work/init.log"
    # What its housekeeping does by and by; nothing is to be cleaned up while it is measured.
    ask "vacuum analyze"
    institution=$(ask "select id from institution where slug = 'demo'")
    token=$("$server" token create --data "$1" --database "$location" --institution demo --name "Benchmark" --abilities members:read --json |
        sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p')
}
