import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Span, spanOf, type Years, yearsOf } from '../../../core/calendar/span';
import type { LocalText } from '../../../core/templates/schema';
import { isPart } from '../consolidate/part/part-file';
import { parseShard, type Shard } from '../consolidate/part/shard';
import { values } from './arguments';
import { usageError } from './usage';

/** Options of a run that makes a part, or a piece of one. */
export const PART_OPTIONS = {
  shard: values.path.optional(),
  part: values.path.optional(),
  'match-key': values.path.optional(),
};

/** What a run writes, and of which piece of what was found. */
export interface Wanted {
  /** The folder of the return; one of its own that goes again where a part is all that is wanted. */
  readonly out: string;
  readonly part: string | null;
  readonly partOnly: boolean;
  readonly shard: Shard | null;
}

/**
 * What a run is to write: a return, a part, or both; of a piece of a set the part alone.
 * @throws UsageError when nothing is to be written, or the part would be written over what is none
 */
export function wantedOf(options: {
  readonly out?: string | undefined;
  readonly part?: string | undefined;
  readonly shard?: string | undefined;
}): Wanted {
  const { out, part = null } = options;
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  if (shard && part === null) {
    throw usageError(
      '--shard 要和 --part 一起用：只写这一份的汇总件。',
      '--shard goes with --part: it writes the part of that piece alone.',
    );
  }
  if (part === null && out === undefined) {
    throw usageError('--out 必须给出。', '--out is required.');
  }
  if (part !== null && existsSync(part) && !isPart(part)) {
    throw usageError(
      `${part} 已经有了，而且不是汇总件，没有覆盖。请换一个文件名。`,
      `${part} is there and is no part: it was not written over. Choose another name.`,
    );
  }
  const partOnly = part !== null && (out === undefined || shard !== null);
  return { out: partOnly ? scratchFor(part) : (out as string), part, partOnly, shard };
}

/** A folder beside a part for what a run keeps until it is done. */
const scratchFor = (part: string): string =>
  join(dirname(resolve(part)), `.unfinished-part-${process.pid}`);

/** A period as it is asked for. */
export interface AskedPeriod {
  /** The year of the return: the last one of several. */
  readonly year: number;
  /** Several years together; null for one year or a part of one. */
  readonly years: Years | null;
}

/** @throws UsageError when it is no period */
export function requirePeriod(period: string): AskedPeriod {
  const years = yearsOf(period);
  if (years) return { year: years.last, years };
  const span: Span | null = spanOf(period);
  if (span) return { year: span.year, years: null };
  throw usageError(
    `--period 应是 2026、2026H1、2026Q3、2021..2026（最多 12 年）或 2026-03-01..2026-08-31（在一个年度以内），不能是 ${period}。`,
    `--period is one of 2026, 2026H1, 2026Q3, 2021..2026 (twelve years at most) or 2026-03-01..2026-08-31 (within a year), and not ${period}.`,
  );
}

const PARTS_OF_YEARS = {
  'zh-CN':
    '汇总件只记数，不记人：上级把几个支部的几年合在一起时，同一个人、同一个支部在哪一年、有没有在别处计过，凭数判断不了。请每年各做一份汇总件，上级逐年汇总，几年的数并列看',
  en: 'a part holds counts and no people, so that nobody could tell who is the same person in another year or branch: make a part of each year, and merge them year by year',
} satisfies LocalText;

/** Why something does not go with several years that are counted together. */
const OF_ONE_YEAR: Readonly<Record<string, LocalText>> = {
  '--year': {
    'zh-CN': '几年合计的结果以最后一年为准，年度已经由 --period 定了。请去掉 --year',
    en: 'the period says the years, the last being that of the return: leave --year out',
  },
  '--half-year': {
    'zh-CN':
      '它用来核对“上半年报过的数，全年里都还在”，几年合计里没有要对的那个上半年。请只在汇总全年时用它',
    en: 'it is for holding a whole year against its own first half, and several years have none: give it with the return of one year',
  },
  '--part': PARTS_OF_YEARS,
  '--shard': PARTS_OF_YEARS,
  '*.blpart': PARTS_OF_YEARS,
};

/** @throws UsageError when several years are asked for together with what is of one year, and why */
export function requireOneYear(
  years: Years | null,
  given: Readonly<Record<string, boolean>>,
): void {
  if (!years) return;
  for (const [name, isGiven] of Object.entries(given)) {
    const why = OF_ONE_YEAR[name];
    if (!isGiven || !why) continue;
    throw usageError(
      `${name} 不能和几年合计的 --period 一起用：${why['zh-CN']}。`,
      `${name} does not go with a period of several years: ${why.en}.`,
    );
  }
}

/** @throws UsageError when a year is given beside a period of another year */
export function requireSameYear(year: number | undefined, ofPeriod: number | undefined): void {
  if (year === undefined || ofPeriod === undefined || year === ofPeriod) return;
  throw usageError(
    `--year 是 ${year} 年，--period 是 ${ofPeriod} 年的，请只留一个。`,
    `--year is ${year} and --period of ${ofPeriod}: give one of the two.`,
  );
}

/** A period that is a part of a year, or several years; null for a whole one. */
export const periodPart = (period: string | undefined): string | null =>
  period === undefined || /^\d{4}$/.test(period) ? null : period;
