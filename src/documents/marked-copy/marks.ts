import type { Severity } from '../../core/templates/schema';

/** How a flagged cell looks. Colours of fill and text stand together, in light and dark alike. */
export interface MarkStyle {
  readonly fill: string;
  readonly color: string;
  /** Each severity differs in its type as well: colour alone tells nothing to some. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
}

/** Contrast of text to fill is above 7:1 in all three. */
export const MARK_STYLES: Readonly<Record<Severity, MarkStyle>> = {
  error: { fill: '#FFC7CE', color: '#7A0009', bold: true, italic: false, underline: 'Double' },
  warning: { fill: '#FFEB9C', color: '#5C4400', bold: false, italic: false, underline: 'Single' },
  info: { fill: '#DDEBF7', color: '#1F3864', bold: false, italic: true, underline: 'None' },
};

const MARKER = 'branch-ledger:';
const MARK = /^\s*=?\s*LEN\(\s*"branch-ledger:/i;

/**
 * The formula of a conditional format of ours: always true, and recognisable
 * after the workbook was saved, closed and opened by another program.
 */
export const markFormula = (severity: Severity): string => `LEN("${MARKER}${severity}")>0`;

/** Whether a conditional format's formula is one of ours. */
export const isMarkFormula = (formula: string): boolean => MARK.test(formula);

const COMMENT_MARK = '【支部台账】';

/** The text of a comment of ours: its first line tells it from the user's. */
export const markComment = (text: string): string => `${COMMENT_MARK}\n${text}`;

/** Whether a comment is one of ours. */
export const isMarkComment = (content: string): boolean => content.startsWith(COMMENT_MARK);
