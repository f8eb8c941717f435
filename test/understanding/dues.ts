import type { Layout, OfficeColumn } from './layout';
import { peopleOf } from './people';
import type { Random } from './random';

const fen = (yuan: number): number => Math.round(yuan * 100);

interface Owed {
  readonly name: string;
  readonly due: number;
  /** Yuan by month; undefined: not paid. */
  readonly paid: readonly (number | undefined)[];
}

function owedOf(random: Random, months: number): Owed[] {
  return peopleOf(random, random.int(4, 9)).map(({ name }) => {
    const due = random.pick([5, 10, 12.5, 20, 33.6, 0.5]);
    return { name, due, paid: Array.from({ length: months }, () => due) };
  });
}

const ORDINAL = '序号';
const TITLES = ['2025年党费收缴登记表', '某支部2025年度党费交纳情况表', '2025年党员缴纳党费明细表'];

/** Dues in lines: one for each month of a member. */
export function duesLines(random: Random): Layout {
  const owed = owedOf(random, random.int(2, 4));
  const lines = owed.flatMap(({ name, due, paid }) =>
    paid.map((one, at) => ({ name, due, paid: one, month: at + 1 })),
  );
  const monthOf = random.pick<(month: number) => string>([
    (month) => `2025年${month}月`,
    (month) => `${month}月`,
    (month) => `2025-${String(month).padStart(2, '0')}`,
    (month) => `2025${String(month).padStart(2, '0')}`,
    (month) => `2025.${String(month).padStart(2, '0')}`,
  ]);
  const columns: OfficeColumn[] = [
    { key: null, header: ORDINAL, cells: lines.map((_, at) => at + 1) },
    {
      key: 'name',
      header: random.pick(['姓名', '党员姓名', '交纳人', '缴费人']),
      cells: lines.map(({ name }) => name),
    },
    {
      key: 'month',
      header: random.pick(['月份', '年月', '所属月份', '交费月份', '缴费月份', '党费所属期']),
      cells: lines.map(({ month }) => monthOf(month)),
    },
    {
      key: 'due',
      header: random.pick(['应交党费', '应交', '应缴金额', '应缴党费（元）', '月应交额', '应交数']),
      cells: lines.map(({ due }) => due),
    },
    {
      key: 'paid',
      header: random.pick(['实交党费', '实交', '实缴金额', '实缴党费（元）', '已交金额', '实交数']),
      cells: lines.map(({ paid }) => paid),
    },
  ];
  if (random.chance(0.4)) {
    columns.push({
      key: 'base',
      header: random.pick(['计算基数', '党费基数', '缴费基数', '工资基数']),
      cells: lines.map(({ due }) => due * 200),
    });
  }
  if (random.chance(0.4))
    columns.push({ key: null, header: '签名', cells: lines.map(() => undefined) });
  return {
    table: 'dues',
    file: random.pick(['党费.xlsx', '2025年党费收缴.xlsx']),
    sheet: random.pick(['Sheet1', '党费', '2025年']),
    title: random.pick(TITLES),
    columns: random.chance(0.3) ? random.shuffled(columns) : columns,
    truth: lines.map(({ name, month, due, paid }) => ({
      name,
      month: 20_250_000 + month * 100,
      due: fen(due),
      paid: paid === undefined ? 0 : fen(paid),
    })),
  };
}

/** Dues with the months side by side: one record for each month of a member. */
export function duesMonths(random: Random): Layout {
  const owed = owedOf(random, 12);
  const withDue = random.chance(0.6);
  const ticks = withDue && random.chance(0.3);
  const monthOf = random.pick<(month: number) => string>([
    (month) => `${month}月`,
    (month) => `${month}月份`,
    (month) => `2025年${month}月`,
    (month) => `${'一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ')[month - 1]}月`,
    (month) => `${month}月党费`,
    (month) => `${month}月（元）`,
  ]);
  const months = Array.from(
    { length: 12 },
    (_, at): OfficeColumn => ({
      key: 'paid',
      header: monthOf(at + 1),
      cells: owed.map(({ paid }) => (ticks ? '√' : paid[at])),
    }),
  );
  const columns: OfficeColumn[] = [
    { key: null, header: ORDINAL, cells: owed.map((_, at) => at + 1) },
    {
      key: 'name',
      header: random.pick(['姓名', '党员姓名', '姓  名']),
      cells: owed.map(({ name }) => name),
    },
    ...(withDue
      ? [
          {
            key: 'due',
            header: random.pick([
              '月应交',
              '每月应交',
              '月交纳标准',
              '应交标准（元/月）',
              '每月应缴党费',
            ]),
            cells: owed.map(({ due }) => due),
          },
        ]
      : []),
    ...months,
    ...(random.chance(0.6)
      ? [
          {
            key: null,
            header: random.pick(['合计', '全年合计', '总计', '年度合计（元）']),
            cells: owed.map(({ due }) => due * 12),
          },
        ]
      : []),
    ...(random.chance(0.4)
      ? [{ key: null, header: '备注', cells: owed.map(() => undefined) }]
      : []),
  ];
  return {
    table: 'dues',
    file: random.pick(['党费.xlsx', '2025年党费收缴.xlsx']),
    sheet: random.pick(['Sheet1', '党费', '2025年']),
    title: random.pick(TITLES),
    columns,
    truth: owed.flatMap(({ name, due, paid }) =>
      paid.map((one, at) => ({
        name,
        month: 20_250_000 + (at + 1) * 100,
        ...(withDue ? { due: fen(due) } : {}),
        paid: fen(one ?? 0),
      })),
    ),
  };
}
