import { setTimeout } from 'node:timers/promises';

/** A browser with 支部台账.html open from a disk, whichever way it is driven. */
export interface Driven {
  readonly name: string;
  /** Whether it gives handles of dropped files, and so follows them. */
  readonly follows: boolean;
  /** Runs a function in the page; it and what goes in and out must be plain. */
  run<A extends readonly unknown[], T>(what: (...given: A) => T, ...given: A): Promise<T>;
  /** Gives a file to the page: drops it, or chooses it. */
  give(path: string): Promise<void>;
  /** Does a thing, and returns the file that is downloaded by it. */
  downloaded(does: () => Promise<void>): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Runs in the page: the first thing that a path of selectors leads to (through open shadow roots,
 * by `>>>`) and that says a text; clicks it, types into it, or reads it.
 */
function act(path: string, says: string, does: 'read' | 'click' | 'type', text: string) {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  const [first = '', ...rest] = path.split(' >>> ');
  let found = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(first)]);
  for (const selector of rest) {
    found = found.flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
    ]);
  }
  const one = found.find(({ textContent }) => (textContent ?? '').includes(says));
  if (!one) return null;
  if (does === 'click') one.click();
  if (does === 'type') {
    (one as HTMLInputElement).value = text;
    for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }));
  }
  return (one.textContent ?? '').trim();
}

const PATIENCE = 300;

async function until(browser: Driven, ...given: Parameters<typeof act>): Promise<string> {
  for (let look = 0; look < PATIENCE; look++) {
    const said = await browser.run(act, ...given);
    if (said !== null) return said;
    await setTimeout(100);
  }
  throw new Error(`${browser.name} shows no ${given.slice(0, 2).join(' ')}`);
}

/** Waits for a thing, and returns what it says. */
export const reads = (browser: Driven, path: string, says = ''): Promise<string> =>
  until(browser, path, says, 'read', '');

export const clicks = async (browser: Driven, path: string, says = ''): Promise<void> => {
  await until(browser, path, says, 'click', '');
};

export const types = async (browser: Driven, path: string, text: string): Promise<void> => {
  await until(browser, path, '', 'type', text);
};

/** Waits until a thing is no longer there. */
export async function leaves(browser: Driven, path: string, says: string): Promise<void> {
  for (let look = 0; look < PATIENCE; look++) {
    if ((await browser.run(act, path, says, 'read', '')) === null) return;
    await setTimeout(100);
  }
  throw new Error(`${browser.name} keeps ${path} ${says}`);
}

/** What the page asked for besides itself: addresses that are neither its own blobs nor its own data. */
export const asked = (browser: Driven): Promise<string[]> =>
  browser.run(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !/^(?:blob|data):/.test(name)),
  );
