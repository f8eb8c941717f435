import type { AcrossRule } from './rules/across-rule';
import { ANSWERS } from './rules/answers';
import { COPIES } from './rules/copies';
import { RECRUITS } from './rules/recruits';
import { SUPERIORS } from './rules/superiors';
import { TOTALS } from './rules/totals';
import { TRANSFERS } from './rules/transfers';

/** What is looked for across the workbooks of one return, by id. */
export const ACROSS_RULES = {
  ...COPIES,
  ...RECRUITS,
  ...SUPERIORS,
  ...TRANSFERS,
  ...TOTALS,
  ...ANSWERS,
} as const satisfies Readonly<Record<string, AcrossRule>>;
