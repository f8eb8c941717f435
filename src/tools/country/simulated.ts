import type { CivilDate } from '../../core/calendar/civil-date';
import { NO_STANDING } from '../../documents/first-line';
import type { Deltas } from '../../hosts/cli/consolidate/part/deltas';
import type { PartWorkbook } from '../../hosts/cli/consolidate/part/part-file';
import { packClaim } from '../../hosts/cli/consolidate/people/recruits';
import { emptyTally, type Form, packTally, type Tally } from '../../returns';

export const YEAR = 2026;
export const PROVINCES = 31;
export const ROSTER = '党员名册';
export const RECRUITS = '发展党员';

/** Numbers of people: each organisation has so many of its own. */
const NUMBERS = 64;
const RECRUIT = NUMBERS - 1;
/** On that day people went from one branch to another. */
const MOVED = 20260601 as CivilDate;
/** An organisation with fewer members is small, and counted as such. */
const FEW = 3;

/** What the simulated organisations have figures of, by their places in a tally. */
export interface Simulated {
  readonly form: Form;
  readonly organisations: number;
  readonly members: number;
  readonly small: number;
  readonly recruits: number;
  /** Any others, by a law of their own. */
  readonly others: readonly number[];
}

/** Scatters numbers below 2^32, each to another one. */
function scattered(number: number): number {
  let x = number | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Sixteen bytes that stand for a number, as evenly spread as a hash: the same in every part. */
function hashOf(number: number): Buffer {
  const bytes = Buffer.allocUnsafe(16);
  let word = number;
  for (let at = 0; at < 16; at += 4) {
    word = scattered(word + at);
    bytes.writeUInt32LE(word, at);
  }
  return bytes;
}

/** The organisation in the same place of the next province, and of the one before. */
function neighbours(organisation: number, { organisations }: Simulated) {
  const province = Math.ceil(organisations / PROVINCES);
  return {
    next: (organisation + province) % organisations,
    before: (organisation - province + organisations) % organisations,
  };
}

/** Nineteen members in the mean; a few are so small that those who leave make them smaller than three. */
const isLosing = (organisation: number): boolean => organisation % 50 === 7;
const membersOf = (organisation: number): number =>
  isLosing(organisation) ? 4 : organisation % 50 === 8 ? 34 : 19;
/** Two went to the next province, and still stand on the roster here. */
const movedFrom = (organisation: number): number[] =>
  isLosing(organisation) ? [0, 1].map((n) => organisation * NUMBERS + n) : [];
/** One in some five thousand is on a roster of the next province, too, and nobody says since when. */
const twiceFrom = (organisation: number): number[] =>
  organisation % 263 === 5 ? [organisation * NUMBERS + 3] : [];
/** An applicant whom the next province has, too. */
const appliesTwice = (organisation: number): boolean => organisation % 200 === 9;

/** What an organisation says of a figure: any law will do that the sum can be held against. */
const numberOf = (organisation: number, at: number): number => (organisation * 7 + at * 13) % 11;

/** What the country must come to, by the places of the figures in a tally. */
export function wantedOf(country: Simulated): ReadonlyMap<number, number> {
  const { organisations } = country;
  let [members, small] = [0, 0];
  const others = country.others.map(() => 0);
  for (let one = 0; one < organisations; one++) {
    const { next, before } = neighbours(one, country);
    // Whom no day settles counts in the first workbook.
    const lost = next < one ? twiceFrom(one).length : 0;
    const won = before > one ? twiceFrom(before).length : 0;
    const count = membersOf(one) - movedFrom(one).length + movedFrom(before).length - lost + won;
    members += count;
    if (count < FEW) small++;
    country.others.forEach((_, at) => {
      others[at] = (others[at] ?? 0) + numberOf(one, at);
    });
  }
  return new Map([
    [country.members, members],
    [country.small, small],
    [country.recruits, organisations],
    ...country.others.map((index, at) => [index, others[at] ?? 0] as const),
  ]);
}

const oneLess = (index: number) => ({ numbers: [index, -1], lacks: [], gone: [] });

function workbookOf(organisation: number, country: Simulated, numbers: number[]): PartWorkbook {
  const { before } = neighbours(organisation, country);
  const [left, came] = [movedFrom(organisation), movedFrom(before)];
  const own = Array.from({ length: membersOf(organisation) }, (_, n) => organisation * NUMBERS + n);
  const people = [...own, ...came, ...twiceFrom(before)];
  const applicants = [organisation, ...(appliesTwice(before) ? [before] : [])];
  numbers[country.members] = people.length;
  numbers[country.small] = people.length < FEW ? 1 : 0;
  numbers[country.recruits] = applicants.length;
  country.others.forEach((index, at) => {
    numbers[index] = numberOf(organisation, at);
  });
  const tally: Tally = { ...emptyTally(country.form), workbooks: 1, numbers };
  const textOf = (person: number): string => hashOf(person).toString('base64');
  const hashes = people.map(hashOf);
  const gone = { ...oneLess(country.members), size: [1, 0] as const };
  const claims = applicants.flatMap(() =>
    packClaim({
      stage: 'waiting',
      admittedOn: null,
      convertedOn: null,
      appliedOn: MOVED,
      latest: MOVED,
      recorded: false,
    }),
  );
  const deltas: Deltas = {
    received: Object.fromEntries(left.map((person) => [textOf(person), gone])),
    elsewhere: Object.fromEntries(hashes.map((hash) => [hash.toString('base64'), gone])),
    recruits: Object.fromEntries(
      applicants.map((_, at) => [`${RECRUITS}!${at + 2}`, oneLess(country.recruits)]),
    ),
    sizes: [{ gone: [people.length - FEW + 1, 0], numbers: [country.small, 1] }],
  };
  return {
    file: `${organisation}.xlsx`,
    on: 20270110,
    sha256: hashOf(organisation).toString('hex').repeat(2),
    year: YEAR,
    branch: null,
    failure: null,
    counts: { error: 0, warning: 0, info: 0, suppressed: 0 },
    byRule: {},
    standing: NO_STANDING,
    leftOut: false,
    open: [],
    acrossAnswers: [],
    away: null,
    tally: Buffer.from(packTally(tally)).toString('base64'),
    people: {
      rosters: [
        {
          sheet: ROSTER,
          column: 'B',
          rows: people.map((_, row) => row + 2),
          hashes: Buffer.concat(hashes).toString('base64'),
        },
      ],
      recruits: [
        {
          sheet: RECRUITS,
          column: 'B',
          rows: applicants.map((_, row) => row + 2),
          hashes: Buffer.concat(applicants.map((one) => hashOf(one * NUMBERS + RECRUIT))).toString(
            'base64',
          ),
          claims: Buffer.from(new Int32Array(claims).buffer).toString('base64'),
        },
      ],
      arrived: came.map((person) => [textOf(person), MOVED] as const),
      awaited: left.map((person) => [textOf(person), MOVED] as const),
      transfers: { known: [], all: { in: true, out: true } },
      deltas,
    },
  };
}

/** The workbooks of a province, made one by one. */
export function* provinceOf(at: number, country: Simulated): Generator<PartWorkbook> {
  const size = Math.ceil(country.organisations / PROVINCES);
  const numbers = [...emptyTally(country.form).numbers];
  const end = Math.min(country.organisations, (at + 1) * size);
  for (let one = at * size; one < end; one++) yield workbookOf(one, country, numbers);
}
