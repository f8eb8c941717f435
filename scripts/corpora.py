"""Holds the cells that `inspect --cells` reads against those of openpyxl (.xlsx) and xlrd (.xls).

    python3 scripts/corpora.py dist/cli/branch-ledger.mjs FOLDER

Counts the files, by what came out; names each file in which a cell differs, with the first such
cell. What both refuse, and what the other refuses, is no difference.
"""

import json
import math
import pathlib
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta

import openpyxl
import xlrd

CLI, FOLDER = sys.argv[1:3]
SECONDS = 300


def ours(path):
    """Cells by sheet and place; or a text that says why there are none."""
    try:
        done = subprocess.run(
            ["node", CLI, "inspect", str(path), "--cells", "--reveal"],
            capture_output=True, text=True, timeout=SECONDS,
        )
    except subprocess.TimeoutExpired:
        return "HANGS"
    if "Error:" in done.stderr or done.returncode not in (0, 1, 3):
        return "CRASHES"
    cells = {}
    for line in done.stdout.splitlines():
        if not line.startswith('{"sheet"'):
            return "refused"
        cell = json.loads(line)
        cells[cell["sheet"], cell["ref"]] = cell.get("value")
    return cells


def theirs(path):
    cells = {}
    if path.suffix.lower() == ".xls":
        book = xlrd.open_workbook(path, logfile=open("/dev/null", "w"))
        for sheet in book.sheets():
            for row in range(sheet.nrows):
                for column in range(sheet.ncols):
                    cell = sheet.cell(row, column)
                    value = cell.value
                    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
                        continue
                    if cell.ctype == xlrd.XL_CELL_DATE:
                        try:
                            value = xlrd.xldate_as_datetime(value, book.datemode)
                        except (ValueError, OverflowError):
                            continue
                    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
                        value = bool(value)
                    cells[sheet.name, xlrd.formula.cellname(row, column)] = value
    else:
        for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.value is not None and cell.data_type != "e":
                        cells[sheet.title, cell.coordinate] = cell.value
    return cells


def number(value):
    """A number, whatever text it was given as; else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value)
    try:
        return float(str(value))
    except ValueError:
        return None


def same(mine, other):
    if isinstance(other, (timedelta, time)) or getattr(other, "year", 2000) < 1901:
        return True  # A time of day is shown by each in its own way.
    if isinstance(other, (datetime, date)):
        if isinstance(mine, (int, float)):
            return True  # Which formats are dates is settled by our own tests.
        return str(mine)[:10] == other.isoformat()[:10] or str(mine)[:7] == other.isoformat()[:7]
    a, b = number(mine), number(other)
    if a is not None and b is not None:
        return math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-9)
    fold = lambda value: "".join(str(value).split()).lower()
    return fold(mine) == fold(other) or (b is not None and "-" in str(mine))


def outcome(path):
    mine = ours(path)
    if mine in ("HANGS", "CRASHES"):
        return mine, None
    try:
        other = theirs(path)
    except Exception as error:  # Whatever the other library makes of a damaged file.
        return "refused by both" if mine == "refused" else "read here only", type(error).__name__
    if mine == "refused":
        return "refused here only", None
    different = [
        (place, mine.get(place), value)
        for place, value in other.items()
        if str(value).strip() and not same(mine.get(place), value)
    ]
    return ("differs", different) if different else ("same", None)


paths = sorted(
    path for path in pathlib.Path(FOLDER).rglob("*")
    if path.is_file() and path.suffix.lower() in (".xls", ".xlsx", ".xlsm")
)
counts = {}
with ThreadPoolExecutor(2) as pool:
    for path, (result, detail) in zip(paths, pool.map(outcome, paths)):
        counts[result] = counts.get(result, 0) + 1
        if result in ("HANGS", "CRASHES", "differs", "refused here only"):
            first = f"{len(detail)} cells, first {detail[0]}" if detail else ""
            print(f"{result}: {path.relative_to(FOLDER)} {first}")
print(f"{len(paths)} files:", ", ".join(f"{n} {name}" for name, n in sorted(counts.items())))
sys.exit(1 if counts.get("HANGS") or counts.get("CRASHES") else 0)
