import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from '../../src/documents/marked-copy/marked-copy';
import { nodeInflate } from '../../src/hosts/cli/files/inflate';
import { AnnotateError } from '../../src/workbook/edit/edit-error';
import { WorkbookError } from '../../src/workbook/errors';
import type { Sheet } from '../../src/workbook/model';
import { readWorkbook } from '../../src/workbook/read/read';
import { mutate, seeded } from './mutate';

const FIXTURES = join(import.meta.dirname, '../fixtures/annotate');
const PRODUCERS = join(import.meta.dirname, '../producers/files');

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

const mark = { address: { row: 1, column: 1 }, severity: 'error' as const, text: '有误' };

const annotate = (bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array =>
  annotateWorkbook(bytes, {
    marks: new Map(sheets.map(({ name }) => [name, [mark]])),
    result: { name: '检查结果', rows: [[{ heading: '问题' }]] },
  });

/** What a reader finds, or null where it finds an error. */
async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  try {
    return (await readWorkbook(bytes, 'a.xlsx', { inflate: nodeInflate })).sheets;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return null;
  }
}

function annotated(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array | null {
  try {
    return annotate(bytes, sheets);
  } catch (error) {
    if (error instanceof AnnotateError || error instanceof WorkbookError) return null;
    throw error;
  }
}

describe('an annotated copy', () => {
  const produced = readdirSync(PRODUCERS).filter((name) => name.endsWith('.xlsx'));

  it.each(produced)('of what %s writes reads as before', async (name) => {
    const bytes = bytesOf(join(PRODUCERS, name));
    const before = (await sheetsOf(bytes)) ?? [];
    const after = (await sheetsOf(annotate(bytes, before))) ?? [];
    expect(before.length).toBeGreaterThan(0);
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)?.name).toBe('检查结果');
  });

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
    '[Content_Types].xml',
  ])('of a file whose %s is odd reads as before, or is refused', async (part) => {
    const files = unzipSync(bytesOf(join(FIXTURES, 'rich.xlsx')));
    const random = seeded(20_260_101);
    let copies = 0;
    for (let n = 0; n < 150; n += 1) {
      const odd = zipSync(
        { ...files, [part]: mutate(files[part] as Uint8Array, random) as Uint8Array<ArrayBuffer> },
        { level: 1 },
      );
      const before = await sheetsOf(odd);
      const copy = annotated(odd, before ?? []);
      if (before === null || copy === null) continue;
      copies += 1;
      expect((await sheetsOf(copy))?.slice(0, -1), `mutation ${n}`).toEqual(before);
    }
    expect(copies).toBeGreaterThan(10);
  });
});
