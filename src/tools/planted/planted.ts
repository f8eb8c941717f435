import { checkLedger } from '../../check/check';
import { makePlan, type Plan } from '../../check/plan';
import { type CivilDate, yearEnd } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import { plantNext } from '../../hosts/cli/samples';
import { readLedger } from '../../ledger/read';
import { RULES } from '../../rules/index.generated';
import type { Finding } from '../../rules/rule';
import { asWorkbook } from '../../samples/as-workbook';
import { layOut, PLAIN } from '../../samples/layout';
import type { SampleBranch } from '../../samples/model';
import { Random } from '../../samples/random';
import { headcounts, type Shares } from '../../samples/shares';
import { makeSociety } from '../../samples/society';
import { cellRef } from '../../workbook/model';

/** A workbook in which a mistake was not found, or made more lines than it may. */
export interface Miss {
  readonly seed: number;
  readonly file: string;
  readonly rule: string;
  readonly cell: string;
  /** What is said of the workbook that was not said before: rule and cell. */
  readonly said: readonly string[];
}

/** How the mistakes of one seed were found. */
export interface Planted {
  readonly workbooks: number;
  /** Cells in which a mistake was planted, and those at which it was found. */
  readonly cells: number;
  readonly found: number;
  /** Lines more than the workbook without them has, infos counted; and the most of one workbook a cell. */
  readonly lines: number;
  readonly worst: number;
  readonly misses: readonly Miss[];
}

const placeOf = ({ place }: Finding): string =>
  place?.address
    ? `${place.on.sheet.name}!${cellRef(place.address.row, place.address.column)}`
    : (place?.on.sheet.name ?? '');

const cellsOf = (finding: Finding): string[] => [
  placeOf(finding),
  ...finding.further.map(({ on, address }) =>
    address ? `${on.sheet.name}!${cellRef(address.row, address.column)}` : on.sheet.name,
  ),
];

/** What is said of a branch, and where its cells are. */
function look(branch: SampleBranch, plan: Plan, asOf: CivilDate) {
  const laidOut = layOut(branch, plan.templates, PLAIN);
  const ledger = readLedger(asWorkbook(laidOut), plan.templates, { file: `${branch.stem}.xlsx` });
  return { laidOut, findings: checkLedger(ledger, plan, asOf).findings };
}

/**
 * Plants a mistake in each workbook of a society, as `samples --defects 1` does, and counts what is
 * found of them.
 * @param branches how many workbooks
 */
export function findPlanted(
  templates: Templates,
  shares: Shares,
  { seed, branches, year }: { seed: number; branches: number; year: number },
): Planted {
  const plan = makePlan(templates, RULES);
  const asOf = yearEnd(year);
  const random = new Random(seed + 1);
  const misses: Miss[] = [];
  let [cells, found, lines, worst, turn] = [0, 0, 0, 0, 0];
  for (const branch of makeSociety(headcounts(shares, branches), branches, year, seed)) {
    const before = look(branch, plan, asOf).findings.length;
    const planted = plantNext(branch, turn, random);
    if (planted.length === 0) continue;
    turn++;
    const { laidOut, findings } = look(branch, plan, asOf);
    const said = findings.map((finding) => `${finding.rule.id} ${cellsOf(finding).join(' ')}`);
    const more = findings.length - before;
    cells += planted.length;
    lines += more;
    worst = Math.max(worst, more / planted.length);
    for (const { rule, table, row, key } of planted) {
      const { sheet, cell } =
        row === null ? laidOut.headerOf(table, key) : laidOut.cellOf(table, row, key);
      const at = `${sheet}!${cell}`;
      const isFound = findings.some((one) => one.rule.id === rule && cellsOf(one).includes(at));
      if (isFound) found++;
      if (!isFound || more > planted.length) {
        misses.push({ seed, file: branch.stem, rule, cell: at, said });
      }
    }
  }
  return { workbooks: turn, cells, found, lines, worst, misses };
}
