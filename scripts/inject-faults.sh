#!/usr/bin/env bash
# Lets a consolidation fail at every mkdir, rename, fsync and unlink in turn, by an error of the disk
# and by SIGKILL, and at every write by a disk that is full a little later each time, and tells what
# lies there afterwards. By hand, on Linux with strace, as root for the disk; some minutes.
#   scripts/inject-faults.sh FOLDER   a few workbooks; two of them make the earlier return
# old, new: one set or the other, whole. journal: half, refused by name, and completed by the next run.
# Anything else is a fault of the program; the status is then 1.
set -uo pipefail
cli=$(cd "$(dirname "$0")/.." && pwd)/dist/cli/branch-ledger.mjs
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null; rm -rf "$work"' EXIT
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
# What lies in the folder $1, of a fault that is called $2; then whether the next run mends it.
tell() {
  case $(sums "$1") in
    "$(sums old)") left=old ;;
    "$(sums new)") left=new ;;
    *) left=mixture
       node "$cli" compare "$1" old >/dev/null 2>&1
       [ $? = 4 ] && left=journal ;;
  esac
  [ -z "${3:-}" ] || mount -o "remount,size=$3" disk
  consolidate "$1"
  [ "$(sums "$1")" = "$(sums new)" ] || left="$left, and the next run does not make it new"
  echo "$2: $left"
  case $left in old|new|journal) ;; *) status=1 ;; esac
}

for call in mkdir rename fsync unlink; do
  for fault in error=EIO signal=KILL; do
    for n in $(seq 1 10); do
      rm -rf out && cp -r old out
      strace -f -o calls -e "trace=$call" -e "inject=$call:$fault:when=$n" \
        node "$cli" consolidate in --out out >/dev/null 2>&1
      grep -q 'INJECTED\|killed by SIGKILL' calls || break
      tell out "$call $n $fault"
    done
  done
done 2>/dev/null

mkdir disk
size=$(du -sk old | cut -f1)
for kilobytes in $(seq "$size" 16 $((size * 4))); do
  mount -t tmpfs -o "size=${kilobytes}k" tmpfs disk 2>/dev/null || { echo 'no disk may be made here'; break; }
  if cp -r old disk/out 2>/dev/null; then tell disk/out "a disk of $kilobytes KB" 100m; fi
  umount disk
  [ "${left:-}" = new ] && break
  left=
done
exit $status
