import { join } from 'node:path';
import { type Unit, unitOf } from '../../../consolidate/round';
import type { Templates } from '../../../core/templates/load';
import type { LocalText } from '../../../core/templates/schema';
import { makeBlankWorkbook } from '../../../documents/blank-workbook/blank-workbook';
import { newYearWorkbook } from '../../../documents/blank-workbook/new-year/new-year';
import { branchesIn } from '../../../ledger/of-branch';
import { usageError } from '../commands/usage';
import type { Input } from '../files/discover';
import { isFailed, openOrTell } from '../files/open-or-tell';
import { safeName } from '../files/outputs/findings-lists';
import { goOn } from '../work/interrupted';

/** The workbook of last year in which a unit stands. */
interface Source {
  readonly input: Input;
  readonly name: string | null;
  readonly year: number | null;
}

/** What a unit is to get. */
export interface UnitWorkbook {
  readonly path: string;
  /** Null for a unit of which no workbook of last year is there. */
  readonly source: Source | null;
  make(): Promise<Uint8Array>;
}

/** The workbooks of all units for a new year, and what could not be used. */
export interface UnitsPlan {
  readonly year: number;
  readonly workbooks: readonly UnitWorkbook[];
  readonly told: readonly Told[];
}

/** What is said of a file or a unit. */
interface Told {
  readonly about: string;
  readonly text: LocalText;
  /** Whether something is missing for it. */
  readonly failed: boolean;
}

interface PlanOptions {
  readonly units: readonly Unit[];
  readonly inputs: readonly Input[];
  readonly out: string;
  readonly templates: Templates;
  readonly passwords: readonly string[];
  readonly year: number | undefined;
  readonly all: boolean;
  readonly signal: AbortSignal;
}

/** Names of files, each once: with the code or the superior where two units have one name. */
function fileNames(units: readonly Unit[], year: number): string[] {
  const taken = new Set<string>();
  return units.map(({ name, code, superior }) => {
    const further = [code, superior].flatMap((one) => (one ? `${name}-${one}` : []));
    const free = [name, ...further].find((one) => !taken.has(safeName(one).toLowerCase()));
    let own = free ?? name;
    for (let n = 2; taken.has(safeName(own).toLowerCase()); n++) own = `${name} (${n})`;
    taken.add(safeName(own).toLowerCase());
    return `${safeName(own)}-${year}.xlsx`;
  });
}

/**
 * Finds the workbook of last year of each unit, by code or by name, former names included.
 * @throws UsageError when nobody says which year the new one is
 */
export async function planUnits(options: PlanOptions): Promise<UnitsPlan> {
  const { units, inputs, out, templates, passwords, signal } = options;
  const told: Told[] = [];
  const sources = new Map<Unit, Source[]>();
  const find = unitOf(units);
  const years: number[] = [];
  for (const input of inputs) {
    await goOn(signal);
    const ledger = await openOrTell(input, templates, passwords);
    if (isFailed(ledger)) {
      told.push({ about: ledger.file, text: ledger.reason, failed: true });
      continue;
    }
    if (ledger.year !== null) years.push(ledger.year);
    for (const own of branchesIn(ledger)) {
      const { name = null, code = null } = own.branch.records[0] ?? {};
      const unit = find({ name, code });
      const source = { input, name, year: ledger.year };
      if (unit) sources.set(unit, [...(sources.get(unit) ?? []), source]);
      else {
        const text = { 'zh-CN': '不在单位名单上，没有带过来', en: 'is of no unit of the list' };
        told.push({ about: input.file, text, failed: false });
      }
    }
  }
  const year = options.year ?? (years.length > 0 ? Math.max(...years) + 1 : undefined);
  if (year === undefined) {
    throw usageError(
      '没有一个工作簿写明是哪一年的。请用 --year 写明新台账的年度。',
      'No workbook says of which year it is. Give the year of the new ones with --year.',
    );
  }
  const names = fileNames(units, year);
  const workbooks = units.flatMap((unit, index): UnitWorkbook | [] => {
    const path = join(out, names[index] ?? '');
    const own = (sources.get(unit) ?? []).filter((one) => (one.year ?? year - 1) === year - 1);
    if (own.length > 1) {
      const files = own.map(({ input }) => input.file);
      const text = {
        'zh-CN': `有几个工作簿：${files.join('、')}。请留下对的一个，再做一次`,
        en: `has several workbooks: ${files.join(', ')}. Keep the right one and run again`,
      };
      told.push({ about: unit.name, text, failed: true });
      return [];
    }
    const [source = null] = own;
    return { path, source, make: () => makeFor(unit, source, year, options) };
  });
  return { year, workbooks, told };
}

async function makeFor(
  { name, code, superior }: Unit,
  source: Source | null,
  year: number,
  { templates, passwords, all }: PlanOptions,
): Promise<Uint8Array> {
  const rows = new Map([['branch', [{ name, code, parent: superior, year }]]]);
  const blank = () => makeBlankWorkbook(templates, { all, rows });
  if (!source) return blank();
  const ledger = await openOrTell(source.input, templates, passwords);
  // It was there a moment ago; whoever removed it gets a blank.
  if (isFailed(ledger)) return blank();
  const own = branchesIn(ledger).find(({ branch }) => branch.records[0]?.name === source.name);
  return (await newYearWorkbook(own ?? ledger, templates, year, all)).bytes;
}
