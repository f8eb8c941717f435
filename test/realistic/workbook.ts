import { checkLedger } from '../../src/check/check';
import { renderFinding, renderReason } from '../../src/check/messages';
import { makePlan } from '../../src/check/plan';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { checkCharacter } from '../../src/core/text/id-number';
import { RULES } from '../../src/rules/index.generated';
import { ledgerOf, type SheetTables, templates } from '../../src/rules/testing';
import { type Cell, cellRef } from '../../src/workbook/model';

type Row = readonly (Cell | null)[];

const plan = makePlan(templates, RULES);

/** Columns whose digits are text. */
const TEXT = /号码|编号|编码|年月|日期|时间|电话/;

/** A sheet written as lines of cells parted by `|`; the first line is its headers. */
export function table(text: string): Row[] {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return [
    head,
    ...rows.map((cells) =>
      cells.map((cell, i) => {
        if (cell === '') return null;
        return /^\d{1,7}(\.\d+)?$/.test(cell) && !TEXT.test(head[i] ?? '') ? Number(cell) : cell;
      }),
    ),
  ];
}

/** An identity number of the area that no place has. */
export function idOf(birth: string, sequence: number): string {
  const first17 = `999999${birth}${String(sequence).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

/** What the national pack says of a workbook. */
export interface Said {
  /** Errors and warnings. */
  readonly flagged: readonly string[];
  readonly infos: readonly string[];
  /** Why rules were not checked. */
  readonly notChecked: readonly string[];
}

/** Checks a workbook with all the rules that are on, as a user does. */
export function check(tables: SheetTables, today: string): Said {
  const result = checkLedger(ledgerOf(tables), plan, parseIsoDate(today));
  const said = result.findings.map((finding) => {
    const { address, on } = finding.place ?? {};
    const cell = address ? `${on?.sheet.name}!${cellRef(address.row, address.column)}` : '';
    const { problem } = renderFinding(finding, plan, { language: 'zh-CN' });
    const line = `${finding.rule.id} ${cell} ${problem}`;
    return { line, info: finding.severity === 'info' };
  });
  return {
    flagged: said.filter(({ info }) => !info).map(({ line }) => line),
    infos: said.filter(({ info }) => info).map(({ line }) => line),
    notChecked: result.notChecked.map(
      (reason) => `${reason.rule.rule.id} ${renderReason(reason, plan, { language: 'zh-CN' })}`,
    ),
  };
}
