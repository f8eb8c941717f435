import type { ReturnTable } from '../../../core/templates/return-schema';
import {
  addedBy,
  type Figure,
  type Form,
  type OrganisationTree,
  type Tally,
} from '../../../returns';

/** What one organisation adds to one figure, for a page that shows it on demand. */
export interface FigureShares {
  /** Each after the one above it; `parent` is its place among them, -1 at the top. */
  readonly organisations: readonly { readonly name: string; readonly parent: number }[];
  /** By the figure's name: of which counts it is the sum, and how it is shown. */
  readonly figures: Readonly<Record<string, ShownFigure>>;
  /** By the number of a count: what each organisation's own workbook adds. */
  readonly counts: ReadonlyMap<number, Int32Array>;
}

/** `[factor, number of the count, scale]` of each term, what the sum is divided by, and decimals. */
export type ShownFigure = readonly [
  terms: readonly (readonly [factor: number, count: number, scale: number])[],
  divisor: number,
  decimals: number,
];

/** More organisations make the page too large: those without others below them join the one above. */
const MOST = 12_000;

type Terms = ShownFigure[0];

const termsOf = (figure: Figure): Terms =>
  [...addedBy(figure)].map(([{ index, scale }, factor]) => [factor, index, scale]);

/** Whether the figures of a table open on the page, which shows the summary tables alone. */
const isOpened = ({ official, opens }: ReturnTable): boolean => !official && opens === undefined;

function shownFigures(form: Form): Record<string, ShownFigure> {
  const shown: Record<string, ShownFigure> = {};
  for (const { table, figures } of form.tables) {
    if (!isOpened(table)) continue;
    table.rows.forEach((row, r) => {
      table.columns.forEach((column, c) => {
        const figure = figures[r]?.[c];
        const terms = figure ? termsOf(figure) : [];
        if (!figure || terms.length === 0) return;
        const money = (column.unit ?? row.unit ?? table.unit)['zh-CN'] === '分';
        shown[figure.ref] = [terms, money ? 100 : 1, money ? 2 : 0];
      });
    });
  }
  return shown;
}

/** What tables alone count whose figures do not open. */
function hiddenCounts(form: Form): ReadonlySet<number> {
  const own = form.tables.filter(({ table }) => !isOpened(table));
  const figures = own.flatMap((one) => [
    ...one.figures.flat(),
    ...one.blanks.map(({ figure }) => figure),
  ]);
  return new Set(
    figures.flatMap((figure) => (figure ? termsOf(figure).map(([, count]) => count) : [])),
  );
}

/** The tree from the top down, and the place in it of each workbook; null when it is too large. */
function flatten({ organisations, top }: OrganisationTree) {
  const merged = organisations.length > MOST;
  const flat: { name: string; parent: number }[] = [];
  const placeOf = new Map<number, number>();
  const add = (place: number, parent: number): void => {
    const one = organisations[place];
    if (!one) return;
    const joins = merged && one.children.length === 0 && parent >= 0;
    const own = joins ? parent : flat.length;
    if (!joins) flat.push({ name: one.name, parent });
    if (one.workbook !== null) placeOf.set(one.workbook, own);
    for (const child of one.children) add(child, own);
  };
  for (const place of top) add(place, -1);
  return flat.length > MOST ? null : { flat, placeOf };
}

/**
 * Works out what each organisation adds to each figure. A joint event counts for the first of its
 * workbooks, so that the parts add up to the figure.
 * @returns null when there are too many organisations for one page
 */
export function figureShares(
  tree: OrganisationTree,
  form: Form,
  workbooks: number,
  tallyOf: (workbook: number) => Tally,
): FigureShares | null {
  const flattened = flatten(tree);
  if (!flattened) return null;
  const { flat, placeOf } = flattened;
  const hidden = hiddenCounts(form);
  const counts = new Map<number, Int32Array>();
  const add = (count: number, place: number, number: number): void => {
    if (hidden.has(count)) return;
    const column = counts.get(count) ?? new Int32Array(flat.length);
    counts.set(count, column);
    column[place] = (column[place] ?? 0) + number;
  };
  const seen = new Set<string>();
  for (let workbook = 0; workbook < workbooks; workbook++) {
    const place = placeOf.get(workbook);
    if (place === undefined) continue;
    const { numbers, joint } = tallyOf(workbook);
    numbers.forEach((number, count) => {
      if (number !== 0) add(count, place, number);
    });
    for (const [event, indexes] of joint) {
      for (const count of indexes) {
        const key = `${count} ${event}`;
        if (seen.has(key)) continue;
        seen.add(key);
        add(count, place, 1);
      }
    }
  }
  return { organisations: flat, figures: shownFigures(form), counts };
}
