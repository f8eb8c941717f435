import { describe, expect, it } from 'vitest';
import { utf8, xml, zipParts } from '../../../test/hostile/build';
import { readBytes, valuesOf } from '../../../test/hostile/read';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';

const ods = (tables: string, styles = ''): Uint8Array =>
  zipParts({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': xml(
      `<office:document-content xmlns:office="${OASIS}:office:1.0" xmlns:style="${OASIS}:style:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0" xmlns:draw="${OASIS}:drawing:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });

const cell = (type: string, attributes: string, text = ''): string =>
  `<table:table-cell office:value-type="${type}" ${attributes}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`;

const sheetOf = (...rows: string[]): Uint8Array =>
  ods(
    `<table:table table:name="甲">${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`,
  );

const read = async (...rows: string[]) => valuesOf(await readBytes(sheetOf(...rows), 'a.ods'));

describe('OpenDocument spreadsheets', () => {
  it('hold values of every type', async () => {
    expect(
      await read(
        cell('float', 'office:value="-1.5"', '-1.50') +
          cell('boolean', 'office:boolean-value="true"', 'TRUE') +
          cell('date', 'office:date-value="2024-02-29"', '29/2/24') +
          cell('date', 'office:date-value="2024-05-06T08:30:00"') +
          cell('time', 'office:time-value="PT23H59M59S"') +
          cell('time', 'office:time-value="PT36H00M00S"') +
          cell('percentage', 'office:value="0.5"') +
          cell('string', 'calcext:value-type="error"', '#N/A'),
      ),
    ).toEqual({
      A1: -1.5,
      B1: true,
      C1: '2024-02-29',
      D1: '2024-05-06T08:30:00',
      E1: '23:59:59',
      F1: 1.5,
      G1: 0.5,
      H1: '#N/A',
    });
  });

  it('hold texts of several paragraphs and explicit spaces, without notes and drawings', async () => {
    const note = '<office:annotation><text:p>注</text:p></office:annotation>';
    const text = `<table:table-cell office:value-type="string">${note}<text:p> 张<text:span>三</text:span><text:s text:c="2"/>\n x</text:p><text:p>b<text:tab/>c<text:line-break/>d</text:p><draw:frame><text:p>图</text:p></draw:frame></table:table-cell>`;
    expect(await read(text)).toEqual({ A1: '张三   x\nb\tc\nd' });
  });

  it('repeat cells and rows, and merge areas', async () => {
    const table =
      '<table:table table:name="甲"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"/></table:table-row><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>x</text:p></table:table-cell><table:covered-table-cell/></table:table-row><table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>';
    const workbook = await readBytes(ods(table), 'a.ods');
    expect(valuesOf(workbook)).toEqual({ D1: 7, E1: 7, D2: 7, E2: 7, A3: 'x' });
    expect(workbook.sheets[0]?.merged).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
  });

  it('mark hidden sheets', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const tables =
      '<table:table table:name="甲"/><table:table table:name="乙" table:style-name="ta2"/>';
    const { sheets } = await readBytes(ods(tables, styles), 'a.ods');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['甲', false],
      ['乙', true],
    ]);
  });

  it('end on a row that is repeated a billion times', async () => {
    const table =
      '<table:table table:name="甲"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table>';
    await expect(readBytes(ods(table), 'a.ods')).rejects.toMatchObject({ code: 'too-many-rows' });
    const wide = table.replace(
      'office:value="7"',
      'office:value="7" table:number-columns-repeated="99999"',
    );
    await expect(readBytes(ods(wide), 'a.ods')).rejects.toMatchObject({ code: 'too-many-columns' });
  });

  it('are refused when encrypted, cut or without sheets', async () => {
    const encrypted = zipParts({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': xml('<manifest><encryption-data/></manifest>'),
      'content.xml': utf8('garbage'),
    });
    await expect(readBytes(encrypted, 'a.ods')).rejects.toMatchObject({ code: 'encrypted' });
    await expect(readBytes(ods(''), 'a.ods')).rejects.toMatchObject({ code: 'no-sheets' });
  });
});
