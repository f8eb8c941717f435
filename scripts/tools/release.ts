import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../../src/hosts/cli/files/package-root';
import { makeRelease } from '../../src/tools/release/release';
import { TARGETS } from '../../src/tools/release/targets';

// npm run release [-- --out DIR --target ID… --key FILE]
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(PACKAGE_ROOT, 'out/release') },
    cache: { type: 'string', default: join(PACKAGE_ROOT, 'out/release-cache') },
    target: { type: 'string', multiple: true },
    key: { type: 'string' },
  },
});
const targets = TARGETS.map(({ id }) => id).filter((id) => values.target?.includes(id) ?? true);
const key = values.key === undefined ? null : readFileSync(values.key, 'utf8');
const { out, cache } = values;
for (const name of makeRelease({ root: PACKAGE_ROOT, out, cache, targets, key })) {
  console.log(name);
}
