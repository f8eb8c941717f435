import { type CivilDate, yearOf } from '../../core/calendar/civil-date';
import type { SampleBranch, SampleRow } from '../model';
import { HONOUR_UNITS, placeOfUnit } from './official-rows';

const TITLES = ['advanced-organisation', 'excellent-member', 'excellent-worker'];
const LEVELS: Readonly<Record<string, string>> = {
  provincial: 'C',
  municipal: 'D',
  county: 'E',
  unit: 'F',
};

/** The cells of 第十四表 that one honour is in. */
function cellsOf(honour: SampleRow, unit: string, secretaries: readonly unknown[]) {
  const row = TITLES.indexOf(String(honour.title)) + 1;
  if (row === 0) return [];
  const isRelief = Boolean(honour.occasion);
  const blanks =
    row === 1
      ? []
      : [
          ...(secretaries.includes(honour.recipient) ? ['S1'] : []),
          ...(honour.posthumous === true ? ['S3', ...(isRelief ? ['S4'] : [])] : []),
        ];
  const columns = [
    'A',
    ...(isRelief ? ['B'] : []),
    LEVELS[String(honour.level)] ?? '',
    placeOfUnit(HONOUR_UNITS, unit) ?? '',
  ];
  return [
    ...columns.map((column) => [`r${row}`, column] as const),
    ...blanks.map((blank) => [blank, 'A'] as const),
  ];
}

/** The cells of 第十四表 by the honours of a year, as often as they count. */
export function honourCells(
  { honours, officers }: SampleBranch['rows'],
  unit: string,
  year: number,
): (readonly [row: string, column: string])[] {
  const secretaries = officers.flatMap(({ name, post }) => (post === 'secretary' ? name : []));
  return honours
    .filter(({ awardedOn }) => yearOf(awardedOn as CivilDate) === year)
    .flatMap((honour) => cellsOf(honour, unit, secretaries));
}
