import type { CountFigure } from '../figure';
import type { Form } from '../forms/form';
import { graver, type Lack } from '../lacks';
import type { JointClaim, Tally } from '../tally';
import { distinctPeople, type PeopleOfYear } from './people';

/** What an organisation adds in one year. */
export interface YearOfBranch {
  readonly year: number;
  /** With the form of that year in the period. */
  readonly tally: Tally;
  /** Null where nobody is known. */
  readonly people: PeopleOfYear | null;
}

/** Which of the years a figure takes: all, the first that is there, or the last of the period. */
type Taken = 'all' | 'first' | 'last';

function takenBy({ over, measure }: CountFigure): Taken {
  if (measure.sum === 'membersLastYear') return 'first';
  return over === 'flow' || over === 'distinct' ? 'all' : 'last';
}

/** Whether a figure over several years takes the number of a year. */
export function isTakenOver(
  figure: CountFigure,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): boolean {
  const which = takenBy(figure);
  return which === 'all' || (which === 'first' ? isFirst : isLast);
}

const countFigures = ({ figures }: Form): CountFigure[] =>
  [...figures.values()].flatMap((figure) => (figure.kind === 'count' ? figure : []));

/**
 * What one organisation adds over several years: what happened is added up, whoever is counted
 * counts once, and what is there is that of the last year of the period. A cadence was met where it
 * was in every year.
 * @param years those of which there is a workbook, in order
 * @param form of the last year of the period
 */
export function addYears(years: readonly YearOfBranch[], form: Form): Tally {
  const figures = countFigures(form);
  const [first] = years;
  const last = years.find(({ year }) => year === form.period.year);
  const taken = new Map(figures.map((figure) => [figure.index, takenBy(figure)]));
  const isOf = (index: number, one: YearOfBranch): boolean => {
    const which = taken.get(index) ?? 'all';
    return which === 'all' || one === (which === 'first' ? first : last);
  };
  const numbers = new Array<number>(form.size).fill(0);
  for (const figure of figures) {
    const own = years.filter((one) => isOf(figure.index, one));
    numbers[figure.index] = numberOver(figure, own);
  }
  return {
    form: form.id,
    workbooks: 1,
    numbers,
    joint: years.flatMap((one) =>
      one.tally.joint.flatMap(([event, indexes]): [string, number[]][] => {
        const own = indexes.filter((index) => isOf(index, one));
        return own.length > 0 ? [[eventIn(one, event), own]] : [];
      }),
    ),
    claims: years.flatMap((one) =>
      one.tally.claims
        .filter(({ index }) => isOf(index, one))
        .map((claim): JointClaim => ({ ...claim, event: eventIn(one, claim.event) })),
    ),
    lacks: lacksOver(years, isOf),
  };
}

/** Numbers of joint events begin anew every year. */
const eventIn = ({ year }: YearOfBranch, event: string): string => `${year} ${event}`;

function numberOver(figure: CountFigure, years: readonly YearOfBranch[]): number {
  const { index, over, measure } = figure;
  const numbers = years.map(({ tally }) => tally.numbers[index] ?? 0);
  const sum = numbers.reduce((all, one) => all + one, 0);
  if (over !== 'distinct') return sum;
  if (measure.per === 'organisation') {
    return measure.cadence ? Math.min(...numbers) : Math.max(...numbers);
  }
  const people = years.flatMap((one) => one.people ?? []);
  const known = people.reduce((all, { counted }) => all + (counted[index]?.length ?? 0), 0);
  // Those of whom a record tells only how many they were may have been others every year.
  return sum - known + distinctPeople(people, index);
}

/** What a figure lacks in some years it lacks; it is unknown where no year knows it. */
function lacksOver(
  years: readonly YearOfBranch[],
  isOf: (index: number, one: YearOfBranch) => boolean,
): Lack[] {
  const lacks = new Map<number, Lack & { readonly years: number }>();
  for (const one of years) {
    for (const lack of one.tally.lacks) {
      if (!isOf(lack.index, one)) continue;
      const known = lacks.get(lack.index);
      lacks.set(lack.index, {
        index: lack.index,
        reason: known ? graver(known.reason, lack.reason) : lack.reason,
        unknown: (known?.unknown ?? 0) + lack.unknown,
        workbooks: 1,
        persons: (known?.persons ?? 0) + lack.persons,
        years: years.filter((other) => isOf(lack.index, other)).length,
      });
    }
  }
  return [...lacks.values()]
    .sort((a, b) => a.index - b.index)
    .map(({ years: all, ...lack }) => ({ ...lack, unknown: Number(lack.unknown >= all) }));
}
