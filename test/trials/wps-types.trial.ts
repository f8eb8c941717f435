import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PACKAGE = 'et-jsapi-declare@2.5.0';
const folder = mkdtempSync(join(tmpdir(), 'wps-types-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Ours on the left, theirs on the right; nothing runs. */
const FITS = `/// <reference path="./package/index.d.ts" />
import type * as Ours from '${join(ROOT, 'src/hosts/wps/object-model')}';
declare const range: Et.Range;
declare const sheet: Et.Worksheet;
declare const format: Et.FormatCondition;
declare const comment: Et.Comment;
declare const book: Et.Workbook;
export const fits: [Ours.WpsRange, Ours.WpsSheet, Ours.WpsFormatCondition, Ours.WpsComment] =
  [range, sheet, format, comment];
// A collection of theirs may also give a collection: only there are theirs wider.
export const inBook: Omit<Ours.WpsWorkbook, 'Worksheets' | 'ActiveSheet'> = book;
type Lacking<A, B> = Exclude<keyof A, keyof B>;
export const none: [
  Lacking<Ours.WpsApplication, WPSMergedRoot>,
  Lacking<Ours.WpsSheets, Et.Sheets>,
  Lacking<Ours.WpsEvents, WPSMergedRoot['ApiEvent']>,
] extends [never, never, never] ? true : false = true;
`;

it('the object model of WPS has all that we use of it, as its published types tell', () => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, PACKAGE]);
  execFileSync('tar', ['-xzf', join(folder, 'et-jsapi-declare-2.5.0.tgz'), '-C', folder]);
  const file = join(folder, 'fits.ts');
  writeFileSync(file, FITS);
  const options = '--noEmit --strict --skipLibCheck --ignoreConfig --target es2022 --module esnext';
  const more = '--moduleResolution bundler --lib es2023,dom';
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  let said = '';
  try {
    const args = [compiler, ...options.split(' '), ...more.split(' '), file];
    execFileSync(process.execPath, args, { encoding: 'utf8' });
  } catch (error) {
    said = (error as { readonly stdout: string }).stdout;
  }
  expect(said).toBe('');
});
