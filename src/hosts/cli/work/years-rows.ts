import type { Years } from '../../../core/calendar/span';
import { addedBy, type Figure, isTakenOver } from '../../../returns';
import type { KeptFigure, ReadInput, ReadRun } from './explain-run';

/** A workbook of one of several years that are counted together, and what of it a figure takes. */
export interface InputOfYears {
  readonly input: ReadInput;
  readonly figure: KeptFigure;
}

/** What becomes of a workbook whose organisation has a later one is to be joined with that. */
const COUNTING: ReadonlySet<string> = new Set(['counted', 'returned', 'joined']);

/**
 * The workbooks of several years behind a figure, in the order of the run: of what happened and of
 * whoever is counted those of all the years, of what is there those of the last one.
 * @param files of the organisations that are asked for, by their last workbooks; null for all
 */
export function inputsOfYears(
  figure: Figure,
  kept: KeptFigure,
  run: ReadRun,
  years: Years,
  files: ReadonlySet<string> | null,
): InputOfYears[] {
  const inputs = run.inputs.filter(({ status }) => COUNTING.has(status));
  const yearOf = (input: ReadInput): number => input.year ?? years.last;
  const names = new Set(
    inputs.flatMap(({ file, organisation }) => (files?.has(file) ? (organisation ?? []) : [])),
  );
  const first = new Map<string | null, number>();
  for (const input of inputs) {
    const before = first.get(input.organisation) ?? Number.POSITIVE_INFINITY;
    first.set(input.organisation, Math.min(before, yearOf(input)));
  }
  const counts = [...addedBy(figure).keys()].map(
    (one) => [one, run.figures.indexOf(one.ref)] as const,
  );
  return inputs.flatMap((input): InputOfYears[] => {
    if (files && !files.has(input.file) && !names.has(input.organisation ?? '')) return [];
    const when = {
      isFirst: first.get(input.organisation) === yearOf(input),
      isLast: yearOf(input) === years.last,
    };
    const factors = new Map(
      counts.flatMap(([one, place]) =>
        isTakenOver(one, when) ? [[place, kept.factors.get(place) ?? 0] as const] : [],
      ),
    );
    return factors.size > 0 ? [{ input, figure: { ...kept, factors } }] : [];
  });
}
