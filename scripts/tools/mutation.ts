import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brief, groupOf, percent, scores, table, total } from '../../src/tools/mutation/report';
import { tryMutants } from '../../src/tools/mutation/run';

// npm run mutation [-- PATH…]: tries the mutants of these sources, or of all rules.
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { outcomes } = await tryMutants(root, process.argv.slice(2), (group, done) => {
  const [score] = scores(done, groupOf);
  process.stdout.write(`${group}: ${score ? percent(score) : ''} of ${done.length}\n`);
  for (const { mutant, killed } of done) {
    if (killed) continue;
    const { file, line, kind, original, replacement } = mutant;
    process.stdout.write(`  ${file}:${line} ${kind}: ${brief(original)} → ${brief(replacement)}\n`);
  }
});
const groups = scores(outcomes, groupOf);
process.stdout.write(
  `${table('group', groups)}\n\n${table(
    'kind',
    scores(outcomes, ({ kind }) => kind),
  )}\n`,
);
const { mutants, killed } = total(groups);
process.exitCode = killed * 10 >= mutants * 9 ? 0 : 1;
