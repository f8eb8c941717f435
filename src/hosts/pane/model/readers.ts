import type { CheckSettings } from '../worker/catalogue';
import type { NamedFile } from './dropped-files';
import { type EngineClient, EngineLost } from './engine-client';
import { bytesOf } from './watch/disk';

/** Workers that read at once, at most. */
const MOST = 4;

/** How long other workers wait at most for the first file to be shown, in milliseconds. */
const HEAD_START = 1000;

/** So many files are worth a worker of their own; fewer are read by the one that holds them. */
const WORTH = 4;

/**
 * A file that was read: under a number, which the worker that holds the workbooks knows. Null where that
 * is to read it itself; lost where it ended the workers that read it.
 */
export type Read = number | 'lost' | null;

interface Waiting {
  readonly given: NamedFile;
  readonly resolve: (read: Read) => void;
  readonly reject: (error: unknown) => void;
}

/** Some files that are read. */
interface Run {
  readonly clients: readonly EngineClient[];
  ended: EngineLost | null;
  /** Lets the workers come. */
  go(): void;
}

/**
 * Reads and checks files in workers beside each other, a worker a core. Each hands what it read
 * straight to the one worker that holds all workbooks, so that everything else is as with that alone.
 */
export class Readers {
  #run: Run | null = null;
  #ticket = 1;

  constructor(
    private readonly holder: EngineClient,
    private readonly settings: () => CheckSettings,
  ) {
    holder.addEventListener('lost', (event) =>
      this.stop((event as CustomEvent<EngineLost['because']>).detail),
    );
  }

  /**
   * Begins to read files.
   * @param held workbooks that are there: to read a file ends with the worker that does where it is stopped
   * @returns what becomes of each
   */
  begin(files: readonly NamedFile[], held: number): readonly Promise<Read>[] {
    if (files.length < WORTH && held < WORTH) return files.map(() => Promise.resolve(null));
    // The first is read and shown before the others' workers come, which take the processor from it.
    const own = held === 0 ? 1 : 0;
    const waiting: Waiting[] = [];
    const read = files.slice(own).map((given) => {
      const one = new Promise<Read>((resolve, reject) => {
        waiting.push({ given, resolve, reject });
      });
      // It is waited for in its turn.
      one.catch(() => undefined);
      return one;
    });
    const cores = navigator.hardwareConcurrency || 1;
    const count = Math.min(MOST, cores, Math.ceil(waiting.length / WORTH));
    const from = this.#ticket;
    const run: Run = {
      clients: Array.from({ length: count }, () => this.#client(from)),
      ended: null,
      go: () => undefined,
    };
    this.#run = run;
    const line = waiting[Symbol.iterator]();
    const mayCome = new Promise<void>((resolve) => {
      run.go = resolve;
      setTimeout(resolve, own > 0 ? HEAD_START : 0);
    });
    void mayCome.then(() => {
      for (const client of run.clients) void this.#lane(run, client, line);
    });
    return [...files.slice(0, own).map(() => Promise.resolve(null)), ...read];
  }

  /** The first file is shown: the others' workers come. */
  shown(): void {
    this.#run?.go();
  }

  /** Ends all that is being read. */
  stop(because: EngineLost['because'] = 'stopped'): void {
    const run = this.#run;
    if (!run) return;
    this.#run = null;
    run.ended = new EngineLost(because);
    run.go();
    for (const client of run.clients) client.stop(because);
  }

  #client(from: number): EngineClient {
    const client = this.holder.another();
    client.prepare = async (ask) => {
      await ask('configure', this.settings());
      const { port1, port2 } = new MessageChannel();
      await ask('connect', { port: port1, from: null }, [port1]);
      await this.holder.ask('connect', { port: port2, from }, [port2]);
    };
    return client;
  }

  async #lane(run: Run, client: EngineClient, line: Iterable<Waiting>): Promise<void> {
    for (const { given, resolve, reject } of line) {
      try {
        if (run.ended) throw run.ended;
        resolve(await this.#read(run, client, given));
      } catch (error) {
        reject(error);
      }
    }
  }

  async #read(run: Run, client: EngineClient, { name, file }: NamedFile): Promise<Read> {
    // A worker that ends is replaced; a file that ends that one, too, is left.
    for (let attempt = 0; attempt < 2; attempt++) {
      const bytes = await bytesOf(file);
      if (bytes === null) return null;
      const ticket = this.#ticket++;
      try {
        await client.ask('read', { ticket, name, bytes }, [bytes]);
        return ticket;
      } catch (error) {
        if (run.ended || !(error instanceof EngineLost)) throw run.ended ?? error;
        if (error.because === 'missing') return null;
      }
    }
    return 'lost';
  }
}
