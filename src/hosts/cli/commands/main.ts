import { styleText } from 'node:util';
import type { LocalText } from '../../../core/templates/schema';
import { SettingsError } from '../../../core/templates/settings-error';
import { TemplateError } from '../../../core/templates/template-error';
import { outward, outwardLines } from '../../../core/text/outward';
import { unforeseenWriteError, WriteError } from '../files/outputs/write-error';
import { packageVersion } from '../files/package-root';
import { beginEarly } from '../work/early-worker';
import { Interrupted } from '../work/interrupted';
import { WORKER_SCRIPT } from '../work/worker-script';
import { type Command, EXIT } from './command';
import { print } from './output';
import { UsageError, usageError } from './usage';

/** Each is loaded when it is asked for: what one needs is most of what another takes to start. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check-command')).checkCommand,
  consolidate: async () => (await import('./consolidate-command')).consolidateCommand,
  explain: async () => (await import('./explain-command')).explainCommand,
  compare: async () => (await import('./compare-command')).compareCommand,
  inspect: async () => (await import('./inspect-command')).inspectCommand,
  template: async () => (await import('./template-command')).templateCommand,
  work: async () => (await import('./work-command')).workCommand,
  month: async () => (await import('./month-command')).monthCommand,
  samples: async () => (await import('./samples-command')).samplesCommand,
  rules: async () => (await import('./rules-command')).rulesCommand,
};

const both = (text: LocalText): string => `${text['zh-CN']}\n  ${text.en}`;

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(
    ({ name, summary }) =>
      `  ${name.padEnd(width)}  ${summary['zh-CN']}\n  ${''.padEnd(width)}  ${summary.en}`,
  );
  return [
    '支部台账：检查党支部工作簿，汇总年度统计。',
    'Branch Ledger: check party-branch workbooks and consolidate the annual return.',
    '',
    '用法 Usage: branch-ledger COMMAND …',
    '',
    ...lines,
    '',
    '退出状态 Exit status: 0 没有错误 nothing wrong · 1 有错误级别的问题 findings of severity error',
    '  2 用法不对 usage · 3 有文件读不了 some input could not be read',
    '  4 写不了 nothing could be written · 70 程序出错 a fault of the program · 130 已停止 stopped',
    '每个命令的用法 Help for one: branch-ledger COMMAND --help',
    '',
  ].join('\n');
}

function help({ name, usage, summary, details }: Command): string {
  const width = Math.max(0, ...details.map(([term]) => term.length));
  const lines = details.map(
    ([term, text]) =>
      `  ${term.padEnd(width)}  ${text['zh-CN']}\n  ${''.padEnd(width)}  ${text.en}`,
  );
  return [both(summary), '', `用法 Usage: branch-ledger ${name} ${usage}`, '', ...lines, ''].join(
    '\n',
  );
}

const asksForHelp = (args: readonly string[]): boolean =>
  args.includes('--help') || args.includes('-h');

function complain(text: LocalText, command: Command | undefined): void {
  const where = command ? `branch-ledger ${command.name} --help` : 'branch-ledger --help';
  process.stderr.write(`${outwardLines(both(text))}\n用法 Usage: ${where}\n`);
}

/**
 * Commands that write nothing, or not before they say so: until then the system ends them at once,
 * also amid one long piece of work.
 */
const STOPPED_AT_ONCE: ReadonlySet<string> = new Set([
  ...['compare', 'inspect', 'rules'],
  ...['month', 'template'],
]);

/** How long a run that is stopped may tidy up, in milliseconds. */
const LONGEST_END = 1500;

/**
 * The command line.
 * @param args what follows the program's name
 * @returns the exit status
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const stop = new AbortController();
  const listen = (): void => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        stop.abort();
        // What waits for a disk that does not answer never ends by itself.
        setTimeout(() => process.kill(process.pid, signal), LONGEST_END).unref();
      });
    }
  };
  if (!STOPPED_AT_ONCE.has(name ?? '')) listen();
  // Whoever writes is told, and says so.
  process.stdout.on('error', () => undefined);

  if (name === '--help' || name === '-h' || name === 'help') {
    await print(await overview());
    return EXIT.fine;
  }
  if (name === '--version') {
    await print(`${packageVersion()}\n`);
    return EXIT.fine;
  }
  let command: Command | undefined;
  try {
    if (name === undefined) throw usageError('没有给出命令。', 'No command was given.');
    if (name === 'check' && !asksForHelp(rest)) beginEarly(WORKER_SCRIPT);
    command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
    if (!command) throw usageError(`没有 ${name} 这个命令。`, `There is no command ${name}.`);
    if (asksForHelp(rest)) {
      await print(help(command));
      return EXIT.fine;
    }
    return await command.run(rest, stop.signal, listen);
  } catch (error) {
    return failed(error, command);
  }
}

function failed(thrown: unknown, command: Command | undefined): number {
  const error = unforeseenWriteError(thrown) ?? thrown;
  if (error instanceof UsageError) {
    complain(error.text, command);
    return EXIT.usage;
  }
  if (error instanceof WriteError) {
    process.stderr.write(`${outwardLines(both(error.text))}\n`);
    return EXIT.unwritten;
  }
  if (error instanceof SettingsError) {
    complain(error.text, command);
    return EXIT.usage;
  }
  if (error instanceof TemplateError) {
    complain({ 'zh-CN': `模板数据有误：${error.message}`, en: error.message }, command);
    return EXIT.usage;
  }
  if (error instanceof Interrupted) {
    process.stderr.write(
      error.left
        ? '已停止，先写出的文件留在那里。Stopped; the files written before that stay.\n'
        : '已停止，没有写出结果。Stopped; no output was written.\n',
    );
    return EXIT.stopped;
  }
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return EXIT.fine;
  if (process.env.BRANCH_LEDGER_DEBUG) console.error(error);
  process.stderr.write(
    `${styleText('red', '程序出了意外，没有完成。')}请把所用的命令和这句话告诉维护者。\n` +
      '  Something unexpected happened. Tell the maintainers which command you used.\n' +
      `  ${outward(String(error instanceof Error ? error.message : error).split('\n')[0] ?? '')}\n`,
  );
  return EXIT.internal;
}
