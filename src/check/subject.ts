import type { Language } from '../core/templates/schema';
import { maskId } from '../core/text/mask';
import { outward } from '../core/text/outward';
import { addressOf, type Placed } from '../ledger/model';
import { cellOf } from '../workbook/model';
import { cellText } from './format';

/** Whom or what a record is about, by the subject columns of its template: what 核实说明 names. */
export function subjectOf(record: Placed, language: Language = 'zh-CN'): string {
  const parts: string[] = [];
  for (const key of record.on.template.subject) {
    const address = addressOf(record, key);
    if (!address) continue;
    const text = cellText(cellOf(record.on.sheet, address.row, address.column), language);
    if (text) parts.push(outward(text));
  }
  return parts.join(' ');
}

/**
 * Whom a counted row is about, with the masked identity number where it has one. Hardship and
 * discipline leave the branch without names: blank, as the row is enough to find it there.
 */
export function whomOf(record: Placed, language: Language, reveal = false): string {
  if (record.on.template.confidential === true) return '';
  const { idNumber } = record as { readonly idNumber?: unknown };
  const id = typeof idNumber === 'string' ? (reveal ? idNumber : maskId(idNumber)) : '';
  return [subjectOf(record, language), id].filter(Boolean).join(' ');
}
