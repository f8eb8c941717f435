import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The rooms of `src`, in the one direction in which data goes, and what each may import besides
 * itself. This is the only place that says so.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  workbook: ['core'],
  ledger: ['core', 'workbook'],
  'branch-life': ['core', 'workbook', 'ledger'],
  rules: ['core', 'workbook', 'ledger', 'branch-life'],
  check: ['core', 'workbook', 'ledger', 'branch-life', 'rules'],
  returns: ['core', 'workbook', 'ledger', 'branch-life'],
  samples: ['core', 'workbook', 'ledger'],
  consolidate: ['core', 'workbook', 'ledger', 'branch-life', 'rules', 'check', 'returns'],
  documents: [
    'core',
    'workbook',
    'ledger',
    'branch-life',
    'rules',
    'check',
    'returns',
    'consolidate',
  ],
  hosts: [
    'core',
    'workbook',
    'ledger',
    'branch-life',
    'rules',
    'check',
    'returns',
    'samples',
    'consolidate',
    'documents',
  ],
  tools: [
    'core',
    'workbook',
    'ledger',
    'branch-life',
    'rules',
    'check',
    'returns',
    'samples',
    'consolidate',
    'documents',
    'hosts',
  ],
};

/** Folders of `src` that may use what only Node has. */
const ON_NODE = ['hosts/cli', 'hosts/kit', 'tools'];

const MOST_LINES = 300;
const MOST_FILES = 25;

/** Old files and folders over the limits: this list only ever becomes shorter. */

const SRC = join(import.meta.dirname, '../src');
const isTest = (path: string): boolean => /(\.test|\/testing)\.ts$/.test(path);
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));
const product = sources.filter((path) => !isTest(path));
const roomOf = (path: string): string => path.split('/')[0] ?? '';
const textOf = (path: string): string => readFileSync(join(SRC, path), 'utf8');

function importsOf(path: string): string[] {
  const specifiers = textOf(path).matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) => specifier);
}

describe('the house', () => {
  it('has no room but those named', () => {
    expect([...new Set(sources.map(roomOf))].filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('imports in one direction', () => {
    const wrong: string[] = [];
    for (const path of product) {
      const room = roomOf(path);
      for (const specifier of importsOf(path).filter((one) => one.startsWith('.'))) {
        const target = relative(SRC, join(SRC, dirname(path), specifier)).replaceAll('\\', '/');
        // Words that every build brings along, checked at load like all of templates/.
        if (/^\.\.\/templates\/.*\.json$/.test(target)) continue;
        const other = roomOf(target);
        if (other !== room && !ROOMS[room]?.includes(other)) wrong.push(`${path} → ${target}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('uses Node only on the command line', () => {
    const wrong = product.filter(
      (path) =>
        !ON_NODE.some((folder) => path.startsWith(`${folder}/`)) &&
        importsOf(path).some((one) => one.startsWith('node:')),
    );
    expect(wrong).toEqual([]);
  });

  it('has short files', () => {
    const long = product.filter(
      (path) => !path.endsWith('.generated.ts') && textOf(path).split('\n').length > MOST_LINES + 1,
    );
    expect(long).toEqual([]);
  });

  it('has folders that can be looked over', () => {
    const files = new Map<string, number>();
    for (const path of product) files.set(dirname(path), (files.get(dirname(path)) ?? 0) + 1);
    const full = [...files].filter(([, count]) => count > MOST_FILES).map(([folder]) => folder);
    expect(full).toEqual([]);
  });
});
