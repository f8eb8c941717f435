import { balanceOfTally, type Form, type Tally } from '../../../returns';
import { RELATION_PREFIX, relationHead, relationOf } from '../official-findings';
import { balanceTitle } from '../return-view';
import type { ReturnFinding } from '../returns-report';

type Balance = Form['tables'][number]['balances'][number];

/** A relation of which a branch is told whose rows are behind it. */
export interface RelationToName {
  /** `table.balance`. */
  readonly ref: string;
  /** Which relation of which table. */
  readonly title: string;
}

/** A relation of the form by `table.balance`; null for one that it has not. */
export function balanceAt(form: Form, ref: string): Balance | null {
  for (const { table, balances } of form.tables) {
    if (!ref.startsWith(`${table.id}.`)) continue;
    const found = balances.find(({ id }) => `${table.id}.${id}` === ref);
    if (found) return found;
  }
  return null;
}

function titleOf(form: Form, ref: string): string {
  const own = form.tables.find(({ table }) => ref.startsWith(`${table.id}.`));
  if (!own) return ref;
  const { table } = own;
  const id = ref.slice(table.id.length + 1);
  const title = table.title['zh-CN'];
  const relation = table.official && relationOf(table.official, id);
  return relation && table.official
    ? relationHead(table.official, title, relation, id)
    : `“${title}”：${balanceTitle(table, { id }, 'zh-CN')}`;
}

/**
 * The relations that a return does not meet, or for which it must hand in a list, and that a branch
 * does not meet by itself. What is held against another year is not among them: of that year's rows
 * nothing is here.
 * @returns of what a workbook adds, those whose people it is asked to name
 */
export function relationsToName(
  findings: readonly Pick<ReturnFinding, 'rule'>[],
  form: Form,
): (tally: Tally) => RelationToName[] {
  const wanted = findings.flatMap(({ rule }) => {
    if (!rule.startsWith(RELATION_PREFIX)) return [];
    const ref = rule.slice(RELATION_PREFIX.length);
    const balance = balanceAt(form, ref);
    if (!balance || [...balance.left, ...balance.right].some(({ lastYear }) => lastYear)) return [];
    return [{ balance, relation: { ref, title: titleOf(form, ref) } }];
  });
  return (tally) => {
    const imbalance = balanceOfTally(tally, form);
    return wanted.flatMap(({ balance, relation }) => (imbalance(balance) === 0 ? [] : relation));
  };
}
