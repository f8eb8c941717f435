import { outward } from '../../core/text/outward';
import { addressOf, type Ledger, type Placed, rawCell } from '../../ledger/model';
import { TABLE_IDS, type TableId } from '../../ledger/records.generated';
import { type CellAddress, cellRef } from '../../workbook/model';
import { FORMS, type RowKeys, rowKeysOf } from './row-keys';

/** One of several files of an organisation and year. */
export interface FileOfOrganisation {
  /** Its place among the workbooks. */
  readonly entry: number;
  readonly ledger: Ledger;
}

/** How two files of an organisation stand to each other in one kind of sheet. */
export interface SheetRelation {
  /** 党员名册 */
  readonly sheet: string;
  /** Whether over half of the smaller side is on the other, or less, so that the office should choose. */
  readonly kind: 'versions' | 'open';
  readonly counts: number;
  readonly left: number;
  /** Cells in which they differ, such as `党员名册!D7`: of the one that counts, then of the other. */
  readonly cells: readonly [string, string][];
  /** How many they are: `cells` has the first ones. */
  readonly differing: number;
  /** Rows that the other one does not have. */
  readonly alone: readonly [counts: number, left: number];
}

/** Which sheets of which file count. */
export interface Joining {
  /** The kinds of sheet that another file has later. */
  readonly dropped: readonly { readonly entry: number; readonly tables: readonly TableId[] }[];
  /** The files of which something counts. */
  readonly contributing: readonly number[];
  readonly relations: readonly SheetRelation[];
}

type Row = Placed & Readonly<Record<string, unknown>>;
type Keys = ReadonlyMap<object, RowKeys>;

/** So many cells are named. */
const MOST_CELLS = 5;

function pairsBy(way: keyof RowKeys, one: Keys, other: Keys): Map<object, object> {
  const byKey = new Map<string, object>();
  for (const [row, keys] of other) {
    const key = keys[way];
    if (key !== null && !byKey.has(key)) byKey.set(key, row);
  }
  const pairs = new Map<object, object>();
  for (const [row, keys] of one) {
    const key = keys[way];
    const found = key === null ? undefined : byKey.get(key);
    if (!found) continue;
    pairs.set(row, found);
    byKey.delete(key as string);
  }
  return pairs;
}

/** The rows of two files that are the same row: by number, or by name where that finds more. */
function pairsOf(one: Keys, other: Keys): Map<object, object> {
  const [exact, named] = [pairsBy('exact', one, other), pairsBy('named', one, other)];
  return named.size > exact.size ? named : exact;
}

const shown = (record: Row, key: string): string => JSON.stringify(rawCell(record, key) ?? null);

const cellName = ({ on }: Row, { row, column }: CellAddress): string =>
  `${outward(on.sheet.name)}!${cellRef(row, column)}`;

function differences(pairs: ReadonlyMap<object, object>): [string, string][] {
  const cells: [string, string][] = [];
  for (const [one, other] of pairs as ReadonlyMap<Row, Row>) {
    for (const { key } of one.on.template.columns) {
      const [at, there] = [addressOf(one, key), addressOf(other, key)];
      if (!at || !there || shown(one, key) === shown(other, key)) continue;
      cells.push([cellName(one, at), cellName(other, there)]);
    }
  }
  return cells;
}

function relationOf(
  table: TableId,
  counts: FileOfOrganisation,
  left: FileOfOrganisation,
): SheetRelation | null {
  const [one, other] = [rowKeysOf(counts.ledger, table), rowKeysOf(left.ledger, table)];
  const isForm = FORMS.has(table);
  const pairs =
    table === 'branch'
      ? new Map([[[...one.keys()][0] as object, [...other.keys()][0] as object]])
      : pairsOf(one, other);
  if (pairs.size === 0 && !isForm) return null;
  const cells = differences(pairs);
  const most = pairs.size * 2 > Math.min(one.size, other.size);
  return {
    sheet: counts.ledger[table].sheets[0]?.template.name ?? table,
    kind: isForm || most ? 'versions' : 'open',
    counts: counts.entry,
    left: left.entry,
    cells: cells.slice(0, MOST_CELLS),
    differing: cells.length,
    alone: [one.size - pairs.size, other.size - pairs.size],
  };
}

const rowsOf = ({ ledger }: FileOfOrganisation, table: TableId): number =>
  ledger[table].records.length;

/**
 * Decides, for each kind of sheet, which files of an organisation it counts from: files without a
 * common row are joined; where over half of the smaller side is common they are versions, and the
 * later one counts; in between, too, until the office has chosen.
 * @param files the latest first
 */
export function compareFiles(files: readonly FileOfOrganisation[]): Joining {
  const dropped = new Map<number, TableId[]>(files.map(({ entry }) => [entry, []]));
  const relations: SheetRelation[] = [];
  const contributing = new Set<number>();
  for (const table of TABLE_IDS) {
    const kept: FileOfOrganisation[] = [];
    const filled = files.filter((file) => rowsOf(file, table) > 0);
    for (const file of filled) {
      const found = kept.map((other) => relationOf(table, other, file));
      const relation = found.find((one) => one !== null);
      if (!relation) {
        kept.push(file);
        contributing.add(file.entry);
        continue;
      }
      relations.push(relation);
      dropped.get(file.entry)?.push(table);
    }
    // An empty sheet says nothing where another file has filled it.
    for (const file of files) {
      const isEmpty = !filled.includes(file) && file.ledger[table].sheets.length > 0;
      if (isEmpty && filled.length > 0) dropped.get(file.entry)?.push(table);
    }
  }
  const [latest] = files;
  if (latest && contributing.size === 0) contributing.add(latest.entry);
  return {
    dropped: [...dropped].map(([entry, tables]) => ({ entry, tables })),
    contributing: files.flatMap(({ entry }) => (contributing.has(entry) ? entry : [])),
    relations,
  };
}
