import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../core/templates/settings';
import { SettingsError } from '../../core/templates/settings-error';
import { readReturnTemplates } from '../../hosts/cli/files/template-files';
import { ledgerOf, templates } from '../../rules/testing';
import { compileForm, finishReturn, tallyLedger, withUnitTables } from '../index';

const YOUNG = {
  id: 'young',
  title: '青年党员情况',
  unit: '人',
  from: 'members',
  rows: [{ id: 'all', title: '合计' }],
  columns: [{ id: 'total', title: '党员' }],
};
const column = (where: object) => ({ ...YOUNG, columns: [{ id: 'x', title: '某列', where }] });
const balance = (left: string) => ({
  ...YOUNG,
  balances: [{ id: 'same', title: '相等', left: [left], right: [] }],
});

const readReturns = () => readReturnTemplates(join(import.meta.dirname, '../../../templates'));

/** All that is done before the first workbook is counted. */
function load(...tables: readonly object[]) {
  const settings = parseSettings('unit.json', JSON.stringify({ tables }));
  return compileForm(withUnitTables(templates, settings), { year: 2025 });
}

function refusal(...tables: readonly object[]): SettingsError {
  try {
    load(...tables);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('a unit’s own tables', () => {
  it('stand after the official ones, with one text for both languages', () => {
    const last = load(YOUNG, { ...YOUNG, id: 'other', years: { from: 2026, to: null } }).tables.at(
      -1,
    );
    expect(last?.table).toMatchObject({ id: 'young', title: { 'zh-CN': '青年党员情况' } });
  });

  it.each([
    [column({ field: 'six', is: 'female' }), 'tables[0].columns[0].where.field', '没有字段 six'],
    [column({ field: 'sex', is: '女' }), 'tables[0].columns[0].where.is', '有 male、female'],
    [column({ field: 'sex' }), 'tables[0].columns[0].where', 'field 后面只能有'],
    [column({ age: 'birthDate', to: 28 }), 'tables[0].columns[0].where', 'age 要写 on'],
    [column({ field: 'joinedOn', from: '2015年' }), 'tables[0].columns[0].where.from', '日期写成'],
    [column({ field: 'joinedOn', from: 3 }), 'tables[0].columns[0].where.from', '不是日期'],
    [{ ...YOUNG, id: 'members' }, 'tables[0].id', '已经有一张表用了'],
    [{ ...YOUNG, id: '青年' }, 'tables[0].id', '代号只用英文字母'],
    [{ ...YOUNG, from: 'people' }, 'tables[0].from', '没有工作表 people'],
    [{ ...YOUNG, colums: [] }, 'tables[0]', '没有 "colums" 这一项'],
    [{ ...YOUNG, measure: { per: 'person' } }, 'tables[0].measure', '要写 by'],
    [balance('young.all.old'), 'tables[0].balances same', '没有 young.all.old 这个数'],
    [balance('没有'), 'tables[0].balances[0].left[0]', '一个数写成'],
  ])('are refused in plain words with their place, case %#', (table, place, words) => {
    const { text } = refusal(table);
    expect(text['zh-CN']).toContain(`unit.json → ${place}：`);
    expect(text['zh-CN']).toContain(words);
    expect(text['zh-CN']).not.toMatch(/invalid|expected|must/i);
  });

  it('have ids of their own', () => {
    expect(refusal(YOUNG, YOUNG).text['zh-CN']).toContain('tables[1].id');
  });
});

describe('a unit’s own relations', () => {
  const FEW = { id: 'few', table: 'change', title: '死亡不多于出党', left: ['r10'], right: ['r8'] };
  const related = (...relations: readonly object[]) => {
    const settings = parseSettings('unit.json', JSON.stringify({ relations }));
    return compileForm(withUnitTables(readReturns(), settings), { year: 2025 });
  };
  const refused = (relation: object): string => {
    try {
      related(relation);
    } catch (error) {
      if (error instanceof SettingsError) return error.text['zh-CN'];
      throw error;
    }
    throw new Error('not refused');
  };

  it('stand among those of their tables, official ones too', () => {
    const form = related(
      { ...FEW, each: 'column', relation: '<=', severity: 'must' },
      { ...FEW, table: '2017/T2', left: ['2017/T2.r4.A'], right: ['change.r14.total'] },
    );
    const own = (id: string) => form.tables.find(({ table }) => table.id === id);
    expect(own('change')?.balances.at(-1)?.id).toBe('few:total');
    expect(own('change')?.table.added).toEqual(new Map([['few', 'must']]));
    expect(own('2017/T2')?.balances.at(-1)?.id).toBe('few');
    expect(own('2017/T2')?.table.official?.relations.get('few')).toMatchObject({
      severity: 'explain',
      source: '本单位设置的审核关系',
    });
  });

  it.each([
    [{ ...FEW, table: '2017/T99' }, 'relations[0].table：年报里没有 2017/T99 这张表'],
    [{ ...FEW, id: 'r2' }, 'relations[0].id：这张表已经有代号是 r2 的关系'],
    [{ ...FEW, left: ['change.r99.total'] }, 'relations[0]：没有 change.r99.total 这个数'],
    [{ ...FEW, severity: 'error' }, 'relations[0].severity：只能是 "must"、"explain"、"inferred"'],
  ])('are refused in plain words with their place, case %#', (relation, words) => {
    expect(refused(relation)).toContain(words);
  });
});

it('counts meetings by the words of their themes that a unit lists', () => {
  const where = { field: 'theme', contains: ['党史', '二十大'] };
  const measured = (id: string, measure: object) => ({ id, title: id, measure });
  const themes = {
    id: 'themes',
    title: '学习专题',
    unit: '场',
    from: 'meetings',
    rows: [{ id: 'study', title: '党史和二十大精神', where }],
    columns: [
      measured('events', { per: 'event' }),
      measured('attendances', { per: 'record', sum: 'present' }),
      measured('branches', { per: 'organisation' }),
    ],
  };
  const form = load(themes);
  const ledger = ledgerOf({
    支部信息: [
      ['党组织全称', '组织类别', '统计年度'],
      ['甲支部', '支部', 2025],
    ],
    三会一课: [
      ['日期', '会议类型', '主题', '实到人数'],
      ['2025-03-01', '党课', '党史专题党课', 9],
      ['2025-04-01', '主题党日', '学习二十大精神', 8],
      ['2025-05-01', '主题党日', '植树', 7],
    ],
  });
  const { tables } = finishReturn(tallyLedger(ledger, form), form);
  expect(tables.find(({ id }) => id === 'themes')?.rows[0]?.values).toEqual({
    events: 2,
    attendances: 17,
    branches: 1,
  });
});
