# shellcheck shell=bash disable=SC2034
# Sourced by app/run and tests/run: installs what is missing on Debian and Ubuntu, configures and builds.
# On other systems the README gives the package line; nothing is installed there.

build_packages=(g++ cmake ninja-build pkg-config ccache mold
    qt6-base-dev qt6-httpserver-dev qt6-websockets-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n
    libqt6svg6 libqt6sql6-sqlite libqt6sql6-psql
    libssl-dev libsqlite3-dev qtkeychain-qt6-dev libsecret-1-0 libexpected-dev libcjose-dev libjansson-dev libarchive-dev libqrencode-dev zlib1g-dev)
font_packages=(fonts-noto-core)
test_packages=(appstream at-spi2-core curl dbus dbus-bin desktop-file-utils gnome-keyring man-db python3-pyatspi xvfb xauth)

say() { printf '== %s\n' "$*"; }
fail() { printf '== %s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; return; fi
    command -v sudo >/dev/null || fail "Packages are missing, and this is not root and has no sudo: install them as root: $*"
    sudo "$@"
}

# The cluster that Debian makes by itself would start a server nobody asked for.
without_main_cluster() {
    local folder=/etc/postgresql-common/createcluster.d
    as_root sh -c "mkdir -p $folder && echo 'create_main_cluster = false' >$folder/ulpan.conf"
}

# install_missing PACKAGE…: nothing, not even a look at the package lists, when all are there.
install_missing() {
    command -v dpkg-query >/dev/null || return 0
    local wanted have missing=() log
    have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null | sed -n 's/^installed //p' || true)
    for wanted in "$@"; do
        grep -qxF -- "$wanted" <<<"$have" || missing+=("$wanted")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${#missing[@]} packages and what they need: ${missing[*]}"
    log=$(mktemp)
    local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold -q)
    { as_root "${apt[@]}" update && as_root "${apt[@]}" install -y --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 </dev/null ||
        { tail -n 30 "$log" >&2; fail "The packages could not be installed; the whole log is in $log"; }
    rm -f "$log"
}

# PostgreSQL of any version will do, so its server program is looked for and not a package.
install_postgresql() {
    if compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; then return 0; fi
    command -v dpkg-query >/dev/null || fail "PostgreSQL's server programs are needed for the tests; install them."
    without_main_cluster
    install_missing postgresql
}

processors() { nproc 2>/dev/null || getconf _NPROCESSORS_ONLN; }

# build PRESET [CMAKE OPTION…]: in build/PRESET, with ccache and mold where they are.
build() {
    local preset=$1 log options=()
    shift
    command -v cmake >/dev/null || fail "CMake is missing; the README names the packages for this system."
    mkdir -p "build/$preset"
    if command -v ccache >/dev/null; then
        options+=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
        export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
    fi
    if command -v mold >/dev/null && echo 'int main() {}' | "${CXX:-c++}" -fuse-ld=mold -x c++ -o /dev/null - 2>/dev/null; then
        options+=(-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold)
    fi
    say "Configuring build/$preset"
    log=build/$preset/configure.log
    cmake --preset "$preset" "${options[@]}" "$@" >"$log" 2>&1 || { cat "$log" >&2; fail "CMake could not configure; see above."; }
    say "Building build/$preset"
    cmake --build "build/$preset" -j "$(processors)" || fail "The build failed; see above."
}
