import type { FindingData } from '../rule';
import type { AcrossContext } from './across-rule';
import type { ClaimedTwice, SetPlace, WorkbookSet } from './set';

/** Places that a finding names and lists: somebody can stand in thousands of workbooks. */
const NAMED = 5;
const LISTED = 50;

const nameOf = ({ file, sheet, cell }: SetPlace): string => `${file} ${sheet}!${cell}`;

/**
 * Says of somebody whom several workbooks have where they count, at the first row that does not.
 * The data choose among the phrases of {@link claimedPhrases}.
 */
export function reportClaimed(
  { counts, elsewhere }: ClaimedTwice,
  data: FindingData,
  { changed }: WorkbookSet,
  context: AcrossContext,
): void {
  const [here, ...more] = elsewhere;
  if (!here) return;
  const others = [counts, ...more];
  const lost = [...new Set(elsewhere.map(({ file }) => file))].filter((file) => changed.has(file));
  context.report(here, {
    data: {
      ...data,
      here: nameOf(here),
      others: others.slice(0, NAMED).map(nameOf),
      more: others.length,
      many: others.length > NAMED ? 'many' : 'few',
      counted: counts.file,
      changed: lost.slice(0, NAMED),
      times: lost.length + 1,
      kept: lost.length > 0 ? 'changed' : 'once',
    },
    related: others.slice(0, LISTED),
  });
}

/** The phrases that both rules on people in several workbooks share. */
export const claimedPhrases = {
  'zh-CN': {
    many: { few: ' ', many: ' 等 {more} 处' },
    kept: {
      once: '只计一次：{decided}',
      changed:
        '本应只计一次（{decided}），但汇总时 {changed} 被改动、拿走或再也打不开，没有从中扣除，这次共计了 {times} 次',
    },
  },
  en: {
    many: { few: '', many: '… ({more} rows)' },
    kept: {
      once: 'counts once: {decided}',
      changed:
        'should count once ({decided}), but {changed} could not be read again to take the person off, so that this return counts {times} times',
    },
  },
} as const;
