import { type BookType, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { writePlainXlsx } from '../../samples/xlsx';

/** A small sound file of one format, to be changed. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const ROWS = [
  ['姓名', '公民身份号码', '金额'],
  ['张三', '99999919491231002X', 12.5],
  ['李四', '999999195001010046', 0],
];

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = `xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0"`;

const odsBody = `<office:body><office:spreadsheet><table:table table:name="a">${ROWS.map(
  (row) =>
    `<table:table-row>${row
      .map((cell) =>
        typeof cell === 'number'
          ? `<table:table-cell office:value-type="float" office:value="${cell}"/>`
          : `<table:table-cell table:number-columns-spanned="1" office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`,
      )
      .join('')}</table:table-row>`,
).join('')}</table:table></office:spreadsheet></office:body>`;

const html = `<html><head><meta charset="utf-8"></head><table border="1">${ROWS.map(
  (row) => `<tr>${row.map((cell) => `<td rowspan="1" colspan=1>${cell}&nbsp;</td>`).join('')}</tr>`,
).join('')}</table></html>`;

const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table>${ROWS.map(
  (row) =>
    `<Row ss:Index="1">${row
      .map(
        (cell) =>
          `<Cell ss:MergeDown="0"><Data ss:Type="${typeof cell === 'number' ? 'Number' : 'String'}">${cell}</Data></Cell>`,
      )
      .join('')}</Row>`,
)
  .map((row, n) => row.replace('ss:Index="1"', `ss:Index="${n + 1}"`))
  .join('')}</Table></Worksheet></Workbook>`;

/** One small file of each format that is read. */
export function seeds(): Seed[] {
  const book = { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet(ROWS) } };
  const byLibrary = (bookType: BookType): Uint8Array =>
    new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
  const csv = `${ROWS.map((row) => row.join(',')).join('\r\n')}\r\n`;
  return [
    { name: 'a.xlsx', bytes: writePlainXlsx([{ name: 'a', rows: ROWS }]) },
    {
      name: 'a.ods',
      bytes: zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
        'content.xml': strToU8(
          `<office:document-content ${NAMESPACES}>${odsBody}</office:document-content>`,
        ),
      }),
    },
    {
      name: 'a.fods',
      bytes: strToU8(
        `<?xml version="1.0"?><office:document ${NAMESPACES}>${odsBody}</office:document>`,
      ),
    },
    { name: 'a.csv', bytes: strToU8(csv) },
    { name: 'page.xls', bytes: strToU8(html) },
    {
      name: 'a.mht',
      bytes: strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${html.replaceAll('=', '=3D')}\r\n--x--`,
      ),
    },
    { name: 'xml.xls', bytes: strToU8(xml) },
    { name: 'a.xls', bytes: byLibrary('biff8') },
    { name: 'old.xls', bytes: byLibrary('biff5') },
    { name: 'older.xls', bytes: byLibrary('biff2') },
    { name: 'a.xlsb', bytes: byLibrary('xlsb') },
  ];
}
