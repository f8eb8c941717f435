import { describe, expect, it } from 'vitest';
import { type CivilDate, civilDate } from '../../src/core/calendar/civil-date';
import { ledgerOfSheets } from '../../src/ledger/testing';
import { lackingFigures } from '../../src/returns';
import { templates } from '../../src/rules/testing';
import { duesLines, duesMonths } from './dues';
import { judge, type Verdict } from './judge';
import { asTable, type Layout, type OfficeColumn } from './layout';
import { dropped, type Move, otherKind, SAME, type Variant } from './moves';
import { ours } from './ours';
import { Random } from './random';
import { meetings, movements, officers, recruits } from './registers';
import { roster } from './rosters';

const KINDS: Readonly<Record<string, (random: Random) => Layout>> = {
  'a roster': roster,
  'a register of recruits': recruits,
  'a register of meetings': meetings,
  'a list of transfers': movements,
  'a committee': officers,
  'dues in lines': duesLines,
  'dues by months': duesMonths,
};
/** Layouts of each kind: few, for they are the same each time. Hundreds were tried to make the engine. */
const SEEDS = [2];

const read = ({ sheets, layout }: Variant) =>
  ledgerOfSheets(sheets, { file: layout.file, assumedYear: 2025 });

const verdictOf = (variant: Variant): Verdict =>
  judge(read(variant), variant.layout, variant.without);

const NOTHING: Verdict = { wrong: [], lost: [] };

const layouts = Object.entries(KINDS).flatMap(([kind, make]) =>
  SEEDS.map((seed) => [`${kind}, ${seed}`, make(new Random(seed * 7919)), seed] as const),
);

describe.each(layouts)('%s', (_, layout, seed) => {
  it('is read the same under every move that alters no meaning', () => {
    const random = new Random(seed);
    const found = Object.entries(SAME).flatMap(([name, move]) => {
      const variant = move(layout, random);
      return variant ? [[name, verdictOf(variant)] as const] : [];
    });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(found.map(([name]) => [name, NOTHING])),
    );
  });

  it('says nothing wrong with one of its columns gone', () => {
    const found = layout.columns.flatMap((column) => {
      const { key } = column;
      if (key === null || key === 'name' || isOneOfMany(layout, column)) return [];
      if (IDENTIFYING.has(key)) return unsaid(layout, without(layout, column, dropped(column)));
      return verdictOf(without(layout, column, dropped(column))).wrong.map(
        (one) => `${column.header}: ${one}`,
      );
    });
    expect(found).toEqual([]);
  });

  it('takes nothing of another kind under a right header', () => {
    const found = layout.columns.flatMap((column) => {
      if (column.key === null || isOneOfMany(layout, column)) return [];
      const words = column.cells.map((__, at) => ['甲乙丙', '丁戊己', '庚辛壬'][at % 3]);
      if (!TYPED.has(column.key)) return [];
      const variant = without(layout, column, otherKind(column, words));
      const records = read(variant)[layout.table].records as unknown as Record<string, unknown>[];
      return records.flatMap((record) => record[column.key ?? ''] ?? []);
    });
    expect(found).toEqual([]);
  });
});

/** Fields whose values are of a kind that words are not. */
const TYPED: ReadonlySet<string> = new Set([
  'birthDate',
  'joinedOn',
  'confirmedOn',
  'appliedOn',
  'activistOn',
  'candidateOn',
  'meetingOn',
  'sex',
  'education',
  'due',
  'paid',
  'present',
  'appointedOn',
]);

/** Months side by side are one field in many columns. */
const isOneOfMany = ({ columns }: Layout, { key }: OfficeColumn): boolean =>
  columns.filter((one) => one.key === key).length > 1;

/** What a column tells besides itself. */
const DEPENDENT: Readonly<Record<string, readonly string[]>> = {
  joinedOn: ['category'],
  confirmedOn: ['category'],
};

/** Without the month or the day nothing tells the records apart: figures that need it are withheld. */
const IDENTIFYING: ReadonlySet<string> = new Set(['month', 'heldOn', 'kinds']);

const TODAY = civilDate(2025, 12, 31) as CivilDate;

/** The figures that a variant cannot know. */
const lackingOf = (variant: Variant): string[] =>
  lackingFigures({ ...read(variant), year: 2025 }, templates, TODAY);

/** The records of a variant of which nothing says that something is not known. */
function unsaid(layout: Layout, variant: Variant): string[] {
  const { doubts, ...ledger } = read(variant);
  const { records } = ledger[variant.layout.table];
  if (records.length === 0 || doubts.length > 0) return [];
  const before = new Set(lackingOf({ sheets: [asTable(layout)], layout }));
  const withheld = lackingOf(variant).filter((figure) => !before.has(figure));
  return withheld.length > 0 ? [] : [`${records.length} records`];
}

/** A variant that lacks a column, held against what depends on others alone. */
function without(layout: Layout, column: OfficeColumn, move: Move): Variant {
  const key = column.key ?? '';
  const variant = move(layout, new Random(1));
  if (!variant) throw new RangeError(column.header);
  const gone = [key, ...(DEPENDENT[key] ?? [])];
  return { ...variant, without: gone };
}

describe('moves at random, two at a time', () => {
  it('change nothing', () => {
    const random = new Random(11);
    const found: string[] = [];
    for (const [name, layout] of layouts) {
      const [one, other] = random.shuffled(REWRITES);
      if (!one || !other) continue;
      const first = SAME[one]?.(layout, random);
      const second = first && SAME[other]?.(first.layout, random);
      if (!second) continue;
      const { wrong, lost } = verdictOf(second);
      found.push(...[...wrong, ...lost].map((what) => `${name}, ${one} and ${other}: ${what}`));
    }
    expect(found).toEqual([]);
  });
});

/** Moves that make another layout, so that a second one may follow. */
const REWRITES = [
  'columns permuted',
  'headers spaced',
  'headers starred',
  'headers required',
  'headers with colon',
  'numbers as text',
  'sheet without a name',
];

describe.each(ours().map((layout) => [layout.sheet, layout] as const))(
  'our own %s',
  (_, layout) => {
    it('is read the same under every move that alters no meaning', () => {
      const random = new Random(5);
      const found = Object.entries(SAME).flatMap(([name, move]) => {
        const variant = move(layout, random);
        return variant ? [[name, verdictOf(variant)] as const] : [];
      });
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(found.map(([name]) => [name, NOTHING])),
      );
    });
  },
);
