import { zipSync } from 'fflate';
import { columnLetters } from '../../workbook/model';

/** A cell to be written: text, a number, the serial number of a day, or nothing. */
export type BenchCell = string | number | { readonly day: number } | null;

/** A sheet to be written. */
export interface BenchSheet {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** A row, counted from 0, the headers' included. */
  readonly row: (index: number) => readonly BenchCell[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Gathers shared strings and writes cells. */
class CellWriter {
  readonly strings = new Map<string, number>();
  uses = 0;

  cell(cell: BenchCell, ref: string): string {
    if (cell === null || cell === '') return '';
    if (typeof cell === 'number') return `<c r="${ref}" s="1"><v>${cell}</v></c>`;
    if (typeof cell === 'object') return `<c r="${ref}" s="2"><v>${cell.day}</v></c>`;
    const index = this.strings.get(cell) ?? this.strings.size;
    this.strings.set(cell, index);
    this.uses++;
    return `<c r="${ref}" s="1" t="s"><v>${index}</v></c>`;
  }

  get table(): string {
    const items = [...this.strings.keys()].map((text) => `<si><t>${text}</t></si>`);
    return `${HEAD}<sst xmlns="${MAIN}" count="${this.uses}" uniqueCount="${this.strings.size}">${items.join('')}</sst>`;
  }
}

function sheetXml({ columns, rows, row }: BenchSheet, writer: CellWriter): Uint8Array {
  const encoder = new TextEncoder();
  const letters = Array.from({ length: columns }, (_, column) => columnLetters(column));
  const pieces: Uint8Array[] = [];
  let xml = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:${letters.at(-1)}${rows}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><sheetData>`;
  for (let index = 0; index < rows; index++) {
    xml += `<row r="${index + 1}" spans="1:${columns}" x14ac:dyDescent="0.2">`;
    row(index).forEach((cell, column) => {
      xml += writer.cell(cell, `${letters[column]}${index + 1}`);
    });
    xml += '</row>';
    if (xml.length > 1 << 20) {
      pieces.push(encoder.encode(xml));
      xml = '';
    }
  }
  xml += `</sheetData><phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  pieces.push(encoder.encode(xml));
  return Buffer.concat(pieces);
}

/** A workbook as Excel lays one out: shared strings, styled cells, `spans`, `dyDescent`. */
export function excelBook(sheets: readonly BenchSheet[]): Uint8Array {
  const encoder = new TextEncoder();
  const writer = new CellWriter();
  const files: Record<string, Uint8Array> = {};
  sheets.forEach((sheet, n) => {
    files[`xl/worksheets/sheet${n + 1}.xml`] = sheetXml(sheet, writer);
  });
  const parts = { ...packageParts(sheets), 'xl/sharedStrings.xml': writer.table };
  for (const [name, text] of Object.entries(parts)) files[name] = encoder.encode(text);
  return zipSync(files);
}

function packageParts(tables: readonly BenchSheet[]): Record<string, string> {
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (body: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${body}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = tables.map((_, n) => n + 1);
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${override('sharedStrings', 'sharedStrings')}${sheets.map((n) => override(`worksheets/sheet${n}`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${tables.map(({ name }, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map((n) => relationship(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
        relationship('rId98', 'styles', 'styles.xml') +
        relationship('rId99', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  };
}
