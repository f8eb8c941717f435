import { EngineClient } from './model/engine-client';
import { hasOffice, type OfficeSearch, searchOffice } from './model/office';
import { startWorker } from './model/start-worker';
import { dress, startInBrowser } from './start';

/** After this the page is shown by itself while Office.js is waited for, in milliseconds. */
const SOON = 1200;

const engine = new EngineClient(startWorker);

/** What only the pane in Excel needs; null where it cannot be had, and the page works by itself. */
const inExcel = () =>
  import('./start-in-excel').catch((error: unknown) => {
    console.error(error);
    return null;
  });

/** The page by itself, in which Excel may still turn up. */
async function startAlone(search: OfficeSearch): Promise<void> {
  const alone = await startInBrowser(engine, 'connecting');
  const first = await search.soon;
  if (typeof first === 'string') {
    alone.tell({ intent: 'warning', text: alone.texts.errors[first] });
  }
  const office = typeof first === 'string' ? await search.late : first;
  const excel = await inExcel();
  if (!excel) return;
  const host = excel.openHost(office);
  if (typeof office === 'string' || typeof host === 'string') {
    const why = typeof host === 'string' ? host : 'officeSilent';
    alone.tell({ intent: 'warning', text: alone.texts.errors[why] });
    return;
  }
  // Who has begun to work here goes on here.
  if (alone.books.length === 0 && alone.progress === null) {
    await excel.startInExcel(engine, office, host);
  }
}

/** The page of a server: where the browser allows it (https, or this computer), it is kept for later. */
async function startServed(keeps: boolean): Promise<void> {
  const session = await startInBrowser(engine, null);
  if (!keeps || !('serviceWorker' in navigator)) return;
  try {
    const { keepOffline } = await import('./offline/offline');
    await keepOffline(session);
  } catch (error) {
    // Only the next visit without a network would miss it.
    console.warn(error);
  }
}

async function start(): Promise<void> {
  dress();
  const { host: place, officeJs, offline } = document.documentElement.dataset;
  if (place !== 'excel') {
    await startServed(offline !== undefined);
    return;
  }
  const search = searchOffice(officeJs);
  const soon = new Promise<null>((resolve) => {
    setTimeout(() => {
      if (!hasOffice()) resolve(null);
    }, SOON);
  });
  // Whoever waits in vain can already use the page.
  const office = await Promise.race([search.soon, soon]);
  if (office === null || office === 'officeSilent') {
    await startAlone(search);
    return;
  }
  const excel = await inExcel();
  if (!excel) {
    await startInBrowser(engine, 'officeRefused');
    return;
  }
  const host = excel.openHost(office);
  if (typeof office === 'string' || typeof host === 'string') {
    await startInBrowser(engine, typeof host === 'string' ? host : 'noOffice');
  } else await excel.startInExcel(engine, office, host);
}

void start();
