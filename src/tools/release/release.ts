import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, softwareBill, thirdPartyText } from './bundled';
import { kitFiles, packKit } from './kit';
import { nodeLicence, nodeRuntime } from './node-runtime';
import { NODE_VERSION, TARGETS, type Target } from './targets';

export interface ReleaseOptions {
  /** The repository, built. */
  readonly root: string;
  /** Where the files of the release appear; what lies there is replaced. */
  readonly out: string;
  readonly cache: string;
  readonly targets: readonly Target['id'][];
  /** A private key (PEM, Ed25519) with which the sums are signed; none: no signature. */
  readonly key: string | null;
}

/** Files of the build that are handed out by themselves. */
const SINGLE = ['dist/支部台账.html'] as const;
const MANUALS = ['支部书记', '汇总单位'] as const;

/**
 * Packages that leave no line in a source map: SheetJS lies beside the bundle, and lit only hands on
 * its own parts, which are named besides.
 */
export const UNMAPPED = ['@e965/xlsx', 'lit'] as const;

/** A manual for programs that show plain text: without pictures, with the line ends of Windows. */
const manualText = (markdown: string): string =>
  markdown.replace(/^!\[.*\n\n?/gm, '').replace(/\n/g, '\r\n');

/**
 * Makes the files of a release: the page as one file, the kits, what they are made of, and the
 * sums of all. The same commit gives the same bytes.
 * @returns the names of the files made
 */
export function makeRelease({ root, out, cache, targets, key }: ReleaseOptions): string[] {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const sums: string[] = [];
  const give = (name: string, bytes: Uint8Array | string): void => {
    writeFileSync(join(out, name), bytes);
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
  };

  const packages = bundledPackages(root, UNMAPPED);
  const notices = thirdPartyText(packages);
  for (const path of SINGLE) give(path.slice('dist/'.length), readFileSync(join(root, path)));
  give('THIRD-PARTY.txt', notices);
  give('sbom.cdx.json', softwareBill(version, packages));

  const linux = TARGETS.find(({ id }) => id === 'linux-x64') as Target;
  const encoder = new TextEncoder();
  const texts = new Map<string, Uint8Array>([
    ['LICENSE.txt', readFileSync(join(root, 'LICENSE'))],
    ['THIRD-PARTY.txt', encoder.encode(notices)],
    [`NODE-${NODE_VERSION}-LICENSE.txt`, nodeLicence(linux, cache)],
    ...MANUALS.map((name): [string, Uint8Array] => [
      `手册-${name}.txt`,
      encoder.encode(manualText(readFileSync(join(root, `docs/manual/${name}.md`), 'utf8'))),
    ]),
    ...SINGLE.map((path): [string, Uint8Array] => [
      path.slice('dist/'.length),
      readFileSync(join(root, path)),
    ]),
  ]);
  for (const target of TARGETS.filter(({ id }) => targets.includes(id))) {
    const name = `branch-ledger-${version}-${target.id}`;
    const node = nodeRuntime(target, cache);
    give(`${name}.zip`, packKit(name, kitFiles(target, { root, node, texts })));
  }

  const list = `${sums.join('\n')}\n`;
  writeFileSync(join(out, 'SHA256SUMS'), list);
  if (key !== null) {
    const signature = sign(null, Buffer.from(list), createPrivateKey(key)).toString('base64');
    writeFileSync(join(out, 'SHA256SUMS.sig'), `${signature}\n`);
  }
  return sums.map((line) => line.slice(line.indexOf('  ') + 2));
}
