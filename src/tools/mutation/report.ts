import type { Mutant } from './instrument';
import type { Outcome } from './trial';

/** A mutant that says the same as the source, and why. */
export interface Equivalent {
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}

/** What a group or a kind of mutants comes to. */
export interface Score {
  readonly name: string;
  readonly mutants: number;
  readonly killed: number;
}

/** The folder of rules that a mutant belongs to; what several share, and the data, by themselves. */
export function groupOf({ file }: Mutant): string {
  const [, place = '', name = '', ...rest] = file.split('/');
  if (place !== 'rules') return place;
  return rest.length > 0 ? name : 'shared';
}

/** The scores of the outcomes by some name, in its order. */
export function scores(outcomes: readonly Outcome[], nameOf: (mutant: Mutant) => string): Score[] {
  const counts = new Map<string, { mutants: number; killed: number }>();
  for (const { mutant, killed } of outcomes) {
    const name = nameOf(mutant);
    const count = counts.get(name) ?? { mutants: 0, killed: 0 };
    counts.set(name, { mutants: count.mutants + 1, killed: count.killed + (killed ? 1 : 0) });
  }
  return [...counts]
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Of a hundred, to one decimal. */
export const percent = ({ mutants, killed }: Omit<Score, 'name'>): string =>
  mutants === 0 ? '–' : `${(Math.floor((killed * 1000) / mutants) / 10).toFixed(1)}%`;

export const total = (all: readonly Score[]): Score => ({
  name: 'all',
  mutants: all.reduce((sum, { mutants }) => sum + mutants, 0),
  killed: all.reduce((sum, { killed }) => sum + killed, 0),
});

/** Text on one line, not too long. */
export const brief = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 97)}…` : line;
};

/** A table of scores in Markdown. */
export const table = (heading: string, all: readonly Score[]): string =>
  [
    `| ${heading} | mutants | killed | score |`,
    '|---|--:|--:|--:|',
    ...[...all, total(all)].map(
      (score) => `| ${score.name} | ${score.mutants} | ${score.killed} | ${percent(score)} |`,
    ),
  ].join('\n');
