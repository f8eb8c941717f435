import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { runRules } from '../check/check';
import { makePlan } from '../check/plan';
import { addDays, type CivilDate } from '../core/calendar/civil-date';
import { readLedger } from '../ledger/read';
import type { TableId } from '../ledger/records.generated';
import { compileForm, finishReturn, tallyLedger } from '../returns';
import { RULES } from '../rules/index.generated';
import { templates } from '../rules/testing';
import { asWorkbook } from './as-workbook';
import { layOut, PLAIN } from './layout';
import type { SampleBranch, SampleRow } from './model';
import { headcounts, sharesSchema } from './shares';
import { makeSociety } from './society';

const YEAR = 2025;
const AS_OF = 20_251_231 as CivilDate;
const BRANCHES = 24;
/** Of the ledgers in how many the findings must state their figures, so that silence does not pass. */
const STATED = 0.7;

const path = join(import.meta.dirname, '../../templates/shares/communique-2024.json');
const shares = sharesSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const branches = [...makeSociety(headcounts(shares, BRANCHES), BRANCHES, YEAR, 5)];
const form = compileForm(templates, { year: YEAR });

/** The rules that say of a cadence in so many words that it was not met, and the row of the table. */
const CADENCES: Readonly<Record<string, string>> = {
  'meetings/general-meeting-quarterly': 'general-meeting',
  'meetings/theme-day-monthly': 'theme-day',
  'meetings/organisation-life-yearly': 'organisation-life-meeting',
};

const all = makePlan(templates, RULES);
const asked = new Set(['branch/members-balance', ...Object.keys(CADENCES)]);
const plan = { ...all, rules: all.rules.filter(({ rule }) => asked.has(rule.id)) };

type Edit = (branch: SampleBranch, at: number) => void;

const rowOf = (rows: readonly SampleRow[], at: number): SampleRow => rows[at % rows.length] ?? {};
const PEOPLE: readonly TableId[] = ['members', 'movements', 'recruits', 'dues'];

/** What people do to ledgers that makes it hard to tell whom a row means, or when. */
const EDITS: Readonly<Record<string, Edit>> = {
  'one name for two': ({ rows: { members } }, at) => {
    rowOf(members, at).name = rowOf(members, at + 1).name ?? null;
  },
  'a row twice': ({ rows: { members } }, at) => {
    members.push({ ...rowOf(members, at) });
  },
  'a movement twice': ({ rows: { movements } }, at) => {
    if (movements.length > 0) movements.push({ ...rowOf(movements, at) });
  },
  'no number': ({ rows }, at) => {
    rowOf(rows[PEOPLE[at % PEOPLE.length] ?? 'members'], at).idNumber = null;
  },
  'no numbers of movements': ({ rows: { movements } }) => {
    for (const movement of movements) movement.idNumber = null;
  },
  'another number': ({ rows: { movements, members } }, at) => {
    rowOf(movements, at).idNumber = rowOf(members, at + 3).idNumber ?? null;
  },
  'no day of joining': ({ rows: { members } }, at) => {
    rowOf(members, at).joinedOn = null;
  },
  'joined in the year': ({ rows: { members } }, at) => {
    const day = addDays(20_250_101 as CivilDate, at % 365);
    Object.assign(rowOf(members, at), { joinedOn: day, category: 'probationary' });
  },
  'not yet approved': ({ rows: { recruits } }, at) => {
    const row = rowOf(recruits, at);
    if (row.meetingOn) Object.assign(row, { approvedOn: null, conversionApprovedOn: null });
  },
  'approved next year': ({ rows: { recruits } }, at) => {
    const row = rowOf(recruits, at);
    if (row.meetingOn) row.approvedOn = 20_260_115;
  },
  'not yet arrived': ({ rows: { movements } }, at) => {
    rowOf(movements, at).arrivedOn = null;
  },
  'admitted without a movement': ({ rows }) => {
    rows.movements = rows.movements.filter(({ kind }) => kind !== 'admitted');
  },
  'left and off the roster': ({ rows: { members } }, at) => {
    members.splice(at % members.length, 1);
  },
  'no day of a movement': ({ rows: { movements } }, at) => {
    if (at % 4 === 0) rowOf(movements, at).movedOn = null;
  },
  'a meeting less': ({ rows: { meetings } }, at) => {
    meetings.splice(at % meetings.length, 1);
  },
  'held early next year': ({ rows: { meetings } }) => {
    for (const row of meetings) {
      if ([row.kinds].flat().includes('organisation-life-meeting')) row.heldOn = 20_260_210;
    }
  },
};

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(400)), {
  minLength: 1,
  maxLength: 5,
});
const cases = fc.record({
  place: fc.nat(BRANCHES - 1),
  off: fc.constantFrom(-2, -1, 1, 3),
  chosen: edits,
});

function ledgerOf({ place, off, chosen }: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const branch = structuredClone(branches[place]) as SampleBranch;
  for (const [name, at] of chosen) EDITS[name]?.(branch, at);
  const [info] = branch.rows.branch;
  if (info) info.membersLastYear = Number(info.membersLastYear) + off;
  const workbook = asWorkbook(layOut(branch, templates, PLAIN));
  return readLedger(workbook, templates, { file: branch.stem });
}

it('findings state the figures of the return', () => {
  let count = 0;
  let stated = 0;
  fc.assert(
    fc.property(cases, (one) => {
      const ledger = ledgerOf(one);
      const result = runRules(ledger, plan, AS_OF);
      const { tables } = finishReturn(tallyLedger(ledger, form), form);
      const value = (table: string, row: string, column = 'total') =>
        tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.values[column];
      count++;
      const balance = result.findings.find(({ rule }) => rule.id === 'branch/members-balance');
      const figures = ['r1', 'r2', 'r7', 'r13', 'r14'].map((row) => value('change', row));
      if (balance) {
        stated++;
        const { last, came, went, should, actual } = balance.data;
        expect([last, came, went, should, actual]).toEqual(figures);
      } else {
        // Silent only where it balances, or where nobody can tell.
        const change = tables.find(({ id }) => id === 'change');
        const difference = change?.balances.find(({ id }) => id.startsWith('r15-is-zero'));
        expect(difference?.ok).not.toBe(false);
      }
      const open = new Set(result.notChecked.map(({ rule }) => rule.rule.id));
      for (const [rule, kind] of Object.entries(CADENCES)) {
        if (open.has(rule) || value('meetings', kind, 'met') === null) continue;
        const isBroken = result.findings.some((finding) => finding.rule.id === rule);
        expect([rule, isBroken]).toEqual([rule, value('meetings', kind, 'met') === 0]);
      }
    }),
    { numRuns: 80, seed: 20_251_231 },
  );
  expect(stated / count).toBeGreaterThan(STATED);
});
