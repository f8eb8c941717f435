import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';
import type { Round, Unit, UnitNews, UnitOfRound } from '../../../../consolidate/round';
import { fingerprintOf } from '../../../../consolidate/round';
import { type Form, plainName } from '../../../../returns';
import { writeWhole } from '../../files/atomic';
import { linesOf } from '../../files/lines';
import { keyName } from '../../files/run-key';
import type { Consolidation } from '../consolidation';
import { workbookOfPart } from '../part/make-part';
import { type PartWorkbook, workbookSchema } from '../part/part-file';
import type { Told } from '../told';
import { isAdopted, type UnitsOfRound } from '../units';
import { withValues } from './changed-values';
import { changesOf, type Prints, progressOf } from './prints';

const SCHEMA = 'branch-ledger/kept-units@1';

const printsSchema = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      table: z.string(),
      open: z.array(z.int()).default([]),
      rows: z.string(),
    }),
  ),
  findings: z.array(z.string()),
  answered: z.int(),
});

const headSchema = z.object({
  schema: z.literal(SCHEMA),
  form: z.string(),
  /** Tells the key of the prints. */
  key: z.string(),
});

const unitSchema = z.object({
  unit: z.string(),
  /** What the workbook of 文件指纹 came to. */
  accepted: z.object({ workbook: workbookSchema, prints: printsSchema.nullable() }).nullable(),
  /** The findings of the list that was sent last, of which workbook, and those of the list before. */
  sent: z
    .object({
      sha256: z.string(),
      findings: z.array(z.string()),
      before: z.array(z.string()).nullable(),
    })
    .nullable(),
});

/** What is kept of a unit from one run to the next. */
type KeptUnit = z.infer<typeof unitSchema>;

/** Where it is kept: beside the register, for the program alone. */
export const keptUnitsPath = (register: string): string =>
  join(dirname(register), `.${basename(register)}.kept`);

const nameOf = ({ code, name }: Unit): string => plainName(code ?? name);

/** What is kept of the units; nothing where it was made for another form. A damaged line is none. */
function* keptUnits(path: string, form: Form): Generator<KeptUnit & { readonly key: string }> {
  if (!existsSync(path)) return;
  let key: string | null = null;
  for (const line of linesOf(path)) {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      continue;
    }
    if (key === null) {
      const head = headSchema.safeParse(value);
      if (!head.success || head.data.form !== form.id) return;
      ({ key } = head.data);
      continue;
    }
    const unit = unitSchema.safeParse(value);
    if (unit.success) yield { ...unit.data, key };
  }
}

/**
 * The workbooks that the office has accepted and that are not there any more.
 * @param wanted their digests
 */
export function* acceptedWorkbooks(
  register: string,
  form: Form,
  wanted: ReadonlySet<string>,
): Generator<PartWorkbook> {
  for (const { accepted } of keptUnits(keptUnitsPath(register), form)) {
    const workbook = accepted?.workbook as PartWorkbook | undefined;
    if (workbook?.sha256 && wanted.has(workbook.sha256)) yield workbook;
  }
}

/** The workbook by which a unit is judged: a later one of a locked unit is looked at, too. */
type PlaceOf = (one: UnitOfRound) => number | null;

const printsAt = (told: Told, place: number | null): Prints | null =>
  place === null ? null : (told.of(place)?.prints ?? null);

/** Tells of each unit what has changed since its workbook was accepted, and since its list was sent. */
export async function withNews(
  round: Round,
  { path: register, prints: key }: UnitsOfRound,
  form: Form,
  told: Told,
  consolidation: Consolidation,
  placeOf: PlaceOf,
  passwords: readonly string[],
): Promise<Round> {
  const news = new Map<string, UnitNews>();
  const units = new Map(round.units.map((one) => [nameOf(one.unit), one]));
  for (const kept of keptUnits(keptUnitsPath(register), form)) {
    const one = units.get(kept.unit);
    const place = one ? placeOf(one) : null;
    const prints = printsAt(told, place);
    if (!one || place === null || !prints || kept.key !== keyName(key)) continue;
    const sha = consolidation.entryAt(place).sha256;
    const { accepted, sent } = kept;
    const isOther = accepted?.prints && accepted.workbook.sha256 !== sha;
    const changes = isOther && accepted.prints ? changesOf(accepted.prints, prints) : null;
    const there = consolidation.entries.find(
      ({ sha256, ofPart }) => !ofPart && sha256 === accepted?.workbook.sha256,
    );
    const files = there ? ([there.input, consolidation.entryAt(place).input] as const) : null;
    const earlier = sent?.sha256 === sha ? sent.before : (sent?.findings ?? null);
    news.set(kept.unit, {
      change: changes && (await withValues(changes, files, passwords, key)),
      progress: earlier && progressOf(earlier, prints.findings),
      answered: prints.answered,
    });
  }
  return {
    ...round,
    units: round.units.map((one) => {
      const { adopted } = one.unit;
      const isAdoptedGone =
        adopted !== null &&
        !consolidation.entries.some(({ input }) => isAdopted(adopted, input.file));
      return { ...one, news: news.get(nameOf(one.unit)) ?? null, isAdoptedGone };
    }),
  };
}

/**
 * Keeps what the next run needs: the figures of each unit as 文件指纹 has them, and what was sent.
 * @param path of the new file, which may be the old one
 */
export function keepUnits(
  path: string,
  { path: register, prints: key }: UnitsOfRound,
  form: Form,
  round: Round,
  consolidation: Consolidation,
  told: Told,
  placeOf: PlaceOf,
  sendsBack: boolean,
): void {
  const before = new Map<string, KeptUnit['sent']>();
  for (const { unit, sent } of keptUnits(keptUnitsPath(register), form)) before.set(unit, sent);
  const sentOf = (one: UnitOfRound): KeptUnit['sent'] => {
    const sent = before.get(nameOf(one.unit)) ?? null;
    const place = placeOf(one);
    const findings = printsAt(told, place)?.findings;
    const sha256 = place === null ? null : consolidation.entryAt(place).sha256;
    if (!sendsBack || !findings || sha256 === null || sent?.sha256 === sha256) return sent;
    return { sha256, findings: [...findings], before: sent?.findings ?? null };
  };
  function* lines(): Generator<unknown> {
    yield { schema: SCHEMA, form: form.id, key: keyName(key) };
    const left = new Map<string, UnitOfRound>();
    for (const one of round.units) {
      const { workbook } = one;
      const place = workbook ? consolidation.placeOf(workbook.file) : null;
      const fresh = place !== null && workbook?.sha256 === fingerprintOf(one);
      // One that stands in for a later file has no prints: they are in what was kept.
      if (fresh && !consolidation.entryAt(place).ofPart) {
        const prints = printsAt(told, place);
        const packed = consolidation.packedOf(place);
        const tally = packed && Buffer.from(packed).toString('base64');
        const kept = workbookOfPart(consolidation, told, place);
        yield {
          unit: nameOf(one.unit),
          accepted: { workbook: { ...kept, tally, people: null }, prints },
          sent: sentOf(one),
        };
      } else left.set(nameOf(one.unit), one);
    }
    for (const kept of keptUnits(keptUnitsPath(register), form)) {
      const one = left.get(kept.unit);
      if (!one) continue;
      left.delete(kept.unit);
      const isIt = kept.accepted?.workbook.sha256 === fingerprintOf(one);
      yield { unit: kept.unit, accepted: isIt ? kept.accepted : null, sent: sentOf(one) };
    }
  }
  function* text(): Generator<string> {
    for (const line of lines()) yield `${JSON.stringify(line)}\n`;
  }
  writeWhole(path, text());
}
