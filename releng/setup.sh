# What a machine needs to build and run Vanthu. Sourced by mvnw and vanthu; POSIX sh.
#
# Every need is a test of the machine and the packages of Debian and Ubuntu that mend it, the first name that the
# distribution knows. As root on such a system the missing ones are installed; anywhere else the one line to run is printed.
# VANTHU_SETUP=off skips all of it. What cannot be met ends the script with 3, as a verb that failed does.

say() { echo "${0##*/}: $*" >&2; }

# Names of files are Vietnamese: without a UTF-8 locale Java cannot open them.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;;
    *) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

java_major() {
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p'
    fi
}

# Prints the home of a JDK 21 or newer, or fails.
find_jdk() {
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$home/bin/javac" ] && [ "$(java_major "$home")" -ge 21 ] 2>/dev/null; then
            echo "$home"
            return
        fi
    done
    return 1
}

has_library() { { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -q "$1"; }
has_display() {
    case "${DISPLAY:-}" in
        '') [ -n "${WAYLAND_DISPLAY:-}" ] ;;
        :*) display=${DISPLAY#:} && [ -S "/tmp/.X11-unix/X${display%%.*}" ] ;;
        *) true ;;
    esac
}
has_token() {
    for library in /usr/lib/softhsm/libsofthsm2.so /usr/lib/*/softhsm/libsofthsm2.so /usr/lib64/pkcs11/libsofthsm2.so \
        /usr/local/lib/softhsm/libsofthsm2.so; do
        [ -e "$library" ] && return
    done
    return 1
}

# met NEED: whether the machine has it.   packages NEED: what brings it, alternatives on one line.
met() {
    case $1 in
        jdk) find_jdk >/dev/null ;;
        maven) command -v mvn >/dev/null || [ -x "$cache/apache-maven-$maven_version/bin/mvn" ] ;;
        gtk) has_library libgtk-3.so.0 ;;
        xvfb) has_display || command -v Xvfb >/dev/null ;;
        fonts) command -v fc-list >/dev/null && [ -n "$(fc-list 'Liberation Serif')" ] && [ -n "$(fc-list 'Noto Sans')" ] ;;
        token) command -v softhsm2-util >/dev/null && has_token ;;
        token-server) command -v p11-kit >/dev/null && [ -e "$(echo /usr/lib*/*/pkcs11/p11-kit-client.so | cut -d' ' -f1)" ] ;;
        pdf-tools) command -v pdfsig >/dev/null ;;
        certificate-tools) command -v openssl >/dev/null ;;
    esac
}
packages() {
    case $1 in
        jdk) echo openjdk-25-jdk-headless openjdk-21-jdk-headless ;;
        maven) echo maven ;;
        gtk) echo libgtk-3-0t64 libgtk-3-0 ;;
        xvfb) echo xvfb ;;
        fonts) printf '%s\n' fontconfig fonts-liberation fonts-noto-core ;;
        token) echo softhsm2 ;;
        token-server) printf '%s\n' p11-kit p11-kit-modules ;;
        pdf-tools) echo poppler-utils ;;
        certificate-tools) echo openssl ;;
    esac
}

first_known() {
    for name in "$@"; do
        # A name without a candidate answers "Candidate: (none)" or nothing at all.
        apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]' && { echo "$name"; return; }
    done
    echo "$1"
}

missing_packages() {
    for need in "$@"; do
        met "$need" || packages "$need" | while read -r alternatives; do first_known $alternatives; done
    done
}

# need NEED...: returns when the machine has all of them; ends the script with the one line to run otherwise.
need() {
    [ "${VANTHU_SETUP:-on}" = off ] && return
    unmet=
    for need in "$@"; do met "$need" || unmet="$unmet $need"; done
    [ -n "$unmet" ] || return 0
    if ! command -v apt-get >/dev/null; then
        say "this machine lacks:$unmet (on Debian: $(missing_packages $unmet | tr '\n' ' '))"
        exit 3
    fi
    if [ "$(id -u)" -ne 0 ]; then
        say "missing on this machine:$unmet. Please run:  sudo apt-get install -y $(missing_packages $unmet | tr '\n' ' ')"
        exit 3
    fi
    log=$(mktemp)
    say "installing what this machine lacks:$unmet"
    if ! { apt-get update -q && DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends $(missing_packages $unmet); } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        say "the installation failed (whole log: $log)"
        exit 3
    fi
    rm -f "$log"
    for need in $unmet; do
        met "$need" || { say "still missing after the installation: $need"; exit 3; }
    done
}

# Gives the run an X display of its own where there is none; stop_display takes it away again.
start_display() {
    NO_AT_BRIDGE=1 && export NO_AT_BRIDGE
    has_display && return
    number=$(mktemp)
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 </dev/null &
    display_process=$!
    while [ ! -s "$number" ]; do
        kill -0 "$display_process" 2>/dev/null || { say "the X server did not start"; exit 3; }
        sleep 0.1
    done
    DISPLAY=:$(cat "$number") && export DISPLAY
    unset WAYLAND_DISPLAY
    rm -f "$number"
}
stop_display() { [ -z "${display_process:-}" ] || kill "$display_process" 2>/dev/null || true; }
