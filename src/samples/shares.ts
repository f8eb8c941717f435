import * as z from 'zod';

/** The figures that a population of samples is made to, in units of 万人 (10,000) at one decimal. */
export const sharesSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  year: z.int(),
  members: z.number(),
  netIncrease: z.number(),
  female: z.number(),
  minority: z.number(),
  college: z.number(),
  /** By band: 30 and under, 31–35, 36–40, 41–45, 46–50, 51–55, 56–60, 61 and over. */
  ages: z.array(z.number()).length(8),
  /** By period: before 1949-10, to 1978-12, to 2012-10, since 2012-11. */
  joined: z.array(z.number()).length(4),
  occupations: z.strictObject({
    worker: z.number(),
    farmer: z.number(),
    professional: z.number(),
    manager: z.number(),
    official: z.number(),
    student: z.number(),
    other: z.number(),
    retired: z.number(),
  }),
  branches: z.number(),
  /** 总支部 and 党委. */
  generals: z.number(),
  committees: z.number(),
  admitted: z.strictObject({
    total: z.number(),
    female: z.number(),
    minority: z.number(),
    upTo35: z.number(),
    college: z.number(),
  }),
  applicants: z.number(),
  activists: z.number(),
});

export type Shares = z.infer<typeof sharesSchema>;

/** Whole people for published figures, and what had to be moved for them to add up. */
export interface Headcounts {
  readonly members: number;
  readonly lastYear: number;
  readonly female: number;
  readonly minority: number;
  readonly college: number;
  readonly ages: readonly number[];
  readonly joined: readonly number[];
  readonly occupations: Readonly<Record<keyof Shares['occupations'], number>>;
  readonly admitted: Readonly<Record<keyof Shares['admitted'], number>>;
  readonly applicants: number;
  readonly activists: number;
  /** One line a person (or more) moved, in Chinese. */
  readonly moved: readonly string[];
}

const AGE_BANDS = [
  '30岁及以下',
  '31至35岁',
  '36至40岁',
  '41至45岁',
  '46至50岁',
  '51至55岁',
  '56至60岁',
  '61岁及以上',
];
const PERIODS = [
  '新中国成立前',
  '新中国成立后至党的十一届三中全会前',
  '十一届三中全会后至党的十八大前',
  '党的十八大以来',
];
const OCCUPATIONS = [
  '工人',
  '农牧渔民',
  '专业技术人员',
  '管理人员',
  '党政机关工作人员',
  '学生',
  '其他职业人员',
  '离退休人员',
];

/**
 * Rounds bands to whole people that add up to the total. What is missing or too
 * many is put into, or taken from, the largest bands, and said.
 */
function roundToTotal(
  bands: readonly number[],
  scale: number,
  total: number,
  names: readonly string[],
  moved: string[],
): number[] {
  const counts = bands.map((band) => Math.round(band * scale));
  let gap = total - counts.reduce((sum, count) => sum + count, 0);
  const order = counts.map((_, i) => i).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  for (let i = 0; gap !== 0; i = (i + 1) % order.length) {
    const band = order[i] ?? 0;
    const step = Math.sign(gap);
    counts[band] = (counts[band] ?? 0) + step;
    gap -= step;
    moved.push(`${names[band]}${step > 0 ? '增加' : '减少'}1人`);
  }
  return counts;
}

/**
 * Whole people in the proportions of published figures.
 * @param branches how many branches there are to be; the scale follows from it
 */
export function headcounts(shares: Shares, branches: number): Headcounts {
  const scale = branches / shares.branches;
  const round = (figure: number): number => Math.round(figure * scale);
  const members = round(shares.members);
  const moved: string[] = [];
  const occupations = roundToTotal(
    Object.values(shares.occupations),
    scale,
    members,
    OCCUPATIONS,
    moved,
  );
  const keys = Object.keys(shares.occupations) as (keyof Shares['occupations'])[];
  const admitted = Object.fromEntries(
    Object.entries(shares.admitted).map(([key, value]) => [key, round(value)]),
  ) as Record<keyof Shares['admitted'], number>;
  return {
    members,
    lastYear: members - round(shares.netIncrease),
    female: round(shares.female),
    minority: round(shares.minority),
    college: round(shares.college),
    ages: roundToTotal(shares.ages, scale, members, AGE_BANDS, moved),
    joined: roundToTotal(shares.joined, scale, members, PERIODS, moved),
    occupations: Object.fromEntries(keys.map((key, i) => [key, occupations[i] ?? 0])) as Record<
      keyof Shares['occupations'],
      number
    >,
    admitted,
    applicants: round(shares.applicants),
    activists: round(shares.activists),
    moved,
  };
}
