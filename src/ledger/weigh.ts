import type { SheetTemplate } from '../core/templates/schema';
import type { Sheet } from '../workbook/model';
import { missingColumns } from './columns/missing-columns';
import type { HeaderIndex } from './headers/header-index';
import { headerKey } from './headers/header-key';
import type { Draft, Weight } from './reading';
import { squeeze } from './text';

/** How far the name of a sheet speaks for a template. */
export function nameBonus(sheet: Sheet, template: SheetTemplate): number {
  const name = squeeze(sheet.name);
  return name === template.name ? 2.5 : name.includes(template.name) ? 1.5 : 0;
}

/** Required columns that a draft lacks. */
export const missingOf = ({ template, layout, columns }: Draft) =>
  missingColumns(template, layout, (key) => columns.has(key));

/** Whether headers are of this kind of sheet and of no other: 姓名 and 时间 stand on any list. */
function isTelling({ template, columns }: Draft, index: HeaderIndex): boolean {
  const ownHeaders = template.columns.every(
    ({ key, required }) => !required || columns.get(key)?.own === true,
  );
  const isOnlyHere = (part: string): boolean => {
    const hits = index.get(headerKey(part).base);
    return hits.length > 0 && hits.every((hit) => hit.template === template);
  };
  return (
    ownHeaders || [...columns.values()].some(({ header }) => header.split('/').some(isOnlyHere))
  );
}

/**
 * Weighs a draft. The headers alone decide when all required ones are there
 * (of a kind with only one or two, also half of all headers), or half of them
 * and one that no other kind of sheet has; with the sheet's name, two columns are enough.
 */
export function weigh(sheet: Sheet, draft: Draft, index: HeaderIndex, mapped: boolean): Weight {
  const required = draft.template.columns.filter((column) => column.required).length;
  const found = required - missingOf(draft).length;
  const full = found === required;
  const laid = draft.months.length + draft.meetings.length;
  const explained = draft.columns.size + laid;
  const all = Math.max(draft.paths.length, explained);
  const bonus = nameBonus(sheet, draft.template);
  const distinctive =
    laid > 0 ||
    [...draft.columns.values()].some(
      ({ hit }) => hit.column.required && index.isDistinctive(draft.template, hit.column),
    );
  // A list of codes has headers, too, but nobody and nothing that they are said of.
  const subject = draft.template.subject.some((key) => draft.columns.has(key));
  // What our own form does not ask for stands on lists of every kind.
  const asked = [...draft.columns.values()].filter(({ hit }) => hit.column.asked !== false);
  const byHeaders = full
    ? required > 2 || laid > 0 || (asked.length >= all / 2 && isTelling(draft, index))
    : found >= required / 2 && asked.length + laid >= 3 && distinctive && subject;
  const byName = bonus > 0 && (explained >= 2 || explained >= all / 2);
  const merit = explained + (3 * found) / required + (full ? 1 : 0);
  return {
    recognisedBy: mapped ? 'mapping' : byHeaders ? 'headers' : byName ? 'name' : null,
    merit,
    score: merit + bonus,
  };
}
