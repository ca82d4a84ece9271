#!/usr/bin/env bash
# Lighthouse on home and story of a running demo, and what a story page weighs. Needs npm, Chromium, curl.
#
#   make demo &            # in another terminal
#   benchmarks/pages.sh http://127.0.0.1:8000
set -euo pipefail
site=${1:-http://127.0.0.1:8000}
tools=${TMPDIR:-/tmp}/babad-lighthouse
[ -x "$tools/node_modules/.bin/lighthouse" ] || npm install --prefix "$tools" --no-audit --no-fund --silent lighthouse
export CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium}
story=$(curl -s "$site/feed/feed.json" | python3 -c 'import json,sys; print(json.load(sys.stdin)["items"][0]["url"])' |
  sed "s#^https\?://[^/]*#$site#")

for form in mobile desktop; do
  for page in "$site/" "$story"; do
    preset=$([ "$form" = desktop ] && echo --preset=desktop || true)
    "$tools/node_modules/.bin/lighthouse" "$page" --quiet $preset --output=json --output-path="$tools/report.json" \
      --chrome-flags="--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run"
    python3 - "$tools/report.json" "$form" "$page" <<'PY'
import json, sys
report = json.load(open(sys.argv[1]))
scores = {name: round(part["score"] * 100) for name, part in report["categories"].items()}
print(f"{sys.argv[2]:8} {sys.argv[3]}\n         {scores}")
for audit in report["audits"].values():
    if audit.get("score") is not None and audit["score"] < 0.9 and audit.get("scoreDisplayMode") != "informative":
        print(f"           {audit['id']}: {audit.get('displayValue', audit['title'])}")
PY
  done
done

python3 - "$story" <<'PY'
import gzip, re, sys, urllib.request
page = sys.argv[1]
host = "/".join(page.split("/")[:3])
html = urllib.request.urlopen(page).read()
weights = {"html": len(gzip.compress(html, 9))}
for name, pattern in (("css", rb'<link[^>]+href="([^"]+\.css)"'), ("js", rb'<script[^>]+src="([^"]+\.js)"')):
    files = {match.decode() for match in re.findall(pattern, html)}
    weights[name] = sum(len(gzip.compress(urllib.request.urlopen(host + file).read(), 9)) for file in files)
print(f"story page, gzip-9, bytes: {weights}, together {sum(weights.values())}")
PY
