import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A package of which something is in what we hand out. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it, such as `MIT`. */
  readonly licence: string;
  /** The text of its licence and notices. */
  readonly notice: string;
}

const sourceMapSchema = z.object({ sources: z.array(z.string()) });
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().default('see its notice'),
});

const NOTICE = /^(?:licen[cs]e|notice|copying)(?:[.-].*)?$/i;

/**
 * The packages whose code is in the compiled program and pages, by the lists that esbuild and
 * webpack write beside them: the sources of their source maps.
 * @param root the repository, built
 * @param more packages that are handed out as they are
 * @throws Error when nothing is built
 */
export function bundledPackages(root: string, more: readonly string[]): BundledPackage[] {
  const names = new Set(more);
  const maps = ['dist/cli', 'dist/pane'].flatMap((folder) => {
    const path = join(root, folder);
    if (!existsSync(path)) throw new Error(`${folder} is not built`);
    return readdirSync(path).flatMap((name) => (name.endsWith('.map') ? [join(path, name)] : []));
  });
  for (const map of maps) {
    const { sources } = sourceMapSchema.parse(JSON.parse(readFileSync(map, 'utf8')));
    for (const source of sources) {
      // The innermost one: a package may bring another of its own.
      const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
      if (name) names.add(name);
    }
  }
  if (names.size === more.length) throw new Error('the source maps name no package');
  return [...names].sort().map((name) => describePackage(root, name));
}

function describePackage(root: string, name: string): BundledPackage {
  const folder = join(root, 'node_modules', name);
  const { version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const notices = readdirSync(folder).filter((file) => NOTICE.test(file));
  const notice = notices
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
  return { name, version, licence: license, notice: notice || `Licence: ${license}` };
}

const RULE = '-'.repeat(72);

/** THIRD-PARTY.txt: every package with its notice. */
export const thirdPartyText = (packages: readonly BundledPackage[]): string =>
  [
    '支部台账使用了下列开源软件。Branch Ledger contains the following open-source software.',
    ...packages.map(
      ({ name, version, licence, notice }) =>
        `${RULE}\n${name} ${version} (${licence})\n${RULE}\n${notice.replaceAll('\r\n', '\n')}`,
    ),
    '',
  ].join('\n\n');

/** The list of parts in the form of CycloneDX 1.6, without a time, so that it can be made again. */
export function softwareBill(version: string, packages: readonly BundledPackage[]): string {
  const components = packages.map(({ name, version: its, licence }) => ({
    type: 'library',
    'bom-ref': `pkg:npm/${name.replace('@', '%40')}@${its}`,
    name,
    version: its,
    purl: `pkg:npm/${name.replace('@', '%40')}@${its}`,
    licenses: [{ expression: licence }],
  }));
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'branch-ledger', version } },
    components,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}
