import { TEMPLATES_ROOT } from '../../src/hosts/cli/files/package-root';
import { readTemplates } from '../../src/hosts/cli/files/template-files';
import { readShares } from '../../src/hosts/cli/samples';
import { findPlanted } from '../../src/tools/planted/planted';

// npm run planted [-- SEEDS BRANCHES]; exits with 1 when a mistake was missed, or made too many lines.
const [seeds = 5, branches = 200] = process.argv.slice(2).map(Number);
const templates = readTemplates(TEMPLATES_ROOT);
const shares = readShares(TEMPLATES_ROOT, 'communique-2024');
let [cells, found, lines, worst] = [0, 0, 0, 0];
for (let seed = 1; seed <= seeds; seed++) {
  const one = findPlanted(templates, shares, { seed, branches, year: 2025 });
  cells += one.cells;
  found += one.found;
  lines += one.lines;
  worst = Math.max(worst, one.worst);
  for (const { file, rule, cell, said } of one.misses) {
    console.log(`${seed} ${file} ${rule} ${cell}\n  ${said.join('\n  ')}`);
  }
}
console.log(
  `found ${found}/${cells}  lines ${lines} (${(lines / cells).toFixed(3)})  worst ${worst}`,
);
process.exitCode = found < cells || lines / cells > 1.05 || worst > 2 ? 1 : 0;
