import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { balanceOfTally, compileForm, emptyTally, finishReturn, type Tally } from '../../returns';
import { countsOf } from '../../returns/explain';
import type { Balance, CountFigure, Term } from '../../returns/figure';
import { withBranches } from './failed-branches';
import { relationOf } from './official-findings';
import { returnFindings } from './return-findings';

const templates = readReturnTemplates(join(import.meta.dirname, '../../../templates'));
const form = compileForm(templates, { year: 2025 });
const OFF = 7;

/** A return of one branch in which one cell is not 0. */
function broken(index: number, scale: number): Tally {
  const numbers = [...emptyTally(form).numbers];
  numbers[index] = OFF * scale;
  return { ...emptyTally(form), workbooks: 1, numbers };
}

const isEarlier = ({ left, right }: Balance) => [...left, ...right].some((one) => one.lastYear);

/** The cell to change, and what the relation is then off by; null where no cell of a branch breaks it. */
function breach({ relation, left, right }: Balance): { figure: CountFigure; by: number } | null {
  const minus = right.map((term): Term => ({ ...term, sign: term.sign === 1 ? -1 : 1 }));
  for (const [figure, factor] of countsOf([...left, ...minus])) {
    const isTold = relation === '<=' ? factor > 0 : relation === '>=' ? factor < 0 : factor !== 0;
    if (isTold && (relation !== 'with' || factor < 0)) return { figure, by: OFF * factor };
  }
  return null;
}

const own = form.tables.filter(({ table }) => table.official);
const all = own.flatMap(({ table, balances }) => balances.map((balance) => ({ table, balance })));

describe('a relation of the ministry’s form', () => {
  it('is found with its difference when one cell is changed: every one of them', () => {
    const wrong: string[] = [];
    const unbroken: string[] = [];
    for (const { table, balance } of all) {
      // Of one figure of B13 nobody is asked, so that it is not judged.
      if (isEarlier(balance) || balance.id === 'B13') continue;
      const id = `${table.id}.${balance.id}`;
      const change = breach(balance);
      if (!change) {
        unbroken.push(id);
        continue;
      }
      const tally = broken(change.figure.index, change.figure.scale);
      const off = balanceOfTally(tally, form)(balance);
      if (off !== change.by) wrong.push(`${id}: ${off} for ${change.by}`);
    }
    expect(wrong).toEqual([]);
    // Computed from the other side, or of what nobody is asked: they cannot fail.
    expect([...new Set(unbroken.map((id) => id.replace(/:[A-Zr]\d*$/, '')))]).toEqual([
      ...['2017/T1.A3', '2017/T8.C1', '2017/T8.C1:B', '2017/T8.C2:r7'],
      ...['2017/T17.F7:r1', '2017/T17.F7:r6', '2017/T17.F7:r13', '2017/T17.F7:r16'],
      ...['2017/T17.F7:B', '2017/T17.F7:C', '2017/T17.F7'],
      ...['2017/T21.F11:r5', '2017/T21.F11:r7', '2017/T21.F11:r14', '2017/T21.F11:r16'],
      ...['2017/T21.F11:r23', '2017/T21.F11:r25', '2017/T21.F11:age', '2017/T21.F11:education'],
      ...['2017/T21.F11:B', '2017/T21.F11:C', '2017/T24.G4'],
    ]);
    expect(all.length).toBeGreaterThan(700);
  });

  it.each([
    ['last year', { lastYear: figures('2017/T1', 'r16', 100) }, '2017/T1.A5', -100],
    ['the first half', { half: figures('2017/T1', 'r1', 40) }, '2017/T1.H7:r1', -40],
    ['a half in which more happened', { half: figures('2017/T1', 'r12', 3) }, '2017/T1.H7:r12', -3],
    ['much more last year', { lastYear: figures('2017/T1', 'r16', 100) }, '2017/T1.H1:r16', -100],
    ['women last year', { lastYear: figures('2017/T2', 'r1', 11, 'C') }, '2017/T2.B7:C', -11],
  ])('is held against %s', (_, earlier, relation, by) => {
    const finished = finishReturn({ ...emptyTally(form), workbooks: 1 }, form, earlier);
    const [table, id] = [relation.slice(0, 7), relation.slice(8)];
    const found = finished.tables
      .find((one) => one.id === table)
      ?.balances.find((one) => one.id === id);
    expect(found).toMatchObject({ ok: false, imbalance: by });
  });

  it('is found with its difference when another return has one other cell: every one of them', () => {
    const earlier = all.filter(({ balance }) => isEarlier(balance));
    const wrong = earlier.flatMap(({ table, balance }) => {
      const { left, right, relation } = balance;
      const told = [
        ...left.map((one) => ({ ...one, side: 1 })),
        ...right.map((one) => ({ ...one, side: -1 })),
      ];
      const one = told.find(({ lastYear }) => lastYear);
      if (!one) return [];
      const [id = '', row = '', column = 'A'] = one.figure.ref.split('.');
      const before = figures(id, row, 1000, column);
      const options = one.half ? { half: before } : { lastYear: before };
      const by = 1000 * one.sign * one.side;
      const holds = (relation === '<=' && by < 0) || (relation === '>=' && by > 0);
      const made = finishReturn({ ...emptyTally(form), workbooks: 1 }, form, options);
      const found = [
        ...made.tables.flatMap((own) => own.balances.map((each) => ({ table: own.id, ...each }))),
        ...made.asked,
      ].find((each) => each.table === table.id && each.id === balance.id);
      const isRight = holds ? found?.ok === true : found?.ok === false && found.imbalance === by;
      return isRight ? [] : [`${table.id}.${balance.id}: ${found?.imbalance} for ${by}`];
    });
    expect(wrong).toEqual([]);
    expect(earlier.length).toBe(17);
  });

  it('asks of no change that is small, and of none of a part of a year', () => {
    const lastYear = figures('2017/T1', 'r16', 19);
    const ofYear = finishReturn({ ...emptyTally(form), workbooks: 1 }, form, { lastYear });
    const part = compileForm(templates, { year: 2025, period: '2025H1' });
    const ofPart = finishReturn({ ...emptyTally(part), workbooks: 1 }, part, {
      lastYear: figures('2017/T1', 'r16', 100),
    });
    const isAsked = ({ tables }: typeof ofYear) =>
      tables.flatMap(({ balances }) => balances).find(({ id }) => id === 'H1:r16')?.ok;
    expect([isAsked(ofYear), isAsked(ofPart)]).toEqual([true, undefined]);
  });

  it('is told with both sides, the difference and the branches behind it', () => {
    const figure = form.figures.get('2017/T2.r4.A');
    if (figure?.kind !== 'count') throw new Error('not counted');
    const tally = broken(figure.index, 1);
    const empty = { ...emptyTally(form), workbooks: 1 };
    const found = returnFindings(finishReturn(tally, form), form, 'zh-CN');
    const organisation = { code: null, kind: null, parent: null, workbooks: 1, figures: {} };
    const [first] = withBranches(
      found.filter(({ rule }) => rule === 'balances/2017/T2.B2:r3:A'),
      form,
      ['甲', '乙'].map((name) => ({ ...organisation, id: name, name, file: `${name}.xlsx` })),
      (file) => (file === '乙.xlsx' ? tally : empty),
      true,
    );
    expect(first?.problem).toBe(
      '第二表“党员基本情况”（A栏 总数）：3＝4＋5＋6＋7＋8＋9，现左边 0，右边 7，差额 -7；来自乙（差额 -7）',
    );
    expect(first?.behind).toEqual([{ name: '乙', imbalance: -OFF }]);
  });
});

it('knows the severity and the source of every relation', () => {
  const official = own.flatMap(({ table, balances }) =>
    balances.map(({ id }) => table.official && relationOf(table.official, id)),
  );
  expect(official.filter((one) => !one?.source || !one.severity)).toEqual([]);
});

function figures(id: string, row: string, value: number, column = 'A') {
  return [{ id, rows: [{ id: row, title: '', values: { [column]: value } }] }];
}
