import { cellText } from '../../../../check/format';
import { gravityOf } from '../../../../core/severity';
import type { Severity } from '../../../../core/templates/schema';
import { maskNumbers } from '../../../../core/text/mask';
import { textWidth } from '../../../../core/text/text-width';
import type { Sheet } from '../../../../workbook/model';
import type { CellFlag } from '../finding-views';
import type { GridSize, GridSlice } from '../grid-views';
import type { Book } from './book';

const MOST_COLUMNS = 200;
const NARROWEST = 6;
const WIDEST = 28;
/** Empty rows below the last, to type into. */
const FREE_ROWS = 3;
/** Rows by which the width of a column is judged. */
const SAMPLE = 200;

/** What was found in each cell: the gravest first, all of it in words. */
export function cellFlags(book: Book): CellFlag[] {
  const flags = new Map<string, CellFlag>();
  for (const index of book.order) {
    const finding = book.findings[index];
    const target = book.target(finding?.place ?? null);
    if (!finding?.place?.address || !target || book.isSuppressed(finding)) continue;
    const { sheet, sheetId, address } = target;
    const key = `${sheet}!${address.row},${address.column}`;
    const known = flags.get(key);
    const text = book.problem(index);
    const { severity } = finding;
    flags.set(key, {
      sheet,
      sheetId,
      address,
      severity:
        known && gravityOf(known.severity) <= gravityOf(severity) ? known.severity : severity,
      text: known ? `${known.text}\n${text}` : text,
    });
  }
  return [...flags.values()];
}

interface Flagged {
  readonly column: number;
  readonly severity: Severity;
  readonly text: string;
  readonly finding: number;
}

/** A sheet as it is shown: its cells as text, masked, and the findings in them. */
export class BookGrid {
  readonly #flags = new Map<number, Flagged[]>();
  readonly #headers: ReadonlySet<number>;

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    const at = book.placeOf(sheet);
    for (const index of book.order) {
      const finding = book.findings[index];
      const address = finding?.place?.address;
      if (!finding || !address || book.placeOf(finding.place.on.sheet) !== at) continue;
      if (book.isSuppressed(finding)) continue;
      const row = this.#flags.get(address.row) ?? [];
      const same = row.findIndex(({ column }) => column === address.column);
      const known = row[same];
      const flag = {
        column: address.column,
        severity: finding.severity,
        text: book.problem(index),
        finding: index,
      };
      if (!known) row.push(flag);
      else if (gravityOf(flag.severity) < gravityOf(known.severity)) row[same] = flag;
      this.#flags.set(address.row, row);
    }
    this.#headers = new Set(
      (book.checked?.ledger.sheets ?? [])
        .filter((on) => on.sheet === sheet)
        .flatMap(({ headerTop, headerRow }) =>
          Array.from({ length: headerRow - headerTop + 1 }, (_, i) => headerTop + i),
        ),
    );
  }

  size(): GridSize {
    const { rows } = this.sheet;
    const columns = Math.min(MOST_COLUMNS, Math.max(1, ...rows.map(({ cells }) => cells.length)));
    const widths = new Array<number>(columns).fill(NARROWEST);
    for (const { cells } of rows.slice(0, SAMPLE)) {
      // A title above a table is wide and says nothing about its columns.
      if (cells.filter((cell) => cell !== undefined).length < 2) continue;
      cells.forEach((cell, column) => {
        const width = Math.min(WIDEST, textWidth(this.#text(cell)) + 2);
        if (width > (widths[column] ?? WIDEST)) widths[column] = width;
      });
    }
    const { headerRow, nameColumn } = this.#frame();
    const header = rows.find(({ index }) => index === headerRow)?.cells ?? [];
    return {
      rows: (rows.at(-1)?.index ?? 0) + 1 + FREE_ROWS,
      columns,
      widths,
      headerRow,
      nameColumn,
      headers: Array.from(header.slice(0, columns), (cell) => this.#text(cell)),
    };
  }

  /** What says of a table's cells in which column and of whom they are. */
  #frame(): Pick<GridSize, 'headerRow' | 'nameColumn'> {
    const on = this.book.checked?.ledger.sheets.find((one) => one.sheet === this.sheet);
    if (!on || on.layout === 'form') return { headerRow: null, nameColumn: null };
    const [name] = on.template.subject.flatMap((key) => on.columns[key] ?? []);
    return { headerRow: on.headerRow, nameColumn: name ?? null };
  }

  slice(from: number, to: number): GridSlice {
    const rows = this.sheet.rows.filter(({ index }) => index >= from && index < to);
    return {
      rows: rows.map(({ index, cells }) => ({
        index,
        cells: Array.from(cells.slice(0, MOST_COLUMNS), (cell) => this.#text(cell)),
        flags: this.#flags.get(index) ?? [],
        header: this.#headers.has(index),
      })),
    };
  }

  #text(cell: Sheet['rows'][number]['cells'][number]): string {
    return maskNumbers(cellText(cell, this.book.renderOptions.language));
  }
}

/** The grid that was asked for last, kept for as long as its workbook is not checked again. */
export class Grids {
  #last: { book: Book; sheet: number; checked: unknown; grid: BookGrid } | null = null;

  of(book: Book, sheet: number): BookGrid {
    const cells = book.sheets[sheet];
    if (!cells) throw new RangeError(`no sheet ${sheet}`);
    const { checked } = book;
    const known = this.#last;
    if (known?.book === book && known.sheet === sheet && known.checked === checked) {
      return known.grid;
    }
    const grid = new BookGrid(book, cells);
    this.#last = { book, sheet, checked, grid };
    return grid;
  }

  forget(): void {
    this.#last = null;
  }
}
