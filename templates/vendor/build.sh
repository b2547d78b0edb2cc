#!/bin/sh
# build.sh bundles the part of Apache ECharts that the report uses into
# echarts.min.js and writes its checksum and licence texts beside it. The same
# versions give the same bytes. It needs npm.
set -eu

echarts=6.1.0
esbuild=0.28.2

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --save-exact "echarts@$echarts" "esbuild@$esbuild"
cp "$here/echarts.js" .

# The licences ask that their texts go where the code goes: into every report.
{
  echo "/*!"
  echo "Apache ECharts $echarts, in part. Copyright 2017-2026 The Apache Software Foundation. Licensed under the Apache License,"
  echo "Version 2.0, www.apache.org/licenses/LICENSE-2.0. This product includes software developed at The Apache Software Foundation."
  echo
  echo "zrender:"
  cat node_modules/zrender/LICENSE
  echo
  echo "Parts of ECharts from d3:"
  cat node_modules/echarts/licenses/LICENSE-d3
  echo "*/"
} >banner.txt

./node_modules/.bin/esbuild echarts.js --bundle --minify --format=iife --global-name=echarts --target=es2020 \
  --legal-comments=none --banner:js="$(cat banner.txt)" '--define:process.env.NODE_ENV="production"' --charset=ascii --log-level=warning --outfile=echarts.min.js

cp echarts.min.js "$here/"
cp node_modules/echarts/LICENSE "$here/LICENSE.echarts"
cp node_modules/echarts/NOTICE "$here/NOTICE.echarts"
cp node_modules/echarts/licenses/LICENSE-d3 "$here/LICENSE.d3"
cp node_modules/zrender/LICENSE "$here/LICENSE.zrender"
cp node_modules/tslib/LICENSE.txt "$here/LICENSE.tslib"
cd "$here"
sha256sum echarts.min.js >echarts.min.js.sha256
wc -c echarts.min.js
