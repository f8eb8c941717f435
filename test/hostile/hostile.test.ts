import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { errorText } from '../../src/workbook/error-text';
import { WorkbookError } from '../../src/workbook/errors';
import { portableInflate } from '../../src/workbook/inflate';
import { readWorkbook } from '../../src/workbook/read/read';
import { bookParts, buildBook, sheetXml, utf8, xml, zipParts } from './build';
import { read, readBytes, valuesOf } from './read';
import { CONTINUE, record, STRING, textFormula, xlsWith } from './xls-records';
import { deflatedRepeat, type Entry, entriesOf, writeZip } from './zip-edit';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>45351</v></c></row>';
const BOOK = { rows: ROWS, strings: ['姓名', '张三'], formats: [14] };
const VALUES = { A1: '姓名', B1: 12.5, A2: '张三', B2: '2024-02-29' };

/** The error of a file, which has to have one, in words that a person can read. */
async function errorOf(bytes: Uint8Array, fileName?: string, limits = {}): Promise<WorkbookError> {
  try {
    await readBytes(bytes, fileName, limits);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    for (const language of ['zh-CN', 'en'] as const) {
      expect(errorText(error, language)).toMatch(/^[^{}]{10,}$/);
    }
    return error;
  }
  throw new Error('was read without an error');
}

const codeOf = async (bytes: Uint8Array, fileName?: string, limits = {}): Promise<string> =>
  (await errorOf(bytes, fileName, limits)).code;

/** A compound file with these streams in its directory, and nothing in them. */
function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  for (let n = 0; n < 109; n++) view.setUint32(76 + n * 4, n === 0 ? 0 : 0xffffffff, true);
  for (let n = 0; n < 128; n++)
    view.setUint32(512 + n * 4, n === 0 ? 0xfffffffd : 0xfffffffe, true);
  ['Root Entry', ...streams].forEach((name, n) => {
    const at = 1024 + n * 128;
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, n === 0 ? 5 : 2);
  });
  return bytes;
}

describe('files that are no workbook', () => {
  const zipped = (names: readonly string[]): Uint8Array =>
    zipParts(Object.fromEntries(names.map((name) => [name, xml('<root/>')])));

  it.each<[string, Uint8Array, string, string?]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', utf8('\ufeff \r\n\t'), 'empty'],
    ['zeros', new Uint8Array(5000), 'empty'],
    ['a web page without a table', utf8('<html><p>姓名</p></html>'), 'html'],
    ['a web page with a doctype', utf8('\ufeff<!DOCTYPE html><html></html>'), 'html'],
    ['a web archive', utf8('MIME-Version: 1.0\r\nContent-Type: text/html'), 'html'],
    ['text', utf8('姓名,性别\n张三,男\n'), 'text'],
    ['an encrypted workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an .xls without contents', compoundFile('Workbook'), 'unreadable-old-format'],
    ['a Word 97 document', compoundFile('WordDocument'), 'wrong-type', 'doc'],
    ['another compound file', compoundFile('Other'), 'wrong-type', 'unknown'],
    ['a cut compound file', compoundFile('Workbook').subarray(0, 600), 'corrupt'],
    ['a Word document', zipped(['word/document.xml']), 'wrong-type', 'docx'],
    ['a presentation', zipped(['ppt/presentation.xml']), 'wrong-type', 'pptx'],
    ['a binary workbook that is none', zipped(['xl/workbook.bin']), 'unreadable-old-format'],
    ['any zip', zipped(['a.txt']), 'wrong-type', 'zip'],
    ['an empty zip', writeZip([]), 'wrong-type', 'zip'],
    ['a PDF', utf8('%PDF-1.7\n'), 'wrong-type', 'pdf'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'wrong-type', 'image'],
    ['a RAR archive', utf8('Rar!\x1a\x07\x00'), 'wrong-type', 'rar'],
    [
      'random bytes',
      Uint8Array.from({ length: 999 }, (_, n) => (n * 7919) % 251),
      'wrong-type',
      'binary',
    ],
  ])('%s', async (_, bytes, code, found?) => {
    const error = await errorOf(bytes);
    expect([error.code, error.data.found]).toEqual([code, found]);
  });

  it('says four different things of an .xls, a web page, a text and an encrypted file', async () => {
    const files = [
      compoundFile('Workbook'),
      utf8('<html></html>'),
      utf8('abc'),
      compoundFile('EncryptionInfo', 'EncryptedPackage'),
    ];
    const texts = await Promise.all(
      files.map(async (file) => errorText(await errorOf(file), 'zh-CN')),
    );
    expect(new Set(texts).size).toBe(4);
  });

  it('is read as what it is under a wrong name', async () => {
    const page = utf8('<html><table><tr><td>姓名</td></tr></table></html>');
    expect(valuesOf(await readBytes(page, '花名册.xls'))).toEqual({ A1: '姓名' });
    expect(valuesOf(await readBytes(buildBook(BOOK), '花名册.csv'))).toEqual(VALUES);
    expect(valuesOf(await readBytes(buildBook(BOOK), '花名册.xls'))).toEqual(VALUES);
  });
});

describe('damaged archives', () => {
  const bytes = buildBook(BOOK);

  it('is cut short anywhere', async () => {
    for (let length = 1; length < bytes.length; length += 7) {
      expect(['truncated', 'text', 'wrong-type']).toContain(
        await codeOf(bytes.subarray(0, length)),
      );
    }
    expect(await codeOf(bytes.subarray(0, Math.floor(bytes.length * 0.6)))).toBe('truncated');
    expect(await codeOf(bytes.subarray(0, bytes.length - 5))).toBe('truncated');
  });

  it('has a flipped bit: an error, or the same cells', async () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 3) {
      const flipped = Uint8Array.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      try {
        expect([bit, valuesOf(await readBytes(flipped))]).toEqual([bit, VALUES]);
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
      }
    }
  });

  it('has junk before it, behind it, or a comment', async () => {
    const junk = Uint8Array.from({ length: 3000 }, (_, n) => n % 256);
    expect(valuesOf(await readBytes(Buffer.concat([junk, bytes])))).toEqual(VALUES);
    expect(valuesOf(await readBytes(Buffer.concat([bytes, junk.subarray(0, 500)])))).toEqual(
      VALUES,
    );
    const commented = writeZip(entriesOf(bookParts(BOOK)), { comment: 'PK\x05\x06 '.repeat(50) });
    expect(valuesOf(await readBytes(commented))).toEqual(VALUES);
  });

  it('is ZIP64, has data descriptors, or both and junk before it', async () => {
    const entries = entriesOf(bookParts(BOOK));
    for (const options of [
      { zip64: true },
      { descriptors: true },
      { zip64: true, descriptors: true },
    ]) {
      const file = writeZip(entries, options);
      expect(valuesOf(await readBytes(file))).toEqual(VALUES);
      expect(valuesOf(await readBytes(Buffer.concat([utf8('junk'), file])))).toEqual(VALUES);
    }
  });

  it('has two parts of one name', async () => {
    const entries = entriesOf(bookParts(BOOK));
    const sheet = { name: 'xl/worksheets/sheet1.xml', data: utf8(sheetXml('')) };
    expect(await codeOf(writeZip([...entries, sheet]))).toBe('corrupt');
  });

  it('lacks a part that it names', async () => {
    for (const part of ['xl/worksheets/sheet1.xml', 'xl/styles.xml']) {
      const error = await errorOf(buildBook({ ...BOOK, parts: { [part]: null } }));
      expect([error.code, error.data.part]).toEqual(['corrupt', part]);
    }
    const strings = { 'xl/sharedStrings.xml': null };
    expect(await codeOf(buildBook({ ...BOOK, parts: strings }))).toBe('corrupt');
    expect(await codeOf(buildBook({ parts: { 'xl/_rels/workbook.xml.rels': null } }))).toBe(
      'corrupt',
    );
  });

  it('has an encrypted or strangely compressed part', async () => {
    const entries = entriesOf(bookParts(BOOK));
    const encrypted = entries.map((entry): Entry => ({ ...entry, flags: 1 }));
    expect(await codeOf(writeZip(encrypted))).toBe('encrypted');
    const strange = entries.map(
      (entry): Entry => ({
        ...entry,
        raw: { size: entry.data.length, crc: crc32(entry.data), method: 12 },
      }),
    );
    expect(await codeOf(writeZip(strange))).toBe('corrupt');
  });

  it('holds no sheets', async () => {
    const parts = { 'xl/workbook.xml': xml(`<workbook xmlns="${MAIN}"><sheets/></workbook>`) };
    expect(await codeOf(buildBook({ parts }))).toBe('no-sheets');
  });
});

describe('more than is good', () => {
  const GIGABYTE = 1 << 30;
  const PIECE = 1 << 20;
  const part = 'xl/worksheets/sheet1.xml';
  const bomb = (claimedSize?: number): Uint8Array => {
    const raw = { size: GIGABYTE, crc: 0 };
    const data = deflatedRepeat(new Uint8Array(PIECE), GIGABYTE / PIECE);
    const entries = entriesOf(bookParts(BOOK)).filter(({ name }) => name !== part);
    return writeZip([
      ...entries,
      { name: part, data, raw, ...(claimedSize ? { claimedSize } : {}) },
    ]);
  };

  it('inflates a megabyte to a gigabyte, and says so', async () => {
    expect(await codeOf(bomb())).toBe('ratio-too-high');
  });

  it('inflates to a gigabyte, and says that it does not', async () => {
    const before = process.memoryUsage().rss;
    const error = await errorOf(bomb(100_000));
    expect([error.code, error.data.reason]).toEqual(['corrupt', 'size']);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * PIECE);
    const portable = readWorkbook(bomb(100_000), 'a.xlsx', { inflate: portableInflate });
    await expect(portable).rejects.toThrow(WorkbookError);
  });

  it('is beyond each of its limits', async () => {
    const rows = Array.from({ length: 50 }, () => '<row><c><v>1</v></c><c><v>2</v></c></row>').join(
      '',
    );
    const tail = `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(20)}</mergeCells>`;
    const file = buildBook({ rows, tail, strings: ['x'.repeat(40)] });
    const limits: [string, object][] = [
      ['too-large', { fileBytes: 100 }],
      ['too-many-entries', { entries: 3 }],
      ['expanded-too-large', { partBytes: 500 }],
      ['expanded-too-large', { expandedBytes: 2000 }],
      ['ratio-too-high', { ratio: 2, ratioFloor: 1000 }],
      ['too-many-sheets', { sheets: 0 }],
      ['too-many-rows', { rows: 49 }],
      ['too-many-columns', { columns: 1 }],
      ['too-many-cells', { cells: 99 }],
      ['too-many-merged-areas', { mergedAreas: 19 }],
      ['string-too-long', { stringLength: 39 }],
    ];
    for (const [code, limit] of limits) {
      expect([code, await codeOf(file, 'a.xlsx', limit)]).toEqual([code, code]);
    }
    const html = utf8(`<html><table><tr><td>${'姓名'.repeat(20)}</table></html>`);
    const inXml = utf8(
      `${xml('')}<?mso-application progid="Excel.Sheet"?><Workbook><Worksheet/></Workbook>`,
    );
    const others: [string, Uint8Array, object][] = [
      ['too-large', html, { textBytes: 100 }],
      ['too-large', utf8('姓名,性别\n'), { textBytes: 9 }],
      ['too-many-sheets', inXml, { sheets: 0 }],
    ];
    for (const [code, text, limit] of others) {
      expect([code, await codeOf(text, 'a.csv', limit)]).toEqual([code, code]);
    }
    expect(await codeOf(utf8('a\nb\nc\n'), 'a.csv', { rows: 2 })).toBe('too-many-rows');
    expect(await codeOf(utf8('a,b,c\n'), 'a.csv', { columns: 2 })).toBe('too-many-columns');
    expect(await codeOf(utf8('a,b,ccc\n'), 'a.csv', { stringLength: 2 })).toBe('string-too-long');
  });

  it('has a million rows without a cell, or with styled empty ones', async () => {
    let rows = '';
    for (let n = 1; n <= 1_000_000; n++) {
      rows +=
        n % 2
          ? `<row r="${n}" spans="1:5"/>`
          : `<row r="${n}"><c r="A${n}" s="1"/><c r="B${n}" s="1"/></row>`;
    }
    const [sheet] = (await readBytes(buildBook({ rows, formats: [14] }))).sheets;
    expect(sheet?.rows).toEqual([]);
  });

  it('has cells in the first and in the last corner', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="XFD1048576"><v>3</v></c></row>';
    expect(await read({ rows })).toEqual({ A1: 1, XFD1: 2, XFD1048576: 3 });
    expect(await codeOf(buildBook({ rows: '<row r="1048577"><c><v>1</v></c></row>' }))).toBe(
      'too-many-rows',
    );
    expect(await codeOf(buildBook({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }))).toBe(
      'too-many-columns',
    );
  });

  it('has a cell far to the right in many rows', async () => {
    let rows = '';
    for (let n = 1; n <= 20_000; n++) rows += `<row r="${n}"><c r="XFD${n}"><v>${n}</v></c></row>`;
    const [sheet] = (await readBytes(buildBook({ rows }))).sheets;
    expect(sheet?.rows.length).toBe(20_000);
    expect(sheet?.rows[77]?.cells[16_383]).toBe(78);
    expect(Object.keys(sheet?.rows[77]?.cells ?? [])).toEqual(['16383']);
  });

  it('has a validation and a format over whole columns, wide columns, a wrong dimension', async () => {
    const body = `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>${ROWS}</sheetData><conditionalFormatting sqref="A1:A1048576"><cfRule type="expression" priority="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B1:B1048576"><formula1>"男,女"</formula1></dataValidation></dataValidations></worksheet>`;
    expect(await read({ ...BOOK, parts: { [part]: xml(body) } })).toEqual(VALUES);
    expect(
      await read({ ...BOOK, parts: { [part]: xml(body.replace('A1:XFD1048576', 'A1')) } }),
    ).toEqual(VALUES);
  });

  it('has a thousand attributes', async () => {
    const many = Array.from({ length: 1000 }, (_, n) => ` a${n}="${n}"`).join('');
    const rows = ROWS.replaceAll('<c ', `<c${many} `);
    expect(await read({ ...BOOK, rows })).toEqual(VALUES);
  });
});

describe('XML that is not what it should be', () => {
  const part = 'xl/worksheets/sheet1.xml';
  const withSheet = (text: string): Uint8Array => buildBook({ ...BOOK, parts: { [part]: text } });

  it('is cut short anywhere: never fewer cells in silence', async () => {
    const whole = sheetXml(ROWS);
    for (let length = 0; length < whole.length; length++) {
      expect(['truncated', 'corrupt']).toContain(await codeOf(withSheet(whole.slice(0, length))));
    }
    const strings = String(bookParts(BOOK)['xl/sharedStrings.xml']);
    for (let length = 0; length < strings.length; length++) {
      const parts = { 'xl/sharedStrings.xml': strings.slice(0, length) };
      expect(['truncated', 'corrupt']).toContain(await codeOf(buildBook({ ...BOOK, parts })));
    }
  });

  it('defines entities, or asks for them from outside', async () => {
    const laughs = Array.from(
      { length: 10 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    ).join('');
    for (const doctype of [
      `<!DOCTYPE worksheet [<!ENTITY l0 "lol">${laughs}]>`,
      '<!DOCTYPE worksheet [<!ENTITY l10 SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE worksheet SYSTEM "http://localhost/x.dtd">',
    ]) {
      const rows = '<row r="1"><c r="A1" t="str"><v>&l10;</v></c></row>';
      expect(
        await codeOf(withSheet(sheetXml(rows).replace('<worksheet', `${doctype}<worksheet`))),
      ).toBe('doctype');
      const strings = xml(`${doctype}<sst xmlns="${MAIN}"><si><t>&l10;</t></si></sst>`);
      expect(await codeOf(buildBook({ ...BOOK, parts: { 'xl/sharedStrings.xml': strings } }))).toBe(
        'doctype',
      );
    }
    expect(await codeOf(withSheet(sheetXml('<row><c t="str"><v>&toString;</v></c></row>')))).toBe(
      'corrupt',
    );
  });

  it.each([
    ['an index out of range', '<c t="s"><v>2</v></c>'],
    ['a negative index', '<c t="s"><v>-1</v></c>'],
    ['an index that is no number', '<c t="s"><v>x</v></c>'],
    ['a huge index', '<c t="s"><v>99999999999999999999</v></c>'],
    ['a prototype for a reference', '<c r="__proto__"><v>1</v></c>'],
    ['a constructor for a type', '<c t="constructor"><v>1</v></c>'],
    ['a reference of another row', '<c r="A7"><v>1</v></c>'],
    ['two values in one cell', '<c r="A1"><v>1</v><v>2</v></c>'],
    ['two cells in one place', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'],
    ['text where there is none', '<c r="A1">5</c>'],
    ['an element out of place', '<v>1</v>'],
    ['an unbound prefix', '<c x:y="1"><v>1</v></c>'],
    ['an attribute twice', '<c r="A1" r="A1"><v>1</v></c>'],
    ['a control character', '<c t="str"><v>a\u0001b</v></c>'],
    ['a stray ]]>', '<c t="str"><v>a]]>b</v></c>'],
    ['a bare &', '<c t="str"><v>a & b;</v></c>'],
    ['an impossible reference', '<c t="str"><v>&#xD800;</v></c>'],
  ])('has %s', async (_, cells) => {
    expect(await codeOf(buildBook({ ...BOOK, rows: `<row r="1">${cells}</row>` }))).toBe('corrupt');
  });

  it('has a row number that is none, or a row twice', async () => {
    for (const number of ['0', '-1', 'x', '1.5', '']) {
      expect(await codeOf(buildBook({ rows: `<row r="${number}"><c><v>1</v></c></row>` }))).toBe(
        'corrupt',
      );
    }
    const rows = '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>';
    expect(await codeOf(buildBook({ rows }))).toBe('corrupt');
  });

  it('is not UTF-8', async () => {
    const bytes = utf8(sheetXml('<row r="1"><c t="str"><v>abc</v></c></row>'));
    for (const wrong of [0xff, 0xc0, 0x80, 0xed]) {
      const damaged = Uint8Array.from(bytes);
      damaged[damaged.lastIndexOf(0x62)] = wrong;
      expect(await codeOf(buildBook({ ...BOOK, parts: { [part]: damaged } }))).toBe('corrupt');
    }
  });

  it('is nested without end', async () => {
    const deep = '<a>'.repeat(200_000);
    expect(await codeOf(withSheet(sheetXml('', deep)))).toBe('corrupt');
  });

  it('has another root', async () => {
    expect(await codeOf(withSheet(xml('<chart/>')))).toBe('corrupt');
    expect(
      await codeOf(withSheet(xml(`<worksheet xmlns="urn:other"><sheetData/></worksheet>`))),
    ).toBe('corrupt');
  });
});

describe('names from a prototype', () => {
  it('are texts like others', async () => {
    const workbook = await readBytes(
      buildBook({
        rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>',
        strings: ['__proto__', 'constructor'],
        parts: {
          'xl/workbook.xml': String(bookParts({})['xl/workbook.xml']).replace(
            '"sheet1" sheetId',
            '"__proto__" sheetId',
          ),
        },
      }),
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['__proto__']);
    expect(valuesOf(workbook)).toEqual({ A1: '__proto__', B1: 'constructor' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const csv = await readBytes(utf8('__proto__,polluted\n__proto__,1\n'), '__proto__.csv');
    expect(valuesOf(csv)).toEqual({ A1: '__proto__', B1: 'polluted', A2: '__proto__', B2: '1' });
  });
});

describe('the text of a formula of an .xls, which goes on in the next record', () => {
  const chars = (text: string): Buffer =>
    Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);
  const ten = (text: Buffer): Buffer => record(STRING, Buffer.concat([Buffer.from([10, 0]), text]));

  // As xlrd reads it: each record begins with a byte that says how wide its characters are.
  it.each<[string, readonly Buffer[], string]>([
    ['nowhere', [ten(chars('甲乙丙丁戊己庚辛壬癸'))], '甲乙丙丁戊己庚辛壬癸'],
    [
      'amid its characters',
      [ten(chars('甲乙丙丁戊')), record(CONTINUE, chars('己庚辛壬癸'))],
      '甲乙丙丁戊己庚辛壬癸',
    ],
    [
      'in wider characters',
      [ten(Buffer.from('\0abcde', 'latin1')), record(CONTINUE, chars('己庚辛壬癸'))],
      'abcde己庚辛壬癸',
    ],
    [
      'with all of them',
      [ten(Buffer.from([1])), record(CONTINUE, chars('甲乙丙丁戊己庚辛壬癸'))],
      '甲乙丙丁戊己庚辛壬癸',
    ],
    [
      'with what is no part of it',
      [ten(chars('甲乙丙丁戊己庚辛壬癸')), record(CONTINUE, Buffer.from([1, 2, 3]))],
      '甲乙丙丁戊己庚辛壬癸',
    ],
  ])('%s', async (_, records, text) => {
    const bytes = xlsWith([['姓名', '备注']], [textFormula(1, 1), ...records]);
    expect(valuesOf(await readBytes(bytes, 'a.xls')).B2).toBe(text);
  });
});

describe('the portable inflate', () => {
  it('agrees with that of Node', async () => {
    const file = buildBook(BOOK);
    const workbook = await readWorkbook(file, 'a.xlsx', { inflate: portableInflate });
    expect(valuesOf(workbook)).toEqual(VALUES);
    const data = Uint8Array.from({ length: 100_003 }, (_, n) => (n * n) % 251);
    expect(portableInflate.crc32(data)).toBe(crc32(data));
    expect(portableInflate.raw(deflateRawSync(data), data.length)).toEqual(data);
    expect(() => portableInflate.raw(deflateRawSync(data), data.length - 1)).toThrow();
  });
});
