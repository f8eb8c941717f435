import { type CivilDate, isAfter, yearEnd, yearOf } from '../../core/calendar/civil-date';
import type { CountFigure, Figure } from '../figure';
import type { Form } from '../forms/form';
import { columnsOf } from '../open-fields';

/**
 * What changes in the course of a year and of which a roster says no day: where it is filled in after
 * the day of the figures, it says what is so then.
 */
const CHANGING: ReadonlySet<string> = new Set([
  'cadreRank',
  'degree',
  'education',
  'frontline',
  'leader',
  'migrant',
  'occupation',
  'position',
  'stratum',
  'titleRank',
]);

/** Figures of a day in the year that were counted from rosters of a later day. */
export interface YearEndRoster {
  /** How many of the workbooks speak of days after the end of the period. */
  readonly workbooks: number;
  /** By `table.row.column`: who was there is known, what they were is as in the roster. */
  readonly figures: readonly string[];
}

const rests = (form: Form, { index, sheet, over }: CountFigure): boolean =>
  sheet === 'members' &&
  over === 'stock' &&
  (form.fields[index] ?? []).some((key) => columnsOf(sheet, key).some((one) => CHANGING.has(one)));

/**
 * 按年末名册: the figures of a part of a year that rest on what a later roster says of its people.
 * @param latest the latest day of which each counted workbook speaks
 * @returns null for the end of a year, and where every workbook is of the period
 */
export function yearEndRoster(
  form: Form,
  latest: readonly (CivilDate | 0)[],
): YearEndRoster | null {
  const { yearEnd: end } = form.period.days;
  if (end === yearEnd(yearOf(end))) return null;
  const workbooks = latest.filter((day) => day !== 0 && isAfter(day, end)).length;
  if (workbooks === 0) return null;
  const known = new Map<Figure, boolean>();
  const isMarked = (figure: Figure): boolean => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    const terms = figure.kind === 'formula' ? figure.terms : [];
    const found =
      figure.kind === 'count'
        ? rests(form, figure)
        : terms.some((term) => !term.lastYear && isMarked(term.figure));
    known.set(figure, found);
    return found;
  };
  return {
    workbooks,
    figures: [...form.figures].flatMap(([ref, one]) => (isMarked(one) ? ref : [])),
  };
}
