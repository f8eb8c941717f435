import type { AcrossRule } from './across-rules/across-rule';
import { ANSWERS } from './across-rules/answers';
import { COPIES } from './across-rules/copies';
import { RECRUITS } from './across-rules/recruits';
import { SUPERIORS } from './across-rules/superiors';
import { TOTALS } from './across-rules/totals';
import { TRANSFERS } from './across-rules/transfers';

/** What is looked for across the workbooks of one return, by id. */
export const ACROSS_RULES = {
  ...COPIES,
  ...RECRUITS,
  ...SUPERIORS,
  ...TRANSFERS,
  ...TOTALS,
  ...ANSWERS,
} as const satisfies Readonly<Record<string, AcrossRule>>;
