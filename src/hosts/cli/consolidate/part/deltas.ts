import type { Ledger } from '../../../../ledger/model';
import { type Form, type Tally, type ToldOf, unpackTally } from '../../../../returns';
import { type Contribution, packed } from '../contribution';
import { type Correction, correctLedger } from '../correction';
import { HASH_BYTES } from '../people/identities';

/** What a workbook counts otherwise when one person counts elsewhere. */
export interface Delta {
  /** The index of a figure and what is added to it, one after the other. */
  readonly numbers: readonly number[];
  /** The index of a figure, and what is added to its unknown, workbooks and persons. */
  readonly lacks: readonly number[];
  /** Rows of rosters that do not count any more because of a transfer out. */
  readonly gone: readonly string[];
}

/** By what stands for the person, or by the row of 发展党员. */
export type Deltas = Readonly<Record<keyof ToldOf, Readonly<Record<string, Delta>>>>;

function deltaOf(before: Tally, after: Tally, gone: readonly string[]): Delta {
  const numbers = before.numbers.flatMap((number, index) => {
    const difference = (after.numbers[index] ?? 0) - number;
    return difference === 0 ? [] : [index, difference];
  });
  const left = new Map(after.lacks.map((lack) => [lack.index, lack]));
  const lacks = before.lacks.flatMap(({ index, unknown, workbooks, persons }) => {
    const now = left.get(index) ?? { unknown: 0, workbooks: 0, persons: 0 };
    const changes = [now.unknown - unknown, now.workbooks - workbooks, now.persons - persons];
    return changes.every((change) => change === 0) ? [] : [index, ...changes];
  });
  return { numbers, lacks, gone };
}

/** The people of a workbook whom another one may turn out to have, too. */
function askedOf({
  rosters,
  recruits,
  awaited,
}: Pick<Contribution, 'rosters' | 'recruits' | 'awaited'>) {
  const elsewhere = new Set(
    rosters.flatMap(({ hashes, rows }) => {
      const bytes = Buffer.from(hashes, 'base64');
      return rows.map((_, at) =>
        bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES).toString('base64'),
      );
    }),
  );
  return {
    elsewhere,
    received: new Set(awaited.map(([person]) => person)),
    recruits: recruits.flatMap(({ sheet, rows }) => rows.map((row) => `${sheet}!${row}`)),
  };
}

/**
 * How a workbook counts without each of its people. Whoever merges a part has no workbook to count
 * anew: what another part says of a person is added to its figures instead.
 */
export function deltasOf(
  ledger: Ledger,
  form: Form,
  tally: Tally,
  people: Pick<Contribution, 'rosters' | 'recruits' | 'awaited'>,
  key: Uint8Array,
): Deltas {
  const nobody: ToldOf = { received: [], elsewhere: [], recruits: [] };
  const each = (who: keyof ToldOf, keys: Iterable<string>): Record<string, Delta> => {
    const deltas: Record<string, Delta> = {};
    for (const one of keys) {
      const { tally: after, gone } = correctLedger(ledger, form, { ...nobody, [who]: [one] }, key);
      deltas[one] = deltaOf(tally, unpackTally(Buffer.from(after.bytes, 'base64'), form), gone);
    }
    return deltas;
  };
  const { received, elsewhere, recruits } = askedOf(people);
  return {
    received: each('received', received),
    elsewhere: each('elsewhere', elsewhere),
    recruits: each('recruits', recruits),
  };
}

/**
 * Figures that count the organisation itself, such as those with fewer than three members: whoever
 * of several people goes, it is counted once or not at all.
 */
function ofOrganisation({ blocks }: Form): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { figures } of blocks.get('branch') ?? []) {
    for (const figure of figures.flat()) {
      if (figure?.measure.per === 'record' && figure.measure.sum === undefined) {
        found.add(figure.index);
      }
    }
  }
  return found;
}

/**
 * The figures of a workbook when what others say of its people is known; null where the part does
 * not know one of them.
 */
export function withDeltas(
  tally: Tally,
  deltas: Deltas,
  toldOf: ToldOf,
  form: Form,
): { readonly tally: Tally; readonly gone: readonly string[] } | null {
  const numbers = [...tally.numbers];
  const lacks = new Map(tally.lacks.map((lack) => [lack.index, lack]));
  const gone: string[] = [];
  for (const who of ['received', 'elsewhere', 'recruits'] as const) {
    for (const one of toldOf[who]) {
      const delta = deltas[who][one];
      if (!delta) return null;
      gone.push(...delta.gone);
      for (let at = 0; at + 1 < delta.numbers.length; at += 2) {
        const index = delta.numbers[at] ?? 0;
        numbers[index] = (numbers[index] ?? 0) + (delta.numbers[at + 1] ?? 0);
      }
      for (let at = 0; at + 3 < delta.lacks.length; at += 4) {
        const [index = 0, unknown = 0, workbooks = 0, persons = 0] = delta.lacks.slice(at, at + 4);
        const lack = lacks.get(index);
        if (!lack) continue;
        const left = {
          ...lack,
          // Each of two may be told to be the last who lacks something.
          unknown: Math.max(0, lack.unknown + unknown),
          workbooks: Math.max(0, lack.workbooks + workbooks),
          persons: Math.max(0, lack.persons + persons),
        };
        const isOver = left.workbooks === 0 || (persons < 0 && left.persons === 0);
        if (isOver) lacks.delete(index);
        else lacks.set(index, left);
      }
    }
  }
  for (const index of ofOrganisation(form)) {
    numbers[index] = Math.min(1, Math.max(0, numbers[index] ?? 0));
  }
  const sorted = [...lacks.values()].sort((a, b) => a.index - b.index);
  return { tally: { ...tally, numbers, lacks: sorted }, gone };
}

/**
 * How a workbook of a part counts when what the others say is known, too; null where the part does
 * not know it.
 */
export function correctionOfPart(
  told: {
    readonly tally?: string | null;
    readonly people?: { readonly deltas: Deltas } | null;
  } | null,
  toldOf: ToldOf,
  form: Form,
): Correction | null {
  if (!told?.tally || !told.people) return null;
  // All that is told counts from how the workbook counts by itself.
  const alone = unpackTally(Buffer.from(told.tally, 'base64'), form);
  const after = withDeltas(alone, told.people.deltas, toldOf, form);
  return after
    ? {
        tally: packed(after.tally),
        people: null,
        rows: { received: [], elsewhere: [] },
        gone: after.gone,
        counted: null,
      }
    : null;
}
