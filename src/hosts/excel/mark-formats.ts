/// <reference types="office-js" />
import { markedAreas } from '../../documents/marked-copy/areas';
import { MARK_STYLES, markFormula } from '../../documents/marked-copy/marks';
import type { Flag } from './host';

/** Adds conditional formats on unions of ranges: a handful of calls, however many the cells. */
export function addMarkFormats(
  sheet: Excel.Worksheet,
  flags: readonly Flag[],
): Excel.ConditionalFormat[] {
  return markedAreas(flags).map(({ severity, refs }) => {
    const added = sheet.getRanges(refs.join(',')).conditionalFormats.add('Custom');
    const { fill, color, bold, italic, underline } = MARK_STYLES[severity];
    const { rule, format } = added.custom;
    rule.formula = `=${markFormula(severity)}`;
    format.fill.color = fill;
    format.font.color = color;
    if (bold) format.font.bold = true;
    if (italic) format.font.italic = true;
    if (underline !== 'None') format.font.underline = underline;
    return added.load('id');
  });
}

/** Removes conditional formats of ours. @param ids as Excel knows them until it closes */
export function deleteMarkFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  for (const id of ids) sheet.getRange().conditionalFormats.getItem(id).delete();
}
