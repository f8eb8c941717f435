import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTemplates, type Templates } from '../../core/templates/load';
import { isOfficial } from '../../core/templates/official';
import { ledgerOf, templates } from '../../rules/testing';
import { COUNTED_TABLES } from '../../samples/cells';
import { compileForm, finishReturn, tallyLedger } from '../index';

const ROOT = join(import.meta.dirname, '../../../templates');

/** The templates with other files in `returns/`. */
function withTable(table: unknown, another?: unknown): Templates {
  const files = new Map<string, unknown>();
  for (const folder of ['codes', 'regulations', 'sheets', 'returns', 'understanding']) {
    for (const name of readdirSync(join(ROOT, folder)).filter((one) => one.endsWith('.json'))) {
      files.set(`${folder}/${name}`, JSON.parse(readFileSync(join(ROOT, folder, name), 'utf8')));
    }
  }
  files.set('returns/own.json', table);
  if (another) files.set('returns/own-later.json', another);
  return loadTemplates(files);
}

const text = (zh: string) => ({ 'zh-CN': zh, en: zh });
const part = (id: string, more: object = {}) => ({ id, title: text(id), ...more });
const OWN = {
  id: 'own',
  order: 900,
  years: { from: null, to: null },
  title: text('青年党员'),
  unit: text('人'),
  from: 'members',
  where: { field: 'standing', is: 'counted' },
  rows: [part('all'), part('women', { where: { field: 'sex', is: 'female' } })],
  columns: [
    part('total'),
    part('young', { where: { age: 'birthDate', on: 'yearEnd', from: 18, to: 28 } }),
  ],
  balances: [
    {
      id: 'same',
      title: text('等于党员总数'),
      left: ['own.all.total'],
      right: ['members.all.total'],
    },
  ],
};

describe('an office’s own table', () => {
  it('is a file of a few conditions and no code', () => {
    const form = compileForm(withTable(OWN), { year: 2025 });
    const ledger = ledgerOf({
      党员名册: [
        ['姓名', '性别', '出生日期', '人员类别', '入党日期'],
        ['甲一', '女', '1997-01-01', '正式党员', '2020-01-01'],
        ['甲二', '男', '1996-12-31', '正式党员', '2020-01-01'],
      ],
    });
    const own = finishReturn(tallyLedger(ledger, form), form).tables.at(-1);
    expect(own?.title).toBe('青年党员');
    expect(own?.rows.map((row) => row.values)).toEqual([
      { total: 2, young: 1 },
      { total: 1, young: 1 },
    ]);
    expect(own?.balances).toEqual([{ id: 'same', left: 2, right: 2, imbalance: 0, ok: true }]);
  });

  const column = (where: unknown) => ({ ...OWN, columns: [part('total'), part('x', { where })] });
  it.each([
    [column({ field: 'nobody', is: 1 }), 'columns[1].where.field', 'no field nobody'],
    [column({ field: 'sex', is: 'women' }), 'columns[1].where.is', 'no value "women"'],
    [column({ field: 'sex', in: ['female', 'x'] }), 'columns[1].where.in[1]', 'no value "x"'],
    [column({ field: 'sex', from: 1 }), 'columns[1].where', 'neither a date nor a number'],
    [column({ field: 'sex' }), 'columns[1].where', 'exactly one of is'],
    [column({ field: 'sex', is: 'male', blank: true }), 'columns[1].where', 'exactly one of is'],
    [column({ field: 'joinedOn', from: 3 }), 'columns[1].where.from', 'is not a date'],
    [column({ field: 'joinedOn', from: 'May' }), 'columns[1].where.from', 'a day is a date'],
    [column({ field: 'joinedOn', to: '2025-02-29' }), 'columns[1].where.to', 'a day is a date'],
    [column({ age: 'birthDate', from: 18 }), 'columns[1].where', 'an age has "on"'],
    [column({ age: 'name', on: 'yearEnd', from: 18 }), 'columns[1].where.age', 'is not a date'],
    [column({ not: { all: [{ feild: 'sex' }] } }), 'columns[1].where.not.all[0]', 'feild'],
    [column({ field: 'lost', is: 'yes' }), 'columns[1].where.is', 'no value "yes"'],
    [{ ...OWN, from: 'people' }, '', 'no such sheet: people'],
    [{ ...OWN, from: undefined }, '', 'needs "from"'],
    [{ ...OWN, rows: [part('all'), part('all')] }, 'rows[1].id', 'id twice'],
    [{ ...OWN, measure: { per: 'person' } }, 'measure', 'belongs to "per": "person"'],
    [{ ...OWN, measure: { per: 'record', sum: 'sex' } }, 'measure.sum', 'sex is not a number'],
    [{ ...OWN, measure: { per: 'all' } }, 'measure.per', 'expected one of'],
    [{ ...OWN, columns: [part('9')] }, 'columns[0].id', 'starts with a letter'],
    [{ ...OWN, plausibility: [{ id: 'q', title: text('q') }] }, 'plausibility[0]', 'needs "where"'],
  ])('is refused with the file and the place, case %#', (table, path, problem) => {
    expect(() => withTable(table)).toThrow(`templates/returns/own.json${path ? ` → ${path}` : ''}`);
    expect(() => withTable(table)).toThrow(problem);
  });

  it('is refused when it refers to figures that there are not, or to itself', () => {
    const balance = { ...OWN.balances[0], left: ['own.all.old'] };
    const wrong = withTable({ ...OWN, balances: [balance] });
    expect(() => compileForm(wrong, { year: 2025 })).toThrow(
      'templates/returns/own.json → balances same: no such figure: own.all.old',
    );
    const rows = [part('a', { formula: ['b'] }), part('b', { formula: ['a'] })];
    const circle = withTable({ ...OWN, rows, balances: [] });
    expect(() => compileForm(circle, { year: 2025 })).toThrow('refers to itself');
    const percent = {
      ...OWN,
      measure: { per: 'person', by: 'name', sum: 'partyYears', atLeast: 'x' },
    };
    expect(() => compileForm(withTable(percent), { year: 2025 })).toThrow('no parameter x');
  });
});

describe('the form of a year', () => {
  const version = (from: number | null, to: number | null, title: string) => ({
    ...OWN,
    years: { from, to },
    title: text(title),
  });
  const titleIn = (all: Templates, year: number) =>
    compileForm(all, { year }).tables.find(({ table }) => table.id === 'own')?.table.title.en;

  it('has the version of a table that belongs to it', () => {
    const both = withTable(version(null, 2025, 'old'), version(2026, null, 'new'));
    expect([2025, 2026].map((year) => titleIn(both, year))).toEqual(['old', 'new']);
    expect(titleIn(withTable(version(2026, null, 'new')), 2025)).toBeUndefined();
  });

  it('is refused when two versions claim the year', () => {
    const both = withTable(version(2020, 2030, 'a'), version(2030, null, 'b'));
    expect(() => compileForm(both, { year: 2030 })).toThrow('another version of own claims 2030');
    expect([2029, 2031].map((year) => titleIn(both, year))).toEqual(['a', 'b']);
    expect(() => compileForm(both, { year: 0 })).toThrow('not a period');
  });

  it('has the tables, rows and columns that the return is known by', () => {
    const { tables } = compileForm(templates, { year: 2026 });
    const columns = (id: string) =>
      tables.find(({ table }) => table.id === id)?.table.columns.map((column) => column.id);
    const rows = (id: string) =>
      tables.find(({ table }) => table.id === id)?.table.rows.map((row) => row.id);
    const known = new Set(tables.map(({ table }) => table.id));
    expect([...known].filter((id) => COUNTED_TABLES.has(id))).toEqual(
      [...COUNTED_TABLES].filter((id) => !isOfficial(id)),
    );
    expect(rows('change')).toEqual(Array.from({ length: 15 }, (_, i) => `r${i + 1}`));
    const occupations =
      'all worker farmer professional manager official student other retired'.split(' ');
    for (const id of ['members', 'education', 'joined']) expect(rows(id)).toEqual(occupations);
    expect(rows('admitted')).toEqual(occupations.slice(0, -1));
    const expected: Record<string, string> = {
      members:
        'total female minority college probationary age30 age35 age40 age45 age50 age55 age60 age61',
      education: 'total postgraduate bachelor associate secondary highschool junior',
      joined: 'total before1949 to1978 to2012 since2012',
      admitted: 'total female minority age35 college frontline',
      pipeline: 'applicants activists candidates probationers',
      conversion: 'due onTime extended cancelled pending',
      exits: 'expelled removed persuaded selfWithdrawn cancelled suspended died',
      review: 'due reviewed excellent qualified basic unqualified',
      training: 'persons attendances hours metHours',
      honours: 'national provincial municipal county unit total',
      organisations:
        'total government institution enterprise social village community other below3 over50 over100',
      elections: 'due done overdue dueNextYear',
      meetings: 'events attendances branches met',
      lectures: 'events lecturers attendances',
      talks: 'events persons members',
      dues: 'payers due paid arrears inArrears',
      status: 'mobile lost suspended',
      service: 'events persons attendances hours amount',
      tasks: 'total done onTime overdue',
      communique: 'count percent',
    };
    for (const [id, ids] of Object.entries(expected)) expect(columns(id)).toEqual(ids.split(' '));
    expect(rows('organisations')).toEqual('committee general branch temporary all'.split(' '));
    for (const [id, codes] of [
      ['meetings', 'meeting-kinds'],
      ['service', 'service-kinds'],
      ['honours', 'honour-titles'],
    ] as const) {
      const items = templates.codes.get(codes)?.items.filter(({ within }) => !within);
      expect(rows(id)).toEqual(items?.map((item) => item.id));
    }
  });
});
