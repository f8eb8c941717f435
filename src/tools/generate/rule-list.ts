import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HEAD } from './head';

/** The list of all rules, one a folder of `src/rules/`. */
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
  return [
    HEAD,
    ids.map((id, i) => `import { rule as rule${i} } from './${id}/rule';\n`).join(''),
    "import type { AnyRule } from './rule';\n",
    `/** Every rule, by id. */\nexport const RULES: readonly AnyRule[] = [\n${ids.map((_, i) => `  rule${i},\n`).join('')}];\n`,
  ].join('\n');
}
