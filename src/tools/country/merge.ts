import type { CivilDate } from '../../core/calendar/civil-date';
import { withDeltas } from '../../hosts/cli/consolidate/part/deltas';
import { openPart } from '../../hosts/cli/consolidate/part/part-file';
import {
  IdentityIndex,
  type Occurrence,
  type People,
} from '../../hosts/cli/consolidate/people/identities';
import { FACTS, unpackClaim } from '../../hosts/cli/consolidate/people/recruits';
import { linesOf } from '../../hosts/cli/files/lines';
import { Spool } from '../../hosts/cli/files/spool';
import {
  emptyTally,
  type Form,
  PeopleAcross,
  type Tally,
  TallySum,
  type ToCorrect,
  type ToldOf,
  unpackTally,
} from '../../returns';
import { RECRUITS, ROSTER } from './simulated';

/** The people of all parts, on the disk: rosters, moves with their way and day, and claims of recruits. */
class PeopleOfParts {
  readonly rosters = new IdentityIndex();
  readonly moves = new IdentityIndex(1, 1 << 18);
  readonly recruits = new IdentityIndex(FACTS, 1 << 18);

  discard(): void {
    for (const each of [this.rosters, this.moves, this.recruits]) each.discard();
  }
}

const AWAITED = 0;
const ARRIVED = 1;

const placeOf = ({ roster: entry, row }: Occurrence, sheet: string) => {
  return { entry, sheet, column: 'B', row };
};

/** Settles where those of one heap count: whoever has one row in it has all of them there. */
function settleHeap(rosters: People, moves: People, recruits: People): ToCorrect[] {
  const across = new PeopleAcross();
  const entries = new Set<number>();
  for (const [person, { roster: entry, row, more }] of moves.rows()) {
    const move = [person, (more[0] ?? 0) as CivilDate] as const;
    across.add(
      entry,
      row === ARRIVED ? { arrived: [move], awaited: [] } : { arrived: [], awaited: [move] },
    );
    entries.add(entry);
  }
  const members = rosters.repeated().map(({ hash, occurrences }) => {
    return { person: hash, places: occurrences.map((one) => placeOf(one, ROSTER)) };
  });
  const claimed = recruits.repeated().map(({ hash, occurrences }) => ({
    person: hash,
    claims: occurrences.map((one) => ({ place: placeOf(one, RECRUITS), ...unpackClaim(one.more) })),
  }));
  for (const { places } of members) for (const { entry } of places) entries.add(entry);
  for (const { claims } of claimed) for (const { place } of claims) entries.add(place.entry);
  across.settle(members, claimed);
  const counted = [...entries].sort((a, b) => a - b);
  const received = across.receivedElsewhere(counted);
  const gone = new Map(received.map(({ entry, toldOf }) => [entry, new Set(toldOf.received)]));
  for (const { person, places } of members) {
    for (const { entry, sheet, row } of places) {
      if (gone.get(entry)?.has(person)) across.leave(entry, [`${sheet}!${row}`]);
    }
  }
  const rostersOf = (people: ReadonlySet<string>) =>
    new Map(
      [...rosters.rowsOf(people)].map(([person, rows]) => [
        person,
        rows.map(({ roster }) => roster),
      ]),
    );
  const elsewhere = across.countedElsewhere(counted, received, rostersOf);
  const known = new Set(elsewhere.map(({ entry }) => entry));
  return [...elsewhere, ...received.filter(({ entry }) => !known.has(entry))];
}

/** Reads the parts once: adds up their figures, and puts their people on the disk. */
function gather(
  paths: readonly string[],
  form: Form,
  sum: TallySum,
  people: PeopleOfParts,
): number[] {
  let entry = 0;
  return paths.map((path) => {
    const first = entry;
    const part = openPart(path, ({ tally, people: own }) => {
      sum.add(unpackTally(Buffer.from(tally ?? '', 'base64'), form));
      for (const { rows, hashes } of own?.rosters ?? []) {
        people.rosters.add(entry, rows, Buffer.from(hashes, 'base64'));
      }
      for (const { rows, hashes, claims } of own?.recruits ?? []) {
        const numbers = new Int32Array(new Uint8Array(Buffer.from(claims, 'base64')).buffer);
        people.recruits.add(entry, rows, Buffer.from(hashes, 'base64'), numbers);
      }
      for (const [way, moves] of [
        [ARRIVED, own?.arrived ?? []],
        [AWAITED, own?.awaited ?? []],
      ] as const) {
        for (const [person, on] of moves) {
          people.moves.add(entry, [way], Buffer.from(person, 'base64'), [on ?? 0]);
        }
      }
      entry++;
    });
    if (!part) throw new Error(`${path} is damaged`);
    return first;
  });
}

/** What is told of the workbooks of one part, in as few pieces as there are workbooks. */
function toldIn(text: string): Map<number, ToldOf> {
  const told = new Map<number, ToldOf>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { entry, toldOf } = JSON.parse(line) as ToCorrect;
    const before = told.get(entry) ?? { received: [], elsewhere: [], recruits: [] };
    told.set(entry, {
      received: [...before.received, ...toldOf.received],
      elsewhere: [...before.elsewhere, ...toldOf.elsewhere],
      recruits: [...before.recruits, ...toldOf.recruits],
    });
  }
  return told;
}

/**
 * Merges parts with one key as streams. What it holds grows neither with the organisations nor with
 * the people: their rows lie on the disk in heaps of whole persons, one heap is settled at a time, and
 * what it comes to waits on the disk until the part is read once more that it is about.
 */
export function mergeParts(paths: readonly string[], form: Form): Tally {
  const sum = new TallySum(emptyTally(form));
  const people = new PeopleOfParts();
  const told = new Spool();
  try {
    const firsts = gather(paths, form, sum, people);
    const partOf = (entry: number): number => firsts.findLastIndex((first) => first <= entry);
    const [moves, recruits] = [people.moves.byHeap(), people.recruits.byHeap()];
    for (const rosters of people.rosters.byHeap()) {
      const lines = new Map<number, string[]>();
      for (const one of settleHeap(rosters, moves.next().value, recruits.next().value)) {
        const part = partOf(one.entry);
        const known = lines.get(part);
        if (known) known.push(JSON.stringify(one));
        else lines.set(part, [JSON.stringify(one)]);
      }
      for (const [part, own] of lines) told.add(part, Buffer.from(`${own.join('\n')}\n`));
    }
    people.discard();
    paths.forEach((path, part) => {
      const corrected = toldIn(told.textOf(part));
      // The first line is what the part says of itself.
      let entry = (firsts[part] ?? 0) - 1;
      for (const line of corrected.size > 0 ? linesOf(path) : []) {
        const toldOf = corrected.get(entry++);
        if (toldOf) sum.add(changeOf(line, toldOf, form));
      }
    });
    return sum.value();
  } finally {
    told.discard();
  }
}

/** What others say of a workbook, as what it adds to the sum besides. */
function changeOf(line: string, toldOf: ToldOf, form: Form): Tally {
  const { file, tally, people } = JSON.parse(line);
  const alone = unpackTally(Buffer.from(tally ?? '', 'base64'), form);
  const after = people && withDeltas(alone, people.deltas, toldOf);
  if (!after) throw new Error(`${file} does not know its people`);
  const numbers = after.tally.numbers.map(
    (number: number, at: number) => number - (alone.numbers[at] ?? 0),
  );
  return { ...emptyTally(form), numbers };
}
