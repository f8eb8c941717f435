import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { bookParts, buildBook, utf8, utf16, xml, zipParts } from '../../../test/hostile/build';
import { readBytes, valuesOf } from '../../../test/hostile/read';
import { WorkbookError } from '../errors';

const ROWS = [
  ['姓名', '性别', '公民身份号码', '出生日期'],
  ['张三一', '男', '99999919491231002X', '1949-12-31'],
  ['李四', '女', '999999195001010046', '1950-01-01'],
];
const VALUES = {
  A1: '姓名',
  B1: '性别',
  C1: '公民身份号码',
  D1: '出生日期',
  A2: '张三一',
  B2: '男',
  C2: '99999919491231002X',
  D2: '1949-12-31',
  A3: '李四',
  B3: '女',
  C3: '999999195001010046',
  D3: '1950-01-01',
};
const CSV = `${ROWS.map((row) => row.join(',')).join('\r\n')}\r\n`;
const values = async (bytes: Uint8Array, name: string) => valuesOf(await readBytes(bytes, name));
const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const error = await readBytes(bytes, name).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError)) throw new Error(`no workbook error: ${String(error)}`);
  return `${error.code} ${error.data.found ?? ''}`.trim();
};

/** The encodings of few characters, written out: Node encodes none of them. */
const GB: Record<string, readonly number[]> = {
  姓: [0xd0, 0xd5],
  名: [0xc3, 0xfb],
  张: [0xd5, 0xc5],
  三: [0xc8, 0xfd],
  男: [0xc4, 0xd0],
};
const BIG5: Record<string, readonly number[]> = {
  姓: [0xa9, 0x6d],
  名: [0xa6, 0x57],
  張: [0xb1, 0x69],
  三: [0xa4, 0x54],
  男: [0xa8, 0x6b],
};
const SJIS: Record<string, readonly number[]> = {
  氏: [0x8e, 0x81],
  名: [0x96, 0xbc],
  さ: [0x82, 0xb3],
  と: [0x82, 0xc6],
  う: [0x82, 0xa4],
};
const encoded = (text: string, table: Record<string, readonly number[]>): Uint8Array =>
  Uint8Array.from([...text].flatMap((one) => table[one] ?? [one.charCodeAt(0)]));

function utf32(text: string, little: boolean, mark: boolean): Uint8Array {
  const codes = [...(mark ? '\ufeff' : ''), ...text].map((one) => one.codePointAt(0) ?? 0);
  const view = new DataView(new ArrayBuffer(codes.length * 4));
  for (const [n, code] of codes.entries()) view.setUint32(n * 4, code, little);
  return new Uint8Array(view.buffer);
}

describe('delimited text', () => {
  it.each([
    ['UTF-8', utf8(CSV)],
    ['UTF-16 with a mark', utf16(CSV)],
    ['UTF-16LE without one', utf16(CSV).subarray(2)],
    ['UTF-16BE without one', utf16(CSV, true).subarray(2)],
    ['UTF-32LE', utf32(CSV, true, true)],
    ['UTF-32BE', utf32(CSV, false, true)],
    ['UTF-32LE without a mark', utf32(CSV, true, false)],
    ['UTF-32BE without a mark', utf32(CSV, false, false)],
    ['ending in 0x1A', utf8(`${CSV}\u001a`)],
    ['ending in many 0x1A and blanks', utf8(`${CSV}\u001a\u001a\r\n\u001a`)],
  ])('is read in %s', async (_, bytes) => {
    expect(await values(bytes, 'a.csv')).toEqual(VALUES);
  });

  it.each([
    [
      'GB 18030',
      encoded('姓名,张三\n男,张三\n', GB),
      { A1: '姓名', B1: '张三', A2: '男', B2: '张三' },
    ],
    [
      'Big5',
      encoded('姓名,張三\n男,張三\n', BIG5),
      { A1: '姓名', B1: '張三', A2: '男', B2: '張三' },
    ],
    [
      'Shift_JIS',
      encoded('氏名,さとう\nさとう,さとう\n', SJIS),
      { A1: '氏名', B1: 'さとう', A2: 'さとう', B2: 'さとう' },
    ],
  ])('is read in %s by evidence', async (_, bytes, expected) => {
    expect(await values(bytes, 'a.csv')).toEqual(expected);
  });

  it.each(['a.xls', 'a.xlsx', 'a.et'])('is read under the name %s', async (name) => {
    expect(await values(utf8(CSV.replaceAll(',', '\t')), name)).toEqual(VALUES);
    expect(await values(utf8(CSV), name)).toEqual(VALUES);
    expect(await codeOf(utf8('各位同志：\n请于月底前报送。\n'), name)).toBe('text');
  });
});

const table = (rows = ROWS): string =>
  `<table border=1><thead><tr>${(rows[0] ?? []).map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>${rows
    .slice(1)
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`)
    .join('\n')}</table>`;

describe('web pages', () => {
  it.each([
    ['a page', `<html><body><p>报表</p>${table()}</body></html>`],
    ['a bare table', table()],
    [
      'a page around the table by another table',
      `<!DOCTYPE html><table><tr><td>${table()}</td></tr></table>`,
    ],
    [
      'an XML declaration of Office',
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td{color:red}</style><!--[if gte mso 9]><xml><a>1</a></xml><![endif]--></head>${table()}</html>`,
    ],
  ])('that are %s', async (_, html) => {
    expect(await values(utf8(html), 'a.xls')).toEqual(VALUES);
  });

  it('are read in the encoding that they name', async () => {
    const html =
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><table><tr><td>姓名<td>张三</table>';
    expect(await values(encoded(html, GB), 'a.xls')).toEqual({ A1: '姓名', B1: '张三' });
  });

  it('have spans, breaks, references and hidden rows', async () => {
    const html =
      '<table><tr><td rowspan=2>a<td colspan="2">b &amp; &#20013;<br>c&nbsp;<td>d</tr><tr style="display:none"><td> e\n f</td><td></td><td>g</table>';
    const workbook = await readBytes(utf8(html), '甲.xls');
    expect(valuesOf(workbook)).toEqual({
      A1: 'a',
      B1: 'b & 中\nc\u00a0',
      D1: 'd',
      B2: 'e f',
      D2: 'g',
    });
    const [sheet] = workbook.sheets;
    expect(sheet?.name).toBe('甲');
    expect(sheet?.rows.map(({ hidden }) => hidden ?? false)).toEqual([false, true]);
    expect(sheet?.merged).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  it.each([
    ['within one another', '<table><tr><td>'.repeat(10_000)],
    ['side by side', '<table><tr><td>x</td></tr></table>'.repeat(10_000)],
  ])('are refused with tables without end: %s', async (_, tables) => {
    expect(await codeOf(utf8(`<html>${tables}`), 'a.xls')).toBe('corrupt');
  });

  it('without a table are refused', async () => {
    expect(await codeOf(utf8('<html><body>登录已超时</body></html>'), 'a.xls')).toBe('html');
  });

  it('are read from a web archive', async () => {
    const quoted = [...utf8(table())]
      .map((byte) =>
        byte > 126 || byte === 61 || byte < 32
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('');
    const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_X"\r\n\r\n------=_X\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted}\r\n------=_X\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------=_X--`;
    expect(await values(utf8(mht), 'a.mht')).toEqual(VALUES);
    const base64 = mht
      .replace('quoted-printable', 'base64')
      .replace(quoted, btoa(String.fromCharCode(...utf8(table()))));
    expect(await values(utf8(base64), 'a.xls')).toEqual(VALUES);
  });
});

describe('XML spreadsheets of Excel 2003', () => {
  const workbook = (body: string): Uint8Array =>
    utf8(
      xml(
        `<?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${body}</Workbook>`,
      ),
    );
  const data = (type: string, text: string): string => `<Data ss:Type="${type}">${text}</Data>`;

  it('have values, gaps, merged cells, formulas and hidden rows and sheets', async () => {
    const rows =
      `<Row><Cell ss:MergeAcross="1" ss:MergeDown="1">${data('String', '甲<B xmlns="http://www.w3.org/TR/REC-html40">乙</B>')}</Cell><Cell>${data('Number', '12.5')}</Cell></Row>` +
      `<Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="2">${data('DateTime', '2024-05-06T00:00:00.000')}<Comment><Data>注</Data></Comment></Cell><Cell>${data('DateTime', '1899-12-31T08:30:00.000')}</Cell><Cell>${data('Boolean', '1')}</Cell><Cell>${data('Error', '#N/A')}</Cell></Row>` +
      `<Row><Cell ss:Formula="=R1C1"/><Cell ss:Formula="=R1C1">${data('Number', '3')}</Cell></Row>`;
    const book = await readBytes(
      workbook(
        `<Worksheet ss:Name="一"><Table>${rows}</Table></Worksheet><Worksheet ss:Name="二"><Table><Row><Cell>${data('String', 'x')}</Cell></Row></Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>`,
      ),
      'a.xls',
    );
    expect(valuesOf(book)).toEqual({
      A1: '甲乙',
      C1: 12.5,
      B4: '2024-05-06',
      C4: '08:30:00',
      D4: true,
      E4: '#N/A',
      A5: '',
      B5: 3,
    });
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['一', false],
      ['二', true],
    ]);
    expect(book.sheets[0]?.rows[1]?.hidden).toBe(true);
    expect(book.sheets[0]?.merged).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  it('other XML is refused by what it is', async () => {
    expect(await codeOf(utf8(xml('<data/>')), 'a.xml')).toBe('wrong-type xml');
  });
});

describe('flat OpenDocument spreadsheets', () => {
  it('are read', async () => {
    const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
    const fods = xml(
      `<office:document xmlns:office="${oasis}:office:1.0" xmlns:table="${oasis}:table:1.0" xmlns:text="${oasis}:text:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>姓名</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`,
    );
    expect(await values(utf8(fods), 'a.fods')).toEqual({ A1: '姓名' });
  });
});

describe('formats of the library', () => {
  const sheet = utils.aoa_to_sheet([
    ['name', 1.5],
    ['b', 2],
  ]);
  const book = { SheetNames: ['a'], Sheets: { a: sheet } };
  it.each(['xlsb', 'biff8', 'biff5', 'biff2'] as const)('%s is read', async (bookType) => {
    const bytes = new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer);
    expect(await values(bytes, 'a.xls')).toEqual({ A1: 'name', B1: 1.5, A2: 'b', B2: 2 });
  });

  /** A stream of BIFF5 with one label. */
  function biff5(codePage: number | null, text: readonly number[]): Uint8Array {
    const record = (type: number, ...data: number[]): number[] => [
      type & 255,
      type >> 8,
      data.length & 255,
      data.length >> 8,
      ...data,
    ];
    const bof = (kind: number): number[] => record(0x0809, 0, 5, kind, 0, 0, 0, 0, 0);
    const page = codePage === null ? [] : record(0x42, codePage & 255, codePage >> 8);
    const head = (at: number): number[] => [
      ...bof(5),
      ...page,
      ...record(0x85, at & 255, at >> 8, 0, 0, 0, 0, 1, 97),
      ...record(0x0a),
    ];
    return Uint8Array.from([
      ...head(head(0).length),
      ...bof(0x10),
      ...record(0x0204, 0, 0, 0, 0, 0, 0, text.length & 255, text.length >> 8, ...text),
      ...record(0x0a),
    ]);
  }
  const names = [...'姓名张三男'].flatMap((one) => GB[one] ?? []);
  it.each([
    ['936', 936, names, '姓名张三男'],
    ['none', null, names, '姓名张三男'],
    ['1252 that is not meant', 1252, names, '姓名张三男'],
    ['950', 950, [...'姓名張三男'].flatMap((one) => BIG5[one] ?? []), '姓名張三男'],
    ['1252 that is meant', 1252, [0x63, 0x61, 0x66, 0xe9], 'café'],
  ])('BIFF5 with the code page %s', async (_, page, text, expected) => {
    expect(await values(biff5(page, text), 'a.xls')).toEqual({ A1: expected });
  });
});

describe('sound workbooks that were refused', () => {
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const bookPart = (sheets: string): Record<string, string> => ({
    'xl/workbook.xml': (bookParts({ rows: one })['xl/workbook.xml'] as string).replace(
      '</sheets>',
      `${sheets}</sheets>`,
    ),
  });

  it('have an old macro module without a part', async () => {
    const parts = bookPart('<sheet name="宏" sheetId="9" r:id=""/>');
    const book = await readBytes(buildBook({ rows: one, parts }));
    expect(book.sheets.map(({ name }) => name)).toEqual(['sheet1']);
  });

  it.each(['', " dummy='1'"])(
    'have a value beside an inline text, or a row in two pieces (%j)',
    async (extra) => {
      const rows =
        `<row r="1"${extra}><c r="A1" t="inlineStr"><v>0</v><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><t>乙</t></is><v>1</v></c></row>` +
        '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="C2"><v>3</v></c></row>';
      expect(await values(buildBook({ rows }), 'a.xlsx')).toEqual({
        A1: '甲',
        B1: '乙',
        A2: 1,
        C2: 3,
      });
      const twice =
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>';
      expect(await codeOf(buildBook({ rows: twice }), 'a.xlsx')).toBe('corrupt');
    },
  );

  it('name a table of strings that is not there', async () => {
    const parts = bookParts({ rows: one, strings: ['x'] });
    delete parts['xl/sharedStrings.xml'];
    expect(await values(zipParts(parts), 'a.xlsx')).toEqual({ A1: 1 });
  });

  it('are ods without a mimetype', async () => {
    const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
    const ods = zipParts({
      'META-INF/manifest.xml': xml('<manifest/>'),
      'content.xml': xml(
        `<office:document-content xmlns:office="${oasis}:office:1.0" xmlns:table="${oasis}:table:1.0"><office:body><office:spreadsheet><table:table table:name="a"><table:table-row><table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    });
    expect(await values(ods, 'a.ods')).toEqual({ A1: 7 });
  });
});

describe('what is no workbook', () => {
  it.each([
    ['numbers', zipParts({ 'Index/Document.iwa': 'x' }), 'wrong-type numbers'],
    ['docx', zipParts({ 'word/document.xml': '<a/>' }), 'wrong-type docx'],
    ['pdf', utf8('%PDF-1.7\n'), 'wrong-type pdf'],
    ['rar', utf8('Rar!\u001a\u0007'), 'wrong-type rar'],
    [
      'an encrypted ods',
      zipParts({
        mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
        'META-INF/manifest.xml': '<a><encryption-data/></a>',
        'content.xml': 'x',
      }),
      'encrypted ods',
    ],
  ])('%s is refused by its name', async (_, bytes, expected) => {
    expect(await codeOf(bytes, 'a.xlsx')).toBe(expected);
  });
});
