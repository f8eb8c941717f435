import { confirmed } from '../../view/dialogs/confirm-dialog';
import type { BookId } from '../../worker/books/book-views';
import { sameBytes } from '../../worker/books/same-bytes';
import type { WatchedFile } from '../held-books';
import type { Session } from '../session';
import { bytesOf, fileNow, mayWrite, type WriteRefusal, write } from './disk';
import { type WatchTexts, watchTexts } from './texts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file to be written: what is to stand in it, and what has to stand in it until then. */
interface Writing {
  readonly watched: WatchedFile;
  /** What to write over what is on the disk; null where that is not what was shown. */
  readonly over: (disk: ArrayBuffer) => Promise<Bytes | null>;
}

/** A file that was written. */
interface Written {
  readonly watched: WatchedFile;
  readonly before: Bytes;
  readonly content: Bytes;
}

type Refusal = WriteRefusal | 'changed';

/**
 * Writes the changes of the copies into the files themselves, where they still are what was shown;
 * where that cannot be, the copies are offered.
 */
export async function writeBack(session: Session): Promise<void> {
  const texts = watchTexts(session.language);
  const changed = changedFiles(session);
  const names = listed(session, changed);
  const cancel = session.texts.actions.cancel;
  if (!(await confirmed(session, texts.ask(names), texts.yes, cancel))) return;
  const { done, refused } = await writeAll(
    session,
    texts,
    changedFiles(session).map((watched) => ({
      watched,
      over: (disk) => session.engine.ask('toWrite', { book: watched.book, disk }),
    })),
  );
  tell(session, texts, done, refused, texts.written);
}

/** Puts back what stood in files before they were written, where nothing was saved since. */
async function restore(session: Session, written: readonly Written[]): Promise<void> {
  const texts = watchTexts(session.language);
  const { done, refused } = await writeAll(
    session,
    texts,
    written.map(({ watched, before, content }) => ({
      watched,
      over: (disk) => Promise.resolve(sameBytes(new Uint8Array(disk), content) ? before : null),
    })),
  );
  tell(session, texts, [], refused, texts.restored, done);
}

/** The files of which the copies were changed. */
export const changedFiles = ({ books, held }: Session): readonly WatchedFile[] => {
  const changed = new Set(
    books.filter(({ changes }) => changes.length > 0).map(({ book }) => book),
  );
  return held.watched.filter(({ book }) => changed.has(book));
};

const listed = ({ texts }: Session, files: readonly WatchedFile[]): string =>
  texts.punctuation.list(files.map(({ name }) => name));

async function writeAll(
  session: Session,
  texts: WatchTexts,
  writings: readonly Writing[],
): Promise<{ readonly done: Written[]; readonly refused: Map<WatchedFile, Refusal> }> {
  const done: Written[] = [];
  const refused = new Map<WatchedFile, Refusal>();
  const allowed: Writing[] = [];
  // Asked at once, as long as the browser knows of the click.
  for (const writing of writings) {
    if (await mayWrite(writing.watched.place)) allowed.push(writing);
    else refused.set(writing.watched, 'forbidden');
  }
  await session.work(texts.writing(''), async () => {
    for (const { watched, over } of allowed) {
      session.report({ text: texts.writing(watched.name), share: null });
      const one = await writeOne(watched, over);
      if (typeof one === 'string') refused.set(watched, one);
      else done.push(one);
    }
  });
  // What was written is the file now, and what was saved elsewhere is read again.
  await session.watch?.look();
  return { done, refused };
}

async function writeOne(watched: WatchedFile, over: Writing['over']): Promise<Written | Refusal> {
  const now = await fileNow(watched.place);
  const disk = now && (await bytesOf(now));
  if (!disk) return 'gone';
  const before = new Uint8Array(disk.slice(0));
  const content = await over(disk);
  if (!content) return 'changed';
  const refusal = await write(watched.place, content);
  if (refusal) return refusal;
  const after = await fileNow(watched.place);
  const read = after && (await bytesOf(after));
  return read && sameBytes(new Uint8Array(read), content)
    ? { watched, before, content }
    : 'changed';
}

function tell(
  session: Session,
  texts: WatchTexts,
  done: readonly Written[],
  refused: ReadonlyMap<WatchedFile, Refusal>,
  said: (names: string) => string,
  restored: readonly Written[] = [],
): void {
  const all = [...done, ...restored].map(({ watched }) => watched);
  const lines = all.length > 0 ? [said(listed(session, all))] : [];
  for (const why of ['changed', 'held', 'forbidden', 'gone'] as const) {
    const files = [...refused].filter(([, one]) => one === why).map(([file]) => file);
    if (files.length > 0) lines.push(texts.because[why](listed(session, files)));
  }
  if (lines.length === 0) return;
  const left: readonly BookId[] = [...refused.keys()].map(({ book }) => book);
  const back = { text: texts.back, run: () => void restore(session, done) };
  const copy = {
    text: texts.copy,
    run: () => void session.download('corrected', { books: left }),
  };
  const actions = [...(done.length > 0 ? [back] : []), ...(left.length > 0 ? [copy] : [])];
  const [action, other] = actions;
  session.tell({
    intent: left.length > 0 ? 'warning' : 'success',
    text: lines.join('\n'),
    ...(action ? { action } : {}),
    ...(other ? { other } : {}),
  });
}
