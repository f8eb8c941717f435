import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnTemplate } from '../../core/templates/schema';
import { templates } from '../../rules/testing';
import type { Cell } from '../../workbook/model';
import type { ReadingReason } from '../model';
import { cellReader } from './reader';
import { Remark } from './remark';

/** What is read from a cell: the value, and what is said of it. */
function read(
  column: Partial<ColumnTemplate>,
  cell: Cell,
  year: number | null = null,
  { csv = false, is1904 = false } = {},
) {
  const remark = new Remark();
  const full: ColumnTemplate = {
    key: 'k',
    header: '列',
    headerEn: '',
    type: 'text',
    ...column,
  };
  const context = { codes: templates.codes, year, numbersLost: csv, is1904 };
  const value = cellReader(full, context, column.required)(cell, remark);
  return { value, kind: remark.kind, reason: remark.kind && remark.reason, to: remark.value };
}

type Row = readonly [
  cell: Cell,
  value: unknown,
  reason?: ReadingReason,
  standard?: string | number,
];

/** Accepted forms: plain ones without a reason, tolerated ones with the remark and the standard form. */
function accepts(column: Partial<ColumnTemplate>, rows: readonly Row[], year?: number): void {
  it.each(rows.map((row) => [row] as const))('reads %j', ([cell, value, reason, standard]) => {
    const result = read(column, cell, year);
    expect(result.value).toEqual(value);
    expect(result.reason).toBe(reason ?? null);
    if (standard === undefined) return;
    const { to } = result;
    expect(to?.kind === 'text' ? to.text : to?.kind === 'number' ? to.number : to?.date).toBe(
      standard,
    );
  });
}

/** Rejected forms, with the reason. */
function rejects(
  column: Partial<ColumnTemplate>,
  rows: readonly (readonly [Cell, ReadingReason])[],
): void {
  it.each(rows)('rejects %j: %s', (cell, reason) => {
    expect(read(column, cell)).toEqual({ value: null, kind: 'unreadable', reason, to: null });
  });
}

const date = (value: number | null, seconds: number | null = null): Cell => ({
  kind: 'date',
  date: value as never,
  seconds,
});
const error: Cell = { kind: 'error', code: '#N/A' };

describe('blank cells of every type', () => {
  const types = [
    'text',
    'name',
    'names',
    'date',
    'dates',
    'month',
    'int',
    'number',
    'money',
  ] as const;
  it.each(types)('%s', (type) => {
    for (const cell of ['', ' ', '　', '\u00a0\n', '/', '／', '-', '—', '——', '－']) {
      expect(read({ type }, cell)).toEqual({ value: null, kind: null, reason: null, to: null });
    }
    expect(read({ type }, error)).toMatchObject({ value: null, reason: 'error-value' });
  });
  it('takes 无 for blank where a date, number or name stands or no answer is required', () => {
    for (const type of ['name', 'names', 'date', 'dates', 'month', 'int', 'money'] as const) {
      expect(read({ type }, '无')).toMatchObject({ value: null, kind: null });
    }
    expect(read({ type: 'text' }, '无').value).toBe(null);
    expect(read({ type: 'text', required: true }, '无').value).toBe('无');
    expect(read({ type: 'code', codes: 'overdue-causes' }, '无')).toMatchObject({ kind: null });
    expect(read({ type: 'code', codes: 'sexes', required: true }, '无').reason).toBe('not-in-list');
    expect(read({ type: 'yesNo' }, '无').reason).toBe('not-yes-no');
  });
});

describe('dates', () => {
  accepts({ type: 'date' }, [
    [date(20240506), 20240506],
    [date(20240506, 3600), 20240506],
    [{ kind: 'date', date: 20240501 as never, seconds: null, monthOnly: true }, 20240500],
    ['2024-05-06', 20240506],
    ['2024-5-6', 20240506],
    ['2024/5/6', 20240506],
    ['2024.05.06', 20240506],
    ['2024.5.6', 20240506],
    ['20240506', 20240506],
    [20240506, 20240506],
    ['2024年5月6日', 20240506],
    ['2024年05月06日', 20240506],
    ['2024年5月6号', 20240506],
    ['2024年5月6', 20240506],
    ['2024-02-29', 20240229],
    ['2024-05-06 14:30', 20240506],
    ['2024-05-06T14:30:00', 20240506],
    ['2024年5月6日 9:00', 20240506],
    ['2024年5月6日9:00', 20240506],
    // Months.
    ['202405', 20240500],
    [202405, 20240500],
    ['2024.05', 20240500],
    ['2024.5', 20240500],
    ['2024.1', 20240100],
    ['2024-05', 20240500],
    ['2024/5', 20240500],
    ['2024年5月', 20240500],
    ['2024年5月份', 20240500],
    [2024.05, 20240500],
    [2024.2, 20240200],
    [2024.11, 20241100],
    [2024.01, 20240100],
    // Stray forms.
    [' 2024-05-06 ', 20240506, 'stray-space', 20240506],
    ['2024 年 5 月 6 日', 20240506, 'stray-space', 20240506],
    ['2024-05- 06', 20240506, 'stray-space', 20240506],
    ['２０２４－０５－０６', 20240506, 'full-width', 20240506],
    ['２０２４年５月', 20240500, 'full-width', '2024-05'],
    ['二〇二四年五月六日', 20240506, 'written-date', 20240506],
    ['二○二四年十二月三十一日', 20241231, 'written-date', 20241231],
    [45351, 20240229, 'serial-date', 20240229],
    [45351.5, 20240229, 'serial-date', 20240229],
    [7306, 19200101, 'serial-date', 19200101],
  ]);
  rejects({ type: 'date' }, [
    ['2024-5/6', 'bad-date'],
    ['5/6/2024', 'bad-date'],
    ['2024', 'bad-date'],
    [2024, 'bad-date'],
    ['2024年', 'bad-date'],
    ['五月', 'no-year'],
    ['去年', 'bad-date'],
    ['2024.5.6-5.8', 'bad-date'],
    [true, 'bad-date'],
    [date(null, 3600), 'bad-date'],
    [12.5, 'bad-date'],
    [-1, 'bad-date'],
    [1e21, 'bad-date'],
    ['2024-02-30', 'no-such-date'],
    ['2023-02-29', 'no-such-date'],
    ['2024-13-01', 'no-such-date'],
    ['20240532', 'no-such-date'],
    [20240532, 'no-such-date'],
    ['2024-05-00', 'no-such-date'],
    ['19900700', 'no-such-date'],
    ['0204-05-06', 'year-out-of-range'],
    ['2924-05-06', 'year-out-of-range'],
    [2024.1, 'ambiguous-month'],
  ]);
  it('takes 2024.1 in csv for the number that it may have been', () => {
    expect(read({ type: 'date' }, '2024.1', null, { csv: true }).reason).toBe('ambiguous-month');
    expect(read({ type: 'date' }, '2024.10', null, { csv: true }).value).toBe(20241000);
  });

  it.each([
    [43_889, 20240229],
    [43_889 + 1462, 20280301],
    [5844, 19200101],
    [5843, null],
    [71_588, 20991231],
    [71_589, null],
  ])('counts the days of %d from 1904 where the workbook does', (cell, value) => {
    const { value: read1904, reason } = read({ type: 'date' }, cell, null, { is1904: true });
    expect(read1904).toBe(value);
    expect(reason).toBe(value === null ? 'bad-date' : 'serial-date');
  });
});

describe('several dates', () => {
  accepts({ type: 'dates' }, [
    ['2024-05-06', [20240506]],
    ['2024-05-06、2024-11-06', [20240506, 20241106]],
    ['2024.5.6，2024.11.6；2025年5月', [20240506, 20241106, 20250500]],
    ['2024-05-06\n2024-11-06', [20240506, 20241106]],
    [date(20240506), [20240506]],
  ]);
  rejects({ type: 'dates' }, [
    ['2024-05-06、半年后', 'bad-date'],
    ['2024-05-06、24.31.6', 'no-such-date'],
  ]);
});

describe('months', () => {
  accepts(
    { type: 'month' },
    [
      ['202405', 20240500],
      [202405, 20240500],
      ['2024年5月', 20240500],
      ['2024-05-01', 20240500],
      [date(20240501), 20240500],
      ['5月', 20260500, 'month-without-year', '2026-05'],
      ['05月份', 20260500, 'month-without-year', '2026-05'],
      ['十二月', 20261200, 'month-without-year', '2026-12'],
      [5, 20260500, 'month-without-year', '2026-05'],
      ['5', 20260500, 'month-without-year', '2026-05'],
    ],
    2026,
  );
  rejects({ type: 'month' }, [
    ['5月', 'no-year'],
    [5, 'no-year'],
    ['13月', 'bad-date'],
    ['一季度', 'bad-date'],
    ['1-3月', 'bad-date'],
  ]);
});

describe('whole numbers', () => {
  accepts({ type: 'int' }, [
    [12, 12],
    [12.0, 12],
    [0, 0],
    [-3, -3],
    ['12', 12],
    ['-3', -3],
    ['12.0', 12],
    [' 12 ', 12, 'text-number', 12],
    ['１２', 12, 'text-number', 12],
    ['1,234', 1234, 'text-number', 1234],
    ['1，234', 1234, 'text-number', 1234],
    ['12人', 12, 'text-number', 12],
    ['十二', 12, 'text-number', 12],
    ['十二人', 12, 'text-number', 12],
    ['一百二十', 120, 'text-number', 120],
    ['一百零二', 102, 'text-number', 102],
    ['二〇二四', 2024, 'text-number', 2024],
    ['三万五千', 35_000, 'text-number', 35_000],
    ['三万零五', 30_005, 'text-number', 30_005],
    ['一千二百三十四', 1234, 'text-number', 1234],
    ['3.5万', 35_000, 'text-number', 35_000],
    ['两', 2, 'text-number', 2],
    ['零', 0, 'text-number', 0],
  ]);
  accepts({ type: 'int', header: '统计年度' }, [
    ['2026年', 2026, 'text-number', 2026],
    ['2026年度', 2026, 'text-number', 2026],
  ]);
  rejects({ type: 'int' }, [
    [12.5, 'not-whole'],
    ['12.5', 'not-whole'],
    ['约20', 'approximate'],
    ['20余人', 'approximate'],
    ['20多', 'approximate'],
    ['近百人', 'approximate'],
    ['十几人', 'approximate'],
    ['20左右', 'approximate'],
    ['20+', 'approximate'],
    ['10-15', 'approximate'],
    ['199-0000-7788', 'not-a-number'],
    ['10～15人', 'approximate'],
    ['三万五', 'not-a-number'],
    ['一百二', 'not-a-number'],
    ['3天', 'not-a-number'],
    ['2026年', 'not-a-number'],
    ['1,23,4', 'not-a-number'],
    ['十三个半', 'not-a-number'],
    ['多', 'not-a-number'],
    ['abc', 'not-a-number'],
    [true, 'not-a-number'],
    [date(20240506), 'not-a-number'],
    ['9'.repeat(20), 'too-large'],
    // A telephone or identity number is no count, in whatever column and form it stands.
    [10_000_000, 'too-large'],
    [19_900_007_788, 'too-large'],
    [-19_900_007_788, 'too-large'],
    ['１９９００００７７８８人', 'too-large'],
    ['一九九〇〇〇〇七七八八', 'too-large'],
    ['1.9900007788万', 'too-large'],
    [9.9999919491231e17, 'too-large'],
  ]);
});

describe('numbers', () => {
  accepts({ type: 'number', header: '学时' }, [
    [1.5, 1.5],
    ['1.5', 1.5],
    ['.5', 0.5, 'text-number', 0.5],
    ['1.5学时', 1.5, 'text-number', 1.5],
    ['8小时', 8, 'text-number', 8],
    ['30%', 0.3, 'text-number', 0.3],
  ]);
  rejects({ type: 'number', header: '学时' }, [
    ['2天', 'not-a-number'],
    ['1.5.2', 'not-a-number'],
    [19_900_007_788, 'too-large'],
    ['19900007788%', 'too-large'],
    [1990.0007788, 'too-large'],
    [100_000, 'too-large'],
  ]);
});

describe('money, in 分', () => {
  accepts({ type: 'money' }, [
    [12, 1200],
    [0, 0],
    [12.34, 1234],
    [0.1 + 0.2, 30],
    [1.005, 101],
    [1234.565, 123_457],
    [1234.564, 123_456],
    [-12.5, -1250],
    [8.2, 820],
    ['12.34', 1234],
    ['1234.565', 123_457],
    ['1,234.50', 123_450, 'text-number', 1234.5],
    ['12.5元', 1250, 'text-number', 12.5],
    ['¥12.5', 1250, 'text-number', 12.5],
    ['￥１２．５', 1250, 'text-number', 12.5],
    ['3.5万元', 3_500_000, 'text-number', 35_000],
    ['三万五千元', 3_500_000, 'text-number', 35_000],
    ['3.5万', 3_500_000, 'text-number', 35_000],
  ]);
  rejects({ type: 'money' }, [
    ['约500元', 'approximate'],
    ['500余元', 'approximate'],
    ['12美元', 'not-a-number'],
    ['免', 'not-a-number'],
    [1e300, 'too-large'],
    [19_900_007_788, 'too-large'],
    ['199,0000,7788', 'not-a-number'],
    [199_000.07788, 'too-large'],
    ['1.9900007788亿元', 'too-large'],
    [100_000_000, 'too-large'],
  ]);
  accepts({ type: 'money' }, [[99_999_999.99, 9_999_999_999]]);
  accepts({ type: 'money', most: 100 }, [[100, 10_000]]);
  rejects({ type: 'money', most: 100 }, [[101, 'too-large']]);

  it('reads a number cell as its digits read in a text cell', () => {
    const amount = fc.tuple(fc.integer({ min: -2e9, max: 2e9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(amount, ([digits, places]) => {
        const number = digits / 10 ** places;
        const text = number.toFixed(places);
        expect(read({ type: 'money' }, number).value).toBe(read({ type: 'money' }, text).value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('yes or no', () => {
  accepts({ type: 'yesNo' }, [
    ['是', true],
    ['否', false],
    [true, true],
    [false, false],
    [' 是 ', true, 'stray-space', '是'],
    ['√', true, 'yes-no-alias', '是'],
    ['✓', true, 'yes-no-alias', '是'],
    ['×', false, 'yes-no-alias', '否'],
    ['Ｙ', true, 'yes-no-alias', '是'],
    ['no', false, 'yes-no-alias', '否'],
    [1, true, 'yes-no-alias', '是'],
    ['0', false, 'yes-no-alias', '否'],
  ]);
  rejects({ type: 'yesNo' }, [
    ['有', 'not-yes-no'],
    ['是否', 'not-yes-no'],
    ['部分', 'not-yes-no'],
    [2, 'not-yes-no'],
    [date(20240506), 'not-yes-no'],
  ]);
});

describe('codes', () => {
  accepts({ type: 'code', codes: 'educations' }, [
    ['大学本科', 'bachelor'],
    ['本科', 'bachelor', 'code-alias', '大学本科'],
    ['大专', 'associate'],
    [' 大学本科', 'bachelor', 'stray-space', '大学本科'],
    ['大学 本科', 'bachelor', 'stray-space', '大学本科'],
  ]);
  accepts({ type: 'code', codes: 'occupations' }, [
    ['企事业单位、社会组织专业技术人员', 'professional'],
    ['工人（工勤技能人员）', 'worker'],
    ['工人(工勤技能人员)', 'worker'],
  ]);
  accepts({ type: 'code', codes: 'ethnic-groups' }, [
    ['汉族', '01'],
    ['汉', '01', 'code-alias', '汉族'],
  ]);
  rejects({ type: 'code', codes: 'educations' }, [
    ['本料', 'not-in-list'],
    [3, 'not-in-list'],
    [date(20240506), 'not-in-list'],
  ]);
});

describe('several codes', () => {
  accepts({ type: 'codes', codes: 'meeting-kinds' }, [
    ['党课', ['lecture']],
    ['党员大会、党课', ['general-meeting', 'lecture']],
    ['党员大会，主题党日', ['general-meeting', 'theme-day']],
    ['党员大会/党课', ['general-meeting', 'lecture']],
    ['党员大会+党课', ['general-meeting', 'lecture']],
    ['党员大会\n党课', ['general-meeting', 'lecture']],
    ['党课、党课', ['lecture']],
    ['支部大会、党课', ['general-meeting', 'lecture'], 'code-alias', '党员大会、党课'],
    [' 党课 ', ['lecture'], 'stray-space', '党课'],
    ['党员大会、茶话会', ['general-meeting', 'other'], 'code-other'],
  ]);
  rejects({ type: 'codes', codes: 'meeting-kinds' }, [['、', 'not-in-list']]);
});

describe('one name', () => {
  accepts({ type: 'name' }, [
    ['张三', '张三'],
    ['甲', '甲'],
    ['欧阳修文', '欧阳修文'],
    ['阿卜杜·热合曼', '阿卜杜·热合曼'],
    ['张 三', '张三', 'stray-space', '张三'],
    ['张　三', '张三', 'stray-space', '张三'],
    ['张 三 丰', '张三丰', 'stray-space', '张三丰'],
    ['张 三丰', '张三丰', 'stray-space', '张三丰'],
    ['欧阳 锋', '欧阳锋', 'stray-space', '欧阳锋'],
    ['欧阳 修文', '欧阳修文', 'stray-space', '欧阳修文'],
    [' 张三\n', '张三', 'stray-space', '张三'],
    ['阿卜杜•热合曼', '阿卜杜·热合曼', 'stray-mark', '阿卜杜·热合曼'],
    ['John  Smith', 'John Smith', 'stray-space', 'John Smith'],
    // Perhaps two people: left as it is, for a rule to find nobody of that name.
    ['张三 李四', '张三 李四'],
  ]);
});

describe('several names', () => {
  accepts({ type: 'names' }, [
    ['张三', ['张三']],
    ['甲、乙', ['甲', '乙']],
    ['张三、李四', ['张三', '李四']],
    ['张三，李四；王五,赵六;钱七/孙八', ['张三', '李四', '王五', '赵六', '钱七', '孙八']],
    ['张三\n李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['张三　李四光', ['张三', '李四光']],
    ['张 三', ['张三']],
    ['张 三、李四', ['张三', '李四']],
    ['张 三 李 四', ['张三', '李四']],
    ['张 三 李四光', ['张三', '李四光']],
    ['欧阳 锋', ['欧阳锋']],
    ['欧阳 锋 张三', ['欧阳锋', '张三']],
    ['张 三丰', ['张三丰']],
    ['阿卜杜·热合曼、张三', ['阿卜杜·热合曼', '张三']],
  ]);
  rejects({ type: 'names' }, [
    ['张三等', 'approximate'],
    ['张三、李四等5人', 'approximate'],
    ['张三 李', 'ambiguous-names'],
    ['张 三 李 四 王', 'ambiguous-names'],
  ]);
});

describe('text', () => {
  accepts({ type: 'text' }, [
    [' 学习贯彻 ', '学习贯彻'],
    ['合 格', '合格'],
    ['第一 议题 的学习', '第一 议题 的学习'],
    [12, '12'],
    [true, '是'],
    [date(20240506), '2024-05-06'],
  ]);
});

describe('identity numbers', () => {
  const id: Partial<ColumnTemplate> = { type: 'text', mask: 'id' };
  accepts(id, [
    ['11010519491231002X', '11010519491231002X'],
    ['11010519491231002x', '11010519491231002X'],
    [' 11010519491231002X', '11010519491231002X', 'stray-space', '11010519491231002X'],
    ['110105 19491231 002X', '11010519491231002X', 'stray-space', '11010519491231002X'],
    [
      '１１０１０５１９４９１２３１００２Ｘ',
      '11010519491231002X',
      'full-width',
      '11010519491231002X',
    ],
    ["'11010519491231002X", '11010519491231002X', 'stray-mark', '11010519491231002X'],
    ['="11010519491231002X"', '11010519491231002X', 'stray-mark', '11010519491231002X'],
    [110105491231002, '110105491231002', 'number-as-text', '110105491231002'],
  ]);
  rejects(id, [
    [110101199001011230, 'lost-digits'],
    ['1.10101E+17', 'lost-digits'],
    [1.5, 'lost-digits'],
  ]);
});

describe('telephone numbers', () => {
  accepts({ type: 'text', mask: 'phone' }, [
    ['13800000000', '13800000000'],
    [13800000000, '13800000000'],
    ['010-88880000', '010-88880000'],
    ['138 0000 0000', '13800000000', 'stray-space', '13800000000'],
    ['１３８００００００００', '13800000000', 'full-width', '13800000000'],
  ]);
});
