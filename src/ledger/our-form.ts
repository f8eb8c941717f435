import { missingColumns } from './columns/missing-columns';
import { headerKey } from './headers/header-key';
import type { LedgerSheet } from './model';

/** Whether most of the columns that a sheet of ours must have are written there as our blank writes them. */
export const isMostly = (own: number, required: number): boolean => own * 3 >= required * 2;

/**
 * Whether a sheet is one of our form: it bears our name and our headers. An office's list under the
 * name of one of ours was never asked for what our form asks for.
 */
export function isOurForm({
  sheet,
  template,
  layout,
  headers,
  nearMisses,
}: Pick<LedgerSheet, 'sheet' | 'template' | 'layout' | 'headers' | 'nearMisses'>): boolean {
  if (sheet.name !== template.name) return false;
  // What the layout itself gives needs no header, in our blank as in any other form.
  const required = missingColumns(template, layout, () => false);
  const own = required.filter(({ key, header }) => {
    const written = headers[key];
    return written === undefined
      ? nearMisses.some((miss) => miss.key === key)
      : headerKey(written).plain === headerKey(header).plain;
  });
  return isMostly(own.length, required.length);
}
