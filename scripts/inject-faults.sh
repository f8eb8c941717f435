#!/usr/bin/env bash
# Lets a consolidation fail at every mkdir, rename, fsync and unlink in turn, and at every open and
# write of what it makes, by an error of the disk and by SIGKILL, and at every write by a disk that is
# full a little later each time, and tells what lies there afterwards: the set and the part beside it.
# By hand, on Linux with strace, as root for the disk; some twenty minutes, or some of it:
#   [CALLS='open write disk'] scripts/inject-faults.sh FOLDER   a few workbooks; two make the earlier return
# old, new: one set or the other, whole. journal: half, refused by name, and completed by the next run.
# Of the part there is the old one or the new one. Anything else is a fault; the status is then 1.
set -uo pipefail
cli=$(cd "$(dirname "$0")/.." && pwd)/dist/cli/branch-ledger.mjs
work=$(mktemp -d)
trap 'umount "$work/disk" 2>/dev/null; rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/state
mapfile -t files < <(find "$(cd "$1" && pwd)" -name '*.xlsx' | sort)
mkdir "$work/in"
cp "${files[@]:0:2}" "$work/in"
cd "$work" || exit 2

run() { echo consolidate in --workers 1 --out "$1" --part "$1.blpart"; }
# shellcheck disable=SC2046
consolidate() { node "$cli" $(run "$1") </dev/null >/dev/null 2>&1; }
sums() { (cd "$1" && sha256sum findings.csv report.html returns.json returns.xlsx 2>/dev/null); }
part() { sha256sum <"$1.blpart" 2>/dev/null; }
as_before() { rm -rf "$1" "$1.blpart"; cp -r old "$1" && cp old.blpart "$1.blpart"; }

consolidate old
cp "${files[@]:2}" in
as_before new
consolidate new
[ "$(sums old)" != "$(sums new)" ] || { echo 'give a folder of three workbooks or more'; exit 2; }

status=0
# What lies in the folder $1, of a fault that is called $2; then whether the next run mends it.
tell() {
  case $(sums "$1") in
    "$(sums old)") left=old ;;
    "$(sums new)") left=new ;;
    *) left=mixture
       node "$cli" compare "$1" old </dev/null >/dev/null 2>&1
       [ $? = 4 ] && left=journal ;;
  esac
  case $(part "$1") in
    "$(part old)"|"$(part new)") ;;
    *) left="$left, a part that is neither" ;;
  esac
  [ -z "${3:-}" ] || mount -o "remount,size=$3" disk
  consolidate "$1"
  [ "$(sums "$1")" = "$(sums new)" ] || left="$left, and the next run does not make it new"
  [ "$(part "$1")" = "$(part new)" ] || left="$left, and the next run does not make the part new"
  echo "$2: $left"
  case $left in old|new|journal) ;; *) status=1 ;; esac
}

calls=${CALLS:-mkdir rename fsync unlink open write disk}
# A call of the kind $1 fails by $2 at its number $3 in each thread; $4 names it.
fail() {
  as_before out
  # shellcheck disable=SC2046
  strace -f -y -o calls -e "trace=$1" -e "inject=$1:$2:when=$3" node "$cli" $(run out) </dev/null >/dev/null 2>&1
  grep -q 'INJECTED\|killed by SIGKILL' calls && tell out "$4"
}

for call in $calls; do
  case $call in
    mkdir|rename|fsync|unlink)
      for fault in error=EIO signal=KILL; do
        for n in $(seq 1 10); do fail "$call" $fault "$n" "$call $n $fault" || break; done
      done ;;
    open|write)
      # Most are of modules and of threads that wake each other: those count that make what lies in out.
      kind=$([ "$call" = open ] && echo openat || echo write)
      as_before out
      # shellcheck disable=SC2046
      strace -f -y -o calls -e "trace=$kind" node "$cli" $(run out) </dev/null >/dev/null 2>&1
      main=$(head -1 calls | cut -d' ' -f1)
      while read -r n what; do
        for fault in error=EIO signal=KILL; do fail $kind $fault "$n" "$call $n of $what $fault"; done
      done < <(awk -v main="$main" -v work="$work/" -v kind="$kind" '
        $1 == main && index($2, kind "(") == 1 {
          n++
          if (kind == "openat" && !/O_CREAT|O_RDWR|O_WRONLY/) next
          if (match($0, work "[^>]*>") && $0 !~ /<unfinished/ || match($0, work "[^>]*>,"))
            print n, kind == "openat" ? $3 : substr($0, RSTART + length(work), RLENGTH - length(work) - 1)
        }' calls) ;;
  esac
done 2>/dev/null

[[ " $calls " == *' disk '* ]] || exit $status
mkdir disk
size=$(du -sk old | cut -f1)
for kilobytes in $(seq "$size" 48 $((size * 4))); do
  mount -t tmpfs -o "size=${kilobytes}k" tmpfs disk 2>/dev/null || { echo 'no disk may be made here'; break; }
  if as_before disk/out 2>/dev/null; then consolidate disk/out; tell disk/out "a disk of $kilobytes KB" 100m; fi
  umount disk
  [ "${left:-}" = new ] && break
  left=
done
exit $status
