import { OURS } from './readers';
import type { Contender, ForeignContender } from './section';
import { BATCHES } from './whole';

export const FIRST = 'page, its first findings';
export const PAGE = 'page, all of them';
export const TWO_THOUSAND = 'page, 2,000 small ones in a folder (ms of its longest task)';
export const ONE_EDIT = 'in Excel, one cell edited among 10,000 (ms of the longest task)';
export const LEFT = 'page, left inside a file';

const inChromium = (name: string, what: string): ForeignContender => ({
  name,
  command: () => [process.execPath, 'scripts/pane/page-bench.mjs', what],
});

/** The page beside the command line, on the same workbooks. */
export const IN_CHROMIUM: readonly (Contender | ForeignContender)[] = [
  ...BATCHES.filter(({ name }) => name === OURS),
  inChromium(FIRST, 'first'),
  inChromium(PAGE, 'whole'),
  inChromium(TWO_THOUSAND, 'tasks'),
  inChromium(LEFT, 'left'),
  inChromium(ONE_EDIT, 'edit'),
];
