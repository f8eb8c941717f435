import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Language } from '../../core/templates/schema';
import { splitPaths } from './command-line';
import { KIT_WORDS } from './words';

/** What the kit's window does for a person: talks, asks, runs a command, opens a result. */
export interface KitWindow {
  say(line: string): void;
  /** @returns null where nobody can answer */
  ask(question: string): Promise<string | null>;
  /** A subcommand of the program. @returns its exit status */
  run(args: readonly string[]): Promise<number>;
  /** Shows a file or folder with the program that the computer has for it. */
  open(path: string): void;
}

export interface KitStart {
  readonly version: string;
  readonly language: Language;
  /** What was dropped on the icon. */
  readonly paths: readonly string[];
}

/** Exit statuses in which the work was done and results lie there. */
const DONE: ReadonlySet<number> = new Set([0, 1, 3]);
const UNITS = /^(?!~\$).*单位(?:名单|清单|名册).*\.(?:xlsx|xls|csv)$/;

/**
 * What a double click or a drop on the icon does: files become lists of findings, a folder
 * becomes a return, both beside what was dropped; the results open by themselves.
 * @returns the highest exit status of what was run
 */
export async function startKit(
  { version, language, paths }: KitStart,
  window: KitWindow,
): Promise<number> {
  const words = KIT_WORDS[language];
  const say = (line: string, name = ''): void => window.say(line.replace('{}', name));
  say(words.hello, version);
  const given = paths.length > 0 ? paths : await askPaths();
  const there = given.filter((path) => {
    if (existsSync(path)) return true;
    say(words.missing, path);
    return false;
  });
  const folders = there.filter((path) => statSync(path).isDirectory());
  const files = there.filter((path) => !folders.includes(path));
  if (files.length > 0 && folders.length > 0) say(words.mixed);
  let status = there.length < given.length ? 2 : 0;
  for (const file of files) status = Math.max(status, await checkFile(file));
  if (files.length === 0) {
    for (const folder of folders) status = Math.max(status, await consolidateFolder(folder));
  }
  return status;

  async function askPaths(): Promise<string[]> {
    say(words.how);
    return splitPaths((await window.ask(words.ask)) ?? '');
  }

  async function checkFile(file: string): Promise<number> {
    say(words.checking, basename(file));
    const out = freePath(
      join(dirname(resolve(file)), `${basename(file, extname(file))}${words.list}`),
      '.xlsx',
    );
    const end = await window.run([
      ...['check', file, '--format', 'xlsx', '--out', out, '--lang', language],
    ]);
    if (!DONE.has(end) || !existsSync(out)) {
      say(words.failed);
      return end;
    }
    say(end === 0 ? words.fine : end === 1 ? words.found : words.unreadable);
    say(words.listWritten, out);
    window.open(out);
    return end;
  }

  async function consolidateFolder(folder: string): Promise<number> {
    const year = await askYear();
    const units = readdirSync(folder).find((name) => UNITS.test(name));
    if (units) say(words.units, units);
    say(words.consolidating, basename(resolve(folder)));
    const out = `${resolve(folder)}${words.output}`;
    const end = await window.run([
      ...['consolidate', folder, '--out', out, '--lang', language],
      ...(year === null ? [] : ['--year', year]),
      ...(units ? ['--units', join(folder, units)] : []),
    ]);
    if (!DONE.has(end)) {
      say(words.failed);
      return end;
    }
    if (end === 3) say(words.unreadable);
    say(words.returnWritten, out);
    window.open(join(out, 'report.html'));
    window.open(out);
    return end;
  }

  async function askYear(): Promise<string | null> {
    for (;;) {
      const year = (await window.ask(words.year))?.trim() ?? '';
      if (year === '') return null;
      if (/^(?:19|20)\d\d$/.test(year)) return year;
      say(words.noYear, year);
    }
  }
}

/** A path that nothing has yet: a list that somebody has filled in is never written over. */
function freePath(stem: string, extension: string): string {
  let path = `${stem}${extension}`;
  for (let n = 2; existsSync(path); n++) path = `${stem} (${n})${extension}`;
  return path;
}
