import { describe, expect, it } from 'vitest';
import { ledgerOf, type SheetTables, templates } from '../../rules/testing';
import { compileForm, finishReturn, tallyLedger } from '../index';

/** Figures of a workbook, null where they are withheld. */
function figures(tables: SheetTables, ...names: readonly string[]): (number | null)[] {
  const form = compileForm(templates, { year: 2025 });
  const { tables: all } = finishReturn(tallyLedger(ledgerOf(tables, 2025), form), form);
  return names.map((name) => {
    const [id, row, column = ''] = name.split('.');
    const values = all.find((one) => one.id === id)?.rows.find((one) => one.id === row)?.values;
    return values?.[column] ?? null;
  });
}

const TOTAL = 'organisations.all.total';

describe('the organisations of a workbook', () => {
  const roster = (...branches: readonly string[]) => ({
    党员名册: [
      ['姓名', '所在党支部', '人员类别', '入党日期'],
      ...branches.map((branch, at) => [`甲${'一二三四'[at]}`, branch, '正式党员', '2001-06-01']),
    ],
  });

  it('are those that its roster names', () => {
    const tables = roster('第一党支部', '第二党支部', '第一党支部', '离退休党总支');
    expect(
      figures(tables, TOTAL, 'organisations.branch.total', 'organisations.general.total'),
    ).toEqual([3, 2, 1]);
  });

  it('are not known by one name, nor how many members each must have', () => {
    expect(figures(roster('第一党支部'), TOTAL)).toEqual([null]);
    expect(figures(roster('第一党支部', '第二党支部'), 'organisations.all.government')).toEqual([
      null,
    ]);
  });

  it('are of the kind that their names say where no column says it', () => {
    const tables = {
      党组织一览: [
        ['党支部名称', '换届时间', '书记'],
        ['第一党支部', '2024-05-01', '甲一'],
        ['第二党支部', '2024-06-01', '乙二'],
      ],
    };
    expect(figures(tables, TOTAL, 'organisations.branch.total')).toEqual([2, 2]);
  });
});

describe('who has come to a later step', () => {
  it('had applied by then', () => {
    const tables = {
      发展党员: [
        ['姓名', '确定为积极分子日期', '确定为发展对象日期', '接收大会日期'],
        ['甲一', '2025-03-01', null, null],
        ['乙二', '2024-03-01', '2025-04-01', null],
        ['丙三', '2023-03-01', '2024-04-01', '2025-05-01'],
      ],
    };
    expect(
      figures(
        tables,
        'pipeline.all.applicants',
        'pipeline.all.activists',
        'pipeline.all.candidates',
      ),
    ).toEqual([2, 2, 1]);
  });
});
