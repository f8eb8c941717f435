import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../atomic';

const notePath = (out: string): string => join(out, '.cache', 'documents.json');

/** What tells whether a document is as it was made. */
export const digest = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Whether the documents of the last run are there, as they were made, and from the same. */
export function areKept(out: string, basis: string): boolean {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath(out), 'utf8'));
    if (!isNote(note) || note.basis !== basis) return false;
    return Object.entries(note.files).every(
      ([name, sum]) => digest(readFileSync(join(out, name))) === sum,
    );
  } catch {
    // No note, a damaged one, or a document that is gone: they are made anew.
    return false;
  }
}

/** Notes from what documents are made; they count as kept when they are in place. */
export function noteDocuments(
  out: string,
  basis: string,
  documents: Readonly<Record<string, string | Uint8Array>>,
): void {
  const files = Object.entries(documents).map(([name, content]) => [name, digest(content)]);
  try {
    writeWhole(notePath(out), [JSON.stringify({ basis, files: Object.fromEntries(files) })]);
  } catch {
    // As with the other results that are kept: only time is lost.
  }
}

const isNote = (
  note: unknown,
): note is { readonly basis: unknown; readonly files: Readonly<Record<string, unknown>> } =>
  typeof note === 'object' &&
  note !== null &&
  'basis' in note &&
  'files' in note &&
  typeof note.files === 'object' &&
  note.files !== null &&
  Object.keys(note.files).length > 0;
