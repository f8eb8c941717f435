/** Which of the 23 rows of the ministry's tables a person is in, by 工作岗位 and 单位类别 of the branch. */

const PUBLIC: Readonly<Record<string, readonly number[]>> = {
  'civil-servant': [4],
  'managed-as-servant': [4],
  official: [4],
  'institution-manager': [5],
  'institution-professional': [6],
  'public-manager': [7],
  'public-professional': [8],
  'public-worker': [9],
  'organ-worker': [9],
  'institution-worker': [9],
};
const PRIVATE: Readonly<Record<string, readonly number[]>> = {
  'private-manager': [12],
  'private-professional': [13],
  'nonprofit-manager': [14],
  'nonprofit-professional': [15],
  'private-worker': [16],
  'nonprofit-worker': [16],
};
const OUT_OF_WORK: Readonly<Record<string, readonly number[]>> = {
  'away-farmer': [18, 19],
  farmer: [18],
  'farm-producer': [18],
  'village-doctor': [18],
  'other-farmer': [18],
  military: [20],
  retired: [22],
  'retired-cadre': [22],
  retiree: [22],
  resigned: [22],
};
const STUDENT = /^(?:student|(?:pg|ug|ac)-(?:first|last|other)|(?:sec|hs|tech)-student)$/;

const EMPLOYER: Readonly<Record<string, 'institution' | 'public' | 'private' | 'social'>> = {
  government: 'institution',
  'mass-organisation': 'institution',
  institution: 'institution',
  university: 'institution',
  'state-enterprise': 'public',
  'collective-enterprise': 'public',
  'private-enterprise': 'private',
  social: 'social',
};

/** Short words, in the order of {@link EMPLOYER}'s kinds. */
const SHORT: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  manager: { institution: 5, public: 7, private: 12, social: 14 },
  professional: { institution: 6, public: 8, private: 13, social: 15 },
  worker: { institution: 9, public: 9, private: 16, social: 16 },
  'labour-migrant': { institution: 9, public: 9, private: 16, social: 16 },
};

/** 农民工 stand under the workers alone. */
const migrants = (row: number | undefined, isMigrant: boolean): number[] =>
  isMigrant && (row === 9 || row === 16) ? [row + 1] : [];

/** Numbers of rows, the total first. A short word in a unit of no known owner is in row 2 alone. */
export function stubRows(occupation: string, unit: string, isMigrant = false): readonly number[] {
  const own = SHORT[occupation];
  const migrant = isMigrant || occupation === 'labour-migrant';
  if (own) {
    const row = own[EMPLOYER[unit] ?? ''];
    if (row === undefined) return [1, 2];
    return [1, 2, row < 11 ? 3 : 11, row, ...migrants(row, migrant)];
  }
  const [inPublic, inPrivate] = [PUBLIC[occupation], PRIVATE[occupation]];
  if (inPublic) return [1, 2, 3, ...inPublic, ...migrants(inPublic[0], migrant)];
  if (inPrivate) return [1, 2, 11, ...inPrivate, ...migrants(inPrivate[0], migrant)];
  if (STUDENT.test(occupation)) return [1, 21];
  return [1, ...(OUT_OF_WORK[occupation] ?? [23])];
}

const STUDENTS = [
  'pg-last',
  'pg-first',
  'pg-other',
  'ug-last',
  'ug-first',
  'ug-other',
  'ac-last',
  'ac-first',
  'ac-other',
];

/** Rows of 第七表; none for who is no student. */
export function studentRows(occupation: string): readonly number[] {
  if (!STUDENT.test(occupation)) return [];
  const grade = STUDENTS.indexOf(occupation);
  if (grade >= 0) return [1, 2, 3 + grade];
  if (occupation === 'sec-student') return [1, 12];
  return occupation === 'student' ? [1] : [1, 13];
}

type UnitGroup = readonly (readonly [kinds: readonly string[], at: string])[];

/** 单位类别 in columns or rows of several tables. */
export const REVIEW_UNITS: UnitGroup = [
  [['village'], 'C'],
  [['community', 'rural-community'], 'D'],
  [['government', 'mass-organisation'], 'E'],
  [['institution', 'university'], 'F'],
  [['state-enterprise', 'collective-enterprise'], 'G'],
  [['private-enterprise'], 'H'],
  [['social'], 'I'],
  [['other', 'street', 'township'], 'J'],
];
export const HONOUR_UNITS: UnitGroup = [
  [['government', 'mass-organisation'], 'G'],
  [['institution', 'university'], 'H'],
  [['state-enterprise'], 'I'],
  [['collective-enterprise'], 'J'],
  [['private-enterprise'], 'K'],
  [['social'], 'L'],
  [['street'], 'M'],
  [['township'], 'N'],
  [['community', 'rural-community'], 'O'],
  [['village'], 'P'],
  [['other'], 'Q'],
];
export const ORGANISATION_UNITS: UnitGroup = [
  [['street'], 'r4'],
  [['township'], 'r5'],
  [['state-enterprise'], 'r6'],
  [['collective-enterprise'], 'r7'],
  [['private-enterprise'], 'r8'],
  [['institution', 'university'], 'r9'],
  [['government', 'mass-organisation'], 'r10'],
  [['village', 'community', 'rural-community', 'social', 'other'], 'r15'],
];

export const placeOfUnit = (group: UnitGroup, unit: string): string | null =>
  group.find(([kinds]) => kinds.includes(unit))?.[1] ?? null;
