import type { SampleBranch, SampleRow } from '../model';

const STRATA = ['self-employed', 'freelance', 'private-owner', 'new-media', 'none'] as const;
const RECRUIT_STRATA = ['tech-private', 'foreign-staff', 'intermediary'] as const;
const TITLE_RANKS = ['senior', 'intermediate', 'junior', 'none'] as const;
const LOST_CASES = [
  'away',
  'restructured',
  'graduated',
  'changed-unit',
  'abroad',
  'moved',
  'other',
] as const;
const REASONS = ['political', 'organisational', 'integrity', 'undisciplined', 'other'] as const;
const LEVELS = ['province', 'city', 'county'] as const;
const EXITS = [
  'expelled',
  'removed',
  'withdrawn',
  'persuaded',
  'refused-persuasion',
  'self-withdrawn',
  'unreachable',
  'probation-cancelled',
  'not-recognised',
];

const pick = <T>(words: readonly T[], at: number): T => words[at % words.length] as T;

const isStaff = (occupation: string): boolean =>
  /worker|professional|manager|migrant/.test(occupation);
const isWorker = (occupation: string): boolean => /worker$|migrant/.test(occupation);
const isFarmer = (occupation: string): boolean => /farm|doctor/.test(occupation);

/** Digits of the number: the same of a person wherever they stand, and like no other's. */
const seedOf = (row: SampleRow): number => Number(String(row.idNumber).slice(8, 17)) % 9973;

function fillMember(row: SampleRow): void {
  const occupation = String(row.occupation);
  const seed = seedOf(row);
  Object.assign(row, {
    taiwan: seed % 41 === 0,
    migrant: isWorker(occupation) && seed % 3 === 0,
    titleRank: isStaff(occupation) ? pick(TITLE_RANKS, seed) : null,
    stratum: occupation === 'other' ? pick(STRATA, seed) : null,
    cadreRank: seed % 2 === 0 ? pick(['bureau', 'county', 'section'], seed) : 'none',
    entryKind: seed % 13 === 0 ? 'readmitted' : seed % 13 === 7 ? 'special' : 'admitted',
    lostCase: row.lost === true ? pick(LOST_CASES, seed) : null,
  });
}

function fillRecruit(row: SampleRow): void {
  const occupation = String(row.occupation);
  const seed = seedOf(row);
  const front = isFarmer(occupation)
    ? 'rural'
    : isWorker(occupation)
      ? 'enterprise'
      : /^(?:institution-)?professional$/.test(occupation)
        ? 'teaching'
        : null;
  Object.assign(row, {
    // The summary tables know of workers and farmers alone.
    frontlineKind: row.frontline === true || !row.meetingOn ? front : 'none',
    migrant: isWorker(occupation) && seed % 3 === 0,
    dispatched: isStaff(occupation) && seed % 5 === 0,
    titleRank: isStaff(occupation) ? pick(TITLE_RANKS, seed) : null,
    // Of whom the roster has one, too, the same.
    stratum:
      occupation === 'other'
        ? pick(STRATA, seed)
        : seed % 3 === 0
          ? pick(RECRUIT_STRATA, seed)
          : null,
    conversionCase: row.conversionApprovedOn ? (seed % 4 === 0 ? 'late' : 'on-time') : null,
  });
  if (!row.meetingOn) row.frontline = front !== null;
}

/** Fills the columns that official exports have and that no branch is asked for. */
export function fillOptional({ rows }: Pick<SampleBranch, 'rows'>, at: number): void {
  for (const row of rows.members) fillMember(row);
  for (const row of rows.recruits) fillRecruit(row);
  for (const row of rows.movements) {
    row.exitReason = EXITS.includes(String(row.kind)) ? pick(REASONS, seedOf(row)) : null;
  }
  for (const [index, row] of rows.honours.entries()) {
    row.occasion = (index + at) % 2 === 0 ? '抗洪救灾' : null;
    row.posthumous = (index + at) % 4 < 2;
  }
  for (const row of rows.branch) row.level = pick(LEVELS, at);
}
