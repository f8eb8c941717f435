#!/usr/bin/env bash
# Lets a consolidation fail at every mkdir, rename, fsync and unlink in turn, by an error of the disk
# and by SIGKILL, and tells what lies there afterwards. By hand, on Linux with strace; some minutes.
#   scripts/inject-faults.sh FOLDER   a few workbooks; two of them make the earlier return
# old, new: one set or the other, whole. journal: half, refused by name, and completed by the next run.
# Anything else is a fault of the program; the status is then 1.
set -uo pipefail
cli=$(cd "$(dirname "$0")/.." && pwd)/dist/cli/branch-ledger.mjs
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/state
mapfile -t files < <(find "$1" -name '*.xlsx' | sort)
mkdir "$work/in"
cp "${files[@]:0:2}" "$work/in"
cd "$work" || exit 2

consolidate() { node "$cli" consolidate in --out "$1" >/dev/null 2>&1; }
sums() { (cd "$1" && sha256sum findings.csv report.html returns.json returns.xlsx 2>/dev/null); }

consolidate old
cp "${files[@]:2}" in
cp -r old new
consolidate new
[ "$(sums old)" != "$(sums new)" ] || { echo 'give a folder of three workbooks or more'; exit 2; }

status=0
for call in mkdir rename fsync unlink; do
  for fault in error=EIO signal=KILL; do
    for n in $(seq 1 10); do
      rm -rf out && cp -r old out
      strace -f -o calls -e "trace=$call" -e "inject=$call:$fault:when=$n" \
        node "$cli" consolidate in --out out >/dev/null 2>&1
      grep -q 'INJECTED\|killed by SIGKILL' calls || break
      case $(sums out) in
        "$(sums old)") left=old ;;
        "$(sums new)") left=new ;;
        *) left=mixture
           node "$cli" compare out old >/dev/null 2>&1
           [ $? = 4 ] && left=journal ;;
      esac
      consolidate out
      [ "$(sums out)" = "$(sums new)" ] || left="$left, and the next run does not make it new"
      echo "$call $n $fault: $left"
      case $left in old|new|journal) ;; *) status=1 ;; esac
    done
  done
done 2>/dev/null
exit $status
