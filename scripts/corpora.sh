#!/usr/bin/env bash
# Reads the spreadsheets that Debian's source packages carry, and holds each cell against openpyxl
# (.xlsx) and xlrd (.xls). By hand, on Debian; needs sources in apt ("deb-src"), python3 with openpyxl
# and xlrd. Packages and files are told apart by their SHA-256; what is not there is said and left out.
#   scripts/corpora.sh FOLDER   where the packages lie from run to run
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:?a folder for the packages}
mkdir -p "$folder"

# package, its upstream archive, SHA-256 of that
packages='
gnumeric gnumeric_1.12.55.orig.tar.xz c69a09cd190b622acca476bbc3d4c03d68d7ccf59bba61bf036ce60885f9fb65
libexcel-writer-xlsx-perl libexcel-writer-xlsx-perl_1.10.orig.tar.gz e35891f4575ffd32168aa415abe595bb52e011cfb00c49fa6522da4e539a601c
liborcus liborcus_0.17.2.orig.tar.xz 30509d414e3cf439e0ae1e0c31b4b0ef5b2bb8e2b2404e3cb7d44a72162640ab
libspreadsheet-parseexcel-perl libspreadsheet-parseexcel-perl_0.6500.orig.tar.gz 6ec4cb429bd58d81640fe12116f435c46f51ff1040c68f09cc8b7681c1675bec
libspreadsheet-read-perl libspreadsheet-read-perl_0.87.orig.tar.gz 963c0d075235bc4a320fbad7e62d9e47d5ca147edee3662855fa3042613ff4af
openpyxl openpyxl_3.0.9.orig.tar.gz 75f49654e568b677edde5ba54573ff518215ad02e8abd96785d3a7d3706133b9
python-xlrd python-xlrd_1.2.0.orig.tar.gz 546eb36cee8db40c3eaa46c351e67ffee6eeb5fa2650b71bc4c758a29a1b29b2
r-cran-openxlsx r-cran-openxlsx_4.2.5.2.orig.tar.gz ee7089e7e5832ef22ee0d0eebf7cca5096ce23afb2bcdb58700be62526fc9b67
r-cran-readxl r-cran-readxl_1.4.2.orig.tar.gz 387304e2c5be0dca4861ec0232f0d92cc1882b660ca917f8f2a8a4ae858aba11
ruby-roo ruby-roo_2.10.0.orig.tar.gz df6385bca1820c9d9712e80a41a3b00f0964df33c1e6f47fca44aeedfcdf7a3b
ruby-spreadsheet ruby-spreadsheet_1.0.0.orig.tar.gz 9e1b50d38070fd539166ed977730774b947fdab1a407a1b0c3f263ed8b4e13e7
'
while read -r package archive sum; do
  [ -n "$package" ] || continue
  file=$folder/$archive
  [ -f "$file" ] || (cd "$folder" && apt-get source --download-only --only-source "$package" >/dev/null 2>&1)
  if ! echo "$sum  $file" | sha256sum --check --status 2>/dev/null; then
    echo "left out: $package has no $archive of this content here"
    continue
  fi
  [ -d "$folder/$package" ] || { mkdir "$folder/$package" && tar -xf "$file" -C "$folder/$package"; }
done <<<"$packages"

python3 "$root/scripts/corpora.py" "$root/dist/cli/branch-ledger.mjs" "$folder"
