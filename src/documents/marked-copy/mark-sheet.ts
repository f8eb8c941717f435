import type { Severity } from '../../core/templates/schema';
import { childOf, placeFor, WORKSHEET_ORDER } from '../../workbook/edit/element-order';
import {
  escapeXml,
  type Insertion,
  insertAll,
  outline,
  qualified,
} from '../../workbook/edit/xml-outline';
import { markedAreas, type PlacedMark } from './areas';
import { markFormula } from './marks';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Puts conditional formats on the marked cells of a sheet, after all that are
 * there and below them in priority, and the comments' drawing where there is one.
 * @param drawing the relationship id of the comments' drawing
 */
export function annotateSheet(
  xml: string,
  marks: readonly PlacedMark[],
  formats: Readonly<Record<Severity, number>>,
  drawing: string | null,
): string {
  const root = outline(xml);
  // The sheet's own formats stand outside its cells: their priorities are soon found.
  const cells = childOf(root, 'sheetData');
  const tail = xml.slice(cells?.end ?? root.openEnd);
  const priorities = [...tail.matchAll(/\spriority\s*=\s*["'](\d+)["']/g)].map(([, n]) =>
    Number(n),
  );
  let priority = priorities.reduce((highest, one) => Math.max(highest, one), 0);
  const [block, rule, formula] = ['conditionalFormatting', 'cfRule', 'formula'].map((local) =>
    qualified(root, local),
  );
  const text = markedAreas(marks).map(({ severity, refs }) => {
    priority += 1;
    return (
      `<${block} sqref="${refs.join(' ')}">` +
      `<${rule} type="expression" dxfId="${formats[severity]}" priority="${priority}">` +
      `<${formula}>${escapeXml(markFormula(severity))}</${formula}></${rule}></${block}>`
    );
  });
  const insertions: Insertion[] = [
    { at: placeFor(root, WORKSHEET_ORDER, 'conditionalFormatting'), text: text.join('') },
  ];
  if (drawing !== null) {
    const name = qualified(root, 'legacyDrawing');
    insertions.push({
      at: placeFor(root, WORKSHEET_ORDER, 'legacyDrawing'),
      text: `<${name} xmlns:r="${RELATIONSHIPS}" r:id="${drawing}"/>`,
    });
  }
  return insertAll(xml, insertions);
}
