#!/usr/bin/env bash
# The bill of materials of the server, in CycloneDX 1.5 (JSON): every crate that it is built from on some platform, with
# version, licence and checksum. The same Cargo.lock gives the same file.
set -euo pipefail
cd "$(dirname "$0")/.."

PATH=$PWD/.tools/bin:$PATH SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 0) \
    cargo cyclonedx --quiet --manifest-path server/Cargo.toml --format json --spec-version 1.5 --target all \
    --override-filename pers-server.cdx
mkdir -p target
# Where this tree lies is nobody's business and makes no other program.
sed "s#file://$PWD#file:///pers-server#g" server/pers-server.cdx.json >target/pers-server.cdx.json
# It writes one for each member of the workspace.
rm -f server/pers-server.cdx.json build/pers-server.cdx.json fuzz/pers-server.cdx.json pers-server.cdx.json
echo "target/pers-server.cdx.json: $(grep -c '"type": "library"' target/pers-server.cdx.json) components"
