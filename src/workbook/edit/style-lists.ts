import { type Insertion, qualified, type XmlNode } from './xml-outline';

/** A list with more in it, and its count to match. */
export function grow(xml: string, list: XmlNode, text: string, count: number): Insertion[] {
  const open = xml
    .slice(list.start, list.openEnd)
    .replace(/(\scount\s*=\s*)(?:"\d*"|'\d*')/, `$1"${count}"`);
  if (list.closeStart !== list.end) {
    return [
      { at: list.start, to: list.openEnd, text: open },
      { at: list.closeStart, text },
    ];
  }
  const close = `</${qualified(list, list.local)}>`;
  return [{ at: list.start, to: list.end, text: open.replace(/\s*\/>$/, '>') + text + close }];
}

/** The style sheet of a workbook that has none. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';
