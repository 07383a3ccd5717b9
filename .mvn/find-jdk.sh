# Sourced by ./winnow and ./mvnw: finds a JDK of at least 25 and exports JAVA_HOME, or says in one line what to install.

jdk_major() { # JDK_HOME -> major version, 0 when it is no JDK
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    echo "${version:-0}"
}

jdk_of_path() { # the JDK behind the javac on PATH, with links resolved
    javac=$(command -v javac) || return 0
    while [ -L "$javac" ]; do
        target=$(readlink "$javac")
        case "$target" in /*) javac=$target ;; *) javac=$(dirname "$javac")/$target ;; esac
    done
    (cd "$(dirname "$javac")/.." 2>/dev/null && pwd -P) || true
}

find_jdk() {
    for home in "${JAVA_HOME:-}" "$(jdk_of_path)" /usr/lib/jvm/* "$HOME"/.jdks/* \
        "$HOME"/.sdkman/candidates/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ "$(jdk_major "$home")" -ge 25 ]; then
            JAVA_HOME=$home
            export JAVA_HOME
            return 0
        fi
    done
    echo "Winnow needs a JDK of version 25 or newer and found none: install one (for example Temurin 25) or point JAVA_HOME at it." >&2
    exit 78
}

find_jdk
