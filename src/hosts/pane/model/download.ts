import type { Document, DocumentKind, Requests } from '../worker/protocol';
import { printPage } from './print-page';
import type { Session } from './session';

/** Long enough for the browser to have begun to save. */
const RELEASE_AFTER = 60_000;

/** Hands a file that was made in the page to the browser to keep. */
function keep({ name, type, bytes }: Document): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER);
}

/** Of what a file is made: of the workbooks and the year that are looked at, unless told. */
export type DocumentOptions = Partial<Omit<Requests['document']['in'], 'kind'>>;

async function make(
  session: Session,
  kind: DocumentKind,
  options: DocumentOptions,
  take: (document: Document) => void,
): Promise<boolean> {
  const done = await session.work(session.texts.progress.making, async () => {
    const { bookIds: books, year } = session;
    const document = await session.engine.ask('document', { books, year, ...options, kind });
    take(document);
    const left = (document.left ?? []).map(session.texts.files.left);
    if (left.length > 0) session.tell({ intent: 'warning', text: left.join('\n') });
    else if (document.told) session.tell({ intent: 'success', text: document.told });
    return true;
  });
  return done === true;
}

/**
 * Makes a file and hands it to the browser to keep.
 * @returns whether that was done
 */
export const download = (
  session: Session,
  kind: DocumentKind,
  options: DocumentOptions = {},
): Promise<boolean> => make(session, kind, options, keep);

/** Makes a page and has it printed; in Excel, where a pane cannot print, it is kept as a file. */
export const print = (
  session: Session,
  kind: 'findings-html' | 'return-html' | 'month-html',
  options: DocumentOptions = {},
): Promise<boolean> =>
  make(session, kind, options, (document) =>
    session.mode === 'excel' ? keep(document) : printPage(document.bytes),
  );
