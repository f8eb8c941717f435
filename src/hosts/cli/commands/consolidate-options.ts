import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Span, spanOf } from '../../../core/calendar/span';
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

/** @throws UsageError when a period is not of one year */
export function requireSpan(period: string): Span {
  const span = spanOf(period);
  if (span) return span;
  throw usageError(
    `--period 目前要在一个年度以内（如 2026、2026H1、2026Q3、2026-03-01..2026-08-31），还不能是 ${period}。`,
    `--period is within one year so far (as 2026, 2026H1, 2026Q3, 2026-03-01..2026-08-31), not yet ${period}.`,
  );
}

/** A period that is a part of a year; null for a whole one. */
export const periodPart = (period: string | undefined): string | null =>
  period === undefined || /^\d{4}$/.test(period) ? null : period;
