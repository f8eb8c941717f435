/**
 * Keeps the page of a server for use without it. The build puts the list of its files before this
 * script, so that each release is another script, and the browser sees that there is a new version.
 */
interface Files {
  readonly version: string;
  readonly names: readonly string[];
}

interface Waiting {
  waitUntil(what: Promise<unknown>): void;
}

interface Asked {
  readonly request: Request;
  respondWith(what: Promise<Response>): void;
}

/** TypeScript's library of pages does not know of the surroundings of a service worker. */
interface Worker {
  readonly LEDGER_FILES: Files;
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
}

const worker = globalThis as unknown as Worker;
const { version, names } = worker.LEDGER_FILES;
const { scope } = worker.registration;

/** Others may keep things on the same server. */
const OURS = `branch-ledger ${scope} `;
const CACHE = `${OURS}${version}`;
const kept = new Set(names);

/** The pages that are for a browser; that of Excel always comes from the server. */
const PAGES = ['index.html', 'manual.html'];

worker.addEventListener('install', (event) => {
  const requests = names.map((name) => new Request(new URL(name, scope), { cache: 'no-cache' }));
  event.waitUntil(worker.caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld());
});

/** The version before stays for pages that are still open with it. */
async function forgetOld(): Promise<void> {
  const ours = (await worker.caches.keys()).filter((name) => name.startsWith(OURS));
  const old = ours.filter((name) => name !== CACHE).slice(0, -1);
  await Promise.all(old.map((name) => worker.caches.delete(name)));
}

worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const address = `${origin}${pathname}`;
  if (request.method !== 'GET' || !address.startsWith(scope)) return;
  const name = decodeURIComponent(address.slice(scope.length)) || 'index.html';
  if (request.mode === 'navigate' ? !PAGES.includes(name) : !/\.js$|^assets\//.test(name)) return;
  event.respondWith(answer(request, new URL(name, scope).href, kept.has(name)));
});

/** What is kept; all else from the server, or from the version before, whose page is still open. */
async function answer(request: Request, address: string, isKept: boolean): Promise<Response> {
  const cache = isKept ? await worker.caches.open(CACHE) : worker.caches;
  return (await cache.match(address)) ?? fetch(request);
}
