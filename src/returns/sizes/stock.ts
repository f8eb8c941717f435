import type { LedgerFacts } from '../ledger-facts';

/** How many members there are, and how many of them are not 预备党员. */
export interface Stock {
  readonly members: number;
  readonly full: number;
}

/** The members of a workbook at the end of the period; null without a roster. */
export function stockOf(facts: LedgerFacts): Stock | null {
  if (facts.ledger.members.sheets.length === 0) return null;
  const counted = [...facts.standings].filter(([, standing]) => standing === 'counted');
  const full = counted.filter(([member]) => facts.categoryOf(member) !== 'probationary').length;
  return { members: counted.length, full };
}
