#!/usr/bin/env bash
# Looks at pages of newsmodel in a browser: tools/look.sh [FILE...], each a text or own JSON; without one, the examples.
# Every page is opened at three widths, light and dark; axe-core must find nothing, nothing may be asked of a network, and
# nothing may be wider than the window. Pictures and prints are left in a folder, to be looked at.
# Needs Chromium, node and npm; where they are missing it says so, and passes. It is no part of the tests.
set -euo pipefail
cd "$(dirname "$0")/.."
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
for program in "${browser:-chromium}" node npm; do
  command -v "$program" >/dev/null || { echo "skipped: there is no $program"; exit 0; }
done
folder=$(mktemp -d)
[ $# -gt 0 ] || set -- examples/harbour-strike.md examples/river-summit.txt
for file in "$@"; do
  .venv/bin/newsmodel view "$file" -o "$folder/$(basename "${file%.*}").html"
done
echo '{"private": true}' >"$folder/package.json"
npm install --silent --no-audit --no-fund --prefix "$folder" puppeteer-core@24 axe-core@4
echo "pictures: $folder"
node tools/look.mjs "$folder" "$browser"
