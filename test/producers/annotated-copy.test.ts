import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from '../../src/documents/marked-copy/marked-copy';
import { portableInflate } from '../../src/workbook/inflate';
import { readWorkbook } from '../../src/workbook/read/read';

const SOFFICE = ['/usr/bin/soffice', '/usr/lib/libreoffice/program/soffice'].find(existsSync);
/** A chart, an image, a pivot table, styles, formats and a comment. */
const RICH = join(import.meta.dirname, '../fixtures/annotate/rich.xlsx');

/** What LibreOffice makes of a workbook when it opens it and saves it again. */
function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'annotated-'));
  try {
    writeFileSync(join(folder, 'copy.xlsx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const out = join(folder, 'out');
    const filter = 'xlsx:Calc MS Excel 2007 XML';
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', out, 'copy.xlsx'];
    execFileSync(SOFFICE ?? 'soffice', args, { cwd: folder, stdio: 'ignore' });
    expect(readdirSync(out)).toEqual(['copy.xlsx']);
    return readFileSync(join(out, 'copy.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const partsLike = (bytes: Uint8Array, part: RegExp): number =>
  Object.keys(unzipSync(bytes)).filter((name) => part.test(name)).length;

describe('the annotated copy of a workbook with a chart, an image and a pivot table', () => {
  it.skipIf(!SOFFICE)(
    'is opened by LibreOffice with all of it, where it is installed',
    async () => {
      const original = new Uint8Array(readFileSync(RICH));
      const copy = annotateWorkbook(original, {
        marks: new Map([
          [
            '党员名册',
            [{ address: { row: 1, column: 0 }, severity: 'error', text: '姓名有误' } as const],
          ],
        ]),
        result: { name: '检查结果', rows: [[{ heading: '问题' }], ['姓名有误']] },
      });
      // What it leaves out of the original itself, it is not asked for.
      const asOpened = savedByLibreOffice(original);
      const saved = savedByLibreOffice(copy);
      const options = { inflate: portableInflate };
      const before = await readWorkbook(asOpened, 'a.xlsx', options);
      const after = await readWorkbook(saved, 'b.xlsx', options);
      expect(after.sheets.map(({ name }) => name)).toEqual([
        ...before.sheets.map(({ name }) => name),
        '检查结果',
      ]);
      for (const [index, sheet] of before.sheets.entries()) {
        expect(after.sheets[index]?.rows).toEqual(sheet.rows);
        expect(sheet.rows.length).toBeGreaterThan(0);
      }
      for (const part of [/^xl\/charts\/chart\d+\.xml$/, /^xl\/media\//, /^xl\/pivotTables\//]) {
        expect(partsLike(saved, part)).toBe(partsLike(asOpened, part));
        expect(partsLike(asOpened, part)).toBeGreaterThan(0);
      }
    },
  );
});
