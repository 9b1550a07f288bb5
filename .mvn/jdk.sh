# Sourced by ./sekisho and ./mvnw: find_jdk prints the first JDK of version 25 or newer, or fails.
wanted=25

version_of() { # version_of <jdk folder>: its major version, from the file every JDK carries
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* \
        "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
        version=$(version_of "$candidate")
        if [ "${version:-0}" -ge "$wanted" ]; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    return 1
}

use_jdk() { # exports JAVA_HOME, or says how to get one and ends with 1
    if ! JAVA_HOME=$(find_jdk); then
        cat >&2 <<TXT
sekisho: needs a JDK $wanted or newer and found none in JAVA_HOME or the usual folders.
  Debian, Ubuntu   apt install temurin-25-jdk      (from Adoptium's package archive)
  macOS            brew install openjdk@25
  anywhere         sdk install java 25-tem         (with SDKMAN)
Then run this again, or point JAVA_HOME to it.
TXT
        exit 1
    fi
    export JAVA_HOME
}
