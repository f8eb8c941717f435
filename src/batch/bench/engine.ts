import { readFileSync } from 'node:fs';
import { yearEnd } from '../../calendar/civil-date';
import { checkLedger } from '../../check/check';
import { makePlan } from '../../check/plan';
import { readLedger } from '../../ledger/read';
import { RULES } from '../../rules/index.generated';
import { asWorkbook } from '../../samples/as-workbook';
import { makeLargeBranch } from '../../samples/large';
import { layOut, PLAIN } from '../../samples/layout';
import type { SampleBranch } from '../../samples/model';
import { readWorkbook } from '../../workbook/read';
import { nodeInflate } from '../inflate';
import { TEMPLATES_ROOT } from '../package-root';
import { readShares } from '../samples';
import { readTemplates } from '../template-files';
import type { Contender, Measured } from './section';

const YEAR = 2025;
const MEMBERS = 10_000;

export const CLEAN = 'all rules, clean';
export const ALL_WRONG = 'all rules, every row wrong';
export const WITH_DUES = 'all rules, a year of dues besides';
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

/** Checks a branch of 10,000 members; the time is that of checking once everything is loaded and warm. */
function check(registers: boolean, change?: (branch: SampleBranch) => void): Measured {
  const templates = readTemplates(TEMPLATES_ROOT);
  const branch = makeLargeBranch(readShares(TEMPLATES_ROOT, 'communique-2024'), MEMBERS, YEAR, 1);
  if (!registers) for (const table of REGISTERS) branch.rows[table] = [];
  change?.(branch);
  const workbook = asWorkbook(layOut(branch, templates, PLAIN));
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

export const ENGINE: readonly Contender[] = [
  { name: CLEAN, run: () => check(false) },
  { name: ALL_WRONG, run: () => check(false, spoil) },
  { name: WITH_DUES, run: () => check(true) },
];

/** Reads and checks a roster of 100,000 rows. */
async function largeRoster([file = '']: readonly string[]): Promise<number> {
  const templates = readTemplates(TEMPLATES_ROOT);
  const workbook = await readWorkbook(readFileSync(file), file, { inflate: nodeInflate });
  const ledger = readLedger(workbook, templates, { file, year: YEAR });
  return checkLedger(ledger, makePlan(templates, RULES), yearEnd(YEAR)).findings.length;
}

export const ROSTER: readonly Contender[] = [{ name: LARGE_ROSTER, run: largeRoster }];
