import { readFileSync } from 'node:fs';
import { checkLedger } from '../../check/check';
import { makePlan } from '../../check/plan';
import { yearEnd } from '../../core/calendar/civil-date';
import type { Templates } from '../../core/templates/load';
import { nodeInflate } from '../../hosts/cli/files/inflate';
import { TEMPLATES_ROOT } from '../../hosts/cli/files/package-root';
import { readTemplates } from '../../hosts/cli/files/template-files';
import { readShares } from '../../hosts/cli/samples';
import { readLedger } from '../../ledger/read';
import { RULES } from '../../rules/index.generated';
import { asWorkbook } from '../../samples/as-workbook';
import { makeLargeBranch } from '../../samples/large';
import { layOut, PLAIN } from '../../samples/layout';
import type { SampleBranch } from '../../samples/model';
import type { Row, Workbook } from '../../workbook/model';
import { readWorkbook } from '../../workbook/read/read';
import type { Contender, Measured } from './section';

const YEAR = 2025;
const MEMBERS = 10_000;

export const CLEAN = 'all rules, clean';
export const ALL_WRONG = 'all rules, every row wrong';
export const WITH_DUES = 'all rules, a year of dues besides';
export const ONE_CELL = 'one cell edited among 10,000 members';
export const ONE_CELL_OF_FEW = 'one cell edited among 1,000 members';
export const LARGE_ROSTER = 'read and check 100,000 rows';

/** The registers of a year that grow with members times months. */
const REGISTERS = ['dues', 'attendance', 'talks', 'trainings', 'reviews'] as const;

function spoil(branch: SampleBranch): void {
  for (const row of branch.rows.members) {
    Object.assign(row, {
      idNumber: `${String(row.idNumber).slice(0, 17)}?`,
      sex: row.sex === 'male' ? 'female' : 'male',
      ethnicity: '汉',
      education: '不详',
      partyYears: 99,
      phone: '12345',
      joinedOn: Number(row.birthDate) + 100_000,
      lostSince: '某日',
    });
  }
}

interface LargeBranch {
  readonly members: number;
  /** Whether it keeps the registers, too. */
  readonly registers?: boolean;
  readonly change?: (branch: SampleBranch) => void;
}

function largeWorkbook(
  templates: Templates,
  { members, registers, change }: LargeBranch,
): Workbook {
  const shares = readShares(TEMPLATES_ROOT, 'communique-2024');
  const branch = makeLargeBranch(shares, members, YEAR, 1);
  if (!registers) for (const table of REGISTERS) branch.rows[table] = [];
  change?.(branch);
  return asWorkbook(layOut(branch, templates, PLAIN));
}

/** Checks a large branch; the time is that of checking once everything is loaded and warm. */
function check(wanted: LargeBranch): Measured {
  const templates = readTemplates(TEMPLATES_ROOT);
  const workbook = largeWorkbook(templates, wanted);
  const plan = makePlan(templates, RULES);
  const times: number[] = [];
  let findings = 0;
  for (let run = 0; run < 12; run++) {
    // A ledger of its own, so that the indexes are built each time.
    const ledger = readLedger(workbook, templates, { file: 'bench' });
    const start = performance.now();
    findings = checkLedger(ledger, plan, yearEnd(YEAR)).findings.length;
    times.push((performance.now() - start) / 1000);
  }
  return { count: findings, seconds: Math.min(...times) };
}

/** Takes the edit of one cell of the roster: reads and checks everything again, as the pane does. */
function editOneCell(members: number): Measured {
  const templates = readTemplates(TEMPLATES_ROOT);
  const workbook = largeWorkbook(templates, { members });
  const plan = makePlan(templates, RULES);
  const today = yearEnd(YEAR);
  const [on] = readLedger(workbook, templates, { file: 'bench' }).members.sheets;
  const column = on?.columns.phone;
  const times: number[] = [];
  let findings = 0;
  for (let run = 0; run < 12 && on && column !== undefined; run++) {
    const rows = on.sheet.rows as Row[];
    const at = 1 + run * 30;
    const old = rows[at];
    if (!old) throw new Error('no such row');
    const start = performance.now();
    rows[at] = { index: old.index, cells: old.cells.with(column, '12345') };
    const ledger = readLedger(workbook, templates, { file: 'bench' });
    findings = checkLedger(ledger, plan, today).findings.length;
    times.push((performance.now() - start) / 1000);
  }
  return { count: findings, seconds: Math.min(...times) };
}

export const ENGINE: readonly Contender[] = [
  { name: CLEAN, run: () => check({ members: MEMBERS }) },
  { name: ALL_WRONG, run: () => check({ members: MEMBERS, change: spoil }) },
  { name: WITH_DUES, run: () => check({ members: MEMBERS, registers: true }) },
  { name: ONE_CELL, run: () => editOneCell(MEMBERS) },
  { name: ONE_CELL_OF_FEW, run: () => editOneCell(1_000) },
];

/** Reads and checks a roster of 100,000 rows. */
async function largeRoster([file = '']: readonly string[]): Promise<number> {
  const templates = readTemplates(TEMPLATES_ROOT);
  const workbook = await readWorkbook(readFileSync(file), file, { inflate: nodeInflate });
  const ledger = readLedger(workbook, templates, { file, year: YEAR });
  return checkLedger(ledger, makePlan(templates, RULES), yearEnd(YEAR)).findings.length;
}

export const ROSTER: readonly Contender[] = [{ name: LARGE_ROSTER, run: largeRoster }];

/** How many members the checking is compared at, from few to many. */
export const SIZES = [1_000, 10_000, 50_000] as const;
export const sizeName = (members: number): string => `${members.toLocaleString('en')} members`;

export const GROWTH: readonly Contender[] = SIZES.map((members) => ({
  name: sizeName(members),
  run: () => check({ members }),
}));
