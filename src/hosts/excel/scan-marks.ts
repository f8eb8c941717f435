/// <reference types="office-js" />
import { isMarkComment, isMarkFormula } from '../../documents/marked-copy/marks';
import { boundsOfAddress, sheetOfAddress } from './a1';
import { request, supports } from './requests';

/** What of a workbook is ours, and what stands in the way of more. */
export interface FoundMarks {
  readonly sheets: readonly MarkedSheet[];
  /** Comments of ours that nobody has answered: those are left to the people. */
  readonly comments: readonly { readonly id: string; readonly at: string; readonly text: string }[];
  /** Cells with any other comment. */
  readonly taken: ReadonlySet<string>;
}

export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly protected: boolean;
  /** The ids of our conditional formats, as they are until the workbook is closed. */
  readonly formats: readonly string[];
}

/** A cell of the workbook as a key. */
export const cellKey = (sheetId: string, row: number, column: number): string =>
  `${sheetId}!${row}:${column}`;

/**
 * Finds all marks that were ever made here, in three round trips: what sheets
 * and comments there are; the conditional formats of each, and where comments
 * stand; the formulas of those formats that may be ours.
 * @throws HostError
 */
export const scanMarks = (): Promise<FoundMarks> =>
  request(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load('items/id,items/name');
    const comments = supports(10) ? workbook.comments.load('items/id,items/content') : null;
    await context.sync();

    const sheets = workbook.worksheets.items.map((sheet) => ({
      sheet,
      protection: sheet.protection.load('protected'),
      formats: sheet.getRange().conditionalFormats.load('items/id,items/type'),
    }));
    const placed = (comments?.items ?? []).map((comment) => ({
      comment,
      range: comment.getLocation().load('address'),
      replies: isMarkComment(comment.content) ? comment.replies.getCount() : null,
    }));
    await context.sync();

    const rules = sheets.map(({ sheet, formats }) => {
      // Reached anew: a range is good for one batch only.
      const reached = sheet.getRange().conditionalFormats;
      return formats.items
        .filter(({ type }) => type === 'Custom')
        .map(({ id }) => ({ id, rule: reached.getItem(id).custom.rule.load('formula') }));
    });
    if (rules.some((ofSheet) => ofSheet.length > 0)) await context.sync();

    const idOf = new Map(sheets.map(({ sheet }) => [sheet.name, sheet.id]));
    const ours = placed.filter(({ replies }) => replies?.value === 0);
    const others = placed.filter(({ replies }) => replies?.value !== 0);
    const keyOf = ({ address }: Excel.Range): string => {
      const area = boundsOfAddress(address);
      return cellKey(
        idOf.get(sheetOfAddress(address) ?? '') ?? '',
        area?.top ?? 0,
        area?.left ?? 0,
      );
    };
    return {
      sheets: sheets.map(({ sheet, protection }, index) => ({
        id: sheet.id,
        name: sheet.name,
        protected: protection.protected,
        formats: (rules[index] ?? [])
          .filter(({ rule }) => isMarkFormula(rule.formula))
          .map(({ id }) => id),
      })),
      comments: ours.map(({ comment, range }) => ({
        id: comment.id,
        at: keyOf(range),
        text: comment.content,
      })),
      taken: new Set(others.map(({ range }) => keyOf(range))),
    };
  });
