import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateRawSync } from 'node:zlib';
import { nodeInflate } from '../../hosts/cli/files/inflate';
import { DEFAULT_LIMITS } from '../../workbook/limits';
import { readWorkbook } from '../../workbook/read/read';
import { openZip } from '../../workbook/read/zip';
import type { Contender, ForeignContender } from './section';

export const OURS = 'branch-ledger';
export const BOUND = 'inflate only (the bound)';
export const SHEETJS = 'SheetJS 0.20.3, dense';
export const EXCELJS = 'exceljs 4.4, load';

/** The others as they are installed, not as our own program bundles them. */
const installed: (name: string) => unknown = createRequire(import.meta.url);

/** Inflates every part and parses nothing: no reader of Node's zlib can be faster. */
const inflateOnly = (files: readonly string[]): number => {
  let bytes = 0;
  for (const file of files) {
    const data = readFileSync(file);
    for (const { offset, compressedSize, size } of openZip(data, nodeInflate, DEFAULT_LIMITS)
      .entries) {
      const start = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28);
      bytes += inflateRawSync(data.subarray(start, start + compressedSize)).length === size ? 0 : 1;
    }
  }
  return bytes;
};

async function ours(files: readonly string[]): Promise<number> {
  let cells = 0;
  for (const file of files) {
    const { sheets } = await readWorkbook(readFileSync(file), file, { inflate: nodeInflate });
    for (const { rows } of sheets) {
      for (const { cells: row } of rows) for (const cell of row) if (cell !== undefined) cells++;
    }
  }
  return cells;
}

/** Reads with SheetJS and counts the cells. */
export async function sheetjs(files: readonly string[]): Promise<number> {
  const { read } = installed('@e965/xlsx') as typeof import('@e965/xlsx');
  let cells = 0;
  for (const file of files) {
    const book = read(readFileSync(file), { dense: true });
    for (const name of book.SheetNames) {
      for (const row of book.Sheets[name]?.['!data'] ?? []) {
        for (const cell of row ?? []) if (cell?.v !== undefined) cells++;
      }
    }
  }
  return cells;
}

async function exceljsLoad(files: readonly string[]): Promise<number> {
  const ExcelJS = installed('exceljs') as typeof import('exceljs');
  let cells = 0;
  for (const file of files) {
    const book = new ExcelJS.Workbook();
    // The types of exceljs and of Node disagree about what a Buffer is.
    await book.xlsx.load(new Uint8Array(readFileSync(file)).buffer);
    book.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.value !== null) cells++;
        });
      });
    });
  }
  return cells;
}

async function exceljsStream(files: readonly string[]): Promise<number> {
  const ExcelJS = installed('exceljs') as typeof import('exceljs');
  let cells = 0;
  for (const file of files) {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(createReadStream(file), {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
      entries: 'emit',
    });
    for await (const sheet of reader) {
      for await (const row of sheet) {
        row.eachCell((cell) => {
          if (cell.value !== null) cells++;
        });
      }
    }
  }
  return cells;
}

const PYTHON = `
import json, resource, sys, time
files = sys.stdin.read().split("\\n")
start = time.perf_counter()
before = time.process_time()
cells = 0
for file in files:
%BODY%
print(json.dumps({"seconds": time.perf_counter() - start, "count": cells,
    "cpuSeconds": time.process_time() - before,
    "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
`;

const OPENPYXL = `
    import openpyxl
    book = openpyxl.load_workbook(file, read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
`;

const PANDAS = `
    import pandas
    for frame in pandas.read_excel(file, sheet_name=None, header=None, dtype=object).values():
        cells += int(frame.notna().sum().sum())
`;

/** A Python library, run by the first interpreter that has it. */
function python(name: string, library: string, body: string): ForeignContender {
  return {
    name,
    command: () => {
      for (const interpreter of ['python3', '/usr/bin/python3']) {
        const { status } = spawnSync(interpreter, ['-c', `import ${library}`]);
        if (status === 0) return [interpreter, '-c', PYTHON.replace('%BODY%', body)];
      }
      return null;
    },
  };
}

const BOUND_CONTENDER: Contender = { name: BOUND, run: inflateOnly };

/** The readers of xlsx; all hand each cell over as a value of their language. */
export const READERS: readonly (Contender | ForeignContender)[] = [
  BOUND_CONTENDER,
  { name: OURS, run: ours },
  { name: SHEETJS, run: sheetjs },
  { name: 'exceljs 4.4, streaming', run: exceljsStream },
  { name: EXCELJS, run: exceljsLoad },
  python('openpyxl, read-only', 'openpyxl', OPENPYXL),
  python('pandas with openpyxl', 'pandas', PANDAS),
];
