#!/usr/bin/env bash
# Cuts a tree of branches into 12 parts by --shard, with GNU parallel where it is installed, merges
# them at two levels in several orders, and holds every merge against one run over all workbooks:
# returns.json but for the findings and the names of files, with one key for all. Without a key each
# part must be named. By hand; for 1,000 branches some six minutes on two processors.
#   scripts/parts-identity.sh [BRANCHES]
set -uo pipefail
cli=$(cd "$(dirname "$0")/.." && pwd)/dist/cli/branch-ledger.mjs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/state cli
cd "$work" || exit 2

# Status 1 and 3 tell of findings and of files that could not be read: the return is there.
ledger() {
  node "$cli" "$@" >/dev/null 2>err || { s=$?; [ $s = 1 ] || [ $s = 3 ] || { cat err; return $s; }; }
}
export -f ledger
node "$cli" samples --out all --branches "${1:-1000}" --tree --defects 0.05 --seed 7 >/dev/null
rm -f all/expected.json
n=0
for file in all/*.xlsx; do
  folder=all/$(printf %02d $((n % 24))); mkdir -p "$folder"; mv "$file" "$folder"; n=$((n + 1))
done
# One workbook lies in two pieces: it counts once.
first=$(find all/00 -name '*.xlsx' | sort | head -1); cp "$first" "all/05/又一份.xlsx"
node -e "require('fs').writeFileSync('key', require('crypto').randomBytes(32).toString('hex'))"
year=$(node "$cli" consolidate all/01 --out year 2>/dev/null >/dev/null; node -p "JSON.parse(require('fs').readFileSync('year/returns.json','utf8')).year")

SECONDS=0
ledger consolidate all --year "$year" --out one --match-key key
echo "one run: $SECONDS s"
SECONDS=0
mkdir parts bare
piece() { ledger consolidate all --year "$1" --shard "$2/12" --part "parts/$2.blpart" --match-key key --workers 1; }
export -f piece
if command -v parallel >/dev/null; then
  seq 12 | parallel -j "$(nproc)" piece "$year" {}
else
  for k in $(seq 12); do piece "$year" "$k"; done
fi
echo "12 parts with a key: $SECONDS s; $(find parts -name '*.blpart' | wc -l) there, $(du -sh parts | cut -f1)"

status=0
# Merges "a b c|d e|f" at two levels, in the folder $1, and compares.
merge() {
  local out=$1 at=0 group; shift
  mkdir -p "$out/middle"
  for group in "$@"; do
    at=$((at + 1)); local files=()
    for k in $group; do files+=("parts/$k.blpart"); done
    ledger consolidate "${files[@]}" --part "$out/middle/$at.blpart" --match-key key
  done
  SECONDS=0
  ledger consolidate "$out/middle" --out "$out/out" --match-key key
  node -e '
    const [a, b] = process.argv.slice(1).map((path) => JSON.parse(require("fs").readFileSync(path, "utf8")));
    const strip = (one) => {
      delete one.findings;
      for (const organisation of one.organisations) delete organisation.file;
    };
    const key = (o) => JSON.stringify(o);
    strip(a); strip(b);
    let bad = 0;
    for (const name of Object.keys(a)) if (key(a[name]) !== key(b[name])) { bad++; console.log("differs: " + name); }
    process.exit(bad ? 1 : 0);' one/returns.json "$out/out/returns.json" || status=1
  echo "$out: merged in $SECONDS s, $([ $status = 0 ] && echo the same || echo NOT the same)"
}
merge in-order "1 2 3" "4 5 6" "7 8 9" "10 11 12"
merge mixed "12 1 7" "5 2" "11 3 9 4" "10 6 8"
merge uneven "6 5 4 3 2 1 12 11 10 9" "8 7"

for k in 1 2; do ledger consolidate all --year "$year" --shard "$k/12" --part "bare/$k.blpart"; done
ledger consolidate bare --out bare/out
named=$(node -p "JSON.parse(require('fs').readFileSync('bare/out/returns.json','utf8')).findings.filter(({rule}) => rule === 'across/part-of-office').length")
echo "without a key: $named of 2 parts are named"
[ "$named" = 2 ] || status=1
exit $status
