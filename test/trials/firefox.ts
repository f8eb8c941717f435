import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Driven } from './driven';

/** Firefox as the system has it, or null. */
export const FIREFOX = ['firefox-esr', 'firefox'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const LOOKS = 300;

/** Marionette, which every Firefox has within: `LENGTH:[0, id, command, parameters]` over TCP. */
class Marionette {
  #buffer = Buffer.alloc(0);
  #id = 0;
  readonly #waiting = new Map<number, (answer: readonly unknown[]) => void>();

  constructor(private readonly socket: Socket) {
    socket.on('data', (chunk) => {
      this.#buffer = Buffer.concat([this.#buffer, chunk]);
      this.#read();
    });
  }

  #read(): void {
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      const end = colon + 1 + Number(this.#buffer.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.#buffer.length < end) return;
      const message: unknown = JSON.parse(this.#buffer.subarray(colon + 1, end).toString());
      this.#buffer = this.#buffer.subarray(end);
      // The first is its greeting.
      if (Array.isArray(message)) this.#waiting.get(message[1])?.(message);
    }
  }

  async ask(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#id;
    const answered = new Promise<readonly unknown[]>((resolve) => this.#waiting.set(id, resolve));
    const text = JSON.stringify([0, id, command, parameters]);
    this.socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answered;
    if (error) throw new Error(`${command}: ${JSON.stringify(error)}`);
    return (result as { readonly value?: unknown }).value;
  }
}

export class DrivenFirefox implements Driven {
  readonly follows = false;

  private constructor(
    readonly name: string,
    private readonly program: ChildProcess,
    private readonly marionette: Marionette,
    private readonly downloads: string,
  ) {}

  static async open(file: string, folder: string): Promise<DrivenFirefox> {
    if (!FIREFOX) throw new Error('no Firefox');
    const version = execFileSync(FIREFOX, ['--version'], { encoding: 'utf8' }).trim();
    const [profile, downloads] = [join(folder, 'profile'), join(folder, 'downloads')];
    mkdirSync(profile, { recursive: true });
    mkdirSync(downloads, { recursive: true });
    const settings = {
      'marionette.port': 0,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
      'intl.accept_languages': 'zh-CN',
    };
    const lines = Object.entries(settings).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const program = spawn(FIREFOX, ['--headless', '--marionette', '--profile', profile], {
      stdio: 'ignore',
    });
    const marionette = new Marionette(await connected(join(profile, 'MarionetteActivePort')));
    await marionette.ask('WebDriver:NewSession', { capabilities: {} });
    const opened = new DrivenFirefox(version, program, marionette, downloads);
    await marionette.ask('WebDriver:Navigate', { url: pathToFileURL(file).href });
    return opened;
  }

  async run<A extends readonly unknown[], T>(what: (...given: A) => T, ...given: A): Promise<T> {
    const script = `return (${what})(...arguments)`;
    return (await this.marionette.ask('WebDriver:ExecuteScript', { script, args: given })) as T;
  }

  async give(path: string): Promise<void> {
    const script = `return document.querySelector('ledger-pane').shadowRoot.querySelector('input[type=file]')`;
    const found = await this.marionette.ask('WebDriver:ExecuteScript', { script, args: [] });
    const id = (found as Readonly<Record<string, string>>)[ELEMENT];
    await this.marionette.ask('WebDriver:ElementSendKeys', { id, text: path });
  }

  async downloaded(does: () => Promise<void>): Promise<Uint8Array> {
    const before = new Set(readdirSync(this.downloads));
    await does();
    for (let look = 0; look < LOOKS; look++) {
      const all = readdirSync(this.downloads);
      const name = all.find((one) => !before.has(one) && !one.endsWith('.part'));
      const content = name && readFileSync(join(this.downloads, name));
      // Its place is taken by an empty file until it is whole.
      if (content && content.length > 0 && !all.some((one) => one.endsWith('.part'))) {
        return content;
      }
      await setTimeout(100);
    }
    throw new Error('Firefox downloaded nothing');
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.program.once('exit', resolve));
    await this.marionette.ask('Marionette:Quit', { flags: ['eForceQuit'] });
    await ended;
  }
}

async function connected(portFile: string): Promise<Socket> {
  for (let look = 0; look < LOOKS; look++) {
    if (existsSync(portFile)) {
      const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1');
      await new Promise((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('error', reject);
      });
      return socket;
    }
    await setTimeout(100);
  }
  throw new Error('Firefox did not start');
}
