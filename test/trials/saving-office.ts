import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = join(import.meta.dirname, 'saving-office.py');

/** The Python that can drive LibreOffice: on Debian the system's own, with the package python3-uno. */
function python(): string | null {
  for (const program of ['/usr/bin/python3', 'python3']) {
    try {
      execFileSync(program, ['-c', 'import uno'], { stdio: 'ignore' });
      return program;
    } catch {
      // Not there, or without that package.
    }
  }
  return null;
}

export const PYTHON = python();

/** LibreOffice with a workbook open in it, which saves over it whenever it is told to. */
export class SavingOffice {
  readonly #program: ChildProcess;
  readonly #said: AsyncIterator<string>;

  private constructor(file: string, sheet: string, cell: string, folder: string) {
    const profile = join(folder, 'libreoffice');
    if (PYTHON === null) throw new Error('no Python with the package uno');
    this.#program = spawn(PYTHON, [PROGRAM, file, sheet, cell, profile], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (!this.#program.stdout) throw new Error('no output');
    this.#said = createInterface({ input: this.#program.stdout })[Symbol.asyncIterator]();
  }

  /** @param folder for LibreOffice's own settings */
  static async open(
    file: string,
    sheet: string,
    cell: string,
    folder: string,
  ): Promise<SavingOffice> {
    const office = new SavingOffice(file, sheet, cell, folder);
    await office.#hears('ready');
    return office;
  }

  async #hears(word: string): Promise<void> {
    const { value, done } = await this.#said.next();
    if (done || value !== word) throw new Error(`LibreOffice said ${done ? 'nothing' : value}`);
  }

  /** Puts a text into the cell and saves; returns when LibreOffice has done so. */
  async save(text: string): Promise<void> {
    this.#program.stdin?.write(`${text}\n`);
    await this.#hears('saved');
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#program.once('exit', resolve));
    this.#program.stdin?.end();
    await ended;
  }
}
