import { describe, expect, it } from 'vitest';
import { ledgerOf, templates } from '../../rules/testing';
import { monthList } from './month';
import { monthHtml, monthJson } from './month-files';
import { monthText } from './month-text';

const TABLES = {
  支部信息: [
    ['党组织全称', '组织类别', '统计年度', '届满日期'],
    ['第一党支部', '支部', '2026', '2026-08-20'],
  ],
  班子成员: [
    ['姓名', '党内职务'],
    ['甲一', '书记'],
    ['乙二', '组织委员'],
    ['丙三', '宣传委员'],
  ],
  党员名册: [
    ['姓名', '公民身份号码', '人员类别', '入党日期', '党小组', '是否失联党员'],
    ['甲一', '999999198001010013', '正式党员', '2005-03-07', '第一小组', '否'],
    ['乙二', '999999198001010021', '正式党员', '2006.03', '第二小组', '否'],
    ['丙三', '99999919800101003X', '正式党员', '2007-04-01', '第二小组', '否'],
    ['丁四', '999999198001010048', '预备党员', '2025-03-15', '第一小组', '否'],
    ['离去', '999999198001010056', '正式党员', '2001-03-01', '第一小组', '否'],
    ['失联', '999999198001010064', '正式党员', '2001-05-01', '第一小组', '是'],
  ],
  党员增减: [
    ['姓名', '变动类型', '变动日期', '介绍信开具日期', '报到日期'],
    ['离去', '转出组织关系', '2026-01-05', '2026-01-05', '2026-01-20'],
    ['在途', '转出组织关系', '2026-03-01', '2026-03-01', null],
  ],
  发展党员: [
    [
      '姓名',
      '列为积极分子日期',
      '考察日期',
      '接收大会日期',
      '党委审批日期',
      '预备期满日期',
      '结果',
    ],
    ['戊五', '2025-03-10', '2025-09-20', null, null, null, '培养中'],
    ['己六', '2025-10-10', null, null, null, null, '培养中'],
    [
      '庚七',
      '2024-01-10',
      '2024-07-10、2025-01-10',
      '2025-02-01',
      '2025-02-20',
      '2026-02-01',
      '预备',
    ],
    [
      '辛八',
      '2024-01-10',
      '2024-07-10、2025-01-10',
      '2025-02-01',
      '2025-02-20',
      '2026-02-01',
      '转正',
    ],
  ],
  会议记录: [
    ['日期', '会议类型', '党小组'],
    ['2026-03-12', '主题党日', null],
    ['2026-03-13', '党小组会', '第一小组'],
    ['2026-01-20', '党课', null],
  ],
  党费收缴: [
    ['姓名', '年月', '应交', '实交'],
    ['甲一', '2026-03', '50', '50'],
    ['乙二', '2026-03', '50', '0'],
  ],
};
const list = monthList(ledgerOf(TABLES), templates, 2026, 3);

describe('what a month brings', () => {
  it.each([
    [
      'birthdays',
      [
        { name: '乙二', joinedOn: 20060300, years: 20 },
        { name: '甲一', joinedOn: 20050307, years: 21 },
        { name: '丁四', joinedOn: 20250315, years: 1 },
      ],
    ],
    [
      'conversions',
      [
        { name: '庚七', dueOn: 20260201, overdue: true },
        { name: '丁四', dueOn: 20260315, overdue: false },
      ],
    ],
    ['terms', [{ name: '第一党支部', dueOn: 20260820, overdue: false }]],
    ['reviews', [{ name: '戊五', dueOn: 20260320, overdue: false }]],
    ['letters', [{ name: '在途', sentOn: 20260301, days: 30 }]],
    [
      'lacking',
      [
        { what: 'committee-meeting', per: 'month', group: null, people: null },
        { what: 'group-meeting', per: 'month', group: '第二小组', people: null },
        { what: 'general-meeting', per: 'quarter', group: null, people: null },
        { what: 'dues', per: 'month', group: null, people: 3 },
      ],
    ],
    ['unknown', []],
    ['otherYear', null],
  ] as const)('%s', (key, value) => {
    expect(list[key]).toEqual(value);
  });

  it('says nothing of meetings and dues of another year, and names the sheets that are missing', () => {
    const { 支部信息, 党员名册 } = TABLES;
    const other = monthList(ledgerOf({ 支部信息, 党员名册 }), templates, 2027, 3);
    expect(other.lacking).toEqual([]);
    expect(other.otherYear).toBe(2026);
    expect(other.unknown).toEqual(['党员增减', '发展党员', '会议记录', '党费收缴']);
  });

  it('is told as text, as data and as a page, with no number of a person', () => {
    const texts = [
      monthText(list, templates, 'zh-CN'),
      monthJson([list]),
      monthHtml([list], templates, 'zh-CN'),
    ];
    expect(texts[0]).toContain('第一党支部　2026年3月');
    expect(texts[0]).toContain('党小组会（第二小组）');
    expect(texts[0]).toContain('党员大会（本季度）');
    expect(JSON.parse(texts[1] ?? '')).toMatchObject({
      schema: 'branch-ledger/month@1',
      month: '2026-03',
      workbooks: [
        { branch: '第一党支部', letters: [{ name: '在途', sentOn: '2026-03-01', days: 30 }] },
      ],
    });
    expect(texts[2]).toContain('<h3>政治生日</h3>');
    for (const text of texts) expect(text).not.toMatch(/999999\d/);
  });
});
