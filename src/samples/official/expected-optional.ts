import type { SampleRow } from '../model';
import { isCollege } from '../person';

/** What the tables of the ministry's form must have of columns that only official exports have. */

const RANKS = ['senior', 'intermediate', 'junior'];
const STRATA = [
  'tech-private',
  'foreign-staff',
  'self-employed',
  'private-owner',
  'intermediary',
  'freelance',
];
const LOST: Readonly<Record<string, string>> = {
  away: 'U',
  restructured: 'V',
  graduated: 'W',
  'changed-unit': 'X',
  abroad: 'Y',
  moved: 'Z',
  other: 'AA',
};
const REASONS = [
  'political',
  'organisational',
  'selection',
  'integrity',
  'masses',
  'work',
  'life',
  'belief',
  'stand',
  'purpose',
  'slack',
  'undisciplined',
  'conduct',
  'other',
];
const LEVELS = ['central', 'province', 'city', 'county'];

/** The blanks of 第二表 that a member of a unit's staff is in. */
export function titleBlanks(
  { titleRank }: SampleRow,
  stub: readonly number[],
  female: boolean,
  age: number,
): string[] {
  const rank = RANKS.indexOf(String(titleRank));
  // Of an organ's own staff nobody is counted.
  if (rank < 0 || !stub.includes(2) || stub.includes(4)) return [];
  const first = 6 + 3 * rank;
  return [first, ...(female ? [first + 1] : []), ...(age <= 35 ? [first + 2] : [])].map(
    (n) => `S${n}`,
  );
}

/** The blanks of 第三表. */
export function stratumBlanks({ stratum }: SampleRow): string[] {
  if (!stratum || stratum === 'none') return [];
  const place = STRATA.indexOf(String(stratum));
  return ['S1', ...(place < 0 ? [] : [`S${place + 2}`])];
}

/** The column of 第四十三表; none where nobody says. */
export const lostColumn = ({ lostCase }: SampleRow): string => LOST[String(lostCase)] ?? '';

/** The row of 第十表 by 职务层次. */
export const rankRows = (row: SampleRow | undefined): string[] =>
  row?.cadreRank === 'bureau' ? ['r2'] : row?.cadreRank === 'county' ? ['r3'] : [];

/** The row of 第十一表. */
export function reasonRows({ exitReason }: SampleRow): string[] {
  const place = REASONS.indexOf(String(exitReason));
  return place < 0 ? ['r1'] : ['r1', `r${place + 2}`];
}

/** The row of 第二十四表 of an organ. */
export function levelRows({ level }: SampleRow, unit: string): string[] {
  const place = LEVELS.indexOf(String(level));
  const isOrgan = unit === 'government' || unit === 'mass-organisation';
  return isOrgan && place >= 0 ? [`r${11 + place}`] : [];
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** By kind of front line: its column, and the rows that print “--” in it. */
const FRONT: Readonly<Record<string, readonly [string, readonly number[]]>> = {
  enterprise: ['H', [4, 5, 6, 14, 15, ...range(18, 23)]],
  rural: ['I', [...range(2, 17), ...range(20, 23)]],
  teaching: ['J', [4, ...range(21, 23)]],
};

/** The column of 第十八 to 第二十表 by 一线情况 for one row of the stub. */
export function frontColumn({ frontlineKind, frontline }: SampleRow, at: number): string {
  const [column, empty] = FRONT[String(frontlineKind)] ?? ['', []];
  return frontline === true && !empty.includes(at) ? column : '';
}

/** A row of 发展党员 with what the roster alone has of the person. */
export const withRoster = (row: SampleRow, member: SampleRow | undefined): SampleRow => ({
  ...row,
  titleRank: row.titleRank ?? member?.titleRank ?? null,
  stratum: row.stratum ?? member?.stratum ?? null,
});

const FRONT_ROWS = ['enterprise', 'rural', 'teaching', 'organ'];

/** The rows of 第十七表 of somebody admitted, by what 发展党员 and the roster have of them. */
export function admittedRows(
  row: SampleRow,
  member: SampleRow | undefined,
  stub: readonly number[],
  unit: string,
): string[] {
  const front = FRONT_ROWS.indexOf(String(row.frontlineKind));
  const rank = RANKS.indexOf(String(row.titleRank));
  const isAtFront = row.frontline === true && !stub.includes(21) && !stub.includes(22);
  return [
    ...(isAtFront && front >= 0 ? ['r1', `r${front + 2}`] : []),
    ...(rank >= 0 ? ['r6', `r${rank + 7}`] : []),
    ...(unit === 'township' || unit === 'village' ? ['r10'] : []),
    ...(unit === 'village' ? ['r11'] : []),
    ...(member?.entryKind === 'special' ? ['r14'] : []),
    ...(member?.taiwan === true ? ['r17'] : []),
  ];
}

/** The rows of 第二十一表 among the eight after the first of a block; the new strata have none. */
const STRATUM_ROW: Readonly<Record<string, number>> = {
  'tech-private': 2,
  'foreign-staff': 3,
  'self-employed': 4,
  'private-owner': 6,
  intermediary: 8,
  freelance: 9,
};

/**
 * The rows of 第二十一表, and its columns.
 * @param block 0 for who was admitted, 1 for 发展对象, 2 for 入党积极分子
 */
export function stratumCells(
  row: SampleRow,
  block: number,
  groups: readonly string[],
  age: number,
): { readonly rows: string[]; readonly columns: string[] } {
  const { stratum } = row;
  if (!stratum || stratum === 'none') return { rows: [], columns: [] };
  const own = STRATUM_ROW[String(stratum)];
  const education = String(row.education);
  const isLow = education === 'junior' || education === 'primary';
  return {
    rows: [1, ...(own === undefined ? [] : [own])].map((at) => `r${9 * block + at}`),
    columns: [
      ...groups,
      isCollege(education as never) ? 'D' : isLow ? '' : 'E',
      age <= 35 ? 'F' : age <= 59 ? 'G' : 'H',
    ],
  };
}
