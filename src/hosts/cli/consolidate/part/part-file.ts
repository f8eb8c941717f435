import { createHash } from 'node:crypto';
import * as z from 'zod';
import { UNIT_STATES } from '../../../../consolidate/round';
import { chunks } from '../../../../core/text/chunks';
import type { BranchFacts } from '../../../../returns';
import { writeWhole } from '../../files/atomic';
import { lineBytesOf, linesOf } from '../../files/lines';
import type { Contribution } from '../contribution';
import type { Deltas } from './deltas';

const SCHEMA = 'branch-ledger/part@1';

const unitSchema = z.object({
  name: z.string(),
  code: z.string().nullable(),
  superior: z.string().nullable(),
  formerNames: z.array(z.string()),
  due: z.number().nullable(),
  state: z.enum(UNIT_STATES).nullable(),
  fingerprint: z.string().nullable(),
});

const headerSchema = z.object({
  schema: z.literal(SCHEMA),
  version: z.string(),
  /** Null in a part of no workbook whose year nobody told. */
  year: z.int().nullable(),
  period: z.string().nullable(),
  /** The day on which its workbooks were judged, as a number such as 20261231. */
  judgedOn: z.int(),
  /** The form that its figures are of. */
  form: z.string().nullable(),
  /** Tells the key of the hashes of its people; null where it has none. */
  key: z.string().nullable(),
  /** Which piece of one set it is, such as `2/8`. */
  shard: z.string().nullable(),
  /** The parts that it was made of. */
  from: z.array(z.object({ file: z.string(), sha256: z.string() })),
  units: z.array(unitSchema),
});

/** What a part says of itself in its first line. */
export type PartHeader = z.infer<typeof headerSchema>;

/** People of one workbook, as keyed hashes, and how it counts without each of them. */
export type PeopleOfPart = Pick<
  Contribution,
  'rosters' | 'recruits' | 'arrived' | 'awaited' | 'transfers'
> & { readonly deltas: Deltas };

/** One workbook of a part. */
export interface PartWorkbook
  extends Pick<
    Contribution,
    'sha256' | 'year' | 'failure' | 'counts' | 'byRule' | 'standing' | 'leftOut' | 'acrossAnswers'
  > {
  /** Not in parts of earlier versions. */
  readonly open?: Contribution['open'];
  readonly file: string;
  /** The day of the file. */
  readonly on: number | null;
  readonly branch: BranchFacts | null;
  /** What became of a file that does not count by itself. */
  readonly away: 'superseded' | 'joined' | null;
  /** Base64; null where it does not count. */
  readonly tally: string | null;
  /** Null in a part without a key. */
  readonly people: PeopleOfPart | null;
}

/** What a part says of a workbook, as far as it is looked at when it is read. */
export const workbookSchema = z.looseObject({
  file: z.string(),
  on: z.number().nullable(),
  sha256: z.string().nullable(),
  year: z.int().nullable(),
  failure: z.looseObject({ code: z.string(), message: z.string() }).nullable(),
  branch: z.looseObject({ name: z.string().nullable(), code: z.string().nullable() }).nullable(),
  away: z.enum(['superseded', 'joined']).nullable(),
  tally: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  byRule: z.record(z.string(), z.looseObject({ count: z.int() })),
  people: z.looseObject({ rosters: z.array(z.unknown()), deltas: z.looseObject({}) }).nullable(),
});

const sealSchema = z.object({ workbooks: z.int(), sha256: z.string() });

function* sealed(header: PartHeader, workbooks: Iterable<PartWorkbook>): Generator<string> {
  const hash = createHash('sha256');
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(header);
  let count = 0;
  for (const workbook of workbooks) {
    yield line(workbook);
    count++;
  }
  yield `${JSON.stringify({ workbooks: count, sha256: hash.digest('hex') })}\n`;
}

/**
 * Writes a part, whole or not at all: what it is in one line, each workbook in one, and a seal over
 * them all.
 * @throws Error of the system when it cannot be written
 */
export function writePart(
  path: string,
  header: Omit<PartHeader, 'schema'>,
  workbooks: Iterable<PartWorkbook>,
): void {
  writeWhole(path, chunks(sealed({ schema: SCHEMA, ...header }, workbooks)));
}

/** A part that was read once and found whole. */
export interface OpenedPart {
  readonly header: PartHeader;
  /** Of its content. */
  readonly sha256: string;
  readonly count: number;
  workbooks(): Generator<PartWorkbook>;
}

/** Whether a file is a part by its first line. */
export function isPart(path: string): boolean {
  try {
    const [first = ''] = linesOf(path);
    return headerSchema.safeParse(JSON.parse(first)).success;
  } catch {
    return false;
  }
}

/**
 * Reads a part through; null where it is damaged, cut short or none.
 * @param onWorkbook is given each workbook before it is known whether the part is whole
 */
export function openPart(
  path: string,
  onWorkbook: (workbook: PartWorkbook) => void = () => {},
): OpenedPart | null {
  const hash = createHash('sha256');
  let header: PartHeader | null = null;
  let count = 0;
  let seal: z.infer<typeof sealSchema> | null = null;
  try {
    for (const line of lineBytesOf(path)) {
      const value: unknown = JSON.parse(line.toString());
      const isSeal = sealSchema.safeParse(value);
      if (seal !== null) return null;
      if (header !== null && isSeal.success && !('file' in (value as object))) {
        seal = isSeal.data;
        continue;
      }
      hash.update(line).update('\n');
      if (header === null) header = headerSchema.parse(value);
      else {
        workbookSchema.parse(value);
        onWorkbook(value as PartWorkbook);
        count++;
      }
    }
  } catch {
    return null;
  }
  if (!header || !seal || seal.workbooks !== count || seal.sha256 !== hash.digest('hex'))
    return null;
  return { header, sha256: seal.sha256, count, workbooks: () => workbooksOf(path, count) };
}

function* workbooksOf(path: string, count: number): Generator<PartWorkbook> {
  let at = 0;
  for (const line of linesOf(path)) {
    if (at > count) return;
    // Looked at when the part was opened.
    if (at > 0) yield JSON.parse(line) as PartWorkbook;
    at++;
  }
}
