import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../src/hosts/cli/files/inflate';
import type { DateFormat } from '../../src/workbook/date-format';
import { WorkbookError } from '../../src/workbook/errors';
import { DEFAULT_LIMITS } from '../../src/workbook/limits';
import { PlainXml, replay } from '../../src/workbook/read/plain-xml';
import type { SheetBuilder } from '../../src/workbook/read/sheet-builder';
import { CellValues } from '../../src/workbook/read/xlsx/cell-values';
import {
  readSharedStrings,
  scanSharedStrings,
  tokenizeSharedStrings,
} from '../../src/workbook/read/xlsx/shared-strings';
import { scanSheet, tokenizeSheet } from '../../src/workbook/read/xlsx/sheet';
import { readXml } from '../../src/workbook/read/xml';
import type { XmlHandler } from '../../src/workbook/read/xml-element';
import { openZip } from '../../src/workbook/read/zip';
import { SerialDates } from '../../src/workbook/serial-dates';
import { sheetXml, utf8, xml } from '../hostile/build';
import { mutate, seeded } from './mutate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FORMATS: (DateFormat | null)[] = [null, 'date', 'datetime', 'time', 'month'];
const STRINGS = ['姓名', '', '张三', 'x'];

const valuesOf = (strings: readonly string[]): CellValues =>
  new CellValues(strings, FORMATS, new SerialDates(false), DEFAULT_LIMITS);

/** A part that is wrong in two places may be refused for either. */
const REFUSED = 'refused';

/** All that a sheet holds, or its error, as one comparable value. */
function outcome(read: () => SheetBuilder | undefined): unknown {
  try {
    const builder = read();
    if (!builder) return undefined;
    const { rows, merged } = builder.finish('', false);
    return [rows.map(({ index, cells }) => [index, Object.entries(cells)]), merged];
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return REFUSED;
  }
}

function stringsOutcome(read: () => string[] | undefined): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return REFUSED;
  }
}

const EXCEL = xml(
  `<worksheet xmlns="${MAIN}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr/><dimension ref="A1:D3"/><sheetData><row r="1" spans="1:4" x14ac:dyDescent="0.2"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" t="str"><f>A1&amp;"x"</f><v>姓名x</v></c></row><row r="2" spans="1:4" ht="20" customHeight="1" x14ac:dyDescent="0.2"><c r="A2" s="1"><v>45351</v></c><c r="B2"><v>-12.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row><row r="3"/></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><phoneticPr fontId="1" type="noConversion"/></worksheet>`,
);

const SHEETS = [
  EXCEL,
  sheetXml(
    '<row><c t="inlineStr"><is><t>a &amp; b_x000D_</t></is></c><c><v>0.30000000000000004</v></c><c s="2"><v>45418.354166666664</v></c></row>\n<row><c t="d"><v>2024-05-06</v></c></row>',
  ),
  sheetXml(
    '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> 张三（预备） </t></is></c><c r="C2"><f t="shared" ref="C2:C9" si="0">B2*2</f><v>7</v></c></row><row r="9"><c r="XFD9" s="4"><v>45413</v></c></row>',
  ),
].map(utf8);

const TABLES = [
  '<si><t>姓名</t></si><si><t xml:space="preserve"> a &amp; b </t></si><si><t>支部</t><phoneticPr fontId="1" type="noConversion"/></si><si><r><t>甲</t></r><r><t>乙</t></r></si>',
  '<si><t>_x000D_（）</t></si>\n<si><t/></si><si/><si><t>😀é</t></si>',
].map((items) => utf8(xml(`<sst xmlns="${MAIN}" count="9" uniqueCount="4">${items}</sst>`)));

const MARKUP = [
  `<workbook xmlns="${MAIN}" xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="党员名册" sheetId="1" r:id="rId1"/>\n<sheet name="b" r:id="x" /></sheets></workbook >`,
  '<a:b xmlns:a="u" xmlns="v"><c xmlns=""><d a:e="1" f="2"/></c><a:g/></a:b>',
].map((body) => utf8(xml(body)));

/** What a handler is told, but for text: plain markup has none. */
function recorded(read: (handler: XmlHandler) => void): string {
  const events: unknown[] = [];
  try {
    read({
      open: ({ local, prefix, isMain, attributes }) =>
        events.push([local, prefix, isMain, Object.entries(attributes)]),
      close: () => events.push(null),
    });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return REFUSED;
  }
  return JSON.stringify(events);
}

const producers = join(import.meta.dirname, '../producers/files');

describe('the scanner and the tokenizer', () => {
  it('agree on sheets, mutated in every way', () => {
    const random = seeded(20_240_506);
    const values = valuesOf(STRINGS);
    let scanned = 0;
    for (let n = 0; n < 12_000; n++) {
      const sheet = SHEETS[n % SHEETS.length] as Uint8Array;
      const bytes = n < SHEETS.length ? sheet : mutate(sheet, random);
      const fast = outcome(() => scanSheet(bytes, 'a', values, DEFAULT_LIMITS, 0));
      if (fast === undefined) continue;
      scanned++;
      const slow = outcome(() => tokenizeSheet(bytes, 'a', values, DEFAULT_LIMITS, 0));
      if (JSON.stringify(fast) !== JSON.stringify(slow)) {
        expect([new TextDecoder().decode(bytes), fast]).toEqual([
          new TextDecoder().decode(bytes),
          slow,
        ]);
      }
    }
    expect(scanned).toBeGreaterThan(2000);
  });

  it('agree on shared strings, mutated in every way', () => {
    const random = seeded(19_210_701);
    let scanned = 0;
    for (let n = 0; n < 8000; n++) {
      const table = TABLES[n % TABLES.length] as Uint8Array;
      const bytes = n < TABLES.length ? table : mutate(table, random);
      const fast = stringsOutcome(() => scanSharedStrings(bytes, 'a', DEFAULT_LIMITS));
      if (fast === undefined) continue;
      scanned++;
      const slow = stringsOutcome(() => tokenizeSharedStrings(bytes, 'a', DEFAULT_LIMITS));
      if (JSON.stringify(fast) !== JSON.stringify(slow)) {
        expect([new TextDecoder().decode(bytes), fast]).toEqual([
          new TextDecoder().decode(bytes),
          slow,
        ]);
      }
    }
    expect(scanned).toBeGreaterThan(1500);
  });

  it('agree on plain markup, mutated in every way', () => {
    const random = seeded(19_491_001);
    let plain = 0;
    for (let n = 0; n < 30_000; n++) {
      const part = MARKUP[n % MARKUP.length] as Uint8Array;
      const bytes = n < MARKUP.length ? part : mutate(part, random);
      const reader = new PlainXml(bytes);
      const events = reader.read(0, bytes.length);
      if (!events || !reader.isWhole) continue;
      plain++;
      const fast = recorded((handler) => replay(events, handler));
      const slow = recorded((handler) => readXml(bytes, 'a', handler));
      if (fast !== slow) {
        const text = new TextDecoder().decode(bytes);
        expect([text, fast]).toEqual([text, slow]);
      }
    }
    expect(plain).toBeGreaterThan(1500);
  });

  it('take the usual sheets without handing them over', () => {
    for (const sheet of SHEETS) {
      expect(scanSheet(sheet, 'a', valuesOf(STRINGS), DEFAULT_LIMITS, 0)).toBeDefined();
    }
    for (const table of TABLES) expect(scanSharedStrings(table, 'a', DEFAULT_LIMITS)).toBeDefined();
  });

  const files = readdirSync(producers).filter((name) => name.endsWith('.xlsx'));
  it.each(files)('agree on %s, which the scanner takes', (name) => {
    const zip = openZip(readFileSync(join(producers, name)), nodeInflate, DEFAULT_LIMITS);
    const table = zip.find('xl/sharedStrings.xml');
    const bytes = table && zip.read(table);
    const strings = bytes ? readSharedStrings(bytes, 'a', DEFAULT_LIMITS) : [];
    if (bytes) expect(strings).toEqual(tokenizeSharedStrings(bytes, 'a', DEFAULT_LIMITS));
    const values = valuesOf(strings);
    for (const entry of zip.entries) {
      if (!/worksheets\/[^/]*\.xml$/.test(entry.name)) continue;
      const sheet = zip.read(entry);
      const fast = outcome(() => scanSheet(sheet, 'a', values, DEFAULT_LIMITS, 0));
      const isEmpty = new TextDecoder().decode(sheet).includes('<sheetData/>');
      expect(fast === undefined).toBe(isEmpty);
      if (!isEmpty)
        expect(fast).toEqual(outcome(() => tokenizeSheet(sheet, 'a', values, DEFAULT_LIMITS, 0)));
    }
  });
});
