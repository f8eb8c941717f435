import { AnnotateError } from './edit-error';
import type { XmlNode, XmlOutline } from './xml-outline';

/** The children of a worksheet in the order of the standard (ISO/IEC 29500-1, 18.3.1.99). */
export const WORKSHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
] as const;

/** The children of a style sheet (18.8.39). */
export const STYLESHEET_ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** The children of a workbook (18.2.27). */
export const WORKBOOK_ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'extLst',
] as const;

/** A child of an element, by its name. */
export const childOf = (parent: XmlOutline, local: string): XmlNode | undefined =>
  parent.children.find((child) => child.local === local && child.prefix === parent.prefix);

/** Where a new child goes, after all that must stand before it. */
export function placeFor(parent: XmlOutline, order: readonly string[], local: string): number {
  if (parent.closeStart === parent.end) throw new AnnotateError('structure');
  const own = order.indexOf(local);
  return parent.children.reduce((at, child) => {
    const index = child.prefix === parent.prefix ? order.indexOf(child.local) : -1;
    return index >= 0 && index <= own ? child.end : at;
  }, parent.openEnd);
}
