import type { Templates } from '../../core/templates/load';
import type { CellAddress, MergedArea, Sheet } from '../../workbook/model';
import { type HeaderIndex, headerIndex } from '../headers/header-index';
import { headerKey } from '../headers/header-key';
import { isBlankCell, trim } from '../text';
import type { Grid, PlacedCell } from './grid';

/** A value stands at most this many cells to the right of its label, merged cells apart. */
const REACH = 4;
/** Longer texts are values. */
const LONGEST_LABEL = 20;

interface Label {
  readonly base: string;
  readonly text: string;
  readonly at: CellAddress;
  readonly value: PlacedCell | null;
}

const COLON = /^([^:：]{1,16})[:：]\s*([\s\S]*)$/;

/** Finds labels with the values beside them, in the order of reading. */
class LabelFinder {
  readonly #index: HeaderIndex;
  readonly #words: ReadonlySet<string>;
  readonly #areas = new Map<string, MergedArea>();

  constructor(
    private readonly sheet: Sheet,
    templates: Templates,
  ) {
    this.#index = headerIndex(templates);
    this.#words = new Set(templates.understanding.labels.words.map((word) => headerKey(word).base));
    for (const area of sheet.merged) this.#areas.set(`${area.top}:${area.left}`, area);
  }

  /** Whether a text is a label by itself. */
  #isLabel(text: string): boolean {
    if (text.length > LONGEST_LABEL) return false;
    const { base } = headerKey(text);
    return base !== '' && (this.#index.has(base) || this.#words.has(base));
  }

  find(): Label[] {
    const labels: Label[] = [];
    for (const { index: row, cells } of this.sheet.rows) {
      cells.forEach((cell, column) => {
        if (typeof cell !== 'string') return;
        const text = trim(cell);
        const at = { row, column };
        if (this.#isLabel(text)) {
          const value = this.#beside(row, column);
          labels.push({ base: headerKey(text).base, text, at, value });
          return;
        }
        const match = COLON.exec(text);
        if (!match?.[1]) return;
        const inside = trim(match[2] ?? '');
        const value = inside === '' ? this.#beside(row, column) : { cell: inside, at };
        labels.push({ base: headerKey(match[1]).base, text: trim(match[1]), at, value });
      });
    }
    return labels;
  }

  #beside(row: number, column: number): PlacedCell | null {
    const cells = this.sheet.rows.find(({ index }) => index === row)?.cells ?? [];
    const first = (this.#areas.get(`${row}:${column}`)?.right ?? column) + 1;
    // The cell beside a label is its own though it is empty.
    const empty = { cell: undefined, at: { row, column: first } };
    for (let next = first; next < first + REACH; next++) {
      const cell = cells[next];
      if (isBlankCell(cell)) continue;
      const text = typeof cell === 'string' ? trim(cell) : '';
      if (text !== '' && (this.#isLabel(text) || COLON.test(text))) {
        return next === first ? null : empty;
      }
      return { cell, at: { row, column: next } };
    }
    return empty;
  }
}

const place = ({ row, column }: CellAddress): string => `${row}:${column}`;

/** The forms on a sheet, one after another: a new one begins where the first label comes again. */
function formsOf(labels: readonly Label[]): Label[][] {
  const counts = new Map<string, number>();
  for (const { base } of labels) counts.set(base, (counts.get(base) ?? 0) + 1);
  const most = Math.max(...counts.values());
  // The first label that every form has; 签名 before it may be of a form above.
  const first = labels.find(
    ({ base, value }) => value?.cell !== undefined && counts.get(base) === most,
  )?.base;
  const forms: Label[][] = [];
  for (const label of labels) {
    if (label.base === first || forms.length === 0) forms.push([]);
    forms.at(-1)?.push(label);
  }
  return forms.filter((form) => form.some(({ base }) => base === first));
}

/**
 * Forms with a label beside each value, one or several on a sheet, as a table of one row a form;
 * null where the sheet has none.
 */
export function formsAsRows(grid: Grid, templates: Templates): Grid | null {
  const labels = new LabelFinder(grid.sheet, templates).find();
  const valued = labels.filter(({ value }) => value?.cell !== undefined);
  const lines = new Set(valued.map(({ at }) => at.row));
  if (valued.length < 3 || lines.size < 2 || valued.length * 2 < labels.length) return null;
  // Values that stand behind no label are a table's, or people side by side.
  const known = new Set(
    labels.flatMap(({ at, value }) => [place(at), ...(value?.at ? [place(value.at)] : [])]),
  );
  let others = 0;
  for (const { index: row, cells } of grid.rows) {
    if (!lines.has(row)) continue;
    cells.forEach((placed, column) => {
      if (placed && !isBlankCell(placed.cell) && !known.has(place({ row, column }))) others++;
    });
  }
  if (others * 3 > valued.length) return null;
  const forms = formsOf(labels);
  const columns = new Map<string, number>();
  const header: PlacedCell[] = [];
  for (const { base, text, at } of labels) {
    if (columns.has(base)) continue;
    columns.set(base, header.length);
    header.push({ cell: text, at });
  }
  const rows = forms.map((form) => {
    const row: (PlacedCell | undefined)[] = [];
    for (const { base, value } of form) {
      const column = columns.get(base) ?? 0;
      if (value) row[column] ??= value;
    }
    return row;
  });
  return grid.rewritten([header, ...rows]);
}
