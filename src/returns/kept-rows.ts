import { addressOf, type Placed } from '../ledger/model';
import type { AnyRecord } from './field';
import type { CountFigure } from './figure';

/**
 * Which rows of a workbook add what to its figures, as numbers and places: nothing of what stands in
 * them. Plain data.
 */
export interface KeptRows {
  /** The names of the sheets. */
  readonly sheets: readonly string[];
  /**
   * Each counted row once, numbers with commas between them: its sheet, the row (from 0), 1 where the
   * last cell has an identity number, then the cells that say who or what it is, two numbers each: how
   * far below the row, and the column.
   */
  readonly rows: readonly string[];
  /**
   * By the index of the figure the places of its rows, doubled, with commas between them; an odd one
   * is followed by what the row adds, times the figure's scale, and any other adds 1.
   */
  readonly figures: Readonly<Record<string, string>>;
  /** Figures that count joint events, and are not there: what they come to hangs on other workbooks. */
  readonly open: string;
}

const numbersIn = (text: string | undefined): number[] => (text ? text.split(',').map(Number) : []);

/** Notes which rows a tally counts, while it is made. */
export class RowKeeper {
  readonly #sheets = new Map<string, number>();
  readonly #places = new Map<AnyRecord, number>();
  readonly #rows: string[] = [];
  readonly #figures = new Map<number, number[]>();
  readonly #open = new Set<number>();

  /** @param nameOf what is kept of the name of a sheet */
  constructor(private readonly nameOf: (sheet: string) => string) {}

  add({ index }: CountFigure, record: AnyRecord, contribution: number): void {
    if (contribution === 0) return;
    let own = this.#figures.get(index);
    if (!own) {
      own = [];
      this.#figures.set(index, own);
    }
    const place = this.#placeOf(record);
    if (contribution === 1) own.push(2 * place);
    else own.push(2 * place + 1, contribution);
  }

  /** Leaves a figure out. */
  leaveOut({ index }: CountFigure): void {
    this.#open.add(index);
  }

  value(): KeptRows {
    const figures: Record<string, string> = {};
    for (const [index, own] of this.#figures) {
      if (!this.#open.has(index)) figures[index] = own.join();
    }
    return {
      sheets: [...this.#sheets.keys()],
      rows: this.#rows,
      figures,
      open: [...this.#open].join(),
    };
  }

  #placeOf(record: AnyRecord): number {
    const known = this.#places.get(record);
    if (known !== undefined) return known;
    const placed = record as Placed;
    const { sheet, template } = placed.on;
    const name = this.nameOf(sheet.name);
    const at = this.#sheets.get(name) ?? this.#sheets.size;
    this.#sheets.set(name, at);
    // Hardship and discipline leave the branch without names.
    const keys = template.confidential === true ? [] : template.subject;
    const hasNumber = template.confidential !== true && typeof record.idNumber === 'string';
    const cells = [...keys, ...(hasNumber ? ['idNumber'] : [])].flatMap((key) => {
      const address = addressOf(placed, key);
      return address ? [address.row - placed.row, address.column] : [];
    });
    const isThere = hasNumber && addressOf(placed, 'idNumber') !== null;
    this.#rows.push([at, placed.row, isThere ? 1 : 0, ...cells].join());
    this.#places.set(record, this.#rows.length - 1);
    return this.#rows.length - 1;
  }
}

/** Whether a figure cannot be told from what is kept. */
export function isOpen({ open }: KeptRows, indexes: Iterable<number>): boolean {
  const all = new Set(numbersIn(open));
  return [...indexes].some((index) => all.has(index));
}

/** A kept row, and what it adds to a figure. */
export interface KeptRow {
  /** The name of the sheet as it was kept. */
  readonly sheet: string;
  /** Counted from 0. */
  readonly row: number;
  /** The cells that say who or what it is. */
  readonly subject: readonly (readonly [row: number, column: number])[];
  readonly idNumber: readonly [row: number, column: number] | null;
  /** Times the scale. */
  readonly contribution: number;
}

/**
 * The rows that a figure counts, in the order of the sheets and rows as the tally met them.
 * @param factors by the index of each counted figure, how often it goes into the one that is asked
 *   for, times the scale of the whole over its own
 */
export function keptRowsOf(kept: KeptRows, factors: ReadonlyMap<number, number>): KeptRow[] {
  const added = new Map<number, number>();
  for (const [index, factor] of factors) {
    const own = numbersIn(kept.figures[index]);
    for (let at = 0; at < own.length; at++) {
      const coded = own[at] ?? 0;
      const contribution = coded % 2 === 0 ? 1 : (own[++at] ?? 0);
      const place = coded >> 1;
      added.set(place, (added.get(place) ?? 0) + factor * contribution);
    }
  }
  return [...added]
    .filter(([, contribution]) => contribution !== 0)
    .map(([place, contribution]): KeptRow => {
      const [sheet = 0, row = 0, hasNumber = 0, ...cells] = numbersIn(kept.rows[place]);
      const places: [number, number][] = [];
      for (let at = 0; at + 1 < cells.length; at += 2) {
        places.push([row + (cells[at] ?? 0), cells[at + 1] ?? 0]);
      }
      const idNumber = hasNumber === 1 ? (places.pop() ?? null) : null;
      return { sheet: kept.sheets[sheet] ?? '', row, subject: places, idNumber, contribution };
    });
}
