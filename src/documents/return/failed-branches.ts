import { balanceOfTally, type Form, type FormTable, type Tally } from '../../returns';
import { RELATION_PREFIX } from './official-findings';
import type { OrganisationReport, ReturnFinding } from './returns-report';

/** How many branches stand in a sentence, and how many in `returns.json`. */
const IN_WORDS = 5;
const MOST = 100;

/** @param isQuestion whether there is only something to be named, and no second side */
function sentence(
  behind: NonNullable<ReturnFinding['behind']>,
  all: number,
  isQuestion: boolean,
  zh: boolean,
): string {
  const shown = behind.slice(0, IN_WORDS);
  const isMore = all > shown.length;
  if (!zh) {
    const off = isQuestion ? '' : 'off by ';
    const names = shown.map(({ name, imbalance }) => `${name} (${off}${imbalance})`);
    return `; behind it: ${names.join(', ')}${isMore ? `, and ${all - shown.length} more` : ''}`;
  }
  const off = isQuestion ? '' : '差额 ';
  const names = shown.map(({ name, imbalance }) => `${name}（${off}${imbalance}）`);
  return `；来自${names.join('、')}${isMore ? `等 ${all} 个支部` : ''}`;
}

/**
 * The findings of a return, those of relations that do not hold with the branches whose own figures
 * do not meet them either: those that are the furthest off first. What is held against another year
 * is told of the whole alone, as a branch's figures of that year are not here.
 * @param tallyOf what a workbook adds, by its file
 */
export function withBranches(
  findings: readonly ReturnFinding[],
  form: Form,
  organisations: readonly OrganisationReport[],
  tallyOf: (file: string) => Tally,
  zh: boolean,
): ReturnFinding[] {
  const balances = new Map<string, FormTable['balances'][number]>(
    form.tables.flatMap(({ table, balances: own }) =>
      own.map((one) => [`${RELATION_PREFIX}${table.id}.${one.id}`, one] as const),
    ),
  );
  const wanted = findings.flatMap(({ rule }) => {
    const balance = balances.get(rule);
    return balance && ![...balance.left, ...balance.right].some(({ lastYear }) => lastYear)
      ? [{ rule, balance, behind: [] as { name: string; imbalance: number }[] }]
      : [];
  });
  if (wanted.length === 0) return [...findings];
  for (const { name, file } of organisations) {
    if (file === null) continue;
    const own = balanceOfTally(tallyOf(file), form);
    for (const { balance, behind } of wanted) {
      const imbalance = own(balance);
      if (imbalance !== 0) behind.push({ name, imbalance });
    }
  }
  const found = new Map(wanted.map((one) => [one.rule, one]));
  return findings.map((finding) => {
    const { behind = [], balance } = found.get(finding.rule) ?? {};
    if (behind.length === 0) return finding;
    behind.sort((a, b) => Math.abs(b.imbalance) - Math.abs(a.imbalance));
    const shown = behind.slice(0, MOST);
    return {
      ...finding,
      problem: finding.problem + sentence(shown, behind.length, balance?.right.length === 0, zh),
      behind: shown,
    };
  });
}
