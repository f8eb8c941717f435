import type { Language } from '../core/templates/schema';
import { type Cell, isDateCell, type Row, type Sheet, type Workbook } from '../workbook/model';
import { cellText } from './format';

/** What is said of a finding: it was put right, or it is as it should be. */
export type AnswerKind = 'corrected' | 'explained';

/** One answer of a list of findings that came back from a branch. */
export interface Answer {
  /** The workbook, as the list names it. */
  readonly file: string;
  readonly rule: string;
  readonly sheet: string;
  /** Whom or what it is about; blank for a sheet or a file as a whole. */
  readonly subject: string;
  readonly kind: AnswerKind;
  /** 核实说明; blank where nothing was written. */
  readonly reason: string;
  readonly by: string;
  /** The list, and where on it the answer stands, counted from 1. */
  readonly list: string;
  readonly row: number;
}

/** How the answers are called on the list; the first is what its drop-down offers first. */
export const ANSWER_WORDS: Readonly<Record<Language, Readonly<Record<AnswerKind, string>>>> = {
  'zh-CN': { corrected: '已改正', explained: '情况属实' },
  en: { corrected: 'put right', explained: 'right as it is' },
};

/** What stands in the place of a reason where the list itself cannot be answered: no answer. */
export const SHUT_NOTES = {
  'zh-CN': {
    'in-workbook': '涉及个人，请在本支部工作簿的“核实说明”里说明',
    'by-correction': '改正后重新汇总，这一条就没有了',
  },
  en: {
    'in-workbook': 'Concerns a person: explain it in 核实说明 of the branch’s own workbook',
    'by-correction': 'Gone once corrected and consolidated anew',
  },
} as const satisfies Record<Language, object>;

const NOTES: ReadonlySet<string> = new Set(
  Object.values(SHUT_NOTES).flatMap((notes) => Object.values(notes)),
);

/** The headings of a list of findings by which an answer is read back. */
export const ANSWER_HEADINGS = {
  'zh-CN': {
    file: '文件',
    sheet: '工作表',
    subject: '对象',
    answer: '处理情况',
    reason: '核实说明',
    by: '核实人',
    rule: '规则',
  },
  en: {
    file: 'File',
    sheet: 'Sheet',
    subject: 'Whom or what',
    answer: 'Answer',
    reason: 'Explanation',
    by: 'Answered by',
    rule: 'Rule',
  },
} as const satisfies Record<Language, object>;

type Column = keyof (typeof ANSWER_HEADINGS)['zh-CN'];
type Columns = ReadonlyMap<Column, number>;

const COLUMNS = Object.keys(ANSWER_HEADINGS['zh-CN']) as Column[];
const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
/** A title and a line of advice may stand above the headings, and what somebody put there. */
const HEADING_ROWS = 10;

const textOf = (cell: Cell | undefined): string =>
  isDateCell(cell) ? cellText(cell, 'zh-CN') : cellText(cell, 'zh-CN').trim();

function columnsOf(row: Row): Columns | null {
  const texts = row.cells.map(textOf);
  for (const language of LANGUAGES) {
    const found = new Map<Column, number>();
    for (const column of COLUMNS) {
      const at = texts.indexOf(ANSWER_HEADINGS[language][column]);
      if (at >= 0) found.set(column, at);
    }
    if (found.size === COLUMNS.length) return found;
  }
  return null;
}

function kindOf(answer: string, reason: string): AnswerKind | null {
  for (const language of LANGUAGES) {
    for (const kind of ['corrected', 'explained'] as const) {
      if (answer === ANSWER_WORDS[language][kind]) return kind;
    }
  }
  // Who writes a reason and leaves the drop-down alone has explained.
  return reason === '' ? null : 'explained';
}

function answersOf(sheet: Sheet, list: string): Answer[] | null {
  const head = sheet.rows.slice(0, HEADING_ROWS).findIndex((row) => columnsOf(row) !== null);
  const columns = head < 0 ? null : columnsOf(sheet.rows[head] as Row);
  if (!columns) return null;
  return sheet.rows.slice(head + 1).flatMap((row) => {
    const at = (column: Column): string => textOf(row.cells[columns.get(column) ?? -1]);
    const written = at('reason');
    const reason = NOTES.has(written) ? '' : written;
    const kind = kindOf(at('answer'), reason);
    const rule = at('rule');
    if (!kind || rule === '') return [];
    return [
      {
        file: at('file'),
        rule,
        sheet: at('sheet'),
        subject: at('subject'),
        kind,
        reason,
        by: at('by'),
        list,
        row: row.index + 1,
      },
    ];
  });
}

/**
 * Reads the answers from a list of findings that a branch worked through.
 * @param list how the list is called
 * @returns null when no sheet of the workbook is such a list
 */
export function readAnswers({ sheets }: Workbook, list: string): Answer[] | null {
  const lists = sheets.flatMap((sheet) => {
    const found = answersOf(sheet, list);
    return found ? [found] : [];
  });
  return lists.length === 0 ? null : lists.flat();
}
