import { SEVERITIES } from '../../core/severity';
import type { Severity } from '../../core/templates/schema';
import { childOf, placeFor, STYLESHEET_ORDER } from '../../workbook/edit/element-order';
import { grow } from '../../workbook/edit/style-lists';
import {
  type Insertion,
  insertAll,
  outline,
  qualified,
  type XmlOutline,
} from '../../workbook/edit/xml-outline';
import { MARK_STYLES } from './marks';

export interface AnnotatedStyles {
  readonly xml: string;
  /** The differential format of each severity. */
  readonly formats: Readonly<Record<Severity, number>>;
  /** The cell format of the result sheet's texts, which wraps them; 0 where there is none. */
  readonly wrapped: number;
}

/** Adds the formats of the marks at the end of the style sheet's lists; what is there keeps its number. */
export function annotateStyles(xml: string): AnnotatedStyles {
  const root = outline(xml);
  const dxfs = childOf(root, 'dxfs');
  const first = dxfs ? outline(xml, dxfs.start).children.length : 0;
  const added = SEVERITIES.map((severity) => differentialFormat(root, severity)).join('');
  const insertions: Insertion[] = [];
  if (dxfs) insertions.push(...grow(xml, dxfs, added, first + SEVERITIES.length));
  else {
    const name = qualified(root, 'dxfs');
    const text = `<${name} count="${SEVERITIES.length}">${added}</${name}>`;
    insertions.push({ at: placeFor(root, STYLESHEET_ORDER, 'dxfs'), text });
  }
  const cellFormats = childOf(root, 'cellXfs');
  const wrapped = cellFormats ? outline(xml, cellFormats.start).children.length : 0;
  if (cellFormats) {
    insertions.push(...grow(xml, cellFormats, wrappedFormat(root), wrapped + 1));
  }
  const formats = Object.fromEntries(
    SEVERITIES.map((severity, index) => [severity, first + index]),
  ) as Record<Severity, number>;
  return { xml: insertAll(xml, insertions), formats, wrapped };
}

const argb = (color: string): string => `FF${color.slice(1)}`;

function differentialFormat(root: XmlOutline, severity: Severity): string {
  const { fill, color, bold, italic, underline } = MARK_STYLES[severity];
  const tag = (local: string, attributes = '') => `<${qualified(root, local)}${attributes}/>`;
  const around = (local: string, content: string) =>
    `<${qualified(root, local)}>${content}</${qualified(root, local)}>`;
  const font =
    (bold ? tag('b') : '') +
    (italic ? tag('i') : '') +
    (underline === 'None' ? '' : tag('u', underline === 'Double' ? ' val="double"' : '')) +
    tag('color', ` rgb="${argb(color)}"`);
  const pattern = around('patternFill', tag('bgColor', ` rgb="${argb(fill)}"`));
  return around('dxf', around('font', font) + around('fill', pattern));
}

function wrappedFormat(root: XmlOutline): string {
  const xf = qualified(root, 'xf');
  const alignment = `<${qualified(root, 'alignment')} vertical="top" wrapText="1"/>`;
  return `<${xf} numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${alignment}</${xf}>`;
}
