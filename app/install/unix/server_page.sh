#!/usr/bin/env bash
# server_page.sh PROGRAM: ulpan-server(8), made of what the program's --help tells, so that it says the same.
set -euo pipefail
program=$1
export LC_ALL=C # the columns of the help are counted in bytes

# Text as roff takes it: no line begins a request, no hyphen becomes a dash.
plain() { sed -e 's/…/.../g' -e 's/\\/\\e/g' -e 's/-/\\-/g' -e "s/'/\\\\(aq/g" -e 's/^\./\\\&./'; }

# The lines of options: "  --name VALUE", 30 bytes wide, then what it is for.
options() {
    awk '/^  --/ {
        name = substr($0, 3, 30); text = substr($0, 34)
        if (substr($0, 33, 1) != " ") { print "the help has a name that is too long: " $0 >"/dev/stderr"; exit 1 }
        sub(/ +$/, "", name); value = ""
        if (split(name, word, " ") > 1) { value = substr(name, length(word[1]) + 2); name = word[1] }
        printf ".TP\n.B %s%s\n%s\n", name, value == "" ? "" : " \\fI" value "\\fR", text
    }' | sed -E -e 's/…/.../g' -e 's/-/\\-/g' -e '/^\./!'"s/'/\\\\(aq/g"
}

commands=$("$program" --help | awk '/^  [a-z]/ { line = ""; for (i = 1; i <= NF && $i ~ /^[a-z-]+$/; i++) line = line (i > 1 ? " " : "") $i; print line }')
common=$("$program" migrate --help | grep '^  --')
[ -n "$commands" ] || { echo "$program tells no commands" >&2; exit 1; }

cat <<END
.TH ULPAN\\-SERVER 8 "" "$("$program" --version | sed 's/.* /Ulpan /')" "System Administration"
.SH NAME
ulpan\\-server \\- serve and keep an installation of Ulpan
.SH SYNOPSIS
.B ulpan\\-server
.I COMMAND
.B \\-\\-data
.I DIR
.RI [ OPTIONS ]
.SH DESCRIPTION
The server of a language\\-learning administration: two REST dialects over SQLite files in a data folder, or over PostgreSQL.
.B init
makes the folder,
.B serve
serves it.
.PP
Each option is also the environment variable ULPAN_NAME (\\fB\\-\\-public\\-url\\fR: ULPAN_PUBLIC_URL) and a line
name=value of the file that \\fB\\-\\-config\\fR names.
.SH COMMANDS
END
while read -r -a words; do
    help=$("$program" "${words[@]}" --help)
    sed -n '1s/^ulpan-server //p' <<<"$help" | plain | sed 's/.*/.SS "&"/'
    sed -n 2p <<<"$help" | plain | sed 's/$/./'
    { grep '^  --' <<<"$help" || true; } | { grep -vxF -- "$common" || true; } | options
done <<<"$commands"
echo '.SH COMMON OPTIONS'
options <<<"$common"
cat <<'END'
.SH SERVICE
Where systemd runs, the server is the service
.BR ulpan\-server ,
which is the user
.I ulpan\-server
and keeps its data in
.IR /var/lib/ulpan\-server .
It is started once there is an installation:
.PP
.nf
runuser \-u ulpan\-server \-\- ulpan\-server init \-\-data /var/lib/ulpan\-server \-\-operator you@example.com
systemctl enable \-\-now ulpan\-server
.fi
.PP
Its options are environment variables in
.IR /etc/default/ulpan\-server ,
such as ULPAN_LISTEN=0.0.0.0:443 with ULPAN_TLS_CERT and ULPAN_TLS_KEY, which that user has to be able to read.
A file with the password of a database is for root alone (mode 0600).
.B systemctl reload ulpan\-server
has it take up a new certificate, and
.B journalctl \-u ulpan\-server
shows what it notes. Other commands are for the same user, so that all files stay its own. Where it was installed
from a build,
.B systemd\-sysusers
and
.B systemd\-tmpfiles \-\-create
make the user and the folder first.
.SH FILES
.TP
.I /etc/default/ulpan\-server
Options of the service.
.TP
.I /var/lib/ulpan\-server
Its data. They stay when the package is removed.
.TP
.I /var/log/ulpan\-server
For a log of its own: ULPAN_LOG=/var/log/ulpan\-server/requests.log.
.SH EXIT STATUS
0 good, 1 failed, 2 wrong use.
.B import
also ends with 3 where rows were rejected and 4 where the plan waits to be confirmed,
.B import undo
with 3 where something could not be taken back.
.SH SEE ALSO
.BR ulpan (1)
END
