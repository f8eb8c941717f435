import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { main } from '../src/hosts/cli/commands/main';
import { packageVersion } from '../src/hosts/cli/files/package-root';
import { droppedPaths } from '../src/hosts/kit/command-line';
import { startKit } from '../src/hosts/kit/start';
import { KIT_WORDS } from '../src/hosts/kit/words';

// What the icon of the kit starts: 支部台账.cmd on Windows, 支部台账.sh on Linux.
const line = process.env.BRANCH_LEDGER_LINE;
const args = process.argv.slice(2);
const language = args[0] === '--lang' && args[1] === 'en' ? 'en' : 'zh-CN';
const asked = args[0] === '--lang' ? args.slice(2) : args;
const paths = line === undefined ? asked : droppedPaths(line, '支部台账.cmd');
const talks = process.stdin.isTTY === true;

async function ask(question: string): Promise<string | null> {
  if (!talks) return null;
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await reader.question(`${question}\n> `);
  } finally {
    reader.close();
  }
}

function open(path: string): void {
  if (!talks) return;
  const program = process.platform === 'win32' ? 'explorer.exe' : 'xdg-open';
  // Where there is no such program the path that was said is enough.
  spawn(program, [path], { detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}

process.exitCode = await startKit(
  { version: packageVersion(), language, paths },
  { say: (text) => console.log(text), ask, run: main, open },
);
await ask(KIT_WORDS[language].close);
