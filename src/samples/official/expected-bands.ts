/** Where people stand in the ministry's tables by age, time and kind of movement. */

type Bands = readonly (readonly [upTo: number, column: string])[];

export const AGES: Bands = [30, 35, 40, 45, 50, 55, 60, 65, 70, 999].map((to, i) => [
  to,
  'FGHIJKLMNO'[i] ?? '',
]);
export const ADMITTED_AGES: Bands = [25, 30, 35, 40, 59, 999].map((to, i) => [
  to,
  'DEFGHI'[i] ?? '',
]);
export const EXIT_AGES: Bands = [35, 54, 59, 999].map((to, i) => [to, `r${4 + i}`]);
export const LOST_AGES: Bands = [35, 45, 60, 999].map((to, i) => [to, 'EFGH'[i] ?? '']);
export const SENIORITY: Bands = [0, 5, 10, 20, 999].map((to, i) => [to, 'IJKLM'[i] ?? '']);
export const LOST_YEARS: Bands = [0, 5, 10, 999].map((to, i) => [to, 'QRST'[i] ?? '']);
export const JOINED: Bands = [
  19370706, 19450902, 19490930, 19660430, 19761031, 19781231, 20021031, 20121031, 99999999,
].map((to, i) => [to, 'BCDEFGHIJ'[i] ?? '']);
export const EXIT_JOINED: Bands = JOINED.slice(3).map(([to], i) => [to, `r${8 + i}`]);

/** By 学历, its place among the six groups. */
export const EDUCATION: Readonly<Record<string, number>> = {
  doctorate: 0,
  master: 0,
  postgraduate: 0,
  bachelor: 1,
  associate: 2,
  secondary: 3,
  highschool: 4,
  technical: 4,
  junior: 5,
  primary: 5,
};
/** By kind of movement: rows of 第一表 and the columns of 第十表. 除名 alone tells no column. */
export const MOVEMENTS: Readonly<
  Record<string, readonly [rows: readonly number[], exit?: string]>
> = {
  admitted: [[2, 3]],
  readmitted: [[2, 3, 4]],
  restored: [[2, 5]],
  'restored-after-suspension': [[2, 5, 6]],
  'transferred-in': [[2, 7]],
  'unit-transferred-in': [[2, 7, 8]],
  suspended: [[9, 11]],
  died: [[9, 12]],
  'transferred-out': [[9, 13]],
  'unit-transferred-out': [[9, 13, 14]],
  expelled: [[9, 10], 'B'],
  removed: [[9, 10], ''],
  withdrawn: [[9, 10], 'C'],
  persuaded: [[9, 10], 'D'],
  'refused-persuasion': [[9, 10], 'E'],
  'self-withdrawn': [[9, 10], 'F'],
  unreachable: [[9, 10], 'FG'],
  'probation-cancelled': [[9, 10], 'H'],
  'not-recognised': [[9, 10], 'I'],
};

/** 第十一表 has no column of whom nobody can find, so that those after it move up. */
export const EXIT_TWO: Readonly<Record<string, string>> = { G: '', H: 'G', I: 'H' };

export const band = (value: number, bands: Bands): string =>
  bands.find(([upTo]) => value <= upTo)?.[1] ?? '';
