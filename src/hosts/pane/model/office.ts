/** What of Office.js the page itself asks for; the workbook is behind the host. */
interface OfficeRealm {
  readonly Office?: {
    onReady(): Promise<{ readonly host: string | null }>;
    readonly context?: {
      readonly displayLanguage?: string;
      readonly officeTheme?: { readonly bodyBackgroundColor?: string };
    };
  };
}

export interface OfficeSurroundings {
  readonly language: string | null;
  /** The colour of Office around the pane, where it tells. */
  readonly background: string | null;
}

/** Why the page is not in Excel: the library was refused, or did not come; or no Excel is around it. */
export type NoOffice = 'officeRefused' | 'officeSilent' | 'noOffice';

const PATIENCE = 3000;

/** Loads Office.js from an address; whether that was possible. */
const loaded = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve(true);
    script.onerror = () => resolve(false);
    document.head.append(script);
  });

async function surroundings(address: string | undefined): Promise<OfficeSurroundings | NoOffice> {
  const realm = globalThis as unknown as OfficeRealm;
  if (!realm.Office && address && !(await loaded(address))) return 'officeRefused';
  const { Office } = realm;
  if (typeof Office?.onReady !== 'function') return 'noOffice';
  const { host } = await Office.onReady();
  if (!host) return 'noOffice';
  const { displayLanguage, officeTheme } = Office.context ?? {};
  return {
    language: displayLanguage ?? null,
    background: officeTheme?.bodyBackgroundColor ?? null,
  };
}

/** What is known of Excel around the page: in three seconds at most, and in the end. */
export interface OfficeSearch {
  readonly soon: Promise<OfficeSurroundings | NoOffice>;
  readonly late: Promise<OfficeSurroundings | NoOffice>;
}

/**
 * Looks for Excel around the page.
 * @param address where Office.js is, when the page does not load it itself
 */
export function searchOffice(address?: string): OfficeSearch {
  const late = surroundings(address);
  const silent = new Promise<NoOffice>((resolve) => {
    setTimeout(() => resolve('officeSilent'), PATIENCE);
  });
  return { soon: Promise.race([late, silent]), late };
}

/** Whether the library has come: Excel answers soon then. */
export const hasOffice = (): boolean => 'Office' in globalThis;
