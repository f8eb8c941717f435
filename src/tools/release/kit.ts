import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Target } from './targets';

/** A file of a kit. */
export interface KitFile {
  /** With `/`, below the kit's own folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly executable: boolean;
}

/** Only ASCII, whatever the code page of the console: all words are said by Node. */
const CMD = [
  '@echo off',
  'setlocal EnableExtensions EnableDelayedExpansion',
  'set "BRANCH_LEDGER_LINE=!CMDCMDLINE!"',
  'setlocal DisableDelayedExpansion',
  '"%~dp0app\\node.exe" "%~dp0app\\dist\\cli\\start.mjs"',
  // Not /b: what follows an ampersand in a dropped name must not be run as a command.
  'exit',
  '',
].join('\r\n');

const SH = [
  '#!/bin/sh',
  'here=$(dirname "$(readlink -f "$0")")',
  'exec "$here/app/node" "$here/app/dist/cli/start.mjs" "$@"',
  '',
].join('\n');

/** What SheetJS needs to read .xls; it stays outside the bundle, since few files are old. */
const SHEETJS = ['package.json', 'LICENSE', 'xlsx.mjs'];

export interface KitParts {
  /** The repository, built. */
  readonly root: string;
  readonly node: Uint8Array;
  /** Texts that lie at the top: licences, notices. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
}

/**
 * The files of a kit: what a person starts at the top, all else in `app`, which is laid out as the
 * npm package is.
 * @throws Error when the repository is not built
 */
export function kitFiles(target: Target, { root, node, texts }: KitParts): KitFile[] {
  const windows = target.id === 'win-x64';
  const starter = new TextEncoder().encode(windows ? CMD : SH);
  const files: KitFile[] = [
    { path: target.starter, bytes: starter, executable: true },
    { path: `app/${target.node}`, bytes: node, executable: true },
    ...[...texts].map(([path, bytes]) => ({ path, bytes, executable: false })),
    file(root, 'package.json'),
    ...folder(root, 'dist/cli').filter(({ path }) => !path.endsWith('.map')),
    ...folder(root, 'templates'),
    ...SHEETJS.map((name) => file(root, `node_modules/@e965/xlsx/${name}`)),
  ];
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const file = (root: string, path: string): KitFile => ({
  path: `app/${path}`,
  bytes: readFileSync(join(root, path)),
  executable: false,
});

const folder = (root: string, path: string): KitFile[] =>
  readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      file(
        root,
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
    );

/** The earliest time that a zip can hold, in whatever zone this runs: no release holds another. */
const NO_TIME = new Date(1980, 0, 1);
const UNIX = 3;

/**
 * Packs a kit; the same files give the same bytes.
 * @param name the kit's own folder inside the archive
 */
export function packKit(name: string, files: readonly KitFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes, executable } of files) {
    const attrs = (0o100000 | (executable ? 0o755 : 0o644)) << 16;
    entries[`${name}/${path}`] = [
      bytes,
      { mtime: NO_TIME, os: UNIX, attrs: attrs >>> 0, level: 6 },
    ];
  }
  return zipSync(entries);
}
