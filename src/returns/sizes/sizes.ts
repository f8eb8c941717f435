import { contribute } from '../contribute';
import type { CountFigure } from '../figure';
import type { Form } from '../forms/form';
import type { LedgerFacts } from '../ledger-facts';

/** How figures of an organisation change from some number of members on that it has no more. */
export interface Size {
  /** Full members, and the others. */
  readonly gone: readonly [full: number, others: number];
  /** The index of a figure and what is added to it, one after the other. */
  readonly numbers: readonly number[];
}

const SIZES: ReadonlySet<string> = new Set(['memberCount', 'fullMemberCount']);

/** Figures of the organisation itself that hang on how many members it has. */
export function figuresBySize({ blocks, fields }: Form): ReadonlySet<CountFigure> {
  const figures = (blocks.get('branch') ?? []).flatMap((block) => block.figures.flat());
  return new Set(
    figures.flatMap((figure) =>
      figure && fields[figure.index]?.some((field) => SIZES.has(field)) ? figure : [],
    ),
  );
}

/**
 * Tells how the figures that hang on the size of an organisation change with everybody who is not
 * counted there: by so many others, then by so many full members, only where something changes.
 */
export function sizesOf(facts: LedgerFacts, form: Form): Size[] {
  const { stock } = facts;
  const figures = figuresBySize(form);
  if (!stock || figures.size === 0) return [];
  const numbersWith = (members: number, full: number): ReadonlyMap<number, number> =>
    facts.withStock({ members, full }, () => {
      const numbers = new Map<number, number>();
      contribute(
        form,
        facts,
        ({ index }, _, number) => numbers.set(index, (numbers.get(index) ?? 0) + number),
        figures,
      );
      return numbers;
    });
  const before = numbersWith(stock.members, stock.full);
  const sizes: Size[] = [];
  for (let others = 0; others <= stock.members - stock.full; others++) {
    let last = '';
    for (let full = 0; full <= stock.full; full++) {
      const after = numbersWith(stock.members - full - others, stock.full - full);
      const numbers = [...figures].flatMap(({ index }) => {
        const change = (after.get(index) ?? 0) - (before.get(index) ?? 0);
        return change === 0 ? [] : [index, change];
      });
      if (numbers.join() === last) continue;
      last = numbers.join();
      sizes.push({ gone: [full, others], numbers });
    }
  }
  return sizes;
}

/** What is added to which figure when some are gone: as {@link Size.numbers}. */
export const numbersAtSize = (
  sizes: readonly Size[],
  [full, others]: Size['gone'],
): readonly number[] =>
  sizes.findLast(({ gone }) => gone[1] === others && gone[0] <= full)?.numbers ?? [];
