import { strToU8, type Zippable, zipSync } from 'fflate';
import { type CivilDate, dayNumber } from '../core/calendar/civil-date';
import { cellRef } from '../workbook/model';

/** A cell to write: text, a number, or a date. */
export type OutCell =
  | string
  | number
  | { readonly date: CivilDate }
  | { readonly header: string }
  | { readonly title: string }
  | null;

export interface OutSheet {
  readonly name: string;
  readonly rows: readonly (readonly OutCell[])[];
}

const EXCEL_EPOCH = 25569;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf fontId="2" applyFont="1"/></cellXfs></styleSheet>`;

function cellXml(ref: string, cell: OutCell, strings: Map<string, number>): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'date' in cell) {
    return `<c r="${ref}" s="1"><v>${dayNumber(cell.date) + EXCEL_EPOCH}</v></c>`;
  }
  let text: string;
  let style = '';
  if (typeof cell === 'string') text = cell;
  else if ('header' in cell) {
    text = cell.header;
    style = ' s="2"';
  } else {
    text = cell.title;
    style = ' s="3"';
  }
  let index = strings.get(text);
  if (index === undefined) {
    index = strings.size;
    strings.set(text, index);
  }
  return `<c r="${ref}"${style} t="s"><v>${index}</v></c>`;
}

function sheetXml(sheet: OutSheet, strings: Map<string, number>): string {
  const rows = sheet.rows.map((cells, row) => {
    const inner = cells
      .map((cell, column) => cellXml(cellRef(row, column), cell, strings))
      .join('');
    return inner ? `<row r="${row + 1}">${inner}</row>` : '';
  });
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="60" width="14" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/**
 * A plain workbook. The samples run into the tens of thousands, so this writes the
 * few parts that they need and nothing else; whatever a person is to keep is
 * written with exceljs.
 */
export function writePlainXlsx(sheets: readonly OutSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const parts: Record<string, string> = {};
  sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheet, strings);
  });
  const each = (text: (n: number, sheet: OutSheet) => string): string =>
    sheets.map((sheet, i) => text(i + 1, sheet)).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  parts['[Content_Types].xml'] =
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`;
  parts['_rels/.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  parts['xl/workbook.xml'] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${each((n, sheet) => `<sheet name="${escaped(sheet.name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`;
  const after = sheets.length;
  parts['xl/_rels/workbook.xml.rels'] =
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${after + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId${after + 2}" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`;
  parts['xl/styles.xml'] = STYLES;
  parts['xl/sharedStrings.xml'] =
    `${HEAD}<sst xmlns="${MAIN}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  const files: Zippable = {};
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return zipSync(files, { level: 1, mtime: new Date(2000, 0, 1) });
}
