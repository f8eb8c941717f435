import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../core/calendar/civil-date';
import { readLedger } from '../../ledger/read';
import { templates, workbookOf } from '../../rules/testing';
import { UNCOMPUTED } from '../../workbook/model';
import type { CountFigure } from '../figure';
import { lacksOf } from '../lacks';
import { LedgerFacts } from '../ledger-facts';
import { formOf, lackingFigures } from './lacking-figures';

const lacking = (paid: number | typeof UNCOMPUTED, year?: number): string[] => {
  const workbook = workbookOf({
    党费收缴: [
      ['姓名', '年月', '交费类别', '应交', '实交'],
      ['张三', '2025-01', '在职', 15, 15],
      ['李四', '2025-01', '在职', 15, paid],
    ],
  });
  const ledger = readLedger(workbook, templates, {
    file: 'a.xlsx',
    ...(year === undefined ? {} : { year }),
  });
  return lackingFigures(ledger, templates, parseIsoDate('2025-12-31'));
};

const ofTable = (figures: readonly string[], table: string): string[] =>
  figures.filter((figure) => figure.startsWith(`${table}.`));

describe('the figures that one workbook lacks', () => {
  it('are those that rest on a formula without a result', () => {
    expect(lacking(UNCOMPUTED, 2025)).toContain('dues.all.paid');
  });

  it('are none where all is there, or where no year is known', () => {
    expect(ofTable(lacking(15, 2025), 'dues')).toEqual([]);
    expect(lacking(UNCOMPUTED)).toEqual([]);
  });

  it('are all those of a sheet that is not there, but for what our own form may leave out', () => {
    const dues = ['姓名', '年月', '交费类别', '应交', '实交'];
    const own = {
      支部信息: [
        ['党组织全称', '甲支部'],
        ['统计年度', 2025],
      ],
      党费收缴: [dues],
    };
    const lackingOf = (sheets: Parameters<typeof workbookOf>[0]): string[] => {
      const ledger = readLedger(workbookOf(sheets), templates, { file: 'a.xlsx', year: 2025 });
      return lackingFigures(ledger, templates, parseIsoDate('2025-12-31'));
    };
    const foreign = lackingOf({ 党费收缴: [dues, ['张三', '2025-01', '在职', 15, 15]] });
    expect(foreign).toContain('meetings.general-meeting.events');
    expect(foreign).toContain('honours.other.total');
    expect(lackingOf(own)).toContain('meetings.general-meeting.events');
    expect(ofTable(lackingOf(own), 'honours')).toEqual([]);
  });

  it.each([
    ['党委', 40, false],
    ['党委', '', true],
    ['支部', 40, true],
  ])('are none of people where a superior (%s) states %s and lists none', (kind, last, lacks) => {
    const sheet = [
      ['党组织全称', '甲'],
      ['组织类别', kind],
      ['上年底党员总数', last],
      ['统计年度', 2025],
    ];
    const ledger = readLedger(workbookOf({ 支部信息: sheet }), templates, {
      file: 'a.xlsx',
      year: 2025,
    });
    const figures = lackingFigures(ledger, templates, parseIsoDate('2025-12-31'));
    expect(ofTable(figures, 'members').length > 0).toBe(lacks);
    expect(figures).toContain('officers.all.persons');
  });

  it('are those of a column that a list does not have, and nobody is blamed for each row', () => {
    const roster = [
      ['姓名', '性别', '民族', '出生日期', '学历', '人员类别', '入党日期'],
      ['张三', '女', '汉族', '1980-01-01', '高中', '正式党员', '2016-07-01'],
    ];
    const ledger = readLedger(workbookOf({ 党员名册: roster }), templates, {
      file: 'a.xlsx',
      year: 2025,
    });
    const figures = lackingFigures(ledger, templates, parseIsoDate('2025-12-31'));
    const members = ofTable(figures, 'members');
    expect(members).toContain('members.worker.total');
    expect(members).not.toContain('members.all.total');
    expect(members).not.toContain('members.all.female');
  });

  it.each([
    ['an office leaves empty', '会议台账', ['时间', '会议类型', '主题', '应到', '实到'], true],
    [
      'of our form is empty',
      '会议记录',
      ['日期', '会议类型', '主题', '主持人', '应到人数', '实到人数'],
      false,
    ],
  ])('are those of a register that %s', (_, name, headers, lacks) => {
    const roster = [
      ['姓名', '性别', '民族', '出生日期', '学历', '人员类别', '入党日期'],
      ['张三', '女', '汉族', '1980-01-01', '高中', '正式党员', '2016-07-01'],
    ];
    const sheets = workbookOf({ 党员名册: roster, [name]: [['三会一课'], headers] });
    const ledger = readLedger(sheets, templates, { file: 'a.xlsx', year: 2025 });
    expect(ledger.meetings.sheets).toHaveLength(1);
    const figures = lackingFigures(ledger, templates, parseIsoDate('2025-12-31'));
    expect(figures.includes('meetings.general-meeting.events')).toBe(lacks);
  });

  it('are those of a kind of which no record can be placed', () => {
    const minutes = [
      ['日期', '会议类型', '主题', '主持人', '应到人数', '实到人数'],
      ['2025-03-05', '党员大会', '甲', '张三', 5, 5],
      ['春天', '支委会', '乙', '张三', 5, 5],
      ['秋天', '党员大会', '丙', '张三', 5, 5],
    ];
    const ledger = readLedger(workbookOf({ 会议记录: minutes }), templates, {
      file: 'a.xlsx',
      year: 2025,
    });
    const form = formOf(templates, 2025, parseIsoDate('2025-12-31'));
    const lacks = lacksOf(form, new LedgerFacts(ledger, form.period));
    const unknown = (row: string) => {
      const index = (form.figures.get(`meetings.${row}.events`) as CountFigure).index;
      return lacks.find((lack) => lack.index === index)?.unknown;
    };
    expect(['committee-meeting', 'general-meeting', 'lecture'].map(unknown)).toEqual([
      1,
      0,
      undefined,
    ]);
  });
});
