import { describe, expect, it } from 'vitest';
import type { Cell } from '../workbook/model';
import { fieldsOf, ledgerOfSheets, sheetOf } from './testing';

type Line = readonly (Cell | null)[];

const read = (rows: readonly (Line | null)[], name = 'Sheet1') =>
  ledgerOfSheets([sheetOf(name, rows)], { file: '台账.xlsx', year: 2025 });

/** How often each kind is held, by month: `支委会 1 2 3`. */
function held(rows: readonly (Line | null)[]): string[] {
  const months = new Map<string, number[]>();
  for (const { kinds, heldOn } of read(rows).meetings.records) {
    const kind = String(kinds);
    months.set(kind, [...(months.get(kind) ?? []), Math.floor(Number(heldOn) / 100) % 100]);
  }
  return [...months].map(([kind, own]) => `${kind} ${own.join(' ')}`);
}

const TITLE: Line = ['2025年“三会一课”开展情况统计表'];
const GENERAL = 'general-meeting 1 4 7 8 10';
const COMMITTEE = 'committee-meeting 1 2 3 4 5 6 7 8 9 10 11 12';

describe('meetings counted by quarters', () => {
  it.each([
    [
      'across',
      [
        TITLE,
        ['序号', '类别', '第一季度', '第二季度', '第三季度', '第四季度', '合计'],
        [1, '支部党员大会', '1次', '1次', '2次', '1次', '5次'],
        [2, '支委会', '3次', '3次', '3次', '3次', '12次'],
      ],
    ],
    [
      'down',
      [
        TITLE,
        ['季度', '支部党员大会', '支委会'],
        ['一季度', 1, 3],
        ['二季度', 1, 3],
        ['三季度', 2, 3],
        ['四季度', 1, 3],
        ['合计', 5, 12],
      ],
    ],
    [
      'in lines',
      [
        TITLE,
        ['会议类型', '时间', '次数'],
        ['党员大会', '第一季度', '1次'],
        ['党员大会', '第二季度', 1],
        ['党员大会', '2025年第三季度', 2],
        ['党员大会', '第四季度', 1],
        ['支委会', '上半年', 6],
        ['支委会', '7月、8月、9月', 3],
        [null, '第四季度', 3],
        ['合计', null, 17],
      ],
    ],
    [
      'with the number behind the quarter',
      [
        TITLE,
        ['会议类型', '时间', '备注'],
        ['党员大会', '第一季度（1次）', null],
        ['党员大会', '第二季度（1次）', null],
        ['党员大会', '第三季度 2次', null],
        ['党员大会', '第四季度', null],
        ['支委会', '上半年共6次', null],
        ['支委会', '下半年共6次', null],
      ],
    ],
  ] satisfies [string, Line[]][])('are read %s', (_, rows) => {
    expect(held(rows)).toEqual([GENERAL, COMMITTEE]);
  });

  it('are none where quarters stand beside days', () => {
    const rows: Line[] = [
      ['日期', '会议类型', '主题', '主持人', '应到人数', '实到人数'],
      ['2025-03-01', '党员大会', '一季度', '甲', 20, 18],
      ['2025-04-01', '支委会', '二季度', '甲', 3, 3],
    ];
    const { records } = read(rows, '会议记录').meetings;
    expect(fieldsOf(records, 'heldOn', 'theme')).toEqual([
      [20250301, '一季度'],
      [20250401, '二季度'],
    ]);
  });

  it('are none where a quarter says what was done, and not how often', () => {
    const rows: Line[] = [
      TITLE,
      ['类别', '第一季度', '第二季度', '第三季度', '第四季度'],
      ['党员大会', '学习精神', '√', '√', '√'],
      ['支委会', '研究发展', '√', '√', '√'],
    ];
    const { meetings, unknownSheets } = read(rows);
    expect(meetings.records).toEqual([]);
    expect(unknownSheets).toHaveLength(1);
  });
});

describe('a sheet on which people sign in', () => {
  const NAMES: Line[] = [
    ['序号', '姓名', '职务', '签到'],
    [1, '甲一', '书记', '甲一'],
    [2, '乙二', '副书记', null],
    [3, '丙三', '组织委员', '请假'],
  ];

  it.each([
    [
      'with labels over the names',
      [
        ['支部党员大会签到表'],
        ['会议时间：2025年3月12日下午3:00', null, '会议地点：三楼会议室'],
        ['会议主题：学习精神'],
        ...NAMES,
        ['应到3人，实到2人'],
      ],
      ['general-meeting', 20250312, '学习精神', 3, 2],
    ],
    [
      'with a month in its title',
      [['2025年3月支委会签到表'], ...NAMES],
      ['committee-meeting', 20250300, null, null, null],
    ],
    [
      'with the kind in the theme',
      [['签到表'], ['主题', '3月份主题党日', '时间', '3月5日'], ...NAMES],
      ['theme-day', 20250305, '3月份主题党日', null, null],
    ],
  ] satisfies [string, Line[], unknown[]][])('is one meeting %s', (_, rows, [kind, ...rest]) => {
    const { meetings, officers, members } = read(rows);
    expect(fieldsOf(meetings.records, 'kinds', 'heldOn', 'theme', 'due', 'present')).toEqual([
      [[kind], ...rest],
    ]);
    expect([officers.sheets, members.sheets]).toEqual([[], []]);
  });

  it('is nothing where nothing says which meeting it was', () => {
    const { sheets, unknownSheets } = read([['签到表'], ...NAMES]);
    expect([sheets, unknownSheets.length]).toEqual([[], 1]);
  });
});
