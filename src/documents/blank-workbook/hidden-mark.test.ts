import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../check/check';
import { makePlan } from '../../check/plan';
import { parseIsoDate } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import { readLedger } from '../../ledger/read';
import { lackingFigures } from '../../returns/lacking/lacking-figures';
import { RULES } from '../../rules/index.generated';
import { templates } from '../../rules/testing';
import { portableInflate } from '../../workbook/inflate';
import { readWorkbook } from '../../workbook/read/read';
import { makeBlankWorkbook } from './blank-workbook';

const TODAY = parseIsoDate('2025-12-31');

/** A blank that a program has saved again without some of its sheets, perhaps without its hidden names. */
async function handedIn(gone: readonly string[], marked: boolean): Promise<Ledger> {
  const parts = unzipSync(await makeBlankWorkbook(templates));
  const at = 'xl/workbook.xml';
  let book = strFromU8(parts[at] as Uint8Array);
  for (const name of gone) book = book.replace(new RegExp(`<sheet [^>]*name="${name}"[^>]*/>`), '');
  // Local names count the sheets; a program that saves the workbook numbers them anew.
  book = book.replace(/<definedName name="_xlnm[^>]*>[^<]*<\/definedName>/g, '');
  if (!marked) book = book.replace(/<definedNames>.*?<\/definedNames>/, '');
  const bytes = zipSync({ ...parts, [at]: strToU8(book) });
  const cells = await readWorkbook(bytes, '台账.xlsx', { inflate: portableInflate });
  return readLedger(cells, templates, { file: '台账.xlsx', year: 2025 });
}

const lacking = (ledger: Ledger): string[] => lackingFigures(ledger, templates, TODAY);

const findingsOf = (ledger: Ledger): string[] => {
  const plan = makePlan(templates, RULES);
  const { findings } = checkLedger(ledger, plan, TODAY);
  return findings
    .filter(({ rule }) => rule.id === 'ledgers/empty-register')
    .map(({ severity, data }) => `${severity} ${data.table}`);
};

describe('a workbook from our blank', () => {
  const GONE = ['会议记录', '党费收缴', '党员增减'];

  it('says the same without a sheet as with it empty', async () => {
    const whole = await handedIn([], true);
    const less = await handedIn(GONE, true);
    expect(less.meetings.sheets).toEqual([]);
    expect(lacking(less)).toEqual(lacking(whole));
    expect(lacking(less)).not.toContain('meetings.general-meeting.events');
    expect(findingsOf(less).sort()).toEqual(findingsOf(whole).sort());
    expect(findingsOf(less)).toContain('warning meetings');
  });

  it('counts nobody where the roster is gone, and knows nothing of sheets it never had', async () => {
    const less = await handedIn(['党员名册'], true);
    expect(lacking(less)).toContain('members.all.total');
    expect(less.blank).toContain('members');
    expect(less.blank).not.toContain('honours');
  });

  it('is any other workbook without its mark', async () => {
    const less = await handedIn(GONE, false);
    expect(less.blank).toEqual([]);
    expect(lacking(less)).toContain('meetings.general-meeting.events');
    expect(findingsOf(less)).not.toContain('warning meetings');
  });
});
