import type { ColumnReason } from './inferred';

const BY: Readonly<Record<ColumnReason['by'], number>> = {
  name: 0.95,
  words: 0.85,
  values: 0.85,
  likeness: 0.7,
};
/** What values add that agree, or that hardly any other field has. */
const VALUES: Readonly<Record<ColumnReason['agreement'], number>> = {
  proves: 0.05,
  agrees: 0.03,
  neutral: 0,
  empty: 0,
  unlikely: -0.2,
  contradicts: -0.4,
};

/** How surely a column is the field that it was taken for, 0 to 1; a name of ours that nothing speaks against is sure. */
export const confidenceIn = (reason: ColumnReason | undefined): number =>
  reason === undefined ? 1 : Math.round(100 * (BY[reason.by] + VALUES[reason.agreement])) / 100;
