import type { Form } from '../forms/form';
import { emptyTally, type Tally, TallySum } from '../tally';
import type { OrganisationTree } from './organisation';

/** The places of a tree's organisations, each after all of its own; backwards, the order of the tree. */
function fromBelow({ organisations, top }: OrganisationTree): number[] {
  const order: number[] = [];
  const open = [...top].reverse();
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    order.push(place);
    for (const child of [...(organisations[place]?.children ?? [])].reverse()) open.push(child);
  }
  return order.reverse();
}

/**
 * The tally of every organisation, its own workbook and all below it, from below; the last one is
 * that of the whole set. No more sums are held than there are organisations on one way down and
 * beside it.
 * @param tallyOf of a workbook, by its place
 */
export function* organisationTallies(
  tree: OrganisationTree,
  form: Form,
  tallyOf: (workbook: number) => Tally,
): Generator<{ readonly organisation: number | null; readonly tally: Tally }> {
  const whole = new TallySum(emptyTally(form));
  const sums = new Map<number, TallySum>();
  for (const place of fromBelow(tree)) {
    const { workbook = null, parent = null } = tree.organisations[place] ?? {};
    const sum = sums.get(place);
    sums.delete(place);
    const own = workbook === null ? emptyTally(form) : tallyOf(workbook);
    if (sum) sum.add(own);
    const tally = sum ? sum.value() : own;
    yield { organisation: place, tally };
    const above = parent === null ? whole : (sums.get(parent) ?? new TallySum(emptyTally(form)));
    if (parent !== null) sums.set(parent, above);
    above.add(tally);
  }
  yield { organisation: null, tally: whole.value() };
}
