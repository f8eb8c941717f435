import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnTemplate, SheetTemplate } from '../core/templates/schema';
import type { Ledger } from '../ledger/model';
import { ledgerOf, templates } from '../rules/testing';
import type { Cell } from '../workbook/model';
import {
  compileForm,
  emptyTally,
  explainFigure,
  finishReturn,
  mergeTallies,
  type Tally,
  TallySum,
  tallyLedger,
} from './index';

const form = compileForm(templates, { year: 2025 });

/** Few names, groups and joint numbers, so that the records of a workbook have to do with each other. */
const NAMES = ['甲一', '甲二', '甲三', '张三', '张 三', '群众甲'];
const days = fc
  .tuple(fc.constantFrom(1948, 2011, 2024, 2025, 2025, 2025, 2026), fc.nat(11), fc.nat(28))
  .map(([year, month, day]) => {
    const text = `${year}-${String(month + 1).padStart(2, '0')}`;
    return day === 0 ? text : `${text}-${String(day).padStart(2, '0')}`;
  });

function cellOf(column: ColumnTemplate): fc.Arbitrary<Cell> {
  const items = templates.codes.get(column.codes ?? '')?.items.map((item) => item.name) ?? [];
  switch (column.type) {
    case 'code':
      return fc.constantFrom(...items);
    case 'codes':
      return fc.subarray(items, { minLength: 1, maxLength: 2 }).map((names) => names.join('、'));
    case 'date':
    case 'dates':
      return days;
    case 'month':
      return days.map((day) => day.slice(0, 7));
    case 'int':
      return column.key === 'year' ? fc.constantFrom(2024, 2025) : fc.nat(60);
    case 'number':
    case 'money':
      return fc.nat(6000).map((hundredths) => hundredths / 100);
    case 'yesNo':
      return fc.constantFrom('是', '否');
    case 'names':
      return fc.subarray(NAMES, { minLength: 1 }).map((names) => names.join('、'));
    case 'name':
      return fc.constantFrom(...NAMES);
    case 'text':
      return column.mask === 'id'
        ? fc.constantFrom('999999199001010014', '999999195001010010', '99999919900101001x')
        : fc.constantFrom(...NAMES);
  }
}

const sheet = (template: SheetTemplate): fc.Arbitrary<[string, (Cell | null)[][]]> => {
  const row = fc.tuple(
    ...template.columns.map((column) =>
      fc.oneof(
        { weight: 6, arbitrary: cellOf(column) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
    ),
  );
  return fc
    .array(row, { maxLength: template.id === 'branch' ? 1 : 8 })
    .map((rows) => [template.name, [template.columns.map((column) => column.header), ...rows]]);
};

/** A workbook of any rows in all the sheets that a return counts. */
const ledgers: fc.Arbitrary<Ledger> = fc
  .tuple(
    ...templates.sheets
      .filter(
        ({ id }) => [...form.blocks.keys()].some((table) => table === id) || id === 'officers',
      )
      .map(sheet),
  )
  .map((sheets) => ledgerOf(Object.fromEntries(sheets), 2025));

const tallies = ledgers.map((ledger) => tallyLedger(ledger, form));

describe('tallies', () => {
  it('hold whole numbers and joint numbers only, and survive JSON', () => {
    fc.assert(
      fc.property(tallies, (tally) => {
        expect(tally.numbers.length).toBe(form.size);
        expect(tally.numbers.every(Number.isSafeInteger)).toBe(true);
        expect(JSON.parse(JSON.stringify(tally))).toEqual(tally);
      }),
      { numRuns: 30 },
    );
  });

  it('merge in any order and grouping, and the empty one changes nothing', () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        expect(mergeTallies(a, b)).toEqual(mergeTallies(b, a));
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(mergeTallies(a, mergeTallies(b, c)));
        expect(mergeTallies(a, emptyTally(form))).toEqual(a);
      }),
      { numRuns: 30 },
    );
  });

  it('summed one by one in a shuffled order are the same return', () => {
    const shuffled = fc
      .array(tallies, { minLength: 1, maxLength: 6 })
      .chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      );
    const total = (list: readonly Tally[]) => {
      const sum = new TallySum(emptyTally(form));
      for (const tally of list) sum.add(tally);
      return finishReturn(sum.value(), form);
    };
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(total(other)).toEqual(total(list));
        expect(total(list).workbooks).toBe(list.length);
      }),
      { numRuns: 20 },
    );
  });

  it('of two forms do not merge', () => {
    const other = emptyTally(compileForm(templates, { year: 2024 }));
    expect(() => mergeTallies(emptyTally(form), other)).toThrow('two forms');
    expect(() => finishReturn(other, form)).toThrow('another form');
  });
});

describe('explanations', () => {
  it('add up to the figure, for every cell of every table', () => {
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const { tables } = finishReturn(tallyLedger(ledger, form), form);
        for (const table of tables) {
          for (const row of table.rows) {
            for (const [column, value] of Object.entries(row.values)) {
              const ref = `${table.id}.${row.id}.${column}`;
              const { rows, scale } = explainFigure(ledger, form, ref);
              const sum = rows.reduce((total, one) => total + one.contribution, 0) / scale;
              const share = table.id === 'communique' && column === 'percent';
              const figure = share ? row.values.count : value;
              // What nobody knows has rows behind it, and no figure.
              if (figure !== null) expect([ref, sum]).toEqual([ref, figure]);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('say which figure there is not', () => {
    const ledger = ledgerOf({});
    expect(() => explainFigure(ledger, form, 'members.all.nobody')).toThrow('members.all.nobody');
  });
});
