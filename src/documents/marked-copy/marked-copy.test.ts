import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AnnotateError } from '../../workbook/edit/edit-error';
import { outline } from '../../workbook/edit/xml-outline';
import { portableInflate } from '../../workbook/inflate';
import { DEFAULT_LIMITS } from '../../workbook/limits';
import { cellOf } from '../../workbook/model';
import { readWorkbook } from '../../workbook/read/read';
import { openZip } from '../../workbook/read/zip';
import type { NewSheet } from '../../workbook/write/new-sheet';
import { annotateWorkbook, type CopyMark } from './marked-copy';

/** Made by make.py beside it: a chart, an image, a pivot table, styles, formats and a comment. */
const FILE = join(import.meta.dirname, '../../../test/fixtures/annotate/rich.xlsx');
const rich: Uint8Array = new Uint8Array(readFileSync(FILE));

const mark = (row: number, column: number, severity: CopyMark['severity']): CopyMark => ({
  address: { row, column },
  severity,
  text: `第 ${row + 1} 行 <有误> & "待查"`,
});

const result: NewSheet = {
  name: '检查结果',
  columnWidths: [10, 12, 60],
  rows: [
    [{ heading: '级别' }, { heading: '单元格' }, { heading: '问题' }],
    [
      '错误',
      { link: { sheet: "名单 & '备份'", address: { row: 1, column: 0 } }, text: 'A2' },
      '=危险()',
    ],
    [
      '提示',
      { link: { sheet: '党员名册', address: { row: 2, column: 1 } }, text: 'B3' },
      'a<b & _x0041_',
    ],
  ],
};

const marks = new Map([
  [
    '党员名册',
    [mark(1, 0, 'error'), mark(2, 0, 'error'), mark(2, 1, 'warning'), mark(3, 3, 'info')],
  ],
  ['党费', [mark(1, 1, 'warning')]],
  ["名单 & '备份'", [mark(0, 0, 'error')]],
]);

const annotate = (bytes = rich) => annotateWorkbook(bytes, { marks, result });

/** The compressed bytes of every entry. */
function entries(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = openZip(bytes, portableInflate, DEFAULT_LIMITS);
  return new Map(zip.entries.map((entry) => [entry.name, zip.compressedBytes(entry)]));
}

const textOf = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] as Uint8Array);

/** The same package with a part's text changed. */
function withPart(part: string, change: (text: string) => string, bytes = rich): Uint8Array {
  const files = unzipSync(bytes);
  return zipSync({ ...files, [part]: strToU8(change(strFromU8(files[part] as Uint8Array))) });
}

const CHANGED = [
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/workbook.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/worksheets/sheet1.xml',
  'xl/worksheets/sheet2.xml',
  'xl/worksheets/sheet4.xml',
];

/** Namespaces and types of relationships as ISO/IEC 29500-1 names them. */
const asStrict = (text: string): string =>
  text
    .replaceAll(
      'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
    )
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );

describe('an annotated copy', () => {
  it('leaves every part that it need not touch as it lies in the file', () => {
    const before = entries(rich);
    const after = entries(annotate());
    const differing = [...before].filter(
      ([name, bytes]) => Buffer.compare(bytes, after.get(name) ?? new Uint8Array()) !== 0,
    );
    expect(differing.map(([name]) => name).sort()).toEqual(CHANGED);
    for (const part of [
      'xl/charts/chart1.xml',
      'xl/media/image1.png',
      'xl/pivotTables/pivotTable1.xml',
    ]) {
      expect(after.has(part)).toBe(true);
    }
    const added = [...after.keys()].filter((name) => !before.has(name)).sort();
    expect(added).toEqual([
      'xl/comments1.xml',
      'xl/comments2.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/drawings/vmlDrawing2.vml',
      'xl/worksheets/_rels/sheet4.xml.rels',
      'xl/worksheets/branchLedger1.xml',
    ]);
  });

  it('only puts text into the parts that it changes', () => {
    const copy = annotate();
    for (const part of CHANGED.filter((name) => name !== 'xl/styles.xml')) {
      const before = textOf(rich, part);
      const after = textOf(copy, part);
      // Tag by tag, whatever was there is there still, in its order.
      const kept = after.split(/(?=<)/)[Symbol.iterator]();
      for (const token of before.split(/(?=<)/)) {
        let next = kept.next();
        while (!next.done && next.value !== token) next = kept.next();
        expect(next.value, `${part}: ${token}`).toBe(token);
      }
    }
  });

  it('reads as before, with one sheet more', async () => {
    const options = { inflate: portableInflate };
    const before = await readWorkbook(rich, 'a.xlsx', options);
    const { sheets } = await readWorkbook(annotate(), 'a.xlsx', options);
    expect(sheets.slice(0, -1)).toEqual(before.sheets);
    const added = sheets.at(-1);
    expect(added?.name).toBe('检查结果');
    expect(added && cellOf(added, 1, 2)).toBe('=危险()');
    expect(added && cellOf(added, 2, 2)).toBe('a<b & _x0041_');
    expect(added && cellOf(added, 1, 1)).toBe('A2');
  });

  it('keeps the formats of the user, above its own', () => {
    const sheet = textOf(annotate(), 'xl/worksheets/sheet1.xml');
    const rules = [...sheet.matchAll(/<conditionalFormatting[\s\S]*?<\/conditionalFormatting>/g)];
    const before = textOf(rich, 'xl/worksheets/sheet1.xml').match(/<conditionalFormatting/g) ?? [];
    expect(before).toHaveLength(2);
    expect(rules).toHaveLength(5);
    const ours = rules.map(([text]) => text).filter((text) => text.includes('branch-ledger'));
    expect(ours.map((text) => /sqref="([^"]*)"/.exec(text)?.[1])).toEqual(['A2:A3', 'B3', 'D4']);
    const priorities = [...sheet.matchAll(/priority="(\d+)"/g)].map(([, n]) => Number(n));
    expect(new Set(priorities).size).toBe(priorities.length);
    expect(Math.min(...priorities.slice(2))).toBeGreaterThan(Math.max(...priorities.slice(0, 2)));
  });

  it('numbers its formats after those that are there', () => {
    const before = textOf(rich, 'xl/styles.xml');
    const after = textOf(annotate(), 'xl/styles.xml');
    const listOf = (xml: string, local: string) => {
      const root = outline(xml);
      const list = root.children.find((child) => child.local === local);
      if (!list) throw new Error(local);
      return outline(xml, list.start).children.map(({ start, end }) => xml.slice(start, end));
    };
    for (const list of ['dxfs', 'cellXfs', 'fonts', 'cellStyles']) {
      expect(listOf(after, list).slice(0, listOf(before, list).length)).toEqual(
        listOf(before, list),
      );
    }
    const [count] = /<dxfs count="(\d+)"/.exec(after)?.slice(1) ?? [];
    expect(Number(count)).toBe(listOf(after, 'dxfs').length);
    const used = [...textOf(annotate(), 'xl/worksheets/sheet1.xml').matchAll(/dxfId="(\d+)"/g)];
    expect(used.map(([, id]) => Number(id))).toEqual([0, 1, 2, 3, 4]);
    expect(listOf(after, 'dxfs')[2]).toContain('FFFFC7CE');
  });

  it('writes its comments beside those of the user, and none on the same cell', () => {
    const files = unzipSync(annotate());
    const comments = Object.keys(files).filter((name) => /comments\d\.xml$/.test(name));
    const texts = comments.map((name) => strFromU8(files[name] as Uint8Array)).join('');
    expect(texts).toContain('【支部台账】');
    expect(texts).not.toContain('ref="B2"');
    const more = annotateWorkbook(rich, {
      marks: new Map([['党费', [mark(1, 1, 'warning'), mark(2, 1, 'error')]]]),
      result,
    });
    const [part, drawing] = ['xl/comments/comment1.xml', 'xl/drawings/commentsDrawing1.vml'];
    const own = textOf(more, part);
    expect([...own.matchAll(/ref="(\w+)" authorId="(\d)"/g)].map(([, ...at]) => at)).toEqual([
      ['B2', '0'],
      ['B3', '1'],
    ]);
    expect(own).toContain('<author>王芳</author><author>支部台账</author>');
    expect(own).toContain('已核对');
    const boxes = textOf(more, drawing);
    expect(boxes).toContain('<x:Row>2</x:Row><x:Column>1</x:Column>');
    const ids = [...boxes.matchAll(/ id="(_x0000_s\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(boxes.match(/shapetype [^>]*id="_x0000_t202"/g)).toHaveLength(1);
    expect(textOf(more, 'xl/worksheets/_rels/sheet2.xml.rels')).toBe(
      textOf(rich, 'xl/worksheets/_rels/sheet2.xml.rels'),
    );
  });

  it('speaks the strict variant in a file that does', async () => {
    const strict = zipSync(
      Object.fromEntries(
        Object.entries(unzipSync(rich)).map(([name, part]) => [
          name,
          /\.(?:xml|rels)$/.test(name) ? strToU8(asStrict(strFromU8(part))) : part,
        ]),
      ),
    );
    const copy = annotate(strict);
    const { sheets } = await readWorkbook(copy, 'a.xlsx', { inflate: portableInflate });
    expect(sheets.map(({ name }) => name)).toContain('检查结果');
    for (const [name, part] of Object.entries(unzipSync(copy))) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      expect(strFromU8(part), name).not.toMatch(
        /openxmlformats\.org\/(?:spreadsheetml|officeDocument)\/2006\/(?:main|relationships)/,
      );
    }
  });

  it('can be annotated again, under another name', async () => {
    const twice = annotate(annotate());
    const { sheets } = await readWorkbook(twice, 'a.xlsx', { inflate: portableInflate });
    expect(sheets.map(({ name }) => name).slice(-2)).toEqual(['检查结果', '检查结果 (2)']);
  });

  it('follows prefixed names', async () => {
    const prefixed = (xml: string) =>
      xml
        .replace(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, '<$1x:$2')
        .replace(
          'xmlns="http://schemas.openxmlformats.org/spread',
          'xmlns:x="http://schemas.openxmlformats.org/spread',
        );
    let bytes: Uint8Array = rich;
    for (const part of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet4.xml']) {
      bytes = withPart(part, prefixed, bytes);
    }
    const copy = annotate(bytes);
    const sheet = textOf(copy, 'xl/worksheets/sheet4.xml');
    expect(sheet).toContain('<x:conditionalFormatting sqref="A1"><x:cfRule');
    expect(textOf(copy, 'xl/styles.xml')).toContain('<x:dxf><x:font>');
    const { sheets } = await readWorkbook(copy, 'a.xlsx', { inflate: portableInflate });
    expect(sheets.at(-1)?.name).toBe('检查结果');
  });

  it('makes do without differential formats, and without styles', async () => {
    const bare = withPart('xl/styles.xml', (xml) =>
      xml.replace(/<dxfs[\s\S]*<\/dxfs>/, '<dxfs count="0"/>'),
    );
    expect(textOf(annotate(bare), 'xl/styles.xml')).toMatch(/<dxfs count="3"><dxf>/);
    const none = withPart('xl/styles.xml', (xml) => xml.replace(/<dxfs[\s\S]*<\/dxfs>/, ''));
    expect(textOf(annotate(none), 'xl/styles.xml')).toMatch(/<\/cellStyles><dxfs count="3"><dxf>/);
    const files = unzipSync(
      withPart('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(/<Relationship [^>]*styles[^>]*>/, ''),
      ),
    );
    delete files['xl/styles.xml'];
    const copy = annotate(zipSync(files));
    expect(textOf(copy, 'xl/branchLedgerStyles1.xml')).toContain('<dxfs count="3">');
    expect((await readWorkbook(copy, 'a.xlsx', { inflate: portableInflate })).sheets).toHaveLength(
      5,
    );
  });

  it.each<[string, () => Uint8Array, string]>([
    [
      'a signed file',
      () => zipSync({ ...unzipSync(rich), '_xmlsignatures/sig1.xml': strToU8('<a/>') }),
      'signed',
    ],
    [
      'a part that is not well-formed',
      () => withPart('xl/worksheets/sheet1.xml', (xml) => xml.replace('</worksheet>', '')),
      'structure',
    ],
    [
      'a part in another encoding',
      () => {
        const files = unzipSync(rich);
        const utf16 = new Uint8Array(
          Buffer.from(`\ufeff${strFromU8(files['xl/styles.xml'] as Uint8Array)}`, 'utf16le'),
        );
        return zipSync({ ...files, 'xl/styles.xml': utf16 });
      },
      'encoding',
    ],
    [
      'a workbook of an unknown kind',
      () =>
        withPart('xl/workbook.xml', (xml) =>
          xml.replaceAll(
            'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
            'http://example.org/ooxml/spreadsheetml/main',
          ),
        ),
      'structure',
    ],
    [
      'another kind of file',
      () => zipSync({ mimetype: strToU8('application/vnd.oasis') }),
      'not-xlsx',
    ],
  ])('refuses %s', (_, make, code) => {
    const bytes = make();
    expect(() => annotate(bytes)).toThrow(AnnotateError);
    try {
      annotate(bytes);
    } catch (error) {
      expect((error as AnnotateError).code).toBe(code);
    }
  });
});
