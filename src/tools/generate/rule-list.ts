import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD } from './head';

/** The lists of all rules, one a folder of `src/rules/`; those across workbooks by themselves. */
export function ruleList(root: string): string {
  const base = join(root, 'src/rules');
  const ids: string[] = [];
  for (const group of readdirSync(base, { withFileTypes: true })) {
    if (!group.isDirectory()) continue;
    for (const rule of readdirSync(join(base, group.name), { withFileTypes: true })) {
      if (rule.isDirectory()) ids.push(`${group.name}/${rule.name}`);
    }
  }
  ids.sort();
  const across = ids.filter((id) => id.startsWith('across/'));
  const single = ids.filter((id) => !id.startsWith('across/'));
  const list = (names: readonly string[]): string =>
    names.map((id) => `  rule${ids.indexOf(id)},\n`).join('');
  return [
    HEAD,
    ids.map((id, i) => `import { rule as rule${i} } from './${id}/rule';\n`).join(''),
    "import type { AcrossRule } from './across/across-rule';\nimport type { AnyRule } from './rule';\n",
    `/** Every rule that looks at a ledger, by id. */\nexport const RULES: readonly AnyRule[] = [\n${list(single)}];\n`,
    `/** Every rule that looks at the workbooks of a return together, by id. */\nexport const ACROSS_RULES: readonly AcrossRule[] = [\n${list(across)}];\n`,
  ].join('\n');
}
