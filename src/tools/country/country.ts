import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CivilDate, civilDate } from '../../core/calendar/civil-date';
import { NO_STANDING } from '../../documents/first-line';
import type { Deltas } from '../../hosts/cli/consolidate/part/deltas';
import { withDeltas } from '../../hosts/cli/consolidate/part/deltas';
import { openPart, type PartWorkbook, writePart } from '../../hosts/cli/consolidate/part/part-file';
import { HASH_BYTES, IdentityIndex } from '../../hosts/cli/consolidate/people/identities';
import { packageTemplates } from '../../hosts/cli/files/kept-templates';
import { packageVersion } from '../../hosts/cli/files/package-root';
import {
  emptyTally,
  type Form,
  finishReturn,
  formOf,
  packTally,
  type Tally,
  TallySum,
  unpackTally,
} from '../../returns';

/** The country at the end of 2024, as its office has told: organisations, and members. */
const ORGANISATIONS = 5_250_000;
const MEMBERS_EACH = 19;
const PROVINCES = 31;
/** One person in so many is on the roster of another province, too. */
const TWICE = 5000;

const YEAR = 2026;
const TODAY = civilDate(2027, 1, 15) as CivilDate;

/** The same person has the same hash in every part. */
const hashOf = (person: number): Buffer =>
  createHash('sha256').update(`person ${person}`).digest().subarray(0, HASH_BYTES);

interface Country {
  readonly form: Form;
  /** The figures that the simulated organisations have: the first is the number of members. */
  readonly figures: readonly number[];
  readonly organisations: number;
}

/** What an organisation says of a figure: any rule will do that the sum can be held against. */
const numberOf = (organisation: number, at: number): number =>
  at === 0 ? MEMBERS_EACH : (organisation * 7 + at * 13) % 11;

/** The organisation on whose roster somebody stands, too: one of the next province; null for most. */
function alsoOn(person: number, { organisations }: Country): number | null {
  const own = Math.floor(person / MEMBERS_EACH);
  return person % TWICE === 0 ? (own + Math.ceil(organisations / PROVINCES)) % organisations : null;
}

function workbook(organisation: number, country: Country): PartWorkbook {
  const { form, figures, organisations } = country;
  const numbers = [...emptyTally(form).numbers];
  figures.forEach((index, at) => {
    numbers[index] = numberOf(organisation, at);
  });
  const from = organisation * MEMBERS_EACH;
  const people = Array.from({ length: MEMBERS_EACH }, (_, n) => from + n);
  const before =
    (organisation - Math.ceil(organisations / PROVINCES) + organisations) % organisations;
  for (let n = 0; n < MEMBERS_EACH; n++) {
    const person = before * MEMBERS_EACH + n;
    if (alsoOn(person, country) === organisation) people.push(person);
  }
  numbers[figures[0] ?? 0] = people.length;
  const hashes = people.map(hashOf);
  const elsewhere: Record<string, Deltas['elsewhere'][string]> = {};
  for (const hash of hashes) {
    elsewhere[hash.toString('base64')] = { numbers: [figures[0] ?? 0, -1], lacks: [], gone: [] };
  }
  const tally: Tally = { ...emptyTally(form), workbooks: 1, numbers };
  return {
    file: `${organisation}.xlsx`,
    on: 20270110,
    sha256: createHash('sha256').update(`workbook ${organisation}`).digest('hex'),
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
          sheet: '党员名册',
          column: 'B',
          rows: people.map((_, row) => row + 2),
          hashes: Buffer.concat(hashes).toString('base64'),
        },
      ],
      recruits: [],
      arrived: [],
      awaited: [],
      transfers: { known: [], all: { in: true, out: true } },
      deltas: { received: {}, elsewhere, recruits: {} },
    },
  };
}

function* province(at: number, country: Country): Generator<PartWorkbook> {
  const size = Math.ceil(country.organisations / PROVINCES);
  const end = Math.min(country.organisations, (at + 1) * size);
  for (let organisation = at * size; organisation < end; organisation++) {
    yield workbook(organisation, country);
  }
}

/** Merges parts as streams: of a workbook nothing is held, of people what lies in heaps on the disk. */
function merge(paths: readonly string[], form: Form): Tally {
  const sum = new TallySum(emptyTally(form));
  const people = new IdentityIndex();
  let entry = 0;
  const wholeOf = (path: string) => {
    const part = openPart(path);
    if (!part) throw new Error(`${path} is damaged`);
    return part;
  };
  const parts = paths.map(wholeOf);
  for (const part of parts) {
    for (const one of part.workbooks()) {
      sum.add(unpackTally(Buffer.from(one.tally ?? '', 'base64'), form));
      for (const { rows, hashes } of one.people?.rosters ?? []) {
        people.add(entry, rows, Buffer.from(hashes, 'base64'));
      }
      entry++;
    }
  }
  // Who is there twice counts on the first roster.
  const elsewhere = new Map<number, string[]>();
  for (const { hash, occurrences } of people.repeated()) {
    for (const { roster } of occurrences.slice(1)) {
      elsewhere.set(roster, [...(elsewhere.get(roster) ?? []), hash]);
    }
  }
  people.discard();
  entry = 0;
  for (const part of parts) {
    for (const one of part.workbooks()) {
      const told = elsewhere.get(entry++);
      if (!told || !one.people) continue;
      const alone = unpackTally(Buffer.from(one.tally ?? '', 'base64'), form);
      const toldOf = { received: [], elsewhere: told, recruits: [] };
      const after = withDeltas(alone, one.people.deltas, toldOf, form);
      if (!after) throw new Error(`${one.file} does not know its people`);
      const numbers = after.tally.numbers.map((number, at) => number - (alone.numbers[at] ?? 0));
      sum.add({ ...emptyTally(form), numbers });
    }
  }
  return sum.value();
}

/**
 * The country by simulation: a part a province, made without workbooks, merged, and every figure held
 * against what it must be.
 * @param share of the country, 1 for all of it
 * @returns whether all figures are right
 */
export async function country(share: number, say: (line: string) => void): Promise<boolean> {
  const form = formOf(await packageTemplates(), YEAR, TODAY, null);
  const total = form.figures.get('members.all.total');
  const figures = [...form.figures.values()].flatMap((one) =>
    one.kind === 'count' && one !== total ? one.index : [],
  );
  if (total?.kind !== 'count') throw new Error('no total of members');
  const some: Country = {
    form,
    figures: [total.index, ...figures.slice(0, 60)],
    organisations: Math.round(ORGANISATIONS * share),
  };
  const folder = mkdtempSync(join(tmpdir(), 'country-'));
  try {
    const seconds = (since: number): string => ((Date.now() - since) / 1000).toFixed(0);
    const paths = Array.from({ length: PROVINCES }, (_, at) => join(folder, `${at}.blpart`));
    let began = Date.now();
    paths.forEach((path, at) => {
      const header = {
        version: packageVersion(),
        year: YEAR,
        period: null,
        judgedOn: TODAY,
        form: form.id,
        key: 'simulated',
        shard: null,
        from: [],
        units: [],
      };
      writePart(path, header, province(at, some));
    });
    const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
    say(
      `${some.organisations} organisations in ${PROVINCES} parts, ${Math.round(bytes / 1e6)} MB, made in ${seconds(began)} s`,
    );
    began = Date.now();
    const merged = merge(paths, form);
    const peak = Math.round(process.resourceUsage().maxRSS / 1024);
    say(`merged in ${seconds(began)} s, ${peak} MB at the peak`);
    const wrong = some.figures.filter((index, at) => {
      let wanted = 0;
      for (let one = 0; one < some.organisations; one++) wanted += numberOf(one, at);
      return merged.numbers[index] !== wanted;
    });
    const { tables } = finishReturn(merged, form, {});
    const members = tables
      .find(({ id }) => id === 'members')
      ?.rows.find(({ id }) => id === 'all')?.values;
    say(
      `members ${members?.total ?? 'withheld'}; ${some.figures.length - wrong.length} of ${some.figures.length} figures right to the digit; ${merged.workbooks} workbooks`,
    );
    return wrong.length === 0 && merged.workbooks === some.organisations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
