import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import type { Contender, ForeignContender, Mark, Measure, Section } from './section';
import { SECTIONS } from './sections';

/**
 * Each contender is run several times, fewer if it takes longer than this or the section says so;
 * the best run counts.
 */
const SLOW_MS = 4000;
const ROUNDS = 9;
const SLOW_ROUNDS = 2;

interface SectionResult {
  readonly id: string;
  readonly title: string;
  readonly measures: Readonly<Record<string, Measure>>;
  readonly absent: readonly string[];
  readonly marks: readonly (Mark & { readonly met: boolean })[];
}

interface BenchOptions {
  /** The compiled script that this process runs: it is its own child. */
  readonly script: string;
  /** Where `bench.json` and the files go. */
  readonly folder: string;
  /** Only these sections; all when empty. */
  readonly only: readonly string[];
}

/** Runs the bench and prints its tables. @returns whether every mark was met */
export function bench({ script, folder, only }: BenchOptions): boolean {
  const chosen = SECTIONS.filter(({ id }) => only.length === 0 || only.includes(id));
  const sections = chosen.map((section) => runSection(section, script, join(folder, 'bench')));
  mkdirSync(folder, { recursive: true });
  const machine = `${platform()} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? '?'}`;
  const json = { schema: 'branch-ledger/bench@1', node: process.version, machine, sections };
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(json, null, 2)}\n`);
  return sections.every(({ marks }) => marks.every(({ met, aim }) => met || aim === true));
}

/** What a child process does: one contender, once. Prints its measure. */
export async function benchChild(section: string, name: string, files: string[]): Promise<void> {
  const contender = SECTIONS.find(({ id }) => id === section)?.contenders.find(
    (candidate) => candidate.name === name,
  );
  if (!contender || !('run' in contender)) throw new Error(`no contender ${section} ${name}`);
  const start = performance.now();
  const before = process.cpuUsage();
  const done = await contender.run(files);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(before);
  const measure: Measure = {
    ...(typeof done === 'number' ? { count: done, seconds } : done),
    cpuSeconds: (user + system) / 1e6,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
  process.stdout.write(JSON.stringify(measure));
}

function runSection(section: Section, script: string, folder: string): SectionResult {
  process.stderr.write(`${section.title}: making the files\n`);
  const files = section.prepare(join(folder, section.id));
  const measures = new Map<string, Measure>();
  const absent: string[] = [];
  const slow = new Set<string>();
  const present: [string, readonly string[]][] = [];
  const runOnce = (name: string, command: readonly string[]): void => {
    const start = performance.now();
    const measure = measured(command, files);
    if (performance.now() - start > SLOW_MS) slow.add(name);
    const best = measures.get(name);
    if (!best || measure.seconds < best.seconds) measures.set(name, measure);
  };
  for (const contender of section.contenders) {
    const { name } = contender;
    const command = commandOf(contender, section, script, files);
    if (!command) {
      absent.push(name);
      continue;
    }
    process.stderr.write(`  ${name}\n`);
    runOnce(name, command);
    present.push([name, command]);
  }
  // By turns, so that what else the machine does falls on all of them.
  for (let round = 1; round < (section.rounds ?? ROUNDS); round++) {
    for (const [name, command] of present) {
      if (!slow.has(name) || round < SLOW_ROUNDS) runOnce(name, command);
    }
  }
  const marks = section.marks(measures).map((mark) => ({ ...mark, met: isMet(mark) }));
  printSection(section, measures, absent, marks);
  const { id, title } = section;
  return { id, title, measures: Object.fromEntries(measures), absent, marks };
}

const commandOf = (
  contender: Contender | ForeignContender,
  section: Section,
  script: string,
  files: readonly string[],
): readonly string[] | null =>
  'command' in contender
    ? contender.command(files)
    : [process.execPath, script, '--child', section.id, contender.name];

function measured(
  [program = '', ...options]: readonly string[],
  files: readonly string[],
): Measure {
  const child = spawnSync(program, options, { input: files.join('\n'), encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${program} ${options.join(' ')}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measure;
}

/** A mark that could not be measured is not met. */
const isMet = ({ value, limit, kind }: Mark): boolean =>
  kind === 'at least' ? value >= limit : value <= limit;

function printSection(
  section: Section,
  measures: ReadonlyMap<string, Measure>,
  absent: readonly string[],
  marks: readonly (Mark & { readonly met: boolean })[],
): void {
  const base = [...measures.values()][0]?.seconds ?? Number.NaN;
  const rows = [...measures].map(([name, { seconds, cpuSeconds, peakMb, count }]) => [
    name,
    seconds.toFixed(3),
    (seconds / base).toFixed(1),
    cpuSeconds.toFixed(2),
    peakMb.toFixed(0),
    count.toLocaleString('en'),
  ]);
  const header = ['', 'seconds', 'x the first', 'CPU s', 'peak MB', section.counted];
  const widths = header.map((title, n) =>
    Math.max(...[header, ...rows].map((row) => row[n]?.length ?? title.length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0)))
      .join('  ');
  const lines = [section.title, '', ...[header, ...rows].map(line)];
  if (absent.length > 0) lines.push('', `not installed: ${absent.join(', ')}`);
  lines.push('', ...marks.map(markLine), '');
  process.stdout.write(`${lines.join('\n')}\n`);
}

const markLine = ({
  title,
  value,
  limit,
  kind,
  met,
  aim,
}: Mark & { readonly met: boolean }): string =>
  `${met ? 'met   ' : aim ? 'not yet' : 'MISSED'}  ${value.toFixed(limit < 1 ? 2 : 1)} ${title} (${kind} ${limit})`;
