import { describe, expect, it } from 'vitest';
import { bookParts, buildBook, utf16, xml, zipParts } from '../../../../test/hostile/build';
import { read, readBytes, valuesOf } from '../../../../test/hostile/read';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

/** A row of cells, each given as what stands between `<c r="…"` and `</c>`. */
const row = (...cells: string[]): string =>
  `<row r="1">${cells.map((cell, n) => `<c r="${'ABCDEFGH'.charAt(n)}1"${cell}</c>`).join('')}</row>`;

const sheetPart = (body: string): Record<string, string> => ({
  'xl/worksheets/sheet1.xml': xml(body),
});

describe('texts', () => {
  it('are whole, whatever the chunk in which a character falls', async () => {
    const strings = Array.from(
      { length: 4000 },
      (_, n) => `${'a'.repeat(n % 7)}支部台账第${n}行：“，。”`,
    );
    const rows = strings.map((_, n) => `<row><c t="s"><v>${n}</v></c></row>`).join('');
    const values = valuesOf(await readBytes(buildBook({ rows, strings })));
    expect(Object.values(values)).toEqual(strings);
  });

  it('join their runs and leave phonetic ones out', async () => {
    const strings = [
      '<r><rPr><b/></rPr><t>中国</t></r><r><t xml:space="preserve"> 共产党</t></r><rPh sb="0" eb="2"><t>ちゅうごく</t></rPh><phoneticPr fontId="1"/>',
      '<t>姓名</t><phoneticPr fontId="1" type="noConversion"/>',
    ];
    const inline =
      ' t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
    const rows = row(' t="s"><v>0</v>', ' t="s"><v>1</v>', inline);
    expect(await read({ rows, strings })).toEqual({ A1: '中国 共产党', B1: '姓名', C1: '甲乙' });
  });

  it('decode _xHHHH_ once, and entities', async () => {
    const strings = [
      'a_x000D_b',
      '_x005F_x000D_',
      'A &amp; B',
      '<t>A &amp; B &lt;&#20013;&#x56fd;&gt;</t>',
    ];
    const rows = row(
      ' t="s"><v>0</v>',
      ' t="s"><v>1</v>',
      ' t="s"><v>3</v>',
      ' t="str"><v>x_x000A_y</v>',
      ' t="inlineStr"><is><t>_x005F_x000D_ &quot;</t></is>',
    );
    expect(await read({ rows, strings })).toEqual({
      A1: 'a\rb',
      B1: '_x000D_',
      C1: 'A & B <中国>',
      D1: 'x\ny',
      E1: '_x000D_ "',
    });
  });

  it('keep their spaces and line breaks', async () => {
    const rows = row(' t="s"><v>0</v>', ' t="inlineStr"><is><t>  b  </t></is>', ' t="s"><v>1</v>');
    const strings = [' 张三 ', '<t>第一行\n第二行\t</t>'];
    expect(await read({ rows, strings })).toEqual({
      A1: ' 张三 ',
      B1: '  b  ',
      C1: '第一行\n第二行\t',
    });
  });

  it('hold characters beyond the basic plane and from the edges of UTF-8', async () => {
    const strings = ['𠮷野家😀', '（）ＡＺ', 'é߿ࠀ\uFFFD\uFEFFx', '\uD7FF\uE000'];
    const rows = strings.map((_, n) => `<row><c t="s"><v>${n}</v></c></row>`).join('');
    const values = await read({ rows, strings });
    expect(Object.values(values)).toEqual(strings);
  });

  it('are empty cells when there is nothing in them', async () => {
    const rows = row(
      ' t="s"><v>0</v>',
      ' t="str"><f>""</f><v></v>',
      ' t="inlineStr"><is><t/></is>',
      '><v/>',
    );
    expect(await read({ rows, strings: ['<t/>'] })).toEqual({});
  });
});

describe('other values', () => {
  it('reads cached results of formulas, 0 and FALSE among them', async () => {
    const rows = row(
      '><f>1-1</f><v>0</v>',
      ' t="b"><f>1=2</f><v>0</v>',
      ' t="str"><f>"a"&amp;"b"</f><v>ab</v>',
      ' t="e"><f>1/0</f><v>#DIV/0!</v>',
      '><f t="shared" ref="E1:E9" si="0">A1</f><v>-2.50</v>',
      '><f t="shared" si="0"/><v>7</v>',
      '><f>NOW()</f>',
    );
    expect(await read({ rows })).toEqual({
      A1: 0,
      B1: false,
      C1: 'ab',
      D1: '#DIV/0!',
      E1: -2.5,
      F1: 7,
      G1: '',
    });
  });

  it('reads booleans, errors and numbers in every form', async () => {
    const rows = row(
      ' t="b"><v>1</v>',
      ' t="e"><v>#N/A</v>',
      ' t="n"><v>1.5E-3</v>',
      '><v>0.1</v>',
      '><v>123456789012345678</v>',
      '><v>-0.30000000000000004</v>',
      '><v>999999999999999</v>',
      '><v>1E+2</v>',
    );
    expect(await read({ rows })).toEqual({
      A1: true,
      B1: '#N/A',
      C1: 0.0015,
      D1: 0.1,
      E1: 123456789012345680,
      F1: -0.30000000000000004,
      G1: 999999999999999,
      H1: 100,
    });
  });

  it('leaves an identity number that was stored as a number as it is: damaged', async () => {
    const [value] = Object.values(await read({ rows: row('><v>1.1010119900101101E+17</v>') }));
    expect(value).toBe(110101199001011010);
  });

  it('keeps as text what is no number where one should stand', async () => {
    expect(await read({ rows: row('><v>12a</v>', '><v>0x10</v>', '><v>Infinity</v>') })).toEqual({
      A1: '12a',
      B1: '0x10',
      C1: 'Infinity',
    });
  });
});

describe('dates', () => {
  const dated = async (format: string | number, serial: string, date1904 = false) =>
    (await read({ rows: row(` s="1"><v>${serial}</v>`), formats: [format], date1904 })).A1;

  it('are told by built-in formats, the East Asian ones too', async () => {
    const dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
    for (const id of dates) expect([id, await dated(id, '45351')]).toEqual([id, '2024-02-29']);
    const times = [18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56];
    for (const id of times) expect([id, await dated(id, '0.5')]).toEqual([id, '12:00:00']);
    const numbers = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 37, 38, 39, 40, 41, 44, 48, 49];
    for (const id of numbers) expect([id, await dated(id, '45351')]).toEqual([id, 45351]);
  });

  it('are told by custom formats', async () => {
    const dates = [
      'yyyy"年"m"月"d"日";@',
      '[$-804]yyyy\\年m\\月d\\日',
      '[DBNum1][$-804]yyyy"年"m"月"d"日"',
      'yyyy/m/d;@',
      '[Red]yyyy.mm.dd',
      'm"月"d"日"',
      'yyyymmdd',
      '[$-404]e"年"m"月"d"日"',
      '[$-804]aaaa;@',
      '[>1]yyyy-mm-dd;0',
    ];
    for (const code of dates)
      expect([code, await dated(code, '45351')]).toEqual([code, '2024-02-29']);
    const numbers = [
      '0.00E+00',
      '#,##0"元"',
      '0"年"',
      '"第"0"天"',
      '[Red]0',
      'General',
      '0.0_ ;\\-0.0',
      '@',
      '# ?/?',
      '[$¥-804]#,##0.00',
      '_ * #,##0_ ',
      '0"d"',
      'G/通用格式"人"',
    ];
    for (const code of numbers) expect([code, await dated(code, '45351')]).toEqual([code, 45351]);
  });

  it('keep times to the second', async () => {
    const code = 'yyyy-mm-dd hh:mm:ss';
    expect(await dated(code, '45418.354166666664')).toBe('2024-05-06T08:30:00');
    expect(await dated(code, '45350.999988425923')).toBe('2024-02-28T23:59:59');
    expect(await dated('h:mm:ss', '0.999988425925926')).toBe('23:59:59');
    expect(await dated('h:mm:ss', '0.99999999')).toBe('23:59:59');
    expect(await dated(code, '45350.9999999')).toBe('2024-02-29');
    expect(await dated('mm:ss.0', '0.000694444444444444')).toBe('00:01:00');
    expect(await dated('h"时"mm"分"', '0')).toBe('00:00:00');
    expect(await dated('上午/下午h"时"mm"分"', '0.75')).toBe('18:00:00');
    expect(await dated('h:mm AM/PM', '0.75')).toBe('18:00:00');
  });

  it('begin with 1900-01-01, and 1900-02-29 never was', async () => {
    const code = 'yyyy-mm-dd';
    expect(await dated(code, '1')).toBe('1900-01-01');
    expect(await dated(code, '59')).toBe('1900-02-28');
    expect(await dated(code, '60')).toBe(60);
    expect(await dated('yyyy-mm-dd hh:mm', '60.5')).toBe(60.5);
    expect(await dated(code, '61')).toBe('1900-03-01');
    expect(await dated(code, '0')).toBe(0);
    expect(await dated(code, '-1')).toBe(-1);
    expect(await dated(code, '2958465')).toBe('9999-12-31');
    expect(await dated(code, '2958466')).toBe(2958466);
    expect(await dated(code, '20240506')).toBe(20240506);
  });

  it('count from 1904 where the workbook says so', async () => {
    expect(await dated(14, '0', true)).toBe('1904-01-01');
    expect(await dated(14, '43889', true)).toBe('2024-02-29');
    expect(await dated(20, '0.5', true)).toBe('12:00:00');
    expect(await dated(22, '0.5', true)).toBe('1904-01-01T12:00:00');
    expect(await dated(14, '60', true)).toBe('1904-03-01');
    expect(await dated(14, '2957004', true)).toBe(2957004);
  });

  it('are no dates when they are durations of a day or more', async () => {
    expect(await dated('[h]:mm', '0.354166666666667')).toBe('08:30:00');
    expect(await dated('[h]:mm:ss', '1.5')).toBe(1.5);
  });

  it('are known to the month where only that is shown', async () => {
    const book = { rows: row(' s="1"><v>45413</v>', ' s="1"><v>45414</v>'), formats: [57] };
    const cells = (await readBytes(buildBook(book))).sheets[0]?.rows[0]?.cells;
    expect(cells).toEqual([
      { kind: 'date', date: 20240501, seconds: null, monthOnly: true },
      { kind: 'date', date: 20240502, seconds: null },
    ]);
  });

  it('are read in ISO form', async () => {
    const iso = [
      '2024-05-06',
      '2024-05-06T08:30:00',
      '2024-02-29T23:59:59.400Z',
      '08:30:00',
      '2024-02-30',
    ];
    const rows = row(...iso.map((text) => ` t="d"><v>${text}</v>`));
    expect(await read({ rows })).toEqual({
      A1: '2024-05-06',
      B1: '2024-05-06T08:30:00',
      C1: '2024-02-29T23:59:59',
      D1: '08:30:00',
      E1: '2024-02-30',
    });
  });

  it('do not depend on the time zone', async () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Apia', 'UTC']) {
        process.env.TZ = zone;
        // 1986 to 1991: summer time in China; 1901: local mean time
        expect(await dated(14, '31594')).toBe('1986-07-01');
        expect(await dated(14, '300')).toBe('1900-10-26');
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('shapes that the format allows', () => {
  it('counts rows and cells without r', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(await read({ rows })).toEqual({ A1: 1, B1: 2, C5: 3, D5: 4, A6: 5 });
  });

  it('takes prefixes, comments, CDATA, single quotes, white space in tags', async () => {
    const body = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><!-- c --><x:row r='1' >
      <x:c r = "A1" ><x:v><![CDATA[12]]></x:v></x:c ><?pi x?><x:c r="B1" t="inlineStr"><x:is><x:t>a<!-- b -->c</x:t></x:is></x:c>
      </x:row></x:sheetData></x:worksheet>`;
    expect(await read({ parts: sheetPart(body) })).toEqual({ A1: 12, B1: 'ac' });
  });

  it('takes strict namespaces', async () => {
    const office = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const parts = {
      ...sheetPart(
        `<worksheet xmlns="${STRICT}"><sheetData><row r="1"><c r="A1" t="d"><v>2024-05-06</v></c></row></sheetData></worksheet>`,
      ),
      'xl/workbook.xml': xml(
        `<workbook xmlns="${STRICT}" xmlns:r="${office}"><sheets><sheet name="甲" sheetId="1" r:id="sheet1"/></sheets></workbook>`,
      ),
      '_rels/.rels': xml(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      ),
    };
    expect(await read({ parts })).toEqual({ A1: '2024-05-06' });
  });

  it('passes over what extensions put between', async () => {
    const body = `<worksheet xmlns="${MAIN}" xmlns:y="urn:other"><y:sheetData><row r="1"><c r="A1"><v>9</v></c></row></y:sheetData><sheetData><row r="1" y:z="1" spans="1:2"><c r="A1"><y:v>5</y:v><v>1</v><extLst><ext uri="x"/></extLst></c></row></sheetData></worksheet>`;
    expect(await read({ parts: sheetPart(body) })).toEqual({ A1: 1 });
  });

  it.each([
    ['little', false],
    ['big', true],
  ])('reads parts in UTF-16, %s endian', async (_, bigEndian) => {
    const parts = bookParts({ rows: row(' t="s"><v>0</v>'), strings: ['支部'] });
    for (const [name, part] of Object.entries(parts)) {
      const text = String(part).replace('UTF-8', 'UTF-16');
      if (name.startsWith('xl/')) parts[name] = utf16(text, bigEndian);
    }
    expect(valuesOf(await readBytes(zipParts(parts)))).toEqual({ A1: '支部' });
  });

  it('reads parts in another encoding that they declare', async () => {
    const head = '<?xml version="1.0" encoding="GB18030"?>';
    const bytes = [...`${head}<sst xmlns="${MAIN}"><si><t>`].map((c) => c.charCodeAt(0));
    const tail = [...'</t></si></sst>'].map((c) => c.charCodeAt(0));
    // 支部 in GB 18030
    const part = Uint8Array.from([...bytes, 0xd6, 0xa7, 0xb2, 0xbf, ...tail]);
    const book = {
      rows: row(' t="s"><v>0</v>'),
      strings: [''],
      parts: { 'xl/sharedStrings.xml': part },
    };
    expect(await read(book)).toEqual({ A1: '支部' });
  });

  it('reads parts under unusual names, and without styles', async () => {
    const parts = bookParts({ rows: row(' s="3"><v>5</v>') });
    const renamed = {
      '_rels/.rels': String(parts['_rels/.rels']).replace(
        'xl/workbook.xml',
        '/Inhalt/buch%20eins.XML',
      ),
      'Inhalt\\Buch Eins.xml': String(parts['xl/workbook.xml']),
      'inhalt/_rels/buch eins.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        'worksheets/sheet1.xml',
        '../Blatt.xml',
      ),
      '/Blatt.xml': String(parts['xl/worksheets/sheet1.xml']),
    };
    expect(valuesOf(await readBytes(zipParts(renamed)))).toEqual({ A1: 5 });
  });

  it('lists sheets in the order of the tabs, marks hidden ones, passes over charts', async () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const one = (n: number): string => `<row><c><v>${n}</v></c></row>`;
    const target = (id: string, type: string, name: string): string =>
      `<Relationship Id="${id}" Type="${office}/${type}" Target="${name}"/>`;
    const workbook = await readBytes(
      buildBook({
        rows: [one(1), one(2), one(3)],
        parts: {
          'xl/workbook.xml': xml(
            `<workbook xmlns="${MAIN}" xmlns:k="${office}"><sheets><sheet name="丙" k:id="c" state="veryHidden"/><sheet name="图" k:id="d"/><sheet name="__proto__" k:id="a"/><sheet name="乙" k:id="b" state="hidden"/></sheets></workbook>`,
          ),
          'xl/_rels/workbook.xml.rels': xml(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target('a', 'worksheet', 'worksheets/sheet1.xml')}${target('b', 'worksheet', 'worksheets/sheet2.xml')}${target('c', 'worksheet', 'worksheets/sheet3.xml')}${target('d', 'chartsheet', 'chartsheets/sheet1.xml')}</Relationships>`,
          ),
        },
      }),
    );
    expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['丙', true],
      ['__proto__', false],
      ['乙', true],
    ]);
    expect(valuesOf(workbook, 1)).toEqual({ A1: 1 });
  });

  it('keeps merged areas, cut to what is in use', async () => {
    const tail =
      '<mergeCells count="3"><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A1048576"/><mergeCell ref="D7:E9"/></mergeCells>';
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row>';
    const [sheet] = (await readBytes(buildBook({ rows, tail }))).sheets;
    expect(sheet?.merged).toEqual([
      { top: 0, left: 0, bottom: 0, right: 2 },
      { top: 1, left: 0, bottom: 3, right: 0 },
    ]);
  });

  it('sorts rows that come in another order', async () => {
    const rows = '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    const [sheet] = (await readBytes(buildBook({ rows }))).sheets;
    expect(sheet?.rows.map(({ index }) => index)).toEqual([0, 2]);
  });
});
