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

const PATIENCE = 5000;

/** Waits for Excel around the page. Null when the page is not in Excel after all. */
export async function officeSurroundings(): Promise<OfficeSurroundings | null> {
  const { Office } = globalThis as unknown as OfficeRealm;
  // The library could not be reached, or the page is no place for it.
  if (typeof Office?.onReady !== 'function') return null;
  const never = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const ready = await Promise.race([Office.onReady(), never]);
  if (!ready?.host) return null;
  const { displayLanguage, officeTheme } = Office.context ?? {};
  return {
    language: displayLanguage ?? null,
    background: officeTheme?.bodyBackgroundColor ?? null,
  };
}
