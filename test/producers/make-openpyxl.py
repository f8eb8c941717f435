"""Writes the roster of make-producers.mjs with openpyxl: python3 make-openpyxl.py DATA.json OUT.xlsx"""
import datetime
import json
import sys

import openpyxl

data = json.load(open(sys.argv[1], encoding="utf-8"))
book = openpyxl.Workbook()
book.remove(book.active)
for sheet in data:
    made = book.create_sheet(sheet["name"])
    for row, cells in enumerate(sheet["rows"], 1):
        for column, value in enumerate(cells, 1):
            if value is None:
                continue
            cell = made.cell(row=row, column=column)
            if isinstance(value, dict):
                cell.value = datetime.datetime.fromisoformat(value["date"])
                cell.number_format = value["format"]
            else:
                cell.value = value
book.save(sys.argv[2])
