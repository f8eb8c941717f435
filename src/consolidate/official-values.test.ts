import { describe, expect, it } from 'vitest';
import { runRules } from '../check/check';
import { makePlan } from '../check/plan';
import { parseIsoDate } from '../core/calendar/civil-date';
import { ledgerOfSheets, sheetOf } from '../ledger/testing';
import { compileForm, finishReturn, tallyLedger } from '../returns/index';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';

/** The leaves of the drop-down of 工作岗位, as the official form has them. */
const OCCUPATIONS = (templates.codes.get('occupations')?.items ?? []).flatMap(
  ({ id, name, within }) => (within && id !== 'labour-migrant' ? [name] : []),
);
const EDUCATIONS =
  '博士研究生 硕士研究生 硕士生班 中央党校研究生 省（区、市）委党校研究生 大学 大专 大学普通班 第二学士学位班 中央党校大学 省（区、市）委党校大学 中央党校大专 省（区、市）委党校大专 中等专科 职业高中 技工学校 普通高中 初中 小学 其他'.split(
    ' ',
  );
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function idNumber(birth: string, order: number): string {
  const start = `999999${birth}${String(order * 2 + 1).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(start[at]), 0);
  return `${start}${'10X98765432'[sum % 11]}`;
}

const FAMILY = '赵钱孙李周吴郑王冯陈';
const GIVEN = '春夏秋冬东';

const HEADERS = '姓名 公民身份号码 性别 民族 出生日期 学历 人员类别 入党日期 转正日期 工作岗位';
const roster = sheetOf('党员信息', [
  HEADERS.split(' '),
  ...OCCUPATIONS.map((occupation, at) => {
    const year = /离休|退/.test(occupation) ? '1950' : '2000';
    return [
      `${FAMILY[at % 10]}${GIVEN[Math.floor(at / 10)]}`,
      idNumber(`${year}0101`, at),
      '男',
      '汉族',
      `${year}-01-01`,
      EDUCATIONS[at % EDUCATIONS.length] ?? '',
      '正式党员',
      '2020-07-01',
      '2021-07-01',
      occupation,
    ];
  }),
]);

describe('a roster with every official occupation and level of education', () => {
  const ledger = ledgerOfSheets([roster], { assumedYear: 2025, year: 2025 });

  it('is whole', () => {
    expect([OCCUPATIONS.length, EDUCATIONS.length, ledger.members.records.length]).toEqual([
      49, 20, 49,
    ]);
  });

  it('has no finding', () => {
    const { findings } = runRules(ledger, makePlan(templates, RULES), parseIsoDate('2025-12-31'));
    expect(
      findings
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule, data }) => [rule.id, data]),
    ).toEqual([]);
  });

  it('has every member in one row by occupation and one by education', () => {
    const form = compileForm(templates, { year: 2025, asOf: parseIsoDate('2025-12-31') });
    const { tables } = finishReturn(tallyLedger(ledger, form), form);
    const totals = (id: string) =>
      Object.fromEntries(
        (tables.find((one) => one.id === id)?.rows ?? []).map(({ id: row, values }) => [
          row,
          values.total,
        ]),
      );
    expect(totals('members')).toEqual({
      all: 49,
      worker: 5,
      farmer: 4,
      professional: 4,
      manager: 4,
      official: 2,
      student: 12,
      retired: 3,
      other: 15,
    });
    const levels = tables.find((one) => one.id === 'education')?.rows[0]?.values;
    expect(levels).toEqual({
      total: 49,
      postgraduate: 15,
      bachelor: 10,
      associate: 10,
      secondary: 2,
      highschool: 6,
      junior: 6,
    });
  });
});
