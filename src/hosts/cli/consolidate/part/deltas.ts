import type { Ledger } from '../../../../ledger/model';
import {
  type Form,
  numbersAtSize,
  type Size,
  sizesOf,
  type Tally,
  type ToldOf,
  tallyFacts,
  unpackTally,
} from '../../../../returns';
import { LedgerFacts } from '../../../../returns/ledger-facts';
import { type Contribution, packed } from '../contribution';
import { type Correction, factsAfter } from '../correction';
import { HASH_BYTES } from '../people/identities';

/** What a workbook counts otherwise when one person counts elsewhere. */
export interface Delta {
  /** The index of a figure and what is added to it, one after the other. */
  readonly numbers: readonly number[];
  /** The index of a figure, and what is added to its unknown, workbooks and persons. */
  readonly lacks: readonly number[];
  /** Rows of rosters that do not count any more because of a transfer out. */
  readonly gone: readonly string[];
  /** Members of whom the organisation has so many less; left out where it has as many. */
  readonly size?: Size['gone'];
}

/** By what stands for the person, or by the row of 发展党员. */
export type Deltas = Readonly<Record<keyof ToldOf, Readonly<Record<string, Delta>>>> & {
  /** What hangs on how many are gone, whoever they are; no {@link Delta} has it. */
  readonly sizes?: readonly Size[];
};

function deltaOf(
  before: Tally,
  after: Tally,
  gone: readonly string[],
  [full, others]: Size['gone'],
  bySize: ReadonlySet<number>,
): Delta {
  const numbers = before.numbers.flatMap((number, index) => {
    const difference = (after.numbers[index] ?? 0) - number;
    return difference === 0 || bySize.has(index) ? [] : [index, difference];
  });
  const left = new Map(after.lacks.map((lack) => [lack.index, lack]));
  const lacks = before.lacks.flatMap(({ index, unknown, workbooks, persons }) => {
    const now = left.get(index) ?? { unknown: 0, workbooks: 0, persons: 0 };
    const changes = [now.unknown - unknown, now.workbooks - workbooks, now.persons - persons];
    return changes.every((change) => change === 0) ? [] : [index, ...changes];
  });
  return full + others === 0
    ? { numbers, lacks, gone }
    : { numbers, lacks, gone, size: [full, others] };
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
  const facts = new LedgerFacts(ledger, form.period);
  const sizes = sizesOf(facts, form);
  const bySize = new Set(sizes.flatMap(({ numbers }) => numbers.filter((_, at) => at % 2 === 0)));
  const before = facts.stock;
  const goneBy = ({ stock: after }: LedgerFacts): Size['gone'] => {
    const full = (before?.full ?? 0) - (after?.full ?? 0);
    return [full, (before?.members ?? 0) - (after?.members ?? 0) - full];
  };
  const each = (who: keyof ToldOf, keys: Iterable<string>): Record<string, Delta> => {
    const deltas: Record<string, Delta> = {};
    for (const one of keys) {
      const after = factsAfter(ledger, form, { ...nobody, [who]: [one] }, key);
      const counted = tallyFacts(after.facts, form);
      deltas[one] = deltaOf(tally, counted, after.gone, goneBy(after.facts), bySize);
    }
    return deltas;
  };
  const { received, elsewhere, recruits } = askedOf(people);
  return {
    received: each('received', received),
    elsewhere: each('elsewhere', elsewhere),
    recruits: each('recruits', recruits),
    sizes,
  };
}

/**
 * The figures of a workbook when what others say of its people is known; null where the part does
 * not know one of them.
 */
export function withDeltas(
  tally: Tally,
  deltas: Deltas,
  toldOf: ToldOf,
): { readonly tally: Tally; readonly gone: readonly string[] } | null {
  const numbers = [...tally.numbers];
  const lacks = new Map(tally.lacks.map((lack) => [lack.index, lack]));
  const gone: string[] = [];
  const add = (changes: readonly number[]): void => {
    for (let at = 0; at + 1 < changes.length; at += 2) {
      const index = changes[at] ?? 0;
      numbers[index] = (numbers[index] ?? 0) + (changes[at + 1] ?? 0);
    }
  };
  let [full, others] = [0, 0];
  for (const who of ['received', 'elsewhere', 'recruits'] as const) {
    for (const one of toldOf[who]) {
      const delta = deltas[who][one];
      if (!delta) return null;
      gone.push(...delta.gone);
      add(delta.numbers);
      full += delta.size?.[0] ?? 0;
      others += delta.size?.[1] ?? 0;
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
  add(numbersAtSize(deltas.sizes ?? [], [full, others]));
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
  const after = withDeltas(alone, told.people.deltas, toldOf);
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
